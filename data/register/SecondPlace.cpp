// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/SecondPlace.h"

#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/register/Backup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QSysInfo>

#ifndef Q_OS_WIN
#    include <sys/stat.h>
#endif

namespace doorstep {

namespace {

struct SecondPlaceText
{
    Q_DECLARE_TR_FUNCTIONS(SecondPlace)
};

bool isSameDisk(const QString& a, const QString& b)
{
#ifdef Q_OS_WIN
    return QStorageInfo(a).rootPath() == QStorageInfo(b).rootPath();
#else
    struct stat one = {};
    struct stat other = {};
    return ::stat(QFile::encodeName(a).constData(), &one) == 0 &&
           ::stat(QFile::encodeName(b).constData(), &other) == 0 && one.st_dev == other.st_dev;
#endif
}

QString nameOf(const QString& folder, bool onSameDisk)
{
    const QString label = onSameDisk ? QString() : QStorageInfo(folder).name();
    const QString last = QFileInfo(folder).fileName();
    return !label.isEmpty() ? label : !last.isEmpty() ? last : folder;
}

void copyBackup(const BackupFile& backup, const QString& target, const GoOn& goOn)
{
    const TemporaryName temporary(target);
    const QByteArray written = recordedSum(backup.path);
    const QByteArray copied = copyWithSum(backup.path, temporary, goOn);
    if (!written.isEmpty() && copied != written)
        throw Error(SecondPlaceText::tr(
                        "%1 is not what was written, so it was not copied to the second place.")
                        .arg(QFileInfo(backup.path).fileName()));
    // moveIntoPlace() flushes; what is read now comes from the stick.
    temporary.flush();
    if (sha256Of(temporary.path(), goOn) != copied)
        throw Error(SecondPlaceText::tr(
                        "The copy in %1 could not be read back. Take another stick or disk.")
                        .arg(QFileInfo(target).absolutePath()));
    const QFileInfo place(temporary.target());
    forgetSums(place.absolutePath(), {place.fileName()});
    temporary.moveIntoPlace();
    recordSum(temporary.target(), copied);
}

// The same day's backup under the passphrase: what is in clear becomes it.
void sealBackup(SecondPlace& place, const BackupFile& backup, const QString& folder,
                const GoOn& goOn)
{
    const QString name = QFileInfo(backup.path).completeBaseName() + QLatin1String(lockedEnding);
    const QString target = folder + u'/' + name;
    const QByteArray recorded = recordedSum(backup.path);
    if (!recorded.isEmpty() && place.sealed.value(name) == recorded && QFileInfo::exists(target))
        return;
    const TemporaryName temporary(target);
    const QByteArray sum = sealFile(backup.path, temporary, place.seal, goOn);
    if (!recorded.isEmpty() && sum != recorded)
        throw Error(SecondPlaceText::tr(
                        "%1 is not what was written, so it was not copied to the second place.")
                        .arg(QFileInfo(backup.path).fileName()));
    const QByteArray written = sha256Of(temporary.path(), goOn);
    const QFileInfo there(temporary.target());
    forgetSums(there.absolutePath(), {there.fileName()});
    temporary.moveIntoPlace();
    recordSum(temporary.target(), written);
    place.sealed.insert(name, sum);
}

} // namespace

QString folderInSecondPlace(const QString& place, const QString& registerPath)
{
    static const QRegularExpression strange(QStringLiteral("[^\\w.-]"));
    return QStringLiteral("%1/%2-backups-%3")
        .arg(place, QFileInfo(registerPath).completeBaseName(),
             QSysInfo::machineHostName().replace(strange, QStringLiteral("_")));
}

SecondPlace lookAt(SecondPlace known, const QString& registerPath)
{
    if (known.folder.isEmpty())
        return known;
    const bool wasElsewhere = !known.name.isEmpty() && !known.onSameDisk;
    known.isThere = QFileInfo(known.folder).isDir();
    if (!known.isThere)
        return known;
    const bool onSameDisk = isSameDisk(known.folder, QFileInfo(registerPath).absolutePath());
    // Only the empty folder is left where the stick is mounted.
    if (onSameDisk && wasElsewhere) {
        known.isThere = false;
        return known;
    }
    known.onSameDisk = onSameDisk;
    known.name = nameOf(known.folder, onSameDisk);
    const QString folder = folderInSecondPlace(known.folder, registerPath);
    const QList<BackupFile> there = known.seal.isNone() ? backupsOf(registerPath, folder)
                                                        : lockedBackupsOf(registerPath, folder);
    known.newest = there.isEmpty() ? QDate() : there.constFirst().day;
    return known;
}

SecondPlace catchUp(SecondPlace known, const QString& registerPath, QDate today, const GoOn& goOn)
{
    known = lookAt(std::move(known), registerPath);
    known.problem.clear();
    if (!known.isThere)
        return known;
    const QString folder = folderInSecondPlace(known.folder, registerPath);
    const QDate last = known.newest;
    try {
        if (!QDir().mkpath(folder))
            throw Error(
                SecondPlaceText::tr("The folder for backups %1 can't be made.").arg(folder));
        removeLeftovers(folder);
        takePrivate(folder); // what earlier versions left
        const bool isSealed = !known.seal.isNone();
        if (isSealed) { // from before there was a passphrase
            for (const BackupFile& clear : backupsOf(registerPath, folder)) {
                const QFileInfo info(clear.path);
                if (!QFileInfo::exists(folder + u'/' + info.completeBaseName() +
                                       QLatin1String(lockedEnding)))
                    sealBackup(known, clear, folder, goOn);
                QFile::remove(clear.path);
                forgetSums(folder, {info.fileName()});
            }
        }
        bool newest = true;
        for (const BackupFile& backup : backupsOf(registerPath)) {
            const QString target =
                folder + u'/' +
                (isSealed ? QFileInfo(backup.path).completeBaseName() + QLatin1String(lockedEnding)
                          : QFileInfo(backup.path).fileName());
            const QByteArray sum = recordedSum(backup.path);
            // One that was rewritten since (somebody was erased) is brought up to date.
            const bool wanted = newest || (last.isValid() && backup.day > last) ||
                                (QFileInfo::exists(target) && !sum.isEmpty());
            newest = false;
            if (!wanted)
                continue;
            if (isSealed)
                sealBackup(known, backup, folder, goOn);
            else if (sum.isEmpty() || recordedSum(target) != sum ||
                     QFileInfo(target).size() != backup.bytes)
                copyBackup(backup, target, goOn);
        }
        rotate(registerPath, folder, today);
    } catch (const Error& error) {
        known.problem = error.message();
    }
    const QList<BackupFile> locked = lockedBackupsOf(registerPath, folder);
    QMap<QString, QByteArray> sealed;
    for (const BackupFile& each : locked) {
        const QString name = QFileInfo(each.path).fileName();
        sealed.insert(name, known.sealed.value(name));
    }
    known.sealed = sealed;
    SecondPlace now = lookAt(known, registerPath);
    now.problem = known.problem;
    return now;
}

} // namespace doorstep
