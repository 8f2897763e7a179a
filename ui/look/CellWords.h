#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader says of a table's cell (Qt::AccessibleTextRole): whose row it is, what the
// column is called, and what stands there.

#include <QModelIndex>
#include <QString>

namespace doorstep {

// heading: the column that says whose row it is. shown: in place of what the cell displays.
[[nodiscard]] QString cellWords(const QModelIndex& cell, int heading, const QString& shown = {});

// The column that says whose row it is, of a model in which that isn't the first.
inline constexpr int HeadingColumnRole = Qt::UserRole + 880;
// Likewise of what is typed in an open cell and not in its model yet.
[[nodiscard]] QString typedCellWords(const QModelIndex& cell, const QString& typed);

} // namespace doorstep
