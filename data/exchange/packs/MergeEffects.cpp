// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/MergeEffects.h"

#include "data/register/Change.h"
#include "data/register/TakenIn.h"

#include <QJsonDocument>

namespace doorstep {

WrittenCells writtenCells(Database& database, const QString& schema)
{
    WrittenCells cells;
    Statement statement = database.prepare(
        QStringLiteral("SELECT s.table_name, s.row_id, s.column_name, s.written FROM %1.settled s "
                       "WHERE NOT EXISTS (SELECT 1 FROM %1.journal j "
                       "WHERE j.table_name = s.table_name AND j.row_id = s.row_id "
                       "AND j.id > s.after_id AND j.came_by IS NULL "
                       "AND json_type(j.changes, '$.' || s.column_name) IS NOT NULL)")
            .arg(schema));
    while (statement.next()) {
        // A value alone is no document.
        const QByteArray written = '[' + statement.get<QString>(3).toUtf8() + ']';
        cells.insert(
            {statement.get<QString>(0), statement.get<RowId>(1), statement.get<QString>(2)},
            QJsonDocument::fromJson(written).array().at(0));
    }
    return cells;
}

void MergeEffects::note(const PackCell& cell, const QJsonValue& before, const QJsonValue& after)
{
    QJsonObject& changes = m_changes[{cell.table, cell.row}];
    const QJsonArray known = changes.value(cell.column).toArray();
    const QJsonValue first = known.isEmpty() ? before : known.at(0);
    if (first == after)
        changes.remove(cell.column);
    else
        changes.insert(cell.column, QJsonArray{first, after});
    if (changes.isEmpty())
        m_changes.remove({cell.table, cell.row});
}

void MergeEffects::noteTraces(Database& database, const QString& table, RowId row)
{
    if (!m_traces.contains({table, row}))
        m_traces.insert({table, row}, mergeTraces(database, table, row));
}

QSet<QString> MergeEffects::tables() const
{
    QSet<QString> names;
    for (auto row = m_changes.keyBegin(); row != m_changes.keyEnd(); ++row)
        names.insert(row->first);
    return names;
}

void MergeEffects::write(Database& database, RowId batch, qint64 newestEntry) const
{
    QMap<std::pair<QString, RowId>, QJsonObject> all = m_changes;
    for (auto row = m_traces.cbegin(); row != m_traces.cend(); ++row)
        all[row.key()].insert(tracesKey, *row);
    for (auto row = all.cbegin(); row != all.cend(); ++row) {
        database.run(
            QStringLiteral("INSERT INTO merge_effect (batch_id, after_id, table_name, row_id, "
                           "changes) VALUES (?, ?, ?, ?, ?)"),
            batch, newestEntry, row.key().first, row.key().second,
            QString::fromUtf8(QJsonDocument(*row).toJson(QJsonDocument::Compact)));
    }
}

} // namespace doorstep
