#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Database.h"

namespace doorstep {

// The day that the ledgers show for it, told or reckoned; empty: the subject is no volunteer.
[[nodiscard]] QString volunteerSince(Database& database, RowId subject);

} // namespace doorstep
