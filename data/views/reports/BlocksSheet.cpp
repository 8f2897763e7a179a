// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/BlocksSheet.h"

#include "data/files/SheetText.h"
#include "data/views/reports/LedgerCells.h"
#include "data/views/reports/MonthText.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace doorstep {

namespace {

struct BlocksSheetText
{
    Q_DECLARE_TR_FUNCTIONS(BlocksSheet)
};

enum BlocksColumn { nameColumn, totalColumn, firstBlock };
constexpr int daysRow = 2;
constexpr int blocksHeading = 3;
constexpr double nameWidth = 28; // characters
constexpr double blockWidth = 9;
constexpr double blocksTitle = 26; // points
constexpr double blocksLine = 13.5;
constexpr double chartWidth = 330; // points
constexpr double chartHeight = 190;
constexpr int chartRows = 14;

QString cellAt(int row, int column)
{
    return QStringLiteral("$%1$%2").arg(columnLetters(column)).arg(row + 1);
}

// Sums of such formulas are parted at the plus signs between them.
QStringList termsOf(const QString& formula)
{
    QStringList terms{QString()};
    int depth = 0;
    bool quoted = false;
    for (const QChar c : formula) {
        if (c == u'"')
            quoted = !quoted;
        depth += quoted ? 0 : c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (c == u'+' && depth == 0 && !quoted)
            terms << QString();
        else
            terms.last() += c;
    }
    return terms;
}

QString termOfBlock(const QString& term, const QString& cell)
{
    static const QRegularExpression ledgerName(QStringLiteral("\\{([a-z_]+)\\.[a-z_]+\\}"));
    QSet<QString> ledgers;
    for (auto matches = ledgerName.globalMatch(term); matches.hasNext();)
        ledgers.insert(matches.next().captured(1));
    // There one of no block is everybody's, or serves where another lives.
    static const QSet<QString> notByBlock{QStringLiteral("party_organisations"),
                                          QStringLiteral("volunteer_teams"),
                                          QStringLiteral("volunteers")};
    if (ledgers.intersects(notByBlock))
        return {};
    if (ledgers.size() != 1 || term.contains(QStringLiteral("{=")) || !term.endsWith(u')'))
        return {};
    const QString blocks = QStringLiteral("{%1.block_id}").arg(*ledgers.constBegin());
    const auto inner = [&](const QString& opening) {
        return term.mid(opening.size(), term.size() - opening.size() - 1);
    };
    const QString countifs = QStringLiteral("COUNTIFS(");
    const QString products = QStringLiteral("SUMPRODUCT((");
    const QString one = QStringLiteral("SUMPRODUCT(--(");
    const QString count = QStringLiteral("COUNT(");
    const QString sum = QStringLiteral("SUM(");
    const QString isBlock = QStringLiteral("(%1=%2)").arg(blocks, cell);
    if (term.startsWith(countifs))
        return QStringLiteral("COUNTIFS(%1,%2,%3)").arg(inner(countifs), blocks, cell);
    if (term.startsWith(one))
        return QStringLiteral("SUMPRODUCT((%1*%2)").arg(inner(one), isBlock);
    if (term.startsWith(products))
        return QStringLiteral("SUMPRODUCT((%1*%2)").arg(inner(products), isBlock);
    if (term.startsWith(count))
        return QStringLiteral("SUMPRODUCT(ISNUMBER(%1)*%2)").arg(inner(count), isBlock);
    if (term.startsWith(sum))
        return QStringLiteral("SUMIFS(%1,%2,%3)").arg(inner(sum), blocks, cell);
    return {};
}

// A line of the sheet: a measure of a figure, of the town and of each block.
struct BlocksLine
{
    const FigureRow* row = nullptr;
    bool isSecond = false;
    QList<std::optional<Measure>> blocks;

    [[nodiscard]] const Measure& town() const { return isSecond ? *row->second : row->first; }
};

struct BlocksPart
{
    QString title;
    QList<BlocksLine> lines;
};

class BlocksWriter
{
public:
    BlocksWriter(Sheet& sheet, const MonthFigures& town, const QList<MonthFigures>& blocks,
                 const QList<LedgerRanges>& ledgers, const Mask& mask)
        : m_sheet(sheet), m_town(town), m_blocks(blocks), m_ledgers(ledgers), m_mask(mask)
    {
        for (const FigureSection& section : town.sections) {
            addPart(section, false);
            if (!section.secondHeading.isEmpty())
                addPart(section, true);
        }
    }

