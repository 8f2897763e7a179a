// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Change.h"

#include "data/base/Error.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/register/Erased.h"
#include "data/register/Register.h"
#include "data/register/TownBlocks.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace doorstep {

QJsonValue toJson(const QVariant& value)
{
    return value.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue::fromVariant(value);
}

QVariant fromJson(const QJsonValue& value)
{
    if (value.isNull())
        return QVariant(QMetaType(QMetaType::LongLong));
    // Every number in the register is an integer.
    return value.isDouble() ? QVariant(value.toInteger()) : value.toVariant();
}

QJsonArray toJson(const Links& links)
{
    QJsonArray array;
    for (const RowId id : links)
        array.append(id);
    return array;
}

namespace {

Register& writable(Register& registry)
{
    registry.requireWritable();
    return registry;
}

[[noreturn]] void refuseErased()
{
    throw Error(QCoreApplication::translate("Register", "This was erased because the person asked "
                                                        "for it, and can't be brought back."));
}

// What is typed or read has been asked where a person can mend it; this is the net. What undo and
// merging bring stood in a register before.
void requireNoIdentityNumber(BatchKind kind, const QVariant& value)
{
    if (kind == BatchKind::Undo || kind == BatchKind::Redo || kind == BatchKind::Merge ||
        value.metaType() != QMetaType::fromType<QString>())
        return;
    if (const QString problem = identityNumberProblem(value.toString()); !problem.isEmpty())
        throw Error(problem);
}

} // namespace

Change::Change(Register& registry, QString title, BatchKind kind, std::optional<RowId> target)
    : m_register(writable(registry)),
      m_db(registry.db()),
      m_transaction(registry.db()),
      m_title(std::move(title)),
      m_kind(kind),
      m_target(target)
{
}

Change::~Change() = default;

RowId Change::batch()
{
    if (m_batch == 0) {
        const UtcSeconds at = m_register.clock();
        m_db.run(
            QStringLiteral("INSERT INTO journal_batch (uid, at, author, kind, title, target_id) "
                           "VALUES (?, ?, ?, ?, ?, ?)"),
            m_register.newUid(at), at, m_register.author(), m_kind,
            withoutTypedIdentityNumbers(m_title), m_target);
        m_batch = m_db.lastInsertId();
    }
    return m_batch;
}

void Change::journal(const char* table, RowId row, const QVariant& changes)
{
    if (m_kind == BatchKind::Edit || m_kind == BatchKind::Import)
        requireOwnBlock(m_db, table, row);
    const RowId id = batch();
    const QString name = QString::fromLatin1(table);
    m_db.run(QStringLiteral(
                 "INSERT INTO journal (batch_id, table_name, row_id, changes) VALUES (?, ?, ?, ?)"),
             id, name, row, changes);
    m_tables.insert(name);
}

RowId Change::insert(const char* table, const QString& insertSql, const QVariantList& values,
                     const QByteArray& uid)
{
    if (!uid.isEmpty() && isErased(m_db, uid))
        refuseErased();
    const UtcSeconds at = m_register.clock();
    Statement statement = m_db.prepare(insertSql);
    statement.bind(uid.isEmpty() ? m_register.newUid(at) : uid, at, m_register.author());
    for (const QVariant& value : values) {
        requireNoIdentityNumber(m_kind, value);
        statement.addValue(value);
    }
    statement.exec();
    const RowId row = m_db.lastInsertId();
    journal(table, row, QVariant(QMetaType(QMetaType::QString)));
    return row;
}

void Change::addLinks(const LinkShape& shape, RowId owner, const Links& members)
{
    for (const RowId member : members)
        m_db.run(shape.insertSql, owner, member);
}

bool Change::update(const char* table, RowId row, const QList<Field>& fields,
                    const QList<LinkField>& links)
{
    QJsonObject changes;
    QStringList columns;
    QVariantList values;
    for (const Field& field : fields) {
        const QJsonValue before = toJson(field.before);
        const QJsonValue after = toJson(field.after);
        if (before == after)
            continue;
        requireNoIdentityNumber(m_kind, field.after);
        columns << field.column + QStringLiteral(" = ?");
        values << field.after;
        changes.insert(field.column, QJsonArray{before, after});
    }
    if (!columns.isEmpty()) {
        Statement statement =
            m_db.prepare(QStringLiteral("UPDATE %1 SET %2 WHERE id = ?")
                             .arg(QLatin1String(table), columns.join(QStringLiteral(", "))));
        for (const QVariant& value : std::as_const(values))
            statement.addValue(value);
        statement.bind(row).exec();
    }
    for (const LinkField& link : links) {
        if (link.before == link.after)
            continue;
        m_db.run(QStringLiteral("DELETE FROM %1 WHERE %2 = ?")
                     .arg(QLatin1String(link.shape->table), QLatin1String(link.shape->owner)),
                 row);
        addLinks(*link.shape, row, link.after);
        changes.insert(QLatin1String(link.shape->field),
                       QJsonArray{toJson(link.before), toJson(link.after)});
    }
    if (changes.isEmpty())
        return false;
    journal(table, row, QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact)));
    return true;
}

void Change::confirm(const char* table, RowId row, const QJsonObject& standing)
{
    QJsonObject changes;
    for (auto column = standing.begin(); column != standing.end(); ++column)
        changes.insert(column.key(), QJsonArray{column.value(), column.value()});
    journal(table, row, QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact)));
}

void Change::remove(const char* table, RowId row)
{
    const auto deletedAt = m_db.one<std::optional<qint64>>(
        QStringLiteral("SELECT deleted_at FROM %1 WHERE id = ?").arg(QLatin1String(table)), row);
    if (!deletedAt)
        update(table, row, {{QStringLiteral("deleted_at"), toCell(deletedAt), m_register.clock()}});
}

void Change::restore(const char* table, RowId row)
{
    const auto deletedAt = m_db.one<std::optional<qint64>>(
        QStringLiteral("SELECT deleted_at FROM %1 WHERE id = ?").arg(QLatin1String(table)), row);
    if (!deletedAt)
        return;
    if (isErased(m_db, QLatin1String(table), row))
        refuseErased();
    update(table, row,
           {{QStringLiteral("deleted_at"), *deletedAt, QVariant(QMetaType(QMetaType::LongLong))}});
}

void Change::commit()
{
    if (m_batch == 0)
        return;
    m_register.commit(m_transaction);
    m_register.announce(m_tables);
}

} // namespace doorstep
