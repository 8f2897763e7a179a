#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A column behind all others of a sheet, not shown: it says whose row each is.

#include "data/files/filling/SheetMarkup.h"

namespace doorstep {

[[nodiscard]] int columnBehindAll(const SheetMarkup& sheet);
void hideColumn(const SheetMarkup& sheet, int column, Edits& edits);

} // namespace doorstep
