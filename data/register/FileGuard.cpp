// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/FileGuard.h"

#include "data/base/FileLocks.h"
#include "data/register/Database.h"
#include "data/register/LogTie.h"
#include "data/register/Migrations.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

#ifdef Q_OS_UNIX
#    include <sys/stat.h>
#endif

namespace doorstep {

namespace {

struct FileGuardText
{
    Q_DECLARE_TR_FUNCTIONS(FileGuard)
};

// SQLite file format, 1.3: change counter, size in pages, schema cookie, version and application
// stand in the first hundred bytes.
constexpr int databaseHeaderBytes = 100;

// By SQLite's own descriptor: closing one of ours would drop its locks.
QByteArray headerOf(Database& database, qint64& size)
{
    sqlite3_file* file = nullptr;
    sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER,
                         static_cast<void*>(&file));
    QByteArray header(databaseHeaderBytes, '\0');
    sqlite3_int64 bytes = 0;
    if (!file || !file->pMethods || file->pMethods->xFileSize(file, &bytes) != SQLITE_OK ||
        file->pMethods->xRead(file, header.data(), databaseHeaderBytes, 0) != SQLITE_OK)
        header.clear();
    size = bytes;
    return header;
}

// A file with a log is written only when pages of the log are moved into it, which is remembered.
qint64 writtenAt([[maybe_unused]] const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) == 0)
        return status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec;
#endif
    return 0;
}

int schemaCookie(Database& database)
{
    return database.one<int>(QStringLiteral("PRAGMA schema_version"));
}

bool hasMoved(Database& database)
{
    int moved = 0;
    return sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) ==
               SQLITE_OK &&
           moved != 0;
}

} // namespace

FileGuard::FileGuard(Database& owner, const QString& lockFile)
    : m_file(owner.path()), m_log(m_file + QStringLiteral("-wal")), m_lockFile(lockFile)
{
    (void)owner.one<qint64>(QStringLiteral("SELECT count(*) FROM sqlite_schema")); // takes the lock
    m_fileIdentity = fileIdentity(m_file);
    m_logIdentity = fileIdentity(m_log);
    m_lockIdentity = m_lockFile.isEmpty() ? std::nullopt : fileIdentity(m_lockFile);
    m_holdsLocks = locksStand();
    m_schema = schemaCookie(owner);
    remember(owner);
}

bool FileGuard::locksStand() const
{
    return m_fileIdentity && isLocked(*m_fileIdentity, LockedBy::Us);
}

void FileGuard::remember(Database& database)
{
    const auto alone = writing();
    m_header = headerOf(database, m_size);
    m_writtenAt = m_holdsLocks ? writtenAt(m_file) : 0;
    m_logSize = m_holdsLocks ? QFileInfo(m_log).size() : 0;
    m_logSalt = m_holdsLocks ? saltOfLog(m_file) : std::nullopt;
}

QString FileGuard::schemaTrouble(Database& database)
{
    const auto alone = writing();
    const int cookie = schemaCookie(database);
    if (cookie == m_schema)
        return {};
    if (const QStringList parts = foreignParts(database); !parts.isEmpty())
        return foreignPartsSentence(m_file, parts);
    m_schema = cookie; // statistics were gathered, the file was packed
    return {};
}

bool FileGuard::lockFileIsOurs() const
{
    return fileIdentity(m_lockFile) == m_lockIdentity;
}

bool FileGuard::logIsThere() const
{
    return fileIdentity(m_log) == m_logIdentity && QFileInfo(m_log).size() >= m_logSize;
}

bool FileGuard::logStands() const
{
    const std::optional<quint32> salt = m_logSalt ? saltOfLog(m_file) : std::nullopt;
    return logIsThere() && (!m_logSalt || (salt && goesOn(*m_logSalt, *salt)));
}

QString FileGuard::logTrouble() const
{
    return FileGuardText::tr("The log beside %1 (%2), which holds what was saved last, was removed "
                             "or replaced by another program.")
        .arg(QFileInfo(m_file).fileName(), QFileInfo(m_log).fileName());
}

QString FileGuard::trouble()
{
    const auto alone = writing();
    const QString name = QFileInfo(m_file).fileName();
    const std::optional<FileIdentity> file = fileIdentity(m_file);
    if (!file && m_fileIdentity)
        return FileGuardText::tr("%1 is gone: it was removed, renamed, or its disk was taken out.")
            .arg(name);
    if (file != m_fileIdentity)
        return FileGuardText::tr("Another file has been put in the place of %1.").arg(name);
    if (!logIsThere())
        return logTrouble();
    if (!lockFileIsOurs())
        return FileGuardText::tr("Another program has taken %1 over.").arg(name);
    return {};
}

QString FileGuard::trouble(Database& database, Look look)
{
    const auto alone = writing();
    if (const QString names = trouble(); !names.isEmpty())
        return names;
    const QString name = QFileInfo(m_file).fileName();
    if (hasMoved(database))
        return FileGuardText::tr("Another file has been put in the place of %1.").arg(name);
    if (look == Look::Names)
        return {};
    qint64 size = 0;
    m_isWrittenOver = headerOf(database, size) != m_header || size != m_size ||
                      (m_holdsLocks && writtenAt(m_file) != m_writtenAt);
    if (m_isWrittenOver)
        return FileGuardText::tr("Another program has written into %1.").arg(name);
    if (!logStands())
        return logTrouble();
    if (m_holdsLocks && !locksStand())
        return FileGuardText::tr("Another part of this program has let go of the lock on %1.")
            .arg(name);
    return {};
}

} // namespace doorstep
