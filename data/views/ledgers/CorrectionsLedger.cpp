// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/records/places/Places.h"
#include "data/register/Shape.h"
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace doorstep {

namespace {

// In SQL below, {column} is the column's value before a change, or after it; n is the row as it is
// now; @begin @end are begin and end of the month (UTC seconds), @first @last its days.

// A column that the workbook does not always show.
struct ShownWhen
{
    const char* column;
    const char* when;
    const char* unless = nullptr; // in its place: true neither before nor after
};

// What is noted only as it stands today (subjects, members of the Party) is of no month.
struct ReportedRows
{
    const char* ledger; // not in the workbook where the register does not show it
    const char* table;
    const char* inMonth;
    const char* block = "{block_id}";
    std::vector<ShownWhen> columns = {};
};

const std::vector<ReportedRows>& reportedRows()
{
    static const char* const never = "0";
    static const std::vector<ReportedRows> all{
        {"visits", "visit", "{at} >= @begin AND {at} < @end"},
        {"cards", "card_delivery", "{delivered_on} BETWEEN @first AND @last"},
        {"activities", "activity", "{held_on} BETWEEN @first AND @last"},
        {"services", "service_use", "{done_on} BETWEEN @first AND @last"},
        {"needs",
         "need",
         "{found_on} <= @last AND ({closed_on} IS NULL OR {closed_on} >= @first)",
         "{block_id}",
         {{"visit_id", never},
          {"stage", never}, // its days tell it
          {"recorded_on", "{recorded_on} <= @last"},
          {"handling_on", "{handling_on} <= @last"},
          {"whistle_on", "{whistle_on} <= @last"},
          {"report_in_on", "{report_in_on} <= @last"},
          {"department_id", nullptr, "ifnull({handling_on}, '') > @last"},
          {"handler", nullptr, "ifnull({handling_on}, '') > @last"},
          {"deadline", nullptr, "ifnull({handling_on}, '') > @last"},
          {"result", "coalesce({handling_on}, {fed_back_on}, {closed_on}) <= @last"},
          {"fed_back_on", "{fed_back_on} <= @last"},
          {"feedback_way_id", "{fed_back_on} <= @last"},
          {"feedback", "{fed_back_on} <= @last"},
          {"satisfaction", "{fed_back_on} <= @last"},
          {"closed_on", "{closed_on} <= @last"},
          {"strike_number", "{closed_on} <= @last"},
          {"hotline_on", "{hotline_on} <= @last"},
          {"hotline_order", nullptr, "ifnull({hotline_on}, '') > @last"},
          {"shared_problem_id",
           "(SELECT gathered_on FROM shared_problem WHERE id = {shared_problem_id}) <= @last"}}},
        {"need_steps", "need_step",
         "{done_on} <= @last AND EXISTS (SELECT 1 FROM need o WHERE o.id = n.need_id "
         "AND o.found_on <= @last AND (o.closed_on IS NULL OR o.closed_on >= @first))",
         "(SELECT block_id FROM need WHERE id = n.need_id)"},
        {"shared_problems",
         "shared_problem",
         "{gathered_on} <= @last AND ({closed_on} IS NULL OR {closed_on} >= @first)",
         "{block_id}",
         {{"meeting_on", "{meeting_on} <= @last"},
          {"meeting_place", nullptr, "ifnull({meeting_on}, '') > @last"},
          {"attendees", nullptr, "ifnull({meeting_on}, '') > @last"},
          {"decision", nullptr, "ifnull({meeting_on}, '') > @last"},
          {"closed_on", "{closed_on} <= @last"},
          {"result", "{closed_on} <= @last OR EXISTS (SELECT 1 FROM need o WHERE "
                     "o.shared_problem_id = n.id AND o.fed_back_on <= @last)"}}},
        {"wishes",
         "wish",
         "{collected_on} <= @last AND ({fulfilled_on} IS NULL OR {fulfilled_on} >= @first)",
         "{block_id}",
         {{"visit_id", never},
          {"stage", never},
          {"published_on", "{published_on} <= @last"},
          {"number", "{published_on} <= @last"},
          {"claimed_on", "{claimed_on} <= @last"},
          {"claimed_by", "{claimed_on} <= @last"},
          {"claimer_phone", "{claimed_on} <= @last"},
          {"fulfilled_on", "{fulfilled_on} <= @last"},
          {"outcome", "{fulfilled_on} <= @last"}}},
        {"pairings", "pairing",
         "{signed_on} <= @last AND ({until_on} IS NULL OR {until_on} >= @first)"},
        {"pairings",
         "pairing_item",
         "ifnull({planned_on}, '') <= @last AND EXISTS (SELECT 1 FROM pairing o "
         "WHERE o.id = n.pairing_id AND (o.signed_on <= @last "
         "AND (o.until_on IS NULL OR o.until_on >= @first) OR {done_on} BETWEEN @first AND @last))",
         "(SELECT block_id FROM pairing WHERE id = n.pairing_id)",
         {{"done_on", "{done_on} <= @last"}, {"outcome", "{done_on} <= @last"}}},
    };
    return all;
}

// The condition on what the change j found (0) or left (1); other columns are as they are now.
QString onSide(QString condition, int side)
{
    static const QRegularExpression column(QStringLiteral("\\{(\\w+)\\}"));
    return condition.replace(column, QStringLiteral("iif(json_type(j.changes, '$.\\1') IS NULL, "
                                                    "n.\\1, json_extract(j.changes, '$.\\1[%1]'))")
                                         .arg(side));
}

QString beforeOrAfter(const QString& condition)
{
    return QStringLiteral("((%1) OR (%2))").arg(onSide(condition, 0), onSide(condition, 1));
}

QString aliasOf(const ReportedRows& rows)
{
    return QStringLiteral("c_") + QLatin1String(rows.table);
}

// Whether the entry j changed what the workbook of the month of the seal se shows.
QString corrects(const ReportedRows& rows)
{
    QString shown = QStringLiteral("CASE c.key ");
    for (const ShownWhen& column : rows.columns) {
        const QString when =
            column.unless ? QStringLiteral("NOT ") + beforeOrAfter(QLatin1String(column.unless))
                          : beforeOrAfter(QLatin1String(column.when));
        shown += QStringLiteral("WHEN '%1' THEN %2 ").arg(QLatin1String(column.column), when);
    }
    shown = rows.columns.empty() ? QStringLiteral("1") : shown + QStringLiteral("ELSE 1 END");
    const QString reported = QStringLiteral("(%1) AND (se.block_id IS NULL OR %2 = se.block_id)")
                                 .arg(QLatin1String(rows.inMonth), QLatin1String(rows.block));
    static const QRegularExpression row(QStringLiteral("\\bn\\."));
    return QStringLiteral("WHEN '%1' THEN n.id IS NOT NULL AND %2 AND (j.changes IS NULL OR EXISTS "
                          "(SELECT 1 FROM json_each(j.changes) c WHERE %3)) ")
        .arg(QLatin1String(rows.table), beforeOrAfter(reported), shown)
        .replace(QStringLiteral("@begin"), QStringLiteral("(unixepoch(se.month || '-01') - 28800)"))
        .replace(QStringLiteral("@end"),
                 QStringLiteral("(unixepoch(se.month || '-01', '+1 month') - 28800)"))
        .replace(QStringLiteral("@first"), QStringLiteral("(se.month || '-01')"))
        .replace(QStringLiteral("@last"),
                 QStringLiteral("date(se.month || '-01', '+1 month', '-1 day')"))
        .replace(row, aliasOf(rows) + u'.');
}

// The entry y that made the seal se.
#define SEALED "y.table_name = 'seal' AND y.row_id = se.id AND y.changes IS NULL "

// The seals of the block that is asked for; without one those of the town, and of a block where the
// town has not sealed the month. Entries are found by their number alone: by their table, too, and
// SQLite would ask for each of it whether it is among those written since.
const char* const sealsInScope =
    "seal se CROSS JOIN journal j NOT INDEXED ON se.deleted_at IS NULL "
    "AND se.month BETWEEN substr(:p3, 1, 7) AND substr(:p4, 1, 7) "
    "AND (se.block_id IS :p5 OR (:p5 IS NULL AND NOT EXISTS (SELECT 1 FROM seal o "
    "WHERE o.month = se.month AND o.block_id IS NULL AND o.deleted_at IS NULL))) "
    // What was written after the seal: by the journal's order where both were written in one
    // register or came by one merge, else by the time. And what was written before it and came
    // later.
    "AND j.id IN (SELECT x.id FROM journal y CROSS JOIN journal x ON x.id > y.id "
    "AND x.came_by IS y.came_by WHERE " SEALED "UNION ALL SELECT x.id FROM journal y "
    "CROSS JOIN journal_batch b ON b.at > se.created_at CROSS JOIN journal x "
    "ON x.batch_id = b.id AND x.came_by IS NOT y.came_by WHERE " SEALED
    "UNION ALL SELECT x.id FROM journal_batch b "
    "CROSS JOIN register_merge m ON m.batch_id = b.id CROSS JOIN journal x ON x.came_by = b.id "
    "WHERE b.at > se.created_at AND b.id IS NOT (SELECT y.came_by FROM journal y WHERE " SEALED
    ")) JOIN journal_batch "
    "ba ON ba.id = j.batch_id";

#undef SEALED

QByteArray correctionsFrom(Party party)
{
    QString from = QLatin1String(sealsInScope);
    QString condition = QStringLiteral("CASE j.table_name ");
    for (const ReportedRows& rows : reportedRows()) {
        if (party == Party::Hidden && isPartyLedger(QLatin1String(rows.ledger)))
            continue;
        from += QStringLiteral(" LEFT JOIN %1 %2 ON j.table_name = '%1' AND %2.id = j.row_id")
                    .arg(QLatin1String(rows.table), aliasOf(rows));
        condition += corrects(rows);
    }
    const auto pairings =
        party == Party::Shown
            ? QStringLiteral(", c_pairing.block_id, (SELECT block_id FROM pairing "
                             "WHERE id = c_pairing_item.pairing_id)")
            : QString();
    from += QStringLiteral(" JOIN (SELECT 1 AS one) ON ") + condition +
            QStringLiteral(
                "ELSE 0 END LEFT JOIN need on_need ON on_need.id = c_need_step.need_id "
                "LEFT JOIN subject s ON s.id = coalesce(c_visit.subject_id, "
                "c_card_delivery.subject_id, c_service_use.subject_id, c_need.subject_id, "
                "on_need.subject_id, c_wish.subject_id) LEFT JOIN street t ON t.id = s.street_id "
                "LEFT JOIN block bl ON bl.id = coalesce(c_visit.block_id, "
                "c_card_delivery.block_id, c_service_use.block_id, c_need.block_id, "
                "on_need.block_id, c_wish.block_id, c_activity.block_id, "
                "c_shared_problem.block_id%1)")
                .arg(pairings);
    return from.toUtf8();
}

QString wordOfTable(const QString& table)
{
    return QCoreApplication::translate("Words", shapeOf(table).label);
}

QString wordOfAct(const QString& act)
{
    return act == u"added"     ? QCoreApplication::translate("Ledger", "Added")
           : act == u"deleted" ? QCoreApplication::translate("Ledger", "Deleted")
           : act == u"back"    ? QCoreApplication::translate("Ledger", "Brought back")
                               : QCoreApplication::translate("Ledger", "Changed");
}

const Column* columnOf(const QString& table, const QString& field)
{
    for (const ReportedRows& rows : reportedRows()) {
        if (table != QLatin1String(rows.table))
            continue;
        const Ledger* const ledger = findLedger(QLatin1String(rows.ledger));
        const int index = ledger->indexOf(field);
        return index < 0 ? nullptr : &ledger->columns[static_cast<size_t>(index)];
    }
    return nullptr;
}

// "need:text,stage" as the headings of those columns.
QString wordsOfFields(const QString& fields)
{
    QStringList headings;
    for (const QString& field : fields.section(u':', 1).split(u',', Qt::SkipEmptyParts)) {
        if (const Column* const column = columnOf(fields.section(u':', 0, 0), field))
            headings << column->title();
    }
    headings.removeDuplicates();
    return headings.join(QStringLiteral("、"));
}

QString shownValue(const Column& column, const QJsonValue& value)
{
    if (column.type == ColumnType::DateTime && value.isDouble())
        return shanghaiTime(value.toInteger()).toString(QStringLiteral("yyyy-MM-dd hh:mm"));
    const QString text =
        value.isDouble() ? QString::number(value.toDouble()) : value.toString().simplified();
    return column.word && !text.isEmpty() ? column.word(text) : text;
}

// "need:{changes}" as each field from and to; what refers to another row is named by its heading.
QString wordsOfChanges(const QString& changes)
{
    const QString table = changes.section(u':', 0, 0);
    const QJsonObject fields = QJsonDocument::fromJson(changes.section(u':', 1).toUtf8()).object();
    QStringList told;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const Column* const column = columnOf(table, field.key());
        if (!column)
            continue;
        const QJsonArray sides = field->toArray();
        const bool plain = !field.key().endsWith(u"_id") && !sides.at(1).isArray();
        told << (plain ? QStringLiteral("%1：%2 → %3")
                             .arg(column->title(), shownValue(*column, sides.at(0)),
                                  shownValue(*column, sides.at(1)))
                       : column->title());
    }
    return told.join(QStringLiteral("；"));
}

// A line is known by its seal and its entry.
constexpr RowId firstOfNextSeal = RowId(1) << 40;

} // namespace

