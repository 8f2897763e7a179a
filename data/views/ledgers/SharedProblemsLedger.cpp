// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/problems/SharedProblem.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

// As things stood on the last day of the period, like the needs; m is what the needs behind a
// problem come to. A problem is as far as the last of them, and without any as far as it was talked
// over.
Ledger sharedProblemsLedger()
{
    return {
        "shared_problems",
        QT_TRANSLATE_NOOP("Ledger", "Ledger of shared problems"),
        "shared_problem p JOIN block b ON b.id = p.block_id "
        "LEFT JOIN street t ON t.id = p.street_id "
        "LEFT JOIN (SELECT shared_problem_id, count(*) AS needs, "
        "count(DISTINCT subject_id) AS subjects, "
        "count(*) - count(iif(closed_on <= :p4, 1, NULL)) AS still_open, "
        "count(iif(fed_back_on <= :p4, 1, NULL)) AS fed_back, "
        "min(found_on) AS first_on, max(found_on) AS last_on, "
        "min(CASE WHEN closed_on <= :p4 THEN 3 WHEN fed_back_on <= :p4 THEN 2 "
        "WHEN handling_on <= :p4 THEN 1 ELSE 0 END) AS least "
        "FROM need WHERE shared_problem_id IS NOT NULL AND deleted_at IS NULL "
        "AND found_on <= :p4 GROUP BY shared_problem_id) m ON m.shared_problem_id = p.id",
        "p.id",
        "p.deleted_at IS NULL",
        "p.gathered_on <= :p4 AND (p.closed_on IS NULL OR p.closed_on >= :p3)",
        "p.block_id",
        "p.street_id",
        "p.gathered_on, p.id",
        {
            {"gathered_on", QT_TRANSLATE_NOOP("Ledger", "Gathered on"), 11, ColumnType::Date,
             "p.gathered_on"},
            {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
            {"title", QT_TRANSLATE_NOOP("Ledger", "Shared problem"), 24, ColumnType::Text,
             "p.title", Sensitivity::Prose},
            {"stage", QT_TRANSLATE_NOOP("Ledger", "Stage"), 10, ColumnType::Text,
             "CASE WHEN p.closed_on <= :p4 THEN 'closed' WHEN m.least = 3 THEN 'struck_off' "
             "WHEN m.least = 2 THEN 'fed_back' WHEN m.least = 1 THEN 'handling' "
             "WHEN p.meeting_on <= :p4 THEN 'discussed' ELSE 'gathered' END",
             Sensitivity::Open, &labelOfKey<ProblemStage>},
            {"category_id", QT_TRANSLATE_NOOP("Ledger", "Category"), 12, ColumnType::Text,
             "(SELECT name FROM code WHERE id = p.category_id)"},
            {"street_id", QT_TRANSLATE_NOOP("Ledger", "Street"), 12, ColumnType::Text, "t.name"},
            {"needs", QT_TRANSLATE_NOOP("Ledger", "Number of needs"), 7, ColumnType::Number,
             "m.needs"},
            {"subjects", QT_TRANSLATE_NOOP("Ledger", "Subjects that ask"), 7, ColumnType::Number,
             "m.subjects"},
            {"open_needs", QT_TRANSLATE_NOOP("Ledger", "Needs still open"), 7, ColumnType::Number,
             "m.still_open"},
            {"first_on", QT_TRANSLATE_NOOP("Ledger", "First found on"), 11, ColumnType::Date,
             "m.first_on"},
            {"last_on", QT_TRANSLATE_NOOP("Ledger", "Last found on"), 11, ColumnType::Date,
             "m.last_on"},
            {"meeting_on", QT_TRANSLATE_NOOP("Ledger", "Meeting on"), 11, ColumnType::Date,
             "p.meeting_on"},
            {"meeting_place", QT_TRANSLATE_NOOP("Ledger", "Meeting place"), 14, ColumnType::Text,
             "p.meeting_place"},
            {"attendees", QT_TRANSLATE_NOOP("Ledger", "Attendees"), 20, ColumnType::Text,
             "p.attendees", Sensitivity::Prose},
            {"decision", QT_TRANSLATE_NOOP("Ledger", "Decision"), 30, ColumnType::Text,
             "iif(p.meeting_on > :p4, '', p.decision)", Sensitivity::Prose},
            {"department_id", QT_TRANSLATE_NOOP("Ledger", "Department"), 14, ColumnType::Text,
             "(SELECT name FROM code WHERE id = p.department_id)"},
            {"handler", QT_TRANSLATE_NOOP("Ledger", "Handled by"), 10, ColumnType::Text,
             "p.handler", Sensitivity::Name},
            {"deadline", QT_TRANSLATE_NOOP("Ledger", "Deadline"), 11, ColumnType::Date,
             "p.deadline"},
            {"result", QT_TRANSLATE_NOOP("Ledger", "Result"), 28, ColumnType::Text,
             "iif(m.fed_back > 0 OR p.closed_on <= :p4, p.result, '')", Sensitivity::Prose},
            {"closed_on", QT_TRANSLATE_NOOP("Ledger", "Problem closed on"), 11, ColumnType::Date,
             "iif(p.closed_on <= :p4, p.closed_on, NULL)"},
        },
        {"meeting_place", "handler", "first_on", "last_on"},
    };
}

} // namespace doorstep
