// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/CellWords.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct CellWordsText
{
    Q_DECLARE_TR_FUNCTIONS(CellWords)
};

} // namespace

QString cellWords(const QModelIndex& cell, int heading, const QString& shown)
{
    const QString value = shown.isEmpty() ? cell.data(Qt::DisplayRole).toString() : shown;
    if (cell.column() == heading)
        return value;
    QString row = cell.siblingAtColumn(heading).data(Qt::DisplayRole).toString();
    if (row.isEmpty())
        row = cell.model()->headerData(cell.row(), Qt::Vertical, Qt::DisplayRole).toString();
    return CellWordsText::tr("%1, %2: %3", "row, column: value")
        .arg(row,
             cell.model()->headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
             value.isEmpty() ? CellWordsText::tr("empty") : value);
}

QString typedCellWords(const QModelIndex& cell, const QString& typed)
{
    return cell.isValid() ? cellWords(cell, cell.data(HeadingColumnRole).toInt(), typed) : typed;
}

} // namespace doorstep