#define CONTENTS(MORE)                                                                             \
    "coalesce(iif(c_visit.time_known, datetime(c_visit.at + 28800, 'unixepoch'), "                 \
    "date(c_visit.at + 28800, 'unixepoch')) || ' ' || c_visit.said, c_need.text, "                 \
    "c_need_step.words, c_wish.text, c_activity.name, c_shared_problem.title, "                    \
    "c_card_delivery.delivered_on, c_service_use.done_on" MORE ")"

CorrectedRow rowOfCorrection(Database& database, RowId line)
{
    struct Shown
    {
        const char* table;
        const char* page;
        const char* row;
    };
    static constexpr Shown others[] = {
        {"need_step", "need", "SELECT need_id FROM need_step WHERE id = ?"},
        {"card_delivery", "subject", "SELECT subject_id FROM card_delivery WHERE id = ?"},
        {"service_use", "subject", "SELECT subject_id FROM service_use WHERE id = ?"},
        {"pairing_item", "pairing", "SELECT pairing_id FROM pairing_item WHERE id = ?"},
    };
    Statement entry =
        database.prepare(QStringLiteral("SELECT table_name, row_id FROM journal WHERE id = ?"));
    entry.bind(line % firstOfNextSeal);
    if (!entry.next())
        throw Error(QCoreApplication::translate("Ledger", "That entry is not there any more."));
    const auto table = entry.get<QString>(0);
    const auto row = entry.get<RowId>(1);
    for (const Shown& other : others) {
        if (table == QLatin1String(other.table))
            return {other.page, database.one<RowId>(QLatin1String(other.row), row)};
    }
    return {shapeOf(table).name, row};
}

