// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/Corrections.h"

#include "data/views/ledgers/Ledger.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

// In SQL below, {column} is the column's value before a change, or after it.
// :p2 :p3 begin and end of the month (UTC seconds), :p4 :p5 its first and last day, :p6 block.

// A column that the workbook does not always show.
struct Shown
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
    std::vector<Shown> columns = {};
};

const std::vector<ReportedRows>& reportedRows()
{
    static const char* const never = "0";
    static const std::vector<ReportedRows> all{
        {"visits", "visit", "{at} >= :p2 AND {at} < :p3"},
        {"cards", "card_delivery", "{delivered_on} BETWEEN :p4 AND :p5"},
        {"activities", "activity", "{held_on} BETWEEN :p4 AND :p5"},
        {"services", "service_use", "{done_on} BETWEEN :p4 AND :p5"},
        {"needs",
         "need",
         "{found_on} <= :p5 AND ({closed_on} IS NULL OR {closed_on} >= :p4)",
         "{block_id}",
         {{"visit_id", never},
          {"stage", never}, // its days tell it
          {"recorded_on", "{recorded_on} <= :p5"},
          {"handling_on", "{handling_on} <= :p5"},
          {"whistle_on", "{whistle_on} <= :p5"},
          {"report_in_on", "{report_in_on} <= :p5"},
          {"department_id", nullptr, "ifnull({handling_on}, '') > :p5"},
          {"handler", nullptr, "ifnull({handling_on}, '') > :p5"},
          {"deadline", nullptr, "ifnull({handling_on}, '') > :p5"},
          {"result", "ifnull({handling_on}, {closed_on}) <= :p5"},
          {"fed_back_on", "{fed_back_on} <= :p5"},
          {"feedback_way_id", "{fed_back_on} <= :p5"},
          {"feedback", "{fed_back_on} <= :p5"},
          {"satisfaction", "{fed_back_on} <= :p5"},
          {"closed_on", "{closed_on} <= :p5"},
          {"strike_number", "{closed_on} <= :p5"},
          {"hotline_on", "{hotline_on} <= :p5"},
          {"hotline_order", nullptr, "ifnull({hotline_on}, '') > :p5"},
          {"shared_problem_id",
           "(SELECT gathered_on FROM shared_problem WHERE id = {shared_problem_id}) <= :p5"}}},
        {"need_steps", "need_step",
         "{done_on} <= :p5 AND EXISTS (SELECT 1 FROM need o WHERE o.id = n.need_id "
         "AND o.found_on <= :p5 AND (o.closed_on IS NULL OR o.closed_on >= :p4))",
         "(SELECT block_id FROM need WHERE id = n.need_id)"},
        {"shared_problems",
         "shared_problem",
         "{gathered_on} <= :p5 AND ({closed_on} IS NULL OR {closed_on} >= :p4)",
         "{block_id}",
         {{"meeting_on", "{meeting_on} <= :p5"},
          {"meeting_place", nullptr, "ifnull({meeting_on}, '') > :p5"},
          {"attendees", nullptr, "ifnull({meeting_on}, '') > :p5"},
          {"decision", nullptr, "ifnull({meeting_on}, '') > :p5"},
          {"closed_on", "{closed_on} <= :p5"},
          {"result", "{closed_on} <= :p5 OR EXISTS (SELECT 1 FROM need o WHERE "
                     "o.shared_problem_id = n.id AND o.fed_back_on <= :p5)"}}},
        {"wishes",
         "wish",
         "{collected_on} <= :p5 AND ({fulfilled_on} IS NULL OR {fulfilled_on} >= :p4)",
         "{block_id}",
         {{"visit_id", never},
          {"stage", never},
          {"published_on", "{published_on} <= :p5"},
          {"number", "{published_on} <= :p5"},
          {"claimed_on", "{claimed_on} <= :p5"},
          {"claimed_by", "{claimed_on} <= :p5"},
          {"claimer_phone", "{claimed_on} <= :p5"},
          {"fulfilled_on", "{fulfilled_on} <= :p5"},
          {"outcome", "{fulfilled_on} <= :p5"}}},
        {"pairings", "pairing", "{signed_on} <= :p5 AND ({until_on} IS NULL OR {until_on} >= :p4)"},
        {"pairings",
         "pairing_item",
         "ifnull({planned_on}, '') <= :p5 AND EXISTS (SELECT 1 FROM pairing o "
         "WHERE o.id = n.pairing_id AND (o.signed_on <= :p5 "
         "AND (o.until_on IS NULL OR o.until_on >= :p4) OR {done_on} BETWEEN :p4 AND :p5))",
         "(SELECT block_id FROM pairing WHERE id = n.pairing_id)",
         {{"done_on", "{done_on} <= :p5"}, {"outcome", "{done_on} <= :p5"}}},
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

QString changedRows(const ReportedRows& rows)
{
    QString shown = QStringLiteral("CASE c.key ");
    for (const Shown& column : rows.columns) {
        const QString when =
            column.unless ? QStringLiteral("NOT ") + beforeOrAfter(QLatin1String(column.unless))
                          : beforeOrAfter(QLatin1String(column.when));
        shown += QStringLiteral("WHEN '%1' THEN %2 ").arg(QLatin1String(column.column), when);
    }
    shown = rows.columns.empty() ? QStringLiteral("1") : shown + QStringLiteral("ELSE 1 END");
    const QString reported = QStringLiteral("(%1) AND (:p6 IS NULL OR %2 = :p6)")
                                 .arg(QLatin1String(rows.inMonth), QLatin1String(rows.block));
    return QStringLiteral("SELECT '%1', n.id FROM later j JOIN %1 n ON n.id = j.row_id "
                          "WHERE j.table_name = '%1' AND %2 AND (j.changes IS NULL OR EXISTS "
                          "(SELECT 1 FROM json_each(j.changes) c WHERE %3))")
        .arg(QLatin1String(rows.table), beforeOrAfter(reported), shown);
}

} // namespace

qint64 correctionsSince(Database& database, UtcSeconds moment, const Period& month,
                        std::optional<RowId> block)
{
    QStringList tables;
    for (const ReportedRows& rows : reportedRows()) {
        if (findLedger(database, QLatin1String(rows.ledger)))
            tables << changedRows(rows);
    }
    return database.one<qint64>(
        QStringLiteral(
            "WITH later AS MATERIALIZED (SELECT j.table_name, j.row_id, j.changes "
            "FROM journal_batch b CROSS JOIN journal j ON j.batch_id = b.id "
            "WHERE b.at > :p1 UNION ALL " // and what was written before, and came later
            "SELECT j.table_name, j.row_id, j.changes FROM journal_batch b "
            "CROSS JOIN register_merge m ON m.batch_id = b.id "
            "CROSS JOIN journal j ON j.came_by = b.id WHERE b.at > :p1) SELECT count(*) FROM (%1)")
            .arg(tables.join(QStringLiteral(" UNION "))),
        moment, month.begin(), month.end(), month.first, month.last, block);
}

} // namespace doorstep
