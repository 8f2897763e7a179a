#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The closed loop of a need (排摸—收集—处置—反馈—销号): what may be done at which stage, and doing
// it.

#include "data/records/needs/Need.h"

namespace doorstep {

// One cell of the table stage × action: the stage that follows, or why it is not allowed.
struct NeedRule
{
    std::optional<NeedStage> next;
    QString refusal;
};

[[nodiscard]] NeedRule needRule(NeedStage stage, NeedAction action);
// The action that takes a need to the stage after this one; nothing after the last.
[[nodiscard]] std::optional<NeedAction> nextAction(NeedStage stage);
// By the table and the need's dates, before anything is typed; empty when it is allowed.
[[nodiscard]] QString whyNot(const Need& need, NeedAction action);

// What is done with a need on a day. Beyond the words, each action takes only its own fields.
struct NeedMove
{
    NeedAction action = NeedAction::Talk;
    QDate on;
    QString words; // what was done or said; feeding back: what was told; reopening: the reason
    QString actor; // empty: who writes (BlockStore::writerIn)
    std::optional<RowId> department; // whistle, handling, handing over
    QString handler;                 // whistle, report-in, handling: the person in charge there
    std::optional<RowId> block;      // handing over to another block
    QString result;                  // feeding back; empty keeps what the need has
    std::optional<RowId> feedbackWay;
    std::optional<int> satisfaction;
};

// Everything that speaks against the move, as one sentence; empty when it may be made. Dates do not
// go back behind the step before (a talk may be written in later, but not before the need was
// found) and not beyond the day of the register's clock.
[[nodiscard]] QString whyNot(Register& registry, const Need& need, const NeedMove& move);

// Changes the need, writes both it and the line of its log. Throws Error with the sentence of
// whyNot().
// - Recording sets the deadline when there is none.
// - A second whistle awaits a new report-in; the former stays in the log.
// - Handing over to another block moves the need there.
// - Striking off gives the next number of the block and the day's year.
// - Reopening goes back to handling with a new deadline and takes the feedback away. The number
//   stays with the need, unseen in ledgers, so that no other need is ever given it: struck off
//   again in that year and block the need has its own number back, otherwise a new one.
void applyStep(Change& change, Need& need, const NeedMove& move);

// Adds a need and the first line of its log; gives it the deadline of its urgency when it has none.
void raiseNeed(Change& change, Need& need, const QString& actor = {});

// Adds a need whose course is known from a list, with a line of its log for each of its dates; the
// first line has the words. Struck off without a number it gets the next; open without a deadline
// that of its urgency.
void takeOverNeed(Change& change, Need& need, const QString& words = {});

// What others answered of a need that is there: days that it had stay as they are, and it goes on
// to the stage of the new ones, each with a line of its log. A result means that it is being
// handled, a feedback that it was told: of this day when they give none. before: as it is in the
// register.
[[nodiscard]] Need answeredNeed(Register& registry, const Need& before, Need answers);
// Why the register can't take it, as a sentence; empty: it can.
[[nodiscard]] QString whyNotAnswered(Register& registry, const Need& before, const Need& answered);
void answerNeed(Change& change, const Need& before, Need answered);

// 1 to 5 in words, 很不满意 to 很满意.
[[nodiscard]] QString satisfactionWord(int satisfaction);

} // namespace doorstep
