// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/SheetPaper.h"

#include "data/base/Error.h"
#include "ui/print/CardSheet.h"
#include "ui/print/PdfFile.h"
#include "ui/print/PrinterPages.h"

#include <QCoreApplication>
#include <QPrinter>
#include <algorithm>

namespace doorstep {

namespace sheetpaper {

namespace {

// Millimetres.
constexpr QSizeF upright{210, 297};
constexpr double aside = 12;
constexpr double padding = 0.7;
constexpr double thin = 0.2;
constexpr double strong = 0.5;
constexpr double lineOfEm = 1.3;
// A form of one page that is a little too long stays one.
constexpr double leastShrunk = 0.8;
// Of a row that were higher than a page.
constexpr double leastLegible = 0.4;
constexpr double step = 0.92;

QSizeF paper(bool isLandscape)
{
    return isLandscape ? upright.transposed() : upright;
}

QColor colourOf(std::optional<quint32> colour, const QColor& otherwise)
{
    return colour ? QColor::fromRgb(QRgb(0xFF000000U | *colour)) : otherwise;
}

} // namespace

} // namespace sheetpaper

SheetPaper::SheetPaper(SheetLook sheet, bool isLandscape)
    : m_sheet(std::move(sheet)), m_area{1, m_sheet.rows, 0, m_sheet.columns - 1}
{
    using namespace sheetpaper;
    if (m_sheet.printed) {
        const MergedRange& printed = *m_sheet.printed;
        m_area = {printed.firstRow, std::min(printed.lastRow, m_sheet.rows), printed.firstColumn,
                  std::min(printed.lastColumn, m_sheet.columns - 1)};
    }
    if (m_area.lastRow < m_area.firstRow || m_area.lastColumn < m_area.firstColumn) {
        m_area.lastRow = m_area.firstRow - 1; // nothing stands in it
        m_pages << Page{m_area.firstRow, m_area.lastRow};
        return;
    }
    const QSizeF page = paper(isLandscape);
    m_room = {page.width() - 2 * aside, page.height() - 2 * aside};
    double wide = 0;
    for (int column = m_area.firstColumn; column <= m_area.lastColumn; ++column)
        wide += m_sheet.widths.value(column) * mmPerPoint;
    m_scale = wide > 0 ? std::min(1.0, m_room.width() / wide) : 1;
    collectFields();
    growRows();
    shrink();
    breakPages();
}

void SheetPaper::collectFields()
{
    for (const SeenCell& cell : m_sheet.cells) {
        if (cell.row < m_area.firstRow || cell.row > m_area.lastRow ||
            cell.column < m_area.firstColumn || cell.column > m_area.lastColumn)
            continue;
        const MergedRange* const merged = m_sheet.mergedAt(cell.row, cell.column);
        MergedRange range =
            merged ? *merged : MergedRange{cell.row, cell.row, cell.column, cell.column};
        if (range.firstRow != cell.row || range.firstColumn != cell.column)
            continue; // covered
        range.lastRow = std::min(range.lastRow, m_area.lastRow);
        range.lastColumn = std::min(range.lastColumn, m_area.lastColumn);
        m_fields.push_back({&cell, range});
    }
}

void SheetPaper::growRows()
{
    m_lefts = {0};
    for (int column = m_area.firstColumn; column <= m_area.lastColumn; ++column)
        m_lefts << m_lefts.constLast() + m_sheet.widths.value(column) * mmPerPoint * m_scale;
    QList<double> heights;
    for (int row = m_area.firstRow; row <= m_area.lastRow; ++row)
        heights << m_sheet.heightOf(row) * mmPerPoint * m_scale;
    for (const Field& field : m_fields) {
        if (field.cell->text.isEmpty())
            continue;
        double has = 0;
        for (int row = field.range.firstRow; row <= field.range.lastRow; ++row)
            has += heights.at(row - m_area.firstRow);
        if (has <= 0)
            continue; // hidden
        const double needed =
            static_cast<double>(wordsOf(field).size()) * lineHeight(m_sheet.look(*field.cell));
        if (needed > has)
            heights[field.range.lastRow - m_area.firstRow] += needed - has;
    }
    m_tops = {0};
    for (const double height : std::as_const(heights))
        m_tops << m_tops.constLast() + height;
}

void SheetPaper::shrink()
{
    using namespace sheetpaper;
    const double high = m_tops.constLast();
    if (high > m_room.height() && high * leastShrunk <= m_room.height()) {
        m_scale *= m_room.height() / high;
        growRows();
    }
    const auto highest = [this] {
        double height = 0;
        for (qsizetype row = 1; row < m_tops.size(); ++row)
            height = std::max(height, m_tops.at(row) - m_tops.at(row - 1));
        return height;
    };
    const double least = m_scale * leastLegible;
    while (highest() > m_room.height() && m_scale > least) {
        m_scale *= step;
        growRows();
    }
}

// A row is never parted.
void SheetPaper::breakPages()
{
    constexpr double rounding = 0.01;
    m_pages << Page{m_area.firstRow, m_area.firstRow};
    for (int row = m_area.firstRow + 1; row <= m_area.lastRow; ++row) {
        if (top(row + 1) - top(m_pages.constLast().first) > m_room.height() + rounding)
            m_pages << Page{row, row};
        m_pages.last().last = row;
    }
}

QRectF SheetPaper::placeOf(const MergedRange& range) const
{
    return {QPointF(left(range.firstColumn), top(range.firstRow)),
            QPointF(left(range.lastColumn + 1), top(range.lastRow + 1))};
}

TextStyle SheetPaper::styleOf(const CellLook& look) const
{
    return {look.points * m_scale, look.bold ? QFont::Bold : QFont::Normal, 0};
}

double SheetPaper::lineHeight(const CellLook& look) const
{
    return styleOf(look).em() * sheetpaper::lineOfEm;
}

// Words that aren't broken go on over empty cells to their right, as in a spreadsheet.
double SheetPaper::roomOf(const Field& field) const
{
    const CellLook& look = m_sheet.look(*field.cell);
    int last = field.range.lastColumn;
    const bool goesOn =
        !look.wraps && !field.cell->isNumber &&
        (look.across == CellLook::Across::General || look.across == CellLook::Across::Left);
    while (goesOn && last < m_area.lastColumn) {
        const SeenCell* const next = m_sheet.at(field.cell->row, last + 1);
        if ((next && !next->text.isEmpty()) || m_sheet.mergedAt(field.cell->row, last + 1))
            break;
        ++last;
    }
    return left(last + 1) - left(field.range.firstColumn) - 2 * sheetpaper::padding * m_scale;
}

QList<TextRun> SheetPaper::wordsOf(const Field& field) const
{
    const TextStyle style = styleOf(m_sheet.look(*field.cell));
    const double room = std::max(style.em(), roomOf(field));
    QList<TextRun> lines;
    const QStringList texts = field.cell->text.split(u'\n');
    for (const QString& text : texts) {
        const QList<TextRun> broken = wrapped(text, style, room, Breaks::Anywhere);
        lines += broken.isEmpty() ? QList<TextRun>{TextRun{}} : broken;
    }
    return lines;
}

void SheetPaper::paintWords(QPainter& painter, const Field& field) const
{
    using Across = CellLook::Across;
    using namespace sheetpaper;
    const CellLook& look = m_sheet.look(*field.cell);
    const QRectF place = placeOf(field.range);
    if (field.cell->text.isEmpty() || place.width() <= 0 || place.height() <= 0)
        return;
    const QList<TextRun> lines = wordsOf(field);
    const double high = static_cast<double>(lines.size()) * lineHeight(look);
    double y = look.down == CellLook::Down::Top      ? place.top()
               : look.down == CellLook::Down::Middle ? place.center().y() - high / 2
                                                     : place.bottom() - high;
    const double inset = padding * m_scale;
    const QColor ink = colourOf(look.ink, Qt::black);
    for (const TextRun& line : lines) {
        const bool toRight = look.across == Across::Right ||
                             (look.across == Across::General && field.cell->isNumber);
        const double x = look.across == Across::Middle ? place.center().x() - line.width / 2
                         : toRight                     ? place.right() - inset - line.width
                                                       : place.left() + inset;
        draw(painter, {line, {x, y + 0.8 * lineHeight(look)}, ink});
        y += lineHeight(look);
    }
}

// Those within what is merged are not seen.
void SheetPaper::paintLines(QPainter& painter, const SeenCell& cell) const
{
    const CellLook& look = m_sheet.look(cell);
    if (look.lines == 0)
        return;
    const MergedRange own{cell.row, cell.row, cell.column, cell.column};
    const MergedRange* const merged = m_sheet.mergedAt(cell.row, cell.column);
    const MergedRange whole = merged ? *merged : own;
    const QRectF place = placeOf(own);
    const auto side = [&](CellLook::Line line, bool atEdge, const QPointF& from,
                          const QPointF& to) {
        if ((look.lines & line) == 0 || !atEdge)
            return;
        painter.setPen(
            QPen(Qt::black, (look.strong & line) != 0 ? sheetpaper::strong : sheetpaper::thin));
        painter.drawLine(from, to);
    };
    side(CellLook::LeftLine, cell.column == whole.firstColumn, place.topLeft(), place.bottomLeft());
    side(CellLook::RightLine, cell.column == whole.lastColumn, place.topRight(),
         place.bottomRight());
    side(CellLook::TopLine, cell.row == whole.firstRow, place.topLeft(), place.topRight());
    side(CellLook::BottomLine, cell.row == whole.lastRow, place.bottomLeft(), place.bottomRight());
}

void SheetPaper::paint(QPainter& painter, int page) const
{
    using namespace sheetpaper;
    const Page& shown = m_pages.at(page);
    if (shown.last < shown.first)
        return;
    const double from = top(shown.first);
    const double high = std::min(top(shown.last + 1) - from, m_room.height());
    painter.save();
    painter.translate(aside, aside - from);
    // With the outermost lines.
    painter.setClipRect(
        QRectF(-strong, from - strong, m_room.width() + 2 * strong, high + 2 * strong));
    for (const Field& field : m_fields) {
        if (const auto ground = m_sheet.look(*field.cell).ground)
            painter.fillRect(placeOf(field.range), colourOf(ground, Qt::white));
    }
    for (const Field& field : m_fields) {
        if (field.range.firstRow <= shown.last && field.range.lastRow >= shown.first)
            paintWords(painter, field);
    }
    for (const SeenCell& cell : m_sheet.cells) {
        if (cell.row >= shown.first && cell.row <= shown.last &&
            cell.column >= m_area.firstColumn && cell.column <= m_area.lastColumn)
            paintLines(painter, cell);
    }
    painter.restore();
}

namespace {

// All sheets of a form lie as its first does.
void paintSheets(QPainter& painter, QPagedPaintDevice& device, SheetLook first, int sheets,
                 const std::function<SheetLook(int)>& sheetAt,
                 const std::function<void(int)>& painted)
{
    const bool isLandscape = first.isLandscape;
    useMillimetres(painter);
    for (int sheet = 0; sheet < sheets; ++sheet) {
        const SheetPaper paper(sheet == 0 ? std::move(first) : sheetAt(sheet), isLandscape);
        for (int page = 0; page < paper.pages(); ++page) {
            if (sheet > 0 || page > 0)
                device.newPage();
            paper.paint(painter, page);
        }
        painted(sheet);
    }
}

} // namespace

void writeSheetsPdf(const QString& path, const QString& title, int sheets,
                    const std::function<SheetLook(int)>& sheetAt, const Progress& progress)
{
    SheetLook first = sheetAt(0);
    PdfFile file(path, sheetpaper::paper(first.isLandscape), title);
    QPainter painter(&file.pages());
    paintSheets(painter, file.pages(), std::move(first), sheets, sheetAt, [&](int sheet) {
        file.check();
        report(progress, sheet, sheets);
    });
    painter.end();
    file.commit();
}

void printSheets(QPrinter& printer, int sheets, const std::function<SheetLook(int)>& sheetAt,
                 const Progress& progress)
{
    SheetLook first = sheetAt(0);
    usePage(printer, sheetpaper::paper(false));
    if (first.isLandscape)
        printer.setPageOrientation(QPageLayout::Landscape);
    QPainter painter;
    if (!painter.begin(&printer))
        throw Error(QCoreApplication::translate(
            "CardSheet", "Printing could not begin. Check that the printer is on and connected."));
    try {
        paintSheets(painter, printer, std::move(first), sheets, sheetAt,
                    [&](int sheet) { report(progress, sheet, sheets); });
    } catch (const Error&) {
        printer.abort();
        throw;
    }
}

} // namespace doorstep
