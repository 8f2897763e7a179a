#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/CellDelegate.h"

namespace doorstep {

// A street's row of BlockListModel across the table: a triangle, its name, how far it is walked.
class StreetRowDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace doorstep
