// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Journal.h"

#include "data/base/Error.h"
#include "data/register/Erased.h"
#include "data/register/Register.h"
#include "data/register/TakenIn.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace doorstep {

namespace {

struct JournalText
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

const QString batchColumns =
    QStringLiteral("b.id, b.at, b.author, b.kind, b.title, b.undone_by IS NOT NULL, b.target_id");

// What was reported is not unsaid by turning something back.
const QString sealTable = QStringLiteral("seal");
const QString notSealAlone =
    QStringLiteral("EXISTS (SELECT 1 FROM journal s WHERE s.batch_id = b.id "
                   "AND s.table_name <> 'seal' UNION ALL "
                   "SELECT 1 FROM merge_effect e WHERE e.batch_id = b.id)");
// Another register's batch is turned back there, or with the merge that brought it.
const QString madeHere = QStringLiteral(
    "NOT EXISTS (SELECT 1 FROM journal c WHERE c.batch_id = b.id AND c.came_by IS NOT NULL)");

Batch readBatch(const Statement& statement, int from)
{
    return {statement.get<RowId>(from),
            statement.get<UtcSeconds>(from + 1),
            statement.get<QString>(from + 2),
            statement.get<BatchKind>(from + 3),
            statement.get<QString>(from + 4),
            statement.get<bool>(from + 5),
            statement.get<std::optional<qint64>>(from + 6)};
}

JournalEntry readEntry(const Statement& statement)
{
    JournalEntry entry;
    entry.id = statement.get<RowId>(0);
    entry.table = statement.get<QString>(1);
    entry.row = statement.get<RowId>(2);
    entry.changes = QJsonDocument::fromJson(statement.get<QString>(3).toUtf8()).object();
    entry.batch = readBatch(statement, 4);
    return entry;
}

const QString journalTable = QStringLiteral("journal");
// What a merge changed here, in the shape of the journal.
const QString mergeEffects =
    QStringLiteral("(SELECT after_id AS id, batch_id, table_name, row_id, changes, "
                   "id AS place FROM merge_effect)");

QList<JournalEntry> entries(Database& db, const QString& from, const QString& clause,
                            const QVariantList& values)
{
    Statement statement =
        db.prepare(QStringLiteral("SELECT j.id, j.table_name, j.row_id, j.changes, %1 FROM %2 j "
                                  "JOIN journal_batch b ON b.id = j.batch_id %3")
                       .arg(batchColumns, from, clause));
    for (const QVariant& value : values)
        statement.addValue(value);
    QList<JournalEntry> found;
    while (statement.next())
        found.append(readEntry(statement));
    return found;
}

QList<Batch> batchesOf(Database& db, const QString& clause, const QVariantList& values)
{
    Statement statement =
        db.prepare(QStringLiteral("SELECT %1 FROM journal_batch b %2").arg(batchColumns, clause));
    for (const QVariant& value : values)
        statement.addValue(value);
    QList<Batch> found;
    while (statement.next())
        found.append(readBatch(statement, 0));
    return found;
}

std::optional<Batch> firstBatch(Database& db, const QString& clause, const QVariantList& values)
{
    const QList<Batch> found = batchesOf(db, clause + QStringLiteral(" LIMIT 1"), values);
    return found.isEmpty() ? std::nullopt : std::optional<Batch>(found.constFirst());
}

QString jsonOf(const QList<RowId>& batches)
{
    return QString::fromUtf8(QJsonDocument(toJson(batches)).toJson(QJsonDocument::Compact));
}

bool isRegisterMerge(Database& db, RowId batch)
{
    return db.one<bool>(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM register_merge WHERE batch_id = ?)"), batch);
}

// Turns a batch back and gathers what had to be kept.
class Replay
{
public:
    Replay(Change& change, const Batch& batch)
        : m_change(change),
          m_db(change.db()),
          m_batch(batch.id),
          m_isMerge(isRegisterMerge(m_db, batch.id)),
          m_isOfMerge(m_isMerge || (batch.target && isOfMerge(*batch.target)))
    {
        if (!m_isMerge && m_isOfMerge)
            readTraces();
    }

