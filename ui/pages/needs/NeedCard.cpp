// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/NeedCard.h"

#include "ui/look/Look.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace doorstep {

namespace {

constexpr int margin = 2; // around a card
constexpr int padding = 6;

// At most two lines, the second elided; broken where Chinese may be.
QStringList linesOf(const QString& text, const QFont& font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid())
        first.setLineWidth(width);
    layout.endLayout();
    if (!first.isValid() || first.textLength() >= text.size())
        return {text};
    const QString rest = text.mid(first.textLength());
    return {text.left(first.textLength()),
            QFontMetrics(font).elidedText(rest, Qt::ElideRight, width)};
}

} // namespace

QSize NeedCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int room = view ? view->viewport()->width() : option.rect.width();
    const auto lines =
        linesOf(index.data().toString(), option.font, room - 2 * (margin + padding)).size() + 2;
    return {room, option.fontMetrics.lineSpacing() * static_cast<int>(lines) + 3 * padding};
}

void NeedCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette& palette = option.palette;
    const QRect card = option.rect.adjusted(margin, margin, -margin, -margin);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(selected ? inkOf(Tone::Accent) : palette.color(QPalette::Mid), selected ? 2 : 1));
    painter->setBrush(palette.color(selected ? QPalette::AlternateBase : QPalette::Base));
    painter->drawRoundedRect(card, 4, 4);

    QRect line = card.adjusted(padding, padding - margin, -padding, 0);
    line.setHeight(option.fontMetrics.lineSpacing());
    const auto write = [&](const QString& text, const QColor& colour) {
        painter->setPen(colour);
        painter->drawText(line, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, option.fontMetrics.lineSpacing());
    };
    painter->setFont(option.font);
    const QStringList lines = linesOf(index.data().toString(), option.font, line.width());
    for (const QString& text : lines)
        write(text, palette.color(QPalette::Text));
    write(index.data(NeedAskerRole).toString(), inkOf(Tone::Soft));
    const bool late = index.data(NeedLateRole).toBool();
    QFont font = fontOf(TextKind::Small); // five columns leave little room
    font.setBold(late);
    painter->setFont(font);
    write(index.data(NeedDueRole).toString(), late ? inkOf(Tone::Late) : inkOf(Tone::Soft));
    painter->restore();
}

} // namespace doorstep

#include "moc_NeedCard.cpp"
