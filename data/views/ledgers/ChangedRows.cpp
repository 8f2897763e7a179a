// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/ledgers/ChangedRows.h"

namespace doorstep {

namespace {

struct RowsOfLedger
{
    const char* ledger;
    const char* table;
};

constexpr RowsOfLedger rowsOfLedgers[] = {
    {"shops", "subject"},
    {"workers", "subject"},
    {"path", "subject"},
    {"shops_visited", "subject"},
    {"workers_visited", "subject"},
    {"visits", "visit"},
    {"needs", "need"},
    {"need_steps", "need_step"},
    {"wishes", "wish"},
    {"activities", "activity"},
    {"volunteer_teams", "volunteer_team"},
    {"venues", "venue"},
    {"party_organisations", "party_organisation"},
    {"service_items", "service_item"},
    {"services", "service_use"},
    {"shared_problems", "shared_problem"},
    {"cards", "card_delivery"},
    {"party_members", "party_member"},
};

struct Parts
{
    const char* table;
    const char* part;
    const char* owner; // column
};

constexpr Parts partsOfTables[] = {
    {"need", "need_step", "need_id"},
    {"subject", "takeover", "subject_id"},
};

QString tableOf(const Ledger& ledger)
{
    for (const RowsOfLedger& known : rowsOfLedgers) {
        if (QLatin1String(known.ledger) == QLatin1String(ledger.key))
            return QLatin1String(known.table);
    }
    return {};
}

const QString identityPrefix = QStringLiteral("ds-");

// What was merged in later is older by its day, so either of the two counts.
const QString laterEntries =
    QStringLiteral("(j.id > ? OR j.batch_id IN (SELECT id FROM journal_batch WHERE at > ?))");

} // namespace

std::optional<QSet<RowId>> rowsChangedSince(Database& database, const Ledger& ledger,
                                            const JournalPlace& since)
{
    QSet<RowId> rows;
    const auto add = [&](const QString& sql) {
        Statement statement = database.prepare(sql);
        statement.bind(since.entry, since.at);
        while (statement.next())
            rows.insert(statement.get<RowId>(0));
    };
    const QString table = tableOf(ledger);
    if (table.isEmpty())
        return std::nullopt;
    add(QStringLiteral("SELECT DISTINCT j.row_id FROM journal j WHERE j.table_name = '%1' AND ")
            .arg(table) +
        laterEntries);
    for (const Parts& part : partsOfTables) {
        if (table == QLatin1String(part.table))
            add(QStringLiteral("SELECT DISTINCT p.%1 FROM journal j JOIN %2 p ON p.id = j.row_id "
                               "WHERE j.table_name = '%2' AND ")
                    .arg(QLatin1String(part.owner), QLatin1String(part.part)) +
                laterEntries);
    }
    return rows;
}

QString identityOfRow(Database& database, const Ledger& ledger, RowId row)
{
    const QString table = tableOf(ledger);
    if (table.isEmpty())
        return {};
    const auto uid =
        database.one<QByteArray>(QStringLiteral("SELECT uid FROM %1 WHERE id = ?").arg(table), row);
    return identityPrefix + QString::fromLatin1(uid.toHex());
}

QByteArray uidInIdentity(const QString& text)
{
    constexpr qsizetype uidSize = 16;
    const QString word = text.trimmed();
    const QByteArray uid = word.startsWith(identityPrefix)
                               ? QByteArray::fromHex(word.mid(identityPrefix.size()).toLatin1())
                               : QByteArray();
    return uid.size() == uidSize ? uid : QByteArray();
}

RowId rowWithUid(Database& database, const Ledger& ledger, const QByteArray& uid)
{
    const QString table = tableOf(ledger);
    if (table.isEmpty())
        return 0;
    Statement statement = database.prepare(
        QStringLiteral("SELECT id FROM %1 WHERE uid = ? AND deleted_at IS NULL").arg(table));
    statement.bind(uid);
    return statement.next() ? statement.get<RowId>(0) : 0;
}

} // namespace doorstep
