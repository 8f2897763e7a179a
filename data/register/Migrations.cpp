// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Migrations.h"

#include "data/base/Error.h"
#include "data/register/Backup.h"
#include "data/register/Register.h"

#include <QDir>
#include <QFile>

namespace doorstep {

namespace {

const QString migrationsFolder = QStringLiteral(":/data/register/migrations");

QStringList scripts()
{
    return QDir(migrationsFolder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

} // namespace

int latestSchemaVersion()
{
    static const int latest = scripts().last().section(u'_', 0, 0).toInt();
    return latest;
}

int schemaVersion(Database& database)
{
    return database.one<int>(QStringLiteral("PRAGMA user_version"));
}

void migrate(Database& database)
{
    Transaction transaction(database);
    const int from = schemaVersion(database);
    for (const QString& script : scripts()) {
        const int number = script.section(u'_', 0, 0).toInt();
        if (number <= from)
            continue;
        QFile file(migrationsFolder + u'/' + script);
        if (!file.open(QIODevice::ReadOnly))
            throw Error(
                QCoreApplication::translate("Register", "The program is not installed completely."),
                file.fileName());
        database.runScript(file.readAll());
        database.run(QStringLiteral("PRAGMA user_version = %1").arg(number));
    }
    transaction.commit();
}

void migrateWithBackup(Register& registry)
{
    QString backup = registry.path();
    if (backup.endsWith(QLatin1String(".doorstep")))
        backup.chop(9);
    backup += QStringLiteral(".before-v%1.doorstep").arg(latestSchemaVersion());
    if (!QFile::exists(backup))
        writeBackup(registry.db(), backup);
    migrate(registry.db());
}

} // namespace doorstep
