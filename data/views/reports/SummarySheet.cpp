// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/SummarySheet.h"

#include "data/base/Error.h"
#include "data/files/SheetText.h"
#include "data/views/reports/LedgerCells.h"
#include "data/views/reports/MonthText.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace doorstep {

namespace {

struct SummarySheetText
{
    Q_DECLARE_TR_FUNCTIONS(SummarySheet)
};

// Label, then four columns a measure: month, last month, change, year.
enum SummaryColumn { labelColumn = 0, firstMeasure = 1, secondMeasure = 5, lastColumn = 8 };
constexpr int firstDay = firstMeasure;
constexpr int lastDay = firstMeasure + 2;

constexpr int periodRow = 2;
constexpr double summaryTitle = 26;  // points, from here on
constexpr double summaryLine = 11.5; // of letters of ten points
constexpr double summaryHeading = 24;
constexpr double leadingLine = 13.5; // of the four hundreds
constexpr double summarySigning = 18;
constexpr double summaryGap = 4;
constexpr double summaryLabelWidth = 27.5; // characters
constexpr double summaryNumberWidth = 7.5;
constexpr double summaryHeadingWidth = 8; // four characters fit
constexpr int mostBars = 8;
constexpr qsizetype fewRows = 3; // never alone on a page
const QString leading = QStringLiteral("four_hundred");
// Sections of one measure leave room for a picture.
const QString besideNeeds = QStringLiteral("needs");

// Where a figure stands.
struct FigurePlace
{
    const Sheet* sheet;
    int row;
};
using FigurePlaces = QHash<QString, FigurePlace>;

// The four hundreds are told whatever they are; others when there is something this month or
// the last, or when a formula refers to them.
class FigureChoice
{
public:
    explicit FigureChoice(const MonthFigures& figures)
    {
        static const QRegularExpression reference(QStringLiteral("\\{=([^}]+)\\}"));
        for (const FigureSection& section : figures.sections) {
            for (const FigureRow& row : section.rows) {
                auto matches = reference.globalMatch(row.first.formula);
                while (matches.hasNext())
                    m_referred.insert(matches.next().captured(1));
            }
        }
    }

    [[nodiscard]] bool takes(const FigureSection& section, const FigureRow& row) const
    {
        return section.key == leading || !isNothing(row) || m_referred.contains(row.key);
    }

private:
    static bool isNothing(const FigureRow& row)
    {
        const auto none = [](const Measure& measure) {
            return measure.month.value_or(0) == 0 && measure.lastMonth.value_or(0) == 0;
        };
        return !row.hasMoved() && none(row.first) && none(row.second.value_or(Measure()));
    }

    QSet<QString> m_referred;
};

// One sheet of figures. It is placed before any is written, since a figure may refer to one that
// stands later, or on another sheet.
class FiguresWriter
{
public:
    FiguresWriter(Sheet& sheet, FigureSheet which, const Summary& summary,
                  const QList<LedgerRanges>& ledgers, const Mask& mask, const FigureChoice& choice)
        : m_sheet(sheet),
          m_which(which),
          m_summary(summary),
          m_figures(summary.figures),
          m_ledgers(ledgers),
          m_mask(mask)
    {
        for (const FigureSection& section : m_figures.sections) {
            FigureSection shown = section;
            shown.rows.removeIf([&](const FigureRow& row) { return !choice.takes(section, row); });
            m_leftOut += section.rows.size() - shown.rows.size();
            if (section.sheet == which && !shown.rows.isEmpty())
                m_sections << shown;
        }
    }

    // Sections follow one another: a heading row each, the figures.
    void place(FigurePlaces& places)
    {
        int at = periodRow;
        double used = summaryTitle + 2 * leadingLine;
        const FigureSection* before = nullptr;
        for (const FigureSection& section : std::as_const(m_sections)) {
            const bool fresh = beginPage(at + 1, used, fullHeading(section) + rowsHeight(section),
                                         fullHeading(section) + fewRows * summaryLine);
            m_headings.insert(section.key, ++at);
            if (before && !fresh && before->secondHeading.isEmpty() &&
                section.secondHeading.isEmpty() && before->firstHeading == section.firstHeading)
                m_goOn.insert(section.key);
            before = &section;
            used += headingHeight(section);
            for (qsizetype i = 0; i < section.rows.size(); ++i) {
                // The last few of a section stay together.
                const bool lastFew = i == section.rows.size() - fewRows;
                double together = 0;
                for (qsizetype j = i; j < (lastFew ? section.rows.size() : i + 1); ++j)
                    together += heightOf(section, section.rows.at(j));
                beginPage(at + 1, used, together, together);
                places.insert(section.rows.at(i).key, {&m_sheet, ++at});
                used += heightOf(section, section.rows.at(i));
            }
        }
        const double end = summaryLine + summaryGap + (signs() ? 2 * summarySigning : 0);
        beginPage(at + 1, used, end, end);
        m_leftOutRow = at + 2;
        m_end = signs() ? m_leftOutRow + 2 : m_leftOutRow;
    }

