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

// What is typed is entered, and the cell closed.
void enterOpenCell(QAbstractItemView& view);

} // namespace doorstep
