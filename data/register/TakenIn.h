#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A merge that was turned back was not taken in: in the rows that were turned back, what stands in
// the journal from what it brought to its turning back is nobody's who writes here. It stays for
// redo and the history, and is left out wherever registers meet: so it deletes nothing elsewhere,
// and the same comes in anew when it is merged again.

#include "data/register/Database.h"

#include <QJsonObject>

namespace doorstep {

// Of a register that is about to be merged, or of its copy: out of the journal. Rows that only such
// a merge brought stay, deleted, without an entry. Whether there were any.
bool leaveOutNotTakenIn(Database& database);
// Whether a merge was ever turned back, so that there may be rows without an entry.
[[nodiscard]] bool hasTurnedBackMerges(Database& database);

// SQL: whether the entry j of the batch b, written after the entry :p3, stands. Pairs of an edit
// and its undoing do not, nor what a merge brought that was turned back.
[[nodiscard]] const QString& entryStands();

// What is kept beside a row of what several wrote in it (difference, settled): a merge writes it
// anew, and turning it back puts back what was there.
[[nodiscard]] QJsonObject mergeTraces(Database& database, const QString& table, RowId row);
void putMergeTraces(Database& database, const QString& table, RowId row, const QJsonObject& traces);
// Their name in merge_effect, beside the columns that a merge changed.
inline const QString tracesKey = QStringLiteral("_traces");

} // namespace doorstep
