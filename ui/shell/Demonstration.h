#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

class QWidget;

namespace doorstep {

// The demonstration register of this person, made when there is none yet; empty: it was given up or
// failed, which has been said.
[[nodiscard]] QString madeDemonstration(QWidget* window);

} // namespace doorstep
