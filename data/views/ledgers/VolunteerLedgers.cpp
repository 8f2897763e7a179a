// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

namespace {

// What the team v did within the period.
#define SERVICES                                                                                   \
    "FROM activity a WHERE a.volunteer_team_id = v.id AND a.deleted_at IS NULL AND a.held_on "     \
    "BETWEEN :p3 AND :p4"

// Members of teams as they are now, and whoever served within the period.
const char* const volunteers =
    "(SELECT u.subject_id, count(u.held_on) AS times, total(u.minutes) AS minutes, max(u.held_on) "
    "AS last_on FROM (SELECT x.subject_id, a.minutes, a.held_on FROM activity a JOIN "
    "activity_volunteer x ON x.activity_id = a.id WHERE a.deleted_at IS NULL AND a.held_on BETWEEN "
    ":p3 AND :p4 AND (:p5 IS NULL OR a.block_id = :p5) UNION ALL SELECT x.subject_id, NULL, NULL "
    "FROM volunteer_team v JOIN volunteer_member x ON x.team_id = v.id JOIN subject w ON w.id = "
    "x.subject_id WHERE v.deleted_at IS NULL AND w.deleted_at IS NULL AND w.status = 'active' AND "
    "(:p5 IS NULL OR w.block_id = :p5)) u GROUP BY u.subject_id) m JOIN subject s ON s.id = "
    "m.subject_id JOIN block b ON b.id = s.block_id LEFT JOIN street t ON t.id = s.street_id";

} // namespace

// Those founded by the last day of the period, with what they did in it and who belongs to them
// now.
Ledger volunteerTeamsLedger()
{
    return {
        .key = "volunteer_teams",
        .name = QT_TRANSLATE_NOOP("Ledger", "Volunteer teams and projects"),
        .from = "volunteer_team v LEFT JOIN block b ON b.id = v.block_id",
        .id = "v.id",
        .where = "v.deleted_at IS NULL",
        .period = "(v.founded_on IS NULL OR v.founded_on <= :p4)",
        .block = "ifnull(v.block_id, :p5)", // one of no block is everybody's
        .street = "NULL",
        .order = "b.position IS NOT NULL, b.position, b.id, v.id",
        .columns =
            {
                {.key = "name",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Volunteer team"),
                 .width = 22,
                 .type = ColumnType::Text,
                 .sql = "v.name",
                 .orderSql = "name_key(v.name)"},
                {.key = "kind_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Kind of volunteer team"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM code WHERE id = v.kind_id)"},
                {.key = "alliance_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Alliance"),
                 .width = 18,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM code WHERE id = v.alliance_id)"},
                blockColumn(),
                {.key = "grid_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Grid"),
                 .width = 10,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM grid WHERE id = v.grid_id)"},
                {.key = "member_count",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Members of the team"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "(SELECT nullif(count(*), 0) FROM volunteer_member x JOIN subject s ON "
                        "s.id = x.subject_id WHERE x.team_id = v.id AND s.deleted_at IS NULL AND "
                        "s.status = 'active')"},
                {.key = "times",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Services held"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "(SELECT nullif(count(*), 0) " SERVICES ")"},
                {.key = "hours",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Hours of service"),
                 .width = 13,
                 .type = ColumnType::Number,
                 .sql = "(SELECT nullif(round(sum(((SELECT count(*) FROM activity_volunteer x "
                        "WHERE x.activity_id = a.id) + ifnull(a.other_volunteers, 0)) * a.minutes "
                        "/ 60.0), 1), 0) " SERVICES ")"},
                {.key = "paired_with",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Paired with whom"),
                 .width = 16,
                 .type = ColumnType::Text,
                 .sql = "v.paired_with",
                 .sensitivity = Sensitivity::Prose},
                {.key = "paired_count",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "People paired with"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "v.paired_count"},
                {.key = "task",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "What it does"),
                 .width = 20,
                 .type = ColumnType::Text,
                 .sql = "v.task",
                 .sensitivity = Sensitivity::Prose},
                {.key = "leader",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Leader"),
                 .width = 10,
                 .type = ColumnType::Text,
                 .sql = "v.leader",
                 .sensitivity = Sensitivity::Name},
                {.key = "phone",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Phone"),
                 .width = 14,
                 .type = ColumnType::Code,
                 .sql = "v.phone",
                 .sensitivity = Sensitivity::Phone},
                {.key = "members",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Who belongs to it"),
                 .width = 36,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(iif(s.kind = 'worker', char(1) || s.name || char(1), "
                        "s.name), '、') FROM volunteer_member x JOIN subject s ON s.id = "
                        "x.subject_id WHERE x.team_id = v.id AND s.deleted_at IS NULL)",
                 .sensitivity = Sensitivity::SubjectName},
                {.key = "founded_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Founded on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "v.founded_on"},
                {.key = "note",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Note"),
                 .width = 24,
                 .type = ColumnType::Text,
                 .sql = "v.note",
                 .sensitivity = Sensitivity::Prose},
            },
        .folded = {"leader", "phone", "members", "founded_on", "note"},
    };
}

Ledger volunteersLedger()
{
    return {
        .key = "volunteers",
        .name = QT_TRANSLATE_NOOP("Ledger", "Volunteers"),
        .from = volunteers,
        .id = "s.id",
        .where = "1",
        .period = "1",
        .block = "ifnull(:p5, 0)", // its FROM clause has chosen already
        .street = "s.street_id",
        .order = "m.minutes DESC, m.times DESC, m.last_on DESC, s.id",
        .columns =
            {
                blockColumn(),
                kindColumn(),
                subjectColumn(QT_TRANSLATE_NOOP("Ledger", "Volunteer"), 18),
                {.key = "occupation_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Occupation"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM code WHERE id = s.occupation_id)"},
                streetColumn(),
                doorColumn(),
                phoneColumn(),
                {.key = "teams",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Teams"),
                 .width = 24,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(name, '、') FROM (SELECT v.name FROM volunteer_team "
                        "v JOIN volunteer_member x ON x.team_id = v.id WHERE x.subject_id = s.id "
                        "AND v.deleted_at IS NULL ORDER BY v.id))"},
                {.key = "times",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Times served"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "nullif(m.times, 0)"},
                {.key = "hours",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Hours of service"),
                 .width = 13,
                 .type = ColumnType::Number,
                 .sql = "nullif(round(m.minutes / 60.0, 1), 0)"},
                {.key = "last_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Served last on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "m.last_on"},
                {.key = "activities",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Which ones"),
                 .width = 36,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(name, '、') FROM (SELECT a.held_on || ' ' || a.name "
                        "AS name FROM activity a JOIN activity_volunteer x ON x.activity_id = a.id "
                        "WHERE x.subject_id = s.id AND a.deleted_at IS NULL AND a.held_on BETWEEN "
                        ":p3 AND :p4 AND (:p5 IS NULL OR a.block_id = :p5) ORDER BY a.held_on, "
                        "a.id))"},
            },
        .folded = {"activities"},
    };
}

#undef SERVICES

} // namespace doorstep
