#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A register that the town keeps (镇里的登记册): blocks send their packs to it, and what is a
// block's is written by the block alone, unless it was taken over. Change holds that.

#include "data/register/Register.h"

namespace doorstep {

[[nodiscard]] bool isTownRegister(Database& database);
void setTownRegister(Register& registry, bool isTown);

[[nodiscard]] bool isTakenOver(Database& database, RowId block);
void setTakenOver(Register& registry, RowId block, bool taken);

} // namespace doorstep
