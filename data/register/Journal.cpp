// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Journal.h"

#include "data/base/Error.h"
#include "data/register/Register.h"

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
                   "AND s.table_name <> 'seal')");

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

QList<JournalEntry> entries(Database& db, const QString& clause, const QVariantList& values)
{
    Statement statement = db.prepare(
        QStringLiteral("SELECT j.id, j.table_name, j.row_id, j.changes, %1 FROM journal j "
                       "JOIN journal_batch b ON b.id = j.batch_id %2")
            .arg(batchColumns, clause));
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

// Turns single entries back and gathers what had to be kept.
class Replay
{
public:
    Replay(Change& change, RowId batch) : m_change(change), m_db(change.db()), m_batch(batch) {}

    void revert(const JournalEntry& entry)
    {
        const TableShape& shape = shapeOf(entry.table);
        if (entry.table == sealTable)
            keep(shape, entry, JournalText::tr("a seal is lifted on the page of its month only"));
        else if (entry.isCreation())
            revertCreation(shape, entry);
        else
            revertEdit(shape, entry);
    }

    ReplayOutcome outcome;

private:
    void keep(const TableShape& shape, const JournalEntry& entry, const QString& reason)
    {
        const auto title =
            m_db.one<QString>(QStringLiteral("SELECT %1 FROM %2 WHERE id = ?")
                                  .arg(QLatin1String(shape.rowTitle), QLatin1String(shape.name)),
                              entry.row);
        outcome.kept.append({entry.table, entry.row, title, reason});
    }

    void revertCreation(const TableShape& shape, const JournalEntry& entry)
    {
        if (editedSince(entry)) {
            keep(shape, entry, JournalText::tr("edited since"));
            return;
        }
        const QString user = liveUser(entry.table, entry.row);
        if (!user.isEmpty()) {
            keep(shape, entry,
                 JournalText::tr("used since: %1")
                     .arg(QCoreApplication::translate("Words", shapeOf(user).label)));
            return;
        }
        m_change.remove(shape.name, entry.row);
        ++outcome.reverted;
    }

    void revertEdit(const TableShape& shape, const JournalEntry& entry)
    {
        QList<Change::Field> fields;
        QList<Change::LinkField> links;
        const QStringList columns = columnsOf(entry.table);
        for (auto change = entry.changes.begin(); change != entry.changes.end(); ++change) {
            const QJsonArray values = change.value().toArray();
            if (const LinkShape* link = linkOf(shape, change.key())) {
                const Links current = currentLinks(*link, entry.row);
                if (toJson(current) != values.at(1).toArray()) {
                    keep(shape, entry, JournalText::tr("edited since"));
                    return;
                }
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
                         : toJson(current) != values.at(1)) {
                keep(shape, entry, JournalText::tr("edited since"));
                return;
            }
            fields.append({change.key(), current, fromJson(values.at(0))});
        }
        if (m_change.update(shape.name, entry.row, fields, links))
            ++outcome.reverted;
    }

    // A later edit of the row that still stands, made by a person or an import.
    bool editedSince(const JournalEntry& entry)
    {
        return m_db.one<bool>(
            QStringLiteral(
                "SELECT EXISTS (SELECT 1 FROM journal j JOIN journal_batch b ON b.id = j.batch_id "
                "WHERE j.table_name = ? AND j.row_id = ? AND j.id > ? AND b.id <> ? "
                "AND b.undone_by IS NULL AND b.kind NOT IN ('undo', 'redo'))"),
            entry.table, entry.row, entry.id, m_batch);
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
    Replay replay(change, batch);
    const QList<JournalEntry> made =
        entries(db, QStringLiteral("WHERE j.batch_id = ? ORDER BY j.id DESC"), {batch});
    for (const JournalEntry& entry : made)
        replay.revert(entry);
    // What could not be turned back is not said of in the journal either.
    if (replay.outcome.reverted == 0 || replaying == Replaying::AsATrial)
        return replay.outcome;

    replay.outcome.batch = change.batch();
    db.run(QStringLiteral("UPDATE journal_batch SET undone_by = ? WHERE id = ?"), change.batch(),
           batch);
    if (kind == BatchKind::Redo)
        db.run(QStringLiteral("UPDATE journal_batch SET undone_by = NULL WHERE undone_by = ?"),
               batch);
    change.commit();
    return replay.outcome;
}

} // namespace

QList<Batch> batches(Register& registry, int limit)
{
    return batchesOf(registry.db(), QStringLiteral("ORDER BY b.id DESC LIMIT ?"), {limit});
}

QList<Batch> batches(Register& registry, BatchKind kind, int limit)
{
    return batchesOf(registry.db(), QStringLiteral("WHERE b.kind = ? ORDER BY b.id DESC LIMIT ?"),
                     {QString::fromLatin1(keyOf(kind)), limit});
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
    return entries(registry.db(),
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
                                     "AND %2 ORDER BY b.id DESC")
                          .arg(among.arg(ofBatch), notSealAlone),
                      {value});
}

std::optional<Batch> nextRedo(Database& db, const QString& among, const QVariant& value)
{
    return firstBatch(db,
                      QStringLiteral("WHERE %1 AND b.kind = 'undo' AND b.undone_by IS NULL "
                                     "AND b.id > (SELECT ifnull(max(e.id), 0) FROM journal_batch e "
                                     "WHERE %2 AND e.kind NOT IN ('undo', 'redo')) "
                                     "AND %3 ORDER BY b.id DESC")
                          .arg(among.arg(ofBatch), among.arg(ofEdit), notSealAlone),
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
    return !db.one<bool>(QStringLiteral("SELECT EXISTS (SELECT 1 FROM journal WHERE batch_id = ? "
                                        "AND table_name <> ?)"),
                         batch, sealTable);
}

qint64 entryCount(Database& db, RowId batch)
{
    return db.one<qint64>(QStringLiteral("SELECT count(*) FROM journal WHERE batch_id = ?"), batch);
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
