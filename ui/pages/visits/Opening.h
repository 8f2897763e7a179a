#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/visits/Entry.h"

namespace doorstep {

// What a new visit is filled with before anything is typed.
struct Proposal
{
    std::optional<RowId> block; // of a subject that is not in the register yet
    QDate day;
};

[[nodiscard]] VisitRecord blankRecord(Register& registry, RowId subject, const Proposal& proposal);

// The record as a visit of its own. Its needs and wishes, where they outlived the visit it was read
// from, go with it.
[[nodiscard]] VisitRecord asNew(VisitRecord record);

// What stands on screen when somebody is opened.
struct Opening
{
    VisitEntry entry;
    VisitRecord untouched;
    std::optional<VisitRecord> typed; // the words that waited
    QString said;                     // of it; rich text
};

// Throws Error when what is wanted is not in the register any more and no words wait for it.
[[nodiscard]] Opening openingOf(Register& registry, const VisitDrafts& drafts,
                                const TypedFor& wanted, const Proposal& proposal,
                                const QString& newName = {});

} // namespace doorstep
