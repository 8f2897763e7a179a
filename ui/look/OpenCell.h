#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The cell that is being typed in: its words are in no model yet.

#include <QModelIndex>
#include <QString>
#include <functional>

class QAbstractItemView;

namespace doorstep {

// Tells of words that are left with Esc. Of the delegate that the view has now.
void onCellLeft(QAbstractItemView& view,
                const std::function<void(const QModelIndex& cell, const QString& words)>& tell);

// F2 opens the cell with the cursor behind its words, as in Excel, whatever the window does with
// it.
void openWithF2(QAbstractItemView& view);

enum class AfterLast { Below, FirstOfNext };

// Enter goes on to the cell below, out of an open cell, too; from the last column, where it is to,
// to the first of the next row.
void goDownWithEnter(QAbstractItemView& view, AfterLast afterLast = AfterLast::Below);

// What is typed is entered, and the cell closed.
void enterOpenCell(QAbstractItemView& view);

} // namespace doorstep
