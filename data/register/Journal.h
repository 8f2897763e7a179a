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
    std::optional<RowId> target = std::nullopt; // of an undo or redo: what it turned back
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

// Up to where something was known: the last entry that this register had, and when.
struct JournalPlace
{
    RowId entry = 0;
    UtcSeconds at = 0;
};

// The newest first. Undo and redo batches are among them.
[[nodiscard]] QList<Batch> batches(Register& registry, int limit);
[[nodiscard]] std::optional<Batch> findBatch(Database& db, RowId batch);
// The end of the journal, and what was written after it, the oldest first.
[[nodiscard]] RowId newestBatch(Database& db);
[[nodiscard]] QList<Batch> batchesAfter(Database& db, RowId batch);
// Everything that happened to a row, the oldest first.
[[nodiscard]] QList<JournalEntry> history(Register& registry, const QString& table, RowId row);

// What undo and redo would do next after the batch `since` (0: ever): the latest edit not undone;
// the latest undo with no edit after it. Sealing and lifting a seal are never among them.
[[nodiscard]] std::optional<Batch> nextUndo(Register& registry, RowId since = 0);
[[nodiscard]] std::optional<Batch> nextRedo(Register& registry, RowId since = 0);
// Likewise among these batches alone, as if there were no others.
[[nodiscard]] std::optional<Batch> nextUndo(Register& registry, const QList<RowId>& among);
[[nodiscard]] std::optional<Batch> nextRedo(Register& registry, const QList<RowId>& among);

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
    RowId batch = 0;     // of the journal, to turn this back in its turn; 0: nothing was written
};

enum class Replaying {
    ForGood,
    AsATrial // tells what would come of it and writes nothing
};

// Turns a batch back in one transaction. Rows that were edited since (the same field, or any field
// of a row the batch created) or are used by later rows are kept and named. Throws Error when that
// has been done already, and for a seal: it is lifted by a command of its own.
ReplayOutcome undoBatch(Register& registry, RowId batch, Replaying replaying = Replaying::ForGood);
// Turns an undo back.
ReplayOutcome redoBatch(Register& registry, RowId undo, Replaying replaying = Replaying::ForGood);
// Nothing but a month sealed in it, or a seal lifted.
[[nodiscard]] bool isSealBatch(Database& db, RowId batch);
// How many rows it touches, to know whether turning it back takes a moment or longer.
[[nodiscard]] qint64 entryCount(Database& db, RowId batch);

// Gives one column the value it had before the entry.
void restoreField(Register& registry, const JournalEntry& entry, const QString& column);

} // namespace doorstep
