#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/files/checks/KnownWords.h"
#include "data/register/Erased.h"

#include <QStringList>

namespace doorstep {

// What lies beside a register and in its folder for backups and may tell of a person, by what is in
// it and not by its name: other registers and packs, logs that were put aside, what a passphrase
// keeps shut, lists and pages with one of the words. Without those that are written anew.
[[nodiscard]] QStringList filesThatTell(const QString& registerPath,
                                        const QList<Tombstone>& tombstones,
                                        const QStringList& rewritten, const KnownWords& words);

} // namespace doorstep
