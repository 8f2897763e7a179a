#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What several people wrote in one field is decided by a person: one of the values stands from then
// on, in every register that learns of it.

#include "data/exchange/packs/PackMerge.h"

namespace doorstep {

struct Ruling
{
    Difference difference;
    int version = 0; // of its versions
};

// The one that was written in this register, and the latest of elsewhere; where all came from
// elsewhere, the one that stands and the latest of the others.
[[nodiscard]] int versionHere(const Difference& difference);
[[nodiscard]] int versionThere(const Difference& difference);
// All but the one here, of those that say the same the latest; the latest of all first.
[[nodiscard]] QList<int> versionsElsewhere(const Difference& difference);

// In one change. Throws Error, also when a value can't stand beside what the register has.
void decide(Register& registry, const QList<Ruling>& rulings);

} // namespace doorstep
