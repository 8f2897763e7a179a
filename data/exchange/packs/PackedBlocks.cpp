// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/PackedBlocks.h"

#include "data/exchange/packs/PackTables.h"
#include "data/register/Change.h"
#include "data/register/PaperContents.h"
#include "data/register/TakenIn.h"
#include "data/register/VisitYears.h"

#include <QJsonDocument>
#include <functional>

namespace doorstep {

namespace {

class Keeping
{
public:
    Keeping(Database& copy, const QList<RowId>& blocks)
        : m_db(copy),
          m_tables(copy),
          m_blocks(QString::fromUtf8(QJsonDocument(toJson(blocks)).toJson(QJsonDocument::Compact)))
    {
        for (const PackTable& table : m_tables.all())
            m_db.run(QStringLiteral("CREATE TEMP TABLE keep_%1 (id INTEGER PRIMARY KEY)")
                         .arg(table.name));
    }

    void choose()
    {
        for (const PackTable& table : m_tables.all())
            chooseOwn(table);
        chooseWhatTheyNeed();
    }

    void chooseTakenIn()
    {
        for (const PackTable& table : m_tables.all())
            keep(table.name, QStringLiteral("SELECT id FROM %1 WHERE deleted_at IS NULL UNION "
                                            "SELECT row_id FROM journal WHERE table_name = '%1'")
                                 .arg(table.name));
        chooseWhatTheyNeed();
        for (const PackTable& table : m_tables.all())
            takeUpWhatTheyNeed(table);
    }

    void chooseNews(qint64 after, OlderEntries older)
    {
        for (const PackTable& table : m_tables.all())
            keep(table.name, QStringLiteral("SELECT row_id FROM journal WHERE table_name = '%1' "
                                            "AND id > %2")
                                 .arg(table.name)
                                 .arg(after));
        if (older == OlderEntries::AreKnown)
            leaveKnownEntries(after);
        else
            chooseOwned();
        for (const char* list : {"code", "service_item", "town", "block"})
            keep(QLatin1String(list), QStringLiteral("SELECT id FROM ") + QLatin1String(list));
        chooseWhatTheyNeed();
    }

    void drop()
    {
        for (const PackTable& table : m_tables.all())
            dropRows(table);
        dropBatches();
        dropLooseContents(m_db);
        rebuild();
        for (const PackTable& table : m_tables.all())
            m_db.run(QStringLiteral("DROP TABLE temp.keep_%1").arg(table.name));
    }

private:
    // What they have of these entries is their batch; what rows have that is not new, nothing.
    void leaveKnownEntries(qint64 after)
    {
        m_db.run(QStringLiteral("INSERT INTO pack_known (id, batch_id, table_name, row_id, own) "
                                "SELECT j.id, j.batch_id, j.table_name, j.row_id, "
                                "j.came_by IS NULL FROM journal j WHERE j.id <= ? AND EXISTS "
                                "(SELECT 1 FROM journal n WHERE n.table_name = j.table_name "
                                "AND n.row_id = j.row_id AND n.id > ?)"),
                 after, after);
        m_db.run(QStringLiteral("DELETE FROM journal WHERE id <= ?"), after);
        for (const char* about : {"difference", "settled"})
            m_db.run(QStringLiteral("DELETE FROM %1 WHERE NOT EXISTS (SELECT 1 FROM journal j "
                                    "WHERE j.table_name = %1.table_name AND j.row_id = %1.row_id)")
                         .arg(QLatin1String(about)));
    }

    // What belongs to a row comes with it.
    void chooseOwned()
    {
        for (const PackTable& table : m_tables.all()) {
            if (!table.owner().isEmpty())
                keep(table.name,
                     QStringLiteral("SELECT id FROM %1 WHERE %2 IN "
                                    "(SELECT id FROM temp.keep_%3)")
                         .arg(table.name, table.owner(), table.refersTo.value(table.owner())));
            else if (table.name == u"paper")
                keep(table.name, QStringLiteral("SELECT id FROM paper WHERE ") + ofKeptRows(table));
        }
    }

    // A row that only a turned-back merge brought, and that comes along because one of ours refers
    // to it, was deleted by nobody: its receiver may have nothing else of it.
    void takeUpWhatTheyNeed(const PackTable& table)
    {
        m_db.run(
            QStringLiteral("UPDATE OR IGNORE %1 SET deleted_at = NULL WHERE deleted_at IS NOT NULL "
                           "AND id IN (SELECT id FROM temp.keep_%1) "
                           "AND uid NOT IN (SELECT uid FROM erased) AND NOT EXISTS (SELECT 1 "
                           "FROM journal j WHERE j.table_name = '%1' AND j.row_id = %1.id) "
                           "AND EXISTS (SELECT 1 FROM merge_effect e JOIN journal_batch b "
                           "ON b.id = e.batch_id WHERE e.table_name = '%1' AND e.row_id = %1.id "
                           "AND e.changes IS NULL AND b.at <= %1.deleted_at)")
                .arg(table.name));
    }

