#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/subjects/Subject.h"

namespace doorstep {

// Whoever the subject is or keeps it, as a field for persons.
[[nodiscard]] inline const QString& personOf(const Subject& subject)
{
    return isPerson(subject.kind) ? subject.name : subject.shop.operatorName;
}

} // namespace doorstep
