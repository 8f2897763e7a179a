// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormFilling.h"
#include "data/exchange/forms/FormLearning.h"
#include "data/records/lists/OpenRegister.h"
#include "data/views/reports/LedgerCells.h"
#include "tests/bench/Bench.h"

#include <QFile>
#include <xlsxwriter.h>

namespace doorstep::bench {

namespace {

const QStringList formHeadings{
    QStringLiteral("序号"),     QStringLiteral("走访日期"), QStringLiteral("走访对象"),
    QStringLiteral("道路"),     QStringLiteral("门牌号"),   QStringLiteral("联系电话"),
    QStringLiteral("走访方式"), QStringLiteral("走访人"),   QStringLiteral("走访内容")};

// A form of one line with borders.
void writeForm(const QString& path)
{
    lxw_workbook* const workbook = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* const sheet = workbook_add_worksheet(workbook, "form");
    lxw_format* const border = workbook_add_format(workbook);
    format_set_border(border, LXW_BORDER_THIN);
    for (lxw_col_t column = 0; column < static_cast<lxw_col_t>(formHeadings.size()); ++column) {
        worksheet_write_string(sheet, 0, column, formHeadings.at(column).toUtf8().constData(),
                               border);
        worksheet_write_blank(sheet, 1, column, border);
    }
    workbook_close(workbook);
}

// The same cells, each with a border, in a new file.
void writeBareRows(const QString& path, const std::vector<QByteArrayList>& rows)
{
    lxw_workbook* const workbook = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* const sheet = workbook_add_worksheet(workbook, "form");
    lxw_format* const border = workbook_add_format(workbook);
    format_set_border(border, LXW_BORDER_THIN);
    lxw_row_t at = 0;
    for (const QByteArrayList& row : rows) {
        worksheet_write_number(sheet, at, 0, at + 1.0, border);
        for (lxw_col_t column = 0; column < static_cast<lxw_col_t>(row.size()); ++column)
            worksheet_write_string(sheet, at, column + 1U, row.at(column).constData(), border);
        ++at;
    }
    workbook_close(workbook);
}

std::vector<QByteArrayList> cellsOfForm(Database& db, const FormList& list,
                                        const LedgerFilter& filter)
{
    const Ledger& ledger = *findLedger(list.ledger);
    std::vector<QByteArrayList> rows;
    LedgerReader reader(db, ledger, filter, Masking::Masked, extentOf(db, ledger, filter));
    while (reader.next()) {
        QByteArrayList row;
        for (const FormColumn& column : list.columns) {
            if (column.value.from != FormValue::From::Columns)
                continue;
            const int place = ledger.indexOf(column.value.parts.first().text);
            row << plainText(place < 0 ? reader.value(0) : reader.value(place)).toUtf8();
        }
        rows.push_back(row);
    }
    return rows;
}

} // namespace

void fillingAForm(const QString& registerPath, const QString& folder)
{
    const auto registry = openRegister(registerPath, Register::Access::Write);
    const QString form = folder + QStringLiteral("/form.xlsx");
    writeForm(form);
    LearningWishes wishes;
    wishes.ledger = QStringLiteral("visits");
    LearntForm learnt = learnForm(*registry, form, wishes);
    learnt.lists.front().list.period = FormPeriod::Ever;
    TownForm kept;
    kept.name = QStringLiteral("form");
    kept.fileName = learnt.fileName;
    kept.layout = learnt.layout().toText();
    FillingOptions options;
    options.month = *parseMonth(QStringLiteral("2026-10"));
    FilledForm filled;
    const Taken ours = taken([&] {
        filled = fillForm(registry->db(), kept, learnt.workbook, options,
                          folder + QStringLiteral("/filled.xlsx"));
    });
    const Taken bare = taken([&] {
        const std::vector<QByteArrayList> rows =
            cellsOfForm(registry->db(), learnt.layout().lists.first(), {});
        writeBareRows(folder + QStringLiteral("/bare.xlsx"), rows);
    });
    line(QStringLiteral("a form filled with %1 rows, processor").arg(filled.rows),
         ours.processor / 1000, QStringLiteral("s"), bare.processor / 1000, times(1.5));
}

} // namespace doorstep::bench
