// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/problems/SharedProblem.h"
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

// As things stood on the last day of the period, like the needs; m is what the needs behind a
// problem come to. A problem is as far as the last of them, and without any as far as it was talked
// over.
Ledger sharedProblemsLedger()
{
    return {
        .key = "shared_problems",
        .name = QT_TRANSLATE_NOOP("Ledger", "Ledger of shared problems"),
        .from = "shared_problem p JOIN block b ON b.id = p.block_id "
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
        .id = "p.id",
        .where = "p.deleted_at IS NULL",
        .period = "p.gathered_on <= :p4 AND (p.closed_on IS NULL OR p.closed_on >= :p3)",
        .block = "p.block_id",
        .street = "p.street_id",
        .order = "p.gathered_on, p.id",
        .columns =
            {
                {.key = "gathered_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Gathered on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "p.gathered_on"},
                blockColumn(),
                {.key = "title",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Shared problem"),
                 .width = 24,
                 .type = ColumnType::Text,
                 .sql = "p.title",
                 .sensitivity = Sensitivity::Prose},
                {.key = "stage",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Stage"),
                 .width = 10,
                 .type = ColumnType::Text,
                 .sql = "CASE WHEN p.closed_on <= :p4 THEN 'closed' WHEN m.least = 3 THEN "
                        "'struck_off' WHEN m.least = 2 THEN 'fed_back' WHEN m.least = 1 THEN "
                        "'handling' WHEN p.meeting_on <= :p4 THEN 'discussed' ELSE 'gathered' END",
                 .word = &labelOfKey<ProblemStage>},
                {.key = "category_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Category"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM code WHERE id = p.category_id)"},
                {.key = "street_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Street"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "t.name"},
                {.key = "needs",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Number of needs"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = "m.needs"},
                {.key = "subjects",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Subjects that ask"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = "m.subjects"},
                {.key = "open_needs",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Needs still open"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = "m.still_open"},
                {.key = "first_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "First found on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "m.first_on"},
                {.key = "last_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Last found on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "m.last_on"},
                {.key = "meeting_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Meeting on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "p.meeting_on"},
                {.key = "meeting_place",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Meeting place"),
                 .width = 14,
                 .type = ColumnType::Text,
                 .sql = "p.meeting_place"},
                {.key = "attendees",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Attendees"),
                 .width = 20,
                 .type = ColumnType::Text,
                 .sql = "p.attendees",
                 .sensitivity = Sensitivity::PersonOrOffice},
                {.key = "decision",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Decision"),
                 .width = 30,
                 .type = ColumnType::Text,
                 .sql = "iif(p.meeting_on > :p4, '', p.decision)",
                 .sensitivity = Sensitivity::Prose},
                {.key = "department_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Department"),
                 .width = 14,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM code WHERE id = p.department_id)"},
                {.key = "handler",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Handled by"),
                 .width = 10,
                 .type = ColumnType::Text,
                 .sql = "p.handler",
                 .sensitivity = Sensitivity::Name},
                {.key = "deadline",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Deadline"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "p.deadline"},
                {.key = "result",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Result"),
                 .width = 28,
                 .type = ColumnType::Text,
                 .sql = "iif(m.fed_back > 0 OR p.closed_on <= :p4, p.result, '')",
                 .sensitivity = Sensitivity::Prose},
                {.key = "closed_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Problem closed on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "iif(p.closed_on <= :p4, p.closed_on, NULL)"},
            },
        .folded = {"meeting_place", "handler", "first_on", "last_on"},
    };
}

} // namespace doorstep
