// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"
#include "data/records/needs/Need.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

// As things stood on the last day of the period: later dates are left out, the stage follows the
// dates.
Ledger needsLedger()
{
    return {
        "needs",
        QT_TRANSLATE_NOOP("Ledger", "Needs"),
        "need n JOIN block b ON b.id = n.block_id LEFT JOIN subject s ON s.id = n.subject_id "
        "LEFT JOIN street t ON t.id = s.street_id",
        "n.id",
        "n.deleted_at IS NULL",
        "n.found_on <= :p4 AND (n.closed_on IS NULL OR n.closed_on >= :p3)",
        "n.block_id",
        "s.street_id",
        "n.found_on, n.id",
        {
            {"strike_number", QT_TRANSLATE_NOOP("Ledger", "Strike-off number"), 13,
             ColumnType::Code, "iif(n.closed_on <= :p4, n.strike_number, NULL)"},
            {"found_on", QT_TRANSLATE_NOOP("Ledger", "Found on"), 11, ColumnType::Date,
             "n.found_on"},
            {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
            {"subject_id", QT_TRANSLATE_NOOP("Ledger", "Asked by"), 18, ColumnType::Text,
             subjectNameSql, Sensitivity::SubjectName, nullptr, "s.name_key"},
            {"street", QT_TRANSLATE_NOOP("Ledger", "Street"), 12, ColumnType::Text, "t.name"},
            {"door", QT_TRANSLATE_NOOP("Ledger", "Door"), 14, ColumnType::Text, subjectDoorSql,
             Sensitivity::SubjectDoor, nullptr, "s.walk_key"},
            {"source_id", QT_TRANSLATE_NOOP("Ledger", "Source"), 9, ColumnType::Text,
             "(SELECT name FROM code WHERE id = n.source_id)"},
            {"aspect", QT_TRANSLATE_NOOP("Ledger", "Aspect"), 8, ColumnType::Text,
             "(SELECT p.name FROM code c JOIN code p ON p.id = c.parent_id WHERE c.id = "
             "n.category_id)"},
            {"category_id", QT_TRANSLATE_NOOP("Ledger", "Category"), 12, ColumnType::Text,
             "(SELECT name FROM code WHERE id = n.category_id)"},
            {"text", QT_TRANSLATE_NOOP("Ledger", "What is asked for"), 36, ColumnType::Text,
             "n.text", Sensitivity::Prose},
            {"urgency", QT_TRANSLATE_NOOP("Ledger", "Urgency"), 7, ColumnType::Text, "n.urgency",
             Sensitivity::Open, &labelOfKey<Urgency>},
            {"stage", QT_TRANSLATE_NOOP("Ledger", "Stage"), 8, ColumnType::Text,
             "CASE WHEN n.closed_on <= :p4 THEN 'closed' WHEN n.fed_back_on <= :p4 THEN 'fed_back' "
             "WHEN n.handling_on <= :p4 THEN 'handling' WHEN n.recorded_on <= :p4 THEN 'recorded' "
             "ELSE 'found' END",
             Sensitivity::Open, &labelOfKey<NeedStage>},
            {"department_id", QT_TRANSLATE_NOOP("Ledger", "Department"), 14, ColumnType::Text,
             "(SELECT name FROM code WHERE id = n.department_id)"},
            {"handler", QT_TRANSLATE_NOOP("Ledger", "Handled by"), 10, ColumnType::Text,
             "n.handler", Sensitivity::Name},
            {"recorded_on", QT_TRANSLATE_NOOP("Ledger", "Recorded on"), 11, ColumnType::Date,
             "iif(n.recorded_on <= :p4, n.recorded_on, NULL)"},
            {"handling_on", QT_TRANSLATE_NOOP("Ledger", "Handling since"), 11, ColumnType::Date,
             "iif(n.handling_on <= :p4, n.handling_on, NULL)"},
            {"whistle_on", QT_TRANSLATE_NOOP("Ledger", "Whistled on"), 11, ColumnType::Date,
             "iif(n.whistle_on <= :p4, n.whistle_on, NULL)"},
            {"report_in_on", QT_TRANSLATE_NOOP("Ledger", "Reported in on"), 11, ColumnType::Date,
             "iif(n.report_in_on <= :p4, n.report_in_on, NULL)"},
            // What has none comes last.
            {"deadline", QT_TRANSLATE_NOOP("Ledger", "Deadline"), 11, ColumnType::Date,
             "n.deadline", Sensitivity::Open, nullptr, "ifnull(n.deadline, '9999')"},
            {"result", QT_TRANSLATE_NOOP("Ledger", "Result"), 28, ColumnType::Text,
             "iif(n.handling_on <= :p4 OR n.closed_on <= :p4, n.result, '')", Sensitivity::Prose},
            {"fed_back_on", QT_TRANSLATE_NOOP("Ledger", "Fed back on"), 11, ColumnType::Date,
             "iif(n.fed_back_on <= :p4, n.fed_back_on, NULL)"},
            {"feedback_way_id", QT_TRANSLATE_NOOP("Ledger", "Fed back by"), 8, ColumnType::Text,
             "iif(n.fed_back_on <= :p4, (SELECT name FROM code WHERE id = n.feedback_way_id), "
             "NULL)"},
            {"feedback", QT_TRANSLATE_NOOP("Ledger", "Feedback"), 22, ColumnType::Text,
             "iif(n.fed_back_on <= :p4, n.feedback, '')", Sensitivity::Prose},
            {"satisfaction", QT_TRANSLATE_NOOP("Ledger", "Satisfaction"), 7, ColumnType::Number,
             "iif(n.fed_back_on <= :p4, n.satisfaction, NULL)"},
            {"closed_on", QT_TRANSLATE_NOOP("Ledger", "Struck off on"), 11, ColumnType::Date,
             "iif(n.closed_on <= :p4, n.closed_on, NULL)"},
            {"days", QT_TRANSLATE_NOOP("Ledger", "Days to close"), 7, ColumnType::Number,
             "iif(n.closed_on <= :p4, CAST(julianday(n.closed_on) - julianday(n.found_on) AS "
             "INTEGER), NULL)"},
            {"overdue", QT_TRANSLATE_NOOP("Ledger", "Overdue"), 6, ColumnType::Text,
             "iif((n.closed_on IS NULL OR n.closed_on > :p4) AND n.deadline < min(:p4, :p7), '1', "
             "'')",
             Sensitivity::Open, &yesNo},
            {"hotline_order", QT_TRANSLATE_NOOP("Ledger", "12345 order"), 16, ColumnType::Code,
             "n.hotline_order"},
            {"hotline_on", QT_TRANSLATE_NOOP("Ledger", "12345 order on"), 11, ColumnType::Date,
             "n.hotline_on"},
            {"shared_problem_id", QT_TRANSLATE_NOOP("Ledger", "Shared problem"), 18,
             ColumnType::Text,
             "(SELECT title FROM shared_problem WHERE id = n.shared_problem_id AND deleted_at IS "
             "NULL)"},
        },
        {"source_id", "aspect", "handler", "recorded_on", "handling_on", "report_in_on",
         "feedback_way_id", "feedback", "days", "hotline_order", "hotline_on", "shared_problem_id"},
    };
}

} // namespace doorstep
