#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A list as it stands on the screen, in plain texts: for paper, where it leaves the office.

#include "data/base/Progress.h"
#include "data/views/ledgers/ChosenColumns.h"

namespace doorstep {

struct ListInWords
{
    struct Column
    {
        QString heading;
        bool isNumber = false;
    };

    QString title;
    QString narrowed; // by what, in words; empty: the list is whole
    bool isMasked = false;
    QList<Column> columns;
    QList<QStringList> rows;
};

// The columns in their order, the rows of the query as it sorts them. called: what the page calls
// those rows, where it shows none but them. Throws Error when they are more than paper is for.
[[nodiscard]] ListInWords listInWords(Database& database, const ChosenColumns& columns,
                                      const LedgerQuery& rows, const QString& called,
                                      Masking masking, const Progress& progress = {});

} // namespace doorstep
