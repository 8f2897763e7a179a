// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/ledgers/Tables.h"
#include "data/needs/Need.h"

namespace doorstep {

// As things stood on the last day of the period: later dates are left out, the stage follows the dates.
Ledger needsLedger()
{
    return {
        "needs",
        DOORSTEP_HEADING("Needs"),
        "need n JOIN block b ON b.id = n.block_id LEFT JOIN subject s ON s.id = n.subject_id "
        "LEFT JOIN street t ON t.id = s.street_id",
        "n.id",
        "n.deleted_at IS NULL",
        "n.found_on <= :p4 AND (n.closed_on IS NULL OR n.closed_on >= :p3)",
        "n.block_id",
        "s.street_id",
        "n.found_on, n.id",
        {
            {"strike_number", DOORSTEP_HEADING("Strike-off number"), 13, ColumnType::Code,
             "iif(n.closed_on <= :p4, n.strike_number, NULL)"},
            {"found_on", DOORSTEP_HEADING("Found on"), 11, ColumnType::Date, "n.found_on"},
            {"block_id", DOORSTEP_HEADING("Block"), 12, ColumnType::Text, "b.name"},
            {"subject_id", DOORSTEP_HEADING("Asked by"), 18, ColumnType::Text, subjectNameSql, Sensitivity::SubjectName, nullptr, "s.name_key"},
            {"street", DOORSTEP_HEADING("Street"), 12, ColumnType::Text, "t.name"},
            {"door", DOORSTEP_HEADING("Door"), 14, ColumnType::Text, "door_text(s.lane, s.number, s.room)"},
            {"source_id", DOORSTEP_HEADING("Source"), 9, ColumnType::Text,
             "(SELECT name FROM code WHERE id = n.source_id)"},
            {"aspect", DOORSTEP_HEADING("Aspect"), 8, ColumnType::Text,
             "(SELECT p.name FROM code c JOIN code p ON p.id = c.parent_id WHERE c.id = n.category_id)"},
            {"category_id", DOORSTEP_HEADING("Category"), 12, ColumnType::Text,
             "(SELECT name FROM code WHERE id = n.category_id)"},
            {"text", DOORSTEP_HEADING("What is asked for"), 36, ColumnType::Text, "n.text", Sensitivity::Prose},
            {"urgency", DOORSTEP_HEADING("Urgency"), 7, ColumnType::Text, "n.urgency", Sensitivity::Open,
             &labelOfKey<Urgency>},
            {"stage", DOORSTEP_HEADING("Stage"), 8, ColumnType::Text,
             "CASE WHEN n.closed_on <= :p4 THEN 'closed' WHEN n.fed_back_on <= :p4 THEN 'fed_back' "
             "WHEN n.handling_on <= :p4 THEN 'handling' WHEN n.recorded_on <= :p4 THEN 'recorded' ELSE 'found' END",
             Sensitivity::Open, &labelOfKey<NeedStage>},
            {"department_id", DOORSTEP_HEADING("Department"), 14, ColumnType::Text,
             "(SELECT name FROM code WHERE id = n.department_id)"},
            {"handler", DOORSTEP_HEADING("Handled by"), 10, ColumnType::Text, "n.handler", Sensitivity::Name},
            {"recorded_on", DOORSTEP_HEADING("Recorded on"), 11, ColumnType::Date,
             "iif(n.recorded_on <= :p4, n.recorded_on, NULL)"},
            {"handling_on", DOORSTEP_HEADING("Handling since"), 11, ColumnType::Date,
             "iif(n.handling_on <= :p4, n.handling_on, NULL)"},
            {"whistle_on", DOORSTEP_HEADING("Whistled on"), 11, ColumnType::Date,
             "iif(n.whistle_on <= :p4, n.whistle_on, NULL)"},
            {"report_in_on", DOORSTEP_HEADING("Reported in on"), 11, ColumnType::Date,
             "iif(n.report_in_on <= :p4, n.report_in_on, NULL)"},
            {"deadline", DOORSTEP_HEADING("Deadline"), 11, ColumnType::Date, "n.deadline"},
            {"result", DOORSTEP_HEADING("Result"), 28, ColumnType::Text,
             "iif(n.handling_on <= :p4 OR n.closed_on <= :p4, n.result, '')", Sensitivity::Prose},
            {"fed_back_on", DOORSTEP_HEADING("Fed back on"), 11, ColumnType::Date,
             "iif(n.fed_back_on <= :p4, n.fed_back_on, NULL)"},
            {"feedback_way_id", DOORSTEP_HEADING("Fed back by"), 8, ColumnType::Text,
             "iif(n.fed_back_on <= :p4, (SELECT name FROM code WHERE id = n.feedback_way_id), NULL)"},
            {"feedback", DOORSTEP_HEADING("Feedback"), 22, ColumnType::Text,
             "iif(n.fed_back_on <= :p4, n.feedback, '')", Sensitivity::Prose},
            {"satisfaction", DOORSTEP_HEADING("Satisfaction"), 7, ColumnType::Number,
             "iif(n.fed_back_on <= :p4, n.satisfaction, NULL)"},
            {"closed_on", DOORSTEP_HEADING("Struck off on"), 11, ColumnType::Date,
             "iif(n.closed_on <= :p4, n.closed_on, NULL)"},
            {"days", DOORSTEP_HEADING("Days to close"), 7, ColumnType::Number,
             "iif(n.closed_on <= :p4, CAST(julianday(n.closed_on) - julianday(n.found_on) AS INTEGER), NULL)"},
            {"overdue", DOORSTEP_HEADING("Overdue"), 6, ColumnType::Text,
             "iif((n.closed_on IS NULL OR n.closed_on > :p4) AND n.deadline < min(:p4, :p7), '1', '')",
             Sensitivity::Open, &yesNo},
            {"hotline_order", DOORSTEP_HEADING("12345 order"), 16, ColumnType::Code, "n.hotline_order"},
        },
    };
}

} // namespace doorstep
