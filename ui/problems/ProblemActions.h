#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/problems/ProblemFlow.h"
#include "ui/shell/Workspace.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace doorstep {

class MoveStrip;

// The line of actions below the shared problems: what is done with all needs of the chosen one,
// each by Alt and a digit. Needs that were left out are named beside it.
class ProblemActions : public QWidget
{
    Q_OBJECT

public:
    ProblemActions(Workspace& workspace, QWidget* parent);

    void setProblem(const std::optional<SharedProblem>& problem);
    [[nodiscard]] QHBoxLayout& row() const { return *m_row; } // for the page's own buttons

Q_SIGNALS:
    void left(); // done or given up: the focus goes back to the problems

private:
    void addButton(const QString& text, const std::function<void()>& work);
    void start(NeedAction action);
    void makeMove();
    void closeOrReopen();
    void showClosed();
    void say(const QString& sentence); // empty: nothing

    Workspace& m_workspace;
    std::optional<SharedProblem> m_problem;
    MoveStrip* m_strip;
    QHBoxLayout* m_row;
    QLabel* m_said;
    QList<QToolButton*> m_buttons;
};

} // namespace doorstep
