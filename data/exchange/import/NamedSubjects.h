#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a row means that names a shop or a worker of the register: of a visit, a need, a wish.

#include "data/exchange/import/Preview.h"
#include "data/exchange/import/SubjectLookup.h"

namespace doorstep {

class NamedSubjects
{
public:
    NamedSubjects(Register& registry, const WordBook& book);

    // The subject of a row, or 0: then the row says why in its reasons.
    [[nodiscard]] RowId of(PreviewRow& row) const;
    // Neither a subject nor an operator has a name like the row's, which says of no shop that it
    // is one.
    [[nodiscard]] bool knowsNobodyLike(const PreviewRow& row) const;
    // Of a row without a name the shop that has the phone it tells of and the name itself, or whose
    // operator has; 0: there is none. A phone alone is told, not taken.
    [[nodiscard]] RowId ofContact(PreviewRow& row, const QString& contact) const;
    // 张记面馆 with a phone that nobody of the name has: the one shop of that whole name, for which
    // somebody called; 0: there is none.
    [[nodiscard]] RowId ofCaller(PreviewRow& row) const;

private:
    using Hits = std::vector<LookupHit>;
    [[nodiscard]] Hits candidates(const RowValues& values, SubjectKind kind) const;
    [[nodiscard]] Hits hitsOf(const PreviewRow& row) const;
    [[nodiscard]] RowId ofOperator(PreviewRow& row) const;
    [[nodiscard]] static bool mayBeAnotherBranch(const PreviewRow& row, const LookupHit& hit);
    [[nodiscard]] static QString moreThan(const QString& name, const Identity& shop);
    [[nodiscard]] bool maySaySomebodyElse(const PreviewRow& row, const LookupHit& hit) const;
    [[nodiscard]] QStringList severalIn(const QString& name) const;
    void tellElsewhere(PreviewRow& row, const Identity& subject) const;

    const WordBook& m_book;
    SubjectLookup m_shops;
    SubjectLookup m_workers;
    QMultiHash<QString, RowId> m_operators; // shops by the folded name
    QMultiHash<QString, RowId> m_phones;    // shops by each number of their own or of who runs them
};

// 张记面馆（福泉路12号）
[[nodiscard]] QString namedTitle(const RowValues& values);

} // namespace doorstep
