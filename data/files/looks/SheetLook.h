#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet of an .xlsx as a person sees it: words, type, grounds, lines, widths. To be drawn, on the
// screen or on paper; nothing is written from it.

#include "data/files/TableReader.h"
#include "data/files/XlsxWorkbook.h"

#include <QHash>
#include <QStringList>
#include <optional>

namespace doorstep {

struct CellLook
{
    enum class Across { General, Left, Middle, Right };
    enum class Down { Top, Middle, Bottom };
    enum Line { LeftLine = 1, TopLine = 2, RightLine = 4, BottomLine = 8 };

    double points = 11;
    bool bold = false;
    std::optional<quint32> ink; // 0xRRGGBB
    std::optional<quint32> ground;
    Across across = Across::General; // texts to the left, numbers to the right
    Down down = Down::Bottom;
    bool wraps = false;
    int lines = 0;  // of Line, drawn
    int strong = 0; // those of them that are drawn thick

    bool operator==(const CellLook&) const = default;
};

struct SeenCell
{
    int row = 0; // from 1
    int column = 0;
    QString text;
    bool isNumber = false; // a day, too
    size_t look = 0;
};

struct SheetLook
{
    QString name;
    std::vector<SeenCell> cells; // by row and column; those that only have a look, too
    std::shared_ptr<const std::vector<CellLook>> looks;
    QList<MergedRange> merged;
    int rows = 0; // those that hold something
    int columns = 0;
    QList<double> widths; // of columns, in points; 0: hidden
    double height = 15;   // of a row, in points
    QHash<int, double> heights;
    std::optional<MergedRange> printed; // what goes on paper; nothing: all
    bool isLandscape = false;

    // What a drawing of the cells leaves out.
    bool hasPictures = false; // charts and shapes, too
    bool hasHeaders = false;  // above or below each page
    bool hasRules = false;    // that colour cells by what they hold
    bool hasUnknown = false;  // formulas whose values the file does not hold

    [[nodiscard]] const CellLook& look(const SeenCell& cell) const;
    [[nodiscard]] const SeenCell* at(int row, int column) const; // null: the file has none
    [[nodiscard]] const MergedRange* mergedAt(int row, int column) const;
    [[nodiscard]] double heightOf(int row) const { return heights.value(row, height); }
};

class SheetLooks
{
public:
    // Throws Error for what is no .xlsx.
    explicit SheetLooks(const QString& path);
    ~SheetLooks();

    [[nodiscard]] QList<SheetInfo> sheets() const;
    // Down to that row, where there is one. Throws Error.
    [[nodiscard]] SheetLook read(int sheet, int lastRow = maxTableRows);

private:
    QString m_path;
    ZipArchive m_archive;
    XlsxWorkbook m_workbook;
    std::unique_ptr<TableReader> m_reader;
    std::shared_ptr<const std::vector<CellLook>> m_looks;
    QHash<QString, MergedRange> m_printed; // print areas, by folded sheet name
};

} // namespace doorstep
