// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/LedgerSheet.h"

#include "data/base/Error.h"
#include "data/base/ReadAhead.h"
#include "data/files/SheetText.h"
#include "data/views/reports/LedgerCells.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cstring>

namespace doorstep {

namespace {

constexpr int headingRow = 2;
constexpr double lineHeight = 14;                  // points
constexpr int mostLines = 29;                      // a row is at most 409 points high
constexpr int mostRows = 1048576 - headingRow - 1; // of an .xlsx sheet

constexpr int rowsInPortion = 500;
constexpr double numberWidth = 6;

struct LedgerSheetText
{
    Q_DECLARE_TR_FUNCTIONS(LedgerSheet)
};

// Reads rows and makes their cells, and takes the digest of what they say.
class PortionMaker
{
public:
    PortionMaker(LedgerReader& reader, std::vector<LedgerCells>& cells, QCryptographicHash* digest)
        : m_reader(reader), m_cells(cells), m_digest(digest)
    {
    }

    [[nodiscard]] std::optional<LedgerPortion> make()
    {
        LedgerPortion portion;
        portion.cells.reserve(m_cells.size() * rowsInPortion);
        portion.lines.reserve(rowsInPortion);
        while (!m_ended && portion.rows() < rowsInPortion) {
            m_ended = !m_reader.next();
            if (!m_ended)
                addRow(portion);
        }
        return portion.rows() > 0 ? std::optional<LedgerPortion>(std::move(portion)) : std::nullopt;
    }

private:
    void addRow(LedgerPortion& portion)
    {
        int lines = 1;
        m_persons.setRow(m_reader.persons());
        m_plain.resize(0);
        for (size_t i = 0; i < m_cells.size(); ++i) {
            const RawValue stored = m_reader.stored(static_cast<int>(i));
            lines = std::max(
                lines, m_cells[i].add(portion, stored, m_digest ? &m_plain : nullptr, &m_persons));
            if (m_digest)
                m_plain += '\t';
        }
        portion.lines.push_back(lines);
        if (m_digest) {
            m_plain += '\n';
            m_digest->addData(m_plain);
        }
    }

    LedgerReader& m_reader;
    std::vector<LedgerCells>& m_cells;
    QCryptographicHash* m_digest;
    RowsPersons m_persons;
    QByteArray m_plain;
    bool m_ended = false;
};

// Which columns stand on a page: as many as fit, on the further ones after the numbers again.
class PageColumns
{
public:
    void add(int number, const Column& column)
    {
        const double width = widthInPoints(column.width);
        if (m_used + width > roomAcross(Paper::Landscape)) {
            m_breaks.push_back(number);
            m_used = widthInPoints(numberWidth);
        }
        m_used += width;
    }

    [[nodiscard]] const std::vector<int>& breaks() const { return m_breaks; }
    [[nodiscard]] int lastOfFirst(int columns) const
    {
        return m_breaks.empty() ? columns : m_breaks.front() - 1;
    }

private:
    double m_used = widthInPoints(numberWidth);
    std::vector<int> m_breaks;
};

void writeCell(Sheet& sheet, int row, int column, const LedgerPortion& portion,
               const LedgerPortion::CellReady& cell)
{
    using Kind = LedgerPortion::CellReady::Kind;
    switch (cell.kind) {
    case Kind::Blank:
        sheet.blank(row, column, cell.style);
        break;
    case Kind::Text:
        sheet.cleanText(row, column, portion.texts.constData() + cell.text, cell.style);
        break;
    case Kind::Number:
        sheet.number(row, column, cell.number, cell.style);
        break;
    case Kind::Moment:
        sheet.dateTime(row, column, cell.moment);
        break;
    }
}

// The first column counts the rows.
void writeRow(Sheet& sheet, int row, const LedgerPortion& portion, int of, int columns)
{
    sheet.number(row, 0, row - headingRow);
    for (int i = 0; i < columns; ++i)
        writeCell(sheet, row, i + 1, portion,
                  portion.cells[static_cast<size_t>(of) * static_cast<size_t>(columns) +
                                static_cast<size_t>(i)]);
    const int lines = portion.lines[static_cast<size_t>(of)];
    if (lines > 1)
        sheet.rowHeight(row, std::min(lines, mostLines) * lineHeight);
}

} // namespace

QString LedgerRanges::column(const QString& key) const
{
    const int index = ledger->indexOf(key);
    if (index < 0)
        throw Error(
            LedgerSheetText::tr("A figure refers to a column that its ledger does not have."),
            QLatin1String(ledger->key) + u'.' + key);
    const QString letters = columnLetters(index + 1);
    return QStringLiteral("'%1'!$%2$%3:$%2$%4")
        .arg(sheet, letters, QString::number(firstRow + 1),
             QString::number(firstRow + std::max(rows, 1)));
}

std::optional<QString> columnNamed(const QList<LedgerRanges>& ledgers, const QString& name)
{
    for (const LedgerRanges& ranges : ledgers) {
        const QString prefix = QLatin1String(ranges.ledger->key) + u'.';
        if (name.startsWith(prefix) && ranges.ledger->indexOf(name.mid(prefix.size())) >= 0)
            return ranges.column(name.mid(prefix.size()));
    }
    return std::nullopt;
}

std::optional<QString>
resolvedFormula(const QString& formula,
                const std::function<std::optional<QString>(const QString& name)>& cellOf)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{(=?[a-z_.]+)\\}"));
    QString result;
    qsizetype from = 0;
    for (auto matches = placeholder.globalMatch(formula); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const std::optional<QString> cell = cellOf(match.captured(1));
        if (!cell)
            return std::nullopt;
        result += QStringView(formula).mid(from, match.capturedStart() - from);
        result += *cell;
        from = match.capturedEnd();
    }
    result += QStringView(formula).mid(from);
    return result;
}

