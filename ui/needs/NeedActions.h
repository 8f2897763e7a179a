#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/needs/NeedFlow.h"
#include "ui/shell/Workspace.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace doorstep {

class MoveStrip;

// The line of actions below the needs: what may be done with the chosen ones, each by Alt and a
// digit, and the strip in which it is filled in. What could not be done is said beside it, by name.
class NeedActions : public QWidget
{
    Q_OBJECT

public:
    NeedActions(Workspace& workspace, QWidget* parent);

    void setNeeds(const QList<Need>& needs);
    void start(NeedAction action);
    void startNext(); // what takes the first chosen need a stage on
    [[nodiscard]] QHBoxLayout& row() const { return *m_row; } // for the page's own buttons
    void say(const QString& sentence);                        // empty: nothing

Q_SIGNALS:
    void left(); // the strip was closed: the focus goes back to the needs

private:
    void makeMove();
    [[nodiscard]] QString titleOf(NeedAction action, const QList<Need>& needs) const;

    struct Choice
    {
        NeedAction action;
        QToolButton* button;
    };
    Workspace& m_workspace;
    QList<Need> m_needs;
    QList<Choice> m_choices;
    MoveStrip* m_strip;
    QHBoxLayout* m_row;
    QLabel* m_said;
};

} // namespace doorstep
