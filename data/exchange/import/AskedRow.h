#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of a list of needs or wishes tells by itself. The stage follows its dates.

#include "data/exchange/import/RowReader.h"

namespace doorstep {

// Without a subject when it is 0. What is being handled was recorded at the latest when it was
// found, as when a need is reopened.
[[nodiscard]] Need needOf(const RowValues& row, RowId subject, const FieldTable& fields);
[[nodiscard]] Wish wishOf(const RowValues& row, RowId subject, const FieldTable& fields);

} // namespace doorstep
