#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace doorstep {

// Full-width letters, digits and punctuation made half-width (Unicode NFKC), ends trimmed, runs of
// white space folded to one blank. For codes, phones, door numbers and comparing; not for stored
// prose.
[[nodiscard]] QString halfWidth(const QString& text);

// Ends trimmed and control characters removed; what the user wrote otherwise stays as it is.
[[nodiscard]] QString tidy(const QString& text);

// The text as characters rather than UTF-16 units: 𠮷 is one element.
[[nodiscard]] QList<uint> characters(const QString& text);

// The ideographs of a compound surname (复姓) that the name begins with, or 1.
[[nodiscard]] int surnameLength(const QString& name);

// The word for a flag, which the register keeps as '1' or '0'.
[[nodiscard]] QString yesNo(const QString& flag);

} // namespace doorstep
