// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/wishes/Wish.h"
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

// As things stood on the last day of the period, like the needs.
Ledger wishesLedger()
{
    return {
        .key = "wishes",
        .name = QT_TRANSLATE_NOOP("Ledger", "Wishes"),
        .from = "wish w JOIN subject s ON s.id = w.subject_id JOIN block b ON b.id = w.block_id "
                "LEFT JOIN street t ON t.id = s.street_id",
        .id = "w.id",
        .where = "w.deleted_at IS NULL",
        .period = "w.collected_on <= :p4 AND (w.fulfilled_on IS NULL OR w.fulfilled_on >= :p3)",
        .block = "w.block_id",
        .street = "s.street_id",
        .order = "w.collected_on, w.id",
        .columns =
            {
                {.key = "number",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Wish number"),
                 .width = 10,
                 .type = ColumnType::Code,
                 .sql = "iif(w.published_on <= :p4, w.number, NULL)",
                 .sensitivity = Sensitivity::Number},
                {.key = "collected_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Collected on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "w.collected_on"},
                blockColumn(),
                kindColumn(),
                subjectColumn(QT_TRANSLATE_NOOP("Ledger", "Asked by"), 18),
                streetColumn(),
                doorColumn(),
                phoneColumn(),
                {.key = "text",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Wish"),
                 .width = 36,
                 .type = ColumnType::Text,
                 .sql = "w.text",
                 .sensitivity = Sensitivity::Prose},
                {.key = "value_yuan",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Value (yuan)"),
                 .width = 9,
                 .type = ColumnType::Number,
                 .sql = "w.value_yuan"},
                {.key = "stage",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Stage"),
                 .width = 8,
                 .type = ColumnType::Text,
                 .sql = "CASE WHEN w.fulfilled_on <= :p4 THEN 'fulfilled' WHEN w.claimed_on <= :p4 "
                        "THEN 'claimed' WHEN w.published_on <= :p4 THEN 'published' ELSE "
                        "'collected' END",
                 .word = &labelOfKey<WishStage>},
                {.key = "days_waiting",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Days waiting"),
                 .width = 10,
                 .type = ColumnType::Number,
                 .sql = "CAST(max(0, julianday(min(ifnull(w.fulfilled_on, :p7), :p4, :p7)) - "
                        "julianday(w.collected_on)) AS INTEGER)"},
                {.key = "published_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Published on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "iif(w.published_on <= :p4, w.published_on, NULL)"},
                {.key = "claimed_by",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Claimed by"),
                 .width = 14,
                 .type = ColumnType::Text,
                 .sql = "iif(w.claimed_on <= :p4, w.claimed_by, '')",
                 .sensitivity = Sensitivity::PersonOrOffice},
                {.key = "claimer_phone",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Claimer's phone"),
                 .width = 14,
                 .type = ColumnType::Code,
                 .sql = "iif(w.claimed_on <= :p4, w.claimer_phone, '')",
                 .sensitivity = Sensitivity::Phone},
                {.key = "claimed_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Claimed on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "iif(w.claimed_on <= :p4, w.claimed_on, NULL)"},
                {.key = "fulfilled_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Fulfilled on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "iif(w.fulfilled_on <= :p4, w.fulfilled_on, NULL)"},
                {.key = "outcome",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "How fulfilled"),
                 .width = 20,
                 .type = ColumnType::Text,
                 .sql = "iif(w.fulfilled_on <= :p4, w.outcome, '')",
                 .sensitivity = Sensitivity::Prose},
                papersColumn("(SELECT nullif(count(*), 0) FROM paper q WHERE q.wish_id = w.id AND "
                             "q.deleted_at IS NULL)",
                             "SELECT wish_id, id FROM paper WHERE wish_id BETWEEN :p1 AND :p2 AND "
                             "deleted_at IS NULL ORDER BY wish_id, id"),
            },
        .folded = {"papers"},
    };
}

} // namespace doorstep
