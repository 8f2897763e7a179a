#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/problems/ProblemFlow.h"
#include "ui/page/StepActions.h"

namespace doorstep {

class MoveStrip;

// The line of actions below the shared problems: what is done with the needs of the chosen one,
// with all of them or, feeding back, with some. Needs that were left out are named beside it.
class ProblemActions : public StepActionsBase
{
    Q_OBJECT

public:
    ProblemActions(Workspace& workspace, QWidget* parent);

    void setProblem(const std::optional<SharedProblem>& problem);
    // Those of its needs that are fed back apart from the others.
    void setChosenNeeds(const QList<Need>& needs);

Q_SIGNALS:
    void leftNeeds(); // done with some needs, or given up: the focus goes on to the next asker

private:
    ProblemActions(Workspace& workspace, MoveStrip* strip, QWidget* parent);
    void start(int action);
    void makeMove();
    void close();
    void reopen();
    void leave() override;
    void allowActions();

    std::optional<SharedProblem> m_problem;
    QList<Need> m_chosen;
    QList<Need> m_moving; // those that the strip is filled in for
    bool m_some = false;  // which are not all
    MoveStrip* m_strip;
};

} // namespace doorstep
