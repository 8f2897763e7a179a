#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A register that was found sound today, closed well, and whose file nobody has touched since, need
// not be read through once more by every command.

#include <QDate>
#include <QString>
#include <optional>

namespace doorstep {

// How a file lies there: any writing into it, by whomever, changes that.
struct FileState
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modifiedAt = 0; // nanoseconds
    qint64 changedAt = 0;  // likewise, of what is known of the file; can't be set by a program

    bool operator==(const FileState&) const = default;
};

// Nothing when there is something in a log beside it, or where the file system counts its times too
// coarsely.
[[nodiscard]] std::optional<FileState> stateOfClosed(const QString& registerPath);

// Kept outside the register, in the program's own data: of whichever state of it was last noted.
// Of no weight: where it can't be written or read, the register is looked through.
[[nodiscard]] bool wasFoundSound(const QString& registerPath, QDate day);
void noteFoundSound(const QString& registerPath, QDate day);
void forgetSoundness(const QString& registerPath);

} // namespace doorstep
