// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/subjects/RecycleBin.h"
#include "data/views/ledgers/SharedColumns.h"
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
#define NO_PARTY " AND dm.id IS NULL AND dp.id IS NULL"

// A line is the latest journal entry that deleted a row: so who and when are at hand, and a window
// of lines is read by its identities.
Ledger deletedLedger(Party party)
{
    static const QByteArray writer = writerSql("b");
    return {
        .key = "deleted",
        .name = QT_TRANSLATE_NOOP("Ledger", "Recycle bin"),
        .from = "journal j JOIN journal_batch ba ON ba.id = j.batch_id LEFT JOIN subject ds ON "
                "j.table_name = 'subject' AND ds.id = j.row_id LEFT JOIN visit dv ON j.table_name "
                "= 'visit' AND dv.id = j.row_id LEFT JOIN need dn ON j.table_name = 'need' AND "
                "dn.id = j.row_id LEFT JOIN wish dw ON j.table_name = 'wish' AND dw.id = j.row_id "
                "LEFT JOIN card_delivery dc ON j.table_name = 'card_delivery' AND dc.id = j.row_id "
                "LEFT JOIN party_member dm ON j.table_name = 'party_member' AND dm.id = j.row_id "
                "LEFT JOIN pairing_item di ON j.table_name = 'pairing_item' AND di.id = j.row_id "
                "LEFT JOIN pairing dp ON dp.id = iif(j.table_name = 'pairing', j.row_id, "
                "di.pairing_id) LEFT JOIN subject s ON s.id = coalesce(ds.id, dv.subject_id, "
                "dn.subject_id, dw.subject_id, dc.subject_id, dm.subject_id) LEFT JOIN street t ON "
                "t.id = s.street_id LEFT JOIN block b ON b.id = coalesce(dv.block_id, dn.block_id, "
                "dw.block_id, dc.block_id, dp.block_id, s.block_id)",
        .id = "j.id",
        .where = party == Party::Shown ? DELETED_ROWS : DELETED_ROWS NO_PARTY,
        .period = "ba.at >= :p1 AND ba.at < :p2",
        .block = "b.id",
        .street = "s.street_id",
        .order = "j.id DESC",
        .columns =
            {
                {.key = "deleted_at",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Deleted at"),
                 .width = 17,
                 .type = ColumnType::DateTime,
                 .sql = "ba.at"},
                {.key = "table_name",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "What"),
                 .width = 9,
                 .type = ColumnType::Text,
                 .sql = "iif(ds.id IS NULL, j.table_name, ds.kind)",
                 .word = &deletedWhat},
                {.key = "title",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Subject"),
                 .width = 22,
                 .type = ColumnType::Text,
                 .sql = "CASE WHEN dm.id IS NOT NULL THEN char(1) || dm.name WHEN dp.id IS NOT "
                        "NULL THEN dp.partner WHEN s.kind = 'worker' THEN char(1) || s.name ELSE "
                        "s.name END",
                 .sensitivity = Sensitivity::SubjectName,
                 .orderSql = "s.name_key"},
                streetColumn(),
                doorColumn(),
                {.key = "words",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Contents"),
                 .width = 30,
                 .type = ColumnType::Text,
                 .sql = "coalesce(iif(dv.time_known, datetime(dv.at + 28800, 'unixepoch'), "
                        "date(dv.at + 28800, 'unixepoch')) || ' ' || dv.said, dn.text, "
                        "dw.text, dc.delivered_on, di.text, "
                        "iif(dm.id IS NULL, '', s.name))",
                 .sensitivity = Sensitivity::Prose},
                blockColumn(),
                {.key = "author",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Deleted by"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = writer.constData(),
                 .sensitivity = Sensitivity::PersonOrOffice},
                {.key = "batch",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "In the change"),
                 .width = 26,
                 .type = ColumnType::Text,
                 .sql = "ba.title"},
            },
    };
}

#undef DELETED_ROWS
#undef NO_PARTY

} // namespace doorstep
