#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/packs/PackTables.h"

#include <QJsonObject>
#include <QMap>
#include <QSet>

namespace doorstep {

struct PackCell
{
    QString table;
    RowId row = 0;
    QString column;

    auto operator<=>(const PackCell& other) const
    {
        return std::tie(table, row, column) <=> std::tie(other.table, other.row, other.column);
    }
    bool operator==(const PackCell&) const = default;
};

// What was written before a rule settled it, by cell.
using WrittenCells = QMap<PackCell, QJsonValue>;
// Of a register, or of the one beside it; what was written over by hand since is left out.
[[nodiscard]] WrittenCells writtenCells(Database& database, const QString& schema);

// What a merge changed in rows that were there, gathered until all is done.
class MergeEffects
{
public:
    void note(const PackCell& cell, const QJsonValue& before, const QJsonValue& after);
    // Before anything that is kept beside the row is written; also of one in which nothing changes.
    void noteTraces(Database& database, const QString& table, RowId row);
    [[nodiscard]] qint64 rows() const { return m_changes.size(); }
    [[nodiscard]] QSet<QString> tables() const;
    void write(Database& database, RowId batch, qint64 newestEntry) const;

private:
    QMap<std::pair<QString, RowId>, QJsonObject> m_changes;
    QMap<std::pair<QString, RowId>, QJsonObject> m_traces;
};

} // namespace doorstep
