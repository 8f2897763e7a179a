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
constexpr int mostBars = 8;
const QString leading = QStringLiteral("four_hundred");
// Sections of one measure leave room for a picture.
const QString besideNeeds = QStringLiteral("needs");

class SummaryWriter
{
public:
    SummaryWriter(Sheet& sheet, const Summary& summary, const QList<LedgerRanges>& ledgers,
                  const Mask& mask)
        : m_sheet(sheet),
          m_summary(summary),
          m_figures(summary.figures),
          m_ledgers(ledgers),
          m_mask(mask)
    {
    }

    void write()
    {
        chooseRows();
        placeRows();
        writeHead();
        for (const FigureSection& section : std::as_const(m_sections))
            writeSection(section);
        writeCharts();
        writeEnd();
        m_sheet.freezeBelow(periodRow);
        m_sheet.printInPages({Paper::Upright, 0, 0, -1, m_end, lastColumn, {}, m_pageBegins});
        m_sheet.activate();
    }

private:
    // The four hundreds are told whatever they are; others when there is something this month or
    // the last, or when a formula refers to them.
    void chooseRows()
    {
        QSet<QString> referred;
        static const QRegularExpression reference(QStringLiteral("\\{=([^}]+)\\}"));
        for (const FigureSection& section : m_figures.sections) {
            for (const FigureRow& row : section.rows) {
                auto matches = reference.globalMatch(row.first.formula);
                while (matches.hasNext())
                    referred.insert(matches.next().captured(1));
            }
        }
        for (const FigureSection& section : m_figures.sections) {
            FigureSection shown = section;
            shown.rows.removeIf([&](const FigureRow& row) {
                return section.key != leading && isNothing(row) && !referred.contains(row.key);
            });
            m_leftOut += section.rows.size() - shown.rows.size();
            if (!shown.rows.isEmpty())
                m_sections << shown;
        }
    }

    static bool isNothing(const FigureRow& row)
    {
        const auto none = [](const Measure& measure) {
            return measure.month.value_or(0) == 0 && measure.lastMonth.value_or(0) == 0;
        };
        return !row.hasMoved() && none(row.first) && none(row.second.value_or(Measure()));
    }

    // Sections follow one another: a heading row each, the figures. Known before anything is
    // written, since a figure may refer to a later one.
    void placeRows()
    {
        int at = periodRow;
        double used = summaryTitle + 2 * leadingLine;
        const FigureSection* before = nullptr;
        for (const FigureSection& section : std::as_const(m_sections)) {
            const bool fresh = beginPage(at + 1, used, summaryHeading + rowsHeight(section));
            m_headings.insert(section.key, ++at);
            if (before && !fresh && before->secondHeading.isEmpty() &&
                section.secondHeading.isEmpty() && before->firstHeading == section.firstHeading)
                m_goOn.insert(section.key);
            before = &section;
            used += headingHeight(section);
            for (const FigureRow& row : section.rows) {
                m_rows.insert(row.key, ++at);
                used += heightOf(section, row);
                if (used > roomDown(Paper::Upright)) // goes on by itself
                    used = summaryTitle + heightOf(section, row);
            }
        }
        beginPage(at + 1, used, summaryLine + summaryGap + 2 * summarySigning);
        m_leftOutRow = at + 2;
        m_signingRow = at + 3;
        m_end = m_signingRow + 1;
    }

    // What is short stays together; what is long begins where its heading has some rows with it.
    bool beginPage(int row, double& used, double whole)
    {
        const double room = roomDown(Paper::Upright);
        const double least = whole < room / 6 ? whole : summaryHeading + 4 * summaryLine;
        if (used + least <= room)
            return false;
        m_pageBegins.push_back(row);
        used = summaryTitle;
        return true;
    }

