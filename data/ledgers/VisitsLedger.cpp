// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/ledgers/Tables.h"
#include "data/subjects/Subject.h"
#include "data/visits/Visit.h"

namespace doorstep {

Ledger visitsLedger()
{
    return {
        "visits",
        QT_TRANSLATE_NOOP("Ledger", "Visits"),
        "visit v JOIN subject s ON s.id = v.subject_id JOIN block b ON b.id = v.block_id "
        "LEFT JOIN street t ON t.id = s.street_id",
        "v.id",
        "v.deleted_at IS NULL",
        "v.at >= :p1 AND v.at < :p2",
        "v.block_id",
        "s.street_id",
        "v.at, v.id",
        {
            {"at", QT_TRANSLATE_NOOP("Ledger", "Visited at"), 16, ColumnType::DateTime, "v.at"},
            {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
            {"kind", QT_TRANSLATE_NOOP("Ledger", "Kind"), 8, ColumnType::Text, "s.kind",
             Sensitivity::Open, &labelOfKey<SubjectKind>},
            {"subject_id", QT_TRANSLATE_NOOP("Ledger", "Subject"), 20, ColumnType::Text,
             subjectNameSql, Sensitivity::SubjectName, nullptr, "s.name_key"},
            {"street", QT_TRANSLATE_NOOP("Ledger", "Street"), 12, ColumnType::Text, "t.name",
             Sensitivity::Open, nullptr, "t.position"},
            {"door", QT_TRANSLATE_NOOP("Ledger", "Door"), 14, ColumnType::Text,
             "door_text(s.lane, s.number, s.room)", Sensitivity::Open, nullptr, "s.walk_key"},
            {"phone", QT_TRANSLATE_NOOP("Ledger", "Phone"), 14, ColumnType::Code,
             "iif(s.phone <> '', s.phone, s.operator_phone)", Sensitivity::Phone},
            {"mode", QT_TRANSLATE_NOOP("Ledger", "Mode"), 8, ColumnType::Text, "v.mode",
             Sensitivity::Open, &labelOfKey<VisitMode>},
            {"outcome", QT_TRANSLATE_NOOP("Ledger", "Outcome"), 8, ColumnType::Text, "v.outcome",
             Sensitivity::Open, &labelOfKey<Outcome>},
            {"drives", QT_TRANSLATE_NOOP("Ledger", "Drives"), 22, ColumnType::Text,
             "(SELECT group_concat(c.name, '、') FROM visit_drive d JOIN code c ON c.id = "
             "d.drive_id "
             "WHERE d.visit_id = v.id)"},
            {"visitors", QT_TRANSLATE_NOOP("Ledger", "Visitors"), 18, ColumnType::Text,
             "(SELECT group_concat(p.name, '、') FROM visit_visitor w JOIN visitor p ON p.id = "
             "w.visitor_id "
             "WHERE w.visit_id = v.id)"},
            {"minutes", QT_TRANSLATE_NOOP("Ledger", "Minutes"), 6, ColumnType::Number, "v.minutes"},
            {"said", QT_TRANSLATE_NOOP("Ledger", "What was said"), 36, ColumnType::Text, "v.said",
             Sensitivity::Prose},
            {"situation", QT_TRANSLATE_NOOP("Ledger", "Situation learnt"), 30, ColumnType::Text,
             "v.situation", Sensitivity::Prose},
            {"services", QT_TRANSLATE_NOOP("Ledger", "Services introduced"), 22, ColumnType::Text,
             "(SELECT group_concat(i.name, '、') FROM visit_service x JOIN service_item i ON i.id "
             "= x.service_id "
             "WHERE x.visit_id = v.id)"},
            {"service_count", QT_TRANSLATE_NOOP("Ledger", "Number of services"), 7,
             ColumnType::Number,
             "(SELECT nullif(count(*), 0) FROM visit_service x WHERE x.visit_id = v.id)"},
            {"card", QT_TRANSLATE_NOOP("Ledger", "Card given"), 6, ColumnType::Text,
             "(SELECT '1' FROM card_delivery c WHERE c.visit_id = v.id AND c.deleted_at IS NULL "
             "LIMIT 1)",
             Sensitivity::Open, &yesNo},
            {"need_count", QT_TRANSLATE_NOOP("Ledger", "Needs raised"), 7, ColumnType::Number,
             "(SELECT nullif(count(*), 0) FROM need n WHERE n.visit_id = v.id AND n.deleted_at IS "
             "NULL)"},
            {"follow_up_on", QT_TRANSLATE_NOOP("Ledger", "Follow up on"), 11, ColumnType::Date,
             "v.follow_up_on"},
            {"satisfaction", QT_TRANSLATE_NOOP("Ledger", "Satisfaction"), 7, ColumnType::Number,
             "v.satisfaction"},
        },
        {"minutes", "follow_up_on", "satisfaction"},
    };
}

} // namespace doorstep
