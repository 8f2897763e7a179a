#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of personal data when a list leaves the office (脱敏).

#include <QString>

namespace doorstep {

// The surname and a star for each further character, compound surnames whole: 张晓明 → 张**. A name
// in Latin letters keeps its initial: John Smith → J***. A single character becomes a star, for
// nothing else would be hidden.
[[nodiscard]] QString maskName(const QString& name);

// Mobile 138****5678, landline 021-6253****, service number 400-123-****; several numbers in a cell
// are masked each, extensions are dropped. What is no number at all becomes ****.
[[nodiscard]] QString maskPhone(const QString& phone);

// The first two and the last four characters stay. Codes of six or fewer become stars throughout.
[[nodiscard]] QString maskCode(const QString& code);

// Prose with every phone number, credit code and 18-digit identity number in it masked and every
// other character kept.
[[nodiscard]] QString maskText(const QString& text);

} // namespace doorstep
