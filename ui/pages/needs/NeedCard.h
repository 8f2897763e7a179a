#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QStyledItemDelegate>

namespace doorstep {

// What an item of the board holds beside its text.
enum NeedCardRole {
    NeedIdRole = Qt::UserRole,
    NeedAskerRole,
    NeedDueRole, // until when, in words
    NeedLateRole // whether that is past
};

// Paints a card: what is asked for in at most two lines, below it who asked and until when.
class NeedCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace doorstep
