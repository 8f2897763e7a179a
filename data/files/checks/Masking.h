#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of personal data when a list leaves the office (脱敏).

#include "data/files/checks/KnownPhones.h"

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

// Prose with every phone number, credit code, number of an identity document, of a bank card and of
// a vehicle's plate, and every account that somebody is called by, in it masked and every other
// character kept. Eight digits are a landline where nothing says that
// they are something else: an amount, years, a range. What is known to be a phone is masked
// whatever it looks like.
[[nodiscard]] QString maskText(const QString& text, const KnownPhones& known = {});

} // namespace doorstep
