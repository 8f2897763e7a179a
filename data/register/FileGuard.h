#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/FileIdentity.h"

#include <QByteArray>
#include <QString>
#include <atomic>
#include <mutex>

namespace doorstep {

class Database;

// Watches that what an open register writes to is still the file that lies under its name, and that
// nobody else may take it for closed: the file, its write-ahead log and its lock file are the ones
// it was opened with, nobody else wrote into the file, and SQLite's locks on it stand. One for all
// connections of the process to that register; any thread.
class FileGuard
{
public:
    // lockFile: empty for a register that is only read.
    FileGuard(Database& owner, const QString& lockFile);

    // A sentence of what has happened to the files, or nothing. Names: whether they are the same
    // files (three stats). Whole: also the file's header, read by SQLite's own descriptor, and the
    // kernel's list of locks.
    enum class Look { Names, Whole };
    [[nodiscard]] QString trouble(Database& database, Look look);
    // The names alone, for a connection that is about to be opened by them.
    [[nodiscard]] QString trouble();
    // A sentence of tables, triggers or views that another program put in or took out since it was
    // opened, or nothing. They are looked at when the schema's cookie has changed.
    [[nodiscard]] QString schemaTrouble(Database& database);
    // After a commit, which may have moved pages of the log into the file. Between the two no other
    // connection of this process looks: hold writing() from before the commit until after this.
    void remember(Database& database);
    [[nodiscard]] std::unique_lock<std::recursive_mutex> writing()
    {
        return std::unique_lock(m_mutex);
    }
    [[nodiscard]] bool lockFileIsOurs() const;
    // The log holds still what was put into it, as far as its size and its beginning tell.
    [[nodiscard]] bool logStands() const;
    // What was saved before may be spoilt: somebody else wrote into the file itself.
    [[nodiscard]] bool isWrittenOver() const { return m_isWrittenOver; }

    // Nothing is opened by that name any more: it may lead to another file.
    void giveUp() { m_isLost = true; }
    void comeBack() { m_isLost = false; }
    [[nodiscard]] bool isLost() const { return m_isLost; }

private:
    [[nodiscard]] bool locksStand() const;
    [[nodiscard]] bool logIsThere() const;
    [[nodiscard]] QString logTrouble() const;

    QString m_file;
    QString m_log;
    QString m_lockFile;
    std::recursive_mutex m_mutex;
    std::optional<FileIdentity> m_fileIdentity;
    std::optional<FileIdentity> m_logIdentity;
    std::optional<FileIdentity> m_lockIdentity;
    std::atomic<bool> m_isLost = false;
    std::atomic<bool> m_isWrittenOver = false;
    bool m_holdsLocks = false; // SQLite keeps them only while it writes a log
    qint64 m_logSize = 0;      // which only grows, but where remember() was told
    std::optional<quint32> m_logSalt;
    QByteArray m_header;
    int m_schema = 0; // the cookie of what was last found to be ours
    qint64 m_size = 0;
    qint64 m_writtenAt = 0; // nanoseconds, by the file system; only while a log is written
};

} // namespace doorstep
