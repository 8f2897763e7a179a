// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/PillLabel.h"

#include "ui/look/CellDelegate.h"

#include <QPainter>

namespace doorstep {

PillLabel::PillLabel(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    fitToText(*this, [this] { updateGeometry(); });
    hide();
}

void PillLabel::showPill(const QString& words, Tone tone)
{
    m_words = words;
    m_tone = tone;
    setAccessibleName(words);
    setVisible(!words.isEmpty());
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    return {pillWidth(m_words), QFontMetrics(fontOf(TextKind::Small)).height() + scaled(4)};
}

void PillLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    drawPill(painter, rect(), m_words, m_tone);
}

} // namespace doorstep

#include "moc_PillLabel.cpp"
