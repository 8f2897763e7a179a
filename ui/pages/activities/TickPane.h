#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/advice/Candidates.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTimer;
class QTreeView;

namespace doorstep {

class CodeBox;
class SubjectFinder;
class TickModel;

// Who came or served, which needs or wishes an activity answers, who belongs to a team: a group to
// look among, a line that narrows it (Enter ticks the first, Down goes into the list), and the
// list, ticked with Space. A typed text finds others beyond the group as well.
class TickPane : public QWidget
{
    Q_OBJECT

public:
    TickPane(Register& registry, SubjectFinder& finder, Ticked what, QWidget* parent);

    void showActivity(const Activity& activity) { showList(tickListOf(activity, m_shown.what)); }
    void showList(const TickList& list);
    void chooseGroup(const QString& key);
    void focusLine();

Q_SIGNALS:
    void tickWanted(const Candidate& candidate, bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QString group() const;
    void fillGroups();
    void readGroup();
    void narrow();
    [[nodiscard]] QList<Candidate> beyondTheGroup(const QString& typed) const;
    void tickCurrent();

    Register& m_register;
    SubjectFinder& m_finder;
    QList<CandidateGroup> m_groups;
    QList<Candidate> m_ofGroup;
    TickList m_shown;
    bool m_stale = true; // out of sight, the group is not read
    CodeBox* m_group;
    QLineEdit* m_line;
    QTreeView* m_list;
    TickModel* m_model;
    QLabel* m_empty;
    QTimer* m_typing;
};

} // namespace doorstep
