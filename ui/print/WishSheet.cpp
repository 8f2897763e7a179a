// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/WishSheet.h"

#include "data/base/Error.h"
#include "ui/print/CardSheet.h"
#include "ui/print/PdfFile.h"
#include "ui/print/TextRun.h"

#include <QCoreApplication>
#include <array>

namespace doorstep {

namespace {

struct WishSheetText
{
    Q_DECLARE_TR_FUNCTIONS(WishSheet)
};

} // namespace

namespace wishpaper {

// Millimetres.
constexpr QSizeF page{210, 297};
constexpr double left = 15;
constexpr double right = 210 - left;
constexpr double headTop = 16;
constexpr double tableTop = 40;
constexpr double headingHeight = 9;
constexpr double tableEnd = 252;
constexpr double contactTop = 256;
constexpr double contactHeight = 26;
constexpr double padding = 2;
constexpr double lineHeight = 5.2;
constexpr double leastRow = 12;

const TextStyle titleStyle{20, QFont::Bold, 0.12};
const TextStyle blockStyle{11, QFont::Normal, 0};
const TextStyle headingStyle{10, QFont::Bold, 0};
const TextStyle numberStyle{10.5, QFont::Bold, 0};
const TextStyle textStyle{11, QFont::Normal, 0};
const TextStyle smallStyle{9.5, QFont::Normal, 0};
const QColor line(0x80, 0x80, 0x80);
const QColor band(0xEC, 0xEC, 0xEC);

enum Part { Number, Who, Street, Words, Value, State, partCount };

struct SheetColumn
{
    double x;
    double width;
    const char16_t* heading;
};

constexpr std::array<SheetColumn, partCount> columns{{{left, 22, u"编号"},
                                                      {37, 37, u"许愿人"},
                                                      {74, 21, u"所在道路"},
                                                      {95, 65, u"微心愿"},
                                                      {160, 15, u"参考价"},
                                                      {175, 20, u"认领"}}};

QList<TextRun> lines(const QString& text, const TextStyle& style, Part part)
{
    return wrapped(text, style, columns[part].width - 2 * padding);
}

QString valueText(const ListedWish& wish)
{
    return wish.valueYuan && *wish.valueYuan > 0 ? QString::number(*wish.valueYuan) + u"元"_qs
                                                 : QString();
}

struct Row
{
    QList<TextRun> parts[partCount];

    explicit Row(const ListedWish& wish)
    {
        parts[Number] = lines(wish.number.isEmpty() ? u"—"_qs : wish.number, numberStyle, Number);
        parts[Who] = lines(wish.who, smallStyle, Who);
        parts[Street] = lines(wish.street, smallStyle, Street);
        parts[Words] = lines(wish.text, textStyle, Words);
        parts[Value] = lines(valueText(wish), textStyle, Value);
        parts[State] = lines(wish.claimed ? u"已认领"_qs : QString(), smallStyle, State);
    }

    [[nodiscard]] double height() const
    {
        qsizetype most = 1;
        for (const QList<TextRun>& part : parts)
            most = std::max(most, part.size());
        return std::max(leastRow, static_cast<double>(most) * lineHeight + 2 * padding);
    }
};

class Painter
{
public:
    explicit Painter(QPainter& painter) : m_painter(painter) {}

    void paint(const WishList& list, const WishPage& shown)
    {
        head(list, shown);
        double y = tableTop;
        headings(y);
        y += headingHeight;
        for (qsizetype i = shown.first; i < shown.first + shown.count; ++i)
            y += row(Row(list.wishes.at(i)), y);
        contact(list);
    }

private:
    void text(const QString& words, const TextStyle& style, double x, double baseline, double room,
              const QColor& colour = Qt::black)
    {
        draw(m_painter, {elided(words, style, room), {x, baseline}, colour});
    }

    void head(const WishList& list, const WishPage& shown)
    {
        const TextRun title = shaped(u"微心愿认领清单"_qs, titleStyle);
        draw(m_painter, {title, {(page.width() - title.width) / 2, headTop + 7}, Qt::black});
        const double baseline = tableTop - 4;
        text(list.block, blockStyle, left, baseline, 90);
        QString facts = list.day.toString(u"yyyy年M月d日"_qs);
        if (shown.pages > 1)
            facts += u"　第 %1 页，共 %2 页"_qs.arg(shown.number).arg(shown.pages);
        const TextRun run = shaped(facts, smallStyle);
        draw(m_painter, {run, {right - run.width, baseline}, softInk});
    }

