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

// A heading and the rows below it, up to the next heading of the sheet.
struct PartOfSheet
{
    Heading heading;
    int endRow = 0;     // the first row that is no more of it; 0: it goes on
    bool isList = true; // false: headings of another table, which names nothing of the kind
    // Of a list that goes on beside itself one of the halves: its columns, up to one before
    // endColumn.
    int firstColumn = 0;
    int endColumn = 0; // 0: it goes on
    QString title{};   // above its headings alone: 单号, 剑河路
};

// Every heading among the first rows of a sheet, from above; one that repeats the one before is
// none. Empty when the sheet has no heading.
[[nodiscard]] QList<PartOfSheet> findHeadings(const std::vector<TableRow>& rows,
                                              const QList<MergedRange>& merged,
                                              const FieldTable& fields);

// 第二部分, 一、餐饮类: above some rows of a list.
[[nodiscard]] bool namesPart(const QString& text);
// What stands below a list and is no row of it: 以下空白, 联系人：王秘书, 1.以上数据截至3月底.
[[nodiscard]] bool isNoteLine(const TableRow& row);
// A row that belongs to no list: totals, who filled it in, such a line.
[[nodiscard]] bool isFooter(const TableRow& row);
[[nodiscard]] bool repeatsHeading(const TableRow& row, const Heading& heading);
// 填报单位： 填报人： 日期：, with their values beside them or to come: no headings of columns.
[[nodiscard]] bool hasLabels(const TableRow& row);

} // namespace doorstep
