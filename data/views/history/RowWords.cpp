// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/history/RowWords.h"

#include "data/records/cards/ContactCard.h"
#include "data/records/party/PartyFields.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/register/Shape.h"
#include "data/views/ledgers/Tables.h"

#include <QJsonArray>

namespace doorstep {

namespace {

struct RowWordsText
{
    Q_DECLARE_TR_FUNCTIONS(RowWords)
};

struct Title
{
    const char* table; // empty: of any
    const char* column;
    const char* title; // source text of the context "RowWords"
    QString (*word)(const QString& key) = nullptr;
};

// What no ledger has a column for.
const Title titles[] = {
    {"", "name", QT_TRANSLATE_NOOP("RowWords", "Name")},
    {"", "phone", QT_TRANSLATE_NOOP("RowWords", "Phone")},
    {"", "note", QT_TRANSLATE_NOOP("RowWords", "Note")},
    {"", "block_id", QT_TRANSLATE_NOOP("RowWords", "Block")},
    {"", "subject_id", QT_TRANSLATE_NOOP("RowWords", "Subject")},
    {"", "visit_id", QT_TRANSLATE_NOOP("RowWords", "Visit")},
    {"", "need_id", QT_TRANSLATE_NOOP("RowWords", "Need")},
    {"", "position", QT_TRANSLATE_NOOP("RowWords", "Place in the list")},
    {"code", "parent_id", QT_TRANSLATE_NOOP("RowWords", "Belongs to")},
    {"code", "list", QT_TRANSLATE_NOOP("RowWords", "List")},
    {"block", "town_id", QT_TRANSLATE_NOOP("RowWords", "Town")},
    {"", "secretary", QT_TRANSLATE_NOOP("RowWords", "Secretary")},
    {"street", "walk", QT_TRANSLATE_NOOP("RowWords", "Walking order"), &labelOfKey<StreetWalk>},
    {"visitor", "role_id", QT_TRANSLATE_NOOP("RowWords", "Role")},
    {"visitor", "other_roles", QT_TRANSLATE_NOOP("RowWords", "Other roles")},
    {"grid", "head_id", QT_TRANSLATE_NOOP("RowWords", "Head (1)")},
    {"grid", "core", QT_TRANSLATE_NOOP("RowWords", "Core (3)")},
    {"grid", "helpers", QT_TRANSLATE_NOOP("RowWords", "Others (X)")},
    {"visiting_team", "leader_id", QT_TRANSLATE_NOOP("RowWords", "Leader")},
    {"visiting_team", "members", QT_TRANSLATE_NOOP("RowWords", "Members")},
    {"", "wish_id", QT_TRANSLATE_NOOP("RowWords", "Wish")},
    {"", "activity_id", QT_TRANSLATE_NOOP("RowWords", "Activity")},
    {"", "venue_id", QT_TRANSLATE_NOOP("RowWords", "Venue")},
    {"paper", "added_on", QT_TRANSLATE_NOOP("RowWords", "Added on")},
    {"paper", "content", QT_TRANSLATE_NOOP("RowWords", "Checksum")},
    {"paper", "original", QT_TRANSLATE_NOOP("RowWords", "Checksum of the original")},
    {"takeover", "before_id", QT_TRANSLATE_NOOP("RowWords", "Took over from")},
    {"takeover", "taken_on", QT_TRANSLATE_NOOP("RowWords", "Since")},
    {"subject", "kind", QT_TRANSLATE_NOOP("RowWords", "Kind"), &labelOfKey<SubjectKind>},
    {"pairing_item", "pairing_id", QT_TRANSLATE_NOOP("RowWords", "Agreement")},
    {"visit", "time_known", QT_TRANSLATE_NOOP("RowWords", "Time is known")},
    {"contact_card", "venue", QT_TRANSLATE_NOOP("RowWords", "Venue")},
    {"contact_card", "address", QT_TRANSLATE_NOOP("RowWords", "Address")},
    {"contact_card", "hours", QT_TRANSLATE_NOOP("RowWords", "Hours")},
    {"contact_card", "services", QT_TRANSLATE_NOOP("RowWords", "Services")},
    {"contact_card", "qr_kind", QT_TRANSLATE_NOOP("RowWords", "QR code"), &labelOfKey<QrKind>},
    {"contact_card", "qr_link", QT_TRANSLATE_NOOP("RowWords", "Link of the QR code")},
    {"town_form", "file_name", QT_TRANSLATE_NOOP("RowWords", "File")},
    {"town_form", "content", QT_TRANSLATE_NOOP("RowWords", "Checksum")},
    {"town_form", "layout", QT_TRANSLATE_NOOP("RowWords", "What is written where")},
    {"town_form", "masked", QT_TRANSLATE_NOOP("RowWords", "Masked")},
    {"town_form", "due_day", QT_TRANSLATE_NOOP("RowWords", "Due on day")},
    {"column_choice", "ledger", QT_TRANSLATE_NOOP("RowWords", "Ledger")},
    {"column_choice", "columns", QT_TRANSLATE_NOOP("RowWords", "Columns")},
    {"column_choice", "masked", QT_TRANSLATE_NOOP("RowWords", "Masked")},
    {"form_filling", "form_id", QT_TRANSLATE_NOOP("RowWords", "Form")},
    {"form_filling", "month", QT_TRANSLATE_NOOP("RowWords", "Month")},
    {"form_filling", "filled_on", QT_TRANSLATE_NOOP("RowWords", "Filled on")},
    {"seal", "month", QT_TRANSLATE_NOOP("RowWords", "Month")},
};

struct LedgerOfTable
{
    const char* table;
    const char* ledger;
};

const LedgerOfTable ledgersOfTables[] = {
    {"visit", "visits"},
    {"need", "needs"},
    {"need_step", "need_steps"},
    {"wish", "wishes"},
    {"activity", "activities"},
    {"volunteer_team", "volunteer_teams"},
    {"venue", "venues"},
    {"party_organisation", "party_organisations"},
    {"service_item", "service_items"},
    {"service_use", "services"},
    {"shared_problem", "shared_problems"},
    {"card_delivery", "cards"},
    {"party_member", "party_members"},
    {"pairing", "pairings"},
    {"pairing_item", "pairings"},
};

QString ledgerNamed(const QString& table)
{
    for (const LedgerOfTable& each : ledgersOfTables) {
        if (table == QLatin1String(each.table))
            return QLatin1String(each.ledger);
    }
    return {};
}

} // namespace

QString RowWords::ledgerOf(const QString& table, RowId row)
{
    if (table != QLatin1String("subject"))
        return ledgerNamed(table);
    return m_db.one<QString>(QStringLiteral("SELECT kind FROM subject WHERE id = ?"), row) ==
                   QLatin1String("worker")
               ? QStringLiteral("workers")
               : QStringLiteral("shops");
}

FieldWords RowWords::field(const QString& table, RowId row, const QString& column)
{
    if (m_which == Which::Shown && (!showsTable(m_db, table) || !showsColumn(m_db, column)))
        return {};
    if (const Ledger* ledger = findLedger(ledgerOf(table, row))) {
        if (const int index = ledger->indexOf(column); index >= 0) {
            const Column& found = ledger->columns[static_cast<size_t>(index)];
            return {found.title(), found.word, found.type == ColumnType::DateTime};
        }
    }
    for (const Title& title : titles) {
        const bool ofTable = *title.table == '\0' || table == QLatin1String(title.table);
        if (ofTable && column == QLatin1String(title.column))
            return {QCoreApplication::translate("RowWords", title.title), title.word, false};
    }
    return {};
}

QString RowWords::value(const FieldWords& field, const QString& table, const QString& column,
                        const QJsonValue& value)
{
    if (value.isNull())
        return {};
    if (value.isArray()) {
        QStringList names;
        const QString target = targetOf(table, column);
        const QJsonArray members = value.toArray();
        for (const QJsonValue member : members)
            names << nameOf(target, member.toInteger());
        return names.join(QStringLiteral("、"));
    }
    const QString target = targetOf(table, column);
    if (!target.isEmpty())
        return nameOf(target, value.toInteger());
    if (field.isMoment)
        return shanghaiTime(value.toInteger()).toString(QStringLiteral("yyyy-MM-dd hh:mm"));
    const QString text = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    return field.word && !text.isEmpty() ? field.word(text) : text;
}

QString RowWords::record(const QString& table, RowId row)
{
    return RowWordsText::tr("%1: %2").arg(
        QCoreApplication::translate("Words", shapeOf(table).label), nameOf(table, row));
}

// The table of the rows that a column or the links of a field refer to; empty when it refers to
// none.
QString RowWords::targetOf(const QString& table, const QString& column)
{
    const QString key = table + u'.' + column;
    if (const auto known = m_targets.constFind(key); known != m_targets.constEnd())
        return *known;
    const LinkShape* link = linkOf(shapeOf(table), column);
    const auto target = m_db.one<QString>(
        QStringLiteral("SELECT \"table\" FROM pragma_foreign_key_list(?) WHERE \"from\" = ?"),
        link ? QString::fromLatin1(link->table) : table,
        link ? QString::fromLatin1(link->member) : column);
    return *m_targets.insert(key, target);
}

QString RowWords::nameOf(const QString& table, RowId row)
{
    if (m_which == Which::Shown && !showsTable(m_db, table))
        return RowWordsText::tr("what is not shown");
    return m_db
        .one<QString>(
            QStringLiteral("SELECT %1 FROM %2 WHERE id = ?")
                .arg(QLatin1String(shapeOf(table).rowTitle), QLatin1String(shapeOf(table).name)),
            row)
        .simplified();
}

bool isPartyTable(const QString& table)
{
    return isPartyLedger(ledgerNamed(table));
}

bool showsTable(Database& database, const QString& table)
{
    return !isPartyTable(table) || partyShown(database);
}

} // namespace doorstep
