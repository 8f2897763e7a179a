#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/files/Workbook.h"
#include "data/views/reports/LedgerSheet.h"
#include "data/views/reports/MonthFigures.h"

namespace doorstep {

// A town's figures of the month with a column for each of its blocks beside the total, formulas
// over the same ledger sheets as the summary's, and charts by block. Not in it: shares, medians and
// what is told by street or grid, which is a block's.
class BlocksSheet
{
public:
    // Before the ledgers, so that it stands before them.
    BlocksSheet(Workbook& workbook, const MonthFigures& town, const QList<MonthFigures>& blocks);
    void write(const QList<LedgerRanges>& ledgers, const Mask& mask);

private:
    Sheet& m_sheet;
    const MonthFigures& m_town;
    const QList<MonthFigures>& m_blocks;
};

// The figure's formula for one block, whose name stands in the cell; empty where it can't be parted
// by blocks. In the placeholders of Measure::formula.
[[nodiscard]] QString formulaOfBlock(const QString& formula, const QString& cell);

} // namespace doorstep
