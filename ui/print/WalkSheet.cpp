// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/WalkSheet.h"

#include "data/base/Error.h"
#include "ui/print/CardSheet.h"
#include "ui/print/PdfFile.h"

#include <QCoreApplication>

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
constexpr QColor softInk{0x50, 0x50, 0x50};
constexpr QColor lineGrey{0x9a, 0x9a, 0x9a};
constexpr QColor writingGrey{0xd0, 0xd0, 0xd0}; // the line to write on
constexpr QColor bandGrey{0xec, 0xec, 0xec};

// Left edges of the columns.
constexpr double nameAt = left + 9;
constexpr double phoneAt = nameAt + 50;
constexpr double outcomeAt = phoneAt + 44;
constexpr double notesAt = outcomeAt + 30;

// A door, or with door < 0 the band of a street.
struct Row
{
    qsizetype door = -1;
    QString street;
    double top = 0;
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
        if (y + (band ? bandHeight : 0) + rowHeight > lastRow) {
            pages.append(QList<Row>{});
            y = firstRow;
            band = bands;
        }
        if (band) {
            pages.last().append({-1, here, y});
            y += bandHeight;
            street = here;
        }
        pages.last().append({i, {}, y});
        y += rowHeight;
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
            if (row.door < 0) {
                paintBand(row);
                bottom = row.top + bandHeight;
            } else {
                paintDoor(row);
                bottom = row.top + rowHeight;
            }
        }
        for (const double x : {left, right})
            line({x, firstRow - 6}, {x, bottom});
        text(WalkSheetText::tr(
                 "Ring the outcome, write what was said and asked for; type it in by line "
                 "number in the evening."),
             {7.5, QFont::Normal, 0}, {left, 290}, softInk);
        const TextRun own =
            shaped(WalkSheetText::tr("For your own use: keep it by you, then lock it away or "
                                     "shred it."),
                   {7.5, QFont::Bold, 0});
        draw(m_painter, {own, {right - own.width, 290}, softInk});
    }

private:
    void text(const QString& words, const TextStyle& style, QPointF at, QColor colour = ink,
              double width = right - left)
    {
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
        const TextStyle style{8, QFont::Normal, 0};
        const double baseline = firstRow - 1.9;
        text(WalkSheetText::tr("Line"), style, {left + 1, baseline}, softInk, nameAt - left - 1.2);
        text(WalkSheetText::tr("Name and door"), style, {nameAt + air, baseline}, softInk);
        text(WalkSheetText::tr("Phone, last visit, needs"), style, {phoneAt + air, baseline},
             softInk, outcomeAt - phoneAt - air);
        text(WalkSheetText::tr("Outcome"), style, {outcomeAt + air, baseline}, softInk);
        text(WalkSheetText::tr("Said, asked for, follow-up"), style, {notesAt + air, baseline},
             softInk);
    }

    void paintBand(const Row& row)
    {
        m_painter.fillRect(QRectF(left, row.top, right - left, bandHeight), bandGrey);
        const QString street =
            row.street.isEmpty() ? WalkSheetText::tr("Without a street") : row.street;
        text(street, {10, QFont::Bold, 0}, {nameAt + air, row.top + 5});
        line({left, row.top + bandHeight}, {right, row.top + bandHeight});
    }

    void paintDoor(const Row& row)
    {
        const Door& door = m_sheet.doors.at(row.door);
        const double upper = row.top + 5.1;
        const double lower = row.top + 9.9;
        const TextRun number =
            shaped(QString::number(row.door + 1), {row.door < 999 ? 11.0 : 8.0, QFont::Bold, 0});
        draw(m_painter, {number, {nameAt - air - number.width, row.top + 7.5}, ink});
        const double nameWidth = phoneAt - nameAt - 2 * air;
        text(door.name, {10.5, QFont::Bold, 0}, {nameAt + air, upper}, ink, nameWidth);
        text(door.door, {9, QFont::Normal, 0}, {nameAt + air, lower}, ink, nameWidth);
        const double factWidth = outcomeAt - phoneAt - 2 * air;
        const TextStyle phoneStyle{9.5, QFont::Normal, 0};
        text(door.phone, phoneStyle, {phoneAt + air, upper}, ink, factWidth);
        const double phoneWidth =
            door.phone.isEmpty() ? 0 : shaped(door.phone, phoneStyle).width + air;
        text(door.prefers, {7.5, QFont::Normal, 0}, {phoneAt + air + phoneWidth, upper}, softInk,
             factWidth - phoneWidth);
        text(facts(door), {7.5, QFont::Normal, 0}, {phoneAt + air, lower}, softInk, factWidth);
        paintBoxes(row.top);
        m_painter.setPen(QPen(writingGrey, 0.15));
        m_painter.drawLine(QPointF(notesAt + air, row.top + rowHeight / 2),
                           QPointF(right - air, row.top + rowHeight / 2));
        for (const double x : {nameAt, phoneAt, outcomeAt, notesAt})
            line({x, row.top}, {x, row.top + rowHeight});
        line({left, row.top + rowHeight}, {right, row.top + rowHeight});
    }

    [[nodiscard]] QString facts(const Door& door) const
    {
        const std::optional<qint64> days = door.daysSince(m_sheet.heading.date);
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

    // One box for each outcome, with its letter: the same that is typed in.
    void paintBoxes(double top)
    {
        const QStringList letters{WalkSheetText::tr("M", "met"), WalkSheetText::tr("A", "absent"),
                                  WalkSheetText::tr("R", "refused"),
                                  WalkSheetText::tr("C", "come back")};
        constexpr double side = 5.6;
        constexpr double pitch = 6.8;
        for (int i = 0; i < letters.size(); ++i) {
            const QRectF box(outcomeAt + 1.7 + i * pitch, top + (rowHeight - side) / 2, side, side);
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

int walkSheetPages(const WalkSheet& sheet)
{
    return static_cast<int>(walkpaper::pagesOf(sheet).size());
}

void paintWalkSheets(QPagedPaintDevice& device, const QList<WalkSheet>& sheets,
                     const Progress& progress)
{
    QPainter painter;
    if (!painter.begin(&device))
        throw Error(QCoreApplication::translate(
            "CardSheet", "Printing could not begin. Check that the printer is on and connected."));
    useMillimetres(painter);
    qint64 total = 0;
    for (const WalkSheet& sheet : sheets)
        total += walkSheetPages(sheet);
    qint64 done = 0;
    for (const WalkSheet& sheet : sheets) {
        const QList<QList<walkpaper::Row>> pages = walkpaper::pagesOf(sheet);
        for (int page = 0; page < pages.size(); ++page) {
            if (done > 0)
                device.newPage();
            walkpaper::PagePainter(painter, sheet).paint(pages, page);
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
