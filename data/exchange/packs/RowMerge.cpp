// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/RowMerge.h"

#include "data/register/Change.h"

#include <QJsonDocument>
#include <algorithm>

namespace doorstep {

namespace {

const QString deletedColumn = QStringLiteral("deleted_at");
const QString isThere = QStringLiteral("there");

template <typename Item>
bool isEarlier(const Item& a, const Item& b)
{
    return std::tie(a.at, a.uid) < std::tie(b.at, b.uid);
}

// A deletion is one whenever it was made.
bool isSame(const FieldGroup& group, const QJsonObject& a, const QJsonObject& b)
{
    if (group.key == lifeGroup)
        return a.value(deletedColumn).isNull() == b.value(deletedColumn).isNull();
    return a == b;
}

QSet<RowId> idsIn(const QJsonValue& list)
{
    QSet<RowId> ids;
    const QJsonArray array = list.toArray();
    for (const QJsonValue id : array)
        ids.insert(id.toInteger());
    return ids;
}

QJsonArray jsonOf(const QSet<RowId>& ids)
{
    Links sorted(ids.begin(), ids.end());
    std::sort(sorted.begin(), sorted.end());
    return toJson(sorted);
}

} // namespace

RowMerge::RowMerge(Database& database, PackIds& ids, MergeEffects& effects)
    : m_db(database),
      m_ids(ids),
      m_effects(effects),
      m_ourWritten(writtenCells(database, ourSchema)),
      m_theirWritten(writtenCells(database, theirSchema))
{
}

void RowMerge::readStrokes(const QString& schema, const PackTable& table, RowId id, Row& row)
{
    const QString strokes =
        QStringLiteral("SELECT j.id AS id, j.came_by IS NULL, b.id, b.uid, b.at, j.changes, 0, "
                       "ifnull(b.target_id, 0), b.undone_by IS NOT NULL "
                       "FROM %1.journal j JOIN %1.journal_batch b ON b.id = j.batch_id "
                       "WHERE j.table_name = :p1 AND j.row_id = :p2")
            .arg(schema);
    // What they left out, as we have it: see pack_known.
    const QString known = QStringLiteral(
        " UNION ALL SELECT k.id, k.own, b.id, b.uid, b.at, o.changes, 1, ifnull(b.target_id, 0), "
        "b.undone_by IS NOT NULL FROM theirs.pack_known k "
        "JOIN theirs.journal_batch b ON b.id = k.batch_id "
        "JOIN main.journal_batch ob ON ob.uid = b.uid "
        "JOIN main.journal o ON o.batch_id = ob.id AND o.table_name = k.table_name "
        "AND o.row_id = :p3 WHERE k.table_name = :p1 AND k.row_id = :p2");
    const bool isTheirs = schema == theirSchema;
    Statement statement =
        m_db.prepare(strokes + (isTheirs ? known : QString()) + QStringLiteral(" ORDER BY id"));
    if (isTheirs)
        statement.bindNamed({table.name, id, m_ids.row(table.name, id).value_or(0)});
    else
        statement.bindNamed({table.name, id});
    while (statement.next()) {
        Stroke stroke;
        stroke.id = statement.get<qint64>(0);
        stroke.isOwn = statement.get<bool>(1);
        stroke.batch = statement.get<RowId>(2);
        stroke.there = stroke.batch;
        stroke.target = statement.get<RowId>(7);
        stroke.isUndone = statement.get<bool>(8);
        stroke.uid = statement.get<QByteArray>(3);
        stroke.at = statement.get<UtcSeconds>(4);
        stroke.changes = QJsonDocument::fromJson(statement.get<QString>(5).toUtf8()).object();
        stroke.isCreation = stroke.changes.isEmpty();
        if (isTheirs) {
            stroke.batch = m_ids.batch(stroke.batch).value_or(0);
            if (!statement.get<bool>(6))
                stroke.changes = m_ids.changes(table, stroke.changes);
        }
        row.strokes << stroke;
    }
}

void RowMerge::readValues(const QString& schema, const PackTable& table, RowId id, Row& row)
{
    const bool isTheirs = schema == theirSchema;
    const QStringList columns = table.fields + QStringList{deletedColumn};
    {
        Statement statement =
            m_db.prepare(QStringLiteral("SELECT %1 FROM %2.%3 WHERE id = ?")
                             .arg(columns.join(QStringLiteral(", ")), schema, table.name));
        statement.bind(id);
        if (!statement.next())
            return;
        for (int i = 0; i < columns.size(); ++i) {
            const QJsonValue value = toJson(statement.value(i));
            row.values.insert(columns.at(i),
                              isTheirs ? m_ids.value(table, columns.at(i), value) : value);
        }
    }
    const WrittenCells& written = isTheirs ? m_theirWritten : m_ourWritten;
    for (const QString& column : columns) {
        if (const auto cell = written.constFind({table.name, id, column}); cell != written.cend())
            row.values.insert(column, *cell);
    }
    for (const PackLink& link : table.links) {
        QSet<RowId>& members = row.members[QString::fromLatin1(link.shape->field)];
        Statement statement = m_db.prepare(QStringLiteral("SELECT %1 FROM %2.%3 WHERE %4 = ?")
                                               .arg(QLatin1String(link.shape->member), schema,
                                                    QLatin1String(link.shape->table),
                                                    QLatin1String(link.shape->owner)));
        statement.bind(id);
        while (statement.next()) {
            const auto member = statement.get<RowId>(0);
            if (const auto ours = isTheirs ? m_ids.row(link.members, member) : member)
                members.insert(*ours);
        }
    }
}

void RowMerge::readHeads(const QString& schema, const PackTable& table, RowId id, Row& row)
{
    const bool isTheirs = schema == theirSchema;
    Statement statement = m_db.prepare(
        QStringLiteral("SELECT d.field, b.id, b.uid, b.at, d.value, d.after_id "
                       "FROM %1.difference d JOIN %1.journal_batch b ON b.id = d.batch_id "
                       "WHERE d.table_name = ? AND d.row_id = ? ORDER BY d.id")
            .arg(schema));
    statement.bind(table.name, id);
    while (statement.next()) {
        auto field = statement.get<QString>(0);
        Head head{statement.get<RowId>(1), statement.get<QByteArray>(2),
                  statement.get<UtcSeconds>(3),
                  QJsonDocument::fromJson(statement.get<QString>(4).toUtf8()).object(),
                  statement.get<qint64>(5)};
        if (isTheirs) {
            head.batch = m_ids.batch(head.batch).value_or(0);
            QJsonObject known; // a name that no column has goes into no statement
            for (auto value = head.value.begin(); value != head.value.end(); ++value) {
                if (value.key() == isThere || table.has(value.key()))
                    known.insert(value.key(), m_ids.value(table, value.key(), value.value()));
            }
            head.value = known;
            for (const PackLink& link : table.links) {
                const QString prefix = QString::fromLatin1(link.shape->field) + u'#';
                if (field.startsWith(prefix))
                    field =
                        prefix + QString::number(
                                     m_ids.row(link.members, field.mid(prefix.size()).toLongLong())
                                         .value_or(0));
            }
        }
        row.heads[field] << head;
    }
}

RowMerge::Row RowMerge::read(const QString& schema, const PackTable& table, RowId id)
{
    Row row;
    readStrokes(schema, table, id, row);
    readValues(schema, table, id, row);
    readHeads(schema, table, id, row);
    return row;
}

// Undone since, or the undoing of what was written since, it decides nothing.
bool RowMerge::decides(const Row& row, const Stroke& stroke, qint64 after)
{
    return stroke.isOwn && stroke.id > after && !stroke.isUndone &&
           (stroke.target == 0 ||
            std::none_of(row.strokes.begin(), row.strokes.end(), [&](const Stroke& other) {
                return other.there == stroke.target && other.id > after;
            }));
}

RowMerge::Side RowMerge::sideOf(const Row& row, const QString& key, const QJsonObject& value,
                                const Touches& touches)
{
    Side side;
    side.value = value;
    side.heads = row.heads.value(key);
    for (const Stroke& stroke : row.strokes) {
        if (stroke.isCreation || !touches(stroke))
            continue;
        side.writes << &stroke;
        side.batches.insert(stroke.uid);
        // Somebody has decided since.
        if (!side.heads.isEmpty() && decides(row, stroke, side.heads.constFirst().after))
            side.heads.clear();
    }
    return side;
}

QList<RowMerge::Head> RowMerge::headsOf(const Side& side)
{
    if (!side.heads.isEmpty() || side.writes.isEmpty())
        return side.heads;
    const Stroke& last = *side.writes.constLast();
    return {{last.batch, last.uid, last.at, side.value}};
}

QJsonObject RowMerge::standing(const FieldGroup& group, const QList<Head>& heads)
{
    QJsonObject value = heads.constLast().value; // the latest
    if (!group.isProse)
        return value;
    QStringList texts;
    for (const Head& head : heads)
        texts << head.value.value(group.key).toString();
    value.insert(group.key, proseOf(texts));
    return value;
}

std::optional<RowMerge::Result> RowMerge::join(const FieldGroup& group, const Row& ours,
                                               const Row& theirs, const Side& our,
                                               const Side& their)
{
    if (our.writes.isEmpty() && their.writes.isEmpty()) {
        // A built-in entry that each register made for itself, perhaps of another version.
        const auto made = [](const Row& row) {
            std::pair<UtcSeconds, QByteArray> latest;
            for (const Stroke& stroke : row.strokes) {
                if (stroke.isCreation)
                    latest = std::max(latest, {stroke.at, stroke.uid});
            }
            return latest;
        };
        if (isSame(group, our.value, their.value) || made(ours) >= made(theirs))
            return std::nullopt;
        return Result{their.value, {}};
    }
    if (our.batches.contains(their.batches))
        return std::nullopt;
    if (their.batches.contains(our.batches))
        return Result{their.value, their.heads};
    QList<Head> heads;
    const auto take = [&heads](const QList<Head>& from, const Side& other,
                               const QList<Head>& otherHeads) {
        for (const Head& head : from) {
            const auto isIt = [&head](const Head& h) {
                return h.uid == head.uid;
            };
            const bool stands = !other.batches.contains(head.uid) ||
                                std::any_of(otherHeads.begin(), otherHeads.end(), isIt);
            if (stands && std::none_of(heads.begin(), heads.end(), isIt))
                heads << head;
        }
    };
    const QList<Head> ourHeads = headsOf(our);
    const QList<Head> theirHeads = headsOf(their);
    take(ourHeads, their, theirHeads);
    take(theirHeads, our, ourHeads);
    std::sort(heads.begin(), heads.end(), isEarlier<Head>);
    const QJsonObject value = standing(group, heads);
    return Result{value, heads.size() > 1 ? heads : QList<Head>()};
}

void RowMerge::keepHeads(const PackTable& table, RowId row, const FieldGroup& group,
                         const QList<Head>& heads)
{
    m_db.run(QStringLiteral("DELETE FROM difference WHERE table_name = ? AND row_id = ? "
                            "AND field = ?"),
             table.name, row, group.key);
    bool differ = false;
    for (const Head& head : heads) {
        m_db.run(QStringLiteral("INSERT INTO difference (table_name, row_id, field, batch_id, "
                                "value, after_id) VALUES (?, ?, ?, ?, ?, 0)"),
                 table.name, row, group.key, head.batch,
                 QString::fromUtf8(QJsonDocument(head.value).toJson(QJsonDocument::Compact)));
        differ = differ || !isSame(group, head.value, heads.constFirst().value);
    }
    if (differ && !group.key.contains(u'#'))
        m_differences << PackCell{table.name, row, group.key};
}

void RowMerge::write(const PackTable& table, RowId row, const QJsonObject& now,
                     const QJsonObject& after)
{
    const NumberRule* const number = numberRuleOf(table.name);
    const bool isSingle = singleRuleOf(table.name) != nullptr;
    QStringList columns;
    QVariantList values;
    bool freesNumber = false;
    const auto set = [&](const QString& column, const QJsonValue& value) {
        columns << column + QStringLiteral(" = ?");
        values << fromJson(value);
    };
    for (auto value = after.begin(); value != after.end(); ++value) {
        const PackCell cell{table.name, row, value.key()};
        if (number && value.key() == QLatin1String(number->column)) {
            m_pending.insert(cell, value.value());
            freesNumber = true;
        } else if (isSingle && value.key() == deletedColumn) {
            m_pending.insert(cell, value.value());
        } else if (now.value(value.key()) != value.value()) {
            set(value.key(), value.value());
            m_effects.note(cell, now.value(value.key()), value.value());
            freesNumber = freesNumber || (number && value.key() == u"block_id");
        }
    }
    if (freesNumber) {
        const QString column = QString::fromLatin1(number->column);
        const PackCell cell{table.name, row, column};
        if (!m_pending.contains(cell))
            m_pending.insert(cell, now.value(column));
        set(column, QJsonValue::Null);
        const auto stands = m_db.one<QVariant>(
            QStringLiteral("SELECT %1 FROM main.%2 WHERE id = ?").arg(column, table.name), row);
        m_effects.note(cell, toJson(stands), QJsonValue::Null);
    }
    if (columns.isEmpty())
        return;
    Statement statement = m_db.prepare(QStringLiteral("UPDATE main.%1 SET %2 WHERE id = ?")
                                           .arg(table.name, columns.join(QStringLiteral(", "))));
    for (const QVariant& value : std::as_const(values))
        statement.addValue(value);
    statement.bind(row).exec();
}

RowMerge::Touches RowMerge::touchesOf(const FieldGroup& group)
{
    return [&group](const Stroke& stroke) {
        return group.key == lifeGroup || std::any_of(group.columns.begin(), group.columns.end(),
                                                     [&stroke](const QString& column) {
                                                         return stroke.changes.contains(column);
                                                     });
    };
}

QSet<RowId> RowMerge::movedBy(const Stroke& stroke, const QString& field)
{
    const QJsonArray values = stroke.changes.value(field).toArray();
    const QSet<RowId> before = idsIn(values.at(0));
    const QSet<RowId> after = idsIn(values.at(1));
    return (before - after) + (after - before);
}

void RowMerge::mergeFields(const PackTable& table, RowId row, const Row& ours, const Row& theirs)
{
    QJsonObject after;
    for (const FieldGroup& group : fieldGroups(table)) {
        const Touches touches = touchesOf(group);
        const auto valueIn = [&group](const Row& side) {
            QJsonObject value;
            for (const QString& column : group.columns)
                value.insert(column, side.values.value(column));
            return value;
        };
        const std::optional<Result> result =
            join(group, ours, theirs, sideOf(ours, group.key, valueIn(ours), touches),
                 sideOf(theirs, group.key, valueIn(theirs), touches));
        if (!result)
            continue;
        keepHeads(table, row, group, result->heads);
        for (auto value = result->value.begin(); value != result->value.end(); ++value)
            after.insert(value.key(), value.value());
    }
    write(table, row, ours.values, after);
}

void RowMerge::mergeMembers(const PackTable& table, const PackLink& link, RowId row,
                            const Row& ours, const Row& theirs)
{
    const QString field = QString::fromLatin1(link.shape->field);
    const QSet<RowId> have = ours.members.value(field);
    QSet<RowId> all = have + theirs.members.value(field);
    for (const Row* side : {&ours, &theirs}) {
        for (const Stroke& stroke : side->strokes)
            all += movedBy(stroke, field);
    }
    QSet<RowId> after = have;
    for (const RowId member : std::as_const(all)) {
        const FieldGroup group{field + u'#' + QString::number(member), {}};
        const auto touches = [&](const Stroke& stroke) {
            return movedBy(stroke, field).contains(member);
        };
        const auto sideIn = [&](const Row& side) {
            return sideOf(side, group.key, {{isThere, side.members.value(field).contains(member)}},
                          touches);
        };
        const std::optional<Result> result =
            join(group, ours, theirs, sideIn(ours), sideIn(theirs));
        if (!result)
            continue;
        keepHeads(table, row, group, result->heads);
        if (result->value.value(isThere).toBool())
            after.insert(member);
        else
            after.remove(member);
    }
    if (after == have)
        return;
    const QString pairs = QLatin1String(link.shape->table);
    const QString owner = QLatin1String(link.shape->owner);
    const QString memberColumn = QLatin1String(link.shape->member);
    for (const RowId gone : have - after)
        m_db.run(QStringLiteral("DELETE FROM main.%1 WHERE %2 = ? AND %3 = ?")
                     .arg(pairs, owner, memberColumn),
                 row, gone);
    for (const RowId come : after - have)
        m_db.run(link.shape->insertSql, row, come);
    m_effects.note({table.name, row, field}, jsonOf(have), jsonOf(after));
}

void RowMerge::adopt(const PackTable& table, RowId ours, RowId theirs)
{
    const Row row = read(theirSchema, table, theirs);
    for (const FieldGroup& group : fieldGroups(table))
        keepHeads(table, ours, group, sideOf(row, group.key, {}, touchesOf(group)).heads);
    for (auto heads = row.heads.cbegin(); heads != row.heads.cend(); ++heads) {
        const QString field = heads.key().section(u'#', 0, 0);
        const auto member = heads.key().section(u'#', 1).toLongLong();
        if (member == 0)
            continue;
        const FieldGroup group{heads.key(), {}};
        keepHeads(table, ours, group, sideOf(row, group.key, {}, [&](const Stroke& stroke) {
                                          return movedBy(stroke, field).contains(member);
                                      }).heads);
    }
    for (auto cell = m_theirWritten.cbegin(); cell != m_theirWritten.cend(); ++cell) {
        if (cell.key().table == table.name && cell.key().row == theirs)
            m_pending.insert({table.name, ours, cell.key().column}, *cell);
    }
}

void RowMerge::merge(const PackTable& table, RowId ours, RowId theirs)
{
    m_effects.noteTraces(m_db, table.name, ours);
    const Row our = read(ourSchema, table, ours);
    const Row their = read(theirSchema, table, theirs);
    mergeFields(table, ours, our, their);
    for (const PackLink& link : table.links)
        mergeMembers(table, link, ours, our, their);
}

} // namespace doorstep
