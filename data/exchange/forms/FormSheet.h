#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet of a form as it lies there: its rows, and where its lists have their lines.

#include "data/exchange/import/HeadingRow.h"
#include "data/files/filling/References.h"
#include "data/files/filling/SheetMarkup.h"

namespace doorstep {

// An Excel table (18.5): its lines are those of the list below its headings.
struct FormTable
{
    int headingRow = 0; // 0: it has none
    int lastRow = 0;    // of its lines; totals are below it
    int firstColumn = 0;
    int lastColumn = 0;
};

// What cells are to be chosen from: 是, 否.
struct FormChoices
{
    QList<Reference> cells;
    QStringList texts;
};

struct FormSheet
{
    QString name;
    bool hidden = false;
    std::vector<TableRow> rows; // those that hold something
    QList<MergedRange> merged;
    std::shared_ptr<const SheetMarkup> markup;
    QList<FormTable> tables;
    QList<FormChoices> choices;

    [[nodiscard]] const TableRow* row(int number) const; // null: nothing stands in it
    [[nodiscard]] int lastRow() const;
    // The cell works something out.
    [[nodiscard]] bool hasFormula(int row, int column) const;
    // What the cell may hold, as its validation lists it. Empty: anything.
    [[nodiscard]] QStringList choicesAt(int row, int column) const;
};

[[nodiscard]] std::vector<FormSheet> readFormSheets(const QString& path);

struct FormLines
{
    int first = 0;
    int last = 0;   // before the first: the form has no line for records
    int behind = 0; // the row that ends the list, or behind the sheet's last
};

// 单位负责人： 填表人： 联系电话：, or the same without colons: whoever signs writes there.
[[nodiscard]] bool isSignedLine(const TableRow& row);

// The lines below the headings: what is there for records, with what it shows or was filled with.
[[nodiscard]] FormLines formLines(const FormSheet& sheet, const Heading& heading,
                                  const FieldTable& fields);

} // namespace doorstep
