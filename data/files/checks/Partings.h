#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What people put between the figures of one number: 139 0186 2233, 139—0186—2233, 139.0186.2233.

#include <QString>

namespace doorstep {

// So many may stand between two of them: 139 - 0186 - 2233.
constexpr qsizetype mostPartings = 3;

[[nodiscard]] inline bool isFigure(QChar c)
{
    return c >= u'0' && c <= u'9';
}

[[nodiscard]] inline bool partsFigures(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format ||
           c.category() == QChar::Punctuation_Dash || c == QChar(0x2212) ||
           QStringView(u".·・•‧_．＿()（）").contains(c);
}

// Full-width forms as ASCII, what parts figures as a blank, each in its place.
[[nodiscard]] inline QString figuresInPlace(QString text)
{
    for (QChar& c : text) {
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
            c = QChar(c.unicode() - 0xFEE0);
        if (partsFigures(c))
            c = u' ';
    }
    return text;
}

} // namespace doorstep
