// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/ledgers/SharedColumns.h"
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
                blockColumn(),
                kindColumn(),
                subjectColumn(QT_TRANSLATE_NOOP("Ledger", "Subject"), 22),
                streetColumn(),
                doorColumn(),
                phoneColumn(),
                {.key = "visitor_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Given by"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM visitor WHERE id = c.visitor_id)",
                 .sensitivity = Sensitivity::PersonOrOffice},
            },
    };
}

} // namespace doorstep
