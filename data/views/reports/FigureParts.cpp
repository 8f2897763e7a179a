// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/FigureParts.h"

#include "data/base/Text.h"

#include <QHash>

namespace doorstep {

namespace {

// A column that is filled in every row.
QString filledColumn(const char* ledger)
{
    static const QHash<QLatin1String, const char*> columns{
        {QLatin1String("visits"), "at"},
        {QLatin1String("shops_visited"), "month_visits"},
        {QLatin1String("workers_visited"), "month_visits"},
        {QLatin1String("needs"), "found_on"},
        {QLatin1String("wishes"), "collected_on"},
        {QLatin1String("cards"), "delivered_on"},
        {QLatin1String("activities"), "held_on"},
        {QLatin1String("attendance"), "times"},
        {QLatin1String("volunteer_teams"), "name"},
        {QLatin1String("venues"), "name"}};
    return QLatin1String(columns.value(QLatin1String(ledger)));
}

QString range(const char* ledger, const QString& column)
{
    return QStringLiteral("{%1.%2}").arg(QLatin1String(ledger), column);
}

QString countDates(const QString& day)
{
    return QStringLiteral("COUNTIFS(%1,\">=\"&{first},%1,\"<=\"&{last}").arg(day);
}

QString formulaOf(const char* ledger, const QList<Term>& terms, const char* day,
                  const Further& further)
{
    const QString dayRange = day ? range(ledger, QLatin1String(day)) : QString();
    if (terms.isEmpty() && !further.formula)
        return day ? countDates(dayRange) + u')'
                   : QStringLiteral("COUNT(%1)").arg(range(ledger, filledColumn(ledger)));
    QStringList factors;
    // The ranges go on below the last row.
    const bool onlyEmpty = !day && std::all_of(terms.begin(), terms.end(), [](const Term& term) {
        return term.condition.condition == Condition::Empty;
    });
    if (onlyEmpty)
        factors << range(ledger, filledColumn(ledger)) + QStringLiteral("<>\"\"");
    for (const Term& term : terms)
        factors << QString(term.formula)
                       .replace(QStringLiteral("{column}"), range(ledger, term.condition.column));
    if (day)
        factors << dayRange + QStringLiteral("<>\"\"") << dayRange + QStringLiteral(">={first}")
                << dayRange + QStringLiteral("<={last}");
    if (further.formula)
        factors << QLatin1String(further.formula);
    if (factors.size() == 1)
        return QStringLiteral("SUMPRODUCT(--(%1))").arg(factors.constFirst());
    return QStringLiteral("SUMPRODUCT((%1))").arg(factors.join(QStringLiteral(")*(")));
}

Behind behindOf(const char* ledger, const QList<ColumnCondition>& conditions,
                const char* day = nullptr, const char* further = nullptr)
{
    return [=](const LedgerFilter& filter) {
        LedgerQuery query;
        query.ledger = findLedger(QLatin1String(ledger));
        query.filter = filter;
        query.conditions = conditions;
        query.further = further;
        if (day && filter.period) {
            const QString column = QLatin1String(day);
            query.conditions << ColumnCondition{column, Condition::From,
                                                filter.period->first.toString(Qt::ISODate)}
                             << ColumnCondition{column, Condition::To,
                                                filter.period->last.toString(Qt::ISODate)};
        }
        return QList<RowsBehind>{{query, {}}};
    };
}

QString quoted(const QString& text)
{
    return u'"' + text + u'"';
}

} // namespace

Term is(const char* column, const QVariant& stored, const QString& shown)
{
    const bool isText = stored.typeId() == QMetaType::QString;
    return {{QLatin1String(column), Condition::Is, stored},
            QStringLiteral("{column}=") + (isText ? quoted(shown) : shown)};
}

Term isLabel(const char* column, const QVariant& stored)
{
    return {{QLatin1String(column), Condition::Is, stored}, QStringLiteral("{column}={label}")};
}

Term isLabelOrEmpty(const char* column, const QString& name)
{
    return name.isEmpty() ? isEmpty(column) : isLabel(column, name);
}

Term isYes(const char* column)
{
    const QString stored = QStringLiteral("1");
    return is(column, stored, yesNo(stored));
}

Term isEmpty(const char* column)
{
    return {{QLatin1String(column), Condition::Empty, {}}, QStringLiteral("{column}=\"\"")};
}

Term isFilled(const char* column)
{
    return {{QLatin1String(column), Condition::Filled, {}}, QStringLiteral("{column}<>\"\"")};
}

Term hasLabel(const char* column, const QVariant& stored)
{
    return {{QLatin1String(column), Condition::Among, stored},
            QStringLiteral("ISNUMBER(FIND(\"、\"&{label}&\"、\",\"、\"&{column}&\"、\"))")};
}

Counting rowsOf(const char* ledger, const QList<Term>& terms, const char* day,
                const Further& further)
{
    QList<ColumnCondition> conditions;
    for (const Term& term : terms)
        conditions << term.condition;
    return {formulaOf(ledger, terms, day, further), behindOf(ledger, conditions, day, further.sql)};
}

Counting rowsFrom(const char* ledger, const char* day, const char* column, int least)
{
    const QString name = QLatin1String(column);
    return {countDates(range(ledger, QLatin1String(day))) +
                QStringLiteral(",%1,\">=%2\")").arg(range(ledger, name)).arg(least),
            behindOf(ledger, {{name, Condition::From, least}}, day)};
}

Counting sumOf(const char* ledger, const char* column)
{
    const QString key = QLatin1String(column);
    return {QStringLiteral("SUM(%1)").arg(range(ledger, key)), [=](const LedgerFilter& filter) {
                QList<RowsBehind> rows = behindOf(ledger, {{key, Condition::From, 1}})(filter);
                rows.first().summed = key;
                return rows;
            }};
}

Counting rowsVisited(const QList<Term>& terms)
{
    return rowsOf("shops_visited", terms) + rowsOf("workers_visited", terms);
}

Counting servicesIn(ServiceStep step, const QList<Term>& terms)
{
    return rowsOf("services", terms + QList<Term>{is("step", toCell(step), labelOf(step))});
}

Counting operator+(const Counting& one, const Counting& other)
{
    return {one.formula.isEmpty() ? other.formula : one.formula + u'+' + other.formula,
            [=](const LedgerFilter& filter) {
                return (one.behind ? one.behind(filter) : QList<RowsBehind>()) +
                       other.behind(filter);
            }};
}

QStringList ordered(const QStringList& order, const QStringList& met, bool metOnly)
{
    QStringList result;
    for (const QString& name : order) {
        if (!result.contains(name) && (!metOnly || met.contains(name)))
            result << name;
    }
    for (const QString& name : met) {
        if (!name.isEmpty() && !result.contains(name))
            result << name;
    }
    if (met.contains(QString()))
        result << QString();
    return result;
}

} // namespace doorstep
