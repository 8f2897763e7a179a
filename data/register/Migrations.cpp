// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Migrations.h"

#include "data/base/Error.h"
#include "data/register/Backup.h"
#include "data/register/Register.h"
#include "data/register/VisitYears.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

namespace doorstep {

namespace {

const QString migrationsFolder = QStringLiteral(":/data/register/migrations");

QStringList scripts()
{
    return QDir(migrationsFolder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

struct MigrationsText
{
    Q_DECLARE_TR_FUNCTIONS(Register)
};

void migrateTo(Database& database, int version)
{
    Transaction transaction(database);
    const int from = schemaVersion(database);
    for (const QString& script : scripts()) {
        const int number = script.section(u'_', 0, 0).toInt();
        if (number <= from || number > version)
            continue;
        QFile file(migrationsFolder + u'/' + script);
        if (!file.open(QIODevice::ReadOnly))
            throw Error(MigrationsText::tr("The program is not installed completely."),
                        file.fileName());
        database.runScript(file.readAll());
        database.run(QStringLiteral("PRAGMA user_version = %1").arg(number));
    }
    constexpr int withVisitYears = 20;
    if (from < withVisitYears && version >= withVisitYears)
        rebuildVisitYears(database);
    transaction.commit();
}

// By name, each with its words; migrations leave white space of their own, and a table that was
// renamed is quoted.
using Parts = QMap<QString, QString>;

Parts partsOf(Database& database)
{
    static const QRegularExpression unsaid(QStringLiteral("[\\s\"]+"));
    Parts parts;
    Statement statement = database.prepare(
        QStringLiteral("SELECT name, type || ' ' || ifnull(sql, '') FROM sqlite_schema "
                       "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"));
    while (statement.next())
        parts.insert(statement.get<QString>(0), statement.get<QString>(1).remove(unsaid));
    return parts;
}

Parts ownParts(int version)
{
    static QMutex mutex;
    static QHash<int, Parts> made;
    const QMutexLocker alone(&mutex);
    auto parts = made.constFind(version);
    if (parts == made.constEnd()) {
        Database pattern(QStringLiteral(":memory:"), Database::Access::ReadWrite);
        migrateTo(pattern, version);
        parts = made.insert(version, partsOf(pattern));
    }
    return *parts;
}

// What stands in the migrations and in the register, as one word: running the migrations for
// comparison costs a third of the window's start, and gives the same each time.
QByteArray digestOf(const Parts& parts)
{
    static const QByteArray migrationsDigest = [] {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QString& script : scripts()) {
            QFile file(migrationsFolder + u'/' + script);
            if (file.open(QIODevice::ReadOnly))
                hash.addData(file.readAll());
        }
        return hash.result();
    }();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(migrationsDigest);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part)
        hash.addData((part.key() + u'\n' + part.value() + u'\n').toUtf8());
    return hash.result().toHex();
}

// Of the parts that were last found to be all our own, outside the register.
QString ownPartsNote()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
           QStringLiteral("/checked/parts");
}

bool areKnownAsOwn(const QByteArray& digest)
{
    QFile note(ownPartsNote());
    return note.open(QIODevice::ReadOnly) && note.readAll().trimmed() == digest;
}

void noteAsOwn(const QByteArray& digest)
{
    QDir().mkpath(QFileInfo(ownPartsNote()).absolutePath());
    QSaveFile note(ownPartsNote());
    if (note.open(QIODevice::WriteOnly) && note.write(digest) == digest.size())
        note.commit();
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

void requireKnownVersion(Database& database, const QString& path)
{
    const int version = schemaVersion(database);
    if (version <= latestSchemaVersion())
        return;
    throw Error(
        MigrationsText::tr("%1 was written by a newer Doorstep. Update this program to open "
                           "it; the file is left as it is.")
            .arg(QFileInfo(path).fileName()),
        QStringLiteral("schema %1, this program knows %2").arg(version).arg(latestSchemaVersion()));
}

QStringList foreignParts(Database& database)
{
    const Parts there = partsOf(database);
    const int version = schemaVersion(database);
    const QByteArray digest = QByteArray::number(version) + '-' + digestOf(there);
    if (areKnownAsOwn(digest))
        return {};
    const Parts own = ownParts(version);
    const Parts latest = ownParts(latestSchemaVersion()); // an old backup has tombstones put in
    QStringList foreign;
    for (auto part = there.cbegin(); part != there.cend(); ++part) {
        if (own.value(part.key()) != part.value() && latest.value(part.key()) != part.value())
            foreign << part.key();
    }
    for (const QString& name : own.keys()) {
        if (!there.contains(name))
            foreign << name;
    }
    if (foreign.isEmpty())
        noteAsOwn(digest);
    return foreign;
}

QString foreignPartsSentence(const QString& path, const QStringList& parts)
{
    constexpr qsizetype named = 3;
    return MigrationsText::tr("%1 is not as Doorstep makes it (%2): another program put something "
                              "in or took something out, and what is saved could come out "
                              "different. It can be read and exported; to go on writing, take a "
                              "backup from before.")
        .arg(QFileInfo(path).fileName(),
             parts.mid(0, named).join(QStringLiteral(", ")) +
                 (parts.size() > named ? QStringLiteral("…") : QString()));
}

void requireOwnParts(Database& database, const QString& path)
{
    const QStringList parts = foreignParts(database);
    if (!parts.isEmpty())
        throw ForeignPartsError(foreignPartsSentence(path, parts),
                                parts.join(QStringLiteral(", ")));
}

void migrate(Database& database)
{
    migrateTo(database, latestSchemaVersion());
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
