#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitDrafts.h"
#include "ui/pages/visits/Walk.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace doorstep {

// The doors of the walk: those done ticked off, those with words not saved yet marked, the one at
// hand chosen.
class WalkPanel : public QWidget
{
    Q_OBJECT

public:
    WalkPanel(Register& registry, const Walk& walk, const VisitDrafts& drafts, QWidget* parent);

    void refresh();
    void setCurrent(RowId subject);

Q_SIGNALS:
    void doorChosen(RowId subject);
    void sheetWanted();
    void endWanted();

private:
    void addDoor(const Subject& subject, bool visitedToday);

    Register& m_register;
    const Walk& m_walk;
    const VisitDrafts& m_drafts;
    QLabel* m_progress;
    QListWidget* m_list;
};

} // namespace doorstep
