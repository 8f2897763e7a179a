#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Time.h"
#include "data/register/Database.h"

namespace doorstep {

// Rows of a month's workbook that were written or changed after the moment, each counted once; a
// change that was undone counts, too, for both are in the journal. A later step of what was open in
// the month (a need struck off afterwards) is no correction of it. Block: empty is the whole town.
[[nodiscard]] qint64 correctionsSince(Database& database, UtcSeconds moment, const Period& month,
                                      std::optional<RowId> block);

} // namespace doorstep
