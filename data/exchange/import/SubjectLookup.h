#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The subjects of one kind in memory, found by what they share with a row: code, phone, door, name.

#include "data/exchange/import/WordBook.h"
#include "data/views/profile/Likeness.h"

#include <QHash>

namespace doorstep {

struct LookupHit
{
    const Identity* identity = nullptr; // null: nobody
    Likeness likeness;
};

class SubjectLookup
{
public:
    void add(Identity identity);
    [[nodiscard]] const Identity* find(RowId id) const;

    // The likeliest; of two alike the one added first.
    [[nodiscard]] LookupHit likeliest(const Identity& row) const;
    // All with the same name, or a like one at the same door.
    [[nodiscard]] std::vector<LookupHit> candidates(const Identity& row) const;
    // Where none is: those of a like name at no other door, 向阳饭店 for 向阳.
    [[nodiscard]] std::vector<LookupHit> namedLike(const Identity& row) const;
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_all.size()); }

private:
    using Slots = std::vector<quint32>;
    [[nodiscard]] Slots slotsLike(const Identity& row) const;

    // Chains of the slots under one key; keys are hashes, so a chain may hold strangers.
    struct Link
    {
        quint32 slot;
        qint32 next; // -1: the last
    };

    std::vector<Identity> m_all;
    mutable QMultiHash<quint64, quint32> m_beginnings; // slots by how the name begins, when asked
    QHash<RowId, quint32> m_byId;
    QHash<quint64, qint32> m_heads;
    std::vector<Link> m_links;
};

// Everything of a kind that is in the register, ready to be compared.
void addAll(SubjectLookup& lookup, Register& registry, SubjectKind kind, const WordBook& book);

} // namespace doorstep
