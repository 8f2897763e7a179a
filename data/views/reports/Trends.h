#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// How figures went from month to month, as they were reported where a month is sealed, and visits
// from week to week.

#include "data/base/Time.h"
#include "data/register/Database.h"

#include <QHash>

namespace doorstep {

struct MonthTrends
{
    QList<Period> months; // the last is the one asked for
    // By the keys of the figures of the sections "four_hundred" and "needs" (monthFigures()), a
    // value a month; nought where there is none.
    QHash<QString, QList<double>> values;
};

inline constexpr int monthsOfTrend = 12;
inline constexpr int weeksOfTrend = 26;

[[nodiscard]] MonthTrends monthTrends(Database& database, const Period& month,
                                      std::optional<RowId> block, QDate day = today());

struct WeekOfVisits
{
    QDate monday;
    qint64 visits = 0;
    qint64 met = 0; // somebody was
};

// The weeks up to that day, the last one perhaps not whole.
[[nodiscard]] QList<WeekOfVisits> visitsByWeek(Database& database, QDate upTo,
                                               std::optional<RowId> block);

} // namespace doorstep
