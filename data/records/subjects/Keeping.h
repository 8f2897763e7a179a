#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What may be kept of a person, and for how long (个人信息保护法 §13, 19, 47).

#include "data/records/subjects/Subject.h"

namespace doorstep {

// A phone is kept, and nobody noted that the person agreed.
[[nodiscard]] bool lacksConsent(const Subject& subject);
// They agreed on the day; the way is an entry of the list of such ways.
void noteConsent(Change& change, RowId subject, QDate day, RowId way);

// Who was not met for so many years is proposed for erasure each January. The user's own number is
// kept in the code list "keeping", so that the journal has it.
inline constexpr int usualKeepYears = 3;
inline constexpr int mostKeepYears = 30;
[[nodiscard]] int keepYears(Register& registry);
void setKeepYears(Change& change, int years);

} // namespace doorstep
