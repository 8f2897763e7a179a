// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/BarChart.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace doorstep {

BarChart::BarChart(const QString& title, QWidget* parent) : QWidget(parent), m_title(title)
{
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarChart::setBars(const QList<Bar>& bars)
{
    m_bars = bars;
    m_most = 0;
    QStringList told;
    for (const Bar& bar : bars) {
        m_most = std::max(m_most, bar.value);
        if (bar.value != 0)
            told << QStringLiteral("%1: %2").arg(bar.label).arg(bar.value);
    }
    setAccessibleDescription(told.join(QStringLiteral(", ")));
    update();
}

QSize BarChart::sizeHint() const
{
    return {fontMetrics().height() * 14, fontMetrics().height() * 6};
}

QSize BarChart::minimumSizeHint() const
{
    return {fontMetrics().height() * 8, fontMetrics().height() * 6};
}

// Below the title and the highest bar's number, above the labels.
QRectF BarChart::plot() const
{
    const int line = fontMetrics().height();
    return QRectF(rect()).adjusted(0, line * 2.2, 0, -line * 1.2);
}

QRectF BarChart::barRect(qsizetype bar) const
{
    const QRectF area = plot();
    const double slot = area.width() / static_cast<double>(m_bars.size());
    const double gap = slot > 6 ? slot * 0.3 : 1;
    const double height = m_most == 0 ? 0
                                      : area.height() * static_cast<double>(m_bars.at(bar).value) /
                                            static_cast<double>(m_most);
    const double wide = std::min(slot - gap, 36.0);
    return {area.left() + slot * (static_cast<double>(bar) + 0.5) - wide / 2,
            area.bottom() - height, wide, height};
}

void BarChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(quietColour(palette()));
    const QFontMetrics metrics = fontMetrics();
    painter.drawText(QRect(0, 0, width(), metrics.height()), Qt::AlignLeft,
                     metrics.elidedText(m_title, Qt::ElideRight, width()));
    const QRectF area = plot();
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (m_bars.isEmpty())
        return;
    const double slot = area.width() / static_cast<double>(m_bars.size());
    // Many short labels, as the days of a month: every fifth.
    const qsizetype stride = m_bars.size() > 12 ? 5 : 1;
    bool numbered = false;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const QRectF bar = barRect(i);
        painter.fillRect(bar, accentColour(palette()));
        const Bar& shown = m_bars.at(i);
        if (shown.value == m_most && m_most > 0 && !numbered) {
            numbered = true;
            painter.drawText(QRectF(bar.center().x() - 40, bar.top() - metrics.height() - 1, 80,
                                    metrics.height()),
                             Qt::AlignHCenter, QString::number(shown.value));
        }
        if (i > 0 && (i + 1) % stride != 0)
            continue;
        // Too long a name is cut, not dotted: its first characters tell it.
        QString label = shown.label;
        while (stride == 1 && label.size() > 1 && metrics.horizontalAdvance(label) + 2 > slot)
            label.chop(1);
        const int wide = metrics.horizontalAdvance(label);
        const double left = std::clamp(bar.center().x() - wide / 2.0, 0.0,
                                       std::max(0.0, static_cast<double>(width() - wide)));
        painter.drawText(QPointF(left, area.bottom() + metrics.ascent() + 2), label);
    }
}

bool BarChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_bars.isEmpty()) {
        auto* help = static_cast<QHelpEvent*>(event);
        const double slot = plot().width() / static_cast<double>(m_bars.size());
        const auto at = static_cast<qsizetype>((help->pos().x() - plot().left()) / slot);
        if (at >= 0 && at < m_bars.size())
            QToolTip::showText(
                help->globalPos(),
                asPlain(QStringLiteral("%1: %2").arg(m_bars.at(at).label).arg(m_bars.at(at).value)),
                this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace doorstep

#include "moc_BarChart.cpp"
