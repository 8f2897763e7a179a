#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace doorstep {

// What a list of data/records/codes/Code.h is called on screen.
[[nodiscard]] QString codeListTitle(const QString& list);

} // namespace doorstep
