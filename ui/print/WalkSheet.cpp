// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/WalkSheet.h"

#include "data/base/Error.h"
#include "ui/print/CardSheet.h"
#include "ui/print/PdfFile.h"

#include <QCoreApplication>
#include <algorithm>

namespace doorstep {

namespace {

struct WalkSheetText
{
    Q_DECLARE_TR_FUNCTIONS(WalkSheet)
};

} // namespace

namespace walkpaper {

// Millimetres.
constexpr double left = 14;
constexpr double right = 200;
constexpr double headBaseline = 15.5;
constexpr double teamBaseline = 21;
constexpr double firstRow = 29; // below heading and column names
constexpr double lastRow = 284;
constexpr double rowHeight = 12;
constexpr double bandHeight = 7; // the name of a street
constexpr double air = 1.5;
constexpr QColor ink{0x1a, 0x1a, 0x1a};
constexpr QColor lineGrey{0x9a, 0x9a, 0x9a};
constexpr QColor writingGrey{0xd0, 0xd0, 0xd0}; // the line to write on
constexpr QColor bandGrey{0xec, 0xec, 0xec};

// Left edges of the columns.
constexpr double nameAt = left + 9;
constexpr double phoneAt = nameAt + 50;
constexpr double outcomeAt = phoneAt + 44;
constexpr double notesAt = outcomeAt + 30;

constexpr double nameWidth = phoneAt - nameAt - 2 * air;
constexpr double factWidth = outcomeAt - phoneAt - 2 * air;
constexpr double smallestFact = 8; // points

// A row of two lines each is 12 mm high; one with more grows.
constexpr int usualLines = 2;
constexpr double firstBaseline = 5.1;
constexpr double usualPitch = 4.8;
constexpr double tightPitch = 4.1;
constexpr double belowLast = 2.1;

// A line of a cell: runs one after the other.
struct Line
{
    struct Part
    {
        TextRun run;
        QColor colour;
    };
    QList<Part> parts;
};

// What stands in a row, whole: smaller, and where that gets too small on several lines.
struct DoorText
{
    QList<Line> name; // and door
    QList<Line> facts;

    [[nodiscard]] qsizetype lines() const { return std::max(name.size(), facts.size()); }
    [[nodiscard]] bool isUsual() const { return lines() <= usualLines; }
    [[nodiscard]] double height() const
    {
        return isUsual()
                   ? rowHeight
                   : firstBaseline + static_cast<double>(lines() - 1) * tightPitch + belowLast;
    }
};

QList<Line> fittedLines(const QString& words, TextStyle style, double smallest, double width,
                        QColor colour = ink)
{
    constexpr double step = 0.5;
    while (style.points > smallest && shaped(words, style).width > width)
        style.points = std::max(smallest, style.points - step);
    QList<Line> lines;
    for (const TextRun& run : wrapped(words, style, width))
        lines.append(Line{{Line::Part{run, colour}}});
    return lines;
}

// A number is never parted.
QList<Line> phoneLines(const QString& phones)
{
    const TextStyle style{9.5, QFont::Normal, 0};
    QList<Line> lines;
    QString line;
    const auto end = [&] {
        lines += fittedLines(line, style, 7, factWidth);
    };
    for (const QString& number : phones.split(QStringLiteral(" / "), Qt::SkipEmptyParts)) {
        const QString both = line.isEmpty() ? number : line + QStringLiteral(" / ") + number;
        if (!line.isEmpty() && shaped(both, style).width > factWidth) {
            end();
            line = number;
        } else {
            line = both;
        }
    }
    end();
    return lines;
}

QString factsOf(const Door& door, QDate day)
{
    const std::optional<qint64> days = door.daysSince(day);
    QStringList words;
    if (days)
        words.append(dayOf(*door.lastVisitAt).toString(QStringLiteral("MM-dd")) + u' ' +
                     WalkSheetText::tr("(%1 d)").arg(*days));
    else
        words.append(WalkSheetText::tr("not visited yet"));
    if (door.openNeeds > 0)
        words.append(WalkSheetText::tr("needs %1").arg(door.openNeeds));
    if (!door.cardOn.isValid())
        words.append(WalkSheetText::tr("no card"));
    return words.join(u"  "_qs);
}

DoorText textOf(const Door& door, QDate day)
{
    const TextStyle small{9, QFont::Normal, 0}; // it is read in the street
    DoorText text;
    text.name = fittedLines(door.name, {10.5, QFont::Bold, 0}, 9, nameWidth) +
                fittedLines(door.door, {9, QFont::Normal, 0}, 8, nameWidth);
    text.facts = phoneLines(door.phone);
    QString facts = factsOf(door, day);
    if (!door.prefers.isEmpty()) {
        const TextRun prefers = shaped(door.prefers, small);
        const double phone =
            text.facts.size() == 1 ? text.facts.constFirst().parts.constFirst().run.width + air : 0;
        const QString both = door.prefers + u"  "_qs + facts;
        if (text.facts.size() == 1 && phone + prefers.width <= factWidth)
            text.facts[0].parts.append(Line::Part{prefers, ink});
        else if (shaped(both, {smallestFact, QFont::Normal, 0}).width <= factWidth)
            facts = both;
        else
            text.facts += fittedLines(door.prefers, small, smallestFact, factWidth);
    }
    if (text.facts.isEmpty())
        text.facts.append(Line()); // what is known of the visits stands on the second
    text.facts += fittedLines(facts, small, smallestFact, factWidth);
    return text;
}

// A door, or with door < 0 the band of a street.
struct Row
{
    qsizetype door = -1;
    QString street;
    double top = 0;
    double height = bandHeight;
    DoorText text = {};
};

// A street's name stands over its doors, again on each page that goes on with it.
QList<QList<Row>> pagesOf(const WalkSheet& sheet)
{
    const bool bands = sheet.heading.street.isEmpty();
    QList<QList<Row>> pages{{}};
    double y = firstRow;
    QString street;
    for (qsizetype i = 0; i < sheet.doors.size(); ++i) {
        const QString& here = sheet.doors.at(i).street;
        bool band = bands && (here != street || i == 0);
        const DoorText text = textOf(sheet.doors.at(i), sheet.heading.date);
        const double height = text.height();
        if (y + (band ? bandHeight : 0) + height > lastRow) {
            pages.append(QList<Row>{});
            y = firstRow;
            band = bands;
        }
        if (band) {
            pages.last().append({-1, here, y});
            y += bandHeight;
            street = here;
        }
        pages.last().append({i, {}, y, height, text});
        y += height;
    }
    return pages;
}

class PagePainter
{
public:
    PagePainter(QPainter& painter, const WalkSheet& sheet) : m_painter(painter), m_sheet(sheet) {}

