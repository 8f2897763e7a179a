// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/PackIds.h"

#include "data/base/Caught.h"
#include "data/base/Error.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace doorstep {

Attached::Attached(Database& database, const QString& path) : m_db(database)
{
    m_db.run(QStringLiteral("ATTACH DATABASE ? AS theirs"), path);
}

Attached::~Attached()
{
    try {
        m_db.run(QStringLiteral("DETACH DATABASE theirs"));
    } catch (...) {
        (void)sentenceOfCaught("detaching a pack");
    }
}

PackIds::PackIds(Database& database, const PackTables& tables) : m_db(database), m_tables(tables)
{
    const auto create = [&](const QString& name) {
        m_db.run(QStringLiteral("CREATE TEMP TABLE map_%1 (theirs INTEGER PRIMARY KEY, "
                                "ours INTEGER NOT NULL, added INTEGER NOT NULL)")
                     .arg(name));
    };
    for (const PackTable& table : tables.all())
        create(table.name);
    create(QStringLiteral("batch"));
    m_db.run(QStringLiteral("CREATE TEMP TABLE stroke (id INTEGER PRIMARY KEY)"));
}

void PackIds::drop()
{
    for (const PackTable& table : m_tables.all())
        m_db.run(QStringLiteral("DROP TABLE temp.map_%1").arg(table.name));
    m_db.run(QStringLiteral("DROP TABLE temp.map_batch"));
    m_db.run(QStringLiteral("DROP TABLE temp.stroke"));
}

void PackIds::mapRows()
{
    for (const PackTable& table : m_tables.all()) {
        m_db.run(QStringLiteral("INSERT INTO temp.map_%1 SELECT t.id, o.id, 0 FROM theirs.%1 t "
                                "JOIN main.%1 o ON o.uid = t.uid")
                     .arg(table.name));
        m_db.run(
            QStringLiteral("INSERT INTO temp.map_%1 SELECT t.id, (SELECT ifnull(max(id), 0) FROM "
                           "main.%1) + row_number() OVER (ORDER BY t.id), 1 FROM theirs.%1 t "
                           "WHERE NOT EXISTS (SELECT 1 FROM main.%1 o WHERE o.uid = t.uid)")
                .arg(table.name));
    }
    m_db.run(QStringLiteral("INSERT OR IGNORE INTO temp.map_batch SELECT t.id, o.id, 0 "
                            "FROM theirs.journal_batch t JOIN main.journal_batch o "
                            "ON o.uid = t.uid"));
}

qint64 PackIds::findStrokes()
{
    for (const PackTable& table : m_tables.all()) {
        m_db.run(
            QStringLiteral("INSERT INTO temp.stroke SELECT j.id FROM theirs.journal j "
                           "JOIN temp.map_%1 m ON m.theirs = j.row_id "
                           "LEFT JOIN temp.map_batch b ON b.theirs = j.batch_id "
                           "WHERE j.table_name = '%1' AND (m.added OR b.ours IS NULL OR NOT EXISTS "
                           "(SELECT 1 FROM main.journal k WHERE k.table_name = '%1' "
                           "AND k.row_id = m.ours AND k.batch_id = b.ours))")
                .arg(table.name));
    }
    return m_db.one<qint64>(QStringLiteral("SELECT count(*) FROM temp.stroke"));
}

