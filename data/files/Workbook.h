#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing .xlsx through libxlsxwriter, always with shared strings (WPS refuses those within the
// cells that the library writes when it saves memory) and without zip64.

#include "data/base/SafeFile.h"
#include "data/base/Time.h"

#include <QSize>
#include <QVariant>
#include <memory>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace doorstep {

enum class Style {
    Plain,
    Title,   // large, centred over the table
    Info,    // the line of unit and dates below it
    Section, // a heading inside the summary
    Heading, // of a column
    Text,    // bordered from here on
    Prose,   // wraps
    Number,
    Percent,
    Days, // with at most one decimal
    Date,
    DateTime,
    Centred,
    Note, // small, grey, wraps
};

// Folded: hidden in an outline group that a click opens.
enum class ColumnState { Shown, Folded };

// What is 10 points high in a cell is 9 on paper.
inline constexpr double smallestPrint = 0.9;

enum class Paper { Landscape, Upright };

// How a sheet comes out on A4 at smallestPrint.
struct PrintedPages
{
    Paper paper = Paper::Landscape;
    int firstRepeatedRow = 0;
    int lastRepeatedRow = 0;
    int lastRepeatedColumn = -1;
    int lastRow = 0;
    int lastColumn = 0;
    std::vector<int> columnBreaks = {}; // the first column of a further page
    std::vector<int> rowBreaks = {};    // likewise the row
    QString foot = {};                  // on each page, beside the sheet's name
};

// Room on such a page, in the points of the sheet.
[[nodiscard]] double roomAcross(Paper paper);
[[nodiscard]] double roomDown(Paper paper);
[[nodiscard]] double widthInPoints(double characters); // of a column

// Where a chart or a picture stands, and how large it is (points).
struct ChartPlace
{
    int row;
    int column;
    double width;
    double height;
};

struct ChartCells
{
    int firstRow;
    int lastRow;
    int nameColumn;
    int valueColumn;
};

class Workbook;

// One sheet. Rows and columns count from 0. A cell that could not be written throws Error.
class Sheet
{
public:
    [[nodiscard]] const QString& name() const { return m_name; }

    void text(int row, int column, const QString& text, Style style = Style::Text);
    // Of a text that cellText() has been through, in UTF-8: for texts that occur many times.
    void cleanText(int row, int column, const char* utf8, Style style);
    void number(int row, int column, double value, Style style = Style::Number);
    void date(int row, int column, QDate value, Style style = Style::Date);
    void dateTime(int row, int column, UtcSeconds at); // shown as it was in Shanghai
    void blank(int row, int column, Style style = Style::Text);
    // With the value that it gives, so that it reads right before anything recalculates. A text
    // result for QString.
    void formula(int row, int column, const QString& formula, const QVariant& result,
                 Style style = Style::Number);
    void merged(int row, int firstColumn, int lastColumn, const QString& text, Style style);

    void columnWidth(int column, double characters, ColumnState state = ColumnState::Shown);
    void rowHeight(int row, double points);
    void freezeBelow(int row);
    void autofilter(int headingRow, int lastRow, int lastColumn);
    // A4 landscape, one page wide, page numbers, the rows repeated on each page.
    void printSetUp(int firstRepeatedRow, int lastRepeatedRow, int lastRow, int lastColumn);
    // A4 landscape or upright, never smaller than smallestPrint: what is wider goes on to further
    // pages, which begin before these columns and repeat those up to the repeated one (-1: none).
    void printInPages(const PrintedPages& pages);
    // A date in merged cells; formulas refer to the first.
    void mergedDate(int row, int firstColumn, int lastColumn, QDate value);
    // A native column chart of values by their names, both on this sheet.
    void columnChart(const ChartPlace& place, const QString& title, const ChartCells& cells);
    // A JPEG or PNG of so many pixels.
    void picture(const ChartPlace& place, const QByteArray& bytes, QSize pixels);
    void activate();

private:
    friend class Workbook;
    Sheet(Workbook& workbook, lxw_worksheet* sheet, QString name);
    void check(int error, int row, int column) const;
    void setUpPaper(Paper paper, int firstRepeatedRow, int lastRepeatedRow, int lastRow,
                    int lastColumn, const QString& foot = {});

    Workbook& m_workbook;
    lxw_worksheet* m_sheet;
    QString m_name;
};

// In what order cells come. Downwards: row after row, each row's height and merging with its cells;
// then they need no memory, however many there are.
enum class Filling { Anyhow, Downwards };

class StringsPart;

// Written beside its target and moved into place when it is whole. Without finish() nothing
// remains.
class Workbook
{
public:
    explicit Workbook(const QString& target, Filling filling = Filling::Anyhow);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    void setProperties(const QString& title, const QString& author);
    [[nodiscard]] Sheet& addSheet(const QString& name);
    void finish();

private:
    friend class Sheet;
    [[nodiscard]] lxw_format* format(Style style);

    TemporaryName m_temporary;
    lxw_workbook* m_workbook;
    std::unique_ptr<StringsPart> m_strings; // of one that is filled downwards
    std::vector<std::unique_ptr<Sheet>> m_sheets;
    std::vector<lxw_format*> m_formats;
};

} // namespace doorstep
