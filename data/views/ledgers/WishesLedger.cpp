// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/subjects/Subject.h"
#include "data/records/wishes/Wish.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

// As things stood on the last day of the period, like the needs.
Ledger wishesLedger()
{
    return {
        "wishes",
        QT_TRANSLATE_NOOP("Ledger", "Wishes"),
        "wish w JOIN subject s ON s.id = w.subject_id JOIN block b ON b.id = w.block_id "
        "LEFT JOIN street t ON t.id = s.street_id",
        "w.id",
        "w.deleted_at IS NULL",
        "w.collected_on <= :p4 AND (w.fulfilled_on IS NULL OR w.fulfilled_on >= :p3)",
        "w.block_id",
        "s.street_id",
        "w.collected_on, w.id",
        {
            {"number", QT_TRANSLATE_NOOP("Ledger", "Wish number"), 10, ColumnType::Code,
             "iif(w.published_on <= :p4, w.number, NULL)"},
            {"collected_on", QT_TRANSLATE_NOOP("Ledger", "Collected on"), 11, ColumnType::Date,
             "w.collected_on"},
            {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
            {"kind", QT_TRANSLATE_NOOP("Ledger", "Kind"), 8, ColumnType::Text, "s.kind",
             Sensitivity::Open, &labelOfKey<SubjectKind>},
            {"subject_id", QT_TRANSLATE_NOOP("Ledger", "Asked by"), 18, ColumnType::Text,
             subjectNameSql, Sensitivity::SubjectName, nullptr, "s.name_key"},
            {"street", QT_TRANSLATE_NOOP("Ledger", "Street"), 12, ColumnType::Text, "t.name"},
            {"door", QT_TRANSLATE_NOOP("Ledger", "Door"), 14, ColumnType::Text, subjectDoorSql,
             Sensitivity::SubjectDoor, nullptr, "s.walk_key"},
            {"text", QT_TRANSLATE_NOOP("Ledger", "Wish"), 36, ColumnType::Text, "w.text",
             Sensitivity::Prose},
            {"value_yuan", QT_TRANSLATE_NOOP("Ledger", "Value (yuan)"), 9, ColumnType::Number,
             "w.value_yuan"},
            {"stage", QT_TRANSLATE_NOOP("Ledger", "Stage"), 8, ColumnType::Text,
             "CASE WHEN w.fulfilled_on <= :p4 THEN 'fulfilled' WHEN w.claimed_on <= :p4 THEN "
             "'claimed' "
             "WHEN w.published_on <= :p4 THEN 'published' ELSE 'collected' END",
             Sensitivity::Open, &labelOfKey<WishStage>},
            {"days_waiting", QT_TRANSLATE_NOOP("Ledger", "Days waiting"), 10, ColumnType::Number,
             "CAST(max(0, julianday(min(ifnull(w.fulfilled_on, :p7), :p4, :p7)) - "
             "julianday(w.collected_on)) AS INTEGER)"},
            {"published_on", QT_TRANSLATE_NOOP("Ledger", "Published on"), 11, ColumnType::Date,
             "iif(w.published_on <= :p4, w.published_on, NULL)"},
            {"claimed_by", QT_TRANSLATE_NOOP("Ledger", "Claimed by"), 14, ColumnType::Text,
             "iif(w.claimed_on <= :p4, w.claimed_by, '')", Sensitivity::PersonOrOffice},
            {"claimer_phone", QT_TRANSLATE_NOOP("Ledger", "Claimer's phone"), 14, ColumnType::Code,
             "iif(w.claimed_on <= :p4, w.claimer_phone, '')", Sensitivity::Phone},
            {"claimed_on", QT_TRANSLATE_NOOP("Ledger", "Claimed on"), 11, ColumnType::Date,
             "iif(w.claimed_on <= :p4, w.claimed_on, NULL)"},
            {"fulfilled_on", QT_TRANSLATE_NOOP("Ledger", "Fulfilled on"), 11, ColumnType::Date,
             "iif(w.fulfilled_on <= :p4, w.fulfilled_on, NULL)"},
            {"outcome", QT_TRANSLATE_NOOP("Ledger", "How fulfilled"), 20, ColumnType::Text,
             "iif(w.fulfilled_on <= :p4, w.outcome, '')", Sensitivity::Prose},
        },
    };
}

} // namespace doorstep
