#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"
#include "ui/pages/subjects/TimelineModel.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace doorstep {

// The timeline beside a subject's form: filtered, opened with Enter, an old value given back.
class TimelinePanel : public QWidget
{
    Q_OBJECT

public:
    TimelinePanel(Register& registry, QWidget* parent);

    void showSubject(const Subject& subject);
    [[nodiscard]] QListView& list() const { return *m_list; }

Q_SIGNALS:
    void opened(const Target& target);
    void paperOpened(RowId paper);
    void restoreWanted(const TimelineEntry& entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reload();
    void showActions();
    void open(const QModelIndex& index);
    void askForEntry(const QPoint& place);
    void copyEntries();

    Register& m_register;
    Subject m_subject;
    TimelineModel* m_model;
    QListView* m_list;
    QPushButton* m_restore;
    QPushButton* m_older;
    int m_limit = 0;
};

} // namespace doorstep
