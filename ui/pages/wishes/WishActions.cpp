// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/wishes/WishActions.h"

#include "ui/pages/wishes/WishStrip.h"
#include "ui/pages/wishes/WishWords.h"

namespace doorstep {

ActionKey WishSteps::keyOf(WishAction action)
{
    if (action == WishAction::Reopen)
        return {reopenDigit, labelOf(action)};
    const auto* place = std::find(std::begin(steps), std::end(steps), action);
    return {static_cast<int>(place - std::begin(steps)) + 1, labelOf(action)};
}

QString WishSteps::whyNot(const Wish& wish, WishAction action)
{
    return doorstep::whyNot(wish.stage, action);
}

std::optional<WishAction> WishSteps::nextOf(const Wish& wish)
{
    return nextAction(wish.stage);
}

QString WishSteps::chooseFirst()
{
    return WishActions::tr("Choose a wish first.");
}

QString WishSteps::titleOfMany(WishAction action, int wishes)
{
    return WishActions::tr("%1: %n wishes", nullptr, wishes).arg(labelOf(action));
}

WishStrip* WishSteps::makeStrip(Workspace& /*workspace*/, QWidget* parent)
{
    return new WishStrip(parent);
}

bool WishSteps::open(WishStrip& strip, WishAction action, const QList<Wish>& wishes)
{
    if (!WishStrip::isNeededFor(action))
        return false;
    QList<RowId> ids;
    for (const Wish& wish : wishes)
        ids << wish.id;
    strip.open(action, ids);
    return true;
}

WishActions::WishActions(Workspace& workspace, QWidget* parent) : StepActions(workspace, parent) {}

} // namespace doorstep

#include "moc_WishActions.cpp"
