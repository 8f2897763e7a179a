#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What lists of shops and lists of workers have in common.

#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/Preview.h"
#include "data/exchange/import/SubjectLookup.h"

namespace doorstep {

[[nodiscard]] ListShape subjectShape(SubjectKind kind);

// A name that differs by noise only, a phone that is there among others and a remark that is there
// already are no changes; remarks, tags and hazards are added to those that are there.
class SubjectRecords : public Records
{
public:
    SubjectRecords(Register& registry, const ImportPreview& preview, SubjectKind kind);

    void judge(PreviewRow& row, int index) override;
    void settle(std::vector<PreviewRow>& rows) override;
    RowId add(Change& change, const PreviewRow& row, const WordBook& book) override;
    void update(Change& change, const PreviewRow& row, RowId match, const WordBook& book) override;

private:
    void judgeLike(PreviewRow& row, const Subject& own, const LookupHit& hit);
    [[nodiscard]] Applied applyTo(Subject& subject, const RowValues& row, const WordBook& book,
                                  Apply mode) const;
    // That the row by itself tells.
    [[nodiscard]] Subject subjectOf(const RowValues& row) const;
    [[nodiscard]] Subject stateOf(RowId match) const;
    [[nodiscard]] QString titleOf(RowId match, const Subject& state) const;
    [[nodiscard]] SubjectLookup& lookup();
    void tellTakeover(PreviewRow& row, const Subject& own) const;
    [[nodiscard]] static QDate dayOfTaking(const Subject& taker);
    void giveToTaker(Change& change, const Subject& before);

    // A shop of the file that took over from one that has not been read yet.
    struct Taker
    {
        Subject taker;
        QString before;
    };

    Register& m_registry;
    SubjectStore m_store;
    const ImportPreview& m_preview;
    const FieldTable& m_fields;
    SubjectKind m_kind;
    MappedFields<Subject> m_mapped;
    std::optional<SubjectLookup> m_lookup;
    QHash<RowId, Subject> m_states; // of those that earlier rows of the file change
    QList<Taker> m_takers;
    QSet<RowId> m_owners; // subjects that a row of the file stands for
};

} // namespace doorstep
