// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/FreshWords.h"

#include "data/register/Database.h"
#include "data/register/VisitYears.h"

#include <sqlite3.h>

namespace doorstep {

void FreshWords::gather(Database& database)
{
    const auto written = [&] {
        return std::pair<qint64, qint64>(
            database.one<qint64>(QStringLiteral("PRAGMA data_version")),
            sqlite3_total_changes64(database.handle()));
    };
    if (m_asOf == written())
        return;
    database.run(QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS temp.fresh_text USING fts5 "
                                "(words, content = '', columnsize = 0, tokenize = 'unicode61')"));
    database.run(QStringLiteral("INSERT INTO temp.fresh_text (fresh_text) VALUES ('delete-all')"));
    database.run(QStringLiteral("INSERT INTO temp.fresh_text (rowid, words) SELECT id, "
                                "bigrams(said || ' ' || situation) FROM main.visit WHERE id > "
                                "(SELECT visit_id FROM main.visits_folded) ORDER BY id"));
    m_asOf = written();
}

QList<RowId> FreshWords::find(Database& database, const QString& query, int limit)
{
    gather(database);
    Statement statement = database.prepare(
        QStringLiteral("SELECT v.id FROM temp.fresh_text t JOIN main.visit v ON v.id = t.rowid "
                       "WHERE fresh_text MATCH ? AND v.deleted_at IS NULL ORDER BY t.rowid DESC "
                       "LIMIT ?"));
    statement.bind(query, limit);
    QList<RowId> found;
    while (statement.next())
        found.append(statement.get<RowId>(0));
    return found;
}

} // namespace doorstep
