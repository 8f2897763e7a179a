#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The lower text of a card: venue, address, hours and services behind a column of labels.

#include "ui/print/CardFace.h"
#include "ui/print/TextRun.h"

#include <QRectF>

namespace doorstep {

inline constexpr double smallestCardPoints = 6; // below this print is a strain to read
inline constexpr QColor cardInk{0x1a, 0x1a, 0x1a};
// A dark red of 30 % lightness: on a black-and-white printer a grey nearly as dark as the text.
inline constexpr QColor cardAccent{0x9b, 0x1c, 0x1f};

// The sentence for a text that does not fit: the field's name and the text.
[[nodiscard]] QString fieldTooLong(const QString& field, const QString& text);

struct CardBody
{
    QList<PlacedText> texts;
    double top = 0;    // mm, upper edge of the first line
    double points = 0; // the size it is set in
    QList<CardProblem> problems;
};

// Set in the largest size that fits, with the last line resting on the lower edge of `area` (mm).
// What does not fit at the smallest size is cut in the picture and named in `problems`.
[[nodiscard]] CardBody setCardBody(const CardFace& face, const QRectF& area);

} // namespace doorstep
