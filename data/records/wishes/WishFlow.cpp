// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/wishes/WishFlow.h"

#include "data/base/Text.h"
#include "data/files/checks/Phone.h"

#include <array>

namespace doorstep {

namespace {

struct WishFlowText
{
    Q_DECLARE_TR_FUNCTIONS(WishFlow)
};

constexpr size_t stageCount = std::size(WordTable<WishStage>::words);
constexpr size_t actionCount = std::size(WordTable<WishAction>::words);

constexpr const char* allowed = nullptr;
constexpr const char* notPublished = QT_TRANSLATE_NOOP("WishFlow", "It is not published.");
constexpr const char* isPublished = QT_TRANSLATE_NOOP("WishFlow", "It is published already.");
constexpr const char* notClaimed = QT_TRANSLATE_NOOP("WishFlow", "Nobody has claimed it.");
constexpr const char* isClaimed = QT_TRANSLATE_NOOP("WishFlow", "It is claimed already.");
constexpr const char* giveBackFirst =
    QT_TRANSLATE_NOOP("WishFlow", "It is claimed. Give the claim back first.");
constexpr const char* notFulfilled = QT_TRANSLATE_NOOP("WishFlow", "It is not fulfilled yet.");
constexpr const char* isFulfilled = QT_TRANSLATE_NOOP("WishFlow", "It is fulfilled already.");

// Rows are stages, columns actions, both in the order of their enumerations.
constexpr std::array<std::array<const char*, actionCount>, stageCount> refusals{{
    // Publish, Withdraw, Claim, GiveBack, Fulfil, Reopen
    {allowed, notPublished, allowed, notClaimed, allowed, notFulfilled},
    {isPublished, allowed, allowed, notClaimed, allowed, notFulfilled},
    {isClaimed, giveBackFirst, isClaimed, allowed, allowed, notFulfilled},
    {isFulfilled, isFulfilled, isFulfilled, isFulfilled, isFulfilled, allowed},
}};

WishStage stageByDates(const Wish& wish)
{
    return wish.fulfilledOn.isValid()   ? WishStage::Fulfilled
           : wish.claimedOn.isValid()   ? WishStage::Claimed
           : wish.publishedOn.isValid() ? WishStage::Published
                                        : WishStage::Collected;
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString notYet(QDate day)
{
    return WishFlowText::tr("%1 has not come yet.").arg(dayText(day));
}

QString tooEarly(QDate day, QDate before)
{
    return WishFlowText::tr("%1 is before the last step, which was on %2.")
        .arg(dayText(day), dayText(before));
}

bool takesADay(WishAction action)
{
    return action == WishAction::Publish || action == WishAction::Claim ||
           action == WishAction::Fulfil;
}

QString whyNotThatDay(Register& registry, const Wish& wish, QDate on)
{
    if (!on.isValid())
        return WishFlowText::tr("Say on which day.");
    if (on > dayOf(registry.clock()))
        return notYet(on);
    // No date is before every date.
    const QDate latest = std::max({wish.collectedOn, wish.publishedOn, wish.claimedOn});
    return on < latest ? tooEarly(on, latest) : QString();
}

void publish(Register& registry, Wish& wish, QDate on)
{
    const QString year = QStringLiteral("%1-").arg(on.year());
    if (!wish.number || !wish.number->startsWith(year))
        wish.number = WishStore(registry).nextNumber(wish.block, on);
    wish.publishedOn = on;
}

} // namespace

Wish collectedWish(const Subject& wisher, const QString& text, std::optional<int> valueYuan,
                   QDate on)
{
    Wish wish;
    wish.block = wisher.block;
    wish.subject = wisher.id;
    wish.text = text;
    wish.valueYuan = valueYuan;
    wish.collectedOn = on;
    return wish;
}

QString whyNot(WishStage stage, WishAction action)
{
    const char* refusal = refusals.at(static_cast<size_t>(stage)).at(static_cast<size_t>(action));
    return refusal ? WishFlowText::tr(refusal) : QString();
}

std::optional<WishAction> nextAction(WishStage stage)
{
    switch (stage) {
    case WishStage::Collected:
        return WishAction::Publish;
    case WishStage::Published:
        return WishAction::Claim;
    case WishStage::Claimed:
        return WishAction::Fulfil;
    case WishStage::Fulfilled:
        break;
    }
    return std::nullopt;
}

QString whyNot(Register& registry, const Wish& wish, const WishMove& move)
{
    QString sentence = whyNot(wish.stage, move.action);
    if (sentence.isEmpty() && takesADay(move.action))
        sentence = whyNotThatDay(registry, wish, move.on);
    if (!sentence.isEmpty())
        return sentence;
    if (move.action == WishAction::Claim && tidy(move.claimedBy).isEmpty())
        return WishFlowText::tr("Say who claims it.");
    if (move.action == WishAction::Fulfil && wish.stage != WishStage::Claimed &&
        tidy(move.outcome).isEmpty())
        return WishFlowText::tr("Nobody has claimed it: write how it was fulfilled.");
    return {};
}

QString dateProblem(Register& registry, const Wish& wish)
{
    if (stageByDates(wish) != wish.stage || !wish.collectedOn.isValid())
        return WishFlowText::tr(
            "A step that was made has its day. To take it back, use the actions.");
    QDate before;
    for (const QDate day : {wish.collectedOn, wish.publishedOn, wish.claimedOn, wish.fulfilledOn}) {
        if (!day.isValid())
            continue;
        if (day > dayOf(registry.clock()))
            return notYet(day);
        if (before.isValid() && day < before)
            return tooEarly(day, before);
        before = day;
    }
    return {};
}

void applyStep(Change& change, Wish& wish, const WishMove& move)
{
    Register& registry = change.registry();
    if (const QString refusal = whyNot(registry, wish, move); !refusal.isEmpty())
        throw Error(refusal, QStringLiteral("wish %1").arg(wish.id));
    switch (move.action) {
    case WishAction::Publish:
        publish(registry, wish, move.on);
        break;
    case WishAction::Withdraw:
        wish.publishedOn = {};
        break;
    case WishAction::Claim:
        wish.claimedOn = move.on;
        wish.claimedBy = tidy(move.claimedBy);
        wish.claimerPhone = normalisePhone(move.claimerPhone);
        break;
    case WishAction::GiveBack:
        wish.claimedOn = {};
        wish.claimedBy.clear();
        wish.claimerPhone.clear();
        break;
    case WishAction::Fulfil:
        wish.fulfilledOn = move.on;
        wish.outcome = move.outcome.trimmed();
        break;
    case WishAction::Reopen:
        wish.fulfilledOn = {};
        wish.outcome.clear();
        break;
    }
    wish.stage = stageByDates(wish);
    WishStore(registry).save(change, wish);
}

} // namespace doorstep
