// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

namespace {

const char* const servicesOfVisits =
    "SELECT visit_id, service_id FROM visit_service WHERE visit_id BETWEEN :p1 AND :p2 "
    "ORDER BY visit_id, service_id";

const Kin ofSubject{"v.subject_id", "subject s LEFT JOIN street t ON t.id = s.street_id", "s.id"};
const Kin ofBlock{"v.block_id", "block b", "b.id"};

} // namespace

Ledger visitsLedger()
{
    return {
        "visits",
        QT_TRANSLATE_NOOP("Ledger", "Visits"),
        "visit v LEFT JOIN subject s ON s.id = v.subject_id LEFT JOIN block b ON b.id = v.block_id "
        "LEFT JOIN street t ON t.id = s.street_id",
        "v.id",
        "v.deleted_at IS NULL",
        "v.at >= :p1 AND v.at < :p2",
        "v.block_id",
        "s.street_id",
        // As the index visit_by_time lies, so that nothing needs sorting.
        "v.at, v.block_id, v.subject_id, v.mode, v.outcome, v.id",
        {
            {"at", QT_TRANSLATE_NOOP("Ledger", "Visited at"), 16, ColumnType::DateTime,
             "iif(v.time_known, v.at, date(v.at, 'unixepoch', '+8 hours'))", Sensitivity::Open,
             nullptr, "v.at"},
            {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name",
             Sensitivity::Open, nullptr, nullptr, std::nullopt, &ofBlock},
            {"kind", QT_TRANSLATE_NOOP("Ledger", "Kind"), 8, ColumnType::Text, "s.kind",
             Sensitivity::Open, &labelOfKey<SubjectKind>, nullptr, std::nullopt, &ofSubject},
            {"subject_id", QT_TRANSLATE_NOOP("Ledger", "Subject"), 20, ColumnType::Text,
             subjectNameSql, Sensitivity::SubjectName, nullptr, "s.name_key", std::nullopt,
             &ofSubject},
            {"street", QT_TRANSLATE_NOOP("Ledger", "Street"), 12, ColumnType::Text, "t.name",
             Sensitivity::Open, nullptr, "t.position", std::nullopt, &ofSubject},
            {"door", QT_TRANSLATE_NOOP("Ledger", "Door"), 14, ColumnType::Text, subjectDoorSql,
             Sensitivity::SubjectDoor, nullptr, "s.walk_key", std::nullopt, &ofSubject},
            {"phone", QT_TRANSLATE_NOOP("Ledger", "Phone"), 14, ColumnType::Code,
             "iif(s.phone <> '', s.phone, s.operator_phone)", Sensitivity::Phone, nullptr, nullptr,
             std::nullopt, &ofSubject},
            {"mode", QT_TRANSLATE_NOOP("Ledger", "Mode"), 8, ColumnType::Text, "v.mode",
             Sensitivity::Open, &labelOfKey<VisitMode>},
            {"outcome", QT_TRANSLATE_NOOP("Ledger", "Outcome"), 8, ColumnType::Text, "v.outcome",
             Sensitivity::Open, &labelOfKey<Outcome>},
            {"drives", QT_TRANSLATE_NOOP("Ledger", "Drives"), 22, ColumnType::Text,
             "(SELECT group_concat(c.name, '、') FROM visit_drive d JOIN code c ON c.id = "
             "d.drive_id "
             "WHERE d.visit_id = v.id)",
             Sensitivity::Open, nullptr, nullptr,
             Gathered{"SELECT visit_id, drive_id FROM visit_drive WHERE visit_id BETWEEN :p1 AND "
                      ":p2 ORDER BY visit_id, drive_id",
                      "SELECT id, name FROM code"}},
            {"visitors", QT_TRANSLATE_NOOP("Ledger", "Visitors"), 18, ColumnType::Text,
             "(SELECT group_concat(p.name, '、') FROM visit_visitor w JOIN visitor p ON p.id = "
             "w.visitor_id "
             "WHERE w.visit_id = v.id)",
             Sensitivity::Open, nullptr, nullptr,
             Gathered{"SELECT visit_id, visitor_id FROM visit_visitor WHERE visit_id BETWEEN :p1 "
                      "AND :p2 ORDER BY visit_id, visitor_id",
                      "SELECT id, name FROM visitor"}},
            {"minutes", QT_TRANSLATE_NOOP("Ledger", "Minutes"), 6, ColumnType::Number, "v.minutes"},
            {"said", QT_TRANSLATE_NOOP("Ledger", "What was said"), 36, ColumnType::Text, "v.said",
             Sensitivity::Prose},
            {"situation", QT_TRANSLATE_NOOP("Ledger", "Situation learnt"), 30, ColumnType::Text,
             "v.situation", Sensitivity::Prose},
            {"services", QT_TRANSLATE_NOOP("Ledger", "Services introduced"), 22, ColumnType::Text,
             "(SELECT group_concat(i.name, '、') FROM visit_service x JOIN service_item i ON i.id "
             "= x.service_id "
             "WHERE x.visit_id = v.id)",
             Sensitivity::Open, nullptr, nullptr,
             Gathered{servicesOfVisits, "SELECT id, name FROM service_item"}},
            {"service_count", QT_TRANSLATE_NOOP("Ledger", "Number of services"), 7,
             ColumnType::Number,
             "(SELECT nullif(count(*), 0) FROM visit_service x WHERE x.visit_id = v.id)",
             Sensitivity::Open, nullptr, nullptr, Gathered{servicesOfVisits}},
            {"card", QT_TRANSLATE_NOOP("Ledger", "Card given"), 6, ColumnType::Text,
             "(SELECT '1' FROM card_delivery c WHERE c.visit_id = v.id AND c.deleted_at IS NULL "
             "LIMIT 1)",
             Sensitivity::Open, &yesNo, nullptr,
             Gathered{"SELECT DISTINCT visit_id, 1 FROM card_delivery WHERE visit_id BETWEEN :p1 "
                      "AND :p2 AND deleted_at IS NULL ORDER BY visit_id"}},
            {"need_count", QT_TRANSLATE_NOOP("Ledger", "Needs raised"), 7, ColumnType::Number,
             "(SELECT nullif(count(*), 0) FROM need n WHERE n.visit_id = v.id AND n.deleted_at IS "
             "NULL)",
             Sensitivity::Open, nullptr, nullptr,
             Gathered{"SELECT visit_id, id FROM need WHERE visit_id BETWEEN :p1 AND :p2 AND "
                      "deleted_at IS NULL ORDER BY visit_id, id"}},
            {"follow_up_on", QT_TRANSLATE_NOOP("Ledger", "Follow up on"), 11, ColumnType::Date,
             "v.follow_up_on"},
            {"satisfaction", QT_TRANSLATE_NOOP("Ledger", "Satisfaction"), 7, ColumnType::Number,
             "v.satisfaction"},
        },
        {"minutes", "follow_up_on", "satisfaction"},
        "visit v",
    };
}

} // namespace doorstep
