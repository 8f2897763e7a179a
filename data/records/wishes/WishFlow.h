#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a small wish (微心愿): collected, published, claimed, fulfilled. What may be done at
// which stage, and doing it.

#include "data/records/subjects/Subject.h"
#include "data/records/wishes/Wish.h"

namespace doorstep {

enum class WishAction { Publish, Withdraw, Claim, GiveBack, Fulfil, Reopen };

template <>
struct WordTable<WishAction>
{
    static constexpr Word<WishAction> words[] = {
        {WishAction::Publish, "publish", QT_TRANSLATE_NOOP("Words", "Publish")},
        {WishAction::Withdraw, "withdraw", QT_TRANSLATE_NOOP("Words", "Withdraw")},
        {WishAction::Claim, "claim", QT_TRANSLATE_NOOP("Words", "Claim")},
        {WishAction::GiveBack, "give_back", QT_TRANSLATE_NOOP("Words", "Give back")},
        {WishAction::Fulfil, "fulfil", QT_TRANSLATE_NOOP("Words", "Fulfil")},
        {WishAction::Reopen, "reopen", QT_TRANSLATE_NOOP("Words", "Unfulfil")},
    };
};

// A wish as it was told on the day; not written yet.
[[nodiscard]] Wish collectedWish(const Subject& wisher, const QString& text,
                                 std::optional<int> valueYuan, QDate on);

// By the table stage × action, before anything is typed; empty when it is allowed.
[[nodiscard]] QString whyNot(WishStage stage, WishAction action);
// The action that takes a wish to the stage after this one; nothing after the last.
[[nodiscard]] std::optional<WishAction> nextAction(WishStage stage);

// What is done with a wish. Each action takes only its own fields.
struct WishMove
{
    WishAction action = WishAction::Publish;
    QDate on; // publishing, claiming, fulfilling
    QString claimedBy;
    QString claimerPhone;
    QString outcome; // fulfilling: how
};

// Everything that speaks against the move, as one sentence; empty when it may be made. Dates do not
// go back behind the step before and not beyond the day of the register's clock. Who fulfils what
// nobody has claimed says how.
[[nodiscard]] QString whyNot(Register& registry, const Wish& wish, const WishMove& move);

// What is wrong with the dates of an edited wish, as one sentence; empty when nothing is.
[[nodiscard]] QString dateProblem(Register& registry, const Wish& wish);

// Changes the wish and writes it. Throws Error with the sentence of whyNot().
// - Publishing gives the next number of the block and the day's year. Withdrawn, the wish keeps it,
//   unseen in ledgers, and has it back when it is published again in that year.
// - What somebody takes on at once need not be published; what is done at once need not be claimed.
// - Taking a step back (withdrawing, giving back, reopening) leads to the stage that
//   the dates left say.
void applyStep(Change& change, Wish& wish, const WishMove& move);

} // namespace doorstep