    void write()
    {
        const int last = lastColumn();
        m_sheet.merged(0, nameColumn, last,
                       BlocksSheetText::tr("%1: blocks side by side in %2")
                           .arg(m_mask.text(m_town.place()), monthText(m_town.period)),
                       Style::Title);
        m_sheet.merged(1, nameColumn, last,
                       BlocksSheetText::tr("Unit: number. Each figure counts the rows of the "
                                           "ledgers behind; the total stands first."),
                       Style::Info);
        m_sheet.text(daysRow, nameColumn, BlocksSheetText::tr("From, to"), Style::Heading);
        m_sheet.date(daysRow, totalColumn, m_town.period.first);
        m_sheet.date(daysRow, firstBlock, m_town.period.last);
        m_sheet.text(blocksHeading, nameColumn, BlocksSheetText::tr("Figure"), Style::Heading);
        m_sheet.text(blocksHeading, totalColumn, BlocksSheetText::tr("Town"), Style::Heading);
        m_sheet.columnWidth(nameColumn, nameWidth);
        for (int column = totalColumn; column <= last; ++column)
            m_sheet.columnWidth(column, blockWidth);
        for (int i = 0; i < m_blocks.size(); ++i)
            m_sheet.text(blocksHeading, firstBlock + i, m_mask.text(m_blocks.at(i).block),
                         Style::Heading);
        const double across =
            widthInPoints(nameWidth) + static_cast<double>(last) * widthInPoints(blockWidth);
        const Paper paper =
            across <= roomAcross(Paper::Upright) ? Paper::Upright : Paper::Landscape;
        m_room = roomDown(paper);
        m_used = blocksTitle + blocksHeading * blocksLine;
        m_sheet.rowHeight(0, blocksTitle);
        for (int head = 1; head <= blocksHeading; ++head)
            m_sheet.rowHeight(head, blocksLine);
        int row = blocksHeading;
        for (const BlocksPart& part : std::as_const(m_parts)) {
            beginPart(++row, part);
            m_sheet.merged(row, nameColumn, last, part.title, Style::Section);
            m_sheet.rowHeight(row, blocksLine);
            for (const BlocksLine& figure : part.lines) {
                const double height = heightOf(figure);
                beginPage(++row, height);
                writeLine(figure, row);
                m_sheet.rowHeight(row, height);
            }
        }
        writeCharts(row + 2);
        m_sheet.freezeBelow(blocksHeading);
        m_sheet.printInPages({paper,
                              blocksHeading,
                              blocksHeading,
                              -1,
                              m_end,
                              std::max(last, firstBlock + 1),
                              {},
                              m_pageBegins});
    }

private:
    [[nodiscard]] int lastColumn() const
    {
        return firstBlock + static_cast<int>(m_blocks.size()) - 1;
    }

    [[nodiscard]] double heightOf(const BlocksLine& figure) const
    {
        return blocksLine * wrappedLines(m_mask.text(figure.row->label), nameWidth);
    }

    void beginPage(int row, double height)
    {
        if (m_used + height > m_room) {
            m_pageBegins.push_back(row);
            m_used = blocksLine; // the blocks are named again
        }
        m_used += height;
    }

    // A title has some lines with it; what is short stays together.
    void beginPart(int row, const BlocksPart& part)
    {
        constexpr qsizetype few = 3;
        double whole = blocksLine;
        double least = blocksLine;
        for (qsizetype i = 0; i < part.lines.size(); ++i) {
            whole += heightOf(part.lines.at(i));
            least += i < few ? heightOf(part.lines.at(i)) : 0;
        }
        if (m_used + (whole < m_room / 4 ? whole : least) > m_room) {
            m_pageBegins.push_back(row);
            m_used = blocksLine;
        }
        m_used += blocksLine;
    }

    void addPart(const FigureSection& section, bool second)
    {
        static const QStringList ofPlaces{QStringLiteral("blocks"), QStringLiteral("streets"),
                                          QStringLiteral("grids")};
        if (ofPlaces.contains(section.key))
            return;
        BlocksPart part{second
                            ? QStringLiteral("%1（%2）").arg(section.title, section.secondHeading)
                        : section.secondHeading.isEmpty()
                            ? section.title
                            : QStringLiteral("%1（%2）").arg(section.title, section.firstHeading),
                        {}};
        for (const FigureRow& row : section.rows) {
            if (row.unit != FigureUnit::Count || (second && !row.second))
                continue;
            BlocksLine line{&row, second, {}};
            if (line.town().month.value_or(0) == 0)
                continue;
            for (const MonthFigures& block : m_blocks) {
                const FigureRow* const own = block.find(row.key);
                if (!own)
                    line.blocks << std::nullopt;
                else
                    line.blocks << (second ? own->second : std::optional(own->first));
            }
            part.lines << line;
        }
        if (!part.lines.isEmpty())
            m_parts << part;
    }

