// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/Pack.h"

#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/exchange/packs/PackedBlocks.h"
#include "data/register/Backup.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

namespace doorstep {

namespace {

struct PackText
{
    Q_DECLARE_TR_FUNCTIONS(Pack)
};

// Its town, and its blocks or those among them.
QString whoseIs(Database& database, const QList<RowId>& blocks = {})
{
    QStringList names;
    for (const QString& table : {QStringLiteral("town"), QStringLiteral("block")}) {
        Statement rows = database.prepare(
            QStringLiteral("SELECT id, name FROM %1 WHERE deleted_at IS NULL ORDER BY id")
                .arg(table));
        while (rows.next()) {
            if (table == u"town" || blocks.isEmpty() || blocks.contains(rows.get<RowId>(0)))
                names << rows.get<QString>(1);
        }
    }
    names.removeDuplicates();
    return names.join(u' ');
}

qint64 countOf(Database& database, const char* table)
{
    return database.one<qint64>(QStringLiteral("SELECT count(*) FROM %1 WHERE deleted_at IS NULL")
                                    .arg(QLatin1String(table)));
}

void describe(Database& pack, PackAbout& about)
{
    about.subjects = countOf(pack, "subject");
    about.visits = countOf(pack, "visit");
    about.needs = countOf(pack, "need");
    about.lastBatch = newestBatchOf(pack);
    about.checksum = contentSum(pack);
    pack.run(QStringLiteral("INSERT INTO pack (id, uid, register, made_at, made_by, program, "
                            "whose, whole, subjects, visits, needs, last_batch, checksum) "
                            "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
             about.uid, about.registry, about.madeAt, about.madeBy, about.program, about.whose,
             about.whole, about.subjects, about.visits, about.needs, about.lastBatch,
             about.checksum);
}

// What is only of use where it was typed, and what a former pack said of itself.
void leaveOutWhatIsOurs(Database& pack)
{
    for (const char* sql :
         {"DELETE FROM setting WHERE key GLOB 'draft/*' OR key GLOB 'walk/*' OR key GLOB 'visit/*'",
          "DELETE FROM merge_effect", "DELETE FROM register_merge", "DELETE FROM pack"})
        pack.run(QString::fromLatin1(sql));
}

void addValue(QCryptographicHash& hash, const RawValue& value)
{
    const auto addNumber = [&hash](qint64 number) {
        hash.addData(QByteArrayView(static_cast<const char*>(static_cast<const void*>(&number)),
                                    sizeof number));
    };
    addNumber(static_cast<qint64>(value.type));
    addNumber(value.type == RawValue::Type::Integer ? value.integer : value.bytes.size());
    hash.addData(value.bytes);
}

} // namespace

QString contentSum(Database& database)
{
    QStringList tables;
    {
        Statement names = database.prepare(
            QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE "
                           "'CREATE VIRTUAL%' "
                           "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                           "AND name NOT IN ('pack', 'log_tie', 'setting') ORDER BY name"));
        while (names.next())
            tables << names.get<QString>(0);
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& table : std::as_const(tables)) {
        hash.addData(table.toUtf8());
        Statement rows = database.prepare(QStringLiteral("SELECT * FROM \"%1\"").arg(table));
        while (rows.next()) {
            for (int column = 0; column < rows.columnCount(); ++column)
                addValue(hash, rows.raw(column));
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

PackAbout aboutPack(Database& database)
{
    PackAbout about;
    {
        Statement statement = database.prepare(
            QStringLiteral("SELECT uid, register, made_at, made_by, program, whose, whole, "
                           "subjects, visits, needs, last_batch, checksum FROM pack"));
        if (statement.next() &&
            statement.get<qint64>(10) == newestBatchOf(database)) // else somebody went on with it
            return {statement.get<QByteArray>(0), statement.get<QByteArray>(1),
                    statement.get<UtcSeconds>(2), statement.get<QString>(3),
                    statement.get<QString>(4),    statement.get<QString>(5),
                    statement.get<bool>(6),       statement.get<qint64>(7),
                    statement.get<qint64>(8),     statement.get<qint64>(9),
                    statement.get<qint64>(10),    statement.get<QString>(11)};
    }
    about.whose = whoseIs(database);
    Statement batches = database.prepare(
        QStringLiteral("SELECT (SELECT uid FROM journal_batch ORDER BY id LIMIT 1), at, author "
                       "FROM journal_batch ORDER BY id DESC LIMIT 1"));
    if (batches.next()) {
        about.registry = batches.get<QByteArray>(0);
        about.madeAt = batches.get<UtcSeconds>(1);
        about.madeBy = batches.get<QString>(2);
    }
    return about;
}

PackAbout writePack(Register& registry, const QList<RowId>& blocks, const QString& target,
                    const Progress& progress)
{
    PackAbout about = aboutPack(registry.db());
    about.madeAt = registry.clock();
    about.madeBy = registry.author();
    about.uid = registry.newUid(about.madeAt);
    about.program = QCoreApplication::applicationVersion();
    about.whole = blocks.isEmpty();
    constexpr qint64 steps = 4;
    reportNow(progress, 0, steps);
    requireNameFits(target, longestSuffix);
    const TemporaryName temporary(target);
    copyWhole(registry.db(), temporary);
    reportNow(progress, 1, steps);
    {
        Database pack(temporary.path(), Database::Access::ReadWrite);
        pack.run(QStringLiteral("PRAGMA journal_mode = OFF")); // it is thrown away as a whole
        pack.writeInBulk();
        pack.run(QStringLiteral("PRAGMA foreign_keys = OFF"));
        leaveOutWhatIsOurs(pack);
        if (!blocks.isEmpty())
            keepBlocks(pack, blocks);
        reportNow(progress, 2, steps);
        about.whose = whoseIs(pack, blocks);
        describe(pack, about);
        pack.run(QStringLiteral("VACUUM"));
        reportNow(progress, 3, steps);
        const QString problem = integrityProblem(pack, IntegrityDepth::Full);
        if (!problem.isEmpty())
            throw Error(
                PackText::tr("The pack could not be read back and was thrown away. Check the "
                             "register: doorstep check FILE."),
                problem);
    }
    temporary.moveIntoPlace();
    reportNow(progress, steps, steps);
    return about;
}

} // namespace doorstep
