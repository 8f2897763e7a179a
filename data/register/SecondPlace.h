#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Sha256Sums.h"
#include "data/files/Passphrase.h"

#include <QDate>
#include <QMap>
#include <QString>

namespace doorstep {

// Another disk, a stick or a network folder that holds the backups once more, so that they outlive
// the PC. It comes and goes. Everything here waits for as long as the disk or the network does:
// never call it on the window's thread.
struct SecondPlace
{
    QString folder; // as it was chosen; empty: none was
    QString name;   // of the stick, else of the folder
    QDate newest;   // backup of the register there; invalid: none
    bool isThere = false;
    bool onSameDisk = false; // as the register: it dies with it
    QString problem;         // why it could not be written
    PassphraseSeal seal;     // of the passphrase under which the backups lie there; or of none
    // What lies there sealed, by the sums of the backups that it was made from.
    QMap<QString, QByteArray> sealed = {};
    bool isBehind = false; // the register has what no backup there has

    bool operator==(const SecondPlace&) const = default;
};

// Where the backups lie in it, apart from those of another PC.
[[nodiscard]] QString folderInSecondPlace(const QString& place, const QString& registerPath);

// What is there now, told onto what was known before.
[[nodiscard]] SecondPlace lookAt(SecondPlace known, const QString& registerPath);

// Copies what the second place lacks: the newest backup, and those made since it was last there;
// reads each back against its sum, and rotates. Under a passphrase none lies there in clear. Does
// not throw: what fails stands in the answer.
[[nodiscard]] SecondPlace catchUp(SecondPlace known, const QString& registerPath, QDate today,
                                  const GoOn& goOn = {});

} // namespace doorstep
