#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <QTemporaryDir>
#include <functional>
#include <memory>

namespace doorstep {

class PassphraseSeal;

// Has a file written in the PC's memory by what can only write to a path, and puts it under a
// passphrase at the target: nothing of it comes to the disk in clear. Throws Error, also where the
// system has no such memory.
void writeLockedFile(const QString& target, const QString& passphrase,
                     const std::function<void(const QString& path)>& write);

// The name under which a file stands when it is under a passphrase.
[[nodiscard]] QString lockedName(const QString& name);
// The same where there may be no passphrase. Where a folder was written, by that name or another,
// it becomes a .zip under the passphrase. Answers what there is now.
QString writeWithPassphrase(const QString& target, const QString& passphrase,
                            const std::function<void(const QString& path)>& write);
// Likewise of one file, by who need not know the passphrase.
QString writeSealed(const QString& target, const PassphraseSeal& seal,
                    const std::function<void(const QString& path)>& write);

// For what is opened from under a passphrase and is not to lie on the disk in clear. Throws Error
// where the system has no such memory.
[[nodiscard]] std::unique_ptr<QTemporaryDir> memoryFolder();
// What a folder for a copy of that file is named after: in memory when the file is.
[[nodiscard]] QString copyFolderFor(const QString& path);

} // namespace doorstep
