// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/history/EarlierImports.h"

namespace doorstep {

QList<EarlierImport> earlierImports(Database& database, int limit)
{
    Statement statement = database.prepare(QStringLiteral(
        "SELECT b.id, b.at, b.author, b.title, b.undone_by IS NOT NULL, "
        "(SELECT count(DISTINCT j.row_id) FROM journal j "
        "WHERE j.batch_id = b.id AND j.table_name IN ('subject', 'visit', 'need', 'wish')) "
        "FROM journal_batch b WHERE b.kind = ? ORDER BY b.id DESC LIMIT ?"));
    statement.bind(BatchKind::Import, limit);
    QList<EarlierImport> found;
    while (statement.next()) {
        EarlierImport one;
        one.batch.id = statement.get<RowId>(0);
        one.batch.at = statement.get<UtcSeconds>(1);
        one.batch.author = statement.get<QString>(2);
        one.batch.kind = BatchKind::Import;
        one.batch.title = statement.get<QString>(3);
        one.batch.undone = statement.get<bool>(4);
        one.rows = statement.get<int>(5);
        found.append(one);
    }
    return found;
}

} // namespace doorstep
