// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/Pack.h"

#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/exchange/packs/PackedBlocks.h"
#include "data/register/Backup.h"
#include "data/register/Change.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

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

QString jsonOf(const QStringList& texts)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

// Blocks with something of their own, not those that a row of another refers to.
QStringList deliveredBlocks(Database& database)
{
    QStringList uids;
    Statement rows = database.prepare(QStringLiteral(
        "SELECT lower(hex(b.uid)) FROM block b WHERE b.deleted_at IS NULL AND (EXISTS (SELECT 1 "
        "FROM street t WHERE t.block_id = b.id) OR EXISTS (SELECT 1 FROM subject s "
        "WHERE s.block_id = b.id) OR EXISTS (SELECT 1 FROM visit v WHERE v.block_id = b.id)) "
        "ORDER BY b.position, b.id"));
    while (rows.next())
        uids << rows.get<QString>(0);
    return uids;
}

QStringList uidsOf(Database& database, const QList<RowId>& blocks)
{
    QStringList uids;
    for (const RowId block : blocks)
        uids << database.one<QString>(
            QStringLiteral("SELECT lower(hex(uid)) FROM block WHERE id = ?"), block);
    return uids;
}

void describe(Database& pack, PackAbout& about)
{
    about.subjects = countOf(pack, "subject");
    about.visits = countOf(pack, "visit");
    about.needs = countOf(pack, "need");
    about.lastBatch = newestBatchOf(pack);
    about.checksum = contentSum(pack);
    pack.run(QStringLiteral("INSERT INTO pack (id, uid, register, made_at, made_by, program, "
                            "whose, whole, subjects, visits, needs, last_batch, checksum, "
                            "after_uid, after_at, blocks) "
                            "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
             about.uid, about.registry, about.madeAt, about.madeBy, about.program, about.whose,
             about.whole, about.subjects, about.visits, about.needs, about.lastBatch,
             about.checksum, about.isSinceLast() ? QVariant(about.after) : QVariant(),
             about.isSinceLast() ? QVariant(about.afterAt) : QVariant(), jsonOf(about.blocks));
}

QString jsonOf(const QList<RowId>& ids)
{
    return QString::fromUtf8(QJsonDocument(toJson(ids)).toJson(QJsonDocument::Compact));
}

// The last pack that they acknowledged of these blocks, or of more.
struct Acknowledged
{
    QByteArray uid;
    UtcSeconds madeAt = 0;
    qint64 newestEntry = 0;
    bool isOfAll = false;
};

std::optional<Acknowledged> acknowledgedBy(Database& database, const QString& receiver,
                                           const QList<RowId>& blocks)
{
    Statement statement = database.prepare(QStringLiteral(
        "SELECT uid, made_at, newest_entry, blocks = '[]' FROM pack_sent WHERE receiver = ? "
        "AND acknowledged_at IS NOT NULL AND blocks IN ('[]', ?) ORDER BY newest_entry DESC"));
    statement.bind(receiver, jsonOf(blocks));
    if (!statement.next())
        return std::nullopt;
    return Acknowledged{statement.get<QByteArray>(0), statement.get<UtcSeconds>(1),
                        statement.get<qint64>(2), statement.get<bool>(3)};
}

void remember(Register& registry, const PackAbout& about, const QList<RowId>& blocks,
              const QString& receiver, qint64 newestEntry)
{
    registry.requireWritable();
    Transaction transaction(registry.db());
    registry.db().run(QStringLiteral("INSERT INTO pack_sent (uid, receiver, made_at, blocks, "
                                     "newest_entry) VALUES (?, ?, ?, ?, ?)"),
                      about.uid, receiver, about.madeAt, jsonOf(blocks), newestEntry);
    registry.commit(transaction);
}

// What is only of use where it was typed, and what a former pack said of itself.
void leaveOutWhatIsOurs(Database& pack)
{
    pack.run(QStringLiteral("DELETE FROM setting WHERE key GLOB 'draft/*' OR key GLOB 'walk/*' "
                            "OR key GLOB 'visit/*' OR key GLOB 'town/*' OR key GLOB 'hub/*' "
                            "OR key = 'handover'"));
    for (const char* table : {"merge_effect", "register_merge", "pack", "pack_sent", "erased_mark"})
        pack.run(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table)));
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
        Statement statement =
            database.prepare(QStringLiteral("SELECT after_uid, after_at, blocks FROM pack"));
        if (statement.next()) {
            about.after = statement.get<QByteArray>(0);
            about.afterAt = statement.get<std::optional<qint64>>(1).value_or(0);
            const QJsonArray blocks =
                QJsonDocument::fromJson(statement.get<QString>(2).toUtf8()).array();
            for (const QJsonValue block : blocks)
                about.blocks << block.toString();
        } else {
            about.blocks = deliveredBlocks(database);
        }
    }
    {
        Statement statement = database.prepare(
            QStringLiteral("SELECT uid, register, made_at, made_by, program, whose, whole, "
                           "subjects, visits, needs, last_batch, checksum FROM pack"));
        if (statement.next() &&
            statement.get<qint64>(10) == newestBatchOf(database)) // else somebody went on with it
            return {statement.get<QByteArray>(0),
                    statement.get<QByteArray>(1),
                    statement.get<UtcSeconds>(2),
                    statement.get<QString>(3),
                    statement.get<QString>(4),
                    statement.get<QString>(5),
                    statement.get<bool>(6),
                    statement.get<qint64>(7),
                    statement.get<qint64>(8),
                    statement.get<qint64>(9),
                    statement.get<qint64>(10),
                    statement.get<QString>(11),
                    about.after,
                    about.afterAt,
                    about.blocks};
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

bool hasNewsFor(Database& database, const QString& receiver, const QList<RowId>& blocks)
{
    const std::optional<Acknowledged> known = acknowledgedBy(database, receiver, blocks);
    return !known || database.one<bool>(QStringLiteral("SELECT EXISTS (SELECT 1 FROM journal WHERE "
                                                       "id > ? AND came_by IS NULL)"),
                                        known->newestEntry);
}

bool isPackOf(Database& ours, const QString& path)
{
    try {
        requireRegisterFile(path);
        Database theirs(path, Database::Access::Immutable);
        const PackAbout about = aboutPack(theirs);
        return about.isPack() && about.registry == aboutPack(ours).registry;
    } catch (const Error&) {
        return false;
    }
}

PackAbout writePack(Register& registry, const QList<RowId>& blocks, const QString& target,
                    const Progress& progress, const PackFor& whom)
{
    PackAbout about = aboutPack(registry.db());
    if (about.isSinceLast())
        throw Error(PackText::tr("This file is a pack of what was new on one day. Merge it into a "
                                 "register; a pack can be made of that."));
    std::optional<Acknowledged> known;
    if (!whom.receiver.isEmpty() && !whom.isWhole)
        known = acknowledgedBy(registry.db(), whom.receiver, blocks);
    if (known) {
        about.after = known->uid;
        about.afterAt = known->madeAt;
    }
    qint64 newestEntry = 0;
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
        keepTakenIn(pack);
        leaveOutWhatIsOurs(pack);
        newestEntry = pack.one<qint64>(QStringLiteral("SELECT ifnull(max(id), 0) FROM journal"));
        if (!blocks.isEmpty())
            keepBlocks(pack, blocks);
        about.blocks = blocks.isEmpty() ? deliveredBlocks(pack) : uidsOf(pack, blocks);
        if (known)
            keepNews(pack, known->newestEntry,
                     known->isOfAll ? OlderEntries::AreKnown : OlderEntries::ComeAlong);
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
    if (!whom.receiver.isEmpty())
        remember(registry, about, blocks, whom.receiver, newestEntry);
    reportNow(progress, steps, steps);
    return about;
}

} // namespace doorstep
