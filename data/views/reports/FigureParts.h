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

// What rows of a ledger a figure counts, stated once: the formula of the workbook and the rows that
// a double click opens follow from it.
struct Counting
{
    QString formula;
    Behind behind;
};

// A condition on a column; how the formula says it may differ from what the register stores.
struct Term
{
    ColumnCondition condition;
    QString formula; // {column} is its range
};

[[nodiscard]] Term is(const char* column, const QVariant& stored, const QString& shown);
[[nodiscard]] Term isLabel(const char* column, const QVariant& stored); // the row's label shows it
[[nodiscard]] Term isLabelOrEmpty(const char* column, const QString& name);
[[nodiscard]] Term isYes(const char* column);
[[nodiscard]] Term isEmpty(const char* column);
[[nodiscard]] Term isFilled(const char* column);
// One of several in the cell, as in 四百大走访、服务联系卡.
[[nodiscard]] Term hasLabel(const char* column, const QVariant& stored);

// Conditions that no single column can say: SQL (see LedgerQuery) and the formula's factor.
struct Further
{
    const char* sql = nullptr;
    const char* formula = nullptr;
};

// Rows of a ledger that fit all terms. day: a column whose day lies in the period.
[[nodiscard]] Counting rowsOf(const char* ledger, const QList<Term>& terms = {},
                              const char* day = nullptr, const Further& further = {});
// Of them those whose number is so much at least.
[[nodiscard]] Counting rowsFrom(const char* ledger, const char* day, const char* column, int least);
[[nodiscard]] Counting sumOf(const char* ledger, const char* column);
[[nodiscard]] Counting rowsVisited(const QList<Term>& terms = {}); // shops and workers
[[nodiscard]] Counting servicesIn(ServiceStep step, const QList<Term>& terms = {});
[[nodiscard]] Counting operator+(const Counting& one, const Counting& other);

template <typename F>
Measure flow(const Three& three, F value, const Counting& counting)
{
    const auto of = [&](const CountedPeriod& period) {
        return static_cast<double>(std::invoke(value, period.counts));
    };
    Measure measure{of(three.month), of(three.last), of(three.year), counting.formula};
    if (counting.behind) {
        measure.monthRows = counting.behind(three.month.filter);
        measure.lastMonthRows = counting.behind(three.last.filter);
        measure.yearRows = counting.behind(three.year.filter);
    }
    return measure;
}

// How things stand at the end: adding months up would mean nothing.
template <typename F>
Measure stock(const Three& three, F value, const Counting& counting)
{
    Measure measure = flow(three, value, counting);
    measure.year.reset();
    measure.yearRows.clear();
    return measure;
}

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

// Those that lie below a set, the six officers among them: told whether somebody went in them or
// not.
[[nodiscard]] QStringList rolesOfSets(Database& db);

[[nodiscard]] FigureSection fourHundred(const Three& t);
[[nodiscard]] FigureSection visitsSection(const Three& t);
[[nodiscard]] FigureSection modesSection(const Three& t);
[[nodiscard]] FigureSection drivesSection(Database& db, const Three& t);
[[nodiscard]] FigureSection rolesSection(Database& db, const Three& t);
[[nodiscard]] FigureSection checksSection(Database& db, const Three& t);
[[nodiscard]] FigureSection teamsSection(Database& db, const Three& t, std::optional<RowId> block);
[[nodiscard]] FigureSection streetsSection(Database& db, const Three& t,
                                           std::optional<RowId> block);
[[nodiscard]] FigureSection gridsSection(Database& db, const Three& t, std::optional<RowId> block);
[[nodiscard]] FigureSection blocksSection(Database& db, const Three& t);
[[nodiscard]] FigureSection coverageSection(const Three& t, const RegisterSize& size);
[[nodiscard]] FigureSection needsSection(const Three& t);
[[nodiscard]] FigureSection hotlineSection(const Three& t);
[[nodiscard]] FigureSection needCategoriesSection(Database& db, const Three& t);
[[nodiscard]] FigureSection needDepartmentsSection(Database& db, const Three& t);
[[nodiscard]] FigureSection needRolesSection(Database& db, const Three& t);
[[nodiscard]] FigureSection needSourcesSection(Database& db, const Three& t);
[[nodiscard]] FigureSection wishesSection(const Three& t);
[[nodiscard]] FigureSection servicesSection(Database& db, const Three& t);
[[nodiscard]] FigureSection venuesSection(Database& db, const Three& t, std::optional<RowId> block);
[[nodiscard]] FigureSection needThemesSection(Database& db, const Three& t);
[[nodiscard]] FigureSection activitiesSection(const Three& t);
[[nodiscard]] FigureSection volunteersSection(Database& db, const Three& t);
[[nodiscard]] FigureSection volunteerKindsSection(Database& db, const Three& t);
[[nodiscard]] FigureSection volunteerTeamsSection(Database& db, const Three& t,
                                                  std::optional<RowId> block);
[[nodiscard]] FigureSection pathSection(Database& db, const Three& t);
[[nodiscard]] QList<FigureSection> partySections(Database& db, const Three& t);

} // namespace doorstep
