#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Time.h"
#include "data/register/Database.h"

namespace doorstep {

// Visits on each day of the period, from its first on.
[[nodiscard]] QList<qint64> visitsByDay(Database& database, const Period& period,
                                        std::optional<RowId> block);

} // namespace doorstep
