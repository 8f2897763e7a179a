#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Progress.h"
#include "data/files/Workbook.h"
#include "data/views/ledgers/Ledger.h"

#include <QCryptographicHash>

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

enum class Folding { Fold, ShowAll };

// Title, a line of place, period and count, the heading, then the rows, with the columns that the
// mask's readers may see. Every cell goes into the digest, if there is one.

LedgerRanges writeLedgerSheet(Workbook& workbook, Database& database, const Ledger& ledger,
                              const LedgerFilter& filter, const Mask& mask, Folding folding,
                              const QString& info, QCryptographicHash* digest,
                              const Progress& progress);

} // namespace doorstep
