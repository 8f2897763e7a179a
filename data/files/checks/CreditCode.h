#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The unified social credit code (统一社会信用代码), checked after GB 32100-2015.

#include <QString>

namespace doorstep {

enum class CreditCodeFault { None, Length, Character, CheckDigit };

// Half-width, upper case, without blanks and dashes: the form that is stored and compared.
[[nodiscard]] QString normaliseCreditCode(const QString& code);

// The first fault of a normalised code: 18 places, the first two and the last from the alphabet
// without I, O, Z, S and V, the administrative division (places 3 to 8) of digits alone, and the
// check character of the standard.
[[nodiscard]] CreditCodeFault checkCreditCode(const QString& normalised);

// What is wrong with a typed code, said to the user; empty when it is right or empty.
[[nodiscard]] QString creditCodeProblem(const QString& code);

} // namespace doorstep
