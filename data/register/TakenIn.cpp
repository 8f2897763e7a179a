// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/TakenIn.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace doorstep {

namespace {

// Undone merges with the undo that stands; undoing and redoing a merge is nobody's edit either. A
// row that somebody took up again from the recycle bin was taken in all the same.
const char* const notTakenIn =
    "CREATE TEMP TABLE not_taken_in AS "
    "WITH RECURSIVE turning (id) AS ("
    "SELECT id FROM main.journal_batch "
    "WHERE target_id IN (SELECT batch_id FROM main.register_merge) "
    "UNION SELECT b.id FROM turning t JOIN main.journal_batch b ON b.target_id = t.id), "
    "span AS (SELECT u.table_name, u.row_id, min(x.id) AS first, max(u.id) AS last "
    "FROM main.register_merge m CROSS JOIN main.journal_batch b ON b.id = m.batch_id "
    "CROSS JOIN main.journal u ON u.batch_id = b.undone_by "
    "CROSS JOIN main.journal x ON x.table_name = u.table_name AND x.row_id = u.row_id "
    "AND +x.came_by = m.batch_id GROUP BY m.batch_id, u.table_name, u.row_id) "
    "SELECT j.id, j.batch_id FROM turning t CROSS JOIN main.journal j ON j.batch_id = t.id "
    "UNION SELECT j.id, j.batch_id FROM span s CROSS JOIN main.journal j "
    "ON j.table_name = s.table_name AND j.row_id = s.row_id AND j.id BETWEEN s.first AND s.last "
    "WHERE EXISTS (SELECT 1 FROM main.journal e WHERE e.table_name = s.table_name "
    "AND e.row_id = s.row_id AND e.id < s.first) "
    "OR NOT EXISTS (SELECT 1 FROM main.journal e WHERE e.table_name = s.table_name "
    "AND e.row_id = s.row_id AND e.id > s.last)";

} // namespace

bool hasTurnedBackMerges(Database& database)
{
    return database.one<bool>(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM main.register_merge) AND EXISTS "
                       "(SELECT 1 FROM main.journal_batch "
                       "WHERE target_id IN (SELECT batch_id FROM main.register_merge))"));
}

bool leaveOutNotTakenIn(Database& database)
{
    if (!hasTurnedBackMerges(database))
        return false;
    database.run(QLatin1String(notTakenIn));
    const auto any = database.one<bool>(QStringLiteral("SELECT EXISTS "
                                                       "(SELECT 1 FROM temp.not_taken_in)"));
    database.run(
        QStringLiteral("DELETE FROM main.journal WHERE id IN (SELECT id FROM temp.not_taken_in)"));
    // What was undone elsewhere is not undone here, then.
    database.run(QStringLiteral(
        "UPDATE main.journal_batch SET undone_by = NULL WHERE undone_by IN (SELECT n.batch_id FROM "
        "temp.not_taken_in n WHERE NOT EXISTS (SELECT 1 FROM main.journal j "
        "WHERE j.batch_id = n.batch_id)) AND id NOT IN (SELECT batch_id FROM "
        "main.register_merge)"));
    database.run(QStringLiteral("DROP TABLE temp.not_taken_in"));
    return any;
}

const QString& entryStands()
{
    static const QString sql = QStringLiteral(
        "b.undone_by IS NULL AND (b.target_id IS NULL OR NOT EXISTS (SELECT 1 FROM register_merge "
        "m WHERE m.batch_id = b.target_id UNION ALL SELECT 1 FROM journal t "
        "WHERE +t.batch_id = b.target_id AND t.table_name = j.table_name AND t.row_id = j.row_id "
        "AND t.id >= :p3)) AND (j.came_by IS NULL OR NOT EXISTS (SELECT 1 FROM journal_batch y "
        "JOIN journal z ON +z.batch_id = y.undone_by AND z.table_name = j.table_name "
        "AND z.row_id = j.row_id WHERE y.id = j.came_by))");
    return sql;
}

QJsonObject mergeTraces(Database& database, const QString& table, RowId row)
{
    QJsonObject traces;
    const auto add = [&](const QString& kept, const QString& columns) {
        const QJsonArray rows =
            QJsonDocument::fromJson(
                database
                    .one<QString>(QStringLiteral("SELECT json_group_array(json_array(%2)) FROM "
                                                 "main.%1 WHERE table_name = ? AND row_id = ?")
                                      .arg(kept, columns),
                                  table, row)
                    .toUtf8())
                .array();
        if (!rows.isEmpty())
            traces.insert(kept, rows);
    };
    add(QStringLiteral("difference"), QStringLiteral("field, batch_id, json(value), after_id"));
    add(QStringLiteral("settled"),
        QStringLiteral("column_name, json(written), json(settled), after_id"));
    return traces;
}

void putMergeTraces(Database& database, const QString& table, RowId row, const QJsonObject& traces)
{
    const auto put = [&](const QString& kept, const QString& columns, const QString& values) {
        database.run(
            QStringLiteral("DELETE FROM main.%1 WHERE table_name = ? AND row_id = ?").arg(kept),
            table, row);
        const QJsonArray rows = traces.value(kept).toArray();
        if (rows.isEmpty())
            return;
        database.run(QStringLiteral("INSERT INTO main.%1 (table_name, row_id, %2) "
                                    "SELECT ?, ?, %3 FROM json_each(?) e")
                         .arg(kept, columns, values),
                     table, row,
                     QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)));
    };
    put(QStringLiteral("difference"), QStringLiteral("field, batch_id, value, after_id"),
        QStringLiteral("e.value ->> 0, e.value ->> 1, e.value -> 2, e.value ->> 3"));
    put(QStringLiteral("settled"), QStringLiteral("column_name, written, settled, after_id"),
        QStringLiteral("e.value ->> 0, e.value -> 1, e.value -> 2, e.value ->> 3"));
}

} // namespace doorstep
