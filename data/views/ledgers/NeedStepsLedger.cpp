// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/needs/Need.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

// The whole history of each need that the ledger of needs shows in the period, up to its last day.
Ledger needStepsLedger()
{
    return {
        "need_steps",
        QT_TRANSLATE_NOOP("Ledger", "Steps of needs"),
        "need_step e JOIN need n ON n.id = e.need_id JOIN block b ON b.id = n.block_id "
        "LEFT JOIN subject s ON s.id = n.subject_id",
        "e.id",
        "e.deleted_at IS NULL AND n.deleted_at IS NULL",
        "n.found_on <= :p4 AND (n.closed_on IS NULL OR n.closed_on >= :p3) AND e.done_on <= :p4",
        "n.block_id",
        "s.street_id",
        "n.found_on, n.id, e.done_on, e.id",
        {
            {"found_on", QT_TRANSLATE_NOOP("Ledger", "Found on"), 11, ColumnType::Date,
             "n.found_on"},
            {"strike_number", QT_TRANSLATE_NOOP("Ledger", "Strike-off number"), 13,
             ColumnType::Code, "iif(n.closed_on <= :p4, n.strike_number, NULL)"},
            {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
            {"subject_id", QT_TRANSLATE_NOOP("Ledger", "Asked by"), 18, ColumnType::Text,
             subjectNameSql, Sensitivity::SubjectName, nullptr, "s.name_key"},
            {"category_id", QT_TRANSLATE_NOOP("Ledger", "Category"), 12, ColumnType::Text,
             "(SELECT name FROM code WHERE id = n.category_id)"},
            cutTo(20, {"text", QT_TRANSLATE_NOOP("Ledger", "What is asked for"), 24,
                       ColumnType::Text, "n.text", Sensitivity::Prose}),
            {"done_on", QT_TRANSLATE_NOOP("Ledger", "Step on"), 11, ColumnType::Date, "e.done_on"},
            {"action", QT_TRANSLATE_NOOP("Ledger", "Step"), 8, ColumnType::Text, "e.action",
             Sensitivity::Open, &labelOfKey<NeedAction>},
            {"actor", QT_TRANSLATE_NOOP("Ledger", "Done by"), 12, ColumnType::Text, "e.actor",
             Sensitivity::PersonOrOffice},
            {"words", QT_TRANSLATE_NOOP("Ledger", "What the step was"), 44, ColumnType::Text,
             "e.words", Sensitivity::Prose},
        },
    };
}

} // namespace doorstep
