// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/TownBlocks.h"

#include "data/base/Error.h"

#include <QCoreApplication>
#include <QMutex>
#include <QMutexLocker>

namespace doorstep {

namespace {

struct TownBlocksText
{
    Q_DECLARE_TR_FUNCTIONS(TownBlocks)
};

// SQL over a row of the table: whose it is; empty: everybody's.
QString blockOf(Database& database, const char* table)
{
    static QMutex mutex;
    static QHash<QByteArray, QString> known;
    const QMutexLocker alone(&mutex);
    if (const auto sql = known.constFind(table); sql != known.cend())
        return *sql;
    const auto has = [&](const char* column) {
        return database.one<bool>(
            QStringLiteral("SELECT EXISTS (SELECT 1 FROM pragma_table_info(?) WHERE name = ?)"),
            QString::fromLatin1(table), QString::fromLatin1(column));
    };
    QString sql;
    if (has("block_id"))
        sql = QStringLiteral("SELECT block_id FROM %1 WHERE id = ?");
    else if (has("need_id"))
        sql = QStringLiteral("SELECT n.block_id FROM %1 t JOIN need n ON n.id = t.need_id "
                             "WHERE t.id = ?");
    else if (has("subject_id"))
        sql = QStringLiteral("SELECT s.block_id FROM %1 t JOIN subject s ON s.id = t.subject_id "
                             "WHERE t.id = ?");
    if (!sql.isEmpty())
        sql = sql.arg(QLatin1String(table));
    known.insert(table, sql);
    return sql;
}

} // namespace

void requireOwnBlock(Database& database, const char* table, RowId row)
{
    if (!database.one<bool>(
            QStringLiteral("SELECT EXISTS (SELECT 1 FROM setting WHERE key = ? AND value = ?)"),
            townSetting, townYes))
        return;
    const QString sql = blockOf(database, table);
    if (sql.isEmpty())
        return;
    const auto block = database.one<std::optional<RowId>>(sql, row);
    if (!block)
        return;
    Statement statement = database.prepare(
        QStringLiteral("SELECT b.name FROM block b WHERE b.id = ? AND NOT EXISTS (SELECT 1 FROM "
                       "setting s WHERE s.key = ? || lower(hex(b.uid)) AND s.value = ?)"));
    statement.bind(*block, takenOverPrefix, townYes);
    if (statement.next())
        throw Error(TownBlocksText::tr("%1 is written by its secretary, and this register is the "
                                       "town's. Ask for a pack, or take the block over on the page "
                                       "of packs.")
                        .arg(statement.get<QString>(0)));
}

} // namespace doorstep
