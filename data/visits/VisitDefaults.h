#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/visits/VisitRecord.h"

namespace doorstep {

// What the next visit begins with: mode, drives and visitors of the last one; its day, too, as long
// as somebody types on the same day.
[[nodiscard]] VisitRecord visitDefaults(Register& registry, QDate today);
void rememberVisitDefaults(Register& registry, const VisitRecord& record, QDate today);

} // namespace doorstep
