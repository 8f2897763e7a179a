#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a workbook says of places elsewhere than in the cells of a sheet.

#include "data/files/filling/Markup.h"
#include "data/files/filling/References.h"

namespace doorstep {

// Of a worksheet's elements behind and before its rows: merged cells aside, everything that names
// cells of the sheet or holds formulas. Likewise of a table, comments, a pivot table of the sheet.
void moveSheetParts(const Markup& part, Edits& edits, const QString& sheet,
                    const SheetMoves& moves);
// Pictures, charts and controls that hang on the sheet's cells.
void moveAnchors(const Markup& drawing, Edits& edits, const RowMap& map);
void moveOldAnchors(const Markup& vml, Edits& edits, const RowMap& map);
// Which cells a button, a box or a list of choices writes to and reads.
void moveControl(const Markup& properties, Edits& edits, const QString& sheet,
                 const SheetMoves& moves);
// Formulas as the text of elements of these names: a chart's series, the workbook's names.
void moveFormulas(const Markup& part, Edits& edits, const SheetMoves& moves,
                  std::initializer_list<std::string_view> elements);
// What a pivot table was made of; one of a filled sheet is to be counted anew.
void movePivotSource(const Markup& part, Edits& edits, const SheetMoves& moves);

} // namespace doorstep
