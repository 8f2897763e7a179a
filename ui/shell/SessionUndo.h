#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Journal.h"
#include "data/register/Register.h"

namespace doorstep {

// What Ctrl+Z and Ctrl+Y reach: the changes written since the register was opened in this window,
// each remembered with what was in sight then: a page, and on it perhaps one subject or one list.
// The last one of a page is reached, too, until what came into sight by it is left. Older ones are
// turned back from the history. It lives as long as the register is open, though the pages may be
// made anew.
class SessionUndo : public QObject
{
    Q_OBJECT

public:
    explicit SessionUndo(Register& registry); // its child

    struct Sight
    {
        QString page;                 // its title
        std::optional<RowId> subject; // that alone is shown on it; 0: nobody
        std::optional<RowId> block;   // whose rows it shows
        QString list;                 // of those that it shows one at a time; without a subject
        bool operator==(const Sight&) const = default;
    };
    void setSight(const Sight& sight); // from now on

    struct Next
    {
        std::optional<Batch> batch;   // of what is in sight
        std::optional<Batch> another; // in its place: of another subject or list of this page
        QString otherPage;            // in their place: where the last one was made; may be empty
    };
    [[nodiscard]] Next undo() const;
    [[nodiscard]] Next redo() const;

Q_SIGNALS:
    void changed();      // something was written, or another page is in sight
    void sightChanged(); // another subject or list on the page

private:
    enum class Direction { Back, Forth };
    void remember();
    [[nodiscard]] Next next(Direction direction) const;

    struct Step
    {
        RowId batch = 0;
        RowId edit = 0; // what was done first, and has been undone and done again since
        Sight sight;
        std::optional<Sight> after = std::nullopt; // what came into sight by it; not known yet
    };
    [[nodiscard]] const Step* stepOf(RowId batch) const;
    [[nodiscard]] bool isInSight(const Step& step, const Step& lastOfPage) const;
    void noteAfter();

    Register& m_register;
    RowId m_seen; // the end of the journal, at first that of the opening
    Sight m_sight;
    QList<Step> m_steps;
};

} // namespace doorstep
