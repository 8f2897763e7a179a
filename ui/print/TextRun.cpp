// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/TextRun.h"

#include "ui/print/Fonts.h"

#include <QFontMetricsF>
#include <QRawFont>
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

// Beside Latin letters a font may set digits with glyphs that belong to no character: the same
// picture, but a PDF reader finds no digit there. Here is the plain glyph for each.
QHash<quint32, quint32> plainDigits(const QFont& font)
{
    const QString text = QStringLiteral("a0a1a2a3a4a5a6a7a8a9");
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    QHash<quint32, quint32> plain;
    if (runs.size() != 1)
        return plain;
    const QList<quint32> set = runs.constFirst().glyphIndexes();
    const QList<quint32> meant = runs.constFirst().rawFont().glyphIndexesForString(text);
    for (qsizetype i = 1; i < text.size() && set.size() == meant.size(); i += 2) {
        if (set.at(i) != meant.at(i))
            plain.insert(set.at(i), meant.at(i));
    }
    return plain;
}

QList<QGlyphRun> withPlainDigits(QList<QGlyphRun> runs, const TextStyle& style)
{
    thread_local QHash<int, QHash<quint32, quint32>> plainByWeight;
    const auto weight = static_cast<int>(style.weight);
    if (!plainByWeight.contains(weight))
        plainByWeight.insert(weight, plainDigits(fontFor({8, style.weight, 0})));
    const QHash<quint32, quint32>& plain = plainByWeight[weight];
    for (QGlyphRun& run : runs) {
        if (plain.isEmpty() || run.rawFont().familyName() != cjkFamily())
            continue;
        QList<quint32> glyphs = run.glyphIndexes();
        for (quint32& glyph : glyphs)
            glyph = plain.value(glyph, glyph);
        run.setGlyphIndexes(glyphs);
    }
    return runs;
}

QList<TextRun> lines(const QString& text, const TextStyle& style, double width,
                     Breaks breaks = Breaks::AtWords)
{
    QTextLayout layout(text, fontFor(style));
    QTextOption option;
    option.setWrapMode(breaks == Breaks::AtWords ? QTextOption::WrapAtWordBoundaryOrAnywhere
                                                 : QTextOption::WrapAnywhere);
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
        runs.append(
            {withPlainDigits(line.glyphRuns(), style), line.naturalTextWidth() / units - trailing});
    }
    return runs;
}

} // namespace

TextRun shaped(const QString& text, const TextStyle& style)
{
    return text.isEmpty() ? TextRun{} : lines(text, style, 10'000).value(0);
}

QList<TextRun> wrapped(const QString& text, const TextStyle& style, double width, Breaks breaks)
{
    return text.isEmpty() ? QList<TextRun>{} : lines(text, style, width, breaks);
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
