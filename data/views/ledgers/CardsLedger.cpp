// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/subjects/Subject.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

Ledger cardsLedger()
{
    return {
        "cards",
        QT_TRANSLATE_NOOP("Ledger", "Cards"),
        "card_delivery c JOIN subject s ON s.id = c.subject_id JOIN block b ON b.id = c.block_id "
        "LEFT JOIN street t ON t.id = s.street_id",
        "c.id",
        "c.deleted_at IS NULL",
        "c.delivered_on BETWEEN :p3 AND :p4",
        "c.block_id",
        "s.street_id",
        "c.delivered_on, c.id",
        {
            {"delivered_on", QT_TRANSLATE_NOOP("Ledger", "Card given on"), 11, ColumnType::Date,
             "c.delivered_on"},
            {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
            {"kind", QT_TRANSLATE_NOOP("Ledger", "Kind"), 8, ColumnType::Text, "s.kind",
             Sensitivity::Open, &labelOfKey<SubjectKind>},
            {"subject_id", QT_TRANSLATE_NOOP("Ledger", "Subject"), 22, ColumnType::Text,
             subjectNameSql, Sensitivity::SubjectName, nullptr, "s.name_key"},
            {"street", QT_TRANSLATE_NOOP("Ledger", "Street"), 12, ColumnType::Text, "t.name"},
            {"door", QT_TRANSLATE_NOOP("Ledger", "Door"), 14, ColumnType::Text, subjectDoorSql,
             Sensitivity::SubjectDoor, nullptr, "s.walk_key"},
            {"phone", QT_TRANSLATE_NOOP("Ledger", "Phone"), 14, ColumnType::Code,
             "iif(s.phone <> '', s.phone, s.operator_phone)", Sensitivity::Phone},
            {"visitor_id", QT_TRANSLATE_NOOP("Ledger", "Given by"), 12, ColumnType::Text,
             "(SELECT name FROM visitor WHERE id = c.visitor_id)"},
        },
    };
}

} // namespace doorstep
