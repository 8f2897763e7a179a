// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/subjects/Subject.h"
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

} // namespace

Ledger activitiesLedger()
{
    return {
        "activities",
        QT_TRANSLATE_NOOP("Ledger", "Activities"),
        "activity a JOIN block b ON b.id = a.block_id LEFT JOIN venue p ON p.id = a.venue_id",
        "a.id",
        "a.deleted_at IS NULL",
        "a.held_on BETWEEN :p3 AND :p4",
        "a.block_id",
        "NULL", // of no street
        "a.held_on, a.held_at, a.id",
        {
            {"held_on", QT_TRANSLATE_NOOP("Ledger", "Held on"), 11, ColumnType::Date, "a.held_on"},
            {"held_at", QT_TRANSLATE_NOOP("Ledger", "Time"), 12, ColumnType::Text, "a.held_at"},
            {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
            {"name", QT_TRANSLATE_NOOP("Ledger", "Activity name"), 26, ColumnType::Text, "a.name"},
            {"kind_id", QT_TRANSLATE_NOOP("Ledger", "Kind of activity"), 12, ColumnType::Text,
             "(SELECT name FROM code WHERE id = a.kind_id)"},
            {"venue_id", QT_TRANSLATE_NOOP("Ledger", "Venue"), 16, ColumnType::Text, "p.name"},
            {"place", QT_TRANSLATE_NOOP("Ledger", "Place"), 16, ColumnType::Text, "a.place"},
            {"came", QT_TRANSLATE_NOOP("Ledger", "Came from the register"), 8, ColumnType::Number,
             "(SELECT count(*) FROM activity_subject x WHERE x.activity_id = a.id)"},
            {"guests", QT_TRANSLATE_NOOP("Ledger", "Guests"), 7, ColumnType::Number, "a.guests"},
            {"together", QT_TRANSLATE_NOOP("Ledger", "People in all"), 7, ColumnType::Number,
             "(SELECT count(*) FROM activity_subject x WHERE x.activity_id = a.id) + "
             "ifnull(a.guests, 0)"},
            {"attendees", QT_TRANSLATE_NOOP("Ledger", "Who came"), 36, ColumnType::Text,
             "(SELECT group_concat(iif(s.kind = 'worker', char(1) || s.name || char(1), s.name), "
             "'、') FROM activity_subject x JOIN subject s ON s.id = x.subject_id "
             "WHERE x.activity_id = a.id)",
             Sensitivity::SubjectName},
            {"needs", QT_TRANSLATE_NOOP("Ledger", "Needs it answers"), 28, ColumnType::Text,
             "(SELECT group_concat(n.text, '；') FROM activity_need x JOIN need n ON n.id = "
             "x.need_id WHERE x.activity_id = a.id AND n.deleted_at IS NULL)",
             Sensitivity::Prose},
            {"wishes", QT_TRANSLATE_NOOP("Ledger", "Wishes it fulfils"), 24, ColumnType::Text,
             "(SELECT group_concat(w.text, '；') FROM activity_wish x JOIN wish w ON w.id = "
             "x.wish_id WHERE x.activity_id = a.id AND w.deleted_at IS NULL)",
             Sensitivity::Prose},
            {"note", QT_TRANSLATE_NOOP("Ledger", "Note"), 24, ColumnType::Text, "a.note",
             Sensitivity::Prose},
        },
        {"attendees", "note"},
    };
}

Ledger attendanceLedger()
{
    return {
        "attendance",
        QT_TRANSLATE_NOOP("Ledger", "Who came to activities"),
        attendance,
        "s.id",
        "1",
        "1",
        "ifnull(:p5, 0)", // its FROM clause has chosen the activities already
        "s.street_id",
        "m.times DESC, m.last_on DESC, s.id",
        {
            {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
            {"kind", QT_TRANSLATE_NOOP("Ledger", "Kind"), 8, ColumnType::Text, "s.kind",
             Sensitivity::Open, &labelOfKey<SubjectKind>},
            {"subject_id", QT_TRANSLATE_NOOP("Ledger", "Who came"), 18, ColumnType::Text,
             subjectNameSql, Sensitivity::SubjectName, nullptr, "s.name_key"},
            {"occupation_id", QT_TRANSLATE_NOOP("Ledger", "Occupation"), 12, ColumnType::Text,
             "(SELECT name FROM code WHERE id = s.occupation_id)"},
            {"street", QT_TRANSLATE_NOOP("Ledger", "Street"), 12, ColumnType::Text, "t.name",
             Sensitivity::Open, nullptr, "t.position"},
            {"door", QT_TRANSLATE_NOOP("Ledger", "Door"), 14, ColumnType::Text, subjectDoorSql,
             Sensitivity::SubjectDoor, nullptr, "s.walk_key"},
            {"phone", QT_TRANSLATE_NOOP("Ledger", "Phone"), 14, ColumnType::Code,
             "iif(s.phone <> '', s.phone, s.operator_phone)", Sensitivity::Phone},
            {"times", QT_TRANSLATE_NOOP("Ledger", "Activities come to"), 8, ColumnType::Number,
             "m.times"},
            {"last_on", QT_TRANSLATE_NOOP("Ledger", "Came last on"), 11, ColumnType::Date,
             "m.last_on"},
            {"activities", QT_TRANSLATE_NOOP("Ledger", "Which ones"), 36, ColumnType::Text,
             "(SELECT group_concat(name, '、') FROM (SELECT a.name FROM activity a "
             "JOIN activity_subject x ON x.activity_id = a.id WHERE x.subject_id = s.id "
             "AND a.deleted_at IS NULL AND a.held_on BETWEEN :p3 AND :p4 "
             "AND (:p5 IS NULL OR a.block_id = :p5) ORDER BY a.held_on, a.id))"},
        },
    };
}

} // namespace doorstep
