#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What is written where in a form that the town sends: what TownForm::layout keeps.

#include "data/base/Words.h"
#include "data/views/ledgers/Ledger.h"

#include <QJsonObject>

namespace doorstep {

// What a cell gets. As a text it is what `--map 'HEADING=…'` takes and the register keeps:
//
//   name              a column of the list's ledger, by its key or its title
//   street+" "+door   several, and words between them
//   "走访"            words; {month} {block} {town} {secretary} {today} {count} stand for what they
//                     say, {count} for the number of rows
//   #                 the number of the line
//   ~                 what stands there stays: the form works it out
//   ?note             is left empty for others to answer, and read back into the column
//   figure:KEY        a figure of the month, as `doorstep figures` names it; KEY:year of the year
//                     so far, KEY:last of the month before
//   count:LEDGER/COLUMN   how many rows of that ledger have what this row has in the column
//   (nothing)         is left empty
//
// Beside the ledger's own columns there are "address" (street and door), "door" (without its
// street), "contact_phone" (the shop's phone, else its operator's), "date" and "time" (of a
// moment), and "closed_on?" and its like: 是 or 否, whether the column says something (of a stage:
// whether it is the last; of a satisfaction: whether they are; of an urgency: whether it is
// urgent).
struct FormValue
{
    enum class From { Empty, Columns, Words, LineNumber, Form, Figure, Count, Answer };

    struct Part
    {
        bool isColumn = false;
        QString text; // the column's key, or words

        bool operator==(const Part&) const = default;
    };

    From from = From::Empty;
    QList<Part> parts; // Columns; Words and Answer: one
    QString key;       // Figure, Count

    bool operator==(const FormValue&) const = default;
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QString title(const Ledger& ledger) const; // for a person
};

[[nodiscard]] FormValue formWords(const QString& words);
[[nodiscard]] FormValue formColumn(const QString& key);
[[nodiscard]] FormValue formAnswer(const QString& key);
// "closed_on?"; of a stage what closes the row; empty: the column says yes or no itself.
[[nodiscard]] QString formWhether(const Ledger& ledger, const QString& key);
// The column that such a key asks; null: it asks none.
[[nodiscard]] QString askedByWhether(const QString& key);
// Throws Error for a column, figure or ledger that there is none of.
[[nodiscard]] FormValue readFormValue(const QString& text, const Ledger& ledger);
// Those beside the ledger's own; null: the ledger has nothing to make it of.
[[nodiscard]] bool hasFormColumn(const Ledger& ledger, const QString& key);
[[nodiscard]] QString formColumnTitle(const Ledger& ledger, const QString& key);
// Those that a person may choose, the ledger's own and the others.
[[nodiscard]] QStringList formColumns(const Ledger& ledger);

// The day on which a row of the ledger is done with; empty: its rows are neither open nor closed.
[[nodiscard]] QString closingColumn(const Ledger& ledger);

// The day on which such a row began; empty: likewise.
[[nodiscard]] QString raisingColumn(const Ledger& ledger);

enum class FormPeriod { Month, Year, Ever };

template <>
struct WordTable<FormPeriod>
{
    static constexpr Word<FormPeriod> words[] = {
        {FormPeriod::Month, "month", QT_TRANSLATE_NOOP("Words", "Of the month")},
        {FormPeriod::Year, "year", QT_TRANSLATE_NOOP("Words", "Of the year so far")},
        {FormPeriod::Ever, "all", QT_TRANSLATE_NOOP("Words", "All there are")},
    };
};

// What a month's report tells of the month; a register of shops is told as it stands.
[[nodiscard]] FormPeriod usualPeriod(const QString& ledger);

enum class FormRows { All, Open, Closed, Raised };

template <>
struct WordTable<FormRows>
{
    static constexpr Word<FormRows> words[] = {
        {FormRows::All, "all", QT_TRANSLATE_NOOP("Words", "Open and closed")},
        {FormRows::Open, "open", QT_TRANSLATE_NOOP("Words", "Open ones")},
        {FormRows::Closed, "closed", QT_TRANSLATE_NOOP("Words", "Closed ones")},
        {FormRows::Raised, "raised", QT_TRANSLATE_NOOP("Words", "New in that time")},
    };
};

// Whether a row that nothing happened to since the form was last filled is told of again.
enum class FormNews { Everything, Changed };

template <>
struct WordTable<FormNews>
{
    static constexpr Word<FormNews> words[] = {
        {FormNews::Everything, "everything", QT_TRANSLATE_NOOP("Words", "Changed or not")},
        {FormNews::Changed, "changed", QT_TRANSLATE_NOOP("Words", "Changed since the last time")},
    };
};

// Rows one below the other, or each on a page of its own, whose labels stand beside the values.
enum class FormShape { Lines, Sheets, Files, Printed };

template <>
struct WordTable<FormShape>
{
    static constexpr Word<FormShape> words[] = {
        {FormShape::Lines, "lines", QT_TRANSLATE_NOOP("Words", "In lines")},
        {FormShape::Sheets, "sheets", QT_TRANSLATE_NOOP("Words", "A sheet each")},
        {FormShape::Files, "files", QT_TRANSLATE_NOOP("Words", "A file each")},
        {FormShape::Printed, "printed", QT_TRANSLATE_NOOP("Words", "Printed in a row (PDF)")},
    };
};

struct FormColumn
{
    int column = 0; // from 0
    QString heading;
    FormValue value;
    int row = 0; // of a page's cell, from 1; 0: in each line of a list
    QString printed = {}; // what a page's cell holds for the value: □上门 □电话, __年__月__日, __人
    QStringList choices = {}; // what its cells may hold, as their validation lists it; empty: all

