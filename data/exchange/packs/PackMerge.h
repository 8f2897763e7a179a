#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Brings another register's rows and journal into this one: a pack, a copy of it that somebody else
// went on with, a register of another block. In any order, and however often, the same comes of it.

#include "data/exchange/packs/IncomingPack.h"
#include "data/exchange/packs/MergeEffects.h"

#include <QJsonArray>

namespace doorstep {

enum class Merging { ForGood, AsATrial }; // a trial tells what would come of it and writes nothing
enum class OtherTown { Refuse, Take };

// What several people wrote in one field, none of whom knew of the other; the newest stands.
struct Difference
{
    struct Version
    {
        UtcSeconds at = 0;
        QString author;
        QJsonObject value;   // by column
        bool isOurs = false; // written in this register
    };
    QString table;
    RowId row = 0;
    QString title;           // of the row, for a person
    QString field;           // a column, or the name of those that belong together
    QList<Version> versions; // the newest last
};

struct MergeReport
{
    PackAbout from;
    qint64 entries = 0;                       // of its journal, that were not known
    qint64 batches = 0;                       // likewise
    QList<std::pair<QString, qint64>> added;  // table and rows
    qint64 changed = 0;                       // rows that were there
    QList<Difference> differences;            // that this merge found
    QStringList renumbered;                   // needs and wishes, with the new number
    QStringList putAway;                      // rows of which one may live
    QStringList likelySame;                   // a new subject, and the one that was there
    qint64 erasedPersons = 0;                 // on either side, with something left on the other
    QList<std::pair<QString, qint64>> erased; // table and rows of theirs, which are nobody's now
    QStringList erasedBefore;                 // rows with a number of somebody erased here
    int fromTheFuture = 0;                    // batches, by this PC's clock
    RowId batch = 0;                          // of the journal, to turn it back; 0: nothing was new
};

// In one transaction. Throws Error, also for a pack of towns that this register does not have; the
// register is then as it was.
MergeReport mergePack(Register& registry, const IncomingPack& pack,
                      Merging merging = Merging::ForGood, OtherTown otherTown = OtherTown::Refuse,
                      const Progress& progress = {});

// Those that nobody has decided yet.
[[nodiscard]] QList<Difference> openDifferences(Database& database);

} // namespace doorstep
