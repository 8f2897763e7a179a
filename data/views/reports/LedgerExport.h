#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Progress.h"
#include "data/views/ledgers/ChosenColumns.h"

namespace doorstep {

// One ledger as .xlsx or .csv (UTF-8 with BOM, as Excel and WPS open it), by the target's ending.
// Returns the rows written. Throws Error; the old file stays then. Title: of the sheet, where it is
// not the ledger's.
qint64 exportLedger(Database& database, const Ledger& ledger, const LedgerFilter& filter,
                    Masking masking, const QString& target, const Progress& progress = {},
                    const QString& title = {});

struct ChosenExport
{
    qint64 rows = 0;
    QStringList leftOut; // headings that those who read it may not see
};

// Likewise, of a ledger what was chosen, under that title. filter: block and period.
ChosenExport exportChosen(Database& database, const ChosenColumns& chosen,
                          const LedgerFilter& filter, Masking masking, const QString& target,
                          const Progress& progress = {}, const QString& title = {});

} // namespace doorstep
