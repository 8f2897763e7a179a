// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/party/PartyFields.h"

#include "data/records/codes/Code.h"
#include "data/register/Register.h"

namespace doorstep {

namespace {

const QString shownSetting = QStringLiteral("party/shown");
const QString hidden = QStringLiteral("no");

} // namespace

Party partyIn(Database& database)
{
    const auto value = database.one<std::optional<QString>>(
        QStringLiteral("SELECT value FROM setting WHERE key = ?"), shownSetting);
    return value == hidden ? Party::Hidden : Party::Shown;
}

void setPartyShown(Register& registry, bool shown)
{
    registry.setSetting(shownSetting, shown ? QStringLiteral("yes") : hidden);
}

bool isPartyColumn(const QString& column)
{
    static const QSet<QString> columns{
        QStringLiteral("party_members"),       QStringLiteral("party_org_id"),
        QStringLiteral("party_org_place"),     QStringLiteral("party_contact"),
        QStringLiteral("party_contact_phone"), QStringLiteral("political_status_id"),
        QStringLiteral("party_place_id"),      QStringLiteral("party_applied_on"),
        QStringLiteral("party_found_on"),      QStringLiteral("party_found_way_id"),
        QStringLiteral("party_joined_on"),     QStringLiteral("party_organisation_id")};
    return columns.contains(column);
}

bool isPartyLedger(const QString& ledger)
{
    return ledger == QStringLiteral("party_members") || ledger == QStringLiteral("pairings") ||
           ledger == QStringLiteral("party_organisations");
}

bool isPartyList(const QString& codeList)
{
    return codeList == list::politicalStatus || codeList == list::partyOrg ||
           codeList == list::partyPlace || codeList == list::partyOrganisationKind ||
           codeList == list::partyFoundWay;
}

bool showsColumn(Database& database, const QString& column)
{
    return !isPartyColumn(column) || partyShown(database);
}

} // namespace doorstep
