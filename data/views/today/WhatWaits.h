#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a successor has to go on with (交接): what was promised to somebody and is not done yet.

#include "data/views/reports/MonthFigures.h"

namespace doorstep {

// One number a row, each with its rows: needs with a deadline (the earliest first) and without,
// visits promised, wishes claimed, subjects without a card.
[[nodiscard]] FigureSection whatWaits(Database& database, std::optional<RowId> block,
                                      QDate day = today());

} // namespace doorstep
