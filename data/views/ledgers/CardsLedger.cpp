// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/subjects/Subject.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

Ledger cardsLedger()
{
    return {
        .key = "cards",
        .name = QT_TRANSLATE_NOOP("Ledger", "Cards"),
        .from = "card_delivery c JOIN subject s ON s.id = c.subject_id JOIN block b ON b.id = "
                "c.block_id LEFT JOIN street t ON t.id = s.street_id",
        .id = "c.id",
        .where = "c.deleted_at IS NULL",
        .period = "c.delivered_on BETWEEN :p3 AND :p4",
        .block = "c.block_id",
        .street = "s.street_id",
        .order = "c.delivered_on, c.id",
        .columns =
            {
                {.key = "delivered_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Card given on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "c.delivered_on"},
                {.key = "block_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Block"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "b.name"},
                {.key = "kind",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Kind"),
                 .width = 8,
                 .type = ColumnType::Text,
                 .sql = "s.kind",
                 .word = &labelOfKey<SubjectKind>},
                {.key = "subject_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Subject"),
                 .width = 22,
                 .type = ColumnType::Text,
                 .sql = subjectNameSql,
                 .sensitivity = Sensitivity::SubjectName,
                 .orderSql = "s.name_key"},
                {.key = "street",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Street"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "t.name"},
                {.key = "door",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Door"),
                 .width = 14,
                 .type = ColumnType::Text,
                 .sql = subjectDoorSql,
                 .sensitivity = Sensitivity::SubjectDoor,
                 .orderSql = "s.walk_key"},
                {.key = "phone",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Phone"),
                 .width = 14,
                 .type = ColumnType::Code,
                 .sql = "iif(s.phone <> '', s.phone, s.operator_phone)",
                 .sensitivity = Sensitivity::Phone},
                {.key = "visitor_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Given by"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM visitor WHERE id = c.visitor_id)"},
            },
    };
}

} // namespace doorstep
