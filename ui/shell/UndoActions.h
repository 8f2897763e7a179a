#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"
#include "ui/shell/SessionUndo.h"

class QAction;
class QKeyEvent;

namespace doorstep {

// An edit touches a few rows and is turned back at once; an import or a merge may touch thousands.
inline constexpr qint64 entriesInAMoment = 200;

// Undo and redo of the session's changes of what is in sight, as two actions that name what they
// would do, or where there is something. What was done is said across the window, with the way
// back; and that there is nothing, with what there is elsewhere.
class UndoActions : public QObject
{
    Q_OBJECT

public:
    UndoActions(Workspace& workspace, SessionUndo& session, QAction* undo, QAction* redo);

    // A text field that was not typed in leaves Ctrl+Z to the register.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool saysNothingLeft(QObject* watched, const QKeyEvent& key);
    void refresh();
    void name(QAction& action, const SessionUndo::Next& next, const QString& plain,
              const QString& naming, const QString& elsewhere);
    [[nodiscard]] QString titleOf(const Batch& batch) const; // as a menu shows it
    void turn(const Batch& batch);
    void turnNext(const SessionUndo::Next& next, const QString& nothing, const QString& button);
    void tell(const Batch& batch, const ReplayOutcome& outcome);

    // A page's own step, in front of what was written: to be taken back, or done again.
    struct OwnStep
    {
        QString title;
        std::function<void()> act;
    };
    [[nodiscard]] static std::optional<OwnStep> offered(const QString& title,
                                                        const std::function<void()>& act);
    void forgetOwn();
    // Tells what was done where the page offers the way back.
    void turnOwn(const OwnStep& step, const QString& told, std::optional<OwnStep>& wayBack,
                 const QString& button, const QString& key);

    Workspace& m_workspace;
    SessionUndo& m_session;
    std::optional<OwnStep> m_own;
    std::optional<OwnStep> m_ownRedo;
    QAction* m_undo;
    QAction* m_redo;
};

inline const QString undoKey = QStringLiteral("Ctrl+Z"); // as a notice names them
inline const QString redoKey = QStringLiteral("Ctrl+Y");

// "2 row(s) were changed or used since and stay: …", or nothing.
[[nodiscard]] QString keptText(Database& database, const QList<KeptRow>& kept);

} // namespace doorstep
