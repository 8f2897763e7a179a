// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/Deliveries.h"

#include "data/base/Error.h"
#include "data/base/OpenFiles.h"
#include "data/base/SafeFile.h"
#include "data/register/TakenIn.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace doorstep {

namespace {

struct DeliveriesText
{
    Q_DECLARE_TR_FUNCTIONS(Deliveries)
};

constexpr qint64 longestReceipt = 4'000'000; // bytes
const QString receiptKind = QStringLiteral("receipt");

QJsonObject receiptIn(const QString& path)
{
    if (!QFileInfo(path).isFile() || isKeptOpen(path) || holdsDatabase(path))
        return {}; // a pipe would be waited for
    QFile file(path);
    if (file.size() > longestReceipt || !file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject receipt = QJsonDocument::fromJson(file.readAll()).object();
    return receipt.value(QStringLiteral("doorstep")).toString() == receiptKind ? receipt
                                                                               : QJsonObject();
}

QString jsonText(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QList<Delivery> deliveries(Database& database, const Period& received)
{
    QList<Delivery> found;
    Statement rows = database.prepare(QStringLiteral(
        "SELECT r.whose, r.blocks, r.made_at, r.made_by, r.received_at, r.brought, r.batch_id, "
        "b.undone_by IS NOT NULL FROM pack_received r "
        "LEFT JOIN journal_batch b ON b.id = r.batch_id "
        "WHERE r.received_at >= ? AND r.received_at < ? ORDER BY r.received_at DESC, r.id DESC"));
    rows.bind(received.begin(), received.end());
    while (rows.next()) {
        Delivery delivery;
        delivery.whose = rows.get<QString>(0);
        const QJsonArray blocks = QJsonDocument::fromJson(rows.get<QString>(1).toUtf8()).array();
        for (const QJsonValue block : blocks)
            delivery.blocks << block.toString();
        delivery.madeAt = rows.get<UtcSeconds>(2);
        delivery.madeBy = rows.get<QString>(3);
        delivery.receivedAt = rows.get<UtcSeconds>(4);
        const QJsonObject brought = QJsonDocument::fromJson(rows.get<QString>(5).toUtf8()).object();
        for (auto table = brought.begin(); table != brought.end(); ++table) {
            if (table.key().isEmpty())
                delivery.changed = table.value().toInteger();
            else
                delivery.brought.append({table.key(), table.value().toInteger()});
        }
        delivery.batch = rows.get<std::optional<RowId>>(6).value_or(0);
        delivery.isTurnedBack = rows.get<bool>(7);
        found << delivery;
    }
    return found;
}

QMap<RowId, BlockShare> sharesOf(Database& database, RowId batch, const QStringList& tables)
{
    QMap<RowId, BlockShare> shares;
    for (const QString& table : tables) {
        Statement rows = database.prepare(
            QStringLiteral("SELECT r.block_id, sum(e.changes IS NULL), sum(EXISTS (SELECT 1 FROM "
                           "json_each(e.changes) c WHERE c.key <> ?)) FROM merge_effect e "
                           "JOIN %1 r ON r.id = e.row_id WHERE e.batch_id = ? "
                           "AND e.table_name = '%1' GROUP BY r.block_id")
                .arg(table));
        rows.bind(tracesKey, batch);
        while (rows.next()) {
            BlockShare& share = shares[rows.get<RowId>(0)];
            if (const auto added = rows.get<qint64>(1); added > 0)
                share.brought.insert(table, added);
            share.changed += rows.get<qint64>(2);
        }
    }
    return shares;
}

QList<DeliveringBlock> deliveringBlocks(Database& database)
{
    QList<DeliveringBlock> blocks;
    Statement rows = database.prepare(
        QStringLiteral("SELECT id, name, lower(hex(uid)) FROM block WHERE deleted_at IS NULL "
                       "ORDER BY position, id"));
    while (rows.next())
        blocks.append({rows.get<RowId>(0), rows.get<QString>(1), rows.get<QString>(2)});
    return blocks;
}

bool hasAcknowledged(Database& database, const QString& receiver)
{
    return database.one<bool>(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM pack_sent WHERE receiver = ? "
                       "AND acknowledged_at IS NOT NULL)"),
        receiver);
}

bool isCopyWithMore(Database& ours, const QString& path)
{
    try {
        requireRegisterFile(path);
        Database theirs(path, Database::Access::Immutable);
        const QString first = QStringLiteral("SELECT uid FROM journal_batch ORDER BY id LIMIT 1");
        if (theirs.one<QByteArray>(first) != ours.one<QByteArray>(first))
            return false;
        Statement batches =
            theirs.prepare(QStringLiteral("SELECT b.uid FROM journal_batch b WHERE EXISTS (SELECT "
                                          "1 FROM journal j WHERE j.batch_id = b.id) ORDER BY "
                                          "b.id DESC LIMIT 2000")); // the last is at the end
        while (batches.next()) {
            if (!ours.one<bool>(
                    QStringLiteral(
                        "SELECT EXISTS (SELECT 1 FROM journal_batch b JOIN journal j "
                        "ON j.batch_id = b.id WHERE b.uid = ? AND NOT EXISTS (SELECT 1 FROM "
                        "journal_batch m JOIN journal u ON u.batch_id = m.undone_by AND "
                        "u.table_name = j.table_name AND u.row_id = j.row_id "
                        "WHERE m.id = j.came_by))"),
                    batches.get<QByteArray>(0)))
                return true;
        }
    } catch (const Error&) { // it is told when it is opened
    }
    return false;
}

void writeReceipt(Register& registry, const QString& target)
{
    QJsonArray packs;
    Statement rows = registry.db().prepare(QStringLiteral(
        "SELECT lower(hex(uid)) FROM pack_received WHERE uid IS NOT NULL ORDER BY id"));
    while (rows.next())
        packs.append(rows.get<QString>(0));
    if (packs.isEmpty())
        throw Error(DeliveriesText::tr("No pack has come so far, so there is nothing to "
                                       "acknowledge."));
    const TemporaryName temporary(target);
    QFile file(temporary.path());
    const QByteArray bytes =
        QJsonDocument(QJsonObject{{QStringLiteral("doorstep"), receiptKind},
                                  {QStringLiteral("receiver"), aboutPack(registry.db()).whose},
                                  {QStringLiteral("made_at"), registry.clock()},
                                  {QStringLiteral("packs"), packs}})
            .toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        throw Error(sentenceForWriting(target, file), file.errorString());
    file.close();
    temporary.moveIntoPlace();
}

bool isReceipt(const QString& path)
{
    return !receiptIn(path).isEmpty();
}

Acknowledgement takeReceipt(Register& registry, const QString& path)
{
    const QJsonObject receipt = receiptIn(path);
    const UtcSeconds madeAt = receipt.value(QStringLiteral("made_at")).toInteger();
    Acknowledgement acknowledged;
    acknowledged.receiver = receipt.value(QStringLiteral("receiver")).toString();
    Database& db = registry.db();
    registry.requireWritable();
    Transaction transaction(db);
    db.run(QStringLiteral("CREATE TEMP TABLE named AS SELECT p.uid, p.receiver FROM pack_sent p "
                          "JOIN json_each(?) n ON n.value = lower(hex(p.uid))"),
           QString::fromUtf8(
               QJsonDocument(receipt.value(QStringLiteral("packs")).toArray()).toJson()));
    acknowledged.packs = db.one<int>(QStringLiteral("SELECT count(*) FROM temp.named"));
    if (acknowledged.packs == 0)
        throw Error(DeliveriesText::tr("%1 names no pack that was made of this register for its "
                                       "receiver, by the window or with --since-last. Other packs "
                                       "need no receipt.")
                        .arg(QFileInfo(path).fileName()));
    const QString lost =
        QStringLiteral("acknowledged_at IS NOT NULL AND made_at <= ? AND uid NOT IN (SELECT uid "
                       "FROM temp.named) AND receiver IN (SELECT receiver FROM temp.named)");
    acknowledged.missing =
        db.one<int>(QStringLiteral("SELECT count(*) FROM pack_sent WHERE ") + lost, madeAt);
    db.run(QStringLiteral("UPDATE pack_sent SET acknowledged_at = NULL WHERE ") + lost, madeAt);
    db.run(QStringLiteral("UPDATE pack_sent SET acknowledged_at = ? WHERE acknowledged_at IS NULL "
                          "AND uid IN (SELECT uid FROM temp.named)"),
           registry.clock());
    db.run(QStringLiteral("DROP TABLE temp.named"));
    registry.commit(transaction);
    return acknowledged;
}

QList<QByteArray> sentTo(Database& database, const QString& receiver, Sent which)
{
    QList<QByteArray> uids;
    Statement rows = database.prepare(
        QStringLiteral("SELECT uid FROM pack_sent WHERE receiver = ?") +
        (which == Sent::All ? QString() : QStringLiteral(" AND acknowledged_at IS NULL")));
    rows.bind(receiver);
    while (rows.next())
        uids << rows.get<QByteArray>(0);
    return uids;
}

Acknowledgement acknowledgeThere(Register& registry, const QString& receiver,
                                 const QList<QByteArray>& there, Others others)
{
    QStringList figures;
    for (const QByteArray& uid : there)
        figures << QString::fromLatin1(uid.toHex());
    const QString named = QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(figures)).toJson(QJsonDocument::Compact));
    Database& db = registry.db();
    registry.requireWritable();
    Transaction transaction(db);
    Acknowledgement acknowledged{receiver};
    if (others == Others::AreLost) {
        db.run(QStringLiteral("UPDATE pack_sent SET acknowledged_at = NULL WHERE receiver = ? AND "
                              "acknowledged_at IS NOT NULL AND lower(hex(uid)) NOT IN "
                              "(SELECT value FROM json_each(?))"),
               receiver, named);
        acknowledged.missing = db.one<int>(QStringLiteral("SELECT changes()"));
    }
    db.run(QStringLiteral("UPDATE pack_sent SET acknowledged_at = ? WHERE receiver = ? AND "
                          "acknowledged_at IS NULL AND lower(hex(uid)) IN "
                          "(SELECT value FROM json_each(?))"),
           registry.clock(), receiver, named);
    acknowledged.packs = db.one<int>(QStringLiteral("SELECT changes()"));
    registry.commit(transaction);
    return acknowledged;
}

