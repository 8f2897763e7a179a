#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of text shaped once and drawn many times, in millimetres. Sizes do not depend on the
// device, so what fits on the screen fits on paper; in a PDF they stay selectable text.

#include <QColor>
#include <QFont>
#include <QGlyphRun>
#include <QList>
#include <QPainter>
#include <QString>

namespace doorstep {

inline constexpr double mmPerPoint = 25.4 / 72;

struct TextStyle
{
    double points = 8;
    QFont::Weight weight = QFont::Normal;
    double tracking = 0; // extra space after each character, in em

    [[nodiscard]] double em() const { return points * mmPerPoint; } // mm
};

struct TextRun
{
    QList<QGlyphRun> glyphs; // in hundredths of a millimetre, baseline at 0
    double width = 0;        // mm
};

// Of what is less than the words themselves: captions, what stands beside a title.
inline constexpr QColor softInk{0x40, 0x40, 0x40};

struct PlacedText
{
    TextRun run;
    QPointF baseline; // left end, mm
    QColor colour;
};

[[nodiscard]] TextRun shaped(const QString& text, const TextStyle& style);
// Broken into lines no wider than `width` mm.
enum class Breaks { AtWords, Anywhere };
[[nodiscard]] QList<TextRun> wrapped(const QString& text, const TextStyle& style, double width,
                                     Breaks breaks = Breaks::AtWords);
// Cut at the end with "…" if it is wider than `width` mm.
[[nodiscard]] TextRun elided(const QString& text, const TextStyle& style, double width);

// The painter's unit is the millimetre.
void draw(QPainter& painter, const PlacedText& text);

} // namespace doorstep
