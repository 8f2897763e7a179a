#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/find/FindModel.h"

#include <QStyledItemDelegate>

namespace doorstep {

// Draws a row of the results: the name in bold with the phone at the right, kind and door below;
// what was typed stands out.
class FindDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
};

} // namespace doorstep
