// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Backup.h"

#include "data/base/Error.h"
#include "data/base/OpenFiles.h"
#include "data/base/SafeFile.h"
#include "data/register/Register.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>

namespace doorstep {

namespace {

struct Text
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

void requireSound(const QString& path)
{
    Database copy(path, Database::Access::Immutable);
    const QString problem = integrityProblem(copy, IntegrityDepth::Full);
    if (!problem.isEmpty())
        throw Error(Text::tr("%1 is damaged and can't be used. Take an older backup.")
                        .arg(QFileInfo(path).fileName()),
                    problem);
}

} // namespace

void writeBackup(Database& database, const QString& target)
{
    const TemporaryName temporary(target);
    {
        const auto version = database.one<qint64>(dataVersion);
        const QList<qint64> counts = rowCounts(database);
        database.run(QStringLiteral("VACUUM INTO ?"), temporary.path());
        Database copy(temporary.path(), Database::Access::Immutable);
        const QString problem = integrityProblem(copy, IntegrityDepth::Full);
        if (!problem.isEmpty())
            throw Error(
                Text::tr("The backup could not be read back and was thrown away. Check the disk."),
                problem);
        // Of a register that another program wrote meanwhile the counts may rightly differ.
        if (rowCounts(copy) != counts && database.one<qint64>(dataVersion) == version)
            throw Error(
                Text::tr("The backup could not be read back and was thrown away. Check the disk."),
                QStringLiteral("the numbers of rows differ"));
    }
    temporary.moveIntoPlace();
}

void restoreBackup(const QString& backup, const QString& target)
{
    requireRegisterFile(backup);
    if (QFileInfo::exists(target))
        throw Error(Text::tr("%1 exists already. Choose another name; nothing was overwritten.")
                        .arg(target));
    // Put in for a backup: a register that is open here, or that a crash left behind. The newest
    // rows are in the -wal.
    if (isKeptOpen(backup) || QFileInfo(backup + QStringLiteral("-wal")).size() > 0) {
        writeBackup(Register::open(backup, Register::Access::Read)->db(), target);
        return;
    }
    requireSound(backup);
    const TemporaryName temporary(target);
    if (!QFile::copy(backup, temporary.path()))
        throw Error(
            Text::tr(
                "The backup could not be copied to %1. Check the folder and the room on the disk.")
                .arg(target));
    QFile::setPermissions(temporary.path(),
                          QFile::permissions(temporary.path()) | QFile::WriteOwner);
    requireSound(temporary.path());
    temporary.moveIntoPlace();
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

QString rotateBackups(Database& database, const QString& registerPath, QDate today)
{
    const QString folder = backupFolder(registerPath);
    if (!QDir().mkpath(folder))
        throw Error(Text::tr("The folder for backups %1 can't be made.").arg(folder));
    const QString path = backupPath(registerPath, today);
    if (!QFileInfo::exists(path))
        writeBackup(database, path);

    const QList<BackupFile> files = backupsOf(registerPath);
    QList<QDate> days;
    for (const BackupFile& file : files)
        days << file.day;
    const QList<QDate> kept = backupsToKeep(days, today);
    for (const BackupFile& file : files) {
        if (file.day <= today && !kept.contains(file.day))
            QFile::remove(file.path);
    }
    return path;
}

QString backUpNow(Database& database, const QString& registerPath, QDate today)
{
    const bool writtenToday = QFileInfo::exists(backupPath(registerPath, today));
    const QString path = rotateBackups(database, registerPath, today);
    if (writtenToday)
        writeBackup(database, path);
    return path;
}

QList<BackupFile> backupsOf(const QString& registerPath)
{
    const QString prefix = QFileInfo(registerPath).completeBaseName() + u'-';
    QList<BackupFile> files;
    const QFileInfoList found =
        QDir(backupFolder(registerPath))
            .entryInfoList({prefix + QStringLiteral("*.doorstep")}, QDir::Files);
    for (const QFileInfo& file : found) {
        const QDate day =
            QDate::fromString(file.fileName().mid(prefix.size(), isoLength), Qt::ISODate);
        // Of a register whose name goes on with a dash: its own backups, not ours.
        if (day.isValid() && file.filePath() == backupPath(registerPath, day))
            files.append({file.filePath(), day, file.lastModified(), file.size()});
    }
    std::sort(files.begin(), files.end(),
              [](const BackupFile& a, const BackupFile& b) { return a.day > b.day; });
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

QString restoredPath(const QString& registerPath, QDate day)
{
    const QFileInfo info(registerPath);
    const QString stem =
        info.absolutePath() + u'/' +
        Text::tr("%1 restored %2").arg(info.completeBaseName(), day.toString(Qt::ISODate));
    QString path = stem + QStringLiteral(".doorstep");
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QStringLiteral("%1 (%2).doorstep").arg(stem).arg(number);
    return path;
}

} // namespace doorstep
