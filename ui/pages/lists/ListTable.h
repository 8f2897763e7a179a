#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/TableView.h"

namespace doorstep {

// The table of a list: Tab in a cell goes on to the next one that can be edited.
class ListTable : public TableView
{
    Q_OBJECT

public:
    using TableView::TableView;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

} // namespace doorstep
