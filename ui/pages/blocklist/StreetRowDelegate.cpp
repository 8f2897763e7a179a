// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/blocklist/StreetRowDelegate.h"

#include "ui/pages/blocklist/BlockListModel.h"

#include <QApplication>
#include <QPainter>
#include <QPoint>

namespace doorstep {

namespace {

constexpr int barWidth = 180; // pixels at the middle size of text
constexpr int barHeight = 8;

void drawTriangle(QPainter& painter, const QRect& place, bool folded)
{
    const QPointF middle = QRectF(place).center();
    const double size = scaled(4);
    QPolygonF triangle;
    if (folded)
        triangle << middle + QPointF(-size / 2, -size) << middle + QPointF(size, 0)
                 << middle + QPointF(-size / 2, size);
    else
        triangle << middle + QPointF(-size, -size / 2) << middle + QPointF(size, -size / 2)
                 << middle + QPointF(0, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkOf(Tone::Soft));
    painter.drawPolygon(triangle);
}

void drawBar(QPainter& painter, const QRect& place, const QPoint& progress)
{
    const int height = scaled(barHeight);
    QRectF bar(place.left(), place.center().y() - height / 2.0, place.width(), height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().track);
    painter.drawRoundedRect(bar, height / 2.0, height / 2.0);
    const bool whole = progress.x() == progress.y();
    bar.setWidth(progress.y() > 0 ? bar.width() * progress.x() / progress.y() : 0);
    painter.setBrush(inkOf(whole ? Tone::Good : Tone::Accent));
    painter.drawRoundedRect(bar, height / 2.0, height / 2.0);
}

} // namespace

void StreetRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& plain,
                              const QModelIndex& index) const
{
    const QString street = index.data(BlockListModel::StreetRole).toString();
    if (street.isEmpty()) {
        CellDelegate::paint(painter, plain, index);
        return;
    }
    QStyleOptionViewItem option = plain;
    initStyleOption(&option, index);
    option.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect area = plain.rect.adjusted(smallSpace, 0, -smallSpace, 0);
    const int triangle = scaled(16);
    drawTriangle(*painter, QRect(area.left(), area.top(), triangle, area.height()),
                 index.data(BlockListModel::FoldedRole).toBool());
    area.setLeft(area.left() + triangle + smallSpace);
    const QFont strong = fontOf(TextKind::Section);
    painter->setFont(strong);
    painter->setPen(inkOf(Tone::Plain));
    const int nameWidth =
        std::max(scaled(130), QFontMetrics(strong).horizontalAdvance(street) + wideSpace);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft, street);
    area.setLeft(area.left() + nameWidth);
    const QPoint progress = index.data(BlockListModel::ProgressRole).toPoint();
    drawBar(*painter, QRect(area.left(), area.top(), scaled(barWidth), area.height()), progress);
    area.setLeft(area.left() + scaled(barWidth) + middleSpace);
    painter->setFont(fontOf(TextKind::Base));
    painter->setPen(inkOf(Tone::Soft));
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                      QStringLiteral("%1 / %2").arg(progress.x()).arg(progress.y()));
    painter->restore();
}

} // namespace doorstep

#include "moc_StreetRowDelegate.cpp"
