// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/profile/Merge.h"

#include "data/records/party/PartyFields.h"
#include "data/views/profile/SubjectFields.h"

#include <algorithm>

namespace doorstep {

namespace {

struct MergeText
{
    Q_DECLARE_TR_FUNCTIONS(Merge)
};

void requireLive(Register& registry, const Subject& subject)
{
    if (SubjectStore(registry).isDeleted(subject.id))
        throw Error(MergeText::tr("“%1” has been deleted. Restore it first.").arg(subject.name));
}

QStringList columnsNamingSubject(Database& db, const char* table)
{
    Statement statement = db.prepare(QStringLiteral(
        "SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE \"table\" = 'subject'"));
    statement.bind(QString::fromLatin1(table));
    QStringList columns;
    while (statement.next())
        columns << statement.get<QString>(0);
    return columns;
}

void moveRows(Change& change, const char* table, const QString& column, RowId from, RowId to)
{
    QList<RowId> rows;
    {
        Statement statement = change.db().prepare(
            QStringLiteral("SELECT id FROM %1 WHERE %2 = ?").arg(QLatin1String(table), column));
        statement.bind(from);
        while (statement.next())
            rows << statement.get<RowId>(0);
    }
    for (const RowId row : std::as_const(rows))
        change.update(table, row, {{column, from, to}});
}

// Tables of pairs (who came to an activity) have no journal: the row that owns the pairs is edited.
// A subject's own pairs (hazards) are among its fields.
void moveMembers(Change& change, const TableShape& owners, const LinkShape& link, RowId from,
                 RowId to)
{
    const QString table = QLatin1String(link.table);
    const QString owner = QLatin1String(link.owner);
    const QString member = QLatin1String(link.member);
    QMap<RowId, Links> members;
    {
        Statement statement =
            change.db().prepare(QStringLiteral("SELECT %2, %3 FROM %1 WHERE %2 IN "
                                               "(SELECT %2 FROM %1 WHERE %3 = ?) ORDER BY %2, %3")
                                    .arg(table, owner, member));
        statement.bind(from);
        while (statement.next())
            members[statement.get<RowId>(0)] << statement.get<RowId>(1);
    }
    for (auto row = members.cbegin(); row != members.cend(); ++row) {
        Links moved = *row;
        moved.removeOne(from);
        if (!moved.contains(to))
            moved << to;
        std::sort(moved.begin(), moved.end()); // as they are read
        change.update(owners.name, row.key(), {}, {{&link, *row, moved}});
    }
}

} // namespace

QStringList differingFields(const Subject& kept, const Subject& other)
{
    QStringList columns;
    for (const SubjectField* field : fieldsOf(kept.kind)) {
        const QVariant own = fieldValue(kept, *field);
        const QVariant others = fieldValue(other, *field);
        const bool bothEmpty = isEmptyValue(*field, own) && isEmptyValue(*field, others);
        if (!bothEmpty && own != others)
            columns << QLatin1String(field->column);
    }
    return columns;
}

QStringList fieldsToFill(const Subject& kept, const Subject& other)
{
    QStringList columns = differingFields(kept, other);
    static const QSet<QString> ofADoor{QStringLiteral("street_id"), QStringLiteral("lane"),
                                       QStringLiteral("number"),    QStringLiteral("room"),
                                       QStringLiteral("building"),  QStringLiteral("floor")};
    const auto houseOf = [](const Subject& subject) {
        return std::tuple(subject.street, subject.lane, subject.number);
    };
    const bool hasOtherDoor = (!kept.lane.isEmpty() || !kept.number.isEmpty()) &&
                              (!other.lane.isEmpty() || !other.number.isEmpty()) &&
                              houseOf(kept) != houseOf(other);
    columns.removeIf([&](const QString& column) {
        const SubjectField& field = *findField(kept.kind, column);
        return !isEmptyValue(field, fieldValue(kept, field)) ||
               (hasOtherDoor && ofADoor.contains(column)); // 57号 and the other's 104室 are no door
    });
    return columns;
}

RowId mergeSubjects(Register& registry, RowId kept, RowId other, const QStringList& fromOther)
{
    const SubjectStore store(registry);
    const Subject otherSubject = store.get(other);
    Subject result = store.get(kept);
    if (kept == other)
        throw Error(MergeText::tr("Choose two different entries to merge."));
    if (isPerson(result.kind) != isPerson(otherSubject.kind))
        throw Error(MergeText::tr("A shop and a worker can't be merged."));
    requireLive(registry, result);
    requireLive(registry, otherSubject);

    Change change(registry,
                  MergeText::tr("Merge “%1” into “%2”").arg(otherSubject.name, result.name),
                  BatchKind::Merge);
    QStringList taken = fromOther;
    // Nobody can choose among what is not shown; nothing of it may be lost either.
    for (const QString& column : fieldsToFill(result, otherSubject)) {
        if (!showsColumn(registry.db(), column))
            taken << column;
    }
    for (const QString& column : std::as_const(taken)) {
        if (const SubjectField* field = findField(result.kind, column))
            setFieldValue(result, *field, fieldValue(otherSubject, *field));
    }
    for (const SubjectField* field : fieldsOf(result.kind)) {
        const QString conflict = fieldConflict(result, *field, fieldValue(result, *field));
        if (!conflict.isEmpty())
            throw Error(fieldTitle(result.kind, QLatin1String(field->column)) +
                        QStringLiteral(": ") + conflict);
    }
    store.save(change, result);
    for (const TableShape& shape : tableShapes()) {
        for (const QString& column : columnsNamingSubject(change.db(), shape.name))
            moveRows(change, shape.name, column, other, kept);
        for (const LinkShape& link : shape.links) {
            if (columnsNamingSubject(change.db(), link.table).contains(QLatin1String(link.member)))
                moveMembers(change, shape, link, other, kept);
        }
    }
    store.remove(change, other);
    const RowId batch = change.batch();
    change.commit();
    return batch;
}

std::optional<RowId> mergedInto(Database& database, RowId other)
{
    return database.one<std::optional<RowId>>(
        QStringLiteral("SELECT json_extract(m.changes, '$.subject_id[1]') FROM journal m WHERE "
                       "m.batch_id = (SELECT j.batch_id FROM journal j JOIN journal_batch b ON "
                       "b.id = j.batch_id WHERE j.table_name = 'subject' AND j.row_id = ?1 AND "
                       "b.kind = 'merge' ORDER BY j.id DESC LIMIT 1) AND "
                       "json_extract(m.changes, '$.subject_id[0]') = ?1 AND EXISTS (SELECT 1 FROM "
                       "subject WHERE id = ?1 AND deleted_at IS NOT NULL) LIMIT 1"),
        other);
}

} // namespace doorstep
