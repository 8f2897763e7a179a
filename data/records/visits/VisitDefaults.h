#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitRecord.h"

namespace doorstep {

// What a visit of the block on that day begins with: mode, drives and visitors of the last one,
// and their roles, which are the usual ones on another day.
// Where the last one had nobody of this block, its first visitor (the secretary); before the first
// visit of all, the first drive of the list.
[[nodiscard]] VisitRecord visitDefaults(Register& registry, RowId block, QDate day);
// The next visits of the day begin with this team, or with none and those who went last.
void goWith(Register& registry, std::optional<RowId> team, QDate day);
void rememberVisitDefaults(Register& registry, const VisitRecord& record);

} // namespace doorstep
