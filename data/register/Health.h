#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDate>
#include <QString>
#include <QStringList>

namespace doorstep {

class Database;

// How an open register is: what the window says of it at the start.
struct Health
{
    QString damage;        // what SQLite found wrong; empty: it is sound
    QStringList doubts;    // values that can't be right, with table and row
    QDate lastBackup;      // invalid: there is none
    QString backupProblem; // why today's could not be made; empty when it was
    qint64 registerBytes = 0;
    qint64 freeBytes = -1; // on the register's disk; less than 0: not known
    bool onNetwork = false;
    bool onOpenStick = false;    // a disk that is carried about, and whoever finds it reads it
    bool hasUnsavedWork = false; // committed since the last backup

    // Too little for the next backups and a day's work.
    [[nodiscard]] bool isShortOfRoom() const;
};

// A statement met a damaged page, on whatever thread; how many have so far.
void noteDamage();
[[nodiscard]] int damageMet();

// On the disk of the register; less than 0: not known.
[[nodiscard]] qint64 freeRoom(const QString& registerPath);

// Looks the register over on a connection of its own and, when it is sound and has none yet, makes
// the day's backup; cleans up what killed programs left in the folders. Does not throw: what fails
// stands in the answer.
[[nodiscard]] Health examine(Database& database, const QString& registerPath, QDate day);

} // namespace doorstep
