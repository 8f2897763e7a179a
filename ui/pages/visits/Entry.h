#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What the visit form holds. Whatever asks whether a visit is new asks this.

#include "data/records/visits/VisitDrafts.h"

#include <variant>

namespace doorstep {

struct NobodyChosen
{
};

// Not in the register: of a subject, or of somebody to be added with it.
struct NewVisit
{
    TypedFor typedFor;
    VisitRecord untouched;        // as the form showed it before anything was typed
    QDate askedAbout;             // the day on which somebody was told of another visit
    bool askedAboutHands = false; // a new boss that is typed there and not registered
    bool isToBeRestored = false;  // its subject, which is in the bin: that was agreed to
};

// What others wrote over what is corrected here: the correction as it was when that was told, and
// with what they wrote.
struct Crossing
{
    VisitRecord typed;
    VisitRecord theirs;
};

// One of the register. Words that differ are its correction.
struct SavedVisit
{
    VisitRecord untouched;
    std::optional<Crossing> crossing = std::nullopt;
};

// A correction begun on `before`, on top of what the register has by now.
struct Correction
{
    VisitRecord record;
    std::optional<Crossing> crossing;
};

[[nodiscard]] inline Correction correctionOn(const VisitRecord& now, const VisitRecord& typed,
                                             const VisitRecord& before)
{
    Correction correction{rebased(typed, before, now), std::nullopt};
    const VisitRecord theirs = rebased(typed, before, now, Stands::Now);
    if (theirs != correction.record)
        correction.crossing = Crossing{correction.record, theirs};
    return correction;
}

using VisitEntry = std::variant<NobodyChosen, NewVisit, SavedVisit>;

[[nodiscard]] inline TypedFor ofSubject(RowId subject)
{
    return {TypedFor::What::Subject, subject};
}

[[nodiscard]] inline TypedFor ofVisit(RowId visit)
{
    return {TypedFor::What::Visit, visit};
}

[[nodiscard]] inline std::optional<TypedFor> typedFor(const VisitEntry& entry)
{
    if (const auto* made = std::get_if<NewVisit>(&entry))
        return made->typedFor;
    if (const auto* saved = std::get_if<SavedVisit>(&entry))
        return TypedFor{TypedFor::What::Visit, saved->untouched.visit.id};
    return std::nullopt;
}

// What was typed, to be kept.
[[nodiscard]] inline VisitDraft draftOf(const VisitEntry& entry, const VisitRecord& typed)
{
    VisitDraft draft{typedFor(entry).value_or(TypedFor()), typed, std::nullopt};
    if (const auto* saved = std::get_if<SavedVisit>(&entry))
        draft.before = saved->untouched;
    return draft;
}

[[nodiscard]] inline bool isTouched(const VisitEntry& entry, const VisitRecord& now)
{
    if (const auto* made = std::get_if<NewVisit>(&entry))
        return now != made->untouched;
    if (const auto* saved = std::get_if<SavedVisit>(&entry))
        return now != saved->untouched;
    return false;
}

} // namespace doorstep
