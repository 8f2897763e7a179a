#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The boxes that slips for a department are made of: labels with what stands beside them, from the
// upper edge downwards. Millimetres.

#include "ui/print/TextRun.h"

#include <QImage>
#include <QStringList>

namespace doorstep {

namespace slip {

inline constexpr QSizeF paper{210, 297};
inline constexpr double left = 18;
inline constexpr double width = 210.0 - 2 * left;
inline constexpr double labelWidth = 22;
inline constexpr double headHeight = 17;
inline constexpr double rowHeight = 8;
inline constexpr double signHeight = 16;
inline constexpr double pictureHeight = 40;
inline constexpr double padding = 2; // between a line and words
inline constexpr double lineHeight = 5;

inline const TextStyle titleStyle{16, QFont::Bold, 0.1};
inline const TextStyle labelStyle{9.5, QFont::Normal, 0};
inline const TextStyle valueStyle{10, QFont::Normal, 0};
inline const TextStyle smallStyle{8.5, QFont::Normal, 0};
inline const TextStyle tightStyle{8, QFont::Normal, 0}; // of a value that is long for its row

} // namespace slip

// "2026年11月5日"; empty without a day.
[[nodiscard]] QString slipDay(QDate day);
// Of words beside a label, at the least that high.
[[nodiscard]] double proseHeight(const QString& words, double least);

class SlipForm
{
public:
    SlipForm(QPainter& painter, double y) : m_painter(painter), m_y(y) {}

    // And below it three texts, the last of them bold.
    void title(const QString& words, const QString& first, const QString& second,
               const QString& third);
    // The title, and below it whose slip it is, since when and until when.
    void head(const QString& words, const QString& block, const QString& since, QDate deadline);
    void row(const QString& label, const QString& value);
    void pair(const QString& label, const QString& value, const QString& second,
              const QString& other);
    void prose(const QString& label, const QString& words, double least);
    void pictures(const QString& label, const QList<QImage>& images); // beside one another
    void signatures(const QStringList& names = {QStringLiteral("承办人（签字）"),
                                                QStringLiteral("部门负责人（盖章）"),
                                                QStringLiteral("街区签收")});

    void text(const QString& words, const TextStyle& style, double x, double baseline, double room,
              const QColor& colour = Qt::black);
    void lines(const QList<TextRun>& runs, double x); // from y on, which stays
    void box(double x, double room, double height);
    void goDown(double by) { m_y += by; }
    [[nodiscard]] double y() const { return m_y; }

private:
    void cell(const QString& label, const QString& value, double x, double room, double height);

    QPainter& m_painter;
    double m_y;
};

} // namespace doorstep
