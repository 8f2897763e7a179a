// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/NeedOverview.h"

namespace doorstep {

namespace {

constexpr int cardsOfAColumn = 200;

void sortForBoard(LedgerQuery& query, NeedStage stage)
{
    const bool closed = stage == NeedStage::Closed;
    query.sortColumn =
        query.ledger->indexOf(closed ? QStringLiteral("closed_on") : QStringLiteral("deadline"));
    query.sortOrder = closed ? Qt::DescendingOrder : Qt::AscendingOrder;
}

void readCards(Database& database, const LedgerQuery& query, NeedStage stage,
               NeedOverview::Column& column)
{
    LedgerQuery ofStage = query;
    ofStage.conditions << ColumnCondition{QStringLiteral("stage"), Condition::Is,
                                          QString::fromLatin1(keyOf(stage))};
    sortForBoard(ofStage, stage);
    LedgerIds ids(database, ofStage);
    while (column.ids.size() < cardsOfAColumn && ids.next())
        column.ids.append(ids.id());
    column.rows = ledgerRows(database, *query.ledger, column.ids, query.filter);
}

} // namespace

NeedOverview readOverview(Database& database, const LedgerQuery& query, QDate dueSoonUntil,
                          Cards cards)
{
    NeedOverview overview;
    const QHash<QString, qint64> stages = countBy(database, query, QStringLiteral("stage"));
    for (const Word<NeedStage>& word : wordsOf<NeedStage>()) {
        NeedOverview::Column& column = overview.stages[word.value];
        column.count = stages.value(QLatin1String(word.key));
        if (cards == Cards::Read && column.count > 0)
            readCards(database, query, word.value, column);
    }
    overview.overdue =
        countBy(database, query, QStringLiteral("overdue")).value(QStringLiteral("1"));
    LedgerQuery soon = query;
    soon.conditions += dueSoonConditions(query.filter.asOf, dueSoonUntil);
    const QHash<QString, qint64> dueSoon = countBy(database, soon, QStringLiteral("overdue"));
    for (const qint64 count : dueSoon)
        overview.dueSoon += count;
    return overview;
}

qint64 NeedOverview::open() const
{
    qint64 count = 0;
    for (auto column = stages.cbegin(); column != stages.cend(); ++column)
        count += column.key() == NeedStage::Closed ? 0 : column->count;
    return count;
}

QList<ColumnCondition> dueSoonConditions(QDate today, QDate until)
{
    return {{QStringLiteral("closed_on"), Condition::Empty, {}},
            {QStringLiteral("deadline"), Condition::From, today.toString(Qt::ISODate)},
            {QStringLiteral("deadline"), Condition::To, until.toString(Qt::ISODate)}};
}

} // namespace doorstep
