#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Progress.h"
#include "data/ledgers/Ledger.h"
#include "data/reports/MonthFigures.h"

namespace doorstep {

struct ReportOptions
{
    Period month;
    std::optional<RowId> block;
    Masking masking = Masking::Masked;
    QDate asOf = today();
    QString author;
};

struct ReportResult
{
    QString path;
    QString checksum; // SHA-256 over every cell of the ledgers, as on the proof page
    qint64 rows = 0;
    MonthFigures figures;
};

// "2026年10月_新泾镇第四街区_走访月报.xlsx"
[[nodiscard]] QString reportFileName(const MonthFigures& figures);

// Writes the month's workbook: the summary, the ledgers it is counted from, and the proof page.
// target may be a folder. Throws Error; the file that stood there before then stays as it was.
// Cancelled: Error, too.
ReportResult writeMonthlyReport(Database& database, const ReportOptions& options,
                                const QString& target, const Progress& progress = {});

} // namespace doorstep
