// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Navigation.h"

#include "ui/look/Look.h"
#include "ui/look/RoomyStyle.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace doorstep {

namespace {

constexpr int groupRole = Qt::UserRole;
constexpr int groupSpace = 9; // pixels above a group, the rule in their middle

bool beginsGroup(const QModelIndex& index)
{
    return index.row() > 0 && index.data(groupRole).toBool();
}

} // namespace

class Navigation::Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    int rowHeight = 0;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyleOptionViewItem below = option;
        if (beginsGroup(index)) {
            const int rule = option.rect.top() + groupSpace / 2;
            painter->setPen(option.palette.color(QPalette::Midlight));
            painter->drawLine(option.rect.left() + smallSpace, rule,
                              option.rect.right() - smallSpace, rule);
            below.rect.setTop(option.rect.top() + groupSpace);
        }
        QStyledItemDelegate::paint(painter, below, index);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                rowHeight + (beginsGroup(index) ? groupSpace : 0)};
    }
};

Navigation::Navigation(QWidget* parent) : QListWidget(parent), m_delegate(new Delegate(this))
{
    setFrameShape(QFrame::NoFrame);
    giveRoom(*this);
    setItemDelegate(m_delegate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setFocusPolicy(Qt::TabFocus);
}

void Navigation::addPage(const QString& title, Place place)
{
    auto* item = new QListWidgetItem(title, this);
    item->setData(groupRole, place == Place::BeginsGroup);
}

void Navigation::fitWidth()
{
    setFixedWidth(
        std::max(fontMetrics().horizontalAdvance(u'字') * 7, sizeHintForColumn(0) + wideSpace));
}

void Navigation::fitRows()
{
    int groups = 0;
    for (int row = 0; row < count(); ++row)
        groups += beginsGroup(model()->index(row, 0)) ? 1 : 0;
    const int least = fontMetrics().height() + 2;
    const int most = fontMetrics().height() + 2 * smallSpace + 4;
    const int room = (viewport()->height() - groups * groupSpace) / std::max(1, count());
    m_delegate->rowHeight = std::clamp(room, least, most);
    scheduleDelayedItemsLayout();
}

void Navigation::resizeEvent(QResizeEvent* event)
{
    fitRows();
    QListWidget::resizeEvent(event);
}

} // namespace doorstep

#include "moc_Navigation.cpp"
