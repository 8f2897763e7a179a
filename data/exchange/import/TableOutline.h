#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be known of a file before its columns are chosen: which of its sheets hold the list,
// their headings, samples of the columns.

#include "data/exchange/import/HeadingRow.h"

#include <QSet>

namespace doorstep {

// A sheet that holds the list, or a part of it.
struct ListSheet
{
    int sheet = 0;
    int lastHeadingRow = 0;
    Heading heading;    // of its own, by columns of the sheet
    int endRow = 0;     // the first row that is no more of it; 0: it goes to the end of the sheet
    bool isList = true; // false: another table, whose rows are counted and not read
    QString road;       // of the rows that name none: in the sheet's title or name
    QList<MergedRange> tall; // cells merged over several rows of the list
    QList<int> bands;        // rows that are one cell across the list: its parts' titles
    QList<int> places;       // by column of the sheet, the list's, -1 none; empty: the same
    int firstColumn = 0;     // of a list that goes on beside itself, one of the halves
    int endColumn = 0;       // 0: it goes on
    QStringList above;       // lines above its headings, of a further one its title

    [[nodiscard]] bool isHalf() const { return firstColumn > 0 || endColumn > 0; }
    // Of it that has a heading.
    [[nodiscard]] int lastColumn() const { return static_cast<int>(heading.texts.size()) - 1; }

    [[nodiscard]] int columnOfSheet(int column) const
    {
        return places.isEmpty() ? column : static_cast<int>(places.indexOf(column));
    }
};

// The cells in the order of the list's columns.
void putInPlace(TableRow& row, const ListSheet& sheet);

struct TableOutline
{
    QString path;
    QList<SheetInfo> sheets;
    int sheet = 0; // whose headings are shown
    // It, and by their tabs those with the same headings, in any order; of a sheet with several
    // headings the rows below each, of halves side by side the left one first.
    QList<ListSheet> parts;
    QStringList otherSheets; // names of other sheets that hold something, of hidden ones a list
    Heading heading;         // with what later headings have beside the first
    int columns = 0;
    bool labelsBesideValues = false;
    std::vector<std::vector<Cell>> samples; // by column: its first cells that hold something

    [[nodiscard]] QString headingOf(int column) const; // the heading, or the letters of the column
    [[nodiscard]] QStringList partNames() const;       // of the sheets that hold them
    [[nodiscard]] bool isOverSheets() const;
};

// The rows of a list's second sheet are counted on behind the most that a sheet can have, so that a
// number is one row of the list.
[[nodiscard]] constexpr int numberInList(int part, int rowOfSheet)
{
    return part * maxTableRows + rowOfSheet;
}
[[nodiscard]] constexpr int partOf(int number)
{
    return (number - 1) / maxTableRows;
}
[[nodiscard]] constexpr int rowOfSheet(int number)
{
    return number - partOf(number) * maxTableRows;
}
// For a person: "12", of a list over several sheets "泉口路!12", as Excel writes it; of halves side
// by side with the columns: "12 (E–H)".
[[nodiscard]] QString rowText(const TableOutline& outline, int number);

// Rows below the headings of another table on the sheet of the list.
struct UnreadRows
{
    int heading = 0; // its number in the list (see numberInList)
    int count = 0;
};

// Labels beside values instead of a list below headings: several columns, or one, of labels.
[[nodiscard]] bool isForm(const TableOutline& outline, const FieldTable& fields);

// Reads the beginning of a file: of the sheet given, else of the visible one that looks most like a
// list of this kind and of those with the same headings. Throws Error when the file can't be read
// or holds nothing.
[[nodiscard]] TableOutline outlineTable(const QString& path, ImportKind kind,
                                        std::optional<int> sheet = std::nullopt);

// Where the rows below a line are. Without a street: at several, which the line does not part.
struct RoadBand
{
    QString street;
    QString lane = {};
};

// 剑河路, 一、剑河路（32家）, 路段：剑河路双号, 剑河路88弄: by itself above the rows of it.
[[nodiscard]] std::optional<RoadBand> roadBand(const QString& text);
[[nodiscard]] bool endsLikeRoad(const QString& text);
// The one road that a line names among other words: 网格一：剑河路, 剑河路弄内, and where it is one
// of these roads 剑河路农贸市场. Nothing: none, or several.
[[nodiscard]] std::optional<RoadBand> roadWithin(const QString& text, const QSet<QString>& roads);
// The one road that a sheet's name or its title names: 剑河路沿街商户名册.
[[nodiscard]] QString roadNamed(const QString& text);

} // namespace doorstep
