// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/ledgers/ChosenColumns.h"

#include "data/base/Error.h"
#include "data/register/Change.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep {

namespace {

constexpr int columnsVersion = 1;

struct ChosenText
{
    Q_DECLARE_TR_FUNCTIONS(ChosenColumns)
};

struct ConditionKey
{
    Condition condition;
    const char* key;
};
constexpr ConditionKey conditionKeys[] = {
    {Condition::Is, "is"},       {Condition::Contains, "contains"}, {Condition::Among, "among"},
    {Condition::Empty, "empty"}, {Condition::Filled, "filled"},     {Condition::From, "from"},
    {Condition::To, "to"},
};

QString keyOfCondition(Condition condition)
{
    for (const ConditionKey& one : conditionKeys) {
        if (one.condition == condition)
            return QLatin1String(one.key);
    }
    return {};
}

Error fromNewerProgram(const QString& detail)
{
    return Error(ChosenText::tr("These columns were chosen in a newer Doorstep."), detail);
}

Condition conditionOf(const QString& key)
{
    for (const ConditionKey& one : conditionKeys) {
        if (key == QLatin1String(one.key))
            return one.condition;
    }
    throw fromNewerProgram(key);
}

const Ledger& shownLedger(Database& database, const QString& key)
{
    const Ledger* const ledger = findLedger(database, key);
    if (!ledger)
        throw Error(ChosenText::tr("This register does not show the ledger of these columns (%1).")
                        .arg(key));
    return *ledger;
}

} // namespace

QString ChosenColumns::toText() const
{
    QJsonArray chosen;
    for (const ChosenColumn& column : columns)
        chosen << QJsonArray{column.key, column.heading};
    QJsonArray narrowed;
    for (const ColumnCondition& one : conditions)
        narrowed << QJsonArray{one.column, keyOfCondition(one.condition), toJson(one.value)};
    QJsonObject json{{QStringLiteral("version"), columnsVersion},
                     {QStringLiteral("ledger"), ledger},
                     {QStringLiteral("columns"), chosen},
                     {QStringLiteral("conditions"), narrowed},
                     {QStringLiteral("text"), text}};
    if (!sortedBy.isEmpty())
        json.insert(QStringLiteral("sorted"),
                    QJsonArray{sortedBy, sortOrder == Qt::DescendingOrder
                                             ? QStringLiteral("descending")
                                             : QStringLiteral("ascending")});
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ChosenColumns readChosenColumns(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (json.value(QStringLiteral("version")).toInt() > columnsVersion)
        throw fromNewerProgram({});
    ChosenColumns chosen;
    chosen.ledger = json.value(QStringLiteral("ledger")).toString();
    const QJsonArray columns = json.value(QStringLiteral("columns")).toArray();
    for (const QJsonValue column : columns)
        chosen.columns << ChosenColumn{column.toArray().at(0).toString(),
                                       column.toArray().at(1).toString()};
    const QJsonArray conditions = json.value(QStringLiteral("conditions")).toArray();
    for (const QJsonValue one : conditions)
        chosen.conditions << ColumnCondition{one.toArray().at(0).toString(),
                                             conditionOf(one.toArray().at(1).toString()),
                                             fromJson(one.toArray().at(2))};
    chosen.text = json.value(QStringLiteral("text")).toString();
    const QJsonArray sorted = json.value(QStringLiteral("sorted")).toArray();
    chosen.sortedBy = sorted.at(0).toString();
    chosen.sortOrder =
        sorted.at(1).toString() == u"descending" ? Qt::DescendingOrder : Qt::AscendingOrder;
    return chosen;
}

ChosenLedger::ChosenLedger(Database& database, const ChosenColumns& chosen, Masking masking)
    : m_db(database), m_whole(shownLedger(database, chosen.ledger)), m_chosen(chosen)
{
    m_ledger = std::make_unique<Ledger>(m_whole);
    m_ledger->columns.clear();
    m_ledger->folded.clear();
    for (const ChosenColumn& one : chosen.columns) {
        const int place = m_whole.indexOf(one.key);
        if (place < 0) {
            m_leftOut << (one.heading.isEmpty() ? one.key : one.heading);
            continue;
        }
        Column column = m_whole.columns[static_cast<size_t>(place)];
        column.called = one.heading;
        if (masking == Masking::Masked && column.audience == Audience::Office)
            m_leftOut << column.title();
        else
            m_ledger->columns.push_back(column);
    }
    if (m_ledger->columns.empty())
        throw Error(ChosenText::tr("None of the columns may be shown to others: %1.")
                        .arg(m_leftOut.join(u'、')));
    for (const ColumnCondition& one : chosen.conditions) {
        if (m_whole.indexOf(one.column) < 0)
            throw Error(ChosenText::tr("Its rows were narrowed by a column that this register "
                                       "does not show (%1): choose the columns anew.")
                            .arg(one.column));
    }
    m_order = orderOf(query()).toUtf8();
    m_ledger->order = m_order.constData();
    if (!chosen.sortedBy.isEmpty())
        m_ledger->writtenOrder = nullptr;
}

LedgerQuery ChosenLedger::query() const
{
    LedgerQuery query;
    query.ledger = &m_whole;
    query.conditions = m_chosen.conditions;
    query.text = m_chosen.text;
    query.sortColumn = m_chosen.sortedBy.isEmpty() ? -1 : m_whole.indexOf(m_chosen.sortedBy);
    query.sortOrder = m_chosen.sortOrder;
    return query;
}

LedgerFilter ChosenLedger::rows(const LedgerFilter& filter) const
{
    LedgerQuery wanted = query();
    wanted.filter = filter;
    if (wanted.conditions.isEmpty() && wanted.text.trimmed().isEmpty())
        return filter;
    LedgerFilter narrowed = filter;
    narrowed.only = idsOf(m_db, wanted);
    return narrowed;
}

} // namespace doorstep
