#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Judges the rows of a list of shops or workers, one after the other.

#include "data/exchange/import/Preview.h"
#include "data/exchange/import/SubjectLookup.h"

namespace doorstep {

// Everything of a kind that is in the register, ready to be compared.
void addAll(SubjectLookup& lookup, Register& registry, SubjectKind kind, const WordBook& book);

class PreviewSubjects
{
public:
    PreviewSubjects(Register& registry, ImportPreview& preview, const FieldTable& fields);

    // index: of the row in the preview.
    void judge(PreviewRow& row, int index);

private:
    void judgeLike(PreviewRow& row, const Subject& own, const LookupHit& hit);
    [[nodiscard]] Subject stateOf(RowId match) const;
    [[nodiscard]] QString titleOf(RowId match, const Subject& state) const;

    SubjectStore m_store;
    ImportPreview& m_preview;
    const FieldTable& m_fields;
    SubjectLookup m_lookup;
    QHash<RowId, Subject> m_states; // of those that earlier rows of the file change
    QSet<RowId> m_owners;           // subjects that a row of the file stands for
};

} // namespace doorstep
