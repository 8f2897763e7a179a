#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace doorstep {

// Inside a catch (...): the sentence for the user of what was caught, whatever it is. Its detail
// goes to the log, with the place that caught it; the sentence does not, for it may name a person.
[[nodiscard]] QString sentenceOfCaught(const char* place);

} // namespace doorstep
