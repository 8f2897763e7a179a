#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The journal (变更簿) in a person's words: what was done, and the fields it changed. Read by
// windows, as a register may have a million batches. Where the register does not show Party
// building, nothing of it is told, nor found by its words.

#include "data/register/Journal.h"

namespace doorstep {

struct HistoryFilter
{
    QString text; // in what was done, or its author
    std::optional<BatchKind> kind;

    bool operator==(const HistoryFilter&) const = default;
};

struct HistoryLine
{
    Batch batch; // its title as it may be shown
    qint64 rows = 0;
};

struct HistoryWindow
{
    QList<HistoryLine> lines; // the newest first
    bool complete = true;     // false: there are older ones
};

// The batches before that one (0: the newest).
[[nodiscard]] HistoryWindow historyWindow(Database& database, const HistoryFilter& filter,
                                          RowId before, int limit);

// One field that a batch changed, or a whole record it made.
struct HistoryChange
{
    QString record; // "Need: 路灯不亮"
    QString field;  // empty: the record was made
    QString from;
    QString to;
};

struct HistoryChanges
{
    QList<HistoryChange> lines;
    RowId last = 0; // the journal entry to go on after
    bool complete = true;
};

// The changes of a batch in the order in which they were made, those of `limit` rows after that
// journal entry.
[[nodiscard]] HistoryChanges changesOfBatch(Database& database, RowId batch, RowId after,
                                            int limit);

[[nodiscard]] QString shownTitle(Database& database, const Batch& batch);
// The row that was kept, and why.
[[nodiscard]] QString shownText(Database& database, const KeptRow& kept);

// Why this one can't be turned back; empty when it can.
[[nodiscard]] QString turningBackProblem(Register& registry, const Batch& batch);
// An undo is done again, anything else undone.
ReplayOutcome turnBack(Register& registry, const Batch& batch,
                       Replaying replaying = Replaying::ForGood);

} // namespace doorstep
