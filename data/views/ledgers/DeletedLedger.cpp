// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/subjects/RecycleBin.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

#define DELETED_ROWS                                                                               \
    "j.table_name IN ('subject', 'visit', 'need', 'wish', 'card_delivery', 'party_member', "       \
    "'pairing', 'pairing_item') "                                                                  \
    "AND j.changes LIKE '%\"deleted_at\":[null,%' "                                                \
    "AND coalesce(ds.deleted_at, dv.deleted_at, dn.deleted_at, dw.deleted_at, dc.deleted_at, "     \
    "dm.deleted_at, di.deleted_at, iif(di.id IS NULL, dp.deleted_at, NULL)) IS NOT NULL "          \
    "AND j.id = (SELECT x.id FROM journal x JOIN journal_batch y ON y.id = x.batch_id "            \
    "WHERE x.table_name = j.table_name AND x.row_id = j.row_id "                                   \
    "AND x.changes LIKE '%\"deleted_at\":[null,%' ORDER BY y.at DESC, y.uid DESC LIMIT 1)"
#define NO_PARTY " AND j.table_name NOT IN ('party_member', 'pairing', 'pairing_item')"

// A line is the latest journal entry that deleted a row: so who and when are at hand, and a window
// of lines is read by its identities.
Ledger deletedLedger(Party party)
{
    return {"deleted",
            QT_TRANSLATE_NOOP("Ledger", "Recycle bin"),
            "journal j JOIN journal_batch ba ON ba.id = j.batch_id "
            "LEFT JOIN subject ds ON j.table_name = 'subject' AND ds.id = j.row_id "
            "LEFT JOIN visit dv ON j.table_name = 'visit' AND dv.id = j.row_id "
            "LEFT JOIN need dn ON j.table_name = 'need' AND dn.id = j.row_id "
            "LEFT JOIN wish dw ON j.table_name = 'wish' AND dw.id = j.row_id "
            "LEFT JOIN card_delivery dc ON j.table_name = 'card_delivery' AND dc.id = j.row_id "
            "LEFT JOIN party_member dm ON j.table_name = 'party_member' AND dm.id = j.row_id "
            "LEFT JOIN pairing_item di ON j.table_name = 'pairing_item' AND di.id = j.row_id "
            "LEFT JOIN pairing dp ON dp.id = iif(j.table_name = 'pairing', j.row_id, "
            "di.pairing_id) "
            "LEFT JOIN subject s ON s.id = coalesce(ds.id, dv.subject_id, dn.subject_id, "
            "dw.subject_id, dc.subject_id, dm.subject_id) "
            "LEFT JOIN street t ON t.id = s.street_id "
            "LEFT JOIN block b ON b.id = coalesce(dv.block_id, dn.block_id, dw.block_id, "
            "dc.block_id, dp.block_id, s.block_id)",
            "j.id",
            party == Party::Shown ? DELETED_ROWS : DELETED_ROWS NO_PARTY,
            "ba.at >= :p1 AND ba.at < :p2",
            "b.id",
            "s.street_id",
            "j.id DESC",
            {
                {"deleted_at", QT_TRANSLATE_NOOP("Ledger", "Deleted at"), 17, ColumnType::DateTime,
                 "ba.at"},
                {"table_name", QT_TRANSLATE_NOOP("Ledger", "What"), 9, ColumnType::Text,
                 "iif(ds.id IS NULL, j.table_name, ds.kind)", Sensitivity::Open, &deletedWhat},
                {"title", QT_TRANSLATE_NOOP("Ledger", "Subject"), 22, ColumnType::Text,
                 "CASE WHEN dm.id IS NOT NULL THEN char(1) || dm.name WHEN dp.id IS NOT NULL THEN "
                 "dp.partner WHEN s.kind = 'worker' THEN char(1) || s.name ELSE s.name END",
                 Sensitivity::SubjectName, nullptr, "s.name_key"},
                {"street", QT_TRANSLATE_NOOP("Ledger", "Street"), 12, ColumnType::Text, "t.name",
                 Sensitivity::Open, nullptr, "t.position"},
                {"door", QT_TRANSLATE_NOOP("Ledger", "Door"), 14, ColumnType::Text, subjectDoorSql,
                 Sensitivity::SubjectDoor, nullptr, "s.walk_key"},
                {"words", QT_TRANSLATE_NOOP("Ledger", "Contents"), 30, ColumnType::Text,
                 "coalesce(iif(dv.time_known, datetime(dv.at + 28800, 'unixepoch'), "
                 "date(dv.at + 28800, 'unixepoch')) || ' ' || dv.said, dn.text, "
                 "dw.text, dc.delivered_on, di.text, "
                 "iif(dm.id IS NULL, '', s.name))",
                 Sensitivity::Prose},
                {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
                {"author", QT_TRANSLATE_NOOP("Ledger", "Deleted by"), 12, ColumnType::Text,
                 "ba.author", Sensitivity::PersonOrOffice},
                {"batch", QT_TRANSLATE_NOOP("Ledger", "In the change"), 26, ColumnType::Text,
                 "ba.title"},
            }};
}

#undef DELETED_ROWS
#undef NO_PARTY

} // namespace doorstep
