#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Single cells that are figures of the month: 走访总次数 beside 本月数 and 累计数, or beside a
// blank.

#include "data/exchange/forms/FormLayout.h"
#include "data/exchange/forms/FormSheet.h"

namespace doorstep {

// "visits.total:year" of 累计走访次数; empty: no figure that is known by such words.
[[nodiscard]] QString figureFor(const QString& label);
// The cells of a sheet without a list. Where headings say 本月数 and 累计数 each blank below them
// is one, whatever stands before it: what is not known is left empty for a person to say.
[[nodiscard]] QList<FormSpot> figureSpots(const FormSheet& sheet);

} // namespace doorstep
