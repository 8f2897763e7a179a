#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet of a workbook on A4: its cells as they look, as wide as the page at the most. Words that
// its cells have no room for make the row higher, and all of it smaller where a row were higher
// than a page.

#include "data/base/Progress.h"
#include "data/files/looks/SheetLook.h"
#include "ui/print/TextRun.h"

#include <QRectF>
#include <functional>

class QPrinter;

namespace doorstep {

// May be made on another thread than it is painted on: fonts stay with their thread.
class SheetPaper
{
public:
    SheetPaper(SheetLook sheet, bool isLandscape);
    Q_DISABLE_COPY_MOVE(SheetPaper)

    [[nodiscard]] int pages() const { return static_cast<int>(m_pages.size()); }
    // The painter's unit is the millimetre, its origin the paper's corner; pages from 0.
    void paint(QPainter& painter, int page) const;

private:
    struct Page
    {
        int first = 0; // row, from 1
        int last = 0;
    };
    // A cell with all that is merged with it.
    struct Field
    {
        const SeenCell* cell = nullptr;
        MergedRange range;
    };

    void collectFields();
    void growRows();
    void shrink();
    void breakPages();
    [[nodiscard]] double left(int column) const { return m_lefts.at(column - m_area.firstColumn); }
    [[nodiscard]] double top(int row) const { return m_tops.at(row - m_area.firstRow); }
    [[nodiscard]] QRectF placeOf(const MergedRange& range) const;
    [[nodiscard]] QList<TextRun> wordsOf(const Field& field) const;
    [[nodiscard]] double roomOf(const Field& field) const;
    [[nodiscard]] TextStyle styleOf(const CellLook& look) const;
    [[nodiscard]] double lineHeight(const CellLook& look) const;
    void paintWords(QPainter& painter, const Field& field) const;
    void paintLines(QPainter& painter, const SeenCell& cell) const;

    SheetLook m_sheet;
    MergedRange m_area;
    QSizeF m_room; // mm
    double m_scale = 1;
    std::vector<Field> m_fields;
    QList<double> m_lefts; // mm, of the columns and of what is behind the last
    QList<double> m_tops;  // likewise of the rows, as if the page had no end
    QList<Page> m_pages;
};

// Sheets one after another, each on pages of its own. Throws Error when the file can't be written.
void writeSheetsPdf(const QString& path, const QString& title, int sheets,
                    const std::function<SheetLook(int)>& sheetAt, const Progress& progress);
// Likewise on a printer. Throws Error when it can't begin, or when it was cancelled.
void printSheets(QPrinter& printer, int sheets, const std::function<SheetLook(int)>& sheetAt,
                 const Progress& progress);

} // namespace doorstep