    void chooseWhatTheyNeed()
    {
        for (qint64 before = -1, now = count(); before != now;) {
            for (const PackTable& table : m_tables.all()) {
                chooseReferred(table);
                chooseMembers(table);
            }
            before = now;
            now = count();
        }
    }

    void keep(const QString& target, const QString& ids)
    {
        m_db.run(QStringLiteral("INSERT OR IGNORE INTO temp.keep_%1 "
                                "SELECT id FROM %1 WHERE id IN (%2)")
                     .arg(target, ids));
    }

    void chooseOwn(const PackTable& table)
    {
        static const QStringList everybodys{QStringLiteral("venue"), QStringLiteral("visitor"),
                                            QStringLiteral("visiting_team"),
                                            QStringLiteral("party_organisation")};
        QString which;
        if (table.name == u"code" || table.name == u"service_item" || table.name == u"town_form" ||
            table.name == u"column_choice")
            which = QStringLiteral("1");
        else if (table.name == u"block")
            which = QStringLiteral("id IN (SELECT value FROM json_each(:p1))");
        else if (table.has(QStringLiteral("block_id")))
            which = QStringLiteral("block_id IN (SELECT value FROM json_each(:p1))") +
                    (everybodys.contains(table.name) ? QStringLiteral(" OR block_id IS NULL")
                                                     : QString());
        else if (!table.owner().isEmpty())
            which = QStringLiteral("%1 IN (SELECT id FROM temp.keep_%2)")
                        .arg(table.owner(), table.refersTo.value(table.owner()));
        else if (table.name == u"paper")
            which = ofKeptRows(table);
        else
            return;
        m_db.prepare(QStringLiteral("INSERT INTO temp.keep_%1 SELECT id FROM %1 WHERE %2")
                         .arg(table.name, which))
            .bindNamed({m_blocks})
            .exec();
    }

    // It belongs to one of several tables.
    static QString ofKeptRows(const PackTable& table)
    {
        QStringList owners;
        for (auto column = table.refersTo.cbegin(); column != table.refersTo.cend(); ++column)
            owners
                << QStringLiteral("%1 IN (SELECT id FROM temp.keep_%2)").arg(column.key(), *column);
        return owners.join(QStringLiteral(" OR "));
    }

    void chooseReferred(const PackTable& table)
    {
        for (auto column = table.refersTo.cbegin(); column != table.refersTo.cend(); ++column) {
            keep(*column, QStringLiteral("SELECT t.%2 FROM %1 t JOIN temp.keep_%1 k ON k.id = t.id")
                              .arg(table.name, column.key()));
            keep(*column, QStringLiteral("SELECT e.value FROM temp.keep_%1 k JOIN journal j "
                                         "ON j.table_name = '%1' AND j.row_id = k.id, "
                                         "json_each(j.changes, '$.%2') e")
                              .arg(table.name, column.key()));
        }
    }

    void chooseMembers(const PackTable& table)
    {
        for (const PackLink& link : table.links) {
            keep(link.members,
                 QStringLiteral("SELECT l.%1 FROM %2 l JOIN temp.keep_%3 k ON k.id = l.%4")
                     .arg(QLatin1String(link.shape->member), QLatin1String(link.shape->table),
                          table.name, QLatin1String(link.shape->owner)));
            keep(link.members, QStringLiteral("SELECT e.value FROM temp.keep_%1 k JOIN journal j "
                                              "ON j.table_name = '%1' AND j.row_id = k.id, "
                                              "json_tree(j.changes, '$.%2') e "
                                              "WHERE e.type = 'integer'")
                                   .arg(table.name, QLatin1String(link.shape->field)));
        }
    }

    qint64 count()
    {
        qint64 rows = 0;
        for (const PackTable& table : m_tables.all())
            rows += m_db.one<qint64>(
                QStringLiteral("SELECT count(*) FROM temp.keep_%1").arg(table.name));
        return rows;
    }

    void dropRows(const PackTable& table)
    {
        for (const PackLink& link : table.links)
            m_db.run(QStringLiteral("DELETE FROM %1 WHERE %2 NOT IN (SELECT id FROM temp.keep_%3)")
                         .arg(QLatin1String(link.shape->table), QLatin1String(link.shape->owner),
                              table.name));
        for (const char* about : {"journal", "difference", "settled"})
            m_db.run(QStringLiteral("DELETE FROM %1 WHERE table_name = '%2' AND row_id NOT IN "
                                    "(SELECT id FROM temp.keep_%2)")
                         .arg(QLatin1String(about), table.name));
        m_db.run(QStringLiteral("DELETE FROM %1 WHERE id NOT IN (SELECT id FROM temp.keep_%1)")
                     .arg(table.name));
    }