    // What it wrote, and what it did to rows that were there. What stands in the way of one may go
    // with another.
    void revert()
    {
        QList<JournalEntry> left =
            entries(m_db, journalTable, QStringLiteral("WHERE j.batch_id = ? ORDER BY j.id DESC"),
                    {m_batch});
        if (m_isMerge)
            left +=
                entries(m_db, mergeEffects,
                        QStringLiteral("WHERE j.batch_id = ? ORDER BY j.place DESC"), {m_batch});
        QStringList reasons;
        for (qsizetype before = -1; before != left.size();) {
            before = left.size();
            reasons.clear();
            left.removeIf([&](const JournalEntry& entry) {
                const QString reason = revert(entry);
                if (!reason.isEmpty())
                    reasons << reason;
                return reason.isEmpty();
            });
        }
        for (qsizetype i = 0; i < left.size(); ++i)
            keep(left.at(i), reasons.at(i));
    }

    ReplayOutcome outcome;

private:
    void keep(const JournalEntry& entry, const QString& reason)
    {
        const TableShape& shape = shapeOf(entry.table);
        const auto title =
            m_db.one<QString>(QStringLiteral("SELECT %1 FROM %2 WHERE id = ?")
                                  .arg(QLatin1String(shape.rowTitle), QLatin1String(shape.name)),
                              entry.row);
        outcome.kept.append({entry.table, entry.row, title, reason});
    }

    // Why it is left as it is; nothing: it was turned back.
    QString revert(const JournalEntry& entry)
    {
        const TableShape& shape = shapeOf(entry.table);
        if (entry.table == sealTable)
            return JournalText::tr("a seal is lifted on the page of its month only");
        if (isErased(m_db, entry.table, entry.row))
            return JournalText::tr("erased because the person asked for it");
        if ((entry.isCreation() || m_isMerge) && editedSince(entry))
            return JournalText::tr("edited since");
        QString reason =
            entry.isCreation() ? revertCreation(shape, entry) : revertEdit(shape, entry);
        if (reason.isEmpty() && m_isOfMerge)
            turnTraces(entry);
        return reason;
    }

    bool isOfMerge(RowId batch)
    {
        const std::optional<Batch> of = findBatch(m_db, batch);
        return isRegisterMerge(m_db, batch) || (of && of->target && isOfMerge(*of->target));
    }

    void readTraces()
    {
        Statement traces = m_db.prepare(QStringLiteral(
            "SELECT table_name, row_id, changes FROM merge_effect WHERE batch_id = ?"));
        traces.bind(m_batch);
        while (traces.next())
            m_traces.insert({traces.get<QString>(0), traces.get<RowId>(1)},
                            QJsonDocument::fromJson(traces.get<QString>(2).toUtf8())
                                .object()
                                .value(tracesKey)
                                .toObject());
    }

    void turnTraces(const JournalEntry& entry)
    {
        const QJsonObject now = mergeTraces(m_db, entry.table, entry.row);
        const QJsonObject then = m_isMerge ? entry.changes.value(tracesKey).toObject()
                                           : m_traces.value({entry.table, entry.row});
        if (now == then)
            return;
        putMergeTraces(m_db, entry.table, entry.row, then);
        m_db.run(QStringLiteral("INSERT INTO merge_effect (batch_id, after_id, table_name, row_id, "
                                "changes) VALUES (?, 0, ?, ?, ?)"),
                 m_change.batch(), entry.table, entry.row,
                 QString::fromUtf8(
                     QJsonDocument(QJsonObject{{tracesKey, now}}).toJson(QJsonDocument::Compact)));
    }

    QString revertCreation(const TableShape& shape, const JournalEntry& entry)
    {
        if (const QString use = usedSince(entry); !use.isEmpty())
            return use;
        const NumberRule* const number = m_isMerge ? numberRuleOf(entry.table) : nullptr;
        const QString column = number ? QString::fromLatin1(number->column) : QString();
        const bool isFreed = // for those who had it before
            number &&
            m_change.update(shape.name, entry.row,
                            {{column, currentValue(entry.table, entry.row, column), QVariant()}});
        if (currentValue(entry.table, entry.row, QStringLiteral("deleted_at")).isNull())
            m_change.remove(shape.name, entry.row);
        else if (m_isMerge && !isFreed)
            confirm(shape, entry, {}); // it came deleted
        ++outcome.reverted;
        return {};
    }

