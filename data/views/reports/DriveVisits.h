#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The visits of one drive (专项行动) as a ledger of its own: a visit counts in each of its drives.

#include "data/views/ledgers/Ledger.h"

namespace doorstep {

// The ledger "visits" under the filter, narrowed to a drive's.
[[nodiscard]] LedgerFilter visitsOfDrive(Database& database, const LedgerFilter& filter,
                                         const QString& drive);
// The drives that were visited for, in the list's order.
[[nodiscard]] QStringList drivesVisited(Database& database, const LedgerFilter& filter);
[[nodiscard]] QString titleOfDrive(const QString& drive); // "走访台账：四百大走访"

} // namespace doorstep