    void write(const FigurePlaces& places)
    {
        m_places = &places;
        writeHead();
        for (const FigureSection& section : std::as_const(m_sections))
            writeSection(section);
        if (m_which == FigureSheet::Summary)
            writeCharts();
        writeEnd();
        m_sheet.freezeBelow(periodRow);
        m_sheet.printInPages({Paper::Upright, 0, 0, -1, m_end, lastColumn, {}, m_pageBegins});
    }

private:
    [[nodiscard]] bool signs() const { return m_which == FigureSheet::Summary; }

    [[nodiscard]] int rowOf(const QString& key) const { return m_places->value(key).row; }

    // What is short stays together; what is long begins where its heading has some rows with it.
    bool beginPage(int row, double& used, double whole, double least)
    {
        const double room = roomDown(Paper::Upright);
        if (used + (whole < room / 6 ? whole : least) <= room)
            return false;
        m_pageBegins.push_back(row);
        used = summaryTitle;
        return true;
    }

    // Below a section of the same columns one line suffices.
    [[nodiscard]] double headingHeight(const FigureSection& section) const
    {
        return m_goOn.contains(section.key) ? leadingLine : fullHeading(section);
    }

    [[nodiscard]] static QString measureHeading(const QString& what)
    {
        return what.isEmpty() ? SummarySheetText::tr("This month")
                              : SummarySheetText::tr("%1\nthis month").arg(what);
    }

    [[nodiscard]] static double fullHeading(const FigureSection& section)
    {
        const int lines =
            std::max(wrappedLines(measureHeading(section.firstHeading), summaryHeadingWidth),
                     wrappedLines(measureHeading(section.secondHeading), summaryHeadingWidth));
        return std::max(summaryHeading, lines * summaryHeading / 2);
    }

    [[nodiscard]] double rowsHeight(const FigureSection& section) const
    {
        double height = 0;
        for (const FigureRow& row : section.rows)
            height += heightOf(section, row);
        return height;
    }

    [[nodiscard]] double heightOf(const FigureSection& section, const FigureRow& row) const
    {
        return std::max(section.key == leading ? leadingLine : summaryLine,
                        summaryLine * wrappedLines(m_mask.text(row.label), summaryLabelWidth));
    }

    void writeHead()
    {
        const Period& period = m_figures.period;
        m_sheet.merged(0, labelColumn, lastColumn,
                       (m_which == FigureSheet::Summary
                            ? SummarySheetText::tr("%1: visits in %2")
                            : SummarySheetText::tr("%1: visits in %2, in detail"))
                           .arg(m_mask.text(m_figures.place()), monthText(period)),
                       Style::Title);
        m_sheet.rowHeight(0, summaryTitle);
        QString info = SummarySheetText::tr("Unit: number, unless said otherwise");
        if (!m_summary.sealed.isEmpty())
            info += u'　' + m_summary.sealed;
        m_sheet.merged(1, labelColumn, lastColumn, info, Style::Info);
        for (const int row : {1, periodRow})
            m_sheet.rowHeight(row, leadingLine);
        m_sheet.text(periodRow, labelColumn, SummarySheetText::tr("From, to"), Style::Heading);
        // A day is wider than a number.
        m_sheet.mergedDate(periodRow, firstDay, firstDay + 1, period.first);
        m_sheet.mergedDate(periodRow, lastDay, lastDay + 1, period.last);
        m_sheet.merged(periodRow, secondMeasure, secondMeasure + 1, SummarySheetText::tr("Made on"),
                       Style::Heading);
        m_sheet.mergedDate(periodRow, secondMeasure + 2, lastColumn, m_figures.asOf);
        m_sheet.columnWidth(labelColumn, summaryLabelWidth);
        for (int column = firstMeasure; column <= lastColumn; ++column)
            m_sheet.columnWidth(column, summaryNumberWidth);
    }

