// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/LogTie.h"

#include "data/base/FileIdentity.h"
#include "data/base/FileLocks.h"
#include "data/base/Time.h"
#include "data/register/Database.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <optional>

namespace doorstep {

namespace {

struct LogTieText
{
    Q_DECLARE_TR_FUNCTIONS(LogTie)
};

constexpr int firstTiedVersion = 11;
constexpr quint32 mostRestarts = 1 << 16; // of one session's log
constexpr qint64 tieFrames = 4;           // more than a tie alone takes

struct LogHeader
{
    quint32 salt = 0;
    qint64 frames = 0; // that the file has room for
};

QString logOf(const QString& registerPath)
{
    return registerPath + QStringLiteral("-wal");
}

// SQLite takes its locks on the register and on the -shm, so the log may be opened and closed.
std::optional<LogHeader> readLog(const QString& registerPath)
{
    constexpr qint64 headerBytes = 32;
    constexpr qint64 frameHeaderBytes = 24;
    QFile file(logOf(registerPath));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray header = file.read(headerBytes);
    if (header.size() < headerBytes)
        return std::nullopt;
    const auto word = [&](int at) {
        return qFromBigEndian<quint32>(header.constData() + at);
    };
    if ((word(0) & ~1U) != 0x377f0682) // SQLite takes it for no log and begins it anew
        return std::nullopt;
    const qint64 frame = frameHeaderBytes + word(8);
    return LogHeader{word(16), (file.size() - headerBytes) / frame};
}

bool fits(const LogHeader& log, std::optional<qint64> salt)
{
    return salt && goesOn(static_cast<quint32>(*salt), log.salt);
}

std::optional<qint64> saltOf(Database& database)
{
    return database.one<std::optional<qint64>>(
        QStringLiteral("SELECT salt FROM log_tie WHERE id = 1"));
}

} // namespace

std::optional<quint32> saltOfLog(const QString& registerPath)
{
    const std::optional<LogHeader> log = readLog(registerPath);
    return log ? std::optional(log->salt) : std::nullopt;
}

bool goesOn(quint32 before, quint32 salt)
{
    return salt - before < mostRestarts;
}

bool logIsOfAnother(const QString& registerPath)
{
    const std::optional<LogHeader> log = readLog(registerPath);
    if (!log || log->frames == 0)
        return false;
    try {
        Database file(registerPath, Database::Access::Immutable);
        return file.one<int>(QStringLiteral("PRAGMA user_version")) >= firstTiedVersion &&
               !fits(*log, saltOf(file));
    } catch (const Error&) {
        return false; // damaged, as a checkpoint that was cut short leaves it: the log mends it
    }
}

namespace {

// Written when a session began, which then ended by force: each frame is of the tie's one page.
bool holdsATieAlone(const QString& registerPath)
{
    constexpr qint64 headerBytes = 32;
    constexpr qint64 frameHeaderBytes = 24;
    Database file(registerPath, Database::Access::Immutable);
    const auto page = file.one<qint64>(
        QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = 'log_tie'"));
    QFile log(logOf(registerPath));
    if (!log.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = log.read(headerBytes);
    const qint64 frame = frameHeaderBytes + qFromBigEndian<quint32>(header.constData() + 8);
    for (qint64 at = headerBytes; at + frame <= log.size(); at += frame) {
        log.seek(at);
        if (qFromBigEndian<quint32>(log.read(frameHeaderBytes).constData()) != page)
            return false;
    }
    return true;
}

} // namespace

void requireOwnLog(const QString& registerPath)
{
    const std::optional<LogHeader> log = readLog(registerPath);
    if (!log || !logIsOfAnother(registerPath))
        return;
    if (log->frames <= tieFrames && holdsATieAlone(registerPath)) {
        QFile::remove(logOf(registerPath));
        QFile::remove(registerPath + QStringLiteral("-shm"));
        return;
    }
    const QString name = QFileInfo(registerPath).fileName();
    throw ForeignLogError(
        LogTieText::tr(
            "Beside %1 lies the log of another file (%2): probably a backup was copied over a "
            "register that had not been closed. Opening the two together would spoil the "
            "backup. Rename %2 or move it away, then open %1 again; restoring by File › "
            "Restore a backup… avoids this.")
            .arg(name, QFileInfo(logOf(registerPath)).fileName()),
        QStringLiteral("salt %1, %2 frames").arg(log->salt).arg(log->frames));
}

QString setFileAside(const QString& file)
{
    const QString stem =
        file + u'-' + shanghaiTime(now()).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString aside = stem;
    for (int number = 2; QFileInfo::exists(aside); ++number)
        aside = QStringLiteral("%1-%2").arg(stem).arg(number);
    if (!QFile::rename(file, aside))
        throw Error(LogTieText::tr("%1 can't be renamed. Close what has it open, then try again.")
                        .arg(QFileInfo(file).fileName()));
    return aside;
}

QString setLogAside(const QString& registerPath)
{
    const QString aside = setFileAside(logOf(registerPath));
    QFile::remove(registerPath + QStringLiteral("-shm"));
    return aside;
}

bool tieLog(Database& database)
{
    if (database.one<QString>(QStringLiteral("PRAGMA journal_mode")) != QLatin1String("wal"))
        return true;
    const auto reachesFile = [&] {
        Statement checkpoint = database.prepare(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
        return checkpoint.next() && checkpoint.get<int>(1) == checkpoint.get<int>(2);
    };
    if (const auto log = readLog(database.path()); log && fits(*log, saltOf(database)))
        return reachesFile(); // goes on with what a crash or a waiting tie left
    database.run(QStringLiteral("UPDATE log_tie SET turn = turn + 1, salt = NULL"));
    const auto log = readLog(database.path());
    if (!log)
        return true;
    database.run(QStringLiteral("UPDATE log_tie SET salt = ?"), static_cast<qint64>(log->salt));
    return reachesFile();
}

void untieLog(Database& database)
{
    if (database.one<QString>(QStringLiteral("PRAGMA journal_mode")) != QLatin1String("wal") ||
        !saltOf(database))
        return;
    {
        // An emptied log begins anew, and holds no more than the tie if the program ends here.
        Statement checkpoint = database.prepare(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        if (!checkpoint.next() || checkpoint.get<int>(0) != 0)
            return;
    }
    untieCopy(database);
}

bool lacksLog(const QString& registerPath)
{
    // What another program has emptied is as good as gone; whoever has it open knows better.
    const std::optional<FileIdentity> ours = fileIdentity(registerPath);
    if (QFileInfo(logOf(registerPath)).size() > 0 ||
        (QFileInfo::exists(logOf(registerPath)) && ours && isLocked(*ours, LockedBy::Others)))
        return false;
    try {
        Database file(registerPath, Database::Access::Immutable);
        return file.one<int>(QStringLiteral("PRAGMA user_version")) >= firstTiedVersion &&
               saltOf(file).has_value();
    } catch (const Error&) {
        return false; // damaged: that is said where it is opened
    }
}

void untieCopy(Database& copy)
{
    if (copy.one<int>(QStringLiteral("PRAGMA user_version")) >= firstTiedVersion)
        copy.run(QStringLiteral("UPDATE log_tie SET salt = NULL"));
}

} // namespace doorstep