bool isKnownPack(Database& database, const QByteArray& uid)
{
    return database.one<bool>(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM main.pack_received WHERE uid = :p1) "
                       "OR EXISTS (SELECT 1 FROM main.pack_sent WHERE uid = :p1)"),
        uid);
}

void noteReceived(Database& database, const MergeReport& report, UtcSeconds at)
{
    QJsonObject brought{{QString(), report.changed}};
    for (const auto& [table, rows] : report.added)
        brought.insert(table, rows);
    const PackAbout& from = report.from;
    // A copy of a register of several blocks is no delivery of each.
    const QStringList blocks =
        !from.isPack() && from.blocks.size() > 1 ? QStringList() : from.blocks;
    database.run(
        QStringLiteral("INSERT INTO pack_received (uid, whose, blocks, made_at, made_by, "
                       "received_at, brought, batch_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (uid) DO NOTHING"),
        from.isPack() ? QVariant(from.uid) : QVariant(), from.whose,
        QString::fromUtf8(
            QJsonDocument(QJsonArray::fromStringList(blocks)).toJson(QJsonDocument::Compact)),
        from.madeAt, from.madeBy, at, jsonText(brought),
        report.batch == 0 ? QVariant() : QVariant(report.batch));
}

// What they have received of ours, if they say so.
void acknowledgeByTheirs(Database& database, UtcSeconds at)
{
    database.run(QStringLiteral("UPDATE main.pack_sent SET acknowledged_at = ? "
                                "WHERE acknowledged_at IS NULL AND uid IN "
                                "(SELECT uid FROM theirs.pack_received)"),
                 at);
}

} // namespace doorstep
