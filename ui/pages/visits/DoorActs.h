#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/subjects/Subject.h"
#include "ui/page/Workspace.h"

#include <QWidget>

class QPushButton;

namespace doorstep {

class HandsLine;

// What one finds at a door beside an outcome: it is closed, has another operator, moved away. Each
// changes the subject alone; the walk goes on.
class DoorActs : public QWidget
{
    Q_OBJECT

public:
    DoorActs(Workspace& workspace, QWidget* parent);

    void showFor(RowId subject);                                // 0: nobody of the register
    std::optional<Subject> refresh();                           // others may have changed it
    [[nodiscard]] HandsLine& hands() const { return *m_hands; } // stands elsewhere, until asked for

Q_SIGNALS:
    void goneFrom(RowId subject); // closed, or moved away
    void handsChanged(RowId before, RowId made);
    void handsLeft(); // nothing was done

private:
    QPushButton* add(const QString& text, const QString& tip);
    void mark(SubjectStatus status);

    Workspace& m_workspace;
    RowId m_subject = 0;
    HandsLine* m_hands;
    QPushButton* m_closed;
    QPushButton* m_boss;
    QPushButton* m_moved;
};

} // namespace doorstep
