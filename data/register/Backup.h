#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace doorstep {

class Database;
class Register;

// A whole, compacted copy of an open register: written under a temporary name, read back and
// checked, then moved to target. An existing target is replaced only by a good copy.
void writeBackup(Database& database, const QString& target);

// Makes a register out of a backup. Refuses an existing target and a damaged backup.
void restoreBackup(const QString& backup, const QString& target);

// The automatic backups' folder beside a register, and today's name in it.
[[nodiscard]] QString backupFolder(const QString& registerPath);
[[nodiscard]] QString backupPath(const QString& registerPath, QDate day);

// Of backups made on these days, the ones to keep: the last of each of 7 days, 5 weeks, 12 months.
[[nodiscard]] QList<QDate> backupsToKeep(QList<QDate> days, QDate today);

// Writes today's backup unless there is one, and removes what rotation lets go. Returns its path.
QString rotateBackups(Database& database, const QString& registerPath, QDate today);
// Likewise, asked for by hand: an earlier one of today is written again, so that it holds all.
QString backUpNow(Database& database, const QString& registerPath, QDate today);

// An automatic backup as it lies in the folder.
struct BackupFile
{
    QString path;
    QDate day;
    QDateTime writtenAt; // local time
    qint64 bytes = 0;
};
[[nodiscard]] QList<BackupFile> backupsOf(const QString& registerPath); // the newest first

// What stands in a register file that nobody writes: a backup.
struct RowCounts
{
    qint64 subjects = 0;
    qint64 visits = 0;
    qint64 needs = 0;

    bool operator==(const RowCounts&) const = default;
};
[[nodiscard]] RowCounts countRows(const QString& backup);

// A name beside the register for a copy restored on the day, which no file has.
[[nodiscard]] QString restoredPath(const QString& registerPath, QDate day);

} // namespace doorstep
