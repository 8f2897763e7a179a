// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

Ledger venuesLedger()
{
    return {
        .key = "venues",
        .name = QT_TRANSLATE_NOOP("Ledger", "Venues"),
        .from = "venue e LEFT JOIN block b ON b.id = e.block_id LEFT JOIN street t ON 0",
        .id = "e.id",
        .where = "e.deleted_at IS NULL",
        .period = "1",
        .block = "ifnull(e.block_id, :p5)", // one of no block is everybody's
        .street = "t.id",
        .order = "b.position IS NULL, b.position, b.id, e.id",
        .columns =
            {
                {.key = "name",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Venue"),
                 .width = 20,
                 .type = ColumnType::Text,
                 .sql = "e.name"},
                blockColumn(),
                {.key = "address",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Address"),
                 .width = 26,
                 .type = ColumnType::Text,
                 .sql = "e.address"},
                {.key = "hours",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Hours"),
                 .width = 20,
                 .type = ColumnType::Text,
                 .sql = "e.hours"},
                {.key = "phone",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Phone"),
                 .width = 14,
                 .type = ColumnType::Code,
                 .sql = "e.phone"},
                {.key = "charging_ports",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Charging ports"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "nullif(e.charging_ports, 0)"},
                {.key = "facilities",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Facilities"),
                 .width = 40,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(name, '、') FROM (SELECT k.name FROM venue_facility "
                        "f JOIN code k ON k.id = f.facility_id WHERE f.venue_id = e.id ORDER BY "
                        "k.position, k.id))"},
                {.key = "note",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Note"),
                 .width = 30,
                 .type = ColumnType::Text,
                 .sql = "e.note"},
            },
    };
}

} // namespace doorstep