qint64 PackIds::addBatches()
{
    const auto count = [&] {
        return m_db.one<qint64>(QStringLiteral("SELECT count(*) FROM temp.map_batch"));
    };
    const qint64 known = count();
    // Also one that is known by name alone, as the merge that brought it was turned back.
    m_db.run(QStringLiteral(
        "CREATE TEMP TABLE fresh AS SELECT DISTINCT j.batch_id AS id FROM temp.stroke s "
        "JOIN theirs.journal j ON j.id = s.id LEFT JOIN temp.map_batch m ON m.theirs = j.batch_id "
        "WHERE NOT EXISTS (SELECT 1 FROM main.journal k WHERE k.batch_id = m.ours)"));
    m_db.run(QStringLiteral("CREATE TEMP TABLE coming AS SELECT DISTINCT j.batch_id AS id "
                            "FROM temp.stroke s JOIN theirs.journal j ON j.id = s.id "
                            "WHERE j.batch_id NOT IN (SELECT theirs FROM temp.map_batch)"));
    for (qint64 before = -1, now = 0; before != now;) {
        m_db.run(QStringLiteral(
            "INSERT INTO temp.coming SELECT DISTINCT o.id FROM theirs.journal_batch b "
            "JOIN theirs.journal_batch o ON o.id IN (b.target_id, b.undone_by) "
            "WHERE b.id IN (SELECT id FROM temp.coming) "
            "AND o.id NOT IN (SELECT id FROM temp.coming) "
            "AND o.id NOT IN (SELECT theirs FROM temp.map_batch)"));
        before = now;
        now = m_db.one<qint64>(QStringLiteral("SELECT count(*) FROM temp.coming"));
    }
    m_db.run(QStringLiteral("INSERT INTO temp.map_batch SELECT id, (SELECT ifnull(max(id), 0) "
                            "FROM main.journal_batch) + row_number() OVER (ORDER BY id), 1 "
                            "FROM temp.coming"));
    m_db.run(QStringLiteral("DROP TABLE temp.coming"));
    m_db.run(QStringLiteral(
        "INSERT INTO main.journal_batch (id, uid, at, author, kind, title, target_id, undone_by) "
        "SELECT m.ours, t.uid, t.at, t.author, t.kind, t.title, "
        "(SELECT g.ours FROM temp.map_batch g WHERE g.theirs = t.target_id), "
        "(SELECT u.ours FROM temp.map_batch u WHERE u.theirs = t.undone_by) "
        "FROM temp.map_batch m JOIN theirs.journal_batch t ON t.id = m.theirs WHERE m.added"));
    // What they turned back, and turned back again, is so here, too.
    m_db.run(
        QStringLiteral("UPDATE main.journal_batch SET undone_by = u.ours FROM temp.map_batch m "
                       "JOIN theirs.journal_batch t ON t.id = m.theirs "
                       "JOIN temp.map_batch u ON u.theirs = t.undone_by "
                       "AND (u.added OR u.theirs IN (SELECT id FROM temp.fresh)) "
                       "WHERE journal_batch.id = m.ours AND journal_batch.undone_by IS NULL"));
    m_db.run(QStringLiteral(
        "UPDATE main.journal_batch SET undone_by = NULL WHERE undone_by IN "
        "(SELECT b.target_id FROM temp.map_batch m JOIN main.journal_batch b ON b.id = m.ours "
        "WHERE b.kind = 'redo' AND (m.added OR m.theirs IN (SELECT id FROM temp.fresh)))"));
    m_db.run(QStringLiteral("DROP TABLE temp.fresh"));
    return count() - known;
}

std::optional<RowId> PackIds::row(const QString& table, RowId theirs)
{
    return m_db.one<std::optional<RowId>>(
        QStringLiteral("SELECT ours FROM temp.map_%1 WHERE theirs = ?").arg(table), theirs);
}

std::optional<RowId> PackIds::batch(RowId theirs)
{
    return row(QStringLiteral("batch"), theirs);
}

QJsonValue PackIds::idOf(const QString& table, const QJsonValue& theirs)
{
    if (!theirs.isDouble())
        return QJsonValue::Null;
    const std::optional<RowId> ours = row(table, theirs.toInteger());
    return ours ? QJsonValue(*ours) : QJsonValue(QJsonValue::Null);
}

QJsonValue PackIds::value(const PackTable& table, const QString& column, const QJsonValue& theirs)
{
    const auto target = table.refersTo.constFind(column);
    return target == table.refersTo.cend() ? theirs : idOf(*target, theirs);
}

QJsonObject PackIds::changes(const PackTable& table, const QJsonObject& theirs)
{
    QJsonObject ours;
    for (auto change = theirs.begin(); change != theirs.end(); ++change) {
        const QJsonArray values = change.value().toArray();
        const auto link = std::find_if(table.links.begin(), table.links.end(), [&](const auto& l) {
            return change.key() == QLatin1String(l.shape->field);
        });
        QJsonArray translated;
        for (const QJsonValue value : values) {
            if (link == table.links.end()) {
                if (!table.has(change.key()))
                    throw Error(QCoreApplication::translate(
                                    "Register", "The journal names something unknown to this "
                                                "program: a newer Doorstep wrote it."),
                                table.name + u'.' + change.key());
                translated.append(this->value(table, change.key(), value));
                continue;
            }
            QJsonArray members;
            const QJsonArray listed = value.toArray();
            for (const QJsonValue member : listed) {
                const QJsonValue id = idOf(link->members, member);
                if (!id.isNull())
                    members.append(id);
            }
            translated.append(members);
        }
        ours.insert(change.key(), translated);
    }
    return ours;
}

} // namespace doorstep
