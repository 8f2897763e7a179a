// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reports/LedgerSheet.h"

#include "data/base/Error.h"
#include "data/excel/SheetText.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

constexpr int headingRow = 2;
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

// Columns as wide as prose hold sentences: they wrap and are no "@" text, so that Excel grows the
// row.
Style textStyle(const Column& column)
{
    return column.width > 24 ? Style::Prose : Style::Text;
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
    if (value.typeId() == QMetaType::QDateTime)
        return value.toDateTime().toString(QStringLiteral("yyyy-MM-dd hh:mm"));
    return value.toString();
}

LedgerRanges writeLedgerSheet(Workbook& workbook, Database& database, const Ledger& ledger,
                              const LedgerFilter& filter, Masking masking, const QString& info,
                              QCryptographicHash& digest, const Progress& progress)
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
    for (int i = 0; i < columns; ++i) {
        const Column& column = ledger.columns[static_cast<size_t>(i)];
        sheet.text(headingRow, i + 1, column.title(), Style::Heading);
        sheet.columnWidth(i + 1, column.width);
        styles.push_back(textStyle(column));
    }
    LedgerReader reader(database, ledger, filter, masking);
    int row = headingRow;
    while (reader.next()) {
        ++row;
        sheet.number(row, 0, row - headingRow);
        for (int i = 0; i < columns; ++i) {
            const QVariant value = reader.value(i);
            writeValue(sheet, row, i + 1, value, ledger.columns[static_cast<size_t>(i)].type,
                       styles[static_cast<size_t>(i)]);
            digest.addData(plainText(value).toUtf8());
            digest.addData(QByteArrayLiteral("\t"));
        }
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
