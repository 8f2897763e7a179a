#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A list that goes on beside itself: the same headings once more, to the right.

#include "data/exchange/import/TableOutline.h"

namespace doorstep {

// The halves from the left, each with its own headings alone, in the words of the first; the part
// itself where the headings stand once, or nobody can tell which column is whose.
[[nodiscard]] QList<PartOfSheet> halvesOf(const PartOfSheet& part, const FieldTable& fields);

// Headings that stand twice, when the list goes on beside itself and nobody can tell how.
[[nodiscard]] QStringList repeatedHeadings(const TableOutline& outline, const FieldTable& fields);

// Of a row of halves the cells of this one; a line across the table is of each.
void keepHalf(TableRow& row, const ListSheet& sheet);

} // namespace doorstep