    QString revertEdit(const TableShape& shape, const JournalEntry& entry)
    {
        if (m_isMerge && cameAnew(entry)) {
            if (const QString use = usedSince(entry); !use.isEmpty())
                return use;
        }
        QList<Change::Field> fields;
        QList<Change::LinkField> links;
        const QStringList columns = columnsOf(entry.table);
        QJsonObject standing;
        for (auto change = entry.changes.begin(); change != entry.changes.end(); ++change) {
            if (m_isMerge && change.key() == tracesKey)
                continue;
            const QJsonArray values = change.value().toArray();
            if (const LinkShape* link = linkOf(shape, change.key())) {
                const Links current = currentLinks(*link, entry.row);
                if (toJson(current) != values.at(1).toArray())
                    return JournalText::tr("edited since");
                links.append({link, current, linksOf(values.at(0))});
                continue;
            }
            if (!columns.contains(change.key()))
                throw Error(
                    JournalText::tr("The journal names something unknown to this program: a newer "
                                    "Doorstep wrote it."),
                    entry.table + u'.' + change.key());
            const QVariant current = currentValue(entry.table, entry.row, change.key());
            // A deletion is turned back whenever it was made.
            const bool deletion = change.key() == QLatin1String("deleted_at");
            if (deletion ? current.isNull() != values.at(1).isNull()
                         : toJson(current) != values.at(1))
                return JournalText::tr("edited since");
            fields.append({change.key(), current, fromJson(values.at(0))});
            standing.insert(change.key(), values.at(1));
        }
        try {
            if (!m_change.update(shape.name, entry.row, fields, links))
                confirm(shape, entry, standing);
        } catch (const Error&) {
            if (!m_isOfMerge || !m_db.inTransaction())
                throw;
            return JournalText::tr("another has taken its place since");
        }
        ++outcome.reverted;
        return {};
    }

    // That a value was to stand, and that something came to a row that changed nothing, is turned
    // back, too.
    void confirm(const TableShape& shape, const JournalEntry& entry, QJsonObject standing)
    {
        const QString made = QStringLiteral("created_at");
        if (standing.isEmpty())
            standing.insert(made, toJson(currentValue(entry.table, entry.row, made)));
        m_change.confirm(shape.name, entry.row, standing);
    }

    // A later edit of the row that still stands. That it was deleted here may be known elsewhere,
    // where its undoing then has to come, too.
    bool editedSince(const JournalEntry& entry)
    {
        static const QString deletedHere = QStringLiteral(
            " OR (j.came_by IS NULL AND json_type(j.changes, '$.deleted_at') IS NOT NULL AND NOT "
            "EXISTS (SELECT 1 FROM register_merge m WHERE m.batch_id IN (b.target_id, "
            "(SELECT q.target_id FROM journal_batch q WHERE q.id = b.target_id))))");
        Statement statement = m_db.prepare(
            QStringLiteral("SELECT 1 FROM journal j JOIN journal_batch b ON b.id = j.batch_id "
                           "WHERE j.table_name = :p1 AND j.row_id = :p2 AND j.id > :p3 "
                           "AND b.id <> :p4 AND (%1%2)")
                .arg(entryStands(), m_isMerge ? deletedHere : QString()));
        statement.bindNamed({entry.table, entry.row, entry.id, m_batch});
        return statement.next();
    }

    // A row that had stood here deleted since an earlier merge that brought it was turned back.
    bool cameAnew(const JournalEntry& entry)
    {
        const QJsonValue life = entry.changes.value(QStringLiteral("deleted_at"));
        return life.isArray() && life.toArray().at(1).isNull() &&
               m_db.one<bool>(
                   QStringLiteral("SELECT EXISTS (SELECT 1 FROM journal WHERE table_name = ? "
                                  "AND row_id = ? AND changes IS NULL AND came_by = ?)"),
                   entry.table, entry.row, m_batch);
    }

    QString usedSince(const JournalEntry& entry)
    {
        const QString user = liveUser(entry.table, entry.row);
        return user.isEmpty() ? QString()
                              : JournalText::tr("used since: %1")
                                    .arg(QCoreApplication::translate("Words", shapeOf(user).label));
    }

    // The table of a live row that refers to this one, or nothing.
    QString liveUser(const QString& table, RowId row)
    {
        for (const Reference& reference : referencesTo(table)) {
            if (m_db.one<bool>(reference.sql, row))
                return reference.table;
        }
        return {};
    }

    struct Reference
    {
        QString table;
        QString sql;
    };