LedgerRanges writeLedgerSheet(Workbook& workbook, Database& database, const LedgerPart& part,
                              const Mask& mask, QCryptographicHash* digest,
                              const Progress& progress)
{
    const Ledger& ledger = ledgerFor(part.ledger, mask.masking());
    const LedgerFilter& filter = part.filter;
    const LedgerExtent extent = extentOf(database, ledger, filter);
    const qint64 total = extent.rows;
    if (total > mostRows)
        throw Error(
            LedgerSheetText::tr("%1 has %2 rows, more than a sheet can hold (%3). Choose a shorter "
                                "period or one block.")
                .arg(part.title, QString::number(total), QString::number(mostRows)));
    Sheet& sheet = workbook.addSheet(mask.text(part.title));
    const int columns = static_cast<int>(ledger.columns.size());
    PageColumns pages;
    int headingLines = 2;
    sheet.columnWidth(0, numberWidth);
    std::vector<LedgerCells> cells;
    for (int i = 0; i < columns; ++i) {
        const Column& column = ledger.columns[static_cast<size_t>(i)];
        const bool constant = filter.block && std::strcmp(column.key, "block_id") == 0;
        const bool folded = part.folding == Folding::Fold && (constant || ledger.folds(column));
        sheet.columnWidth(i + 1, column.width, folded ? ColumnState::Folded : ColumnState::Shown);
        cells.emplace_back(column, mask, !folded && column.type == ColumnType::Text);
        if (!folded) {
            pages.add(i + 1, column);
            headingLines = std::max(headingLines, wrappedLines(column.title(), column.width));
        }
    }
    // The column of numbers is repeated on further pages; the title is not.
    const int titleFrom = pages.breaks().empty() ? 0 : 1;
    sheet.merged(0, titleFrom, pages.lastOfFirst(columns), mask.text(part.title), Style::Title);
    sheet.rowHeight(0, 30);
    const QString info = mask.text(part.info);
    sheet.merged(1, titleFrom, pages.lastOfFirst(columns),
                 info + (total > 0 ? LedgerSheetText::tr("　Rows: %1").arg(total)
                                   : LedgerSheetText::tr("　Rows: 0, there are none")),
                 Style::Info);
    sheet.text(headingRow, 0, LedgerSheetText::tr("No."), Style::Heading);
    for (int i = 0; i < columns; ++i)
        sheet.text(headingRow, i + 1, ledger.columns[static_cast<size_t>(i)].title(),
                   Style::Heading);
    sheet.rowHeight(headingRow, headingLines * lineHeight + 2);
    // It gives what is stored; the cells mask it.
    LedgerReader reader(database, ledger, filter, Masking::Unmasked, extent);
    int row = headingRow;
    // Where there is a second processor, reading and writing take it in turns no longer.
    PortionMaker maker(reader, cells, digest);
    ReadAhead<LedgerPortion> portions([&maker] { return maker.make(); });
    while (const std::optional<LedgerPortion> portion = portions.next()) {
        for (int of = 0; of < portion->rows(); ++of) {
            writeRow(sheet, ++row, *portion, of, columns);
            report(progress, row - headingRow, total);
        }
    }
    const int lastRow = std::max(row, headingRow + 1);
    if (row == headingRow) {
        for (int i = 0; i <= columns; ++i)
            sheet.blank(lastRow, i);
    }
    sheet.freezeBelow(headingRow);
    sheet.autofilter(headingRow, lastRow, columns);
    if (pages.breaks().empty())
        sheet.printSetUp(headingRow, headingRow, lastRow, columns);
    else if (total == 0) // a second page of headings alone tells nothing
        sheet.printInPages({Paper::Landscape,
                            headingRow,
                            headingRow,
                            0,
                            lastRow,
                            pages.lastOfFirst(columns),
                            {},
                            {},
                            info});
    else // the title stands on the first page across alone
        sheet.printInPages({Paper::Landscape,
                            headingRow,
                            headingRow,
                            0,
                            lastRow,
                            columns,
                            pages.breaks(),
                            {},
                            info});
    return {&ledger, sheet.name(), headingRow + 1, row - headingRow};
}

} // namespace doorstep
