// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/IncomingPack.h"

#include "data/base/Error.h"
#include "data/exchange/packs/PackedBlocks.h"
#include "data/files/MemoryFolder.h"
#include "data/register/Backup.h"
#include "data/register/Doubts.h"
#include "data/register/Migrations.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace doorstep {

namespace {

struct IncomingPackText
{
    Q_DECLARE_TR_FUNCTIONS(Pack)
};

// Its tables, indexes and triggers, word by word (migrations leave white space of their own):
// nothing runs but what this program wrote.
QStringList schemaOf(Database& database)
{
    static const QRegularExpression white(QStringLiteral("\\s+"));
    QStringList lines;
    Statement statement = database.prepare(
        QStringLiteral("SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema "
                       "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name"));
    while (statement.next())
        lines << statement.get<QString>(0).remove(white);
    return lines;
}

} // namespace

IncomingPack::IncomingPack(const QString& path, Database& ours, const Progress& progress)
    : m_folder(copyFolderFor(path)), m_name(QFileInfo(path).fileName())
{
    if (!m_folder.isValid())
        throw Error(IncomingPackText::tr("There is no room for the copy of %1 that merging needs.")
                        .arg(m_name),
                    m_folder.errorString());
    requireRegisterFile(path);
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(ours.path()).canonicalFilePath())
        throw Error(IncomingPackText::tr("%1 can't be merged with itself.").arg(m_name));
    m_copy = m_folder.filePath(QStringLiteral("theirs.doorstep"));
    const GoOn goOn = [&progress] {
        return !progress || progress(0, 1);
    };
    try {
        restoreBackup(path, m_copy, IfChanged::Restore, goOn);
    } catch (const DamagedError& error) {
        fail(error.detail());
    }
    reportNow(progress, 0, 1); // it was perhaps cancelled
    try {
        Database database(m_copy, Database::Access::ReadWrite);
        lookThrough(database, ours);
    } catch (const Error& error) {
        if (error.message().contains(m_name))
            throw;
        fail(error.detail().isEmpty() ? error.message() : error.detail());
    }
}

void IncomingPack::lookThrough(Database& database, Database& ours)
{
    const int version = schemaVersion(database);
    if (version > latestSchemaVersion())
        throw Error(IncomingPackText::tr(
                        "%1 was written by a newer Doorstep. Update this program to merge it; "
                        "nothing was changed.")
                        .arg(m_name),
                    QStringLiteral("schema %1, this program knows %2")
                        .arg(version)
                        .arg(latestSchemaVersion()));
    // Before anything is written to the copy.
    const auto isPack = database.one<bool>(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'pack')"));
    if (isPack) {
        m_about = aboutPack(database);
        if (m_about.isPack() && contentSum(database) != m_about.checksum)
            fail(QStringLiteral("the checksum differs"));
    }
    migrate(database);
    if (schemaOf(database) != schemaOf(ours))
        fail(QStringLiteral("its tables are not those of this program"));
    if (!isPack)
        m_about = aboutPack(database);
    keepTakenIn(database);
    if (const QStringList doubts = doubtsOf(database, 1); !doubts.isEmpty())
        fail(doubts.constFirst());
}

void IncomingPack::fail(const QString& detail) const
{
    throw Error(IncomingPackText::tr(
                    "%1 is damaged or was tampered with, so nothing of it was taken. Ask for "
                    "it once more.")
                    .arg(m_name),
                detail);
}

} // namespace doorstep
