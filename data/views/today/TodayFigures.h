#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a day begins with (今日): what is due, what is late, how far the month and the quarter are.

#include "data/views/doors/BlockList.h"
#include "data/views/reports/MonthFigures.h"

namespace doorstep {

struct TodayFigures
{
    QDate day;
    QList<Door> next;     // the first doors that are due, in walking order
    qint64 doors = 0;     // of active subjects
    qint64 promised = 0;  // of those due: a visit was promised for today or before
    QDate oldestDeadline; // of the needs that are overdue
    QDate oldestWish;     // of those that wait
    // Sections "waiting" (one number a row), "four_hundred", "roles" and "need_role" (of
    // monthFigures(), this month against last) and "coverage" (a row a street: doors visited this
    // quarter, doors left). Every number has its rows, but for suggestedProblems: those are on a
    // page of their own.
    QList<FigureSection> sections;

    [[nodiscard]] const FigureSection& section(const QString& key) const;
    [[nodiscard]] const FigureRow* find(const QString& key) const;
};

inline constexpr int doorsAhead = 10;
inline constexpr char suggestedProblems[] = "waiting.suggested"; // key of a figure

// The quarter of a year that the day lies in.
[[nodiscard]] Period quarterOf(QDate day);

[[nodiscard]] TodayFigures todayFigures(Database& database, std::optional<RowId> block,
                                        QDate day = today());

// The section "coverage", alone.
[[nodiscard]] FigureSection streetsThisQuarter(Database& database, std::optional<RowId> block,
                                               QDate day = today());
// As the figure "waiting.overdue", alone.
[[nodiscard]] qint64 overdueNeeds(Database& database, std::optional<RowId> block,
                                  QDate day = today());

} // namespace doorstep