    void paint(const QList<QList<Row>>& pages, int page)
    {
        paintHeading(page + 1, static_cast<int>(pages.size()));
        double bottom = firstRow;
        for (const Row& row : pages.at(page)) {
            if (row.door < 0)
                paintBand(row);
            else
                paintDoor(row);
            bottom = row.top + row.height;
        }
        for (const double x : {left, right})
            line({x, firstRow - 6}, {x, bottom});
        paintFooter();
    }

private:
    // Smaller where it is long, and cut only where even that has no room.
    void text(const QString& words, TextStyle style, QPointF at, QColor colour = ink,
              double width = right - left)
    {
        constexpr double smallest = 7;
        while (style.points > smallest && shaped(words, style).width > width)
            style.points = std::max(smallest, style.points - 0.5);
        draw(m_painter, {elided(words, style, width), at, colour});
    }
    void line(QPointF from, QPointF to)
    {
        m_painter.setPen(QPen(lineGrey, 0.15));
        m_painter.drawLine(from, to);
    }

    void paintHeading(int page, int pages)
    {
        const WalkSheetHeading& heading = m_sheet.heading;
        text(WalkSheetText::tr("Walk sheet"), {16, QFont::Bold, 0.04}, {left, headBaseline});
        const QString place = QStringList{heading.block, heading.street}.join(u' ').trimmed();
        const TextStyle placeStyle{12, QFont::Bold, 0};
        text(place, placeStyle, {left + 42, headBaseline}, ink, 80);
        const QString pageWords = WalkSheetText::tr("Page %1 of %2").arg(page).arg(pages);
        QStringList facts{QLocale::c().toString(heading.date, QStringLiteral("yyyy-MM-dd"))};
        if (!heading.number.isEmpty())
            facts.prepend(WalkSheetText::tr("No. %1").arg(heading.number));
        if (!heading.secretary.isEmpty())
            facts.append(heading.secretary);
        facts.append(pageWords);
        const TextRun run = shaped(facts.join(u"　"_qs), {9.5, QFont::Normal, 0});
        draw(m_painter, {run, {right - run.width, headBaseline}, ink});

        const double top = firstRow - 6;
        text(heading.team, {9, QFont::Normal, 0}, {left, teamBaseline});
        line({left, top}, {right, top});
        line({left, firstRow}, {right, firstRow});
        for (const double x : {nameAt, phoneAt, outcomeAt, notesAt})
            line({x, top}, {x, firstRow});
        const TextStyle style{9, QFont::Normal, 0};
        const double baseline = firstRow - 1.9;
        text(WalkSheetText::tr("Line"), style, {left + 1, baseline}, ink, nameAt - left - 1.2);
        text(WalkSheetText::tr("Name and door"), style, {nameAt + air, baseline}, ink);
        text(WalkSheetText::tr("Phone, last visit, needs"), style, {phoneAt + air, baseline}, ink,
             outcomeAt - phoneAt - air);
        text(WalkSheetText::tr("Outcome"), style, {outcomeAt + air, baseline}, ink);
        text(WalkSheetText::tr("Said, asked for, follow-up"), style, {notesAt + air, baseline},
             ink);
    }

    void paintBand(const Row& row)
    {
        m_painter.fillRect(QRectF(left, row.top, right - left, bandHeight), bandGrey);
        const QString street =
            row.street.isEmpty() ? WalkSheetText::tr("Without a street") : row.street;
        text(street, {10, QFont::Bold, 0}, {nameAt + air, row.top + 5});
        line({left, row.top + bandHeight}, {right, row.top + bandHeight});
    }

