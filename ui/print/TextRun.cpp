// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/TextRun.h"

#include "ui/print/Fonts.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

namespace doorstep {

namespace {

// Font sizes are whole units, so a unit far below a millimetre keeps them exact enough.
constexpr double units = 100;

QFont fontFor(const TextStyle& style)
{
    QFont font(cjkFamily());
    font.setPixelSize(qRound(style.em() * units));
    font.setWeight(style.weight);
    font.setHintingPreference(QFont::PreferNoHinting); // widths scale with the size
    if (style.tracking != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, style.tracking * style.em() * units);
    return font;
}

QList<TextRun> lines(const QString& text, const TextStyle& style, double width)
{
    QTextLayout layout(text, fontFor(style));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * units);
        line.setPosition({0, -line.ascent()});
    }
    layout.endLayout();
    QList<TextRun> runs;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        // The space after the last character is not part of the picture.
        const double trailing = style.tracking * style.em();
        runs.append({line.glyphRuns(), line.naturalTextWidth() / units - trailing});
    }
    return runs;
}

} // namespace

TextRun shaped(const QString& text, const TextStyle& style)
{
    return text.isEmpty() ? TextRun{} : lines(text, style, 10'000).value(0);
}

QList<TextRun> wrapped(const QString& text, const TextStyle& style, double width)
{
    return text.isEmpty() ? QList<TextRun>{} : lines(text, style, width);
}

TextRun elided(const QString& text, const TextStyle& style, double width)
{
    const TextRun whole = shaped(text, style);
    if (whole.width <= width)
        return whole;
    return shaped(QFontMetricsF(fontFor(style)).elidedText(text, Qt::ElideRight, width * units),
                  style);
}

void draw(QPainter& painter, const PlacedText& text)
{
    painter.save();
    painter.translate(text.baseline);
    painter.scale(1 / units, 1 / units);
    painter.setPen(text.colour);
    for (const QGlyphRun& glyphs : text.run.glyphs)
        painter.drawGlyphRun({}, glyphs);
    painter.restore();
}

} // namespace doorstep
