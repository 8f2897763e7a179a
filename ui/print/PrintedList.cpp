// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PrintedList.h"

#include "data/base/Error.h"
#include "ui/print/CardSheet.h"
#include "ui/print/PdfFile.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

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
constexpr double left = 10;
constexpr double right = 297 - left;
constexpr double titleBaseline = 14;
constexpr double narrowedBaseline = 20;
constexpr double tableTop = 23;
constexpr double tableEnd = 201;
constexpr double padding = 1.2;    // beside a cell's words
constexpr double air = 0.7;        // above and below them
constexpr double lineHeight = 3.9; // of 9 points
constexpr double leastColumn = 9;  // two characters of a line
// A day with its time, a phone, a name: broken only where the paper would not do for them.
constexpr double shortColumn = 32;
constexpr double mostHigher = 1.25; // that a list may be for the sake of whole short words

const TextStyle titleStyle{14, QFont::Bold, 0};
const TextStyle smallStyle{9, QFont::Normal, 0};
const TextStyle headingStyle{9, QFont::Bold, 0};
const TextStyle cellStyle{9, QFont::Normal, 0};
const QColor line(0x90, 0x90, 0x90);
const QColor band(0xEC, 0xEC, 0xEC);

// How wide the words of each cell are on one line, in millimetres; the headings are the first row.
using CellWidths = QList<QList<double>>;

// As if it went on evenly: how much is won by a little more room is told by parts of a line.
double linesOf(double words, double width)
{
    const double room = width - 2 * padding;
    const double em = cellStyle.em();
    return words <= room ? 1 : std::max(1.0, words / (std::max(1.0, std::floor(room / em)) * em));
}

// Of rows as high as their highest cell.
double heightOf(const CellWidths& words, const QList<double>& widths)
{
    double height = 0;
    for (const QList<double>& row : words) {
        double most = 1;
        for (qsizetype i = 0; i < row.size(); ++i)
            most = std::max(most, std::ceil(linesOf(row.at(i), widths.at(i))));
        height += most * lineHeight + 2 * air;
    }
    return height;
}

// What room there is goes, a character at a time, to the column that makes most of the rows lower.
QList<double> grown(const CellWidths& words, const QList<double>& wanted, QList<double> widths,
                    double room)
{
    const double step = cellStyle.em();
    constexpr double leastGain = 0.3; // of a column that shares a row's height with another
    double rest = room - std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    while (rest >= step) {
        QList<double> gains(widths.size());
        for (const QList<double>& row : words) {
            qsizetype highest = 0;
            double most = 0;
            double next = 1;
            for (qsizetype i = 0; i < row.size(); ++i) {
                const double lines = linesOf(row.at(i), widths.at(i));
                if (lines > most) {
                    next = std::max(next, most);
                    most = lines;
                    highest = i;
                } else {
                    next = std::max(next, lines);
                }
            }
            const double lower = most - linesOf(row.at(highest), widths.at(highest) + step);
            gains[highest] += std::max(std::min(lower, most - next), leastGain * lower);
        }
        const auto best = std::max_element(gains.cbegin(), gains.cend()) - gains.cbegin();
        if (gains.isEmpty() || gains.at(best) <= 0)
            break;
        widths[best] = std::min(wanted.at(best), widths.at(best) + step);
        rest -= step;
    }
    return widths;
}

// What is read as one is as wide as it is on paper, too: a day, a time, a phone, a word.
class PiecesInCells
{
public:
    void add(const QString& cell, const TextStyle& style)
    {
        constexpr qsizetype mostAtOnce = 24; // longer ones are no number or word
        static const QRegularExpression piece(QStringLiteral("[!-~]+"));
        for (auto found = piece.globalMatch(cell); found.hasNext();) {
            const QString text = found.next().captured();
            if (text.size() < m_most || text.size() > mostAtOnce)
                continue;
            m_most = text.size();
            m_width = std::max(m_width, shaped(text, style).width);
        }
    }
    [[nodiscard]] double column() const { return m_width > 0 ? m_width + 2 * padding + 0.1 : 0; }

private:
    qsizetype m_most = 0;
    double m_width = 0;
};

// The most rows on a page, but short words are broken only where much is won by it, and pieces
// (the columns as wide as they need) only where the paper would not do for them.
QList<double> fitted(const CellWidths& words, const QList<double>& wanted,
                     const QList<double>& pieces, double room)
{
    if (std::accumulate(wanted.cbegin(), wanted.cend(), 0.0) <= room)
        return wanted;
    QList<double> floors;
    for (const double each : pieces)
        floors << std::clamp(each, leastColumn, shortColumn);
    if (std::accumulate(floors.cbegin(), floors.cend(), 0.0) > room)
        floors.fill(leastColumn);
    QList<QList<double>> choices; // from the one that breaks least
    QList<double> heights;
    for (const double most : {shortColumn, 26.0, 20.0, 16.0, 12.0, leastColumn}) {
        QList<double> widths;
        for (qsizetype i = 0; i < wanted.size(); ++i)
            widths << std::max(floors.at(i), wanted.at(i) <= shortColumn
                                                 ? std::min(wanted.at(i), most)
                                                 : leastColumn);
        if (std::accumulate(widths.cbegin(), widths.cend(), 0.0) > room)
            continue;
        choices << grown(words, wanted, widths, room);
        heights << heightOf(words, choices.constLast());
    }
    const double least =
        heights.isEmpty() ? 0 : *std::min_element(heights.cbegin(), heights.cend());
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (heights.at(i) <= mostHigher * least)
            return choices.at(i);
    }
    return {};
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
    constexpr double most = (tableEnd - tableTop) / lineHeight * (right - left); // a page of it
    CellWidths words(1);
    std::vector<PiecesInCells> pieces(static_cast<size_t>(m_list.columns.size()));
    for (qsizetype i = 0; i < m_list.columns.size(); ++i) {
        const QString& heading = m_list.columns.at(i).heading;
        words.last() << shaped(heading, headingStyle).width;
        pieces[static_cast<size_t>(i)].add(heading, headingStyle);
    }
    for (const QStringList& row : std::as_const(m_list.rows)) {
        words.append(QList<double>());
        for (qsizetype i = 0; i < row.size(); ++i) {
            words.last() << std::min(shaped(row.at(i), cellStyle).width, most);
            pieces[static_cast<size_t>(i)].add(row.at(i), cellStyle);
        }
    }
    QList<double> wanted(m_list.columns.size(), leastColumn);
    for (const QList<double>& row : std::as_const(words)) {
        for (qsizetype i = 0; i < row.size(); ++i)
            wanted[i] = std::max(wanted.at(i), row.at(i) + 2 * padding + 0.1);
    }
    QList<double> whole;
    for (const PiecesInCells& each : pieces)
        whole << each.column();
    m_widths = fitted(words, wanted, whole, right - left);
    if (m_widths.isEmpty() && !m_list.columns.isEmpty())
        throw Error(ListSheetText::tr("So many columns can't be read on a page. Hide some: with "
                                      "the right button on the headings."));
}

PrintedList::Row PrintedList::shapedRow(const QStringList& cells, const TextStyle& style) const
{
    using namespace listpaper;
    // A row is never parted: what is longer than a page ends there.
    const auto most =
        static_cast<qsizetype>((tableEnd - tableTop - m_headingHeight - 2 * air) / lineHeight);
    Row row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        row << wrapped(cells.at(i), style, m_widths.at(i) - 2 * padding);
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
    return static_cast<double>(most) * listpaper::lineHeight + 2 * listpaper::air;
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
        double baseline = top + air + lineHeight - 1;
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
