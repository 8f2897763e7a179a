#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Error.h"
#include "data/base/Sha256Sums.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace doorstep {

class Database;
class Register;
class TemporaryName;

// SQLite keeps files beside a register under its name and as many characters more (-journal).
inline constexpr int longestSuffix = 8;

// Of a whole register under a passphrase.
inline constexpr char lockedEnding[] = ".doorstep-locked";

// A file that SQLite, or its own CHECKs, refuse.
class DamagedError : public Error
{
public:
    using Error::Error;
};

// A whole, compacted copy of an open register: written under a temporary name, read back and
// checked, then moved to target, its sum noted in the folder's SHA256SUMS. An existing target is
// replaced only by a good copy. Throws Error.
void writeBackup(Database& database, const QString& target);
// Likewise the copy alone, which is to be made into something else before it is moved.
void copyWhole(Database& database, const TemporaryName& temporary);

enum class IfChanged { Refuse, Restore }; // a backup that isn't what was written, by its sum

// Makes a register out of a backup. Refuses an existing target and a damaged backup. Answers what
// was set aside for it.
QStringList restoreBackup(const QString& backup, const QString& target,
                          IfChanged ifChanged = IfChanged::Refuse, const GoOn& goOn = {});

// What an earlier register of this name left behind (-wal, -journal) would be played into the new
// file at its first opening, so it must go before: what holds something is renamed and answered,
// as it may be the last of that register's work. Throws Error while a program has the name open.
QStringList clearLeftovers(const QString& registerPath);

// The automatic backups' folder beside a register, and a day's name in it.
[[nodiscard]] QString backupFolder(const QString& registerPath);
[[nodiscard]] QString backupPath(const QString& registerPath, QDate day);

// Of backups made on these days, the ones to keep: the last of each of 7 days, 5 weeks, 12 months.
[[nodiscard]] QList<QDate> backupsToKeep(QList<QDate> days, QDate today);

// Writes today's backup unless there is one, and removes what rotation lets go. Returns its path.
QString rotateBackups(Database& database, const QString& registerPath, QDate today);
// Likewise after work was done: an earlier one of today is written again, so that it holds all.
QString backUpNow(Database& database, const QString& registerPath, QDate today);
// Whether something was committed that the newest backup does not hold.
[[nodiscard]] bool hasUnsavedWork(Database& database, const QString& registerPath);

// A backup as it lies in a folder.
struct BackupFile
{
    QString path;
    QDate day;           // the one in its name, else the one on which it was written
    QDateTime writtenAt; // local time
    qint64 bytes = 0;
};
// The automatic ones of a register, beside it or in another folder; the newest first.
[[nodiscard]] QList<BackupFile> backupsOf(const QString& registerPath);
[[nodiscard]] QList<BackupFile> backupsOf(const QString& registerPath, const QString& folder);
// Likewise those under a passphrase.
[[nodiscard]] QList<BackupFile> lockedBackupsOf(const QString& registerPath, const QString& folder);
// Removes of both what rotation lets go.
void rotate(const QString& registerPath, const QString& folder, QDate today);
// Every register file of a folder and of the folders of backups in it, those under a passphrase
// too, except those of a register that is open: the newest first. Given a file, it alone.
[[nodiscard]] QList<BackupFile> backupsAt(const QString& folderOrFile, const QString& openRegister);

// What stands in a register file that nobody writes: a backup.
struct RowCounts
{
    qint64 subjects = 0;
    qint64 visits = 0;
    qint64 needs = 0;

    bool operator==(const RowCounts&) const = default;
};
[[nodiscard]] RowCounts countRows(const QString& backup);

// What can be said of a backup without copying it: Sound is what was written, by its sum. Of a
// locked one only that it is under a passphrase.
enum class BackupState { Sound, Unproved, Changed, Damaged, Locked };
struct BackupContent
{
    RowCounts counts;
    QString whose; // town and blocks
    BackupState state = BackupState::Damaged;
};
[[nodiscard]] BackupContent lookInto(const QString& backup, const GoOn& goOn = {});

// A name in the folder for a copy of the register restored on the day, which no file has.
[[nodiscard]] QString restoredPath(const QString& folder, const QString& registerName, QDate day);

} // namespace doorstep
