// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/ledgers/LedgerQuery.h"

namespace doorstep {

namespace {

constexpr int firstFreeValue = 9; // :p1 to :p8 are the filter's

QString sqlOf(const Column& column)
{
    return u'(' + QString::fromUtf8(column.sql) + u')';
}

bool holdsText(const Column& column)
{
    return (column.type == ColumnType::Text || column.type == ColumnType::Code) && !column.word;
}

// LIKE knows no way to say "this very sign" but an escape.
QString likePattern(const QString& text)
{
    QString pattern = text.trimmed();
    pattern.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    return u'%' + pattern + u'%';
}

QString textCondition(const Ledger& ledger, const QString& place)
{
    QStringList parts;
    for (const Column& column : ledger.columns) {
        if (holdsText(column))
            parts << QStringLiteral("%1 LIKE %2 ESCAPE '\\'").arg(sqlOf(column), place);
    }
    return u'(' + parts.join(QStringLiteral(" OR ")) + u')';
}

class Source
{
public:
    explicit Source(const LedgerQuery& query) : m_sql(ledgerSource(*query.ledger, query.filter))
    {
        for (const ColumnCondition& condition : query.conditions)
            add(*query.ledger, condition);
        if (query.further)
            m_sql += QStringLiteral(" AND (%1)").arg(QString::fromUtf8(query.further));
        if (query.subject)
            m_sql += QStringLiteral(" AND s.id = ") + place(*query.subject);
        if (!query.text.trimmed().isEmpty())
            m_sql += QStringLiteral(" AND ") +
                     textCondition(*query.ledger, place(likePattern(query.text)));
    }

    [[nodiscard]] const QString& sql() const { return m_sql; }
    void bind(Statement& statement) const
    {
        for (const QVariant& value : m_values)
            statement.addValue(value);
    }

private:
    QString place(const QVariant& value)
    {
        m_values << value;
        return QStringLiteral(":p%1").arg(firstFreeValue + m_values.size() - 1);
    }

    void add(const Ledger& ledger, const ColumnCondition& condition)
    {
        const int index = ledger.indexOf(condition.column);
        if (index < 0)
            return;
        const QString value = sqlOf(ledger.columns[static_cast<size_t>(index)]);
        m_sql += QStringLiteral(" AND ");
        switch (condition.condition) {
        case Condition::Is:
            m_sql += QStringLiteral("%1 = %2").arg(value, place(condition.value));
            break;
        case Condition::Contains:
            m_sql += QStringLiteral("%1 LIKE %2 ESCAPE '\\'")
                         .arg(value, place(likePattern(condition.value.toString())));
            break;
        case Condition::Among:
            m_sql += QStringLiteral("instr('、' || %1 || '、', %2) > 0")
                         .arg(value, place(u'、' + condition.value.toString() + u'、'));
            break;
        case Condition::Empty:
            m_sql += QStringLiteral("ifnull(%1, '') = ''").arg(value);
            break;
        case Condition::Filled:
            m_sql += QStringLiteral("ifnull(%1, '') <> ''").arg(value);
            break;
        case Condition::From:
            m_sql += QStringLiteral("%1 >= %2").arg(value, place(condition.value));
            break;
        case Condition::To:
            m_sql += QStringLiteral("%1 <= %2").arg(value, place(condition.value));
            break;
        }
    }

