#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Database.h"
#include "data/register/Shape.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace doorstep {

class Register;

enum class BatchKind { Edit, Import, Merge, Setup, Demo, Undo, Redo };

template <>
struct WordTable<BatchKind>
{
    static constexpr Word<BatchKind> words[] = {
        {BatchKind::Edit, "edit", QT_TRANSLATE_NOOP("Words", "Edit")},
        {BatchKind::Import, "import", QT_TRANSLATE_NOOP("Words", "Import")},
        {BatchKind::Merge, "merge", QT_TRANSLATE_NOOP("Words", "Merge")},
        {BatchKind::Setup, "setup", QT_TRANSLATE_NOOP("Words", "Set-up")},
        {BatchKind::Demo, "demo", QT_TRANSLATE_NOOP("Words", "Demonstration")},
        {BatchKind::Undo, "undo", QT_TRANSLATE_NOOP("Words", "Undo")},
        {BatchKind::Redo, "redo", QT_TRANSLATE_NOOP("Words", "Redo")},
    };
};

using Links = QList<RowId>;

// One batch: a transaction together with its journal entries. The only way to write a journaled
// row. Without commit() everything is rolled back; a batch that changed nothing leaves no trace.
class Change
{
public:
    Change(Register& registry, QString title, BatchKind kind = BatchKind::Edit,
           std::optional<RowId> target = std::nullopt);
    ~Change();
    Change(const Change&) = delete;
    Change& operator=(const Change&) = delete;

    // insertSql names uid, created_at and created_by first, then the columns of the values.
    RowId insert(const char* table, const QString& insertSql, const QVariantList& values,
                 const QByteArray& uid = {});

    struct Field
    {
        QString column;
        QVariant before;
        QVariant after;
    };
    struct LinkField
    {
        const LinkShape* shape;
        Links before;
        Links after;
    };
    // Writes only what differs; false when nothing does.
    bool update(const char* table, RowId row, const QList<Field>& fields,
                const QList<LinkField>& links = {});
    void addLinks(const LinkShape& shape, RowId owner, const Links& members);
    // That these columns are to stand as they do is said by an entry that changes nothing.
    void confirm(const char* table, RowId row, const QJsonObject& standing);

    void remove(const char* table, RowId row);
    void restore(const char* table, RowId row);

    void commit();

    [[nodiscard]] RowId batch(); // written on first use
    [[nodiscard]] Database& db() { return m_db; }
    [[nodiscard]] Register& registry() { return m_register; }

private:
    void journal(const char* table, RowId row, const QVariant& changes);

    Register& m_register;
    Database& m_db;
    Transaction m_transaction;
    QString m_title;
    BatchKind m_kind;
    std::optional<RowId> m_target;
    RowId m_batch = 0;
    QSet<QString> m_tables;
};

[[nodiscard]] QJsonValue toJson(const QVariant& value);
[[nodiscard]] QVariant fromJson(const QJsonValue& value);
[[nodiscard]] QJsonArray toJson(const Links& links);

} // namespace doorstep
