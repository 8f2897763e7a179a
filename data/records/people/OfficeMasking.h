#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/people/Mask.h"

namespace doorstep {

// What the office allows of it (see Policy): masked, where it has laid down that everything is.
[[nodiscard]] Masking allowed(Masking wanted);
// Throws Error when the office does not allow it.
void requireAllowed(Masking wanted);

} // namespace doorstep
