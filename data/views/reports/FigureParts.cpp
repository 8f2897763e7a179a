// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/FigureParts.h"

namespace doorstep {

Behind rowsIn(const char* ledger, const QList<ColumnCondition>& conditions, const char* day,
              const char* further)
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

Behind sumIn(const char* ledger, const char* column)
{
    return [=](const LedgerFilter& filter) {
        const QString key = QLatin1String(column);
        QList<RowsBehind> rows = rowsIn(ledger, {{key, Condition::From, 1}})(filter);
        rows.first().summed = key;
        return rows;
    };
}

Behind rowsVisited(const QList<ColumnCondition>& conditions)
{
    return together({rowsIn("shops_visited", conditions), rowsIn("workers_visited", conditions)});
}

Behind together(const QList<Behind>& parts)
{
    return [=](const LedgerFilter& filter) {
        QList<RowsBehind> rows;
        for (const Behind& part : parts)
            rows << part(filter);
        return rows;
    };
}

Behind servicesIn(ServiceStep step, const QList<ColumnCondition>& conditions)
{
    QList<ColumnCondition> all = conditions;
    all << ColumnCondition{QStringLiteral("step"), Condition::Is, toCell(step)};
    return rowsIn("services", all);
}

ColumnCondition isOrEmpty(const char* column, const QString& name)
{
    return name.isEmpty() ? ColumnCondition{QLatin1String(column), Condition::Empty, {}}
                          : ColumnCondition{QLatin1String(column), Condition::Is, name};
}

QString countWhere(const QString& column, const QString& what)
{
    return QStringLiteral("SUMPRODUCT(--({%1}=%2))").arg(column, what);
}

QString visitedWhere(const QString& column, const QString& what)
{
    return countWhere(QStringLiteral("shops_visited.") + column, what) + u'+' +
           countWhere(QStringLiteral("workers_visited.") + column, what);
}

QString countAmong(const QString& column)
{
    return QStringLiteral("SUMPRODUCT(--ISNUMBER(FIND(\"、\"&{label}&\"、\",\"、\"&{%1}&\"、\")))")
        .arg(column);
}

QString visitedAmong(const QString& column)
{
    return countAmong(QStringLiteral("shops_visited.") + column) + u'+' +
           countAmong(QStringLiteral("workers_visited.") + column);
}

QString countDates(const QString& column)
{
    return QStringLiteral("COUNTIFS({%1},\">=\"&{first},{%1},\"<=\"&{last})").arg(column);
}

QString countServices(ServiceStep step)
{
    return countWhere(QStringLiteral("services.step"), QStringLiteral("\"%1\"").arg(labelOf(step)));
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
