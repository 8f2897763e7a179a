#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader says of a table's cell (Qt::AccessibleTextRole): whose row it is, what the
// column is called, and what stands there.

#include <QModelIndex>
#include <QString>

namespace doorstep {

// heading: the column that says whose row it is. shown: in place of what the cell displays.
[[nodiscard]] QString cellWords(const QModelIndex& cell, int heading, const QString& shown = {});

} // namespace doorstep
