#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Phones in prose that no plan of numbers recognises, for what people put between their figures.

#include <QString>

namespace doorstep {

// 一三九零零零一二三七七, 五二零七三一四九.
[[nodiscard]] QString withSaidPhonesMasked(const QString& text);
// 139，5123，0016, two run together, 1395l230006; and 5207 31 29, which could be nothing else.
[[nodiscard]] QString withPartedMobilesMasked(const QString& text);
// What is left when numbers of the plan are masked: 5207-3145 and, beside a word for a phone or an
// area code, eight figures in any groups.
[[nodiscard]] QString withPartedLandlinesMasked(const QString& text);

} // namespace doorstep
