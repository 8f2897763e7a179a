#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProxyStyle>

namespace doorstep {

// Air at both sides of a cell, a list's line and a heading, so that a number does not touch its
// neighbour.
class RoomyStyle : public QProxyStyle
{
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;

    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
};

// Sets it on the widget, which owns it from then on.
QStyle* giveRoom(QWidget& widget);

} // namespace doorstep
