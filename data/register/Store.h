#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Error.h"
#include "data/register/Mapping.h"
#include "data/register/Register.h"

namespace doorstep {

// Reads and writes the rows of one struct. Writing takes the Change it belongs to, so nothing can
// be written beside the journal. T has a RowId member id, 0 until it is added.
template <typename T>
class Store
{
public:
    Store(Register& registry, const Mapping<T>& mapping) : m_register(registry), m_mapping(mapping)
    {
    }

    [[nodiscard]] std::optional<T> find(RowId id) const
    {
        QList<T> rows = select(QStringLiteral("WHERE id = ?"), id);
        return rows.isEmpty() ? std::nullopt : std::optional<T>(std::move(rows.front()));
    }

    // Throws Error when there is no such row.
    [[nodiscard]] T get(RowId id) const
    {
        std::optional<T> row = find(id);
        if (!row)
            throw Error(
                QCoreApplication::translate("Register", "What was asked for is no longer there."),
                QStringLiteral("%1 %2").arg(QLatin1String(m_mapping.table())).arg(id));
        return *row;
    }

    RowId add(Change& change, T& row, const QByteArray& uid = {}) const
    {
        row.id =
            change.insert(m_mapping.table(), m_mapping.insertSql(), m_mapping.values(row), uid);
        for (const MappedLinks<T>& links : m_mapping.links())
            change.addLinks(*links.shape, row.id, row.*links.member);
        return row.id;
    }

    // Writes the fields that differ from what is stored; false when none does.
    bool save(Change& change, const T& row) const
    {
        const T before = get(row.id);
        QList<Change::Field> fields;
        for (const MappedField<T>& mapped : m_mapping.fields())
            fields.append({mapped.column, mapped.get(before), mapped.get(row)});
        QList<Change::LinkField> links;
        for (const MappedLinks<T>& link : m_mapping.links())
            links.append({link.shape, before.*link.member, row.*link.member});
        return change.update(m_mapping.table(), row.id, fields, links);
    }

    [[nodiscard]] const Mapping<T>& mapping() const { return m_mapping; }

    void remove(Change& change, RowId id) const { change.remove(m_mapping.table(), id); }
    void restore(Change& change, RowId id) const { change.restore(m_mapping.table(), id); }

protected:
    // Rows of "SELECT … FROM table" with the clause appended.
    template <typename... Values>
    [[nodiscard]] QList<T> select(const QString& clause, const Values&... values) const
    {
        QList<T> rows;
        {
            Statement statement = db().prepare(m_mapping.selectSql() + u' ' + clause);
            statement.bind(values...);
            while (statement.next())
                rows.append(m_mapping.read(statement));
        }
        for (const MappedLinks<T>& link : m_mapping.links()) {
            const QString sql =
                QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ? ORDER BY 1")
                    .arg(QLatin1String(link.shape->member), QLatin1String(link.shape->table),
                         QLatin1String(link.shape->owner));
            for (T& row : rows) {
                Statement statement = db().prepare(sql);
                statement.bind(row.id);
                while (statement.next())
                    (row.*link.member).append(statement.template get<RowId>(0));
            }
        }
        return rows;
    }

    [[nodiscard]] Database& db() const { return m_register.db(); }
    [[nodiscard]] Register& registry() const { return m_register; }

private:
    Register& m_register;
    const Mapping<T>& m_mapping;
};

} // namespace doorstep
