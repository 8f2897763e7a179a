#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The journaled tables as the register's own schema tells them, for what moves whole rows.

#include "data/register/Database.h"
#include "data/register/Shape.h"

namespace doorstep {

struct PackLink
{
    const LinkShape* shape;
    QString members; // the table of its member
};

struct PackTable
{
    QString name;
    const TableShape* shape;
    QStringList columns;              // all but the id
    QStringList fields;               // those that the journal knows
    QHash<QString, QString> refersTo; // column: table
    QList<PackLink> links;

    [[nodiscard]] bool has(const QString& column) const { return columns.contains(column); }
    // The column that says whose row it is, when that is no block: need_id of a need's step.
    [[nodiscard]] QString owner() const { return m_owner; }

private:
    friend class PackTables;
    QString m_owner;
};

class PackTables
{
public:
    explicit PackTables(Database& database);

    // What a row refers to stands before it.
    [[nodiscard]] const QList<PackTable>& all() const { return m_tables; }
    // Throws Error when it is not journaled.
    [[nodiscard]] const PackTable& of(const QString& name) const;

private:
    QList<PackTable> m_tables;
};

} // namespace doorstep
