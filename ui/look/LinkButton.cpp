// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/LinkButton.h"

#include "ui/look/Theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace doorstep {

LinkButton::LinkButton(QWidget* parent) : QPushButton(parent)
{
    setFlat(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize LinkButton::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'字') * 4, sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent* /*event*/)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    if (isDown() || underMouse() || hasFocus())
        painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const QRect words = rect().adjusted(tightSpace, 0, -tightSpace, 0);
    painter.setPen(isEnabled() ? inkOf(Tone::Accent) : palette().color(QPalette::WindowText));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace doorstep

#include "moc_LinkButton.cpp"
