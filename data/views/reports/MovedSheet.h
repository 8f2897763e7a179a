#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/files/Workbook.h"
#include "data/views/ledgers/Ledger.h"
#include "data/views/reports/MonthFigures.h"

namespace doorstep {

[[nodiscard]] bool hasMoved(const MonthFigures& figures);

// What was reported beside what is counted now, a line for each value that has moved since a seal.
void writeMovedSheet(Workbook& workbook, const MonthFigures& figures, const Mask& mask);

} // namespace doorstep
