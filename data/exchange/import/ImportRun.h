#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what a preview shows, in one transaction and one batch of the journal.

#include "data/exchange/import/Preview.h"

namespace doorstep {

struct ImportOutcome
{
    PreviewCounts counts; // as written: added and updated without the rows left out
    int leftOut = 0;
    RowId batch = 0; // of the journal, for undoBatch(); 0 when nothing was to be written
};

// Throws Error, and writes nothing at all, when the register has changed since the preview, when
// the progress cancels, or when the register refuses a row.
[[nodiscard]] ImportOutcome writeImport(Register& registry, const ImportPreview& preview,
                                        const Progress& progress = {});

// The rows that come back: the original columns as they are, and why each is not taken. An own
// heading row makes the workbook fit to be imported again. Answers how many; writes no file for
// none.
int writeRejects(const ImportPreview& preview, const QString& target);

} // namespace doorstep
