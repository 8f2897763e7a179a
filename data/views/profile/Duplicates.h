#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Subjects of the register that may be the same as one at hand, stored or not yet.

#include "data/records/subjects/Subject.h"

namespace doorstep {

enum class LikelyWhy { SameCode, SamePhone, SameDoor };

struct LikelySame
{
    RowId subject = 0;
    QString name;
    QString door; // 福泉路88号
    LikelyWhy why = LikelyWhy::SameDoor;
    QString sentence; // "same credit code"
};

// Of the same kind, the surest first: the same credit code; the same phone in either field (one
// owner's two shops, unlike in name and door, left out, and so are service numbers that many give);
// the same door on the same street with a like name.
[[nodiscard]] QList<LikelySame> likelySame(Register& registry, const Subject& subject, int limit);

} // namespace doorstep
