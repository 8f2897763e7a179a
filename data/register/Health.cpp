// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Health.h"

#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/register/Backup.h"
#include "data/register/Doubts.h"
#include "data/register/NetworkFolder.h"
#include "data/register/Register.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <atomic>

namespace doorstep {

namespace {

constexpr qint64 leastRoom = 200LL * 1024 * 1024;
constexpr int copiesToHaveRoomFor = 3; // a backup, an export, a restored copy

std::atomic<int> damage = 0;

// A damaged schema can't even be asked.
QString damageOf(Database& database)
{
    try {
        return integrityProblem(database, IntegrityDepth::Quick);
    } catch (const Error& error) {
        return error.detail().isEmpty() ? error.message() : error.detail();
    }
}

} // namespace

void noteDamage()
{
    ++damage;
}

int damageMet()
{
    return damage;
}

bool Health::isShortOfRoom() const
{
    return freeBytes >= 0 && freeBytes < std::max(leastRoom, copiesToHaveRoomFor * registerBytes);
}

qint64 freeRoom(const QString& registerPath)
{
    const QStorageInfo disk(QFileInfo(registerPath).absolutePath());
    return disk.isValid() ? disk.bytesAvailable() : -1;
}

Health examine(Database& database, const QString& registerPath, QDate day)
{
    Health health;
    health.registerBytes = QFileInfo(registerPath).size();
    health.onNetwork = onNetworkFolder(registerPath);
    health.onOpenStick = onOpenStick(registerPath);
    removeLeftovers(QFileInfo(registerPath).absolutePath());
    removeLeftovers(backupFolder(registerPath));
    health.damage = damageOf(database);
    try {
        health.doubts = doubtsOf(database);
        if (health.damage.isEmpty())
            (void)rotateBackups(database, registerPath, day);
        health.hasUnsavedWork = hasUnsavedWork(database, registerPath);
    } catch (const Error& error) {
        health.backupProblem = error.message();
    }
    const QList<BackupFile> backups = backupsOf(registerPath);
    for (const BackupFile& backup : backups) {
        if (backup.day <= day && !health.lastBackup.isValid())
            health.lastBackup = backup.day;
    }
    health.freeBytes = freeRoom(registerPath);
    return health;
}

} // namespace doorstep
