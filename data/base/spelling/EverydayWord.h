#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace doorstep {

// 马上, 方便, 高兴: two or three ideographs that are one word of the dictionary by which ICU parts
// Chinese texts. Somebody may be called so all the same.
[[nodiscard]] bool isEverydayWord(const QString& word);

} // namespace doorstep