    const QList<Reference>& referencesTo(const QString& target)
    {
        if (const auto known = m_references.constFind(target); known != m_references.constEnd())
            return *known;
        QList<Reference> found;
        for (const TableShape& shape : tableShapes()) {
            const QString table = QLatin1String(shape.name);
            for (const QString& column : foreignKeys(table, target)) {
                found.append({table, QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1 WHERE %2 = ? "
                                                    "AND deleted_at IS NULL)")
                                         .arg(table, column)});
            }
            for (const LinkShape& link : shape.links) {
                if (!foreignKeys(QLatin1String(link.table), target)
                         .contains(QLatin1String(link.member)))
                    continue;
                found.append(
                    {table,
                     QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1 l JOIN %2 o ON o.id = l.%3 "
                                    "WHERE l.%4 = ? AND o.deleted_at IS NULL)")
                         .arg(QLatin1String(link.table), table, QLatin1String(link.owner),
                              QLatin1String(link.member))});
            }
        }
        return *m_references.insert(target, found);
    }

    QStringList foreignKeys(const QString& table, const QString& target)
    {
        QStringList columns;
        Statement statement = m_db.prepare(
            QStringLiteral("SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE \"table\" = ?"));
        statement.bind(table, target);
        while (statement.next())
            columns << statement.get<QString>(0);
        return columns;
    }

    QStringList columnsOf(const QString& table)
    {
        QStringList& columns = m_columns[table];
        if (columns.isEmpty()) {
            Statement statement =
                m_db.prepare(QStringLiteral("SELECT name FROM pragma_table_info(?)"));
            statement.bind(table);
            while (statement.next())
                columns << statement.get<QString>(0);
        }
        return columns;
    }

    QVariant currentValue(const QString& table, RowId row, const QString& column)
    {
        return m_db.one<QVariant>(
            QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(column, table), row);
    }

    Links currentLinks(const LinkShape& link, RowId owner)
    {
        Statement statement =
            m_db.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ? ORDER BY 1")
                             .arg(QLatin1String(link.member), QLatin1String(link.table),
                                  QLatin1String(link.owner)));
        statement.bind(owner);
        Links links;
        while (statement.next())
            links.append(statement.get<RowId>(0));
        return links;
    }

    static Links linksOf(const QJsonValue& value)
    {
        Links links;
        const QJsonArray array = value.toArray();
        for (const QJsonValue id : array)
            links.append(id.toInteger());
        return links;
    }

    Change& m_change;
    Database& m_db;
    RowId m_batch;
    bool m_isMerge;   // of another register
    bool m_isOfMerge; // or its undoing, or its doing again
    QHash<std::pair<QString, RowId>, QJsonObject> m_traces;
    QHash<QString, QList<Reference>> m_references;
    QHash<QString, QStringList> m_columns;
};

ReplayOutcome turnBack(Register& registry, RowId batch, BatchKind kind, Replaying replaying)
{
    Database& db = registry.db();
    const std::optional<Batch> target = findBatch(db, batch);
    if (!target)
        throw Error(JournalText::tr("What was asked for is no longer there."));
    if (target->undone)
        throw Error(JournalText::tr("“%1” has been turned back already.").arg(target->title));
    if (isSealBatch(db, batch))
        throw Error(
            JournalText::tr("A seal is not turned back from here. On the page of the monthly "
                            "report, “Lift the seal…” does it and asks for the reason."));
    Change change(registry, target->title, kind, batch);
    Replay replay(change, *target);
    replay.revert();
    // What could not be turned back is not said of in the journal either.
    if (replay.outcome.reverted == 0 || replaying == Replaying::AsATrial)
        return replay.outcome;

    replay.outcome.batch = change.batch();
    db.run(QStringLiteral("UPDATE journal_batch SET undone_by = ? WHERE id = ?"), change.batch(),
           batch);
    if (kind == BatchKind::Redo)
        db.run(QStringLiteral("UPDATE journal_batch SET undone_by = NULL WHERE undone_by = ?"),
               batch);
    // The same pack may come again, and what came since may have left out what it brought.
    db.run(QStringLiteral("UPDATE pack_received SET uid = NULL WHERE id >= "
                          "(SELECT min(id) FROM pack_received WHERE batch_id = ?)"),
           batch);
    change.commit();
    return replay.outcome;
}

} // namespace

QList<Batch> batches(Register& registry, int limit)
{
    return batchesOf(registry.db(), QStringLiteral("ORDER BY b.id DESC LIMIT ?"), {limit});
}

std::optional<Batch> findBatch(Database& db, RowId batch)
{
    return firstBatch(db, QStringLiteral("WHERE b.id = ?"), {batch});
}

