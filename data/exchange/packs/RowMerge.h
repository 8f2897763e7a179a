#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Time.h"
#include "data/exchange/packs/MergeEffects.h"
#include "data/exchange/packs/MergeRules.h"
#include "data/exchange/packs/PackIds.h"

#include <functional>

namespace doorstep {

// Merges a row that both registers have, field by field against what both know of it. A field that
// one side wrote is as that side left it. What several wrote, none of whom knew the other, are its
// *heads*: the latest stands, texts are kept both, and the heads stay in the table `difference`. As
// a row's journal travels whole, a register that knows an entry knows all that its writer knew: so
// what only one side has is unknown to everything that only the other has, and no clock is asked
// but among heads.
class RowMerge
{
public:
    RowMerge(Database& database, PackIds& ids, MergeEffects& effects);

    // Values that must be single are not written but left in pending(), for the rules to settle.
    void merge(const PackTable& table, RowId ours, RowId theirs);
    // A row that only they had: what it has of heads, and what a rule settled in it.
    void adopt(const PackTable& table, RowId ours, RowId theirs);
    [[nodiscard]] WrittenCells& pending() { return m_pending; }
    // Rows of which a field has heads that differ, with the field.
    [[nodiscard]] const QList<PackCell>& differences() const { return m_differences; }

private:
    struct Stroke
    {
        qint64 id = 0;
        bool isOwn = false; // written in that register
        RowId there = 0;    // its batch, as that register numbers it
        RowId target = 0;   // that it turned back
        bool isUndone = false;
        RowId batch = 0;
        QByteArray uid;
        UtcSeconds at = 0;
        bool isCreation = false;
        QJsonObject changes;
    };
    struct Head
    {
        RowId batch = 0;
        QByteArray uid;
        UtcSeconds at = 0;
        QJsonObject value;
        qint64 after = 0;
    };
    struct Row // as one register has it, in our ids
    {
        QList<Stroke> strokes;
        QJsonObject values;
        QHash<QString, QSet<RowId>> members;
        QHash<QString, QList<Head>> heads;
    };
    struct Side // a field of it
    {
        QList<const Stroke*> writes;
        QSet<QByteArray> batches;
        QList<Head> heads; // none: the last write
        QJsonObject value;
    };
    struct Result
    {
        QJsonObject value;
        QList<Head> heads;
    };
    using Touches = std::function<bool(const Stroke&)>;

    Row read(const QString& schema, const PackTable& table, RowId row);
    void readStrokes(const QString& schema, const PackTable& table, RowId id, Row& row);
    void readValues(const QString& schema, const PackTable& table, RowId id, Row& row);
    void readHeads(const QString& schema, const PackTable& table, RowId id, Row& row);
    static bool decides(const Row& row, const Stroke& stroke, qint64 after);
    static Side sideOf(const Row& row, const QString& key, const QJsonObject& value,
                       const Touches& touches);
    static QList<Head> headsOf(const Side& side);
    static std::optional<Result> join(const FieldGroup& group, const Row& ours, const Row& theirs,
                                      const Side& our, const Side& their);
    static QJsonObject standing(const FieldGroup& group, const QList<Head>& heads);
    void keepHeads(const PackTable& table, RowId row, const FieldGroup& group,
                   const QList<Head>& heads);
    void mergeFields(const PackTable& table, RowId row, const Row& ours, const Row& theirs);
    static Touches touchesOf(const FieldGroup& group);
    static QSet<RowId> movedBy(const Stroke& stroke, const QString& field);
    void mergeMembers(const PackTable& table, const PackLink& link, RowId row, const Row& ours,
                      const Row& theirs);
    void write(const PackTable& table, RowId row, const QJsonObject& now, const QJsonObject& after);

    Database& m_db;
    PackIds& m_ids;
    MergeEffects& m_effects;
    WrittenCells m_ourWritten;
    WrittenCells m_theirWritten;
    WrittenCells m_pending;
    QList<PackCell> m_differences;
};

} // namespace doorstep
