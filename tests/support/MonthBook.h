#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed in the window, as the month's workbook tells it.

#include "data/files/TableReader.h"
#include "data/register/Register.h"
#include "data/views/ledgers/Ledger.h"
#include "data/views/reports/MonthlyReport.h"

#include <QTemporaryDir>

namespace doorstep::test {

// Of the ledger's sheet: below the heading of its column, in the first row that holds the words.
inline QString monthsCell(Register& registry, const Period& month, const QString& ledger,
                          const QString& inRow, const QString& column)
{
    const QTemporaryDir folder;
    ReportOptions options;
    options.month = month;
    options.asOf = month.last;
    options.author = registry.author();
    options.masking = Masking::Unmasked;
    const QString path = folder.filePath(QStringLiteral("month.xlsx"));
    (void)writeMonthlyReport(registry.db(), options, path);
    const Ledger* const told = findLedger(ledger);
    const QString heading = told->columns.at(static_cast<size_t>(told->indexOf(column))).title();
    const auto reader = openTable(path);
    const QList<SheetInfo> sheets = reader->sheets();
    for (int i = 0; i < sheets.size(); ++i) {
        if (sheets.at(i).name != told->title())
            continue;
        reader->open(i);
        int place = -1;
        TableRow row;
        while (reader->next(row)) {
            bool holds = false;
            for (const Cell& cell : row.cells) {
                if (cell.text == heading)
                    place = cell.column;
                holds = holds || cell.text.contains(inRow);
            }
            if (place >= 0 && holds)
                return row.at(place).text;
        }
        return QStringLiteral("no such row");
    }
    return QStringLiteral("no such sheet");
}

} // namespace doorstep::test
