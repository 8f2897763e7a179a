// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/MergeRules.h"
#include "data/exchange/packs/PackMerge.h"
#include "data/register/TakenIn.h"

#include <QJsonDocument>

namespace doorstep {

namespace {

bool isDecided(Database& database, const Difference& difference, const FieldGroup& group,
               qint64 after)
{
    Statement statement = database.prepare(
        QStringLiteral("SELECT j.changes FROM journal j JOIN journal_batch b ON b.id = j.batch_id "
                       "WHERE j.table_name = :p1 AND j.row_id = :p2 AND j.id > :p3 "
                       "AND j.came_by IS NULL AND j.changes IS NOT NULL AND ") +
        entryStands());
    statement.bindNamed({difference.table, difference.row, after});
    while (statement.next()) {
        const QJsonObject changes =
            QJsonDocument::fromJson(statement.get<QString>(0).toUtf8()).object();
        if (group.key == lifeGroup ||
            std::any_of(group.columns.begin(), group.columns.end(),
                        [&changes](const QString& column) { return changes.contains(column); }))
            return true;
    }
    return false;
}

bool differs(const Difference& difference, const FieldGroup& group)
{
    const auto said = [&group](const Difference::Version& version) {
        return group.key == lifeGroup
                   ? QJsonValue(version.value.value(group.columns.constFirst()).isNull())
                   : QJsonValue(version.value);
    };
    return std::any_of(difference.versions.begin(), difference.versions.end(),
                       [&](const Difference::Version& version) {
                           return said(version) != said(difference.versions.constFirst());
                       });
}

} // namespace

QList<Difference> openDifferences(Database& database)
{
    const PackTables tables(database);
    QList<Difference> open;
    QList<std::pair<Difference, qint64>> all;
    {
        Statement statement = database.prepare(QStringLiteral(
            "SELECT d.table_name, d.row_id, d.field, b.at, b.author, d.value, d.after_id, "
            "NOT EXISTS (SELECT 1 FROM journal j WHERE j.batch_id = d.batch_id "
            "AND j.came_by IS NOT NULL) "
            "FROM difference d JOIN journal_batch b ON b.id = d.batch_id "
            "ORDER BY d.table_name, d.row_id, d.field, b.at, b.uid"));
        while (statement.next()) {
            Difference difference{statement.get<QString>(0),
                                  statement.get<RowId>(1),
                                  {},
                                  statement.get<QString>(2),
                                  {}};
            if (all.isEmpty() || all.constLast().first.table != difference.table ||
                all.constLast().first.row != difference.row ||
                all.constLast().first.field != difference.field)
                all.append({difference, statement.get<qint64>(6)});
            all.last().first.versions.append(
                {statement.get<UtcSeconds>(3), statement.get<QString>(4),
                 QJsonDocument::fromJson(statement.get<QString>(5).toUtf8()).object(),
                 statement.get<bool>(7)});
        }
    }
    for (auto& [entry, after] : all) {
        Difference& difference = entry;
        const PackTable& table = tables.of(difference.table);
        const QList<FieldGroup> groups = fieldGroups(table);
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const FieldGroup& g) {
            return g.key == difference.field;
        });
        if (group == groups.end() || group->isProse || !differs(difference, *group) ||
            isDecided(database, difference, *group, after))
            continue;
        difference.title =
            database.one<QString>(QStringLiteral("SELECT %1 FROM %2 WHERE id = ?")
                                      .arg(QLatin1String(table.shape->rowTitle), table.name),
                                  difference.row);
        open << difference;
    }
    return open;
}

} // namespace doorstep
