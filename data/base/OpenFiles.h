#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <list>

namespace doorstep {

// The files that this process has open through SQLite. Closing any other descriptor of one of them
// drops the process's locks on it (POSIX), so that another program takes itself for the only one:
// whatever opens a path that somebody chose asks here first. On Windows locks belong to the handle,
// and nothing is kept. May be used from any thread.

// Held for as long as a connection to the file is open; the file exists by then.
class KeptFile
{
public:
    explicit KeptFile(const QString& path);
    ~KeptFile();
    KeptFile(const KeptFile&) = delete;
    KeptFile& operator=(const KeptFile&) = delete;

    struct Entry;

private:
    std::list<Entry>::iterator m_entry;
};

// By whatever name: symbolic and hard links, and the log and index that SQLite has beside it.
[[nodiscard]] bool isKeptOpen(const QString& path);
// Such a log or index, which SQLite too must not open as a database: it would drop its own locks.
[[nodiscard]] bool isBesideKeptOpen(const QString& path);

// Throws Error, with a sentence, for a file that is kept open.
void refuseKeptOpen(const QString& path);

} // namespace doorstep
