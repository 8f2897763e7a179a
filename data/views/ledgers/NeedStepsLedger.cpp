// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/needs/Need.h"
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

// The whole history of each need that the ledger of needs shows in the period, up to its last day.
Ledger needStepsLedger()
{
    static const QByteArray actor = actorSql("e", "b");
    return {
        .key = "need_steps",
        .name = QT_TRANSLATE_NOOP("Ledger", "Steps of needs"),
        .from = "need_step e JOIN need n ON n.id = e.need_id JOIN block b ON b.id = n.block_id "
                "LEFT JOIN subject s ON s.id = n.subject_id",
        .id = "e.id",
        .where = "e.deleted_at IS NULL AND n.deleted_at IS NULL",
        .period = "n.found_on <= :p4 AND (n.closed_on IS NULL OR n.closed_on >= :p3) AND e.done_on "
                  "<= :p4",
        .block = "n.block_id",
        .street = "s.street_id",
        .order = "n.found_on, n.id, e.done_on, e.id",
        .columns =
            {
                foundOnColumn(),
                strikeNumberColumn(),
                blockColumn(),
                subjectColumn(QT_TRANSLATE_NOOP("Ledger", "Asked by"), 18),
                needCategoryColumn(),
                {.key = "text",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "What is asked for"),
                 .width = 24,
                 .type = ColumnType::Text,
                 .sql = "n.text",
                 .sensitivity = Sensitivity::Prose,
                 .most = 20},
                {.key = "done_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Step on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "e.done_on"},
                {.key = "action",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Step"),
                 .width = 8,
                 .type = ColumnType::Text,
                 .sql = "e.action",
                 .word = &labelOfKey<NeedAction>},
                {.key = "actor",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Done by"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = actor.constData(),
                 .sensitivity = Sensitivity::PersonOrOffice},
                {.key = "words",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "What the step was"),
                 .width = 44,
                 .type = ColumnType::Text,
                 .sql = "e.words",
                 .sensitivity = Sensitivity::Prose,
                 .isLog = true},
            },
    };
}

} // namespace doorstep
