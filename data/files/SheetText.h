#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Time.h"

#include <QString>

namespace doorstep {

// Text that every reader of .xlsx takes: at most 32,767 characters, no control characters or lone
// surrogates, a literal _x000B_ escaped so that it is not read as one (ECMA-376, ST_Xstring).
[[nodiscard]] QString cellText(const QString& text);

// ="021" is how programs keep Excel from dropping a zero or reading a formula, in a .csv or typed
// into a cell: the text within. What is no such guard stays as it is.
[[nodiscard]] QString withoutFormulaGuard(const QString& text);

// A text that a sheet would work out: =A2&B2, =SUM(B2:B9), ="剑河路"&105.
[[nodiscard]] bool isFormula(const QString& text);

// A sheet's name: none of / \ [ ] : * ?, at most 31 characters, never empty, not "History".
[[nodiscard]] QString sheetName(const QString& wanted);

// A name for a file on Windows, too: "2026年10月_新泾镇第四街区_走访月报.xlsx".
[[nodiscard]] QString fileNameText(const QString& wanted);

// Days since 1899-12-30 (the 1900 date system).
[[nodiscard]] double dateSerial(QDate day);
// The same of a moment, with the time of day as a fraction.
[[nodiscard]] double momentSerial(UtcSeconds at);

// "A", "Z", "AA": the letters of a zero-based column.
[[nodiscard]] QString columnLetters(int column);

} // namespace doorstep
