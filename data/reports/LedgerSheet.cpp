// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reports/LedgerSheet.h"

#include "data/base/Error.h"
#include "data/excel/SheetText.h"

#include <QCoreApplication>
#include <cstring>

namespace doorstep {

namespace {

constexpr int headingRow = 2;
constexpr double lineHeight = 14;                  // points
constexpr int mostLines = 29;                      // a row is at most 409 points high
constexpr int mostRows = 1048576 - headingRow - 1; // of an .xlsx sheet

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LedgerSheet)
};

void writeValue(Sheet& sheet, int row, int column, const QVariant& value, ColumnType type,
                Style textStyle)
{
    if (value.isNull()) {
        sheet.blank(row, column, textStyle);
        return;
    }
    switch (type) {
    case ColumnType::Number:
        sheet.number(row, column, value.toDouble());
        break;
    case ColumnType::Date:
        sheet.date(row, column, value.toDate());
        break;
    case ColumnType::DateTime:
        sheet.dateTime(row, column, value.toDateTime());
        break;
    case ColumnType::Text:
    case ColumnType::Code:
        sheet.text(row, column, value.toString(), textStyle);
        break;
    }
}

// Programs differ in growing rows of wrapped text by themselves, so the height is reckoned: an
// ideograph takes two characters' width, anything else one.
int wrappedLines(const QString& text, double width)
{
    int lines = 1;
    double used = 0;
    for (const QChar c : text) {
        const double wide = c.unicode() >= 0x2E80 ? 1.9 : 1;
        if (c == u'\n' || used + wide > width) {
            ++lines;
            used = c == u'\n' ? 0 : wide;
        } else {
            used += wide;
        }
    }
    return lines;
}

// Only what must stay text however it looks is "@": such a cell does not make its row grow when it
// wraps.
Style textStyle(const Column& column)
{
    return column.type == ColumnType::Code ? Style::Text : Style::Prose;
}

} // namespace

QString LedgerRanges::column(const QString& key) const
{
    const int index = ledger->indexOf(key);
    if (index < 0)
        throw Error(Text::tr("A figure refers to a column that its ledger does not have."),
                    QLatin1String(ledger->key) + u'.' + key);
    const QString letters = columnLetters(index + 1);
    return QStringLiteral("'%1'!$%2$%3:$%2$%4")
        .arg(sheet, letters, QString::number(firstRow + 1),
             QString::number(firstRow + std::max(rows, 1)));
}

QString plainText(const QVariant& value)
{
    if (value.typeId() == QMetaType::QDate)
        return value.toDate().toString(Qt::ISODate);
    if (value.typeId() == QMetaType::QDateTime) {
        const QDateTime moment = value.toDateTime();
        return moment.date().toString(Qt::ISODate) + u' ' +
               moment.time().toString(Qt::ISODate).left(5);
    }
    return value.toString();
}

LedgerRanges writeLedgerSheet(Workbook& workbook, Database& database, const Ledger& ledger,
                              const LedgerFilter& filter, Masking masking, Folding folding,
                              const QString& info, QCryptographicHash& digest,
                              const Progress& progress)
{
    const qint64 total = countRows(database, ledger, filter);
    if (total > mostRows)
        throw Error(Text::tr("%1 has %2 rows, more than a sheet can hold (%3). Choose a shorter "
                             "period or one block.")
                        .arg(ledger.title(), QString::number(total), QString::number(mostRows)));
    Sheet& sheet = workbook.addSheet(ledger.title());
    const int columns = static_cast<int>(ledger.columns.size());
    sheet.merged(0, 0, columns, ledger.title(), Style::Title);
    sheet.rowHeight(0, 30);
    sheet.merged(1, 0, columns, info + Text::tr("　Rows: %1").arg(total), Style::Info);
    sheet.rowHeight(headingRow, 30);
    sheet.text(headingRow, 0, Text::tr("No."), Style::Heading);
    sheet.columnWidth(0, 6);
    std::vector<Style> styles;
    std::vector<bool> grows;
    for (int i = 0; i < columns; ++i) {
        const Column& column = ledger.columns[static_cast<size_t>(i)];
        sheet.text(headingRow, i + 1, column.title(), Style::Heading);
        const bool constant = filter.block && std::strcmp(column.key, "block_id") == 0;
        const bool folded = folding == Folding::Fold && (constant || ledger.folds(column));
        sheet.columnWidth(i + 1, column.width, folded ? ColumnState::Folded : ColumnState::Shown);
        grows.push_back(!folded && column.type == ColumnType::Text);
        styles.push_back(textStyle(column));
    }
    LedgerReader reader(database, ledger, filter, masking);
    int row = headingRow;
    while (reader.next()) {
        ++row;
        sheet.number(row, 0, row - headingRow);
        int lines = 1;
        for (int i = 0; i < columns; ++i) {
            const QVariant value = reader.value(i);
            writeValue(sheet, row, i + 1, value, ledger.columns[static_cast<size_t>(i)].type,
                       styles[static_cast<size_t>(i)]);
            const QString text = plainText(value);
            if (grows[static_cast<size_t>(i)])
                lines = std::max(lines,
                                 wrappedLines(text, ledger.columns[static_cast<size_t>(i)].width));
            digest.addData(text.toUtf8());
            digest.addData(QByteArrayLiteral("\t"));
        }
        if (lines > 1)
            sheet.rowHeight(row, std::min(lines, mostLines) * lineHeight);
        digest.addData(QByteArrayLiteral("\n"));
        report(progress, row - headingRow, total);
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
