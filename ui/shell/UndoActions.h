#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Journal.h"
#include "ui/shell/Workspace.h"

class QAction;

namespace doorstep {

// Undo and redo of the register's changes, as two actions that name what they would do. The journal
// is the stack; it outlives the window.
class UndoActions : public QObject
{
    Q_OBJECT

public:
    UndoActions(Workspace& workspace, QAction* undo, QAction* redo);

private:
    void refresh();
    void turnBack(bool undo);
    [[nodiscard]] QString titleOf(const Batch& batch) const;
    void tell(const Batch& batch, bool undo, const ReplayOutcome& outcome);

    Workspace& m_workspace;
    QAction* m_undo;
    QAction* m_redo;
};

} // namespace doorstep
