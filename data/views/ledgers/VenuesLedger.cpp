// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/ledgers/Tables.h"

namespace doorstep {

Ledger venuesLedger()
{
    return {
        "venues",
        QT_TRANSLATE_NOOP("Ledger", "Venues"),
        "venue e LEFT JOIN block b ON b.id = e.block_id LEFT JOIN street t ON 0",
        "e.id",
        "e.deleted_at IS NULL",
        "1",
        "ifnull(e.block_id, :p5)", // one of no block is everybody's
        "t.id",
        "b.position IS NULL, b.position, b.id, e.id",
        {
            {"name", QT_TRANSLATE_NOOP("Ledger", "Venue"), 20, ColumnType::Text, "e.name"},
            {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
            {"address", QT_TRANSLATE_NOOP("Ledger", "Address"), 26, ColumnType::Text, "e.address"},
            {"hours", QT_TRANSLATE_NOOP("Ledger", "Hours"), 20, ColumnType::Text, "e.hours"},
            {"phone", QT_TRANSLATE_NOOP("Ledger", "Phone"), 14, ColumnType::Code, "e.phone"},
            {"charging_ports", QT_TRANSLATE_NOOP("Ledger", "Charging ports"), 8, ColumnType::Number,
             "nullif(e.charging_ports, 0)"},
            {"facilities", QT_TRANSLATE_NOOP("Ledger", "Facilities"), 40, ColumnType::Text,
             "(SELECT group_concat(name, '、') FROM (SELECT k.name FROM venue_facility f JOIN code "
             "k ON k.id = f.facility_id WHERE f.venue_id = e.id ORDER BY k.position, k.id))"},
            {"note", QT_TRANSLATE_NOOP("Ledger", "Note"), 30, ColumnType::Text, "e.note"},
        },
    };
}

} // namespace doorstep