    void writeSection(const FigureSection& section)
    {
        const int heading = m_headings.value(section.key);
        m_sheet.text(heading, labelColumn, section.title, Style::Heading);
        writeMeasureHeadings(heading, firstMeasure,
                             m_goOn.contains(section.key) ? QString() : section.firstHeading);
        if (!section.secondHeading.isEmpty())
            writeMeasureHeadings(heading, secondMeasure, section.secondHeading);
        m_sheet.rowHeight(heading, headingHeight(section));
        for (const FigureRow& row : section.rows) {
            const int at = rowOf(row.key);
            m_sheet.text(at, labelColumn, m_mask.text(row.label), Style::Prose);
            m_sheet.rowHeight(at, heightOf(section, row));
            writeMeasure(row, row.first, at, firstMeasure);
            if (row.second)
                writeMeasure(row, *row.second, at, secondMeasure);
            if (!row.note.isEmpty())
                m_sheet.merged(at, secondMeasure, lastColumn, row.note, Style::Note);
        }
    }

    void writeMeasureHeadings(int row, int column, const QString& what)
    {
        m_sheet.text(row, column, measureHeading(what), Style::Heading);
        m_sheet.text(row, column + 1, SummarySheetText::tr("Last month"), Style::Heading);
        m_sheet.text(row, column + 2, SummarySheetText::tr("Change"), Style::Heading);
        m_sheet.text(row, column + 3, SummarySheetText::tr("Year so far"), Style::Heading);
    }

    void writeMeasure(const FigureRow& row, const Measure& measure, int at, int column)
    {
        const Style style = row.unit == FigureUnit::Share ? Style::Percent
                            : row.unit == FigureUnit::Days || row.unit == FigureUnit::Hours
                                ? Style::Days
                                : Style::Number;
        if (!measure.formula.isEmpty())
            m_sheet.formula(at, column, u'=' + resolved(m_mask.text(measure.formula), at),
                            measure.month ? QVariant(*measure.month) : QVariant(QString()), style);
        else
            writeValue(at, column, measure.month, style);
        writeValue(at, column + 1, measure.lastMonth, style);
        if (measure.month && measure.lastMonth)
            m_sheet.formula(
                at, column + 2,
                QStringLiteral("=%1%2-%3%2")
                    .arg(columnLetters(column), QString::number(at + 1), columnLetters(column + 1)),
                *measure.month - *measure.lastMonth, style);
        else
            m_sheet.blank(at, column + 2, style);
        writeValue(at, column + 3, measure.year, style);
    }

    void writeValue(int row, int column, std::optional<double> value, Style style)
    {
        if (value)
            m_sheet.number(row, column, *value, style);
        else
            m_sheet.blank(row, column, style);
    }

    QString resolved(const QString& formula, int at) const
    {
        return *resolvedFormula(
            formula, [&](const QString& name) { return std::optional(cellOf(name, at)); });
    }

    QString cellOf(const QString& name, int at) const
    {
        const auto cell = [](int column, int row) {
            return QStringLiteral("$%1$%2").arg(columnLetters(column)).arg(row + 1);
        };
        if (name == u"label")
            return cell(labelColumn, at);
        if (name == u"first")
            return cell(firstDay, periodRow);
        if (name == u"last")
            return cell(lastDay, periodRow);
        if (const auto place = m_places->constFind(name.mid(1));
            name.startsWith(u'=') && place != m_places->constEnd())
            return (place->sheet == &m_sheet ? QString()
                                             : QStringLiteral("'%1'!").arg(place->sheet->name())) +
                   cell(firstMeasure, place->row);
        if (const std::optional<QString> column = columnNamed(m_ledgers, name))
            return *column;
        throw Error(
            SummarySheetText::tr("A figure refers to a column that its ledger does not have."),
            name);
    }

