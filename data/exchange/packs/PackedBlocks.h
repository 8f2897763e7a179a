#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Database.h"

namespace doorstep {

// Takes out of a copy of a register, on whose connection foreign keys are off, what is not of these
// blocks: there remain their rows, what these refer to now or in their journal, the lists, and the
// journal of all of it. A row of another block comes alone, without what is told of it there.
void keepBlocks(Database& copy, const QList<RowId>& blocks);

// Takes out what merges brought that were turned back, and the rows that nothing else tells of.
// Those that a row of ours refers to remain, not deleted.
void keepTakenIn(Database& copy);

// Of the rows that were written after that entry of the journal, their entries up to it.
enum class OlderEntries {
    AreKnown, // their receiver has them: there remain their names, in pack_known
    ComeAlong // it may not: the row may have come to these blocks since
};
// Likewise takes out what was not written after that entry: there remain the rows that were, what
// they refer to (without a journal, where it is known), and the lists.
void keepNews(Database& copy, qint64 after, OlderEntries older);

[[nodiscard]] qint64 newestBatchOf(Database& database);

} // namespace doorstep
