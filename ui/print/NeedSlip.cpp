// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/NeedSlip.h"

#include "data/codes/Code.h"
#include "data/places/DoorAddress.h"
#include "data/places/Places.h"
#include "data/subjects/Subject.h"
#include "ui/print/CardSheet.h"
#include "ui/print/PdfFile.h"
#include "ui/print/TextRun.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

// Millimetres.
constexpr QSizeF page{210, 297};
constexpr double half = 297.0 / 2;
constexpr double left = 18;
constexpr double width = 210.0 - 2 * left;
constexpr double labelWidth = 22;
constexpr double top = 11;
constexpr double headHeight = 17;
constexpr double rowHeight = 8;
constexpr double signHeight = 16;
constexpr double textPadding = 2;
constexpr double lineHeight = 5;
constexpr double leastText = 22;
constexpr double leastResult = 25;
constexpr double leastMargin = 8; // above the cut

const TextStyle titleStyle{16, QFont::Bold, 0.1};
const TextStyle labelStyle{9.5, QFont::Normal, 0};
const TextStyle valueStyle{10, QFont::Normal, 0};
const TextStyle smallStyle{8.5, QFont::Normal, 0};
const QColor labelColour(0x40, 0x40, 0x40);

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(u"yyyy年M月d日"_qs) : QString();
}

QString codeName(Register& registry, std::optional<RowId> id)
{
    return id ? CodeStore(registry).get(*id).name : QString();
}

QString categoryName(Register& registry, std::optional<RowId> id)
{
    if (!id)
        return {};
    const Code code = CodeStore(registry).get(*id);
    return code.parent ? codeName(registry, code.parent) + u" · "_qs + code.name : code.name;
}

QString urgencyName(Urgency urgency)
{
    return urgency == Urgency::Critical ? u"特急"_qs
           : urgency == Urgency::Urgent ? u"紧急"_qs
                                        : u"一般"_qs;
}

double proseHeight(const QString& text, double least)
{
    const auto count = wrapped(text, valueStyle, width - labelWidth - 2 * textPadding).size();
    return std::max(least, static_cast<double>(count) * lineHeight + 2 * textPadding);
}

double slipHeight(const NeedSlip& slip)
{
    return top + headHeight + 6 * rowHeight + proseHeight(slip.text, leastText) +
           proseHeight(slip.result, leastResult) + signHeight + leastMargin;
}

// Draws one slip from its upper edge downwards.
class SlipPainter
{
public:
    SlipPainter(QPainter& painter, double upper) : m_painter(painter), m_y(upper + top) {}

    void paint(const NeedSlip& slip)
    {
        head(slip);
        pair(u"诉求人"_qs, slip.asker, u"联系电话"_qs, slip.phone);
        cell(u"地　址"_qs, slip.address, left, width, rowHeight);
        m_y += rowHeight;
        pair(u"诉求来源"_qs, slip.source, u"热线工单"_qs, slip.hotlineOrder);
        pair(u"类　别"_qs, slip.category, u"紧急程度"_qs, slip.urgency);
        prose(u"诉求内容"_qs, slip.text, leastText);
        pair(u"承办部门"_qs, slip.department, u"承办人"_qs, slip.handler);
        pair(u"吹哨日期"_qs, dayText(slip.whistleOn), u"报到日期"_qs, dayText(slip.reportInOn));
        prose(u"办理结果"_qs, slip.result, leastResult);
        signatures();
    }

private:
    void text(const QString& words, const TextStyle& style, double x, double y, double room,
              const QColor& colour = Qt::black)
    {
        const TextRun whole = elided(words, style, room);
        static const QRegularExpression number(u"(?<=[A-Za-z])(?=[0-9])"_qs);
        const QStringList parts = words.split(number);
        if (parts.size() == 1 || shaped(words, style).width > room) {
            draw(m_painter, {whole, {x, y}, colour});
            return;
        }
        // Behind a Latin letter Noto CJK takes other shapes for digits, which have no code point
        // and would be missing from the text of a PDF. Shaped alone they have.
        for (const QString& part : parts) {
            const TextRun run = shaped(part, style);
            draw(m_painter, {run, {x, y}, colour});
            x += run.width;
        }
    }

    void head(const NeedSlip& slip)
    {
        const TextRun title = shaped(u"需求办理单"_qs, titleStyle);
        draw(m_painter, {title, {left + (width - title.width) / 2, m_y + 6.5}, Qt::black});
        text(slip.block, smallStyle, left, m_y + 14, width * 0.36);
        text(u"登记 "_qs + dayText(slip.foundOn), smallStyle, left + width * 0.37, m_y + 14,
             width * 0.27);
        text(u"办理时限 "_qs + (slip.deadline.isValid() ? dayText(slip.deadline) + u" 前"_qs
                                                        : u"　　年　月　日"_qs),
             {smallStyle.points, QFont::Bold, 0}, left + width * 0.65, m_y + 14, width * 0.35);
        m_y += headHeight;
    }

