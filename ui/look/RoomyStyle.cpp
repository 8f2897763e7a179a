// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/RoomyStyle.h"

namespace doorstep {

int RoomyStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                            const QWidget* widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
        return 6;
    case PM_HeaderMargin:
        return 7;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QStyle* giveRoom(QWidget& widget)
{
    auto* style = new RoomyStyle;
    style->setParent(&widget);
    widget.setStyle(style);
    return style;
}

} // namespace doorstep

#include "moc_RoomyStyle.cpp"
