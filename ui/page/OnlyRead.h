#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace doorstep {

// Why nothing can be typed into a register that is open for reading, and what to do.
[[nodiscard]] QString onlyReadSentence();

} // namespace doorstep
