// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/DailyVisits.h"

namespace doorstep {

QList<qint64> visitsByDay(Database& db, const Period& period, std::optional<RowId> block)
{
    QList<qint64> days(period.first.daysTo(period.last) + 1, 0);
    Statement statement = db.prepare(QStringLiteral(
        "SELECT (at - :p1) / 86400, count(*) FROM visit WHERE deleted_at IS NULL "
        "AND at >= :p1 AND at < :p2 AND (:p3 IS NULL OR block_id = :p3) GROUP BY 1"));
    statement.bind(period.begin(), period.end(), block);
    while (statement.next())
        days[statement.get<qint64>(0)] = statement.get<qint64>(1);
    return days;
}

} // namespace doorstep
