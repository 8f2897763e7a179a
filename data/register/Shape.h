#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <span>
#include <vector>

namespace doorstep {

// A field that holds several rows of another table, kept in a table of pairs.
struct LinkShape
{
    LinkShape(const char* fieldName, const char* tableName, const char* ownerColumn,
              const char* memberColumn);

    const char* field;  // its name in the journal
    const char* table;  // visit_drive
    const char* owner;  // visit_id
    const char* member; // drive_id
    QString insertSql;
};

// A journaled table: what the journal and its replay must know of it besides its columns.
struct TableShape
{
    const char* name;
    const char* label;    // a row of it for a person: source text of the context "Words"
    const char* rowTitle; // SQL expression over the table's row that names it
    std::vector<LinkShape> links;
};

[[nodiscard]] std::span<const TableShape> tableShapes();
[[nodiscard]] const TableShape& shapeOf(const QString& table); // throws Error when not journaled
[[nodiscard]] const LinkShape* linkOf(const TableShape& shape, const QString& field);

// A number that a block gives once.
struct NumberRule
{
    const char* table;
    const char* column;
};
[[nodiscard]] std::span<const NumberRule> numberRules();
[[nodiscard]] const NumberRule* numberRuleOf(const QString& table);

} // namespace doorstep
