#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/files/Workbook.h"
#include "data/views/reports/LedgerSheet.h"
#include "data/views/reports/MonthFigures.h"

namespace doorstep {

struct Summary
{
    const MonthFigures& figures;
    QString sealed; // when and by whom; empty: it is not
    QString madeBy; // as it may be shown
};

// Fills the first sheet: every figure a formula over the ledger sheets with its value stored, last
// month and the year as values, two charts, lines to sign. Figures that are zero throughout are
// left out, with a line that says how many.
void writeSummarySheet(Sheet& sheet, const Summary& summary, const QList<LedgerRanges>& ledgers,
                       const Mask& mask);

} // namespace doorstep
