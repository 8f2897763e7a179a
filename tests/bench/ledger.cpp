// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/SheetText.h"
#include "data/records/lists/OpenRegister.h"
#include "data/register/Register.h"
#include "data/views/reports/LedgerExport.h"
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

struct BareFormats
{
    explicit BareFormats(lxw_workbook* workbook)
        : prose(made(workbook)),
          code(made(workbook)),
          number(made(workbook)),
          day(made(workbook)),
          moment(made(workbook))
    {
        format_set_text_wrap(prose);
        format_set_num_format(code, "@");
        format_set_num_format(number, "#,##0");
        format_set_num_format(day, "yyyy-mm-dd");
        format_set_num_format(moment, "yyyy-mm-dd hh:mm");
    }

    [[nodiscard]] lxw_format* of(ColumnType type, bool empty) const
    {
        switch (type) {
        case ColumnType::Number:
            return empty ? prose : number;
        case ColumnType::Date:
            return empty ? prose : day;
        case ColumnType::DateTime:
            return empty ? prose : moment;
        case ColumnType::Code:
            return code;
        case ColumnType::Text:
            break;
        }
        return prose;
    }

    static lxw_format* made(lxw_workbook* workbook)
    {
        lxw_format* format = workbook_add_format(workbook);
        format_set_border(format, LXW_BORDER_THIN);
        return format;
    }

    lxw_format* prose;
    lxw_format* code;
    lxw_format* number;
    lxw_format* day;
    lxw_format* moment;
};

// The same cells by libxlsxwriter alone, in the same mode, one format a type.
void writeBare(const QString& path, const Ledger& ledger,
               const std::vector<std::vector<BareCell>>& rows)
{
    lxw_workbook* workbook = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, "bare");
    const BareFormats formats(workbook);
    lxw_row_t at = 0;
    for (const std::vector<BareCell>& row : rows) {
        lxw_col_t column = 0;
        for (const BareCell& cell : row) {
            lxw_format* format = column == 0
                                     ? formats.number
                                     : formats.of(ledger.columns[column - 1U].type, cell.empty);
            if (cell.empty)
                worksheet_write_blank(sheet, at, column, format);
            else if (cell.text.isEmpty())
                worksheet_write_number(sheet, at, column, cell.number, format);
            else
                worksheet_write_string(sheet, at, column, cell.text.constData(), format);
            ++column;
        }
        ++at;
    }
    workbook_close(workbook);
}

double serialOf(const QVariant& value)
{
    if (value.typeId() == QMetaType::QDateTime)
        return momentSerial(value.toDateTime().toSecsSinceEpoch());
    return value.typeId() == QMetaType::QDate ? dateSerial(value.toDate()) : value.toDouble();
}

std::vector<std::vector<BareCell>> cellsOf(Database& db, const Ledger& ledger)
{
    std::vector<std::vector<BareCell>> rows;
    LedgerReader reader(db, ledger, {}, Masking::Masked);
    while (reader.next()) {
        std::vector<BareCell> row{{{}, static_cast<double>(rows.size() + 1), false}};
        for (int i = 0; i < static_cast<int>(ledger.columns.size()); ++i) {
            const QVariant value = reader.value(i);
            const bool isText = value.typeId() == QMetaType::QString;
            if (value.isNull())
                row.push_back({{}, 0, true});
            else if (isText)
                row.push_back({cellText(value.toString()).toUtf8(), 0, false});
            else
                row.push_back({{}, serialOf(value), false});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

void exportVisits(const QString& path, const QString& target)
{
    const auto registry = openRegister(path, Register::Access::Read, {}, Register::Check::Later);
    (void)exportLedger(registry->db(), *findLedger(QStringLiteral("visits")), {}, Masking::Masked,
                       target);
}

// Its cells come from the register as well, so that what is measured is the workbook alone: they
// are read in portions, of which the library is told at once.
void exportBare(const QString& path, const QString& target)
{
    const auto registry = openRegister(path, Register::Access::Read, {}, Register::Check::Later);
    const Ledger& ledger = *findLedger(QStringLiteral("visits"));
    writeBare(target, ledger, cellsOf(registry->db(), ledger));
}

// Each in a process of its own. Bare: reading the cells and handing them to libxlsxwriter.
void exportingMany(const QString& path, const QString& folder)
{
    const Process ours =
        inAnother({QStringLiteral("export"), path, folder + QStringLiteral("/ours.xlsx")});
    const Process bare =
        inAnother({QStringLiteral("export-bare"), path, folder + QStringLiteral("/bare.xlsx")});
    const QString what = QStringLiteral("export of %1 visits").arg(visitsIn(path));
    line(what, ours.milliseconds / 1000, QStringLiteral("s"), bare.milliseconds / 1000,
         times(1.15));
    line(what + QStringLiteral(", processor"), ours.processor / 1000, QStringLiteral("s"),
         bare.processor / 1000, times(1.15));
    line(what + QStringLiteral(", memory"), ours.megabytes, QStringLiteral("MB"), bare.megabytes,
         atMost(400));
}

int visitsIn(const QString& path)
{
    const auto registry = openRegister(path, Register::Access::Read, {}, Register::Check::Later);
    return registry->db().one<int>(
        QStringLiteral("SELECT count(*) FROM visit WHERE deleted_at IS NULL"));
}

// What every command does before its own work, on a register that was closed well.
void beginningACommand(const QString& path)
{
    const auto begin = [&] {
        (void)openRegister(path, Register::Access::Read, {}, Register::Check::Now);
    };
    line(QStringLiteral("beginning a command, the first time today, processor"),
         taken(begin).processor, QStringLiteral("ms"), 0, noBar);
    line(QStringLiteral("beginning a command"), milliseconds(begin), QStringLiteral("ms"), 0,
         atMost(50));
}

void ledgerToExcel(const QString& registerPath, const QString& folder)
{
    const auto registry = openRegister(registerPath, Register::Access::Read);
    const Ledger& ledger = *findLedger(QStringLiteral("visits"));
    const std::vector<std::vector<BareCell>> rows = cellsOf(registry->db(), ledger);
    for (int round = 0; round < 3; ++round) {
        const Taken bare =
            taken([&] { writeBare(folder + QStringLiteral("/bare.xlsx"), ledger, rows); });
        const Taken ours = taken([&] {
            exportLedger(registry->db(), ledger, {}, Masking::Masked,
                         folder + QStringLiteral("/ledger.xlsx"));
        });
        const QString what = QStringLiteral("ledger of %1 rows, %2 columns to Excel")
                                 .arg(rows.size())
                                 .arg(ledger.columns.size());
        line(what, ours.milliseconds / 1000, QStringLiteral("s"), bare.milliseconds / 1000,
             times(1.1));
        line(what + QStringLiteral(", processor"), ours.processor / 1000, QStringLiteral("s"),
             bare.processor / 1000, times(1.2));
    }
}

} // namespace doorstep::bench
