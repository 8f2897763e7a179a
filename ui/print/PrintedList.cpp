// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PrintedList.h"

#include "data/base/Error.h"
#include "ui/print/CardSheet.h"
#include "ui/print/PdfFile.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace doorstep {

namespace {

struct ListSheetText
{
    Q_DECLARE_TR_FUNCTIONS(PrintedList)
};

} // namespace

namespace listpaper {

// Millimetres.
constexpr QSizeF page{297, 210};
constexpr double left = 12;
constexpr double right = 297 - left;
constexpr double titleBaseline = 17;
constexpr double narrowedBaseline = 23;
constexpr double tableTop = 27;
constexpr double tableEnd = 198;
constexpr double padding = 1.2;
constexpr double lineHeight = 4;
constexpr double leastColumn = 9; // two characters of a line

const TextStyle titleStyle{14, QFont::Bold, 0};
const TextStyle smallStyle{8.5, QFont::Normal, 0};
const TextStyle headingStyle{8.5, QFont::Bold, 0};
const TextStyle cellStyle{8.5, QFont::Normal, 0};
const QColor line(0x90, 0x90, 0x90);
const QColor band(0xEC, 0xEC, 0xEC);

// Wide columns give way first, all to the same width, until the others fit beside them.
QList<double> fitted(QList<double> wanted, double room)
{
    QList<double> rising = wanted;
    std::sort(rising.begin(), rising.end());
    double level = rising.isEmpty() ? 0 : rising.constLast();
    double rest = room;
    for (qsizetype i = 0; i < rising.size(); ++i) {
        const double share = rest / static_cast<double>(rising.size() - i);
        if (rising.at(i) > share) {
            level = share;
            break;
        }
        rest -= rising.at(i);
    }
    for (double& width : wanted)
        width = std::min(width, level);
    return wanted;
}

} // namespace listpaper

PrintedList::PrintedList(ListInWords list, QString place, QDate day)
    : m_list(std::move(list)), m_place(std::move(place)), m_day(day)
{
    using namespace listpaper;
    fitColumns();
    for (const ListInWords::Column& column : std::as_const(m_list.columns))
        m_headings << column.heading;
    m_headingHeight = heightOf(shapedRow(m_headings, headingStyle));
    const double firstRow = tableTop + m_headingHeight;
    m_pages << Page{};
    double y = firstRow;
    for (qsizetype i = 0; i < m_list.rows.size(); ++i) {
        const double height = heightOf(shapedRow(m_list.rows.at(i), cellStyle));
        if (y + height > tableEnd && m_pages.constLast().count > 0) {
            m_pages << Page{i, 0};
            y = firstRow;
        }
        y += height;
        ++m_pages.last().count;
    }
}

void PrintedList::fitColumns()
{
    using namespace listpaper;
    QList<double> wanted;
    for (qsizetype i = 0; i < m_list.columns.size(); ++i) {
        double width = shaped(m_list.columns.at(i).heading, headingStyle).width;
        for (const QStringList& row : std::as_const(m_list.rows))
            width = std::max(width, shaped(row.at(i), cellStyle).width);
        wanted << std::max(leastColumn, width + 2 * padding + 0.1);
    }
    m_widths = fitted(wanted, right - left);
    if (!m_widths.isEmpty() && *std::max_element(m_widths.cbegin(), m_widths.cend()) < leastColumn)
        throw Error(ListSheetText::tr("So many columns can't be read on a page. Hide some: with "
                                      "the right button on the headings."));
}

PrintedList::Row PrintedList::shapedRow(const QStringList& cells, const TextStyle& style) const
{
    using namespace listpaper;
    // A row is never parted: what is longer than a page ends there.
    const auto most =
        static_cast<qsizetype>((tableEnd - tableTop - m_headingHeight - 2 * padding) / lineHeight);
    Row row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        row << wrapped(cells.at(i), style, m_widths.at(i) - 2 * padding, Breaks::Anywhere);
        if (row.constLast().size() > most) {
            row.last().resize(most - 1);
            row.last() << shaped(QStringLiteral("…"), style);
        }
    }
    return row;
}

double PrintedList::heightOf(const Row& row)
{
    qsizetype most = 1;
    for (const QList<TextRun>& cell : row)
        most = std::max(most, cell.size());
    return static_cast<double>(most) * listpaper::lineHeight + 2 * listpaper::padding;
}

void PrintedList::paintHead(QPainter& painter, int page) const
{
    using namespace listpaper;
    QStringList facts{m_place, m_day.toString(Qt::ISODate),
                      ListSheetText::tr("%n row(s)", nullptr, static_cast<int>(m_list.rows.size())),
                      m_list.isMasked ? ListSheetText::tr("names and phones masked") : QString(),
                      ListSheetText::tr("page %1 of %2").arg(page + 1).arg(pages())};
    facts.removeAll(QString());
    const TextRun about = shaped(facts.join(QStringLiteral(" · ")), smallStyle);
    draw(painter, {about, {right - about.width, titleBaseline}, softInk});
    const double room = right - left - about.width - 6;
    draw(painter, {elided(m_list.title, titleStyle, room), {left, titleBaseline}, Qt::black});
    if (!m_list.narrowed.isEmpty())
        draw(painter,
             {elided(ListSheetText::tr("Only: %1").arg(m_list.narrowed), smallStyle, right - left),
              {left, narrowedBaseline},
              softInk});
}

void PrintedList::paintRow(QPainter& painter, const Row& row, double top) const
{
    using namespace listpaper;
    const double height = heightOf(row);
    double x = left;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const double width = m_widths.at(i);
        painter.setPen(QPen(line, 0.15));
        painter.drawRect(QRectF(x, top, width, height));
        double baseline = top + padding + lineHeight - 1;
        for (const TextRun& run : row.at(i)) {
            const double at =
                m_list.columns.at(i).isNumber ? x + width - padding - run.width : x + padding;
            draw(painter, {run, {at, baseline}, Qt::black});
            baseline += lineHeight;
        }
        x += width;
    }
}

void PrintedList::paint(QPainter& painter, int page) const
{
    using namespace listpaper;
    paintHead(painter, page);
    const double wide = std::accumulate(m_widths.cbegin(), m_widths.cend(), 0.0);
    double y = tableTop;
    painter.fillRect(QRectF(left, y, wide, m_headingHeight), band);
    paintRow(painter, shapedRow(m_headings, headingStyle), y);
    y += m_headingHeight;
    const Page& shown = m_pages.at(page);
    for (qsizetype i = shown.first; i < shown.first + shown.count; ++i) {
        const Row row = shapedRow(m_list.rows.at(i), cellStyle);
        paintRow(painter, row, y);
        y += heightOf(row);
    }
}

void PrintedList::writePdf(const QString& path) const
{
    PdfFile file(path, listpaper::page, m_list.title);
    QPainter painter(&file.pages());
    useMillimetres(painter);
    for (int page = 0; page < pages(); ++page) {
        if (page > 0)
            file.pages().newPage();
        paint(painter, page);
        file.check();
    }
    painter.end();
    file.commit();
}

} // namespace doorstep
