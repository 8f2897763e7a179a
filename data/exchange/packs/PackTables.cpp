// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/PackTables.h"

#include <functional>

namespace doorstep {

namespace {

QHash<QString, QString> foreignKeysOf(Database& database, const QString& table)
{
    QHash<QString, QString> keys;
    Statement statement = database.prepare(
        QStringLiteral("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)"));
    statement.bind(table);
    while (statement.next())
        keys.insert(statement.get<QString>(0), statement.get<QString>(1));
    return keys;
}

QString ownerIn(Database& database, const PackTable& table)
{
    if (table.has(QStringLiteral("block_id")))
        return {};
    Statement statement = database.prepare(
        QStringLiteral("SELECT name FROM pragma_table_info(?) WHERE \"notnull\" ORDER BY cid"));
    statement.bind(table.name);
    while (statement.next()) {
        const QString target = table.refersTo.value(statement.get<QString>(0));
        if (target == u"need" || target == u"subject" || target == u"pairing")
            return statement.get<QString>(0);
    }
    return {};
}

} // namespace

PackTables::PackTables(Database& database)
{
    static const QStringList kept{QStringLiteral("uid"),        QStringLiteral("created_at"),
                                  QStringLiteral("created_by"), QStringLiteral("deleted_at"),
                                  QStringLiteral("walk_key"),   QStringLiteral("walk_side"),
                                  QStringLiteral("name_key")};
    QHash<QString, PackTable> tables;
    for (const TableShape& shape : tableShapes()) {
        PackTable table;
        table.name = QString::fromLatin1(shape.name);
        table.shape = &shape;
        table.refersTo = foreignKeysOf(database, table.name);
        Statement columns = database.prepare(
            QStringLiteral("SELECT name FROM pragma_table_info(?) WHERE name <> 'id'"));
        columns.bind(table.name);
        while (columns.next()) {
            const auto column = columns.get<QString>(0);
            table.columns << column;
            if (!kept.contains(column))
                table.fields << column;
        }
        for (const LinkShape& link : shape.links)
            table.links.append({&link, foreignKeysOf(database, QString::fromLatin1(link.table))
                                           .value(QString::fromLatin1(link.member))});
        table.m_owner = ownerIn(database, table);
        tables.insert(table.name, table);
    }
    const std::function<void(const QString&)> place = [&](const QString& name) {
        if (!tables.contains(name))
            return;
        const PackTable table = tables.take(name);
        QStringList targets = table.refersTo.values();
        targets.sort();
        for (const QString& target : targets)
            place(target);
        m_tables << table;
    };
    for (const TableShape& shape : tableShapes())
        place(QString::fromLatin1(shape.name));
}

const PackTable& PackTables::of(const QString& name) const
{
    for (const PackTable& table : m_tables) {
        if (table.name == name)
            return table;
    }
    (void)shapeOf(name); // throws
    Q_UNREACHABLE();
}

} // namespace doorstep
