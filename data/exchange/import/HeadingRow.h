#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the list begins in a sheet: titles above it, headings in one line or two, merged cells.

#include "data/exchange/import/FieldTable.h"
#include "data/files/TableReader.h"

#include <QStringList>

namespace doorstep {

struct Heading
{
    int firstRow = 0; // as TableRow::number; 0 when the sheet has none
    int lastRow = 0;
    int score = 0; // how much it looks like one
    // By column. Of two lines both: "经营者 电话"; a column without a heading has an empty text.
    QStringList texts;

    [[nodiscard]] bool found() const { return lastRow > 0; }
};

// Among the first rows of a sheet.
[[nodiscard]] Heading findHeading(const std::vector<TableRow>& rows,
                                  const QList<MergedRange>& merged, const FieldTable& fields);

// A row that belongs to no list: totals, who filled it in, the headings once more on a new page.
[[nodiscard]] bool isFooter(const TableRow& row);
[[nodiscard]] bool repeatsHeading(const TableRow& row, const Heading& heading);

// What is to be known of a file before its columns are chosen.
struct TableOutline
{
    QString path;
    QList<SheetInfo> sheets;
    int sheet = 0;
    QStringList otherLists; // names of other visible sheets that look like a list, too
    Heading heading;
    int columns = 0;
    std::vector<std::vector<Cell>> samples; // by column: its first cells that hold something
    QList<MergedRange> tall;                // cells merged over several rows of the list
    QList<int> bands; // rows that are one cell across the list: its parts' titles

    [[nodiscard]] QString headingOf(int column) const; // the heading, or the letters of the column
};

// Labels beside values instead of a list below headings: several columns, or one, of labels.
[[nodiscard]] bool isForm(const TableOutline& outline, const FieldTable& fields);
// Headings that stand twice, when the list goes on beside itself.
[[nodiscard]] QStringList repeatedHeadings(const TableOutline& outline, const FieldTable& fields);

// Reads the beginning of a file: of the sheet given, else of the visible one that looks most like a
// list of this kind. Throws Error when the file can't be read or holds nothing.
[[nodiscard]] TableOutline outlineTable(const QString& path, ImportKind kind,
                                        std::optional<int> sheet = std::nullopt);

} // namespace doorstep
