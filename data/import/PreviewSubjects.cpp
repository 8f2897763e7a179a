// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/PreviewSubjects.h"

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
    const Subject own = subjectOf(row.values, m_fields, *m_preview.book);
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
    row.match = hit.identity->id;
    row.matchTitle = titleOf(row.match, hit.identity->name);
    row.reasons = reasonsOf(hit.likeness);
    const auto decision = m_preview.plan.decisions.constFind(row.values.number);
    const bool told = decision != m_preview.plan.decisions.constEnd();
    const bool elsewhere = hit.identity->block != own.block;
    if (elsewhere)
        row.reasons << Text::tr("it is in %1").arg(m_preview.book->blockName(hit.identity->block));
    judgeSame(row, row.match);
    const bool sure = told || (hit.likeness.sameness == Sameness::Same && !elsewhere);
    if (!sure && !(row.changes.isEmpty() && row.differences.isEmpty() && !elsewhere)) {
        row.verdict = Verdict::Duplicate;
        row.doubtful = true;
        row.differences = row.changes + row.differences;
        row.changes.clear();
        return;
    }
    if (row.verdict != Verdict::Update) {
        m_owners.insert(row.match, m_owners.value(row.match, row.values.number));
        return;
    }
    const RowId match = row.match;
    Subject state = stateOf(match);
    applyTo(state, row.values, m_fields, *m_preview.book, row.apply);
    Identity identity = identityOf(state, m_preview.book->streetName(state.street));
    identity.id = match;
    m_lookup.add(std::move(identity));
    m_states.insert(match, state);
    m_owners.insert(match, m_owners.value(match, row.values.number));
}

void PreviewSubjects::judgeSame(PreviewRow& row, RowId match)
{
    Subject state = stateOf(match);
    // The first row that names a subject of the register may change it; later ones only add to it,
    // so that the same file says the same again.
    row.apply = match > 0 && !m_owners.contains(match) ? Apply::All : Apply::Gaps;
    const Applied applied = applyTo(state, row.values, m_fields, *m_preview.book, row.apply);
    row.changes = applied.changes;
    row.differences = applied.refused;
    row.verdict = applied.changes.isEmpty() ? Verdict::Duplicate : Verdict::Update;
}

Subject PreviewSubjects::stateOf(RowId match) const
{
    const auto changed = m_states.constFind(match);
    if (changed != m_states.constEnd())
        return *changed;
    if (match > 0)
        return m_store.get(match);
    return subjectOf(m_preview.rows[static_cast<size_t>(-match - 1)].values, m_fields,
                     *m_preview.book);
}

QString PreviewSubjects::titleOf(RowId match, const QString& name) const
{
    if (match < 0) {
        const PreviewRow& row = m_preview.rows[static_cast<size_t>(-match - 1)];
        return Text::tr("row %1, %2").arg(row.values.number).arg(row.title);
    }
    const Subject subject = m_store.get(match);
    return titled(name, m_preview.book->streetName(subject.street), subject);
}

} // namespace doorstep
