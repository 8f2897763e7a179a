// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/hub/FlatRows.h"

#include "data/exchange/hub/HubConnection.h"

#include <QSet>
#include <functional>

namespace doorstep {

namespace {

struct FlatTable
{
    const char* name;        // on the hub
    const char* journaled;   // in the register
    const char* block;       // SQL for the row's block, the row being r
    const char* day;         // likewise
    const char* json;        // likewise its other columns: 'name', value, …
    const char* columns;     // of these, with their types there
    const char* joined = ""; // what they need
};

constexpr FlatTable flatTables[] = {
    {"subject", "subject", "r.block_id", "date(r.created_at + 28800, 'unixepoch')",
     "'kind', r.kind, 'status', r.status, 'street', t.name", "kind text, status text, street text",
     "LEFT JOIN street t ON t.id = r.street_id"},
    {"visit", "visit", "r.block_id", "date(r.at + 28800, 'unixepoch')",
     "'subject', nullif(lower(hex(s.uid)), ''), 'mode', r.mode, 'outcome', r.outcome, "
     "'drives', json((SELECT json_group_array(c.name) FROM visit_drive x JOIN code c "
     "ON c.id = x.drive_id WHERE x.visit_id = r.id)), "
     "'services', (SELECT count(*) FROM visit_service x WHERE x.visit_id = r.id)",
     "subject uuid, mode text, outcome text, drives text[], services integer",
     "JOIN subject s ON s.id = r.subject_id"},
    {"need", "need", "r.block_id", "r.found_on",
     "'subject', nullif(lower(hex(s.uid)), ''), 'category', c.name, 'department', d.name, "
     "'urgency', r.urgency, 'stage', r.stage, 'deadline', r.deadline, "
     "'fed_back_on', r.fed_back_on, 'satisfaction', r.satisfaction, 'closed_on', r.closed_on",
     "subject uuid, category text, department text, urgency text, stage text, deadline date, "
     "fed_back_on date, satisfaction integer, closed_on date",
     "LEFT JOIN subject s ON s.id = r.subject_id LEFT JOIN code c ON c.id = r.category_id "
     "LEFT JOIN code d ON d.id = r.department_id"},
    {"step", "need_step", "n.block_id", "r.done_on",
     "'need', lower(hex(n.uid)), 'action', r.action", "need uuid, action text",
     "JOIN need n ON n.id = r.need_id"},
    {"wish", "wish", "r.block_id", "r.collected_on",
     "'subject', nullif(lower(hex(s.uid)), ''), 'stage', r.stage, 'fulfilled_on', r.fulfilled_on",
     "subject uuid, stage text, fulfilled_on date", "JOIN subject s ON s.id = r.subject_id"},
    {"card", "card_delivery", "r.block_id", "r.delivered_on",
     "'subject', nullif(lower(hex(s.uid)), '')", "subject uuid",
     "JOIN subject s ON s.id = r.subject_id"},
    {"service", "service_use", "r.block_id", "r.done_on",
     "'subject', nullif(lower(hex(s.uid)), ''), 'step', r.step, 'service', i.name",
     "subject uuid, step text, service text",
     "JOIN subject s ON s.id = r.subject_id JOIN service_item i ON i.id = r.service_id"},
};

constexpr qsizetype rowsAtOnce = 2000;
// The hub makes no others.
const QString firstMonth = QStringLiteral("1970-01-01");
const QString lastMonth = QStringLiteral("2199-12-01");

QString nameOf(const FlatTable& table)
{
    return QLatin1String(table.name);
}

// Their names alone.
QStringList columnsOf(const FlatTable& table)
{
    QStringList names;
    for (const QString& column : QString::fromLatin1(table.columns).split(QStringLiteral(", ")))
        names << column.section(u' ', 0, 0);
    return names;
}

QString jsonArray(const QList<FlatRow>& rows, qsizetype from, qsizetype count)
{
    QByteArray json("[");
    for (const FlatRow& row : rows.mid(from, count))
        json += (json.size() > 1 ? "," : "") + row.json;
    return QString::fromUtf8(json + ']');
}

void forPieces(const QList<FlatRow>& rows, const std::function<void(const QString&)>& send)
{
    for (qsizetype from = 0; from < rows.size(); from += rowsAtOnce)
        send(jsonArray(rows, from, rowsAtOnce));
}

void sendTable(HubConnection& hub, const FlatTable& table, const QList<FlatRow>& rows,
               const QStringList& toldBlocks)
{
    QList<FlatRow> standing;
    QList<FlatRow> gone;
    for (const FlatRow& row : rows)
        (row.isGone || !toldBlocks.contains(QLatin1String(row.block)) ? gone : standing) << row;
    // What stood in another month or block went from there.
    forPieces(standing, [&](const QString& json) {
        hub.run(QStringLiteral("DELETE FROM doorstep.%1 f USING json_to_recordset(CAST(? AS json)) "
                               "AS r (uid uuid, month date, block uuid) WHERE f.uid = r.uid "
                               "AND (f.month <> r.month OR f.block <> r.block)")
                    .arg(nameOf(table)),
                json);
    });
    forPieces(gone, [&](const QString& json) {
        hub.run(QStringLiteral("DELETE FROM doorstep.%1 f USING json_to_recordset(CAST(? AS json)) "
                               "AS r (uid uuid) WHERE f.uid = r.uid")
                    .arg(nameOf(table)),
                json);
    });
    const QStringList columns = QStringList{QStringLiteral("day")} + columnsOf(table);
    QStringList anew;
    for (const QString& column : columns)
        anew << column + QStringLiteral(" = excluded.") + column;
    const QString sql =
        QStringLiteral("INSERT INTO doorstep.%1 (uid, block, month, %2) SELECT uid, block, month, "
                       "%2 FROM json_to_recordset(CAST(? AS json)) AS r (uid uuid, block uuid, "
                       "month date, day date, %3) ON CONFLICT (uid, month, block) DO UPDATE SET %4")
            .arg(nameOf(table), columns.join(QStringLiteral(", ")), QLatin1String(table.columns),
                 anew.join(QStringLiteral(", ")));
    forPieces(standing, [&](const QString& json) { hub.run(sql, json); });
}

} // namespace

qint64 FlatRows::count() const
{
    qint64 rows = 0;
    for (const QList<FlatRow>& table : tables)
        rows += table.size();
    return rows;
}

FlatRows flatRowsOf(Database& pack, bool isSinceLast)
{
    FlatRows rows;
    QSet<QString> months;
    for (const FlatTable& table : flatTables) {
        QList<FlatRow>& found = rows.tables.emplace_back();
        const QString written = isSinceLast
                                    ? QStringLiteral("WHERE EXISTS (SELECT 1 FROM journal j WHERE "
                                                     "j.table_name = '%1' AND j.row_id = r.id)")
                                          .arg(QLatin1String(table.journaled))
                                    : QString();
        Statement statement = pack.prepare(
            QStringLiteral("SELECT json_object('uid', lower(hex(r.uid)), 'block', "
                           "lower(hex(b.uid)), 'day', %1, 'month', substr(%1, 1, 8) || '01', %2), "
                           "lower(hex(b.uid)), r.deleted_at IS NOT NULL, substr(%1, 1, 8) || '01' "
                           "FROM %3 r %4 JOIN block b ON b.id = %5 %6")
                .arg(QLatin1String(table.day), QLatin1String(table.json),
                     QLatin1String(table.journaled), QLatin1String(table.joined),
                     QLatin1String(table.block), written));
        while (statement.next()) {
            const auto month = statement.get<QString>(3);
            const bool isCounted = month >= firstMonth && month <= lastMonth;
            found << FlatRow{statement.get<QByteArray>(0), statement.get<QByteArray>(1),
                             statement.get<bool>(2) || !isCounted};
            if (!found.last().isGone)
                months.insert(month);
        }
    }
    rows.months = months.values();
    Statement blocks = pack.prepare(
        QStringLiteral("SELECT lower(hex(uid)), name FROM block WHERE deleted_at IS NULL"));
    while (blocks.next())
        rows.blocks.append({blocks.get<QString>(0), blocks.get<QString>(1)});
    return rows;
}

void sendFlatRows(HubConnection& hub, const FlatRows& rows, const QStringList& toldBlocks)
{
    qsizetype at = 0;
    for (const FlatTable& table : flatTables)
        sendTable(hub, table, rows.tables.at(at++), toldBlocks);
}

} // namespace doorstep
