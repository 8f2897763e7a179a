#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of one list in a sheet, as they are written.

#include "data/files/NumberFormat.h"
#include "data/files/filling/References.h"
#include "data/files/filling/SheetMarkup.h"
#include "data/files/filling/WorkbookFiller.h"

namespace doorstep {

// The number that a cell of this format holds for the content; nothing: it is its text.
[[nodiscard]] std::optional<double> numberFor(const CellContent& content,
                                              const NumberFormat& format, DateSystem dates);

// What a column of a filled list adds up to.
struct ColumnSum
{
    double sum = 0;
    double least = 0;
    double most = 0;
    qint64 numbers = 0;
    qint64 filled = 0;
    bool known = true;                 // nothing in it that isn't worked out here
    QHash<QString, qint64> texts = {}; // how many cells say what, folded
    bool manyTexts = false;            // more than are counted
    bool hasFormulas = false;          // some of it is worked out itself

    void count(const QString& text);
    void add(const ColumnSum& more);
};

class FilledRows
{
public:
    // before: the rows that the lists above add.
    FilledRows(const SheetMarkup& sheet, ListToFill& list, const QString& sheetName,
               const std::vector<NumberFormat>& formats, DateSystem dates);

    [[nodiscard]] RowInsertion insertion() const;
    [[nodiscard]] int added() const { return m_added; }
    // In the file as it was sent.
    [[nodiscard]] int firstRow() const { return m_list.firstRow; }
    [[nodiscard]] int lastRow() const { return m_list.lastRow; }
    [[nodiscard]] bool holds(int row) const { return row >= firstRow() && row <= lastRow(); }

    // moves: of the whole workbook. Gives the sums of the columns.
    void write(const SheetMoves& moves, const std::function<void(const QByteArray&)>& sink,
               const Progress& progress);
    // The rows that were added are merged as the one that they are copies of.
    [[nodiscard]] QList<MergedRange> addedMerges(const RowMap& map) const;
    [[nodiscard]] ColumnSum sumOf(int column) const { return m_sums.value(column); }
    [[nodiscard]] int firstFilled(const RowMap& map) const { return map.start(firstRow() - 1) + 1; }
    [[nodiscard]] int lastFilled(const RowMap& map) const
    {
        return firstFilled(map) + lastRow() - firstRow() + m_added;
    }

private:
    struct MadeCell
    {
        int column = 0;
        int style = 0;
        int place = -1; // in the columns that are written; -1: none of them
        bool numbered = false;
        QString formula;
        const CellMarkup* kept = nullptr; // as it stands in the file
    };
    struct MadeRow
    {
        int number = 0;
        QByteArray opening; // up to the value of r
        QByteArray rest;    // behind it, with the closing >
        std::vector<MadeCell> cells;
    };

    // Of the line by its place in the list, before the list has grown. isFilled: with a record,
    // which is to be seen where a filter of the form has hidden the line.
    [[nodiscard]] MadeRow made(int row, bool isFilled) const;
    [[nodiscard]] int patternRow() const; // of which the added ones are copies
    // isOwn: the row is no copy of another.
    void writeRow(QByteArray& out, const MadeRow& row, int number, const SheetMoves& moves,
                  const std::vector<CellContent>* record, bool isOwn);
    void keepCell(QByteArray& out, const MadeCell& cell, int number);
    void writeCell(QByteArray& out, const MadeCell& cell, int number, const CellContent& content);
    [[nodiscard]] bool isCovered(int row, int column) const;
    [[nodiscard]] QString formulaAt(const MadeCell& cell, const MadeRow& row, int number,
                                    const SheetMoves& moves) const;

    const SheetMarkup& m_sheet;
    ListToFill& m_list;
    QString m_sheetName; // folded
    const std::vector<NumberFormat>& m_formats;
    DateSystem m_dates;
    int m_added = 0;
    QHash<int, ColumnSum> m_sums;
    QByteArray m_cell; // "<x:c"
};

} // namespace doorstep
