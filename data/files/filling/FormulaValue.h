#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a formula comes to, where it is made of sums, counts and arithmetic over cells whose values
// are known: a share, the sum of two totals, nothing where a total is none.

#include "data/files/filling/FilledRows.h"

namespace doorstep {

struct FormulaResult
{
    // SomeWords: a text that nobody looked up. Error: one that the program that opens it tells.
    enum class Kind { Unknown, Blank, Number, Truth, Words, SomeWords, Error };

    Kind kind = Kind::Unknown;
    double number = 0; // of Truth 1 or 0
    QString text = {}; // of Words
};

struct FormulaCells
{
    std::function<FormulaResult(const Reference& cell)> at;
    std::function<ColumnSum(const Reference& range)> over;
};

// Unknown wherever it is more than that.
[[nodiscard]] FormulaResult resultOf(const QString& formula, const QString& ownSheet,
                                     const FormulaCells& cells);

} // namespace doorstep
