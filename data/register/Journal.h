#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the journal, and turning it back: undo, redo and restoring a field are one replay.

#include "data/base/Time.h"
#include "data/register/Change.h"

#include <QJsonObject>

namespace doorstep {

struct Batch
{
    RowId id = 0;
    UtcSeconds at = 0;
    QString author;
    BatchKind kind = BatchKind::Edit;
    QString title;
    bool undone = false;
};

struct JournalEntry
{
    RowId id = 0;
    Batch batch;
    QString table;
    RowId row = 0;
    QJsonObject changes; // {"column": [old, new]}; empty for a creation

    [[nodiscard]] bool isCreation() const { return changes.isEmpty(); }
};

// The newest first. Undo and redo batches are among them.
[[nodiscard]] QList<Batch> batches(Register& registry, int limit);
// Those of one kind: the list of imports.
[[nodiscard]] QList<Batch> batches(Register& registry, BatchKind kind, int limit = 1000);
// Everything that happened to a row, the oldest first.
[[nodiscard]] QList<JournalEntry> history(Register& registry, const QString& table, RowId row);

// What undo and redo would do next after the batch `since` (0: ever): the latest edit not undone;
// the latest undo with no edit after it.
[[nodiscard]] std::optional<Batch> nextUndo(Register& registry, RowId since = 0);
[[nodiscard]] std::optional<Batch> nextRedo(Register& registry, RowId since = 0);

struct KeptRow
{
    QString table;
    RowId row = 0;
    QString title; // the row for a person
    QString reason;
};

struct ReplayOutcome
{
    int reverted = 0;    // rows turned back
    QList<KeptRow> kept; // rows edited or used since, left as they are
};

// Turns a batch back in one transaction. Rows that were edited since (the same field, or any field
// of a row the batch created) or are used by later rows are kept and named.
ReplayOutcome undoBatch(Register& registry, RowId batch);
// How many rows it touches, to know whether turning it back takes a moment or longer.
[[nodiscard]] qint64 entryCount(Register& registry, RowId batch);

// Turns an undo back.
ReplayOutcome redoBatch(Register& registry, RowId undo);

// Gives one column the value it had before the entry.
void restoreField(Register& registry, const JournalEntry& entry, const QString& column);

} // namespace doorstep
