// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Duration.h"
#include "data/records/subjects/Subject.h"
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

namespace {

// The subjects that came to activities of the period, each with how often.
const char* const attendance =
    "(SELECT x.subject_id, count(*) AS times, max(a.held_on) AS last_on FROM activity a "
    "JOIN activity_subject x ON x.activity_id = a.id WHERE a.deleted_at IS NULL "
    "AND a.held_on BETWEEN :p3 AND :p4 AND (:p5 IS NULL OR a.block_id = :p5) "
    "GROUP BY x.subject_id) m "
    "JOIN subject s ON s.id = m.subject_id JOIN block b ON b.id = s.block_id "
    "LEFT JOIN street t ON t.id = s.street_id";

// How many served in the activity a.
#define SERVED                                                                                     \
    "((SELECT count(*) FROM activity_volunteer x WHERE x.activity_id = a.id) + "                   \
    "ifnull(a.other_volunteers, 0))"

} // namespace

Ledger activitiesLedger()
{
    return {
        .key = "activities",
        .name = QT_TRANSLATE_NOOP("Ledger", "Activities"),
        .from =
            "activity a JOIN block b ON b.id = a.block_id LEFT JOIN venue p ON p.id = a.venue_id",
        .id = "a.id",
        .where = "a.deleted_at IS NULL",
        .period = "a.held_on BETWEEN :p3 AND :p4",
        .block = "a.block_id",
        .street = "NULL", // of no street
        .order = "a.held_on, a.held_at, a.id",
        .columns =
            {
                {.key = "held_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Held on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "a.held_on"},
                {.key = "held_at",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Time"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "a.held_at"},
                blockColumn(),
                {.key = "name",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Activity name"),
                 .width = 26,
                 .type = ColumnType::Text,
                 .sql = "a.name"},
                {.key = "kind_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Kind of activity"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM code WHERE id = a.kind_id)"},
                {.key = "venue_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Venue"),
                 .width = 16,
                 .type = ColumnType::Text,
                 .sql = "p.name"},
                {.key = "place",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Place"),
                 .width = 16,
                 .type = ColumnType::Text,
                 .sql = "a.place"},
                {.key = "came",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Came from the register"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "(SELECT count(*) FROM activity_subject x WHERE x.activity_id = a.id)"},
                {.key = "guests",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Guests"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = "a.guests"},
                {.key = "together",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "People in all"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = "(SELECT count(*) FROM activity_subject x WHERE x.activity_id = a.id) + "
                        "ifnull(a.guests, 0)"},
                {.key = "attendees",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Who came"),
                 .width = 36,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(iif(s.kind = 'worker', char(1) || s.name || char(1), "
                        "s.name), '、') FROM activity_subject x JOIN subject s ON s.id = "
                        "x.subject_id WHERE x.activity_id = a.id)",
                 .sensitivity = Sensitivity::SubjectName},
                {.key = "volunteer_team_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Volunteer team"),
                 .width = 18,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM volunteer_team WHERE id = a.volunteer_team_id)"},
                {.key = "volunteers",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Who served"),
                 .width = 30,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(iif(s.kind = 'worker', char(1) || s.name || char(1), "
                        "s.name), '、') FROM activity_volunteer x JOIN subject s ON s.id = "
                        "x.subject_id WHERE x.activity_id = a.id)",
                 .sensitivity = Sensitivity::SubjectName},
                {.key = "other_volunteers",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Other volunteers"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "a.other_volunteers"},
                {.key = "served",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Volunteers in all"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "nullif(" SERVED ", 0)"},
                {.key = "minutes",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Hours each"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "round(a.minutes / 60.0, 2)",
                 .word = &hoursOfMinutes},
                {.key = "service_hours",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Hours of service"),
                 .width = 13,
                 .type = ColumnType::Number,
                 .sql = "nullif(round(" SERVED " * a.minutes / 60.0, 1), 0)"},
                {.key = "needs",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Needs it answers"),
                 .width = 28,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(n.text, '；') FROM activity_need x JOIN need n ON "
                        "n.id = x.need_id WHERE x.activity_id = a.id AND n.deleted_at IS NULL)",
                 .sensitivity = Sensitivity::Prose},
                {.key = "wishes",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Wishes it fulfils"),
                 .width = 24,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(w.text, '；') FROM activity_wish x JOIN wish w ON "
                        "w.id = x.wish_id WHERE x.activity_id = a.id AND w.deleted_at IS NULL)",
                 .sensitivity = Sensitivity::Prose},
                {.key = "note",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Note"),
                 .width = 24,
                 .type = ColumnType::Text,
                 .sql = "a.note",
                 .sensitivity = Sensitivity::Prose},
                papersColumn("(SELECT nullif(count(*), 0) FROM paper q WHERE q.activity_id = a.id "
                             "AND q.deleted_at IS NULL)",
                             "SELECT activity_id, id FROM paper WHERE activity_id BETWEEN :p1 AND "
                             ":p2 AND deleted_at IS NULL ORDER BY activity_id, id"),
            },
        .folded = {"attendees", "volunteers", "other_volunteers", "minutes", "note", "papers"},
    };
}

Ledger attendanceLedger()
{
    return {
        .key = "attendance",
        .name = QT_TRANSLATE_NOOP("Ledger", "Who came to activities"),
        .from = attendance,
        .id = "s.id",
        .where = "1",
        .period = "1",
        .block = "ifnull(:p5, 0)", // its FROM clause has chosen the activities already
        .street = "s.street_id",
        .order = "m.times DESC, m.last_on DESC, s.id",
        .columns =
            {
                blockColumn(),
                kindColumn(),
                subjectColumn(QT_TRANSLATE_NOOP("Ledger", "Who came"), 18),
                {.key = "occupation_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Occupation"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM code WHERE id = s.occupation_id)"},
                streetColumn(),
                doorColumn(),
                phoneColumn(),
                {.key = "times",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Activities come to"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "m.times"},
                {.key = "last_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Came last on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "m.last_on"},
                {.key = "activities",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Which ones"),
                 .width = 36,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(name, '、') FROM (SELECT a.held_on || ' ' || a.name "
                        "AS name FROM activity a "
                        "JOIN activity_subject x ON x.activity_id = a.id WHERE x.subject_id = s.id "
                        "AND a.deleted_at IS NULL AND a.held_on BETWEEN :p3 AND :p4 "
                        "AND (:p5 IS NULL OR a.block_id = :p5) ORDER BY a.held_on, a.id))"},
            },
    };
}

#undef SERVED

} // namespace doorstep
