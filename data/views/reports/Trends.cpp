// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/Trends.h"

#include "data/views/reports/AsReported.h"
#include "data/views/reports/FigureParts.h"

namespace doorstep {

MonthTrends monthTrends(Database& db, const Period& month, std::optional<RowId> block, QDate day)
{
    MonthTrends trends;
    for (int back = monthsOfTrend - 1; back >= 0; --back) {
        const Period one = monthOf(month.first.addMonths(-back));
        const Three counted{
            {countPeriod(db, {one, block, day}), LedgerFilter{one, block, std::nullopt, day}},
            {},
            {}};
        QList<FigureSection> sections{fourHundred(counted), needsSection(counted)};
        showAsReported(db, sections, {one, block}, {});
        trends.months << one;
        for (const FigureSection& section : std::as_const(sections)) {
            for (const FigureRow& row : section.rows)
                trends.values[row.key] << row.first.month.value_or(0);
        }
    }
    return trends;
}

QList<WeekOfVisits> visitsByWeek(Database& db, QDate upTo, std::optional<RowId> block)
{
    constexpr int daysOfWeek = 7;
    const QDate lastMonday = upTo.addDays(1 - upTo.dayOfWeek());
    const Period all{lastMonday.addDays(-daysOfWeek * (weeksOfTrend - 1)), upTo};
    QList<WeekOfVisits> weeks;
    for (int week = 0; week < weeksOfTrend; ++week)
        weeks.append({all.first.addDays(daysOfWeek * week)});
    Statement statement = db.prepare(QStringLiteral(
        "SELECT (at - :p1) / 604800, count(*), sum(outcome = 'met') FROM visit "
        "WHERE deleted_at IS NULL AND at >= :p1 AND at < :p2 AND (:p3 IS NULL OR block_id = :p3) "
        "GROUP BY 1"));
    statement.bind(all.begin(), all.end(), block);
    while (statement.next()) {
        WeekOfVisits& week = weeks[statement.get<qint64>(0)];
        week.visits = statement.get<qint64>(1);
        week.met = statement.get<qint64>(2);
    }
    return weeks;
}

} // namespace doorstep
