#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"
#include "ui/pages/visits/Walk.h"

namespace doorstep {

class DraftKeeper;

// The walk that is typed in: kept in the register, taken up when its sheet was printed, and changed
// for another with the way back to the one before.
class WalkDesk : public QObject
{
    Q_OBJECT

public:
    // An error is said by whoever attempts.
    using Attempt = std::function<bool(const std::function<void()>&)>;

    WalkDesk(Workspace& workspace, Attempt attempt, QObject* parent); // throws Error

    [[nodiscard]] const Walk& walk() const { return m_walk; }
    [[nodiscard]] DraftKeeper& keeper() const { return *m_keeper; }
    void refresh() { m_walk.refresh(); } // after the register has changed; throws Error
    void start(const QList<RowId>& subjects);
    void end();
    void replace(RowId door, RowId by); // it changed hands
    // Printing starts the walk of the day: where none is under way it is taken up, else offered
    // once.
    void followPrinter();

Q_SIGNALS:
    void changed();
    void nextWanted(); // the first door that is left

private:
    void change(const std::function<void()>& change);
    void offer(const QString& walk, const QString& sentence);
    void keep();

    Workspace& m_workspace;
    Attempt m_attempt;
    DraftKeeper* m_keeper;
    Walk m_walk;
    QString m_printed; // the latest sheet that was looked at
};

} // namespace doorstep
