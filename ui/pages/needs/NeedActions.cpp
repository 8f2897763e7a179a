// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/NeedActions.h"

#include "ui/page/parts/MoveStrip.h"
#include "ui/page/parts/NeedWords.h"
#include "ui/page/parts/StepKeys.h"

namespace doorstep {

ActionKey NeedSteps::keyOf(NeedAction action)
{
    return {digitOf(action), actionLabel(action)};
}

QString NeedSteps::whyNot(const Need& need, NeedAction action)
{
    return doorstep::whyNot(need, action);
}

std::optional<NeedAction> NeedSteps::nextOf(const Need& need)
{
    return nextAction(need.stage);
}

QString NeedSteps::chooseFirst()
{
    return NeedActions::tr("Choose a need first.");
}

QString NeedSteps::titleOfMany(NeedAction action, int needs)
{
    return NeedActions::tr("%1: %n needs", nullptr, needs).arg(actionLabel(action));
}

MoveStrip* NeedSteps::makeStrip(Workspace& workspace, QWidget* parent)
{
    return new MoveStrip(workspace.registry(), parent);
}

bool NeedSteps::open(MoveStrip& strip, NeedAction action, const QList<Need>& needs)
{
    strip.open(action, needs);
    return true;
}

NeedActions::NeedActions(Workspace& workspace, QWidget* parent) : StepActions(workspace, parent) {}

} // namespace doorstep

#include "moc_NeedActions.cpp"
