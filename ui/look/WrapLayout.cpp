// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/WrapLayout.h"

#include "ui/look/Theme.h"

#include <QWidget>

namespace doorstep {

WrapLayout::WrapLayout(QWidget* parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(smallSpace);
}

WrapLayout::~WrapLayout()
{
    qDeleteAll(m_items);
}

void WrapLayout::addPart(QLayout* part)
{
    addChildLayout(part);
    addItem(part);
}

void WrapLayout::addAtEnd(QLayout* part)
{
    m_atEnd = count();
    addPart(part);
}

QLayoutItem* WrapLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    if (index < m_atEnd)
        --m_atEnd;
    return m_items.takeAt(index);
}

int WrapLayout::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    return place(QRect(0, 0, width, 0).marginsRemoved(around), Places::Counted) + around.top() +
           around.bottom();
}

// As wide as the widest part; how high it is then depends on the width.
QSize WrapLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least.grownBy(contentsMargins());
}

QSize WrapLayout::sizeHint() const
{
    QSize whole(0, 0); // it is less than nothing otherwise
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        whole = {whole.width() + (whole.width() > 0 ? spacing() : 0) + wanted.width(),
                 std::max(whole.height(), wanted.height())};
    }
    return whole.grownBy(contentsMargins());
}

void WrapLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect.marginsRemoved(contentsMargins()), Places::Given);
}

int WrapLayout::place(const QRect& rect, Places places) const
{
    int top = rect.top();
    int first = 0;
    while (first < m_items.size()) {
        int wide = 0;
        int high = 0;
        int next = first;
        for (; next < m_items.size(); ++next) {
            const QLayoutItem* item = m_items.at(next);
            if (item->isEmpty())
                continue;
            const QSize wanted = item->sizeHint();
            const int with = wide + (wide > 0 ? spacing() : 0) + wanted.width();
            if (wide > 0 && with > rect.width())
                break;
            wide = with;
            high = std::max(high, wanted.height());
        }
        int left = rect.left();
        for (int index = first; index < next && places == Places::Given; ++index) {
            QLayoutItem* item = m_items.at(index);
            if (item->isEmpty())
                continue;
            if (index == m_atEnd)
                left += std::max(0, rect.width() - wide);
            const QSize wanted = item->sizeHint();
            const int width = std::min(wanted.width(), rect.right() + 1 - left);
            item->setGeometry(
                QRect(left, top + (high - wanted.height()) / 2, width, wanted.height()));
            left += width + spacing();
        }
        if (high > 0)
            top += high + spacing();
        first = next;
    }
    return std::max(0, top - rect.top() - spacing());
}

} // namespace doorstep

#include "moc_WrapLayout.cpp"
