// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/Opening.h"

#include "data/base/Error.h"
#include "data/files/checks/DoorAddress.h"
#include "data/records/places/Places.h"
#include "data/records/visits/VisitDefaults.h"
#include "ui/page/DraftKeeper.h"
#include "ui/pages/visits/EntryWords.h"

namespace doorstep {

namespace {

// Where the user chose the visit, the subject or somebody new, and what has become of them since.
class Opener
{
    Q_DECLARE_TR_FUNCTIONS(Opening)

public:
    Opener(Register& registry, const Proposal& proposal)
        : m_register(registry), m_proposal(proposal)
    {
    }

    [[nodiscard]] Opening subject(const TypedFor& wanted,
                                  const std::optional<VisitRecord>& typed) const
    {
        if (SubjectStore(m_register).alive(wanted.id))
            return {NewVisit{wanted, {}, {}}, blank(wanted.id), typed,
                    typed ? hereAgain() : QString()};
        if (!typed)
            throw Error(tr("This subject is no longer in the register."));
        if (!isInBin(m_register, wanted.id))
            return gone(wanted, *typed);
        return {NewVisit{wanted, {}, {}}, blank(wanted.id), typed,
                EntryWords(m_register).newVisitInBin(wanted.id)};
    }

    [[nodiscard]] Opening visit(const TypedFor& wanted,
                                const std::optional<VisitDraft>& draft) const
    {
        const std::optional<VisitRecord> typed =
            draft ? std::optional(draft->record) : std::nullopt;
        if (!VisitStore(m_register).alive(wanted.id)) {
            if (!typed)
                throw Error(tr("This visit is no longer in the register."));
            return gone(wanted, *typed);
        }
        const VisitRecord stored = readVisitRecord(m_register, wanted.id);
        std::optional<VisitRecord> correction = typed;
        SavedVisit saved;
        if (correction) {
            correction->visit.id = wanted.id;
            if (correction->visit.at == 0 && correction->refused.isEmpty())
                setWhen(correction->visit, dayOf(stored.visit.at), timeOf(stored.visit));
            correction->newSubject.reset();
            if (draft->before) {
                const Correction onStored = correctionOn(stored, *correction, *draft->before);
                correction = onStored.record;
                saved.crossing = onStored.crossing;
            }
            correction->visit.subject = stored.visit.subject; // a merge may have moved it
        }
        QString said;
        if (isInBin(m_register, stored.visit.subject))
            said = EntryWords(m_register).correctionInBin(stored.visit.subject);
        else if (saved.crossing)
            said = EntryWords(m_register).crossing(saved.crossing->typed, saved.crossing->theirs);
        else if (typed)
            said = tr("This correction was not saved yet; here it is again.");
        return {saved, stored, correction, said};
    }

    [[nodiscard]] Opening newSubject(const TypedFor& wanted,
                                     const std::optional<VisitRecord>& typed,
                                     const QString& name) const
    {
        VisitRecord untouched = blank(0);
        untouched.newSubject = NewSubject();
        VisitRecord named = typed.value_or(untouched);
        named.visit.subject = 0;
        if (!named.newSubject)
            named.newSubject = NewSubject();
        if (!name.isEmpty())
            named.newSubject->name = name;
        return {NewVisit{wanted, {}, {}}, untouched, named, typed ? hereAgain() : QString()};
    }

private:
    [[nodiscard]] VisitRecord blank(RowId subject) const
    {
        return blankRecord(m_register, subject, m_proposal);
    }

    static QString hereAgain() { return tr("This visit was not saved yet; here it is again."); }

    // What was typed for a subject or a visit that has gone since.
    [[nodiscard]] Opening gone(const TypedFor& wanted, VisitRecord typed) const
    {
        const std::optional<Subject> subject = SubjectStore(m_register).find(typed.visit.subject);
        const bool alive = SubjectStore(m_register).alive(typed.visit.subject).has_value();
        typed = asNew(typed);
        VisitRecord untouched = blank(alive ? typed.visit.subject : 0);
        if (!alive) {
            if (!typed.newSubject)
                typed.newSubject = newSubjectFrom(subject);
            typed.visit.subject = 0;
            typed.visit.block = untouched.visit.block;
            untouched.newSubject = NewSubject();
        }
        const QString said =
            alive ? tr("This visit is no longer in the register. What was typed is kept here; "
                       "saved, it is a new visit.")
                  : tr("“%1” is no longer in the register. What was typed is kept here; saved, it "
                       "adds the subject anew.")
                        .arg(typed.newSubject->name.toHtmlEscaped());
        return {NewVisit{wanted, {}, {}}, untouched, typed, said};
    }

    [[nodiscard]] NewSubject newSubjectFrom(const std::optional<Subject>& gone) const
    {
        if (!gone)
            return {};
        const QString street =
            gone->street ? StreetStore(m_register).get(*gone->street).name : QString();
        const QString phone = gone->phone.isEmpty() ? gone->shop.operatorPhone : gone->phone;
        return {gone->kind, gone->name,
                street + doorText({{}, gone->lane, gone->number, gone->room, {}}), phone};
    }

    Register& m_register;
    const Proposal& m_proposal;
};

} // namespace

VisitRecord blankRecord(Register& registry, RowId subject, const Proposal& proposal)
{
    RowId block = proposal.block.value_or(0);
    if (subject != 0)
        block = SubjectStore(registry).get(subject).block;
    else if (block == 0)
        block = BlockStore(registry).all().value(0).id;
    VisitRecord record = visitDefaults(registry, block, proposal.day);
    record.visit.subject = subject;
    return record;
}

VisitRecord asNew(VisitRecord record)
{
    record.visit.id = 0;
    record.visit.outcome = record.outcome.value_or(Outcome::Met);
    for (Links* links : {&record.visit.drives, &record.visit.visitors, &record.visit.services})
        std::sort(links->begin(), links->end());
    return record;
}

Opening openingOf(Register& registry, const VisitDrafts& drafts, const TypedFor& wanted,
                  const Proposal& proposal, const QString& newName)
{
    const Opener opener(registry, proposal);
    const std::optional<VisitDraft> draft = drafts.find(wanted);
    const std::optional<VisitRecord> typed = draft ? std::optional(draft->record) : std::nullopt;
    const auto open = [&] {
        switch (wanted.what) {
        case TypedFor::What::Subject:
            return opener.subject(wanted, typed);
        case TypedFor::What::Visit:
            return opener.visit(wanted, draft);
        case TypedFor::What::NewSubject:
            break;
        }
        return opener.newSubject(wanted, typed, newName);
    };
    Opening opening = open();
    if (typed && drafts.lacksNumber(wanted))
        opening.said =
            QStringList{opening.said, DraftKeeper::lacksNumberSentence()}.join(u' ').trimmed();
    return opening;
}

} // namespace doorstep
