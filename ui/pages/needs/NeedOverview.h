#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/needs/Need.h"
#include "data/views/ledgers/LedgerQuery.h"

#include <QMap>

namespace doorstep {

// What stands above the table and on the board: how many needs at each stage, and the first of
// them.
struct NeedOverview
{
    struct Column
    {
        qint64 count = 0;
        QList<RowId> ids;         // the first ones, by deadline; struck off: the latest
        QList<QVariantList> rows; // of the needs ledger, stored values
    };
    QMap<NeedStage, Column> stages;
    qint64 overdue = 0;
    qint64 dueSoon = 0;

    [[nodiscard]] qint64 open() const;
    [[nodiscard]] qint64 all() const { return open() + stages.value(NeedStage::Closed).count; }
};

[[nodiscard]] QList<ColumnCondition> dueSoonConditions(QDate today, QDate until);

// Cards::Left: the counts only. query: of the needs ledger, without a condition on the stage.
enum class Cards { Left, Read };
[[nodiscard]] NeedOverview readOverview(Database& database, const LedgerQuery& query,
                                        QDate dueSoonUntil, Cards cards);

} // namespace doorstep
