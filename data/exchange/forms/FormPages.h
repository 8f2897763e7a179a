#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages for one row each (走访记录表, 登记表): labels with their values beside them, behind them in
// the same cell, or to be ticked.

#include "data/exchange/forms/FormSheet.h"
#include "data/files/filling/WorkbookFiller.h"

#include <QVariant>

namespace doorstep {

// A label and the cell that its value is written into.
struct PageLabel
{
    QString text; // without its colon
    int row = 0;  // of the value's cell, from 1
    int column = 0;
    QString printed; // what stands in that cell already
    // Where in a cell that holds labels, too, the value belongs; -1: it has the cell to itself.
    qsizetype from = -1;
    qsizetype to = -1;
};

// A label by itself: without its colon and the blanks within 姓　名.
[[nodiscard]] QString labelText(const QString& text);
// Where a value may stand: in cells that the file has (they have borders), or wherever nothing is.
enum class ValuePlaces { Cells, Anywhere };
[[nodiscard]] QList<PageLabel> pageLabels(const FormSheet& sheet, ValuePlaces places);

// The value as the cell has a place for it: a box ticked, a day by 年月日, a number before its
// unit.
[[nodiscard]] CellContent inPrinted(const QString& printed, const QVariant& value,
                                    const CellContent& content);
// What somebody put there: the ticked boxes, the words beside what was printed; empty: nothing.
[[nodiscard]] QString outOfPrinted(const QString& printed, const QString& text);

} // namespace doorstep
