#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace doorstep {

// A text of a cell in which a phone is looked for, with blanks in the place of figures that are
// none: days (20260305), codes and licences (91310105MA1FL12345). What stands beside them keeps its
// place.
[[nodiscard]] QString withoutOtherFigures(const QString& text);

} // namespace doorstep
