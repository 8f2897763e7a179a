#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A pack (数据包): a register file with the rows of one block or more, everything that these refer
// to, their journal, and a table that says what it is. Whatever reads a register reads a pack.

#include "data/base/Progress.h"
#include "data/register/Register.h"

namespace doorstep {

struct PackAbout
{
    QByteArray uid;      // empty: a register, no pack
    QByteArray registry; // the first batch of the register it was made from: the same in its copies
    UtcSeconds madeAt = 0;
    QString madeBy;
    QString program; // version
    QString whose;   // town and blocks
    bool whole = true;
    qint64 subjects = 0;
    qint64 visits = 0;
    qint64 needs = 0;
    qint64 lastBatch = 0;
    QString checksum; // contentSum() of it
    // Of the pack after which this one holds what is new; also of one that somebody wrote into.
    QByteArray after;
    UtcSeconds afterAt = 0;
    QStringList blocks; // that it delivers: their identities in hexadecimal figures

    [[nodiscard]] bool isPack() const { return !uid.isEmpty(); }
    [[nodiscard]] bool isSinceLast() const { return !after.isEmpty(); }
};

// Who gets a pack, when what they have acknowledged is to be left out of it.
struct PackFor
{
    QString receiver;     // a name of ours for them; empty: nobody in particular
    bool isWhole = false; // all the same, as they asked for
};

// Writes a pack of these blocks; of none: of all. Read back and checked before it replaces the
// target. For a receiver, which is remembered: what they have not acknowledged. Throws Error.
PackAbout writePack(Register& registry, const QList<RowId>& blocks, const QString& target,
                    const Progress& progress = {}, const PackFor& whom = {});

// Whether anything was written in this register since what the receiver has acknowledged. What a
// merge brought is no news of ours: it went to them by those who wrote it.
[[nodiscard]] bool hasNewsFor(Database& database, const QString& receiver,
                              const QList<RowId>& blocks);

// Whether the file is a pack that was made of this register or a copy of it.
[[nodiscard]] bool isPackOf(Database& ours, const QString& path);

// Of a register, what a pack of it would say without counts.
[[nodiscard]] PackAbout aboutPack(Database& database);

// Over all that a pack brings, whatever places SQLite gave it in the file (SHA-256).
[[nodiscard]] QString contentSum(Database& database);

} // namespace doorstep
