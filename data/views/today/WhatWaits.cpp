// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/today/WhatWaits.h"

#include "data/views/ledgers/LedgerQuery.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct WhatWaitsText
{
    Q_DECLARE_TR_FUNCTIONS(WhatWaits)
};

const char* const promisedSql = "s.status = 'active' AND f.follow_up_on IS NOT NULL";
const char* const withoutCardSql = "s.status = 'active' AND f.card_on IS NULL";

int columnOf(const Ledger& ledger, const char* key)
{
    const auto found =
        std::find_if(ledger.columns.begin(), ledger.columns.end(),
                     [key](const Column& column) { return !qstrcmp(column.key, key); });
    return found == ledger.columns.end()
               ? -1
               : static_cast<int>(std::distance(ledger.columns.begin(), found));
}

} // namespace

FigureSection whatWaits(Database& database, std::optional<RowId> block, QDate day)
{
    const auto query = [&](const char* ledger, const QList<ColumnCondition>& conditions,
                           const char* further = nullptr) {
        LedgerQuery asked;
        asked.ledger = findLedger(QLatin1String(ledger));
        asked.filter.block = block;
        asked.filter.asOf = day;
        asked.conditions = conditions;
        asked.further = further;
        return asked;
    };
    FigureSection section{QStringLiteral("waits"),
                          WhatWaitsText::tr("What waits"),
                          WhatWaitsText::tr("Number"),
                          {},
                          {}};
    const auto add = [&](const char* key, const QString& label, const QList<LedgerQuery>& queries) {
        Measure measure;
        qint64 number = 0;
        for (const LedgerQuery& each : queries) {
            number += countRows(database, each);
            measure.monthRows << RowsBehind{each, {}};
        }
        measure.month = static_cast<double>(number);
        section.rows << FigureRow{
            QStringLiteral("waits.") + QLatin1String(key), label, measure, {}};
    };
    const ColumnCondition open{QStringLiteral("closed_on"), Condition::Empty, {}};
    const QString deadline = QStringLiteral("deadline");
    LedgerQuery due = query("needs", {open, {deadline, Condition::Filled, {}}});
    due.sortColumn = columnOf(*due.ledger, "deadline");
    add("deadlines", WhatWaitsText::tr("Open needs with a deadline"), {due});
    add("needs", WhatWaitsText::tr("Open needs without one"),
        {query("needs", {open, {deadline, Condition::Empty, {}}})});
    add("promised", WhatWaitsText::tr("Visits promised"),
        {query("shops", {}, promisedSql), query("workers", {}, promisedSql)});
    add("claimed", WhatWaitsText::tr("Wishes claimed, not fulfilled"),
        {query("wishes", {{QStringLiteral("stage"), Condition::Is, QStringLiteral("claimed")}})});
    add("cards", WhatWaitsText::tr("Cards not delivered"),
        {query("shops", {}, withoutCardSql), query("workers", {}, withoutCardSql)});
    return section;
}

} // namespace doorstep
