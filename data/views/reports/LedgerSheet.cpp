// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/LedgerSheet.h"

#include "data/base/Error.h"
#include "data/base/ReadAhead.h"
#include "data/files/SheetText.h"
#include "data/views/reports/LedgerCells.h"

#include <QCoreApplication>
#include <cstring>

namespace doorstep {

namespace {

constexpr int headingRow = 2;
constexpr double lineHeight = 14;                  // points
constexpr int mostLines = 29;                      // a row is at most 409 points high
constexpr int mostRows = 1048576 - headingRow - 1; // of an .xlsx sheet

constexpr int rowsInPortion = 500;

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
        m_plain.resize(0);
        for (size_t i = 0; i < m_cells.size(); ++i) {
            const RawValue stored = m_reader.stored(static_cast<int>(i));
            lines = std::max(lines, m_cells[i].add(portion, stored, m_digest ? &m_plain : nullptr));
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
    QByteArray m_plain;
    bool m_ended = false;
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

LedgerRanges writeLedgerSheet(Workbook& workbook, Database& database, const Ledger& whole,
                              const LedgerFilter& filter, const Mask& mask, Folding folding,
                              const QString& info, QCryptographicHash* digest,
                              const Progress& progress)
{
    const Ledger& ledger = ledgerFor(whole, mask.masking());
    const LedgerExtent extent = extentOf(database, ledger, filter);
    const qint64 total = extent.rows;
    if (total > mostRows)
        throw Error(
            LedgerSheetText::tr("%1 has %2 rows, more than a sheet can hold (%3). Choose a shorter "
                                "period or one block.")
                .arg(ledger.title(), QString::number(total), QString::number(mostRows)));
    Sheet& sheet = workbook.addSheet(ledger.title());
    const int columns = static_cast<int>(ledger.columns.size());
    sheet.merged(0, 0, columns, ledger.title(), Style::Title);
    sheet.rowHeight(0, 30);
    sheet.merged(1, 0, columns, mask.text(info) + LedgerSheetText::tr("　Rows: %1").arg(total),
                 Style::Info);
    sheet.rowHeight(headingRow, 30);
    sheet.text(headingRow, 0, LedgerSheetText::tr("No."), Style::Heading);
    sheet.columnWidth(0, 6);
    std::vector<LedgerCells> cells;
    for (int i = 0; i < columns; ++i) {
        const Column& column = ledger.columns[static_cast<size_t>(i)];
        sheet.text(headingRow, i + 1, column.title(), Style::Heading);
        const bool constant = filter.block && std::strcmp(column.key, "block_id") == 0;
        const bool folded = folding == Folding::Fold && (constant || ledger.folds(column));
        sheet.columnWidth(i + 1, column.width, folded ? ColumnState::Folded : ColumnState::Shown);
        cells.emplace_back(column, mask, !folded && column.type == ColumnType::Text);
    }
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
    sheet.printSetUp(headingRow, headingRow, lastRow, columns);
    return {&ledger, sheet.name(), headingRow + 1, row - headingRow};
}

} // namespace doorstep
