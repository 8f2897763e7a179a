// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/PreviewSubjects.h"

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QString titled(const QString& name, const QString& street, const Subject& subject)
{
    const QString door = doorText({street, subject.lane, subject.number, subject.room, {}});
    return door.isEmpty() ? name : name + u'（' + door + u'）';
}

} // namespace

void addAll(SubjectLookup& lookup, Register& registry, SubjectKind kind, const WordBook& book)
{
    SubjectStore(registry).eachRecognisable(kind, [&](const Subject& subject) {
        lookup.add(identityOf(subject, book.streetName(subject.street)));
    });
}

PreviewSubjects::PreviewSubjects(Register& registry, ImportPreview& preview,
                                 const FieldTable& fields)
    : m_store(registry), m_preview(preview), m_fields(fields)
{
    addAll(m_lookup, registry,
           fields.kind() == ImportKind::Workers ? SubjectKind::Worker : SubjectKind::Shop,
           *preview.book);
}

void PreviewSubjects::judge(PreviewRow& row, int index)
{
    const Subject own = subjectOf(row.values, m_fields);
    row.title = titled(own.name, row.values.door.street, own);
    Identity identity = identityOf(own, row.values.door.street);
    identity.id = -static_cast<RowId>(index) - 1;
    const auto decision = m_preview.plan.decisions.constFind(row.values.number);
    const bool asNew =
        decision != m_preview.plan.decisions.constEnd() && *decision == Decision::AsNew;
    const LookupHit hit = asNew ? LookupHit{} : m_lookup.likeliest(identity);
    if (hit.identity) {
        judgeLike(row, own, hit);
        return;
    }
    row.verdict = Verdict::New;
    m_lookup.add(std::move(identity));
}

void PreviewSubjects::judgeLike(PreviewRow& row, const Subject& own, const LookupHit& hit)
{
    const Likeness like = hit.likeness;
    row.match = hit.identity->id;
    Subject state = stateOf(row.match);
    row.matchTitle = titleOf(row.match, state);
    row.reasons = reasonsOf(like);
    const bool told = m_preview.plan.decisions.contains(row.values.number);
    const bool elsewhere = state.block != own.block;
    if (elsewhere)
        row.reasons << Text::tr("it is in %1").arg(m_preview.book->blockName(state.block));
    // The first row that names a subject of the register may change it; later ones only add to it,
    // so that the same file says the same again.
    row.apply = row.match > 0 && !m_owners.contains(row.match) ? Apply::All : Apply::Gaps;
    const Applied applied = applyTo(state, row.values, m_fields, *m_preview.book, row.apply);
    row.differences = applied.refused;
    row.verdict = Verdict::Duplicate;
    const bool sure = told || (like.sameness == Sameness::Same && !elsewhere);
    const bool nothingNew = applied.changes.isEmpty() && applied.refused.isEmpty() && !elsewhere;
    if (!sure && !nothingNew) {
        row.doubtful = true;
        row.differences = applied.changes + applied.refused;
        return;
    }
    m_owners.insert(row.match);
    if (applied.changes.isEmpty())
        return;
    row.verdict = Verdict::Update;
    row.changes = applied.changes;
    Identity identity = identityOf(state, m_preview.book->streetName(state.street));
    identity.id = row.match;
    m_lookup.add(std::move(identity));
    m_states.insert(row.match, state);
}

Subject PreviewSubjects::stateOf(RowId match) const
{
    const auto changed = m_states.constFind(match);
    if (changed != m_states.constEnd())
        return *changed;
    if (match > 0)
        return m_store.get(match);
    return subjectOf(m_preview.rows[static_cast<size_t>(-match - 1)].values, m_fields);
}

QString PreviewSubjects::titleOf(RowId match, const Subject& state) const
{
    if (match < 0) {
        const PreviewRow& row = m_preview.rows[static_cast<size_t>(-match - 1)];
        return Text::tr("row %1, %2").arg(row.values.number).arg(row.title);
    }
    return titled(state.name, m_preview.book->streetName(state.street), state);
}

} // namespace doorstep
