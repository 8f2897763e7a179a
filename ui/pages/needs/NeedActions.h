#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/needs/NeedFlow.h"
#include "ui/look/ActionRow.h"
#include "ui/page/Workspace.h"

namespace doorstep {

class MoveStrip;

// The line of actions below the needs: what may be done with the chosen ones, each by Alt and a
// digit, and the strip in which it is filled in. What could not be done is said beside it, by name.
class NeedActions : public ActionRow
{
    Q_OBJECT

public:
    NeedActions(Workspace& workspace, QWidget* parent);

    void setNeeds(const QList<Need>& needs);
    void start(NeedAction action);
    void startNext(); // what takes the first chosen need a stage on

Q_SIGNALS:
    void left(); // the strip was closed: the focus goes back to the needs

private:
    NeedActions(Workspace& workspace, MoveStrip* strip, QWidget* parent);
    void makeMove();
    [[nodiscard]] QString titleOf(NeedAction action, const QList<Need>& needs) const;

    Workspace& m_workspace;
    QList<Need> m_needs;
    MoveStrip* m_strip;
};

} // namespace doorstep
