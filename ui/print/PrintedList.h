#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A list on paper: A4 on its side, its headings on each page, cells on as many lines as they need.

#include "data/views/reports/ListInWords.h"
#include "ui/print/TextRun.h"

namespace doorstep {

// May be made on another thread than it is painted on: fonts stay with their thread.
class PrintedList
{
public:
    // place: the block. Throws Error when the columns are too many to be read on a page.
    PrintedList(ListInWords list, QString place, QDate day);

    [[nodiscard]] int pages() const { return static_cast<int>(m_pages.size()); }
    // The painter's unit is the millimetre, the page A4 on its side from its very edge.
    void paint(QPainter& painter, int page) const;
    // Throws Error when the file can't be written.
    void writePdf(const QString& path) const;

private:
    struct Page
    {
        qsizetype first = 0;
        qsizetype count = 0;
    };
    using Row = QList<QList<TextRun>>; // the lines of each cell

    void fitColumns();
    [[nodiscard]] Row shapedRow(const QStringList& cells, const TextStyle& style) const;
    [[nodiscard]] static double heightOf(const Row& row);
    void paintHead(QPainter& painter, int page) const;
    void paintRow(QPainter& painter, const Row& row, double top) const;

    ListInWords m_list;
    QString m_place;
    QDate m_day;
    QList<double> m_widths; // mm
    QStringList m_headings;
    double m_headingHeight = 0;
    QList<Page> m_pages;
};

} // namespace doorstep
