// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Backup.h"

#include "data/base/Error.h"
#include "data/base/OpenFiles.h"
#include "data/base/SafeFile.h"
#include "data/base/Time.h"
#include "data/files/Passphrase.h"
#include "data/register/LogTie.h"
#include "data/register/Migrations.h"
#include "data/register/Register.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <cerrno>
#include <sqlite3.h>

namespace doorstep {

namespace {

struct BackupText
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

const QStringList countedTables{QStringLiteral("subject"), QStringLiteral("visit"),
                                QStringLiteral("need"), QStringLiteral("journal")};

constexpr qsizetype isoLength = 10; // 2026-10-01

// Changes when another connection commits.
const QString dataVersion = QStringLiteral("PRAGMA data_version");

QList<qint64> rowCounts(Database& database)
{
    QList<qint64> counts;
    for (const QString& table : countedTables)
        counts << database.one<qint64>(QStringLiteral("SELECT count(*) FROM %1").arg(table));
    return counts;
}

[[noreturn]] void failDamaged(const QString& path, const QString& detail)
{
    throw DamagedError(BackupText::tr("%1 is damaged and can't be used. Take an older backup.")
                           .arg(QFileInfo(path).fileName()),
                       detail);
}

// Makes a copy what it has to be, and looks at all of it. On a connection that may write: on any
// other SQLite leaves out the CHECK constraints. Answers what is wrong.
QString settleCopy(const QString& path, IntegrityDepth depth, QList<qint64>* counts = nullptr)
{
    try {
        Database copy(path, Database::Access::ReadWrite);
        copy.run(QStringLiteral("PRAGMA journal_mode = MEMORY")); // nothing is left beside it
        untieCopy(copy);
        if (counts)
            *counts = rowCounts(copy);
        return integrityProblem(copy, depth);
    } catch (const Error& error) {
        return error.detail().isEmpty() ? error.message() : error.detail();
    }
}

// What a register could not be opened with.
void requireUsable(const QString& copy, const QString& backup)
{
    Database database(copy, Database::Access::Immutable);
    requireKnownVersion(database, backup);
    if (const QStringList parts = foreignParts(database); !parts.isEmpty())
        throw DamagedError(foreignPartsSentence(backup, parts), parts.join(QStringLiteral(", ")));
}

QString sentenceForFailedCopy(Database& database, const QString& target)
{
    sqlite3* const handle = database.handle();
    const int code = sqlite3_extended_errcode(handle) & 0xff;
    const bool fromSystem = code == SQLITE_IOERR || code == SQLITE_CANTOPEN;
    const QString sentence = sentenceForWriting(target, code == SQLITE_FULL ? ENOSPC
                                                        : fromSystem ? sqlite3_system_errno(handle)
                                                                     : 0);
    return sentence.isEmpty() && code == SQLITE_CANTOPEN
               ? BackupText::tr("No file can be made in the folder %1. Choose another.")
                     .arg(QFileInfo(target).absolutePath())
               : sentence;
}

// Refuses while a program has the register of that name open; a dead one's lock goes.
void requireNobodyHas(const QString& registerPath)
{
    if (QFileInfo::exists(registerPath + QStringLiteral(".lock")))
        (void)RegisterLock(registerPath);
}

void requireFree(const QString& target)
{
    if (QFileInfo::exists(target))
        throw Error(
            BackupText::tr("%1 exists already. Choose another name; nothing was overwritten.")
                .arg(target));
    requireNameFits(target, longestSuffix);
    requireNobodyHas(target);
}

// The day in a backup's name: NAME-2026-10-01.doorstep.
QDate dayIn(const QFileInfo& file)
{
    return QDate::fromString(file.completeBaseName().right(isoLength), Qt::ISODate);
}

bool newestFirst(const BackupFile& a, const BackupFile& b)
{
    return std::pair(a.day, a.writtenAt) > std::pair(b.day, b.writtenAt);
}

} // namespace

void copyWhole(Database& database, const TemporaryName& temporary)
{
    requireOwnParts(database, database.path());
    const auto version = database.one<qint64>(dataVersion);
    const QList<qint64> counts = rowCounts(database);
    try {
        database.run(QStringLiteral("VACUUM INTO ?"), temporary.path());
    } catch (const Error& error) {
        const QString sentence = sentenceForFailedCopy(database, temporary.target());
        if (sentence.isEmpty())
            throw;
        throw Error(sentence, error.detail());
    }
    QList<qint64> copied;
    // A row that refers to a missing one is the register's trouble and told by its health; the rest
    // of the day's work is worth a backup all the same.
    QString problem = settleCopy(temporary.path(), IntegrityDepth::Rows, &copied);
    // Of a register that another program wrote meanwhile the counts may rightly differ.
    if (problem.isEmpty() && copied != counts && database.one<qint64>(dataVersion) == version)
        problem = QStringLiteral("the numbers of rows differ");
    if (problem.isEmpty())
        return;
    const QString own = integrityProblem(database, IntegrityDepth::Rows);
    if (!own.isEmpty())
        throw Error(
            BackupText::tr("%1 is damaged, so no backup was made of it; those before are kept. "
                           "Restore the latest of them.")
                .arg(QFileInfo(database.path()).fileName()),
            own);
    throw Error(
        BackupText::tr("The backup could not be read back and was thrown away. Check the disk."),
        problem);
}

QStringList clearLeftovers(const QString& registerPath)
{
    requireNobodyHas(registerPath);
    const QString log = registerPath + QStringLiteral("-wal");
    const QString journal = registerPath + QStringLiteral("-journal");
    QStringList aside;
    if (QFileInfo(log).size() > 0)
        aside << setLogAside(registerPath);
    if (QFileInfo(journal).size() > 0)
        aside << setFileAside(journal);
    for (const char* suffix : {"-wal", "-journal", "-shm"}) // empty ones
        QFile::remove(registerPath + QLatin1String(suffix));
    return aside;
}

void writeBackup(Database& database, const QString& target)
{
    requireNameFits(target, longestSuffix);
    const TemporaryName temporary(target);
    copyWhole(database, temporary);
    const QByteArray sum = sha256Of(temporary.path());
    clearLeftovers(target);
    // In this order a kill leaves a backup without a sum, never one with another's.
    const QFileInfo place(temporary.target());
    forgetSums(place.absolutePath(), {place.fileName()});
    temporary.moveIntoPlace();
    recordSum(temporary.target(), sum);
}

QStringList restoreBackup(const QString& backup, const QString& target, IfChanged ifChanged,
                          const GoOn& goOn)
{
    requireRegisterFile(backup);
    requireFree(target);
    const TemporaryName temporary(target);
    if (isKeptOpen(backup) || QFileInfo(backup + QStringLiteral("-wal")).size() > 0) {
        // Put in for a backup: a register that is open here, or that a crash left. Its newest rows
        // are in the -wal.
        copyWhole(Register::open(backup, Register::Access::Read, nullptr)->db(), temporary);
    } else {
        const QByteArray written = recordedSum(backup);
        if (copyWithSum(backup, temporary, goOn) != written && !written.isEmpty() &&
            ifChanged == IfChanged::Refuse)
            throw Error(
                BackupText::tr("%1 is not what was written on that day: its disk fails, or it "
                               "was opened and changed. Take another backup. To restore it all "
                               "the same: doorstep restore … --changed.")
                    .arg(QFileInfo(backup).fileName()),
                QStringLiteral("another SHA-256 than in SHA256SUMS"));
        const QString problem = settleCopy(temporary.path(), IntegrityDepth::Full);
        if (!problem.isEmpty())
            failDamaged(backup, problem);
        requireUsable(temporary.path(), backup);
    }
    if (goOn && !goOn())
        return {};
    QStringList aside = clearLeftovers(target);
    temporary.moveIntoPlace();
    return aside;
}

QString backupFolder(const QString& registerPath)
{
    const QFileInfo info(registerPath);
    return info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral("-backups");
}

QString backupPath(const QString& registerPath, QDate day)
{
    return QStringLiteral("%1/%2-%3.doorstep")
        .arg(backupFolder(registerPath), QFileInfo(registerPath).completeBaseName(),
             day.toString(Qt::ISODate));
}

QList<QDate> backupsToKeep(QList<QDate> days, QDate today)
{
    std::sort(days.begin(), days.end(), std::greater<>());
    QList<QDate> kept;
    const auto keepLastOf = [&](int most, auto spanOf) {
        QMap<int, QDate> newest;
        for (const QDate day : std::as_const(days)) {
            if (day <= today && !newest.contains(spanOf(day)))
                newest.insert(spanOf(day), day);
        }
        QList<QDate> spans = newest.values();
        for (qsizetype i = std::max<qsizetype>(0, spans.size() - most); i < spans.size(); ++i) {
            if (!kept.contains(spans.at(i)))
                kept.append(spans.at(i));
        }
    };
    keepLastOf(7, [](QDate day) { return static_cast<int>(day.toJulianDay()); });
    keepLastOf(5, [](QDate day) { return static_cast<int>(day.toJulianDay() / 7); });
    keepLastOf(12, [](QDate day) { return day.year() * 12 + day.month(); });
    std::sort(kept.begin(), kept.end());
    return kept;
}

void rotate(const QString& registerPath, const QString& folder, QDate today)
{
    const QList<BackupFile> files =
        backupsOf(registerPath, folder) + lockedBackupsOf(registerPath, folder);
    QList<QDate> days;
    for (const BackupFile& file : files)
        days << file.day;
    const QList<QDate> kept = backupsToKeep(days, today);
    QStringList gone;
    for (const BackupFile& file : files) {
        if (file.day <= today && !kept.contains(file.day) && QFile::remove(file.path))
            gone << QFileInfo(file.path).fileName();
    }
    if (!gone.isEmpty())
        forgetSums(folder, gone);
}

namespace {

QString backUp(Database& database, const QString& registerPath, QDate today, bool again)
{
    const QString folder = backupFolder(registerPath);
    if (!QDir().mkpath(folder))
        throw Error(BackupText::tr("The folder for backups %1 can't be made.").arg(folder));
    const QString path = backupPath(registerPath, today);
    if (again || !QFileInfo::exists(path))
        writeBackup(database, path);
    rotate(registerPath, folder, today);
    return path;
}

} // namespace

QString rotateBackups(Database& database, const QString& registerPath, QDate today)
{
    return backUp(database, registerPath, today, false);
}

QString backUpNow(Database& database, const QString& registerPath, QDate today)
{
    return backUp(database, registerPath, today, true);
}

bool hasUnsavedWork(Database& database, const QString& registerPath)
{
    const QString newest =
        QStringLiteral("SELECT hex(uid) || ' ' || id FROM journal_batch ORDER BY id DESC LIMIT 1");
    const QList<BackupFile> backups = backupsOf(registerPath);
    try {
        return backups.isEmpty() || Database(backups.constFirst().path, Database::Access::Immutable)
                                            .one<QString>(newest) != database.one<QString>(newest);
    } catch (const Error&) {
        return true; // a backup that can't be read holds nothing
    }
}

QList<BackupFile> backupsOf(const QString& registerPath)
{
    return backupsOf(registerPath, backupFolder(registerPath));
}

namespace {

QList<BackupFile> filesOf(const QString& registerPath, const QString& folder, const QString& ending)
{
    const QString base = QFileInfo(registerPath).completeBaseName();
    QList<BackupFile> files;
    for (const QFileInfo& file :
         QDir(folder).entryInfoList({base + QStringLiteral("-*") + ending}, QDir::Files)) {
        // Of a register whose name goes on with a dash: its own backups, not ours.
        if (const QDate day = dayIn(file);
            day.isValid() && file.completeBaseName() == base + u'-' + day.toString(Qt::ISODate))
            files.append({file.filePath(), day, file.lastModified(), file.size()});
    }
    std::sort(files.begin(), files.end(), newestFirst);
    return files;
}

} // namespace

QList<BackupFile> backupsOf(const QString& registerPath, const QString& folder)
{
    return filesOf(registerPath, folder, QStringLiteral(".doorstep"));
}

QList<BackupFile> lockedBackupsOf(const QString& registerPath, const QString& folder)
{
    return filesOf(registerPath, folder, QLatin1String(lockedEnding));
}

QList<BackupFile> backupsAt(const QString& folderOrFile, const QString& openRegister)
{
    QFileInfoList found;
    if (QFileInfo(folderOrFile).isFile()) {
        found << QFileInfo(folderOrFile);
    } else {
        QStringList folders{folderOrFile};
        for (const QString& inside :
             QDir(folderOrFile)
                 .entryList({QStringLiteral("*-backups*")}, QDir::Dirs | QDir::NoDotAndDotDot))
            folders << folderOrFile + u'/' + inside;
        for (const QString& folder : std::as_const(folders))
            found << QDir(folder).entryInfoList(
                {QStringLiteral("*.doorstep"), u'*' + QLatin1String(lockedEnding)}, QDir::Files);
    }
    QList<BackupFile> files;
    for (const QFileInfo& file : std::as_const(found)) {
        // Closing the open register's file would drop this process's locks on it.
        if (file.canonicalFilePath() == QFileInfo(openRegister).canonicalFilePath())
            continue;
        const QDate day = dayIn(file);
        files.append({file.filePath(),
                      day.isValid() ? day : dayOf(file.lastModified().toSecsSinceEpoch()),
                      file.lastModified(), file.size()});
    }
    std::sort(files.begin(), files.end(), newestFirst);
    return files;
}

RowCounts countRows(const QString& backup)
{
    requireRegisterFile(backup);
    Database copy(backup, Database::Access::Immutable);
    const auto count = [&](const char* table) {
        return copy.one<qint64>(QStringLiteral("SELECT count(*) FROM %1 WHERE deleted_at IS NULL")
                                    .arg(QLatin1String(table)));
    };
    return {count("subject"), count("visit"), count("need")};
}

BackupContent lookInto(const QString& backup, const GoOn& goOn)
{
    BackupContent content;
    try {
        if (isUnderPassphrase(backup)) {
            content.state = BackupState::Locked;
            return content;
        }
        content.counts = countRows(backup);
        const QByteArray written = recordedSum(backup);
        const bool isAsWritten = !written.isEmpty() && sha256Of(backup, goOn) == written;
        Database copy(backup, Database::Access::Immutable);
        QStringList names;
        for (const char* table : {"town", "block"}) {
            Statement rows = copy.prepare(
                QStringLiteral("SELECT name FROM %1 WHERE deleted_at IS NULL ORDER BY id")
                    .arg(QLatin1String(table)));
            while (rows.next())
                names << rows.get<QString>(0);
        }
        content.whose = names.join(u' ');
        if (isAsWritten)
            content.state = BackupState::Sound;
        else if (integrityProblem(copy, IntegrityDepth::Quick).isEmpty())
            content.state = written.isEmpty() ? BackupState::Unproved : BackupState::Changed;
    } catch (const Error&) {
        content.state = BackupState::Damaged;
    }
    return content;
}

QString restoredPath(const QString& folder, const QString& registerName, QDate day)
{
    const QString stem =
        folder + u'/' +
        BackupText::tr("%1 restored %2").arg(registerName, day.toString(Qt::ISODate));
    QString path = stem + QStringLiteral(".doorstep");
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QStringLiteral("%1 (%2).doorstep").arg(stem).arg(number);
    return path;
}

} // namespace doorstep
