#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What the words around a number say that it is, and what its figures do.

#include <QString>

namespace doorstep {

inline const QString hidden = QStringLiteral("****"); // what is left of most
constexpr qsizetype window = 40;                      // around a number, that tells what it is

[[nodiscard]] QString digitsIn(QString text);
[[nodiscard]] bool isDate(const QString& digits); // 20261130
// Full-width forms as ASCII, each in its place.
[[nodiscard]] QString asciiInPlace(QString text);

// Of the words behind it, in ASCII: 元, 年度, also behind the end of a range.
[[nodiscard]] bool isMoneyBefore(const QString& behind);
[[nodiscard]] bool isMeasureBefore(const QString& behind);
// Of the words before it: 电话, 营业额.
[[nodiscard]] bool callsAPhone(const QString& before);
[[nodiscard]] bool callsACount(const QString& before);

} // namespace doorstep