    void writeLine(const BlocksLine& line, int at)
    {
        m_sheet.text(at, nameColumn, m_mask.text(line.row->label), Style::Prose);
        const QString formula = m_mask.text(line.town().formula);
        writeCell(at, totalColumn, line.town().month.value_or(0), formula);
        for (int i = 0; i < line.blocks.size(); ++i) {
            const int column = firstBlock + i;
            const std::optional<Measure>& own = line.blocks.at(i);
            // Of what was reported the formula counts something else.
            const bool hasMoved = own && own->formula.isEmpty();
            writeCell(at, column, own ? own->month.value_or(0) : 0,
                      hasMoved ? QString()
                               : formulaOfBlock(formula, cellAt(blocksHeading, column)));
        }
        m_places.insert(line.row->key + (line.isSecond ? QStringLiteral("#") : QString()), at);
    }

    void writeCell(int at, int column, double value, const QString& formula)
    {
        const std::optional<QString> counted = resolved(formula, at);
        if (counted)
            m_sheet.formula(at, column, u'=' + *counted, value);
        else
            m_sheet.number(at, column, value);
    }

    // Nothing where a ledger has no such column, or the figure follows from others.
    std::optional<QString> resolved(const QString& formula, int at) const
    {
        if (formula.isEmpty())
            return std::nullopt;
        return resolvedFormula(formula, [&](const QString& name) { return cellOf(name, at); });
    }

    std::optional<QString> cellOf(const QString& name, int at) const
    {
        if (name == u"label")
            return cellAt(at, nameColumn);
        if (name == u"first")
            return cellAt(daysRow, totalColumn);
        if (name == u"last")
            return cellAt(daysRow, firstBlock);
        return columnNamed(m_ledgers, name);
    }

    // The figures of a chart stand one below the other.
    void writeCharts(int row)
    {
        const QList<std::pair<QString, QString>> charts{
            {QStringLiteral("visits.total"), BlocksSheetText::tr("Visits by block")},
            {QStringLiteral("four_hundred.doors"), BlocksSheetText::tr("Subjects visited")},
            {QStringLiteral("needs.closed"), BlocksSheetText::tr("Needs struck off by block")}};
        QList<std::pair<int, QString>> shown; // the line's row and the title
        for (const auto& [key, title] : charts) {
            if (m_places.contains(key))
                shown.append({m_places.value(key), title});
        }
        m_pageBegins.push_back(row); // the charts have a page of their own
        m_sheet.text(row, nameColumn, BlocksSheetText::tr("Block"), Style::Heading);
        m_sheet.rowHeight(row, 2 * blocksLine); // words over numbers
        for (int i = 0; i < shown.size(); ++i)
            m_sheet.text(row, totalColumn + i, shown.at(i).second, Style::Heading);
        const int first = row + 1;
        for (int block = 0; block < m_blocks.size(); ++block) {
            m_sheet.text(first + block, nameColumn, m_mask.text(m_blocks.at(block).block));
            for (int i = 0; i < shown.size(); ++i)
                m_sheet.formula(first + block, totalColumn + i,
                                u'=' + cellAt(shown.at(i).first, firstBlock + block),
                                valueAt(shown.at(i).first, block));
        }
        const int last = first + static_cast<int>(m_blocks.size()) - 1;
        m_end = last;
        for (int i = 0; i < shown.size(); ++i) {
            m_sheet.columnChart({last + 2 + i * chartRows, nameColumn, chartWidth, chartHeight},
                                shown.at(i).second, {first, last, nameColumn, totalColumn + i});
            m_end = last + 2 + (i + 1) * chartRows;
        }
    }

    [[nodiscard]] double valueAt(int row, int block) const
    {
        for (const BlocksPart& part : m_parts) {
            for (const BlocksLine& line : part.lines) {
                if (!line.isSecond && m_places.value(line.row->key) == row)
                    return line.blocks.at(block) ? line.blocks.at(block)->month.value_or(0) : 0;
            }
        }
        return 0;
    }

    Sheet& m_sheet;
    const MonthFigures& m_town;
    const QList<MonthFigures>& m_blocks;
    const QList<LedgerRanges>& m_ledgers;
    const Mask& m_mask;
    QList<BlocksPart> m_parts;
    QHash<QString, int> m_places; // by the figure's key; of a second measure with a # behind
    int m_end = 0;
    double m_room = 0; // down a page, and what is used of it, in points
    double m_used = 0;
    std::vector<int> m_pageBegins;
};

} // namespace

QString formulaOfBlock(const QString& formula, const QString& cell)
{
    QStringList terms;
    for (const QString& term : termsOf(formula)) {
        const QString own = termOfBlock(term, cell);
        if (own.isEmpty())
            return {};
        terms << own;
    }
    return terms.join(u'+');
}

BlocksSheet::BlocksSheet(Workbook& workbook, const MonthFigures& town,
                         const QList<MonthFigures>& blocks)
    : m_sheet(workbook.addSheet(BlocksSheetText::tr("Blocks"))), m_town(town), m_blocks(blocks)
{
}

void BlocksSheet::write(const QList<LedgerRanges>& ledgers, const Mask& mask)
{
    BlocksWriter(m_sheet, m_town, m_blocks, ledgers, mask).write();
}

} // namespace doorstep
