#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Sha256Sums.h"
#include "data/register/Erased.h"

namespace doorstep {

class Register;

// Takes the person out of the open register, in one transaction that no undo takes back and the
// journal tells of without a name, and then out of its freed pages and its log. Nothing else in
// this process may read it meanwhile. False: another program does, so that something is left in the
// log until the register is closed.
bool eraseFromRegister(Register& registry, const QList<Tombstone>& tombstones,
                       const QSet<QString>& words);

// Takes what was erased out of the freed pages and the log of the open register. False: as above.
bool forgetErased(Register& registry);

// A register file that nobody has open: a backup, or one as it was before a migration.
struct ErasedFile
{
    QString path;
    QString problem; // why the person still stands in it; empty: no more
};

// Takes the person out of the file: on a copy beside it, which is read back and put in its place,
// and its sum is noted when the old one's was. Does not throw: what fails stands in the answer.
[[nodiscard]] ErasedFile eraseFromFile(const QString& path, const QList<Tombstone>& tombstones,
                                       const QSet<QString>& words, const GoOn& goOn = {});

// Those of the register in its folder for backups and in that of the second place (empty: none),
// and what was kept of it before migrations.
[[nodiscard]] QStringList filesWithBackups(const QString& registerPath, const QString& secondPlace);

// Copies of the open register that lie beside it under names of their own, as a backup may: told by
// what is in them. Not those that may be worked on: *.doorstep, packs, and any with a log beside
// it.
[[nodiscard]] QStringList copiesBeside(Register& registry);

// After a backup was restored: whoever the register erased since, by its tombstones, goes from it,
// too; those of the same register are asked that lie beside the restored file or the backup, by
// whatever name. False: none does and no tombstone was given, so that nothing tells who was erased.
// Throws Error.
bool eraseAgain(const QString& restored, const QList<Tombstone>& tombstones,
                const QString& backup = {});
// Of the register that the backup is one of, where it lies beside it or is given; none: it can't be
// told.
[[nodiscard]] QList<Tombstone> tombstonesFor(const QString& backup,
                                             const QStringList& registers = {});

} // namespace doorstep
