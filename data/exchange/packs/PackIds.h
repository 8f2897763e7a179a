#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/packs/PackTables.h"

#include <QJsonObject>

namespace doorstep {

// The names under which a connection knows the register that is written and the one that is merged
// into it.
inline const QString ourSchema = QStringLiteral("main");
inline const QString theirSchema = QStringLiteral("theirs");

// Another register's file beside ours on one connection, until the end of the scope. Not within a
// transaction.
class Attached
{
public:
    Attached(Database& database, const QString& path);
    ~Attached();
    Attached(const Attached&) = delete;
    Attached& operator=(const Attached&) = delete;

private:
    Database& m_db;
};

// Which row and batch of ours is which of theirs, by their identities; new ones get the next ids
// here. Kept in temporary tables: map_TABLE and map_batch (theirs, ours, added).
class PackIds
{
public:
    PackIds(Database& database, const PackTables& tables);

    void mapRows();
    // The entries of their journal that are not in ours, into the table `stroke`; how many.
    qint64 findStrokes();
    // Batches that these belong to, and those that they turn back, into our journal; how many.
    qint64 addBatches();
    void drop();

    // Nothing for a row that did not come along.
    [[nodiscard]] std::optional<RowId> row(const QString& table, RowId theirs);
    [[nodiscard]] std::optional<RowId> batch(RowId theirs);
    // What a row's columns, or its entry in the journal, say in our ids.
    [[nodiscard]] QJsonValue value(const PackTable& table, const QString& column,
                                   const QJsonValue& theirs);
    [[nodiscard]] QJsonObject changes(const PackTable& table, const QJsonObject& theirs);

private:
    [[nodiscard]] QJsonValue idOf(const QString& table, const QJsonValue& theirs);

    Database& m_db;
    const PackTables& m_tables;
};

} // namespace doorstep
