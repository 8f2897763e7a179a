#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole register under a passphrase: for a stick, another folder, another person.

#include "data/base/Sha256Sums.h"

#include <QMap>

namespace doorstep {

class Database;

// From the open register through memory: nothing of it comes to the disk in clear. Read back and
// held against what was read before it takes its place. Settings: what the copy says in the place
// of the register's own. Throws Error.
void writeLockedCopy(Database& database, const QString& target, const QString& passphrase,
                     const QMap<QString, QString>& settings = {});

// Makes a register out of it, as restoreBackup() does. Throws Error, and another one for a wrong
// passphrase than for a changed byte.
QStringList restoreLockedCopy(const QString& copy, const QString& target, const QString& passphrase,
                              const GoOn& goOn = {});

} // namespace doorstep
