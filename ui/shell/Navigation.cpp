// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Navigation.h"

#include "ui/look/CellDelegate.h"
#include "ui/look/Icons.h"
#include "ui/look/PlainText.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace doorstep {

namespace {

enum Role { GroupRole = Qt::UserRole, FoldedRole, CountRole, ToneRole };

constexpr int edge = 8; // beside a row's tint

} // namespace

class Navigation::Delegate : public QStyledItemDelegate
{
public:
    explicit Delegate(Navigation* list) : QStyledItemDelegate(list), m_list(*list) {}

    int rowHeight = 0;
    int groupHeight = 0;
    bool narrow = false;

    // The first in sight of a group carries its heading.
    [[nodiscard]] bool beginsGroup(const QModelIndex& index) const
    {
        const QString group = index.data(GroupRole).toString();
        for (int row = index.row() - 1; row >= 0; --row) {
            const QModelIndex above = index.siblingAtRow(row);
            if (above.data(GroupRole).toString() != group)
                break;
            if (!m_list.isRowHidden(row))
                return false;
        }
        return !group.isEmpty();
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QRect row = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (beginsGroup(index)) {
            painter->setFont(fontOf(TextKind::Small));
            painter->setPen(colours().soft);
            painter->drawText(QRect(row.left() + textLeft(), row.top(), row.width(), groupHeight)
                                  .adjusted(0, 0, -edge, -2),
                              Qt::AlignLeft | Qt::AlignBottom, index.data(GroupRole).toString());
            row.setTop(row.top() + groupHeight);
        }
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool over = option.state.testFlag(QStyle::State_MouseOver);
        const QRect tint = row.adjusted(edge, 1, -edge, -1);
        painter->setPen(Qt::NoPen);
        if (chosen || over) {
            painter->setBrush(chosen ? colours().tint : colours().hover);
            painter->drawRoundedRect(tint, fieldRadius, fieldRadius);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(colours().accent, 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(tint, fieldRadius, fieldRadius);
        }
        int left = row.left() + textLeft();
        const int size = drawingSize();
        const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(painter, QRect(left, row.center().y() - size / 2 + 1, size, size),
                   Qt::AlignCenter, chosen ? QIcon::Selected : QIcon::Normal);
        left += size + iconGap();
        int right = tint.right() - edge + 2;
        if (const auto count = index.data(CountRole).toLongLong(); count > 0) {
            const QString text = QString::number(count);
            const int wide = pillWidth(text);
            drawPill(*painter, QRect(right - wide, row.top(), wide, row.height()), text,
                     static_cast<Tone>(index.data(ToneRole).toInt()));
            right -= wide + tightSpace;
        }
        painter->setFont(fontOf(chosen ? TextKind::Strong : TextKind::Base));
        painter->setPen(chosen ? colours().accent : colours().text);
        painter->drawText(QRect(left, row.top(), right - left, row.height()), Qt::AlignVCenter,
                          index.data().toString());
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/,
                                 const QModelIndex& index) const override
    {
        const QFontMetrics strong(fontOf(TextKind::Strong));
        int wide = textLeft() + strong.horizontalAdvance(index.data().toString()) + 2 * edge;
        wide += drawingSize() + iconGap() + (narrow ? 0 : scaled(12));
        if (index.data(ToneRole).isValid())
            wide += pillWidth(QStringLiteral("00"));
        return {wide, rowHeight + (beginsGroup(index) ? groupHeight : 0)};
    }

private:
    [[nodiscard]] int iconGap() const { return narrow ? scaled(6) : scaled(10); }
    [[nodiscard]] int textLeft() const { return narrow ? scaled(14) : scaled(20); }

    Navigation& m_list;
};

Navigation::Navigation(QWidget* parent) : QListWidget(parent), m_delegate(new Delegate(this))
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(m_delegate);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding); // as wide as what stands below
    setFocusPolicy(Qt::TabFocus);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QListWidget::currentRowChanged, this, &Navigation::showChosen);
    fitToText(*this, [this] {
        fitWidth();
        fitRows();
    });
}

void Navigation::addPage(const QString& title, const QString& icon, const QString& group,
                         Weight weight)
{
    auto* item = new QListWidgetItem(lineIcon(icon), title, this);
    item->setData(GroupRole, group);
    item->setData(FoldedRole, weight == Weight::Folded);
    item->setHidden(weight == Weight::Folded);
    fitWidth();
    fitRows();
}

void Navigation::setCount(int row, qint64 count, Tone tone, const QString& told)
{
    item(row)->setData(CountRole, count);
    item(row)->setData(ToneRole, static_cast<int>(tone));
    item(row)->setData(Qt::AccessibleDescriptionRole, count > 0 ? told : QString());
    item(row)->setToolTip(asPlain(count > 0 ? told : QString()));
    fitWidth();
}

QString Navigation::group(int row) const
{
    return item(row)->data(GroupRole).toString();
}

bool Navigation::isFolded(int row) const
{
    return item(row)->data(FoldedRole).toBool();
}

void Navigation::setNarrow(bool narrow)
{
    if (std::exchange(m_delegate->narrow, narrow) == narrow)
        return;
    fitWidth();
    fitRows();
}

void Navigation::showChosen(int chosen)
{
    for (int row = 0; row < count(); ++row)
        item(row)->setHidden(isFolded(row) && row != chosen);
    fitWidth();
    fitRows();
}

void Navigation::fitWidth()
{
    int wide = 0;
    for (int row = 0; row < count(); ++row) {
        if (!isRowHidden(row))
            wide = std::max(wide, m_delegate->sizeHint({}, model()->index(row, 0)).width());
    }
    setMinimumWidth(std::max(wide, scaled(m_delegate->narrow ? 96 : 180)));
}

void Navigation::fitRows()
{
    int groups = 0;
    int rows = 0;
    for (int row = 0; row < count(); ++row) {
        if (isRowHidden(row))
            continue;
        ++rows;
        groups += m_delegate->beginsGroup(model()->index(row, 0)) ? 1 : 0;
    }
    const int least = QFontMetrics(fontOf(TextKind::Base)).height() + 2;
    const int small = QFontMetrics(fontOf(TextKind::Small)).height();
    const int most = tableRowHeight();
    // A heading is as far from what is above it as the height allows.
    const int room = viewport()->height() - groups * (small + 2);
    m_delegate->rowHeight = std::clamp(room / std::max(1, rows), least, most);
    const int left = viewport()->height() - rows * m_delegate->rowHeight;
    m_delegate->groupHeight = std::clamp(left / std::max(1, groups), small + 2, small + scaled(16));
    scheduleDelayedItemsLayout();
}

void Navigation::resizeEvent(QResizeEvent* event)
{
    fitRows();
    QListWidget::resizeEvent(event);
}

} // namespace doorstep

#include "moc_Navigation.cpp"
