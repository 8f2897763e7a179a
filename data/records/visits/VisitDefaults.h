#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitRecord.h"

namespace doorstep {

// What the next visit of the block begins with: mode, drives and visitors of the last one; its day,
// too, as long as somebody types on the same day. Where the last one had nobody of this block, its
// first visitor (the secretary); before the first visit of all, the first drive of the list.
[[nodiscard]] VisitRecord visitDefaults(Register& registry, RowId block, QDate today);
void rememberVisitDefaults(Register& registry, const VisitRecord& record, QDate today);

} // namespace doorstep
