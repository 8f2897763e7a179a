// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/excel/SheetText.h"
#include "data/register/Register.h"
#include "data/reports/LedgerExport.h"
#include "tests/bench/Bench.h"

#include <QDateTime>
#include <QFile>
#include <xlsxwriter.h>

namespace doorstep::bench {

namespace {

struct BareCell
{
    QByteArray text;
    double number = 0;
    bool empty = false;
};

// The same cells by libxlsxwriter alone, in the same mode, one format a type.
void writeBare(const QString& path, const std::vector<std::vector<BareCell>>& rows)
{
    lxw_workbook* workbook = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, "bare");
    lxw_format* text = workbook_add_format(workbook);
    format_set_num_format(text, "@");
    lxw_format* number = workbook_add_format(workbook);
    lxw_row_t at = 0;
    for (const std::vector<BareCell>& row : rows) {
        lxw_col_t column = 0;
        for (const BareCell& cell : row) {
            if (cell.empty)
                worksheet_write_blank(sheet, at, column, text);
            else if (cell.text.isEmpty())
                worksheet_write_number(sheet, at, column, cell.number, number);
            else
                worksheet_write_string(sheet, at, column, cell.text.constData(), text);
            ++column;
        }
        ++at;
    }
    workbook_close(workbook);
}

std::vector<std::vector<BareCell>> cellsOf(Database& db, const Ledger& ledger)
{
    std::vector<std::vector<BareCell>> rows;
    LedgerReader reader(db, ledger, {}, Masking::Masked);
    while (reader.next()) {
        std::vector<BareCell> row{{{}, static_cast<double>(rows.size() + 1), false}};
        for (int i = 0; i < static_cast<int>(ledger.columns.size()); ++i) {
            const QVariant value = reader.value(i);
            const bool number = ledger.columns[static_cast<size_t>(i)].type == ColumnType::Number;
            const bool moment =
                value.typeId() == QMetaType::QDateTime || value.typeId() == QMetaType::QDate;
            if (value.isNull())
                row.push_back({{}, 0, true});
            else if (number || moment)
                row.push_back({{}, moment ? dateSerial(value.toDate()) : value.toDouble(), false});
            else
                row.push_back({value.toString().toUtf8(), 0, false});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

void ledgerToExcel(const QString& registerPath, const QString& folder)
{
    const auto registry = Register::open(registerPath, Register::Access::Read);
    const Ledger& ledger = *findLedger(QStringLiteral("visits"));
    const std::vector<std::vector<BareCell>> rows = cellsOf(registry->db(), ledger);
    for (int round = 0; round < 3; ++round) {
        const double bare =
            milliseconds([&] { writeBare(folder + QStringLiteral("/bare.xlsx"), rows); });
        const double ours = milliseconds([&] {
            exportLedger(registry->db(), ledger, {}, Masking::Masked,
                         folder + QStringLiteral("/ledger.xlsx"));
        });
        line(QStringLiteral("ledger of %1 rows, %2 columns to Excel")
                 .arg(rows.size())
                 .arg(ledger.columns.size()),
             ours / 1000, QStringLiteral("s"), bare / 1000, QStringLiteral("ratio 1.25"));
    }
}

} // namespace doorstep::bench
