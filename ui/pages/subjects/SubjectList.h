#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/subjects/Subject.h"
#include "ui/page/LedgerPage.h"

class QAction;
class QPushButton;
class QToolButton;

namespace doorstep {

// The shops, or the workers, and what is done with the selected ones.
class SubjectList : public LedgerPage
{
    Q_OBJECT

public:
    SubjectList(Workspace& workspace, SubjectKind kind, QWidget* parent);

    void activate() override;

Q_SIGNALS:
    void newWanted(doorstep::SubjectKind kind);
    void mergeWanted(RowId kept, RowId other);

private:
    QAction* addRowAction(const QString& text, const QKeySequence& key,
                          const std::function<void()>& work);
    void addButton(QAction* action);
    QToolButton* addChip(const QString& text, const std::function<ColumnCondition()>& condition);
    void addWorkerChips();
    void addKindChips();
    void narrow();
    void showKindOfNew();
    void enableActions();
    void removeRows();
    void mark(SubjectStatus status);
    [[nodiscard]] QString nameOf(const QList<RowId>& ids) const;

    SubjectKind m_kind; // of a new one
    QPushButton* m_new;
    QList<std::pair<QToolButton*, SubjectKind>> m_kinds; // chips, one at most is on
    QList<QAction*> m_ofAny;
    QList<std::pair<QToolButton*, std::function<ColumnCondition()>>> m_chips; // as of today
    QAction* m_visit;
    QAction* m_merge;
};

// What was deleted, the newest first, and a way back. Made when it is looked at, for it reads the
// whole journal.
class RecycleBinList : public LedgerPage
{
    Q_OBJECT

public:
    RecycleBinList(Workspace& workspace, QWidget* parent);

private:
    void restoreRows();
};

} // namespace doorstep
