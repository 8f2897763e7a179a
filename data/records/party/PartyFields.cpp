// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/party/PartyFields.h"

#include "data/records/codes/Code.h"
#include "data/register/Register.h"

namespace doorstep {

namespace {

const QString shownSetting = QStringLiteral("party/shown");
const QString hidden = QStringLiteral("no");

bool isPartyTable(const QString& table)
{
    return table == QStringLiteral("party_member") || table == QStringLiteral("pairing") ||
           table == QStringLiteral("pairing_item");
}

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
        QStringLiteral("party_place_id"),      QStringLiteral("party_applied_on")};
    return columns.contains(column);
}

bool isPartyLedger(const QString& ledger)
{
    return ledger == QStringLiteral("party_members") || ledger == QStringLiteral("pairings");
}

bool isPartyList(const QString& codeList)
{
    return codeList == list::politicalStatus || codeList == list::partyOrg ||
           codeList == list::partyPlace;
}

bool showsColumn(Database& database, const QString& column)
{
    return !isPartyColumn(column) || partyShown(database);
}

bool isPartyBatch(Database& database, RowId batch)
{
    // An edit names each column it changed: {"party_org_id": [before, after]}.
    Statement statement = database.prepare(QStringLiteral(
        "SELECT DISTINCT j.table_name, e.key FROM journal j LEFT JOIN json_each(j.changes) e "
        "WHERE j.batch_id = ? LIMIT 200"));
    statement.bind(batch);
    while (statement.next()) {
        if (!isPartyTable(statement.get<QString>(0)) && !isPartyColumn(statement.get<QString>(1)))
            return false;
    }
    return true;
}

} // namespace doorstep