    QString m_sql;
    QVariantList m_values;
};

QString idsSql(const LedgerQuery& query, const Source& source)
{
    return QStringLiteral("SELECT %1 %2 ORDER BY %3")
        .arg(QLatin1String(query.ledger->id), source.sql(), orderOf(query));
}

Statement idsStatement(Database& database, const LedgerQuery& query)
{
    const Source source(query);
    Statement statement = database.prepare(idsSql(query, source));
    bindFilter(statement, query.filter);
    source.bind(statement);
    return statement;
}

template <typename Number>
Number aggregate(Database& database, const LedgerQuery& query, const QString& what)
{
    const Source source(query);
    Statement statement = database.prepare(QStringLiteral("SELECT %1 %2").arg(what, source.sql()));
    bindFilter(statement, query.filter);
    source.bind(statement);
    return statement.next() ? statement.get<Number>(0) : 0;
}

} // namespace

QString orderOf(const LedgerQuery& query)
{
    const Ledger& ledger = *query.ledger;
    if (query.sortColumn < 0)
        return QString::fromLatin1(ledger.order);
    const Column& column = ledger.columns[static_cast<size_t>(query.sortColumn)];
    const QString value = column.orderSql ? QString::fromLatin1(column.orderSql) : sqlOf(column);
    const bool down = query.sortOrder == Qt::DescendingOrder;
    return QStringLiteral("%1 %2, %3 %2")
        .arg(value, down ? QStringLiteral("DESC") : QStringLiteral("ASC"),
             QLatin1String(ledger.id));
}

LedgerIds::LedgerIds(Database& database, const LedgerQuery& query)
    : m_statement(idsStatement(database, query))
{
}

qint64 countRows(Database& database, const LedgerQuery& query)
{
    return aggregate<qint64>(database, query, QStringLiteral("count(*)"));
}

double sumOfColumn(Database& database, const LedgerQuery& query, const QString& column)
{
    const int index = query.ledger->indexOf(column);
    Q_ASSERT(index >= 0);
    return aggregate<double>(database, query,
                             QStringLiteral("ifnull(sum(%1), 0)")
                                 .arg(sqlOf(query.ledger->columns[static_cast<size_t>(index)])));
}

QList<QStringList> textsOf(Database& database, const LedgerQuery& query, const QStringList& columns)
{
    const Source source(query);
    QStringList values;
    for (const QString& column : columns)
        values << sqlOf(
            query.ledger->columns.at(static_cast<size_t>(query.ledger->indexOf(column))));
    Statement statement = database.prepare(
        QStringLiteral("SELECT %1 %2").arg(values.join(QStringLiteral(", ")), source.sql()));
    bindFilter(statement, query.filter);
    source.bind(statement);
    QList<QStringList> rows;
    while (statement.next()) {
        QStringList row;
        for (int i = 0; i < columns.size(); ++i)
            row << statement.get<QString>(i);
        rows << row;
    }
    return rows;
}

QHash<QString, qint64> countBy(Database& database, const LedgerQuery& query, const QString& column)
{
    const Source source(query);
    const auto index = static_cast<size_t>(query.ledger->indexOf(column));
    Statement statement =
        database.prepare(QStringLiteral("SELECT ifnull(%1, ''), count(*) %2 GROUP BY 1")
                             .arg(sqlOf(query.ledger->columns.at(index)), source.sql()));
    bindFilter(statement, query.filter);
    source.bind(statement);
    QHash<QString, qint64> counts;
    while (statement.next())
        counts.insert(statement.get<QString>(0), statement.get<qint64>(1));
    return counts;
}

QList<RowId> idsOf(Database& database, const LedgerQuery& query)
{
    QList<RowId> ids;
    LedgerIds rows(database, query);
    while (rows.next())
        ids << rows.id();
    return ids;
}

QList<QVariantList> ledgerRows(Database& database, const Ledger& ledger, const QList<RowId>& ids,
                               const LedgerFilter& filter)
{
    QStringList expressions{QString::fromLatin1(ledger.id)};
    for (const Column& column : ledger.columns)
        expressions << QString::fromUtf8(column.sql);
    Statement statement = database.prepare(
        QStringLiteral("SELECT %1 FROM %2 WHERE %3 IN (SELECT value FROM json_each(:p8))")
            .arg(expressions.join(QStringLiteral(", ")),
                 QLatin1String(ledger.fromIds ? ledger.fromIds : ledger.from),
                 QLatin1String(ledger.id)));
    LedgerFilter wanted = filter;
    wanted.only = ids;
    bindFilter(statement, wanted);
    QHash<RowId, qsizetype> place;
    for (qsizetype i = 0; i < ids.size(); ++i)
        place.insert(ids.at(i), i);
    QList<QVariantList> rows(ids.size());
    while (statement.next()) {
        QVariantList& row = rows[place.value(statement.get<RowId>(0))];
        for (int column = 1; column < statement.columnCount(); ++column)
            row << statement.value(column);
    }
    return rows;
}

} // namespace doorstep
