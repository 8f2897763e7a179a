#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages share of appearance: spaces, the accent colour, marks for what is wrong or late.
// Colours follow the palette, light or dark, and keep a contrast of 4.5:1 and more.

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

class QLabel;
class QLineEdit;
class QWidget;

namespace doorstep {

// Pixels between controls of one group, and between groups.
inline constexpr int smallSpace = 6;
inline constexpr int wideSpace = 16;

[[nodiscard]] QString programName(); // for the titles of boxes

[[nodiscard]] bool isDark(const QPalette& palette);
[[nodiscard]] QColor accentColour(const QPalette& palette);
[[nodiscard]] QColor warningColour(const QPalette& palette); // overdue, wrong
[[nodiscard]] QColor quietColour(const QPalette& palette);   // captions, hints

// A line that holds something wrong says so in its tool tip and to a screen reader; an empty
// sentence takes the mark away.
void markWrong(QLineEdit& line, const QString& sentence);

[[nodiscard]] QLabel* heading(const QString& text, QWidget* parent);
[[nodiscard]] QLabel* caption(const QString& text, QWidget* parent); // quiet, beside a field

[[nodiscard]] QIcon calendarIcon(const QPalette& palette);

} // namespace doorstep