    void dropBatches()
    {
        m_db.run(QStringLiteral("CREATE TEMP TABLE keep_batch (id INTEGER PRIMARY KEY)"));
        m_db.run(QStringLiteral("INSERT INTO temp.keep_batch SELECT DISTINCT batch_id FROM journal "
                                "UNION SELECT batch_id FROM difference "
                                "UNION SELECT batch_id FROM pack_known"));
        const auto kept = [&] {
            return m_db.one<qint64>(QStringLiteral("SELECT count(*) FROM temp.keep_batch"));
        };
        for (qint64 before = -1, now = kept(); before != now;) {
            m_db.run(QStringLiteral(
                "INSERT OR IGNORE INTO temp.keep_batch SELECT o.id FROM journal_batch b "
                "JOIN journal_batch o ON o.id IN (b.target_id, b.undone_by) "
                "WHERE b.id IN (SELECT id FROM temp.keep_batch)"));
            before = now;
            now = kept();
        }
        m_db.run(QStringLiteral("UPDATE pack_received SET batch_id = NULL "
                                "WHERE batch_id NOT IN (SELECT id FROM temp.keep_batch)"));
        m_db.run(QStringLiteral(
            "DELETE FROM journal_batch WHERE id NOT IN (SELECT id FROM temp.keep_batch)"));
        m_db.run(QStringLiteral("DROP TABLE temp.keep_batch"));
    }

    // What triggers keep beside the rows.
    void rebuild()
    {
        m_db.run(QStringLiteral(
            "DELETE FROM subject_figures WHERE subject_id NOT IN (SELECT id FROM subject)"));
        m_db.run(QStringLiteral(
            "UPDATE subject_figures AS f SET "
            "visits = (SELECT count(*) FROM visit v WHERE v.subject_id = f.subject_id "
            "AND v.deleted_at IS NULL), "
            "last_visit_at = (SELECT max(at) FROM visit v WHERE v.subject_id = f.subject_id "
            "AND v.deleted_at IS NULL), "
            "last_met_at = (SELECT max(at) FROM visit v WHERE v.subject_id = f.subject_id "
            "AND v.deleted_at IS NULL AND v.outcome = 'met'), "
            "follow_up_on = (SELECT v.follow_up_on FROM visit v "
            "WHERE v.subject_id = f.subject_id AND v.deleted_at IS NULL "
            "ORDER BY v.at DESC, v.id DESC LIMIT 1), "
            "open_needs = (SELECT count(*) FROM need n WHERE n.subject_id = f.subject_id "
            "AND n.stage <> 'closed' AND n.deleted_at IS NULL), "
            "first_answered_on = (SELECT min(d) FROM (SELECT min(u.done_on) AS d FROM service_use "
            "u WHERE u.subject_id = f.subject_id AND u.deleted_at IS NULL UNION ALL SELECT "
            "min(coalesce(n.fed_back_on, n.closed_on)) FROM need n WHERE n.subject_id = "
            "f.subject_id AND n.deleted_at IS NULL UNION ALL SELECT min(w.fulfilled_on) FROM wish "
            "w WHERE w.subject_id = f.subject_id AND w.deleted_at IS NULL)), "
            "card_on = (SELECT max(delivered_on) FROM card_delivery c "
            "WHERE c.subject_id = f.subject_id AND c.deleted_at IS NULL)"));
        m_db.run(QStringLiteral("DELETE FROM service_figures"));
        m_db.run(QStringLiteral("INSERT INTO service_figures (service_id, block_id, introduced) "
                                "SELECT x.service_id, v.block_id, count(*) FROM visit_service x "
                                "JOIN visit v ON v.id = x.visit_id WHERE v.deleted_at IS NULL "
                                "GROUP BY x.service_id, v.block_id"));
        m_db.run(QStringLiteral("INSERT INTO visit_text (visit_text) VALUES ('delete-all')"));
        m_db.run(QStringLiteral("UPDATE visits_folded SET visit_id = 0"));
        rebuildVisitYears(m_db);
    }

    Database& m_db;
    PackTables m_tables;
    QString m_blocks;
};

} // namespace

namespace {

void keepWhat(Database& copy, const QList<RowId>& blocks,
              const std::function<void(Keeping&)>& choose)
{
    Transaction transaction(copy);
    copy.visitYears().setPaused(true); // they are rebuilt as a whole
    Keeping keeping(copy, blocks);
    choose(keeping);
    keeping.drop();
    copy.visitYears().setPaused(false);
    transaction.commit();
}

} // namespace

void keepBlocks(Database& copy, const QList<RowId>& blocks)
{
    keepWhat(copy, blocks, [](Keeping& keeping) { keeping.choose(); });
}

void keepTakenIn(Database& copy)
{
    if (!hasTurnedBackMerges(copy))
        return;
    copy.run(QStringLiteral("PRAGMA foreign_keys = OFF"));
    keepWhat(copy, {}, [&copy](Keeping& keeping) {
        (void)leaveOutNotTakenIn(copy);
        keeping.chooseTakenIn();
        for (const char* about : {"merge_effect", "register_merge"})
            copy.run(QStringLiteral("DELETE FROM %1").arg(QLatin1String(about)));
    });
}

void keepNews(Database& copy, qint64 after, OlderEntries older)
{
    keepWhat(copy, {}, [&](Keeping& keeping) { keeping.chooseNews(after, older); });
}

qint64 newestBatchOf(Database& database)
{
    return database.one<qint64>(QStringLiteral("SELECT ifnull(max(id), 0) FROM journal_batch"));
}

} // namespace doorstep
