#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/wishes/WishFlow.h"
#include "ui/page/StepActions.h"

namespace doorstep {

class WishStrip;

// The way of a wish, then the ways back.
struct WishSteps
{
    using Row = Wish;
    using Action = WishAction;
    using Move = WishMove;
    using Strip = WishStrip;

    static constexpr Action steps[] = {Action::Publish,  Action::Claim,    Action::Fulfil,
                                       Action::GiveBack, Action::Withdraw, Action::Reopen};
    [[nodiscard]] static ActionKey keyOf(Action action);
    [[nodiscard]] static QString whyNot(const Wish& wish, Action action);
    [[nodiscard]] static std::optional<Action> nextOf(const Wish& wish);
    [[nodiscard]] static QString chooseFirst();
    [[nodiscard]] static QString titleOfMany(Action action, int wishes);
    [[nodiscard]] static WishStrip* makeStrip(Workspace& workspace, QWidget* parent);
    static bool open(WishStrip& strip, Action action, const QList<Wish>& wishes);
};

// The line of actions below the wishes.
class WishActions : public StepActions<WishSteps>
{
    Q_OBJECT

public:
    WishActions(Workspace& workspace, QWidget* parent);
};

} // namespace doorstep
