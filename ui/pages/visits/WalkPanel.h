#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitDrafts.h"
#include "ui/look/Look.h"
#include "ui/pages/visits/Walk.h"

class QListWidget;
class QListWidgetItem;

namespace doorstep {

// The doors of the walk with their line on the paper: those done with how it went, those with words
// not saved yet marked, the one at hand chosen.
class WalkPanel : public Card
{
    Q_OBJECT

public:
    WalkPanel(Register& registry, const Walk& walk, const VisitDrafts& drafts, QWidget* parent);

    void refresh();
    void setCurrent(RowId subject);

Q_SIGNALS:
    void doorChosen(RowId subject);
    void
    progressed(const QString& words); // "Sheet 1128-1 · 仙霞西路 · 1 / 7"; empty without a walk

private:
    void addDoor(const Subject& subject, const QString& street, bool visitedToday);
    void showResult(QListWidgetItem& line, const Subject& subject, bool typed) const;

    Register& m_register;
    const Walk& m_walk;
    const VisitDrafts& m_drafts;
    QListWidget* m_list;
};

} // namespace doorstep
