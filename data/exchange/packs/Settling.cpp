// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/Settling.h"

#include "data/register/Change.h"

#include <QJsonDocument>
#include <algorithm>

namespace doorstep {

namespace {

const QString deletedAt = QStringLiteral("deleted_at");

// A value alone is no document.
QString textOf(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QJsonValue jsonOf(const QString& number)
{
    return number.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(number);
}

} // namespace

Settling::Settling(Database& database, MergeEffects& effects, WrittenCells pending, IsNew isNew)
    : m_db(database),
      m_effects(effects),
      m_before(writtenCells(database, QStringLiteral("main"))),
      m_written(m_before),
      m_isNew(std::move(isNew))
{
    for (auto cell = pending.cbegin(); cell != pending.cend(); ++cell)
        m_written.insert(cell.key(), *cell);
}

void Settling::run()
{
    for (const NumberRule& rule : numberRules())
        settleNumbers(rule);
    for (const SingleRule& rule : singleRules())
        settleSingles(rule);
}

void Settling::set(const PackCell& cell, const QJsonValue& value)
{
    m_db.run(QStringLiteral("UPDATE main.%1 SET %2 = ? WHERE id = ?").arg(cell.table, cell.column),
             fromJson(value), cell.row);
    m_changed = true;
}

// Before: what stood in the cell.
void Settling::keep(const PackCell& cell, const QJsonValue& before, const QJsonValue& written,
                    const QJsonValue& settled)
{
    if (before == settled && m_before.value(cell, before) == written)
        return;
    if (!m_isNew(cell.table, cell.row)) {
        m_effects.noteTraces(m_db, cell.table, cell.row);
        m_effects.note(cell, before, settled);
    }
    m_db.run(QStringLiteral("DELETE FROM settled WHERE table_name = ? AND row_id = ? "
                            "AND column_name = ?"),
             cell.table, cell.row, cell.column);
    if (written == settled)
        return;
    m_db.run(QStringLiteral("INSERT INTO settled (table_name, row_id, column_name, written, "
                            "settled, after_id) VALUES (?, ?, ?, ?, ?, 0)"),
             cell.table, cell.row, cell.column, textOf(written), textOf(settled));
    if (!m_before.contains(cell))
        m_replaced << cell;
}

// Rows of which the written number is not simply the one that stands there, and those that stand in
// the way of one of them.
QList<Settling::Claim> Settling::claimsOf(const NumberRule& rule)
{
    const QString table = QString::fromLatin1(rule.table);
    const QString column = QString::fromLatin1(rule.column);
    QList<Claim> claims;
    QSet<RowId> rows;
    for (auto cell = m_written.cbegin(); cell != m_written.cend(); ++cell) {
        if (cell.key().table != table || cell.key().column != column)
            continue;
        Statement statement = m_db.prepare(
            QStringLiteral("SELECT block_id, %2 FROM main.%1 WHERE id = ?").arg(table, column));
        statement.bind(cell.key().row);
        if (!statement.next())
            continue;
        claims << Claim{cell.key().row,
                        statement.get<RowId>(0),
                        cell->toString(),
                        statement.get<QString>(1),
                        {},
                        {}};
        rows.insert(cell.key().row);
    }
    for (qsizetype i = 0, count = claims.size(); i < count; ++i) {
        const Claim claim = claims.at(i);
        if (claim.raw.isEmpty())
            continue;
        const auto holder = m_db.one<std::optional<RowId>>(
            QStringLiteral("SELECT id FROM main.%1 WHERE block_id = ? AND %2 = ?")
                .arg(table, column),
            claim.block, claim.raw);
        if (holder && !rows.contains(*holder)) {
            claims << Claim{*holder, claim.block, claim.raw, claim.raw, {}, {}};
            rows.insert(*holder);
        }
    }
    return claims;
}

std::pair<UtcSeconds, QByteArray> Settling::writtenAt(const NumberRule& rule, const Claim& claim)
{
    std::optional<std::pair<UtcSeconds, QByteArray>> written;
    std::optional<std::pair<UtcSeconds, QByteArray>> created;
    Statement statement = m_db.prepare(
        QStringLiteral("SELECT b.at, b.uid, j.changes IS NULL, json_extract(j.changes, '$.%1[1]') "
                       "FROM main.journal j JOIN main.journal_batch b ON b.id = j.batch_id "
                       "WHERE j.table_name = ? AND j.row_id = ?")
            .arg(QLatin1String(rule.column)));
    statement.bind(QString::fromLatin1(rule.table), claim.row);
    while (statement.next()) {
        const std::pair at{statement.get<UtcSeconds>(0), statement.get<QByteArray>(1)};
        if (statement.get<bool>(2))
            created = created ? std::min(*created, at) : at;
        else if (statement.get<QString>(3) == claim.raw)
            written = written ? std::min(*written, at) : at;
    }
    return written.value_or(created.value_or(std::pair<UtcSeconds, QByteArray>()));
}

// Nor one that a need of the block ever had.
QString Settling::freeNumber(const NumberRule& rule, const Claim& claim, const QList<Claim>& claims,
                             QSet<QString>& taken)
{
    const QString table = QString::fromLatin1(rule.table);
    const QString column = QString::fromLatin1(rule.column);
    if (taken.isEmpty()) {
        Statement ever = m_db.prepare(
            QStringLiteral("SELECT DISTINCT v.value FROM main.%1 n JOIN main.journal j "
                           "ON j.table_name = '%1' AND j.row_id = n.id, "
                           "json_each(j.changes, '$.%2') v "
                           "WHERE n.block_id = ? AND v.value IS NOT NULL")
                .arg(table, column));
        ever.bind(claim.block);
        while (ever.next())
            taken.insert(ever.get<QString>(0));
        QSet<RowId> claiming;
        for (const Claim& other : claims) {
            claiming.insert(other.row);
            if (other.block == claim.block)
                taken.insert(other.raw);
        }
        Statement given = m_db.prepare(QStringLiteral("SELECT id, %2 FROM main.%1 "
                                                      "WHERE block_id = ? AND %2 IS NOT NULL")
                                           .arg(table, column));
        given.bind(claim.block);
        while (given.next()) {
            if (!claiming.contains(given.get<RowId>(0)))
                taken.insert(given.get<QString>(1));
        }
    }
    QString number = numberAfter(claim.raw);
    while (taken.contains(number))
        number = numberAfter(number);
    taken.insert(number);
    return number;
}

void Settling::settleNumbers(const NumberRule& rule)
{
    const QString table = QString::fromLatin1(rule.table);
    const QString column = QString::fromLatin1(rule.column);
    QList<Claim> claims = claimsOf(rule);
    QMap<std::pair<RowId, QString>, QList<qsizetype>> groups;
    for (qsizetype i = 0; i < claims.size(); ++i) {
        if (!claims.at(i).raw.isEmpty())
            groups[{claims.at(i).block, claims.at(i).raw}] << i;
    }
    QList<qsizetype> later;
    for (const QList<qsizetype>& group : std::as_const(groups)) {
        qsizetype first = group.constFirst();
        if (group.size() > 1) {
            for (const qsizetype i : group)
                claims[i].written = writtenAt(rule, claims.at(i));
            first = *std::min_element(group.begin(), group.end(), [&](qsizetype a, qsizetype b) {
                return claims.at(a).written < claims.at(b).written;
            });
        }
        claims[first].settled = claims.at(first).raw;
        for (const qsizetype i : group) {
            if (i != first)
                later << i;
        }
    }
    std::sort(later.begin(), later.end(), [&](qsizetype a, qsizetype b) {
        return claims.at(a).written < claims.at(b).written;
    });
    QHash<RowId, QSet<QString>> taken; // by block
    for (const qsizetype i : std::as_const(later))
        claims[i].settled = freeNumber(rule, claims.at(i), claims, taken[claims.at(i).block]);
    for (const Claim& claim : std::as_const(claims)) {
        if (!claim.current.isEmpty() && claim.settled != claim.current)
            set({table, claim.row, column}, QJsonValue::Null);
    }
    for (const Claim& claim : std::as_const(claims)) {
        const PackCell cell{table, claim.row, column};
        if (!claim.settled.isEmpty() && claim.settled != claim.current)
            set(cell, claim.settled);
        keep(cell, jsonOf(claim.current), jsonOf(claim.raw), jsonOf(claim.settled));
    }
}

QList<Settling::Single> Settling::singlesOf(const SingleRule& rule)
{
    const QString table = QString::fromLatin1(rule.table);
    QList<Single> rows;
    Statement statement = m_db.prepare(
        QStringLiteral("SELECT id, uid, created_at, %2, deleted_at, %3 FROM main.%1")
            .arg(table, QLatin1String(rule.key),
                 rule.stands == WhoStands::BuiltInThenEarliest ? QStringLiteral("\"key\" <> ''")
                                                               : QStringLiteral("0")));
    while (statement.next()) {
        Single row{statement.get<RowId>(0),
                   statement.get<QByteArray>(1),
                   statement.get<qint64>(2),
                   statement.get<QString>(3),
                   statement.get<bool>(5),
                   toJson(statement.value(4)),
                   {},
                   {}};
        row.raw = m_written.value({table, row.row, deletedAt}, row.current);
        row.settled = row.raw;
        rows << row;
    }
    return rows;
}

std::pair<UtcSeconds, QByteArray> Settling::lastWritten(const QString& table, RowId row)
{
    std::pair<UtcSeconds, QByteArray> last;
    Statement statement = m_db.prepare(
        QStringLiteral("SELECT b.at, b.uid FROM main.journal j JOIN main.journal_batch b "
                       "ON b.id = j.batch_id WHERE j.table_name = ? AND j.row_id = ?"));
    statement.bind(table, row);
    while (statement.next())
        last = std::max(last, {statement.get<UtcSeconds>(0), statement.get<QByteArray>(1)});
    return last;
}

bool Settling::standsBefore(const SingleRule& rule, const Single& a, const Single& b)
{
    if (rule.stands == WhoStands::LastWritten) {
        const auto lastOf = [&](const Single& row) {
            return std::pair(lastWritten(QString::fromLatin1(rule.table), row.row), row.uid);
        };
        return lastOf(b) < lastOf(a);
    }
    return std::tuple(!a.isBuiltIn, a.createdAt, a.uid) <
           std::tuple(!b.isBuiltIn, b.createdAt, b.uid);
}

void Settling::settleSingles(const SingleRule& rule)
{
    const QString table = QString::fromLatin1(rule.table);
    QList<Single> rows = singlesOf(rule);
    QHash<QString, qsizetype> standing;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!rows.at(i).raw.isNull())
            continue;
        const auto other = standing.constFind(rows.at(i).key);
        if (other == standing.cend()) {
            standing.insert(rows.at(i).key, i);
            continue;
        }
        const bool isFirst = standsBefore(rule, rows.at(i), rows.at(*other));
        Single& later = rows[isFirst ? *other : i];
        later.settled = later.createdAt;
        if (isFirst)
            standing[rows.at(i).key] = i;
    }
    for (const bool livesNow : {false, true}) { // one goes before the other comes
        for (const Single& row : std::as_const(rows)) {
            const PackCell cell{table, row.row, deletedAt};
            if (row.settled.isNull() != livesNow)
                continue;
            if (row.settled != row.current)
                set(cell, row.settled);
            if (row.settled != row.current || row.settled != row.raw || m_written.contains(cell))
                keep(cell, row.current, row.raw, row.settled);
        }
    }
}

} // namespace doorstep
