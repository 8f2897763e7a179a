// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/BlocksSheet.h"

#include "data/files/SheetText.h"
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
constexpr double nameWidth = 30; // characters
constexpr double blockWidth = 10;
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
    // There one of no block is everybody's.
    if (ledgers.contains(QStringLiteral("party_organisations")))
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
        int row = blocksHeading;
        for (const BlocksPart& part : std::as_const(m_parts)) {
            m_sheet.merged(++row, nameColumn, last, part.title, Style::Section);
            for (const BlocksLine& line : part.lines)
                writeLine(line, ++row);
        }
        writeCharts(row + 2);
        m_sheet.freezeBelow(blocksHeading);
        m_sheet.printSetUp(blocksHeading, blocksHeading, m_end, std::max(last, firstBlock + 1));
    }

private:
    [[nodiscard]] int lastColumn() const
    {
        return firstBlock + static_cast<int>(m_blocks.size()) - 1;
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
        m_sheet.text(row, nameColumn, BlocksSheetText::tr("Block"), Style::Heading);
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
