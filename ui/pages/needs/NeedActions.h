#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/needs/NeedFlow.h"
#include "ui/page/StepActions.h"

namespace doorstep {

class MoveStrip;

// The usual way of a need from left to right.
struct NeedSteps
{
    using Row = Need;
    using Action = NeedAction;
    using Move = NeedMove;
    using Strip = MoveStrip;

    static constexpr Action steps[] = {Action::Recorded, Action::Whistle, Action::ReportIn,
                                       Action::Handling, Action::Talk,    Action::HandOver,
                                       Action::FedBack,  Action::Closed,  Action::Reopened};
    [[nodiscard]] static ActionKey keyOf(Action action);
    [[nodiscard]] static QString whyNot(const Need& need, Action action);
    [[nodiscard]] static std::optional<Action> nextOf(const Need& need);
    [[nodiscard]] static QString chooseFirst();
    [[nodiscard]] static QString titleOfMany(Action action, int needs);
    [[nodiscard]] static MoveStrip* makeStrip(Workspace& workspace, QWidget* parent);
    static bool open(MoveStrip& strip, Action action, const QList<Need>& needs);
};

// The line of actions below the needs.
class NeedActions : public StepActions<NeedSteps>
{
    Q_OBJECT

public:
    NeedActions(Workspace& workspace, QWidget* parent);
};

} // namespace doorstep
