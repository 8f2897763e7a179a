// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

Ledger venuesLedger()
{
    return {
        .key = "venues",
        .name = QT_TRANSLATE_NOOP("Ledger", "Venues"),
        .from = "venue e LEFT JOIN block b ON b.id = e.block_id LEFT JOIN street t ON t.id = "
                "e.street_id LEFT JOIN code k ON k.id = e.kind_id",
        .id = "e.id",
        .where = "e.deleted_at IS NULL",
        .period = "1",
        .block = "ifnull(e.block_id, :p5)", // one of no block is everybody's
        .street = "e.street_id",
        // The centre first, then its points as one walks.
        .order = "b.position IS NULL, b.position, b.id, ifnull(k.key, '') <> 'center', t.position "
                 "IS NULL, t.position, t.id, e.id",
        .columns =
            {
                {.key = "name",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Venue"),
                 .width = 20,
                 .type = ColumnType::Text,
                 .sql = "e.name"},
                {.key = "kind_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Kind of venue"),
                 .width = 14,
                 .type = ColumnType::Text,
                 .sql = "k.name",
                 .orderSql = "k.position"},
                blockColumn(),
                {.key = "street_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Street"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "t.name",
                 .orderSql = "t.position"},
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
                 .sql = "(SELECT group_concat(name, '、') FROM (SELECT g.name FROM venue_facility "
                        "f JOIN code g ON g.id = f.facility_id WHERE f.venue_id = e.id ORDER BY "
                        "g.position, g.id))"},
                {.key = "note",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Note"),
                 .width = 30,
                 .type = ColumnType::Text,
                 .sql = "e.note"},
                papersColumn("(SELECT nullif(count(*), 0) FROM paper q WHERE q.venue_id = e.id AND "
                             "q.deleted_at IS NULL)",
                             "SELECT venue_id, id FROM paper WHERE venue_id BETWEEN :p1 AND :p2 "
                             "AND deleted_at IS NULL ORDER BY venue_id, id"),
            },
        .folded = {"papers"},
    };
}

} // namespace doorstep
