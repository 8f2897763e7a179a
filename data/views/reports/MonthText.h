#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Time.h"

#include <QCoreApplication>

namespace doorstep {

// "2026年10月", as a town writes a month.
[[nodiscard]] inline QString monthText(const Period& month)
{
    return month.first.toString(
        QCoreApplication::translate("MonthText", "yyyy-MM", "Qt date format of a month"));
}

} // namespace doorstep
