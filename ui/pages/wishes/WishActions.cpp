// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/wishes/WishActions.h"

#include "ui/pages/wishes/WishStrip.h"
#include "ui/pages/wishes/WishWords.h"

namespace doorstep {

namespace {

// The way of a wish, then the ways back.
constexpr WishAction steps[] = {WishAction::Publish,  WishAction::Claim,    WishAction::Fulfil,
                                WishAction::GiveBack, WishAction::Withdraw, WishAction::Reopen};

QList<ActionKey> keys()
{
    QList<ActionKey> all;
    for (const WishAction step : steps) {
        const auto place = static_cast<int>(all.size()) + 1;
        all.append({step == WishAction::Reopen ? reopenDigit : place, labelOf(step)});
    }
    return all;
}

QList<RowId> idsOf(const QList<Wish>& wishes)
{
    QList<RowId> ids;
    for (const Wish& wish : wishes)
        ids << wish.id;
    return ids;
}

} // namespace

WishActions::WishActions(Workspace& workspace, QWidget* parent)
    : WishActions(workspace, new WishStrip(parent), parent)
{
}

WishActions::WishActions(Workspace& workspace, WishStrip* strip, QWidget* parent)
    : ActionRow(keys(), strip, parent), m_workspace(workspace), m_strip(strip)
{
    connect(this, &ActionRow::chosen, this, [this](int action) { start(steps[action]); });
    connect(m_strip, &WishStrip::confirmed, this, [this] { make(m_strip->filledIn()); });
    connect(m_strip, &WishStrip::cancelled, this, [this] {
        m_strip->forget();
        m_strip->hide();
        say({});
        Q_EMIT left();
    });
    setWishes({});
}

void WishActions::setWishes(const QList<Wish>& wishes)
{
    const bool others = idsOf(wishes) != idsOf(m_wishes);
    m_wishes = wishes;
    if (others)
        leaveStrip();
    const std::optional<WishAction> next =
        wishes.isEmpty() ? std::nullopt : nextAction(wishes.constFirst().stage);
    for (int i = 0; i < static_cast<int>(std::size(steps)); ++i) {
        QString refusal = wishes.isEmpty() ? tr("Choose a wish first.") : QString();
        for (const Wish& wish : wishes) {
            refusal = whyNot(wish.stage, steps[i]);
            if (refusal.isEmpty())
                break;
        }
        allow(i, refusal, steps[i] == next);
    }
}

void WishActions::start(WishAction action)
{
    if (m_wishes.isEmpty())
        return;
    leaveStrip();
    if (WishStrip::isNeededFor(action))
        m_strip->open(action, idsOf(m_wishes));
    else
        make({action, {}, {}, {}, {}});
}

void WishActions::startNext()
{
    const std::optional<WishAction> next =
        m_wishes.isEmpty() ? std::nullopt : nextAction(m_wishes.constFirst().stage);
    if (next)
        start(*next);
}

void WishActions::make(const WishMove& move)
{
    Register& registry = m_workspace.registry();
    QList<Wish> allowed;
    QStringList refused;
    for (const Wish& wish : std::as_const(m_wishes)) {
        const QString why = whyNot(registry, wish, move);
        if (why.isEmpty())
            allowed << wish;
        else
            refused << (m_wishes.size() == 1 ? why
                                             : tr("%1: %2").arg(shortName(registry, wish), why));
    }
    if (allowed.isEmpty()) {
        say(inOneSentence(refused));
        return;
    }
    const bool stripOpen = m_strip->isVisible();
    m_strip->hide();
    const QString title =
        allowed.size() == 1
            ? tr("%1: %2").arg(labelOf(move.action), shortName(registry, allowed.constFirst()))
            : tr("%1: %n wishes", nullptr, static_cast<int>(allowed.size()))
                  .arg(labelOf(move.action));
    const bool done = m_workspace.write(title, [&](Change& change) {
        for (Wish& wish : allowed)
            applyStep(change, wish, move);
    });
    if (!done) {
        m_strip->setVisible(stripOpen);
        return;
    }
    m_strip->forget();
    m_workspace.tell(tr("%1. Undo takes it back.").arg(title));
    if (!refused.isEmpty())
        say(tr("Left as they were: %1").arg(inOneSentence(refused)));
    Q_EMIT left();
}

} // namespace doorstep