    // Below a section of the same columns one line suffices.
    [[nodiscard]] double headingHeight(const FigureSection& section) const
    {
        return m_goOn.contains(section.key) ? leadingLine : summaryHeading;
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
                       SummarySheetText::tr("%1: visits in %2")
                           .arg(m_mask.text(m_figures.place()), monthText(period)),
                       Style::Title);
        m_sheet.rowHeight(0, summaryTitle);
        QString info = SummarySheetText::tr("Unit: number, unless said otherwise");
        if (!m_summary.sealed.isEmpty())
            info += u'　' + m_mask.text(m_summary.sealed);
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
            const int at = m_rows.value(row.key);
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
        m_sheet.text(row, column,
                     what.isEmpty() ? SummarySheetText::tr("This month")
                                    : SummarySheetText::tr("%1\nthis month").arg(what),
                     Style::Heading);
        m_sheet.text(row, column + 1, SummarySheetText::tr("Last month"), Style::Heading);
        m_sheet.text(row, column + 2, SummarySheetText::tr("Change"), Style::Heading);
        m_sheet.text(row, column + 3, SummarySheetText::tr("Year so far"), Style::Heading);
    }

    void writeMeasure(const FigureRow& row, const Measure& measure, int at, int column)
    {
        const Style style = row.unit == FigureUnit::Share  ? Style::Percent
                            : row.unit == FigureUnit::Days ? Style::Days
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

    // The placeholders of Measure::formula as cells and ranges.
    QString resolved(const QString& formula, int at) const
    {
        static const QRegularExpression placeholder(QStringLiteral("\\{(=?[a-z_.]+)\\}"));
        QString result;
        qsizetype from = 0;
        for (auto matches = placeholder.globalMatch(formula); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            result += QStringView(formula).mid(from, match.capturedStart() - from);
            result += cellOf(match.captured(1), at);
            from = match.capturedEnd();
        }
        result += QStringView(formula).mid(from);
        return result;
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
        if (name.startsWith(u'=') && m_rows.contains(name.mid(1)))
            return cell(firstMeasure, m_rows.value(name.mid(1)));
        for (const LedgerRanges& ranges : m_ledgers) {
            const QString prefix = QLatin1String(ranges.ledger->key) + u'.';
            if (name.startsWith(prefix))
                return ranges.column(name.mid(prefix.size()));
        }
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
            const int first = m_rows.value(counted->rows.first().key);
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

    // Lines to sign and the place for the stamp.
    void writeEnd()
    {
        if (m_leftOut > 0)
            m_sheet.merged(m_leftOutRow, labelColumn, lastColumn,
                           SummarySheetText::tr("Left out, for they are zero this month and "
                                                "last month: %n line(s).",
                                                nullptr, static_cast<int>(m_leftOut)),
                           Style::Note);
        m_sheet.rowHeight(m_leftOutRow - 1, summaryGap);
        m_sheet.rowHeight(m_leftOutRow, summaryLine);
        m_sheet.rowHeight(m_signingRow, summarySigning);
        m_sheet.text(m_signingRow, labelColumn,
                     SummarySheetText::tr("Filled in by: %1").arg(m_summary.madeBy), Style::Plain);
        m_sheet.merged(m_signingRow, firstMeasure, firstMeasure + 3,
                       SummarySheetText::tr("Checked by:"), Style::Plain);
        m_sheet.merged(m_signingRow, secondMeasure, lastColumn,
                       SummarySheetText::tr("Responsible:"), Style::Plain);
        m_sheet.rowHeight(m_signingRow + 1, summarySigning);
        m_sheet.merged(m_signingRow + 1, secondMeasure, lastColumn,
                       SummarySheetText::tr("(Stamp)　　Date:"), Style::Plain);
    }

    Sheet& m_sheet;
    const Summary& m_summary;
    const MonthFigures& m_figures;
    const QList<LedgerRanges>& m_ledgers;
    const Mask& m_mask;
    QList<FigureSection> m_sections; // what is shown of them
    qsizetype m_leftOut = 0;         // figures that are not
    QHash<QString, int> m_headings;
    QSet<QString> m_goOn; // sections whose columns are those above them
    QHash<QString, int> m_rows;
    std::vector<int> m_pageBegins;
    int m_leftOutRow = 0;
    int m_signingRow = 0;
    int m_end = 0;
};

} // namespace

void writeSummarySheet(Sheet& sheet, const Summary& summary, const QList<LedgerRanges>& ledgers,
                       const Mask& mask)
{
    SummaryWriter(sheet, summary, ledgers, mask).write();
}

} // namespace doorstep
