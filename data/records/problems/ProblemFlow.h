#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A shared problem on its way: needs gathered into it, moved on together, each asker fed back, and
// the whole struck off and closed.

#include "data/records/needs/NeedFlow.h"
#include "data/records/problems/SharedProblem.h"

namespace doorstep {

// Made from the needs, titled by their street and category where they have them in common. Throws
// Error with the sentence of whyNotGather() for the first that can't be gathered, or when there is
// none.
[[nodiscard]] SharedProblem gatherProblem(Change& change, const QList<RowId>& needs);

// Why a need can't be one of a problem's; empty when it can. Without a problem: of a new one.
[[nodiscard]] QString whyNotGather(Register& registry, const Need& need,
                                   const std::optional<SharedProblem>& problem);
// Likewise of several, which make a new problem together or are added to it; names the first that
// can't.
[[nodiscard]] QString whyNotGather(Register& registry, const QList<Need>& needs,
                                   const std::optional<SharedProblem>& problem);
void addNeed(Change& change, const SharedProblem& problem, RowId need);
void removeNeed(Change& change, RowId need);

// Open needs of the problem's block, category and street that could be added, the latest first.
[[nodiscard]] QList<Need> addableNeeds(Register& registry, const SharedProblem& problem);

// The one who asked; when nobody is known, what is asked for.
[[nodiscard]] QString askerOrText(Register& registry, const Need& need);

// The needs behind a problem that are not deleted, by the day they were found.
[[nodiscard]] QList<Need> needsOf(Register& registry, RowId problem);

// Its asker has been told, or it is struck off.
[[nodiscard]] bool isFedBack(const Need& need);

// Those of a problem's needs that an action on the whole is for: all, but who has been told is not
// told again (what he answered would be lost).
[[nodiscard]] QList<Need> needsFor(Register& registry, RowId problem, NeedAction action);
// Why there is none.
[[nodiscard]] QString whyNoneFor(Register& registry, const SharedProblem& problem);

struct LeftOut
{
    RowId need = 0;
    QString asker; // or what is asked for, when nobody is known
    QString why;
};

struct GroupMove
{
    QList<RowId> moved;
    QList<LeftOut> leftOut;

    // "4 needs; left out: 张记面馆 (Record it first.), …"
    [[nodiscard]] QString sentence() const;
};

// What the move would come to: its empty parts are the problem's (the words of handling its
// decision, department, person in charge, result).
[[nodiscard]] NeedMove flowingInto(const SharedProblem& problem, NeedMove move);
// What a strip begins with: besides what flows in, an asker is told what most of the others were
// told, in the way they were.
[[nodiscard]] NeedMove offeredTo(Register& registry, const SharedProblem& problem, NeedMove move);
[[nodiscard]] GroupMove tryOn(Register& registry, const SharedProblem& problem,
                              const QList<Need>& needs, const NeedMove& move);

// Makes the move with those of the problem's needs that it is allowed for; each has its own step in
// its own log. Department and result stay with the problem when it had none. Throws Error when it
// is allowed for none.
GroupMove applyTo(Change& change, const SharedProblem& problem, const QList<Need>& needs,
                  const NeedMove& move);

// Strikes off what is fed back, then closes the problem. Throws Error with the sentence of
// whyNotClose(), which names those still open.
[[nodiscard]] QString whyNotClose(Register& registry, const SharedProblem& problem, QDate day);
void closeProblem(Change& change, SharedProblem& problem, QDate day);
void reopenProblem(Change& change, SharedProblem& problem);

} // namespace doorstep
