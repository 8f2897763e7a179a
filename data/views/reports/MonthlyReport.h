#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Progress.h"
#include "data/views/ledgers/Ledger.h"
#include "data/views/reports/MonthFigures.h"
#include "data/views/reports/Seal.h"

namespace doorstep {

class Register;

// Whether the month is sealed with the workbook, which then says so.
enum class Sealing { No, Yes };

// Whether each drive's visits stand in a ledger of their own, too.
enum class DriveLedgers { None, Each };

// Whether the month's photos are in it.
enum class Photos { None, All };

struct ReportOptions
{
    Period month;
    std::optional<RowId> block;
    Masking masking = Masking::Masked;
    QDate asOf = today();
    QString author; // who seals it
    Sealing sealing = Sealing::No;
    DriveLedgers drives = DriveLedgers::None;
    Photos photos = Photos::None;
};

struct ReportResult
{
    QString path;
    QString checksum; // SHA-256 over every cell of the ledgers, as on the proof page
    qint64 rows = 0;
    MonthFigures figures;
};

// Who answers for a block in office (填报人、制表人): its secretary, or else the one on its card;
// nobody for a town. That name is no visited person's and stands whatever is masked; what stands
// beside it as a number does not.
[[nodiscard]] QString officialOf(Database& database, std::optional<RowId> block, const Mask& mask);

// Who did something, as it is told outside: the official, or somebody else's masked name; a login
// (root, 8F-PC2) is nobody's name, so the official stands for it.
[[nodiscard]] QString authorToTell(const QString& author, const QString& official,
                                   const Mask& mask);

// By whom a month was sealed, likewise; the reason is masked.
[[nodiscard]] SealState sealToTell(SealState seal, const QString& official, const Mask& mask);

// "2026年10月_新泾镇第四街区_走访月报.xlsx"
[[nodiscard]] QString reportFileName(const MonthFigures& figures, const Mask& mask);

// Writes the month's workbook: the summary, the ledgers it is counted from, and the proof page.
// target may be a folder. Throws Error; the file that stood there before then stays as it was.
// Cancelled: Error, too.
ReportResult writeMonthlyReport(Database& database, const ReportOptions& options,
                                const QString& target, const Progress& progress = {});

// Before a report that is to be sealed, and after it: what `report --seal` and the window share.
// The seal keeps the workbook's own figures and checksum. Both throw Error.
void requireSealable(Register& registry, const ReportOptions& options);
void sealReport(Register& registry, const ReportOptions& options, const ReportResult& result);

} // namespace doorstep
