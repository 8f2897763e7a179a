#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What the sections of the monthly summary are made of: values, the formulas that count them in the
// workbook, and the rows that they were counted from.

#include "data/records/services/ServiceUse.h"
#include "data/views/reports/MonthFigures.h"

#include <functional>

namespace doorstep {

// The counts of the month, the last one and the year, each with the filter it was counted under.
struct CountedPeriod
{
    PeriodCounts counts;
    LedgerFilter filter;
};

struct Three
{
    CountedPeriod month;
    CountedPeriod last;
    CountedPeriod year;
};

using Behind = std::function<QList<RowsBehind>(const LedgerFilter&)>;

// day: a column whose day lies in the period. further: see LedgerQuery.
[[nodiscard]] Behind rowsIn(const char* ledger, const QList<ColumnCondition>& conditions = {},
                            const char* day = nullptr, const char* further = nullptr);
[[nodiscard]] Behind sumIn(const char* ledger, const char* column);
[[nodiscard]] Behind rowsVisited(const QList<ColumnCondition>& conditions = {});
[[nodiscard]] Behind together(const QList<Behind>& parts);
[[nodiscard]] Behind servicesIn(ServiceStep step, const QList<ColumnCondition>& conditions = {});
[[nodiscard]] ColumnCondition isOrEmpty(const char* column, const QString& name);

template <typename F>
Measure flow(const Three& three, F value, const QString& formula, const Behind& behind = {})
{
    Measure measure{static_cast<double>(value(three.month.counts)),
                    static_cast<double>(value(three.last.counts)),
                    static_cast<double>(value(three.year.counts)), formula};
    if (behind) {
        measure.monthRows = behind(three.month.filter);
        measure.lastMonthRows = behind(three.last.filter);
        measure.yearRows = behind(three.year.filter);
    }
    return measure;
}

// How things stand at the end: adding months up would mean nothing.
template <typename F>
Measure stock(const Three& three, F value, const QString& formula, const Behind& behind)
{
    Measure measure = flow(three, value, formula, behind);
    measure.year.reset();
    measure.yearRows.clear();
    return measure;
}

[[nodiscard]] QString countWhere(const QString& column, const QString& what);
[[nodiscard]] QString visitedWhere(const QString& column, const QString& what);
// How many cells of a column name the label among several, as in 四百大走访、服务联系卡.
[[nodiscard]] QString countAmong(const QString& column);
[[nodiscard]] QString visitedAmong(const QString& column);
[[nodiscard]] QString countDates(const QString& column);
[[nodiscard]] QString countServices(ServiceStep step);

template <typename Map>
QStringList keysOfAll(const Three& t, Map PeriodCounts::*map)
{
    QStringList keys;
    for (const PeriodCounts* counts : {&t.month.counts, &t.last.counts, &t.year.counts}) {
        for (auto entry = (counts->*map).cbegin(); entry != (counts->*map).cend(); ++entry) {
            if (!keys.contains(entry.key()))
                keys << entry.key();
        }
    }
    return keys;
}

// The names in the given order first, those not among them after, "not filled in" last.
[[nodiscard]] QStringList ordered(const QStringList& order, const QStringList& met, bool metOnly);

template <typename... Values>
[[nodiscard]] QStringList namesInOrder(Database& db, const QString& sql, const Values&... values)
{
    QStringList names;
    Statement statement = db.prepare(sql);
    statement.bind(values...);
    while (statement.next())
        names << statement.get<QString>(0);
    return names;
}

[[nodiscard]] FigureSection fourHundred(const Three& t);
[[nodiscard]] FigureSection visitsSection(const Three& t);
[[nodiscard]] FigureSection modesSection(const Three& t);
[[nodiscard]] FigureSection drivesSection(Database& db, const Three& t);
[[nodiscard]] FigureSection streetsSection(Database& db, const Three& t,
                                           std::optional<RowId> block);
[[nodiscard]] FigureSection blocksSection(Database& db, const Three& t);
[[nodiscard]] FigureSection coverageSection(const Three& t, const RegisterSize& size);
[[nodiscard]] FigureSection needsSection(const Three& t);
[[nodiscard]] FigureSection hotlineSection(const Three& t);
[[nodiscard]] FigureSection needCategoriesSection(Database& db, const Three& t);
[[nodiscard]] FigureSection needDepartmentsSection(Database& db, const Three& t);
[[nodiscard]] FigureSection needSourcesSection(Database& db, const Three& t);
[[nodiscard]] FigureSection wishesSection(const Three& t);
[[nodiscard]] FigureSection servicesSection(Database& db, const Three& t);
[[nodiscard]] FigureSection activitiesSection(const Three& t);
[[nodiscard]] FigureSection partySection(Database& db, const Three& t);
[[nodiscard]] FigureSection partyPlacesSection(Database& db, const Three& t);

} // namespace doorstep
