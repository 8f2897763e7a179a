#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/packs/MergeEffects.h"
#include "data/exchange/packs/PackIds.h"

namespace doorstep {

// Writes the rows that only the other register has, with all that hangs on them. What must be
// single is left in pending where it might meet another.
void addNewRows(Database& database, const PackTable& table, WrittenCells& pending);

} // namespace doorstep
