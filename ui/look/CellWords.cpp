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
    return CellWordsText::tr("%1, %2: %3", "row, column: value")
        .arg(cell.siblingAtColumn(heading).data(Qt::DisplayRole).toString(),
             cell.model()->headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
             value.isEmpty() ? CellWordsText::tr("empty") : value);
}

} // namespace doorstep
