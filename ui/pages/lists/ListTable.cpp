// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lists/ListTable.h"

namespace doorstep {

QModelIndex ListTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action != MoveNext && action != MovePrevious)
        return TableView::moveCursor(action, modifiers);
    const int columns = model()->columnCount();
    const int step = action == MoveNext ? 1 : -1;
    int cell = currentIndex().row() * columns + currentIndex().column() + step;
    for (; cell >= 0 && cell < model()->rowCount() * columns; cell += step) {
        const QModelIndex index = model()->index(cell / columns, cell % columns);
        if ((index.flags() & Qt::ItemIsEditable) && !isColumnHidden(index.column()))
            return index;
    }
    return {};
}

} // namespace doorstep

#include "moc_ListTable.cpp"
