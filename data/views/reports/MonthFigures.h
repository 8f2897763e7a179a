#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the monthly summary: one list for the workbook, the window and `doorstep figures`.

#include "data/views/ledgers/LedgerQuery.h"
#include "data/views/reports/PeriodCounts.h"

#include <QJsonObject>

namespace doorstep {

enum class FigureUnit { Count, Hours, Days, Share };

// Rows that a figure was counted from: one each, or a column that adds up to it.
struct RowsBehind
{
    LedgerQuery query;
    QString summed;

    [[nodiscard]] double value(Database& database) const; // hours have a tenth
};

// A number of the month beside that of last month and of the year up to the month's end.
struct Measure
{
    std::optional<double> month; // empty: nothing to measure (a median of none)
    std::optional<double> lastMonth;
    std::optional<double> year; // empty where a sum over months would mean nothing
    // Over the ledger sheets: {ledger.column} is the column's range, {label} the cell of the row's
    // label, {first} and {last} the cells of the month's days, {=key} the month's cell of the
    // figure of that key. Empty: a value that the month's ledgers do not hold; the row's note says
    // so.
    QString formula;
    // What each value was counted from, together; empty: a share or a median, which has no rows.
    // Of a value that was reported and has moved since: the corrections in between.
    QList<RowsBehind> monthRows = {};
    QList<RowsBehind> lastMonthRows = {};
    QList<RowsBehind> yearRows = {};
};

struct FigureRow
{
    QString key;
    QString label;
    Measure first;
    std::optional<Measure> second = {};
    FigureUnit unit = FigureUnit::Count;
    QString note = {};
    // As it is counted now, where that is no longer what was reported (see showAsReported()): of
    // first and second.
    std::optional<Measure> firstNow = {};
    std::optional<Measure> secondNow = {};

    [[nodiscard]] bool hasMoved() const { return firstNow || secondNow; }
};

// Where the workbook tells it: on the pages that one signs, or on those behind them.
enum class FigureSheet { Summary, Details };

struct FigureSection
{
    QString key;
    QString title;
    QString firstHeading;
    QString secondHeading; // empty: one measure a row
    QList<FigureRow> rows;
    // Of the two measures where they are told by name.
    const char* firstKey = "visits";
    const char* secondKey = "subjects";
    FigureSheet sheet = FigureSheet::Summary;
};

struct MonthFigures
{
    Period period;
    QString town;
    QString block; // empty: the whole town
    QDate asOf;
    QList<FigureSection> sections;

    [[nodiscard]] QString place() const { return town + block; }
    [[nodiscard]] const FigureRow* find(const QString& key) const;
    [[nodiscard]] QJsonObject toJson() const;
};

[[nodiscard]] QString townName(Database& database);
[[nodiscard]] QString blockName(Database& database, std::optional<RowId> block); // empty: none
// Where there is one block, the town is that one; nothing: there are several.
[[nodiscard]] std::optional<RowId> onlyBlock(Database& database);

// The month that one reports on that day: in a month's first days the one that has just ended.
[[nodiscard]] Period monthToReport(QDate day);

// What is sealed stays as it was reported.
[[nodiscard]] MonthFigures monthFigures(Database& database, const Period& month,
                                        std::optional<RowId> block, QDate asOf = today());

} // namespace doorstep
