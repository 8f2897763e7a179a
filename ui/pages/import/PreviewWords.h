#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// How a row of the preview is told to a person.

#include "data/exchange/import/ImportRun.h"

#include <QPalette>

namespace doorstep {

[[nodiscard]] QString verdictWord(const PreviewRow& row);
// In one line: what changes, whom it is like, what is wrong.
[[nodiscard]] QString previewSummary(const PreviewRow& row);
// All of it, as rich text.
[[nodiscard]] QString previewDetails(const PreviewRow& row, const TableOutline& outline,
                                     const QPalette& palette);
// With the columns of the file that nothing was taken from.
[[nodiscard]] QString outcomeSentence(const ImportOutcome& outcome, const QStringList& unplaced);
// What a person ought to know of all rows: outcomes taken as met, months that are sealed.
[[nodiscard]] QStringList countsSaid(const PreviewCounts& counts);
[[nodiscard]] QStringList columnsUnplaced(const ImportPlan& plan);

// It is written unless somebody leaves it out.
[[nodiscard]] inline bool canBeTaken(const PreviewRow& row)
{
    return row.verdict == Verdict::New || row.verdict == Verdict::Update;
}

} // namespace doorstep
