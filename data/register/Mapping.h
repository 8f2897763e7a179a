#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// One line for each field of a struct: its column and its member. Reading, inserting, comparing for
// the journal and the test that no place was forgotten all go through this one list.

#include "data/register/Change.h"
#include "data/register/Shape.h"

#include <functional>

namespace doorstep {

template <typename T>
struct MappedField
{
    QString column;
    std::function<QVariant(const T&)> get;
    std::function<void(T&, const QVariant&)> set;
};

template <typename T>
struct MappedLinks
{
    const LinkShape* shape;
    Links T::*member;
};

template <typename T, typename M>
MappedField<T> field(const char* column, M T::*member)
{
    return {QString::fromLatin1(column), [member](const T& t) { return toCell(t.*member); },
            [member](T& t, const QVariant& value) {
                t.*member = fromCell<M>(value);
            }};
}

// A member of a part of the struct: field("station", &Subject::worker, &Worker::station).
template <typename T, typename P, typename M>
MappedField<T> field(const char* column, P T::*part, M P::*member)
{
    return {QString::fromLatin1(column),
            [part, member](const T& t) { return toCell(t.*part.*member); },
            [part, member](T& t, const QVariant& value) {
                t.*part.*member = fromCell<M>(value);
            }};
}

template <typename T>
class Mapping
{
public:
    Mapping(const char* table, std::vector<MappedField<T>> fields,
            std::vector<std::pair<const char*, Links T::*>> links = {})
        : m_table(table), m_fields(std::move(fields))
    {
        QStringList columns;
        QString marks;
        for (const MappedField<T>& mapped : m_fields) {
            columns << mapped.column;
            marks += QStringLiteral(", ?");
        }
        const QString name = QString::fromLatin1(table);
        const TableShape& shape = shapeOf(name);
        for (const auto& [linkField, member] : links)
            m_links.push_back({linkOf(shape, QString::fromLatin1(linkField)), member});
        m_columns = columns;
        m_insertSql =
            QStringLiteral("INSERT INTO %1 (uid, created_at, created_by, %2) VALUES (?, ?, ?%3)")
                .arg(name, columns.join(QStringLiteral(", ")), marks);
        m_selectSql =
            QStringLiteral("SELECT id, %2 FROM %1").arg(name, columns.join(QStringLiteral(", ")));
    }

    [[nodiscard]] const char* table() const { return m_table; }
    [[nodiscard]] const QStringList& columns() const { return m_columns; }
    [[nodiscard]] const QString& insertSql() const { return m_insertSql; }
    // "SELECT id, … FROM table", to be followed by a WHERE clause.
    [[nodiscard]] const QString& selectSql() const { return m_selectSql; }
    [[nodiscard]] const std::vector<MappedField<T>>& fields() const { return m_fields; }
    [[nodiscard]] const std::vector<MappedLinks<T>>& links() const { return m_links; }

    [[nodiscard]] QVariantList values(const T& row) const
    {
        QVariantList list;
        list.reserve(static_cast<qsizetype>(m_fields.size()));
        for (const MappedField<T>& mapped : m_fields)
            list << mapped.get(row);
        return list;
    }

    // The row a select of selectSql() stands on, without its links.
    [[nodiscard]] T read(const Statement& statement) const
    {
        T row;
        row.id = statement.get<RowId>(0);
        int column = 1;
        for (const MappedField<T>& mapped : m_fields)
            mapped.set(row, statement.value(column++));
        return row;
    }

private:
    const char* m_table;
    std::vector<MappedField<T>> m_fields;
    std::vector<MappedLinks<T>> m_links;
    QStringList m_columns;
    QString m_insertSql;
    QString m_selectSql;
};

} // namespace doorstep
