#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The number of an identity card (公民身份号码, GB 11643-1999). The register never keeps one.

#include <QString>

namespace doorstep {

// Eighteen places with the standard's check character, or with a day of birth of somebody living
// and a slip in it, or the fifteen of before 1999; blanks, dashes and full-width digits within do
// not hide it.
[[nodiscard]] bool isIdentityNumber(const QString& text);

// The text with every such number taken out of it.
[[nodiscard]] QString withoutIdentityNumbers(const QString& text);

} // namespace doorstep
