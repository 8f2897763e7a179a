#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDate>
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

} // namespace doorstep
