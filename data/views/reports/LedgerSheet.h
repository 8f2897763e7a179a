#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Progress.h"
#include "data/files/Workbook.h"
#include "data/views/ledgers/Ledger.h"

#include <QCryptographicHash>

#include <functional>
#include <optional>

namespace doorstep {

// Where a ledger stands in a workbook: what formulas over it refer to.
struct LedgerRanges
{
    const Ledger* ledger = nullptr;
    QString sheet;
    int firstRow = 0; // of the data, from 0
    int rows = 0;

    // "'走访台账'!$D$4:$D$803"; an empty ledger gives its one empty row.
    [[nodiscard]] QString column(const QString& key) const;
};

// Of "visits.drives" the range of that column; nothing where the ledger is not there or has none.
[[nodiscard]] std::optional<QString> columnNamed(const QList<LedgerRanges>& ledgers,
                                                 const QString& name);
// The formula of a figure (see Measure::formula) with each "{name}" as the cell or range that it
// stands for; nothing where one stands for none.
[[nodiscard]] std::optional<QString>
resolvedFormula(const QString& formula,
                const std::function<std::optional<QString>(const QString& name)>& cellOf);

enum class Folding { Fold, ShowAll };

// What stands on a sheet: rows of a ledger, under a title of their own where there are several.
struct LedgerPart
{
    const Ledger& ledger;
    LedgerFilter filter;
    QString info; // place and period
    Folding folding = Folding::Fold;
    QString title = ledger.title();
};

// Title, a line of place, period and count, the heading, then the rows, with the columns that the
// mask's readers may see. Columns that don't fit on a page in a size to be read go on to a further
// one beside it, which begins with the numbers again. Every cell goes into the digest, if there is
// one.
LedgerRanges writeLedgerSheet(Workbook& workbook, Database& database, const LedgerPart& part,
                              const Mask& mask, QCryptographicHash* digest,
                              const Progress& progress);

} // namespace doorstep
