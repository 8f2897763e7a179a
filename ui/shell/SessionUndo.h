#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Journal.h"
#include "data/register/Register.h"

namespace doorstep {

// What Ctrl+Z and Ctrl+Y reach: the changes written since the register was opened in this window,
// each remembered with the page that was in sight then. Older ones are turned back from the
// history. It lives as long as the register is open, though the pages may be made anew.
class SessionUndo : public QObject
{
    Q_OBJECT

public:
    explicit SessionUndo(Register& registry); // its child

    // The page in sight from now on, by its title.
    void setPage(const QString& title);

    struct Next
    {
        std::optional<Batch> batch; // on the page in sight
        QString otherPage;          // in its place: where the last one was made; may be empty
    };
    [[nodiscard]] Next undo() const;
    [[nodiscard]] Next redo() const;

Q_SIGNALS:
    void changed();

private:
    enum class Direction { Back, Forth };
    void remember();
    [[nodiscard]] Next next(Direction direction) const;
    [[nodiscard]] QString pageOf(RowId batch) const;

    struct Step
    {
        RowId batch = 0;
        QString page;
    };

    Register& m_register;
    RowId m_seen; // the end of the journal, at first that of the opening
    QString m_page;
    QList<Step> m_steps;
};

} // namespace doorstep
