// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/CellDelegate.h"

#include <QApplication>
#include <QPainter>

namespace doorstep {

namespace {

constexpr int pillAir = 9; // beside its text
constexpr int cellAir = smallSpace;

// What stands below and above the text of a cell: its row's ground, its tint, its focus.
void drawGround(QPainter* painter, QStyleOptionViewItem option)
{
    option.text.clear();
    option.features &= ~QStyleOptionViewItem::HasDisplay;
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

void drawBar(QPainter& painter, const QRect& area, double share, const QVariant& mark, Tone tone)
{
    const double height = scaled(12);
    const QRectF track(area.left(), area.center().y() - height / 2 + 0.5, area.width(), height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().track);
    painter.drawRoundedRect(track, 3, 3);
    if (share > 0) {
        painter.setBrush(inkOf(tone));
        painter.drawRoundedRect(
            QRectF(track.topLeft(), QSizeF(std::max(4.0, track.width() * share), height)), 3, 3);
    }
    if (mark.isValid())
        painter.fillRect(QRectF(track.left() + track.width() * mark.toDouble() - 1, track.top() - 4,
                                2, height + 8),
                         colours().text);
    painter.restore();
}

QColor textColour(const QStyleOptionViewItem& option, QPalette::ColorRole role)
{
    const QPalette::ColorGroup group =
        option.state.testFlag(QStyle::State_Enabled) ? QPalette::Normal : QPalette::Disabled;
    return option.palette.color(group, role);
}

} // namespace

int pillWidth(const QString& text)
{
    return QFontMetrics(fontOf(TextKind::Small)).horizontalAdvance(text) + 2 * pillAir;
}

int drawPill(QPainter& painter, const QRect& area, const QString& text, Tone tone)
{
    const QFont font = fontOf(TextKind::Small);
    const QFontMetrics metrics(font);
    const int height = std::min(area.height(), metrics.height() + scaled(4));
    const int wide = std::min(area.width(), pillWidth(text));
    const QRect pill(area.left(), area.center().y() - height / 2, wide, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Where tints are not told apart, a line does it.
    const bool lined = Theme::instance().scheme() == Scheme::HighContrast;
    painter.setPen(lined ? QPen(inkOf(tone), 1.4) : QPen(Qt::NoPen));
    painter.setBrush(groundOf(tone));
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setFont(font);
    painter.setPen(inkOf(tone));
    painter.drawText(pill.adjusted(pillAir, 0, -pillAir, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(text, Qt::ElideRight, wide - 2 * pillAir + 2));
    painter.restore();
    return wide;
}

void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(StrongRole).toBool())
        option->font.setBold(true);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& plain,
                         const QModelIndex& index) const
{
    const QVariant pill = index.data(PillRole);
    const QString below = index.data(SecondLineRole).toString();
    if (const QVariant share = index.data(BarRole); share.isValid()) {
        QStyleOptionViewItem option = plain;
        initStyleOption(&option, index);
        drawGround(painter, option);
        drawBar(*painter, option.rect.adjusted(cellAir, 0, -cellAir, 0), share.toDouble(),
                index.data(BarMarkRole), static_cast<Tone>(index.data(BarToneRole).toInt()));
        return;
    }
    if (const QVariant dot = index.data(DotRole); dot.isValid()) {
        QStyleOptionViewItem option = plain;
        initStyleOption(&option, index);
        drawGround(painter, option);
        const int size = scaled(9);
        const QRect place(option.rect.left() + cellAir, option.rect.center().y() - size / 2, size,
                          size);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const auto tone = static_cast<Tone>(dot.toInt());
        const double line = size / 4.0;
        painter->setPen(QPen(inkOf(tone), line));
        painter->setBrush(tone == Tone::Late ? QBrush(inkOf(tone)) : QBrush(Qt::NoBrush));
        painter->drawEllipse(QRectF(place).adjusted(line / 2, line / 2, -line / 2, -line / 2));
        painter->setFont(option.font);
        const QVariant own = index.data(Qt::ForegroundRole);
        painter->setPen(own.isValid() ? own.value<QColor>() : textColour(option, QPalette::Text));
        const QRect text = option.rect.adjusted(cellAir + size + smallSpace, 0, -cellAir, 0);
        painter->drawText(text, Qt::AlignVCenter,
                          option.fontMetrics.elidedText(option.text, Qt::ElideRight, text.width()));
        painter->restore();
        return;
    }
    if (!pill.isValid() && below.isEmpty()) {
        QStyledItemDelegate::paint(painter, plain, index);
        return;
    }
    QStyleOptionViewItem option = plain;
    initStyleOption(&option, index);
    const QString text = option.text;
    drawGround(painter, option);
    const QRect area = option.rect.adjusted(cellAir, 0, -cellAir, 0);
    if (pill.isValid()) {
        if (!text.isEmpty())
            drawPill(*painter, area, text, static_cast<Tone>(pill.toInt()));
        return;
    }
    painter->save();
    painter->setClipRect(option.rect);
    const QFont small = fontOf(TextKind::Small);
    const QFontMetrics first(option.font);
    const QFontMetrics second(small);
    const int top = area.top() + (area.height() - first.height() - second.height()) / 2;
    painter->setFont(option.font);
    painter->setPen(textColour(option, QPalette::Text));
    painter->drawText(QRect(area.left(), top, area.width(), first.height()), Qt::AlignLeft,
                      first.elidedText(text, Qt::ElideRight, area.width()));
    painter->setFont(small);
    painter->setPen(textColour(option, roleOf(Tone::Soft)));
    painter->drawText(QRect(area.left(), top + first.height(), area.width(), second.height()),
                      Qt::AlignLeft, second.elidedText(below, Qt::ElideRight, area.width()));
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QString text = index.data().toString();
    if (index.data(PillRole).isValid())
        size.setWidth(pillWidth(text) + 2 * cellAir);
    const QString below = index.data(SecondLineRole).toString();
    if (!below.isEmpty()) {
        const QFontMetrics second(fontOf(TextKind::Small));
        size.setWidth(std::max(size.width(), second.horizontalAdvance(below) + 2 * cellAir));
    }
    size.setHeight(below.isEmpty() ? std::max(size.height(), tableRowHeight()) : twoLineHeight());
    return size;
}

} // namespace doorstep

#include "moc_CellDelegate.cpp"
