#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the tables that people hand over: .xlsx, .xls and .csv, a row at a time.

#include <QDateTime>
#include <QList>
#include <QString>
#include <memory>
#include <vector>

namespace doorstep {

// What Excel itself allows (Microsoft, "Excel specifications and limits").
inline constexpr int maxTableRows = 1048576;
inline constexpr int maxTableColumns = 16384;

// The day that a workbook counts its days from.
enum class DateSystem { From1900, From1904 };
inline constexpr double daysFrom1900To1904 = 1462;

struct Cell
{
    // Uncalculated: a formula whose result the file does not hold; its text is the formula.
    enum class Kind { Empty, Text, Number, Date, DateTime, Time, Boolean, Error, Uncalculated };

    int column = 0; // from 0
    Kind kind = Kind::Empty;

    // As a person sees it, whatever the kind: "13800138000" and never 1.38E+10, "85%" and "000042"
    // as their formats say, "2026-10-08", "2026-10-08 14:30", "14:30" ("26:10" hours passed),
    // "TRUE", "#N/A". Lines are parted by "\n".
    QString text;

    // Number: its value; Boolean: 1 or 0; Date, DateTime and Time: days since 1899-12-30.
    double number = 0;

    DateSystem dates = DateSystem::From1900;

    // What a bare number means where a date belongs: days since 1899-12-30.
    [[nodiscard]] double serial(double bare) const;
    [[nodiscard]] QDate date() const; // of a Date or DateTime, else invalid
    [[nodiscard]] QTime time() const; // of a Time or DateTime, else invalid
};

struct TableRow
{
    int number = 0;          // from 1, as Excel writes it at the left
    bool hidden = false;     // by hand or by a filter
    std::vector<Cell> cells; // those that hold something, from left to right

    [[nodiscard]] const Cell& at(int column) const; // an empty cell where there is none
    [[nodiscard]] int width() const { return cells.empty() ? 0 : cells.back().column + 1; }
};

struct SheetInfo
{
    QString name;
    bool hidden = false;
    bool operator==(const SheetInfo&) const = default;
};

// Rows as in TableRow::number, columns as in Cell::column, all included. The text is in the cell at
// the upper left.
struct MergedRange
{
    int firstRow = 0;
    int lastRow = 0;
    int firstColumn = 0;
    int lastColumn = 0;
    bool operator==(const MergedRange&) const = default;
};

// Every call can throw doorstep::Error with a sentence that names the file. A reader belongs to one
// thread. It reads the file while rows are asked for: memory stays flat but for shared texts.
class TableReader
{
public:
    virtual ~TableReader() = default;

    // Sheets with cells in the order of their tabs; charts are left out. A .csv has one.
    [[nodiscard]] virtual QList<SheetInfo> sheets() const = 0;
    // Goes to the first row of a sheet. A sheet may be opened again to read it once more.
    virtual void open(int sheet) = 0;
    // Steps to the next row that holds anything; false after the last one.
    virtual bool next(TableRow& row) = 0;
    // All merged ranges of the open sheet at any time. An .xlsx lists them behind its rows: before
    // next() has returned false this costs a pass over the sheet of its own.
    [[nodiscard]] virtual QList<MergedRange> merged() = 0;
    // How much of the open sheet has been read, 0 to 1.
    [[nodiscard]] virtual double progress() const = 0;
};

// Tells the kind of file by what is in it, not by its name. No sheet is open yet.
[[nodiscard]] std::unique_ptr<TableReader> openTable(const QString& path);

} // namespace doorstep
