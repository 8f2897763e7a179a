#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a workbook that somebody sent: values are put into cells, rows are added below headings as
// Excel would insert them, and every part and cell that isn't touched by that stays byte for byte.
//
// Added rows have the styles, heights, merged cells and formulas of the row they are copies of.
// What lies below moves, what spans them stretches: formulas of every sheet, merged cells,
// conditional formats, validations, filters, tables, names, print areas, comments, pictures and
// charts. Values of formulas that follow from what was filled in are worked out where they are
// plain sums and counts, else left to the program that opens the file; it is asked to.

#include "data/base/Progress.h"
#include "data/files/TableReader.h"

#include <functional>

namespace doorstep {

struct CellContent
{
    enum class Kind { Blank, Text, Number, Day, Moment, Time };

    Kind kind = Kind::Blank;
    QString text;      // a day, a moment and a time, too: for a cell whose style shows none
    double number = 0; // of a day and a moment since 1899-12-30; of a time the part of a day
};

// In the place of a column: one behind all that the sheet has, which is hidden.
inline constexpr int behindAllColumns = -1;

struct ListToFill
{
    // The lines that the form has for records, from 1; none when the last is before the first.
    int firstRow = 0;
    int lastRow = 0;
    QList<int> columns;  // those that are written, from left to right
    QList<int> numbered; // of them: line numbers, which stay in lines that are left over
    qint64 rows = 0;
    // The cells of the next record, in the order of the columns.
    std::function<void(std::vector<CellContent>&)> next;
};

struct CellToFill
{
    int row = 0; // as it was sent
    int column = 0;
    CellContent content;
};

struct SheetCopy
{
    QString name; // of its own; with a number behind it where the workbook has one of the name
    std::vector<CellToFill> cells;
    std::vector<ListToFill> lists = {}; // in the place of the sheet's; they add no rows
};

struct SheetToFill
{
    QString name;
    std::vector<ListToFill> lists; // from top to bottom
    std::vector<CellToFill> cells; // outside the lists
    // Further sheets like it with other cells and rows of their own.
    std::vector<SheetCopy> copies = {};
};

// fileName: as it was sent, for sentences. Throws Error before anything is written when the rows
// can't be placed; the file at the target is whole, or as it was.
void fillWorkbook(const QByteArray& workbook, const QString& fileName,
                  std::vector<SheetToFill>& sheets, const QString& target,
                  const Progress& progress = {});

// Throws Error, with what to do, for what can't be filled: .xls, .csv, a binary workbook.
[[nodiscard]] QByteArray readFormFile(const QString& path);

} // namespace doorstep