    void frame(double y, double height)
    {
        m_painter.setPen(QPen(line, 0.2));
        for (const SheetColumn& column : columns)
            m_painter.drawRect(QRectF(column.x, y, column.width, height));
    }

    void headings(double y)
    {
        m_painter.fillRect(QRectF(left, y, right - left, headingHeight), band);
        frame(y, headingHeight);
        for (const SheetColumn& column : columns)
            text(QString::fromUtf16(column.heading), headingStyle, column.x + padding,
                 y + headingHeight / 2 + 1.4, column.width - padding);
    }

    double row(const Row& row, double y)
    {
        const double height = row.height();
        frame(y, height);
        for (int part = 0; part < partCount; ++part) {
            const QList<TextRun>& runs = row.parts[part];
            const double block = static_cast<double>(runs.size()) * lineHeight;
            double baseline = y + (height - block) / 2 + lineHeight - 1.5;
            for (const TextRun& run : runs) {
                const double x = part == Value
                                     ? columns[Value].x + columns[Value].width - padding - run.width
                                     : columns[static_cast<size_t>(part)].x + padding;
                draw(m_painter, {run, {x, baseline}, Qt::black});
                baseline += lineHeight;
            }
        }
        return height;
    }

    void contact(const WishList& list)
    {
        const QRectF box(left, contactTop, right - left, contactHeight);
        m_painter.setPen(QPen(line, 0.2));
        m_painter.drawRect(box);
        const double x = left + 4;
        const double room = box.width() - 8;
        text(u"认领方式：请记下编号，来电或到站告知，由街区与许愿人联系。"_qs, numberStyle, x,
             contactTop + 7, room);
        const QString place = QStringList{list.venue, list.address}.join(u"　"_qs).trimmed();
        text(list.phone.isEmpty() ? QString() : u"电话　"_qs + list.phone, textStyle, x,
             contactTop + 14, 75);
        text(list.hours.isEmpty() ? QString() : u"时间　"_qs + list.hours, textStyle, x + 78,
             contactTop + 14, room - 78);
        text(place.isEmpty() ? QString() : u"地点　"_qs + place, textStyle, x, contactTop + 21,
             room);
    }

    QPainter& m_painter;
};

void addPages(const WishList& list, qsizetype index, QList<WishPage>& pages)
{
    const qsizetype before = pages.size();
    pages.append(WishPage{index, 0, 0, 1, 1});
    double y = tableTop + headingHeight;
    for (qsizetype i = 0; i < list.wishes.size(); ++i) {
        const double height = Row(list.wishes.at(i)).height();
        if (y + height > tableEnd && pages.constLast().count > 0) {
            pages.append(WishPage{index, i, 0, pages.constLast().number + 1, 1});
            y = tableTop + headingHeight;
        }
        y += height;
        ++pages.last().count;
    }
    for (qsizetype i = before; i < pages.size(); ++i)
        pages[i].pages = static_cast<int>(pages.size() - before);
}

} // namespace wishpaper

QList<WishPage> wishPages(const QList<WishList>& lists)
{
    QList<WishPage> pages;
    for (qsizetype i = 0; i < lists.size(); ++i)
        wishpaper::addPages(lists.at(i), i, pages);
    return pages;
}

void paintWishPage(QPainter& painter, const QList<WishList>& lists, const WishPage& shown)
{
    wishpaper::Painter(painter).paint(lists.at(shown.list), shown);
}

void writeWishListPdf(const QString& path, const QList<WishList>& lists)
{
    if (lists.isEmpty())
        throw Error(WishSheetText::tr("No wish is published and still to be claimed."));
    PdfFile file(path, wishpaper::page, u"微心愿认领清单"_qs);
    QPainter painter(&file.pages());
    useMillimetres(painter);
    const QList<WishPage> pages = wishPages(lists);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            file.pages().newPage();
        paintWishPage(painter, lists, pages.at(i));
        file.check();
    }
    painter.end();
    file.commit();
}

} // namespace doorstep
