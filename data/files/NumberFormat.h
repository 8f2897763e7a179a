#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a number in a workbook stands for, told by its number format (ECMA-376 part 1, 18.8.30/31).

#include "data/files/TableReader.h"

#include <string_view>

namespace doorstep {

struct NumberFormat
{
    enum class Kind { Plain, Date, DateTime, Time, Elapsed, Digits, Percent };

    Kind kind = Kind::Plain;
    int digits = 0; // Digits: least number of digits; Percent: decimals

    bool operator==(const NumberFormat&) const = default;
};

// Formats that a file refers to without spelling them, in their Chinese meaning (27-36, 50-58).
[[nodiscard]] NumberFormat builtInFormat(int id);
[[nodiscard]] NumberFormat parseFormat(const QString& code);

// Kind, number and text of a cell that holds the value.
void setNumber(Cell& cell, double value, NumberFormat format, DateSystem system);
// The same for a value as the file spells it: more digits than a double holds are kept.
void setNumber(Cell& cell, std::string_view spelled, NumberFormat format, DateSystem system);
// An ISO 8601 date, date and time, or time, as strict workbooks hold them; else a text.
void setIsoDate(Cell& cell, const QString& spelled);
void setBoolean(Cell& cell, bool value);

// 15 significant digits as Excel shows them, without an exponent between 1E-9 and 1E+20.
[[nodiscard]] QString plainNumber(double value);

} // namespace doorstep