    // Two sentences, on two lines where one has no room for both.
    void paintFooter()
    {
        const TextRun how =
            shaped(WalkSheetText::tr("Ring the outcome, write what was said and asked for; type it "
                                     "in by line number in the evening."),
                   {7.5, QFont::Normal, 0});
        const TextRun own =
            shaped(WalkSheetText::tr("For your own use: keep it by you, then lock it away or "
                                     "shred it."),
                   {7.5, QFont::Bold, 0});
        constexpr double footer = 290;
        constexpr double pitch = 3.4;
        const bool both = how.width + own.width + 2 * air <= right - left;
        draw(m_painter, {how, {left, both ? footer : footer - pitch / 2}, softInk});
        draw(m_painter, {own, {right - own.width, both ? footer : footer + pitch / 2}, softInk});
    }

    void paintLines(const QList<Line>& lines, double x, const Row& row)
    {
        const double pitch = row.text.isUsual() ? usualPitch : tightPitch;
        double y = row.top + firstBaseline;
        for (const Line& each : lines) {
            double at = x;
            for (const Line::Part& part : each.parts) {
                draw(m_painter, {part.run, {at, y}, part.colour});
                at += part.run.width + air;
            }
            y += pitch;
        }
    }

    void paintDoor(const Row& row)
    {
        const TextRun number =
            shaped(QString::number(row.door + 1), {row.door < 999 ? 11.0 : 8.0, QFont::Bold, 0});
        draw(m_painter,
             {number, {nameAt - air - number.width, row.top + row.height / 2 + 1.5}, ink});
        paintLines(row.text.name, nameAt + air, row);
        paintLines(row.text.facts, phoneAt + air, row);
        paintBoxes(row);
        m_painter.setPen(QPen(writingGrey, 0.15));
        m_painter.drawLine(QPointF(notesAt + air, row.top + row.height / 2),
                           QPointF(right - air, row.top + row.height / 2));
        for (const double x : {nameAt, phoneAt, outcomeAt, notesAt})
            line({x, row.top}, {x, row.top + row.height});
        line({left, row.top + row.height}, {right, row.top + row.height});
    }

    // One box for each outcome, with its letter: the same that is typed in.
    void paintBoxes(const Row& row)
    {
        const QStringList letters{WalkSheetText::tr("M", "met"), WalkSheetText::tr("A", "absent"),
                                  WalkSheetText::tr("R", "refused"),
                                  WalkSheetText::tr("C", "come back")};
        constexpr double side = 5.6;
        constexpr double pitch = 6.8;
        for (int i = 0; i < letters.size(); ++i) {
            const QRectF box(outcomeAt + 1.7 + i * pitch, row.top + (row.height - side) / 2, side,
                             side);
            m_painter.setPen(QPen(softInk, 0.2));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(box);
            const TextStyle style{9, QFont::Normal, 0};
            const TextRun run = shaped(letters.at(i), style);
            draw(m_painter,
                 {run,
                  {box.center().x() - run.width / 2, box.center().y() + 0.38 * style.em()},
                  softInk});
        }
    }

    QPainter& m_painter;
    const WalkSheet& m_sheet;
};

} // namespace walkpaper

void paintWalkSheets(QPagedPaintDevice& device, const QList<WalkSheet>& sheets,
                     const Progress& progress)
{
    QPainter painter;
    if (!painter.begin(&device))
        throw Error(QCoreApplication::translate(
            "CardSheet", "Printing could not begin. Check that the printer is on and connected."));
    useMillimetres(painter);
    QList<QList<QList<walkpaper::Row>>> laidOut;
    qint64 total = 0;
    for (const WalkSheet& sheet : sheets) {
        laidOut.append(walkpaper::pagesOf(sheet));
        total += laidOut.constLast().size();
    }
    qint64 done = 0;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QList<QList<walkpaper::Row>>& pages = laidOut.at(i);
        for (int page = 0; page < pages.size(); ++page) {
            if (done > 0)
                device.newPage();
            walkpaper::PagePainter(painter, sheets.at(i)).paint(pages, page);
            reportNow(progress, ++done, total);
        }
    }
}

void writeWalkSheetPdf(const QString& path, const QList<WalkSheet>& sheets,
                       const Progress& progress)
{
    if (sheets.isEmpty())
        throw Error(
            WalkSheetText::tr("There is no door to walk to, so there is nothing to print."));
    PdfFile file(path, walkSheetMm, WalkSheetText::tr("Walk sheet"));
    paintWalkSheets(file.pages(), sheets, [&](qint64 done, qint64 total) {
        file.check();
        return !progress || progress(done, total);
    });
    file.commit();
}

void writeWalkSheetPdf(const QString& path, const QList<Door>& doors,
                       const WalkSheetHeading& heading, const Progress& progress)
{
    writeWalkSheetPdf(
        path, doors.isEmpty() ? QList<WalkSheet>{} : QList<WalkSheet>{{heading, doors}}, progress);
}

} // namespace doorstep