RowId newestBatch(Database& db)
{
    return db.one<RowId>(QStringLiteral("SELECT ifnull(max(id), 0) FROM journal_batch"));
}

QList<Batch> batchesAfter(Database& db, RowId batch)
{
    return batchesOf(db, QStringLiteral("WHERE b.id > ? ORDER BY b.id"), {batch});
}

QList<JournalEntry> history(Register& registry, const QString& table, RowId row)
{
    return entries(registry.db(), journalTable,
                   QStringLiteral("WHERE j.table_name = ? AND j.row_id = ? ORDER BY j.id"),
                   {table, row});
}

namespace {

// Conditions on the id of a batch, with one value.
const QString ofBatch = QStringLiteral("b.");
const QString ofEdit = QStringLiteral("e.");
const QString later = QStringLiteral("%1id > ?");
const QString oneOfThem = QStringLiteral("%1id IN (SELECT value FROM json_each(?))");

std::optional<Batch> nextUndo(Database& db, const QString& among, const QVariant& value)
{
    return firstBatch(db,
                      QStringLiteral("WHERE %1 AND b.undone_by IS NULL "
                                     "AND b.kind NOT IN ('undo', 'redo', 'setup', 'demo') "
                                     "AND %2 AND %3 ORDER BY b.id DESC")
                          .arg(among.arg(ofBatch), notSealAlone, madeHere),
                      {value});
}

std::optional<Batch> nextRedo(Database& db, const QString& among, const QVariant& value)
{
    return firstBatch(db,
                      QStringLiteral("WHERE %1 AND b.kind = 'undo' AND b.undone_by IS NULL "
                                     "AND b.id > (SELECT ifnull(max(e.id), 0) FROM journal_batch e "
                                     "WHERE %2 AND e.kind NOT IN ('undo', 'redo')) "
                                     "AND %3 AND %4 ORDER BY b.id DESC")
                          .arg(among.arg(ofBatch), among.arg(ofEdit), notSealAlone, madeHere),
                      {value, value});
}

} // namespace

std::optional<Batch> nextUndo(Register& registry, RowId since)
{
    return nextUndo(registry.db(), later, since);
}

std::optional<Batch> nextRedo(Register& registry, RowId since)
{
    return nextRedo(registry.db(), later, since);
}

std::optional<Batch> nextUndo(Register& registry, const QList<RowId>& among)
{
    return nextUndo(registry.db(), oneOfThem, jsonOf(among));
}

std::optional<Batch> nextRedo(Register& registry, const QList<RowId>& among)
{
    return nextRedo(registry.db(), oneOfThem, jsonOf(among));
}

ReplayOutcome undoBatch(Register& registry, RowId batch, Replaying replaying)
{
    return turnBack(registry, batch, BatchKind::Undo, replaying);
}

ReplayOutcome redoBatch(Register& registry, RowId undo, Replaying replaying)
{
    return turnBack(registry, undo, BatchKind::Redo, replaying);
}

bool isSealBatch(Database& db, RowId batch)
{
    return db.one<bool>(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM journal WHERE batch_id = :p1 AND table_name = "
                       ":p2) AND NOT EXISTS (SELECT 1 FROM journal WHERE batch_id = :p1 AND "
                       "table_name <> :p2) AND NOT EXISTS (SELECT 1 FROM merge_effect WHERE "
                       "batch_id = :p1)"),
        batch, sealTable);
}

qint64 entryCount(Database& db, RowId batch)
{
    return db.one<qint64>(
        QStringLiteral("SELECT (SELECT count(*) FROM journal WHERE batch_id = :p1) + "
                       "(SELECT count(*) FROM merge_effect WHERE batch_id = :p1)"),
        batch);
}

void restoreField(Register& registry, const JournalEntry& entry, const QString& column)
{
    if (!entry.changes.contains(column))
        throw Error(JournalText::tr("This entry did not change that field."), column);
    const TableShape& shape = shapeOf(entry.table);
    if (linkOf(shape, column))
        throw Error(JournalText::tr("This field is restored by undoing the whole change."), column);
    const auto current = registry.db().one<QVariant>(
        QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(column, entry.table), entry.row);
    Change change(registry, JournalText::tr("Restore a field"));
    change.update(shape.name, entry.row,
                  {{column, current, fromJson(entry.changes.value(column).toArray().at(0))}});
    change.commit();
}

} // namespace doorstep
