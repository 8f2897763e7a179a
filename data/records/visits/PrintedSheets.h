#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Walk sheets on paper (走访单), known by their numbers. Kept in this register only: by its rows.

#include "data/register/Register.h"

namespace doorstep {

struct PrintedSheet
{
    QString number; // "1128-2": the second of 28 November
    QDate on;
    QList<RowId> doors;   // in the order in which they stand on it
    RowId begunAfter = 0; // the register's latest visit then

    bool operator==(const PrintedSheet&) const = default;
};

inline constexpr int printedSheetsKept = 60;

// The newest first. What can't be read is passed over.
[[nodiscard]] QList<PrintedSheet> printedSheets(Register& registry);
// That which the next sheet of the day would have.
[[nodiscard]] PrintedSheet nextSheet(Register& registry, const QList<RowId>& doors, QDate on);
// Of several that are printed together, each with its doors.
[[nodiscard]] QList<PrintedSheet> nextSheets(Register& registry, const QList<QList<RowId>>& doors,
                                             QDate on);
// Throws Error.
void notePrinted(Register& registry, const PrintedSheet& sheet);

} // namespace doorstep
