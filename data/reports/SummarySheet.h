#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/excel/Workbook.h"
#include "data/reports/LedgerSheet.h"
#include "data/reports/MonthFigures.h"

namespace doorstep {

// Fills the first sheet: every figure a formula over the ledger sheets with its value stored, last
// month and the year as values, two charts.
void writeSummarySheet(Sheet& sheet, const MonthFigures& figures,
                       const QList<LedgerRanges>& ledgers);

} // namespace doorstep
