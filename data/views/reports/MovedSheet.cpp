// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/MovedSheet.h"

#include "data/files/SheetText.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct MovedSheetText
{
    Q_DECLARE_TR_FUNCTIONS(MovedSheet)
};

enum MovedColumn { sectionColumn, figureColumn, whenColumn, reportedColumn, nowColumn, lastMoved };

class MovedWriter
{
public:
    MovedWriter(Sheet& sheet, const Mask& mask) : m_sheet(sheet), m_mask(mask) {}

    void write(const MonthFigures& figures)
    {
        m_sheet.merged(0, 0, lastMoved, m_sheet.name(), Style::Title);
        m_sheet.merged(1, 0, lastMoved,
                       MovedSheetText::tr("What was reported stands in the summary; here is what "
                                          "is counted now. The rows in between stand in the "
                                          "ledger of corrections."),
                       Style::Info);
        const QStringList headings{
            MovedSheetText::tr("Section"),      MovedSheetText::tr("Figure"),
            MovedSheetText::tr("Of"),           MovedSheetText::tr("As reported"),
            MovedSheetText::tr("As it is now"), MovedSheetText::tr("Difference")};
        constexpr double widths[] = {26, 44, 12, 14, 14, 14};
        for (int column = 0; column <= lastMoved; ++column) {
            m_sheet.text(m_row, column, headings.at(column), Style::Heading);
            m_sheet.columnWidth(column, widths[column]);
        }
        const int movedHeading = m_row;
        for (const FigureSection& section : figures.sections) {
            for (const FigureRow& row : section.rows)
                writeRow(section, row);
        }
        m_sheet.freezeBelow(movedHeading);
        m_sheet.printSetUp(movedHeading, movedHeading, m_row, lastMoved);
    }

private:
    void writeRow(const FigureSection& section, const FigureRow& row)
    {
        const QString label = m_mask.text(row.label.trimmed());
        const auto write = [&](const QString& name, const Measure& reported,
                               const std::optional<Measure>& now) {
            if (!now)
                return;
            line(section, name, row.unit, MovedSheetText::tr("This month"), reported.month,
                 now->month);
            line(section, name, row.unit, MovedSheetText::tr("Last month"), reported.lastMonth,
                 now->lastMonth);
            line(section, name, row.unit, MovedSheetText::tr("Year so far"), reported.year,
                 now->year);
        };
        if (!row.second) {
            write(label, row.first, row.firstNow);
            return;
        }
        write(label + u'：' + section.firstHeading, row.first, row.firstNow);
        write(label + u'：' + section.secondHeading, *row.second, row.secondNow);
    }

    void line(const FigureSection& section, const QString& name, FigureUnit unit,
              const QString& when, std::optional<double> reported, std::optional<double> now)
    {
        if (reported == now)
            return;
        const Style style = unit == FigureUnit::Share                               ? Style::Percent
                            : unit == FigureUnit::Days || unit == FigureUnit::Hours ? Style::Days
                                                                                    : Style::Number;
        m_sheet.text(++m_row, sectionColumn, section.title);
        m_sheet.text(m_row, figureColumn, name);
        m_sheet.text(m_row, whenColumn, when, Style::Centred);
        value(reportedColumn, reported, style);
        value(nowColumn, now, style);
        const auto cell = [this](int column) {
            return columnLetters(column) + QString::number(m_row + 1);
        };
        if (reported && now)
            m_sheet.formula(m_row, lastMoved, u'=' + cell(nowColumn) + u'-' + cell(reportedColumn),
                            *now - *reported, style);
        else
            m_sheet.blank(m_row, lastMoved, style);
    }

    void value(int column, std::optional<double> value, Style style)
    {
        if (value)
            m_sheet.number(m_row, column, *value, style);
        else
            m_sheet.blank(m_row, column, style);
    }

    Sheet& m_sheet;
    const Mask& m_mask;
    int m_row = 2;
};

} // namespace

bool hasMoved(const MonthFigures& figures)
{
    return std::any_of(figures.sections.begin(), figures.sections.end(),
                       [](const FigureSection& section) {
                           return std::any_of(section.rows.begin(), section.rows.end(),
                                              [](const FigureRow& row) { return row.hasMoved(); });
                       });
}

void writeMovedSheet(Workbook& workbook, const MonthFigures& figures, const Mask& mask)
{
    Sheet& sheet = workbook.addSheet(MovedSheetText::tr("Moved since the seal"));
    MovedWriter(sheet, mask).write(figures);
}

} // namespace doorstep