    void cell(const QString& label, const QString& value, double x, double room, double height)
    {
        m_painter.setPen(QPen(Qt::black, 0.2));
        m_painter.drawRect(QRectF(x, m_y, labelWidth, height));
        m_painter.drawRect(QRectF(x + labelWidth, m_y, room - labelWidth, height));
        const double baseline = m_y + rowHeight / 2 + 1.4;
        text(label, labelStyle, x + textPadding, baseline, labelWidth - textPadding, labelColour);
        text(value, valueStyle, x + labelWidth + textPadding, baseline,
             room - labelWidth - 2 * textPadding);
    }

    void pair(const QString& label, const QString& value, const QString& second,
              const QString& other)
    {
        const double first = width * 0.55;
        cell(label, value, left, first, rowHeight);
        cell(second, other, left + first, width - first, rowHeight);
        m_y += rowHeight;
    }

    void prose(const QString& label, const QString& words, double least)
    {
        const double height = proseHeight(words, least);
        cell(label, {}, left, width, height);
        double baseline = m_y + textPadding + 3.8;
        const QList<TextRun> runs =
            wrapped(words, valueStyle, width - labelWidth - 2 * textPadding);
        for (const TextRun& run : runs) {
            draw(m_painter, {run, {left + labelWidth + textPadding, baseline}, Qt::black});
            baseline += lineHeight;
        }
        m_y += height;
    }

    void signatures()
    {
        m_painter.setPen(QPen(Qt::black, 0.2));
        const double third = width / 3;
        const QString names[] = {u"承办人（签字）"_qs, u"部门负责人（盖章）"_qs, u"街区签收"_qs};
        for (int i = 0; i < 3; ++i) {
            const double x = left + third * i;
            m_painter.drawRect(QRectF(x, m_y, third, signHeight));
            text(names[i], labelStyle, x + textPadding, m_y + 5.5, third, labelColour);
            text(u"年　　月　　日"_qs, smallStyle, x + third - 26, m_y + signHeight - 2.5, 26,
                 labelColour);
        }
        m_y += signHeight;
    }

    QPainter& m_painter;
    double m_y;
};

} // namespace

NeedSlip needSlip(Register& registry, const Need& need)
{
    const Block block = BlockStore(registry).get(need.block);
    NeedSlip slip;
    slip.block = TownStore(registry).only().value_or(Town{}).name + block.name;
    slip.secretary = block.secretary;
    slip.secretaryPhone = block.phone;
    slip.source = codeName(registry, need.source);
    if (need.subject) {
        const Subject subject = SubjectStore(registry).get(*need.subject);
        slip.asker = subject.name;
        slip.phone = subject.phone.isEmpty() ? subject.shop.operatorPhone : subject.phone;
        if (subject.street)
            slip.address = StreetStore(registry).get(*subject.street).name;
        slip.address += doorText({{}, subject.lane, subject.number, subject.room, {}});
    }
    slip.category = categoryName(registry, need.category);
    slip.text = need.text;
    slip.urgency = urgencyName(need.urgency);
    slip.department = codeName(registry, need.department);
    slip.handler = need.handler;
    slip.result = need.result;
    slip.hotlineOrder = need.hotlineOrder;
    slip.foundOn = need.foundOn;
    slip.deadline = need.deadline;
    slip.whistleOn = need.whistleOn;
    slip.reportInOn = need.reportInOn;
    return slip;
}

QList<QList<NeedSlip>> slipPages(const QList<NeedSlip>& slips)
{
    QList<QList<NeedSlip>> pages;
    bool room = false; // in the lower half of the last page
    for (const NeedSlip& slip : slips) {
        const bool small = slipHeight(slip) <= half;
        if (room && small)
            pages.last().append(slip);
        else
            pages.append(QList<NeedSlip>{slip});
        room = small && pages.constLast().size() == 1;
    }
    return pages;
}

void paintSlipPage(QPainter& painter, const QList<NeedSlip>& slips)
{
    for (qsizetype i = 0; i < slips.size(); ++i)
        SlipPainter(painter, static_cast<double>(i) * half).paint(slips.at(i));
    if (slips.size() > 1 || (!slips.isEmpty() && slipHeight(slips.constFirst()) <= half)) {
        painter.setPen(QPen(QColor(0x80, 0x80, 0x80), 0.15, Qt::DashLine));
        painter.drawLine(QPointF(0, half), QPointF(page.width(), half));
    }
}

void writeNeedSlipsPdf(const QString& path, const QList<NeedSlip>& slips)
{
    PdfFile file(path, page, u"需求办理单"_qs);
    QPainter painter(&file.pages());
    useMillimetres(painter);
    const QList<QList<NeedSlip>> pages = slipPages(slips);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            file.pages().newPage();
        paintSlipPage(painter, pages.at(i));
        file.check();
    }
    painter.end();
    file.commit();
}

} // namespace doorstep
