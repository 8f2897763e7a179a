// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/SlipForm.h"

#include <QDate>
#include <QRegularExpression>

namespace doorstep {

using namespace slip;

QString slipDay(QDate day)
{
    return day.isValid() ? day.toString(u"yyyy年M月d日"_qs) : QString();
}

double proseHeight(const QString& words, double least)
{
    const auto count = wrapped(words, valueStyle, width - labelWidth - 2 * padding).size();
    return std::max(least, static_cast<double>(count) * lineHeight + 2 * padding);
}

void SlipForm::text(const QString& words, const TextStyle& style, double x, double baseline,
                    double room, const QColor& colour)
{
    const TextRun whole = elided(words, style, room);
    static const QRegularExpression number(u"(?<=[A-Za-z])(?=[0-9])"_qs);
    const QStringList parts = words.split(number);
    if (parts.size() == 1 || shaped(words, style).width > room) {
        draw(m_painter, {whole, {x, baseline}, colour});
        return;
    }
    // Behind a Latin letter Noto CJK takes other shapes for digits, which have no code point
    // and would be missing from the text of a PDF. Shaped alone they have.
    for (const QString& part : parts) {
        const TextRun run = shaped(part, style);
        draw(m_painter, {run, {x, baseline}, colour});
        x += run.width;
    }
}

void SlipForm::lines(const QList<TextRun>& runs, double x)
{
    double baseline = m_y + padding + 3.8;
    for (const TextRun& run : runs) {
        draw(m_painter, {run, {x, baseline}, Qt::black});
        baseline += lineHeight;
    }
}

void SlipForm::box(double x, double room, double height)
{
    m_painter.setPen(QPen(Qt::black, 0.2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(x, m_y, room, height));
}

void SlipForm::title(const QString& words, const QString& first, const QString& second,
                     const QString& third)
{
    const TextRun run = shaped(words, titleStyle);
    draw(m_painter, {run, {left + (width - run.width) / 2, m_y + 6.5}, Qt::black});
    text(first, smallStyle, left, m_y + 14, width * 0.36);
    text(second, smallStyle, left + width * 0.37, m_y + 14, width * 0.27);
    text(third, {smallStyle.points, QFont::Bold, 0}, left + width * 0.65, m_y + 14, width * 0.35);
    m_y += headHeight;
}

void SlipForm::head(const QString& words, const QString& block, const QString& since,
                    QDate deadline)
{
    title(words, block, since,
          u"办理时限 "_qs +
              (deadline.isValid() ? slipDay(deadline) + u"前"_qs : u"　　年　月　日"_qs));
}

void SlipForm::cell(const QString& label, const QString& value, double x, double room,
                    double height)
{
    box(x, labelWidth, height);
    box(x + labelWidth, room - labelWidth, height);
    const double baseline = m_y + rowHeight / 2 + 1.4;
    text(label, labelStyle, x + padding, baseline, labelWidth - padding, softInk);
    const double from = x + labelWidth + padding;
    const double across = room - labelWidth - 2 * padding;
    // Somebody signs it: smaller and on two lines before anything is cut.
    const bool isLong = shaped(value, valueStyle).width > across;
    const QList<TextRun> both = isLong ? wrapped(value, tightStyle, across) : QList<TextRun>();
    if (both.size() == 2) {
        draw(m_painter, {both.at(0), {from, m_y + 3.5}, Qt::black});
        draw(m_painter, {both.at(1), {from, m_y + 6.9}, Qt::black});
    } else {
        text(value, isLong ? tightStyle : valueStyle, from, baseline, across);
    }
}

void SlipForm::row(const QString& label, const QString& value)
{
    cell(label, value, left, width, rowHeight);
    m_y += rowHeight;
}

void SlipForm::pair(const QString& label, const QString& value, const QString& second,
                    const QString& other)
{
    const double first = width * 0.55;
    cell(label, value, left, first, rowHeight);
    cell(second, other, left + first, width - first, rowHeight);
    m_y += rowHeight;
}

void SlipForm::prose(const QString& label, const QString& words, double least)
{
    const double height = proseHeight(words, least);
    cell(label, {}, left, width, height);
    lines(wrapped(words, valueStyle, width - labelWidth - 2 * padding),
          left + labelWidth + padding);
    m_y += height;
}

void SlipForm::pictures(const QString& label, const QList<QImage>& images)
{
    cell(label, {}, left, width, pictureHeight);
    const double all = width - labelWidth - 2 * padding;
    const auto count = static_cast<double>(images.size());
    const double room = (all - (count - 1) * padding) / count;
    double x = left + labelWidth + padding;
    for (const QImage& image : images) {
        const QSizeF size =
            QSizeF(image.size()).scaled({room, pictureHeight - 2 * padding}, Qt::KeepAspectRatio);
        m_painter.drawImage(QRectF(QPointF(x, m_y + padding), size), image);
        x += room + padding;
    }
    m_y += pictureHeight;
}

void SlipForm::signatures(const QStringList& names)
{
    const double room = width / static_cast<double>(names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        const double x = left + room * static_cast<double>(i);
        box(x, room, signHeight);
        text(names.at(i), labelStyle, x + padding, m_y + 5.5, room, softInk);
        text(u"年　　月　　日"_qs, smallStyle, x + room - 26, m_y + signHeight - 2.5, 26, softInk);
    }
    m_y += signHeight;
}

} // namespace doorstep