    // In the room that sections of one measure leave at the right.
    void writeCharts()
    {
        const auto chart = [&](const QString& key, const QString& title, const QString& beside) {
            const auto named = [&](const QString& wanted) {
                return std::find_if(
                    m_sections.begin(), m_sections.end(),
                    [&](const FigureSection& section) { return section.key == wanted; });
            };
            const auto counted = named(key);
            const auto place = named(beside);
            if (counted == m_sections.end() || place == m_sections.end())
                return;
            double height = headingHeight(*place) + rowsHeight(*place);
            if (const auto next = place + 1; next != m_sections.end() && m_goOn.contains(next->key))
                height += headingHeight(*next) + rowsHeight(*next);
            const int first = rowOf(counted->rows.first().key);
            const int most = std::min<int>(static_cast<int>(counted->rows.size()), mostBars);
            m_sheet.columnChart({m_headings.value(beside), secondMeasure,
                                 4 * widthInPoints(summaryNumberWidth), height},
                                title, {first, first + most - 1, labelColumn, firstMeasure});
        };
        chart(m_figures.block.isEmpty() ? QStringLiteral("blocks") : QStringLiteral("streets"),
              SummarySheetText::tr("Visits this month"), leading);
        chart(QStringLiteral("need_category"), SummarySheetText::tr("Needs found this month"),
              besideNeeds);
    }

    void writeEnd()
    {
        if (signs() && m_leftOut > 0)
            m_sheet.merged(m_leftOutRow, labelColumn, lastColumn,
                           SummarySheetText::tr("Left out, for they are zero this month and "
                                                "last month: %n line(s).",
                                                nullptr, static_cast<int>(m_leftOut)),
                           Style::Note);
        m_sheet.rowHeight(m_leftOutRow - 1, summaryGap);
        m_sheet.rowHeight(m_leftOutRow, summaryLine);
        if (signs())
            writeSigning(m_leftOutRow + 1);
    }

    // Lines to sign and the place for the stamp.
    void writeSigning(int row)
    {
        m_sheet.rowHeight(row, summarySigning);
        m_sheet.text(row, labelColumn,
                     SummarySheetText::tr("Filled in by: %1").arg(m_summary.madeBy), Style::Plain);
        m_sheet.merged(row, firstMeasure, firstMeasure + 3, SummarySheetText::tr("Checked by:"),
                       Style::Plain);
        m_sheet.merged(row, secondMeasure, lastColumn, SummarySheetText::tr("Responsible:"),
                       Style::Plain);
        m_sheet.rowHeight(row + 1, summarySigning);
        m_sheet.merged(row + 1, secondMeasure, lastColumn, SummarySheetText::tr("(Stamp)　　Date:"),
                       Style::Plain);
    }

    Sheet& m_sheet;
    FigureSheet m_which;
    const Summary& m_summary;
    const MonthFigures& m_figures;
    const QList<LedgerRanges>& m_ledgers;
    const Mask& m_mask;
    QList<FigureSection> m_sections; // what is shown of them
    qsizetype m_leftOut = 0;         // figures that stand on no sheet
    QHash<QString, int> m_headings;
    QSet<QString> m_goOn; // sections whose columns are those above them
    const FigurePlaces* m_places = nullptr;
    std::vector<int> m_pageBegins;
    int m_leftOutRow = 0;
    int m_end = 0;
};

} // namespace

SummarySheets::SummarySheets(Workbook& workbook, const MonthFigures& figures)
    : m_summary(workbook.addSheet(SummarySheetText::tr("Summary")))
{
    const FigureChoice choice(figures);
    const bool hasDetails = std::any_of(
        figures.sections.begin(), figures.sections.end(), [&](const FigureSection& section) {
            return section.sheet == FigureSheet::Details &&
                   std::any_of(section.rows.begin(), section.rows.end(),
                               [&](const FigureRow& row) { return choice.takes(section, row); });
        });
    if (hasDetails)
        m_details = &workbook.addSheet(SummarySheetText::tr("Details"));
}

void SummarySheets::write(const Summary& summary, const QList<LedgerRanges>& ledgers,
                          const Mask& mask)
{
    const FigureChoice choice(summary.figures);
    FigurePlaces places;
    std::vector<FiguresWriter> writers;
    writers.emplace_back(m_summary, FigureSheet::Summary, summary, ledgers, mask, choice);
    if (m_details)
        writers.emplace_back(*m_details, FigureSheet::Details, summary, ledgers, mask, choice);
    for (FiguresWriter& writer : writers)
        writer.place(places);
    for (FiguresWriter& writer : writers)
        writer.write(places);
    m_summary.activate();
}

} // namespace doorstep
