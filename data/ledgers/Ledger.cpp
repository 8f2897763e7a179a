// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/ledgers/Ledger.h"

#include "data/checks/Masking.h"
#include "data/ledgers/Tables.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstring>

namespace doorstep {

namespace {

QString selectSql(const Ledger& ledger, const LedgerFilter& filter)
{
    QStringList expressions{QString::fromLatin1(ledger.id)};
    for (const Column& column : ledger.columns)
        expressions << QString::fromUtf8(column.sql);
    return QStringLiteral("SELECT %1 %2 ORDER BY %3")
        .arg(expressions.join(QStringLiteral(", ")), ledgerSource(ledger, filter),
             QLatin1String(ledger.order));
}

QString masked(const QString& text, Sensitivity sensitivity)
{
    switch (sensitivity) {
    case Sensitivity::Name:
        return maskName(text);
    case Sensitivity::Phone:
        return maskPhone(text);
    case Sensitivity::Code:
        return maskCode(text);
    case Sensitivity::Prose:
        return maskText(text);
    case Sensitivity::Open:
    case Sensitivity::SubjectName: // told apart by the caller
        break;
    }
    return text;
}

} // namespace

QString Column::title() const
{
    return QCoreApplication::translate("Ledger", heading);
}

QString Ledger::title() const
{
    return QCoreApplication::translate("Ledger", name);
}

bool Ledger::folds(const Column& column) const
{
    return std::any_of(folded.begin(), folded.end(),
                       [&](const char* wanted) { return std::strcmp(wanted, column.key) == 0; });
}

int Ledger::indexOf(const QString& columnKey) const
{
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columnKey == QLatin1String(columns[i].key))
            return static_cast<int>(i);
    }
    return -1;
}

std::span<const Ledger> ledgers()
{
    static const std::vector<Ledger> all{
        visitsLedger(), shopsLedger(),        workersLedger(),        needsLedger(),  cardsLedger(),
        wishesLedger(), shopsVisitedLedger(), workersVisitedLedger(), deletedLedger()};
    return all;
}

const Ledger* findLedger(const QString& key)
{
    for (const Ledger& ledger : ledgers()) {
        if (key == QLatin1String(ledger.key))
            return &ledger;
    }
    return nullptr;
}

QString ledgerNames()
{
    QStringList names;
    for (const Ledger& ledger : ledgers())
        names << QLatin1String(ledger.key);
    return names.join(QStringLiteral(", "));
}

QVariant ledgerValue(const Column& column, const QVariant& stored, Masking masking)
{
    if (stored.isNull())
        return {};
    switch (column.type) {
    case ColumnType::Number:
        return stored;
    case ColumnType::Date: {
        const QDate day = QDate::fromString(stored.toString(), Qt::ISODate);
        return day.isValid() ? QVariant(day) : QVariant();
    }
    case ColumnType::DateTime:
        return shanghaiTime(stored.toLongLong());
    case ColumnType::Text:
    case ColumnType::Code:
        break;
    }
    QString text = stored.toString();
    Sensitivity sensitivity = column.sensitivity;
    if (sensitivity == Sensitivity::SubjectName) {
        const bool person = text.startsWith(QChar(1));
        sensitivity = person ? Sensitivity::Name : Sensitivity::Open;
        text.remove(0, person ? 1 : 0);
    }
    if (text.isEmpty())
        return {};
    if (column.word)
        return column.word(text);
    return masking == Masking::Masked ? masked(text, sensitivity) : text;
}

QString ledgerSource(const Ledger& ledger, const LedgerFilter& filter)
{
    QString source =
        QStringLiteral(
            "FROM %1 WHERE %2 AND (:p5 IS NULL OR %3 = :p5) AND (:p6 IS NULL OR %4 = :p6)")
            .arg(QLatin1String(ledger.from), QLatin1String(ledger.where),
                 QLatin1String(ledger.block), QLatin1String(ledger.street));
    if (filter.period)
        source += QStringLiteral(" AND ") + QLatin1String(ledger.period);
    return source;
}

void bindFilter(Statement& statement, const LedgerFilter& filter)
{
    const Period period = filter.period.value_or(Period{QDate(1970, 1, 2), QDate(9998, 12, 31)});
    statement.bind(period.begin(), period.end(), period.first, period.last, filter.block,
                   filter.street, filter.asOf);
}

LedgerReader::LedgerReader(Database& database, const Ledger& ledger, const LedgerFilter& filter,
                           Masking masking)
    : m_ledger(ledger), m_masking(masking), m_statement(database.prepare(selectSql(ledger, filter)))
{
    bindFilter(m_statement, filter);
}

bool LedgerReader::next()
{
    return m_statement.next();
}

RowId LedgerReader::id() const
{
    return m_statement.get<RowId>(0);
}

QVariant LedgerReader::value(int column) const
{
    return ledgerValue(m_ledger.columns[static_cast<size_t>(column)], m_statement.value(column + 1),
                       m_masking);
}

qint64 countRows(Database& database, const Ledger& ledger, const LedgerFilter& filter)
{
    Statement statement =
        database.prepare(QStringLiteral("SELECT count(*) ") + ledgerSource(ledger, filter));
    bindFilter(statement, filter);
    return statement.next() ? statement.get<qint64>(0) : 0;
}

} // namespace doorstep