// A line is an entry of the journal after the seal of a month whose workbook shows its row.
Ledger correctionsLedger(Party party)
{
    static const QByteArray all = correctionsFrom(Party::Shown);
    static const QByteArray withoutParty = correctionsFrom(Party::Hidden);
    static const QByteArray block = blockLabelSql("bl");
    static const QByteArray writer = writerSql("bl");
    return {
        .key = "corrections",
        .name = QT_TRANSLATE_NOOP("Ledger", "Corrections since the seal"),
        .from = party == Party::Shown ? all.constData() : withoutParty.constData(),
        .id = "(se.id * 1099511627776 + j.id)",
        .where = "1",
        .period = "1", // the months, which `from` asks for
        .block = "se.block_id",
        .street = "s.street_id",
        .order = "se.month, ba.at, j.id",
        .columns =
            {
                {.key = "month",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Month sealed"),
                 .width = 10,
                 .type = ColumnType::Text,
                 .sql = "se.month"},
                {.key = "written_at",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Written at"),
                 .width = 17,
                 .type = ColumnType::DateTime,
                 .sql = "ba.at"},
                {.key = "author",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Written by"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = writer.constData(),
                 .sensitivity = Sensitivity::PersonOrOffice},
                {.key = "act",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Done"),
                 .width = 9,
                 .type = ColumnType::Text,
                 .sql = "CASE WHEN j.changes IS NULL THEN 'added' "
                        "WHEN json_type(j.changes, '$.deleted_at') IS NULL THEN 'changed' "
                        "WHEN json_extract(j.changes, '$.deleted_at[1]') IS NULL THEN 'back' "
                        "ELSE 'deleted' END",
                 .word = &wordOfAct},
                {.key = "table_name",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "What"),
                 .width = 10,
                 .type = ColumnType::Text,
                 .sql = "j.table_name",
                 .word = &wordOfTable},
                {.key = "subject_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Subject"),
                 .width = 22,
                 .type = ColumnType::Text,
                 .sql = subjectNameSql,
                 .sensitivity = Sensitivity::SubjectName,
                 .orderSql = "s.name_key"},
                {.key = "street",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Street"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "t.name",
                 .orderSql = "t.position"},
                {.key = "door",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Door"),
                 .width = 14,
                 .type = ColumnType::Text,
                 .sql = subjectDoorSql,
                 .sensitivity = Sensitivity::SubjectDoor,
                 .orderSql = "s.walk_key"},
                {.key = "words",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Contents"),
                 .width = 30,
                 .type = ColumnType::Text,
                 .sql = party == Party::Shown ? CONTENTS(", c_pairing.partner, c_pairing_item.text")
                                              : CONTENTS(""),
                 .sensitivity = Sensitivity::Prose,
                 .isLog = true},
                {.key = "fields",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "What was changed"),
                 .width = 20,
                 .type = ColumnType::Text,
                 .sql = "(SELECT j.table_name || ':' || group_concat(f.key) "
                        "FROM json_each(j.changes) f)",
                 .word = &wordsOfFields},
                {.key = "changes",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "From and to"),
                 .width = 40,
                 .type = ColumnType::Text,
                 .sql = "j.table_name || ':' || j.changes",
                 .word = &wordsOfChanges,
                 .audience = Audience::Office},
                {.key = "batch",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "In the change"),
                 .width = 26,
                 .type = ColumnType::Text,
                 .sql = "ba.title"},
                {.key = "block_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Block"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = block.constData()},
            },
    };
}

#undef CONTENTS

} // namespace doorstep
