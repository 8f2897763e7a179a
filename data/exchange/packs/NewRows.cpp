// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/NewRows.h"

#include "data/exchange/packs/MergeRules.h"
#include "data/register/Change.h"

namespace doorstep {

namespace {

QString mapped(const QString& target, const QString& value)
{
    return QStringLiteral("(SELECT k.ours FROM temp.map_%1 k WHERE k.theirs = %2)")
        .arg(target, value);
}

QString valueOf(const PackTable& table, const QString& column)
{
    const QString value = QStringLiteral("t.\"%1\"").arg(column);
    if (const NumberRule* number = numberRuleOf(table.name);
        number && column == QLatin1String(number->column))
        return QStringLiteral("iif(EXISTS (SELECT 1 FROM main.%1 o WHERE o.block_id = %2 "
                              "AND o.%3 = t.%3), NULL, t.%3)")
            .arg(table.name, mapped(QStringLiteral("block"), QStringLiteral("t.block_id")), column);
    if (const SingleRule* single = singleRuleOf(table.name);
        single && single->isHeld && column == u"deleted_at")
        return QStringLiteral("ifnull(%1, 1)").arg(value); // until the rule has spoken
    const auto target = table.refersTo.constFind(column);
    return target == table.refersTo.cend() ? value : mapped(*target, value);
}

void leave(Database& database, const PackTable& table, const QString& column, const QString& which,
           WrittenCells& pending)
{
    Statement rows = database.prepare(
        QStringLiteral("SELECT m.ours, t.%2 FROM temp.map_%1 m JOIN theirs.%1 t ON t.id = m.theirs "
                       "JOIN main.%1 o ON o.id = m.ours WHERE m.added AND %3")
            .arg(table.name, column, which));
    while (rows.next())
        pending.insert({table.name, rows.get<RowId>(0), column}, toJson(rows.value(1)));
}

} // namespace

void addNewRows(Database& database, const PackTable& table, WrittenCells& pending)
{
    QStringList columns;
    QStringList values;
    for (const QString& column : table.columns) {
        columns << QStringLiteral("\"%1\"").arg(column);
        values << valueOf(table, column);
    }
    database.run(QStringLiteral("INSERT INTO main.%1 (id, %2) SELECT m.ours, %3 "
                                "FROM temp.map_%1 m JOIN theirs.%1 t ON t.id = m.theirs "
                                "WHERE m.added ORDER BY m.theirs")
                     .arg(table.name, columns.join(QStringLiteral(", ")),
                          values.join(QStringLiteral(", "))));
    for (const PackLink& link : table.links) {
        const QString pairs = QLatin1String(link.shape->table);
        const QString owner = QLatin1String(link.shape->owner);
        const QString member = QLatin1String(link.shape->member);
        database.run(QStringLiteral("INSERT INTO main.%1 (%2, %3) SELECT m.ours, k.ours "
                                    "FROM temp.map_%4 m JOIN theirs.%1 l ON l.%2 = m.theirs "
                                    "JOIN temp.map_%5 k ON k.theirs = l.%3 WHERE m.added")
                         .arg(pairs, owner, member, table.name, link.members));
    }
    if (const NumberRule* number = numberRuleOf(table.name)) {
        const QString column = QString::fromLatin1(number->column);
        leave(database, table, column,
              QStringLiteral("t.%1 IS NOT NULL AND o.%1 IS NULL").arg(column), pending);
    }
    if (singleRuleOf(table.name))
        leave(database, table, QStringLiteral("deleted_at"), QStringLiteral("1"), pending);
}

} // namespace doorstep