    bool operator==(const FormColumn&) const = default;
};

// A line whose words the form brings: 剑河路 in a list of how much was done on each street.
struct FormLabel
{
    int row = 0; // from 1
    QString text;

    bool operator==(const FormLabel&) const = default;
};

struct FormList
{
    QString sheet;
    int firstHeadingRow = 0; // from 1
    int lastHeadingRow = 0;
    int firstRow = 0; // its lines for records; none when the last is before the first
    int lastRow = 0;
    QString ledger;
    FormPeriod period = FormPeriod::Month;
    FormRows rows = FormRows::All;
    QString drive; // visits of it alone; empty: of all
    QString mode;  // visits made so alone, by the key of a VisitMode; empty: of all
    FormNews news = FormNews::Everything;
    FormShape shape = FormShape::Lines;
    QList<FormColumn> columns;
    // Where each line has words of its own, counts are filled in beside them and no rows.
    QList<FormLabel> labels;
    bool fixed = false; // its lines are numbered; more rows go on on a copy of the sheet

    bool operator==(const FormList&) const = default;
    [[nodiscard]] bool isPage() const { return shape != FormShape::Lines; }
};

// A cell by itself: 填报单位, 填报人, 日期, the title with the month.
struct FormSpot
{
    QString sheet;
    int row = 0; // from 1
    int column = 0;
    QString label; // what it is known by
    FormValue value;

    bool operator==(const FormSpot&) const = default;
};

struct FormLayout
{
    QList<FormList> lists;
    QList<FormSpot> spots;
    QStringList notLists; // headings that a person said are of no list, as headingsKey() has them

    bool operator==(const FormLayout&) const = default;
    [[nodiscard]] QString toText() const; // JSON
    // It makes a folder of workbooks, one for each row.
    [[nodiscard]] bool makesFiles() const;
    // Its pages are painted one after another, and nobody keeps a workbook of them.
    [[nodiscard]] bool isPrinted() const;
};

// By which headings are known again: 单位负责人|填表人.
[[nodiscard]] QString headingsKey(const QStringList& headings);

// Throws Error when a newer program wrote it. What names a column that is no more is left empty.
[[nodiscard]] FormLayout readFormLayout(const QString& text);

} // namespace doorstep
