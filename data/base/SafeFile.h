#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// How a file comes into a folder: written under a temporary name, flushed to the disk, renamed, the
// folder flushed. Whoever writes a file goes this way; what a killed program left is cleaned up.

#include <QString>

class QFileDevice;

namespace doorstep {

// From now on every file and folder that this process makes is its user's alone (0600, 0700): the
// register with SQLite's files beside it, backups, exports, drafts, logs. To be called first.
void makeFilesPrivate();
// Takes from everybody else what they may do with a file, or with a folder and the files in it.
// What belongs to somebody else, or lies on a disk that knows no permissions, stays as it is.
void takePrivate(const QString& path);

// A name beside the target to write under, and the move that puts the finished file in the target's
// place. Unless moved, the temporary file is removed; the old target stays as it was.
class TemporaryName
{
public:
    // Throws Error when the target's folder is missing or can't be written, its name is longer than
    // a disk takes, or it is the register that is open. Leftovers in the folder are removed.
    explicit TemporaryName(const QString& target);
    ~TemporaryName();
    TemporaryName(const TemporaryName&) = delete;
    TemporaryName& operator=(const TemporaryName&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const QString& target() const { return m_target; }
    void flush() const; // to the disk
    // Likewise, then renames it, then flushes the folder.
    void moveIntoPlace() const;

private:
    QString m_target;
    QString m_path;
};

// Whether a database of SQLite, a register or any other, lies there. False where nobody can tell.
[[nodiscard]] bool holdsDatabase(const QString& path);

// Removes the unfinished files of programs that were killed (they may hold personal data): of this
// PC whose process is gone, and any that is older than a day. Says how many.
int removeLeftovers(const QString& folder);

// Throws Error when the name, with so many characters more behind it, is longer than a disk takes.
void requireNameFits(const QString& target, int more = 0);

// A name that ends in a stroke, or has no ending, is a folder's: throws Error when it isn't there.
void requireFolderNamed(const QString& target);

// Why the target could not be written (errno): a full disk, a limit, a disk or a folder that can
// only be read; empty for anything else.
[[nodiscard]] QString sentenceForWriting(const QString& target, int systemError);
[[nodiscard]] QString sentenceForWriting(const QString& target, QFileDevice& file);

} // namespace doorstep
