#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/files/Workbook.h"
#include "data/views/reports/LedgerSheet.h"
#include "data/views/reports/MonthFigures.h"

namespace doorstep {

struct Summary
{
    const MonthFigures& figures;
    QString sealed; // when and by whom, as it may be shown; empty: it is not
    QString madeBy; // likewise; empty: a line to fill in
};

// The sheets that a town reads first: what a block signs on two pages and a town on three, and
// behind it the figures in detail. Every figure is a formula over the ledger sheets with its value
// stored, last month and the year are values; two charts, lines to sign. Figures that are zero
// throughout are left out, with a line that says how many.
class SummarySheets
{
public:
    // Before the ledgers, so that these sheets stand first.
    SummarySheets(Workbook& workbook, const MonthFigures& figures);
    void write(const Summary& summary, const QList<LedgerRanges>& ledgers, const Mask& mask);

private:
    Sheet& m_summary;
    Sheet* m_details = nullptr; // none where there is nothing to tell
};

} // namespace doorstep
