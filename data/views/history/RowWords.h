#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Database.h"

#include <QHash>
#include <QJsonValue>

namespace doorstep {

// A field of a journaled row for a person: its title, and its values in words.
struct FieldWords
{
    QString title; // empty: not for a person, or not to be shown
    QString (*word)(const QString& key) = nullptr;
    bool isMoment = false;
};

// The fields of journaled rows in a person's words: titles from the ledgers' columns, or a short
// list for what no ledger has; values through them, too, and through the rows they refer to.
class RowWords
{
public:
    enum class Which { Shown, All }; // All: what the register hides of Party building, too

    explicit RowWords(Database& database, Which which = Which::Shown)
        : m_db(database), m_which(which)
    {
    }

    // Of an own column of the table, or of links by their field.
    [[nodiscard]] FieldWords field(const QString& table, RowId row, const QString& column);
    [[nodiscard]] QString value(const FieldWords& field, const QString& table,
                                const QString& column, const QJsonValue& value);
    // "Need: 路灯不亮"
    [[nodiscard]] QString record(const QString& table, RowId row);

private:
    [[nodiscard]] QString ledgerOf(const QString& table, RowId row);
    [[nodiscard]] QString targetOf(const QString& table, const QString& column);
    [[nodiscard]] QString nameOf(const QString& table, RowId row);

    Database& m_db;
    Which m_which;
    QHash<QString, QString> m_targets; // "need.category_id": "code"
};

// Whose rows a Party ledger shows.
[[nodiscard]] bool isPartyTable(const QString& table);
// Whether the register shows rows of that table.
[[nodiscard]] bool showsTable(Database& database, const QString& table);

} // namespace doorstep
