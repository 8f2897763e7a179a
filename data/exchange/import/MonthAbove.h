#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Days that a log writes without their month or year (8, 8日, 10-8): both stand above its rows.

#include "data/exchange/import/CellValues.h"

#include <optional>

namespace doorstep {

struct ImportPlan;
struct ListSheet;
struct TableOutline;

// Each 0 where it stands nowhere, or several do.
struct MonthAbove
{
    int year = 0;
    int month = 0;

    bool operator==(const MonthAbove&) const = default;
};

// 2026年10月走访记录, 2026年度走访台账 above the headings, else the sheet's name, else the file's.
[[nodiscard]] MonthAbove monthAbove(const TableOutline& outline, const ListSheet& sheet);
// 11月, 2026年11月 by itself among the rows; without a year of the one before.
[[nodiscard]] std::optional<MonthAbove> monthAcross(const TableRow& row, const MonthAbove& before);
// 10月走访时间, 11月走访记录: of a heading or a title, which goes before what stands above it.
[[nodiscard]] MonthAbove monthNamedIn(const QString& words, const MonthAbove& above);
// What is missing is that of a day.
[[nodiscard]] MonthAbove completed(MonthAbove above, QDate day);

struct DayOfLog
{
    std::optional<TypedDate> date;
    QString from;         // "2026" or "2026-10", of what stands above; empty: the cell says it all
    bool isAlone = false; // a day, and its month stands nowhere
};
[[nodiscard]] DayOfLog readDayOfLog(const Cell& cell, const MonthAbove& above, QDate today);

// Whether the day that the kind's rows have is written without its year or month, and that stands
// nowhere.
[[nodiscard]] bool lacksMonth(const ImportPlan& plan);

} // namespace doorstep
