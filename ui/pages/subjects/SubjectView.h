#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/profile/SubjectFields.h"
#include "data/views/profile/Timeline.h"
#include "ui/look/HoldsWords.h"
#include "ui/page/Workspace.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QScrollArea;

namespace doorstep {

class EditButton;
class PaperStrip;
class PathLine;
class PillLabel;
class ShopMembers;
class SubjectForm;
class SubjectLines;
class SubjectSummary;
class TimelinePanel;

// One subject: its fields, opened for reading, and beside them what happened. While they are edited
// a field is written when it is left; a subject that is new is written with its name.
class SubjectView : public QWidget, public HoldsWords
{
    Q_OBJECT

public:
    SubjectView(Workspace& workspace, QWidget* parent);

    void open(RowId subject);
    void startNew(SubjectKind kind);
    bool leave(); // stores what is typed; false: a field can't be stored, and says why
    [[nodiscard]] RowId subject() const { return m_subject.id; }
    [[nodiscard]] SubjectKind kind() const { return m_subject.kind; }
    void focusFirst();
    [[nodiscard]] QStringList unsavedWords() const override; // of new ones without a name

Q_SIGNALS:
    void subjectChanged(); // another is shown, or the new one is written
    void backWanted();
    void stepWanted(int rows); // to the one before or after in the list
    void findWanted();         // in the lists
    void mergeWanted(RowId kept, RowId other);
    void eraseWanted(RowId subject);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHeader();
    void makeMenu();
    [[nodiscard]] QWidget* makeLeft();
    void makeKeys();
    void refresh();
    void showSubject();
    void showHeader();
    void showLikely();
    void showPath();
    void registerChanged(const QSet<QString>& tables);
    void leaveSubject();
    // Why it was not saved; empty when it was.
    QString save(RowId row, const Field& field, const QVariant& value);
    using Put = std::function<QString(Subject&)>;
    QString write(RowId row, const QString& what, const Put& put, const QString& newRoad = {});
    void restore(TimelineEntry entry); // a copy: the list it is from is read anew meanwhile
    void giveCard();
    void removeOrRestore();
    void giveCopy();
    [[nodiscard]] bool isBegun() const;
    [[nodiscard]] SubjectForm& form();

    Workspace& m_workspace;
    Subject m_subject;
    std::optional<Subject> m_unnamed[2]; // by kind: begun, and left before it had a name
    bool m_deleted = false;
    bool m_stale = false; // changed while out of sight
    QScrollArea* m_scroll;
    SubjectForm* m_forms[2] = {};
    ShopMembers* m_members = nullptr; // of a shop, where Party building is shown
    TimelinePanel* m_timeline;
    PaperStrip* m_papers;
    SubjectLines* m_lines;
    SubjectSummary* m_summary;
    QLabel* m_name;
    PillLabel* m_state;
    QLabel* m_door;
    QLabel* m_saved;
    QLabel* m_likely;
    PathLine* m_path;
    EditButton* m_edit;
    QPushButton* m_visit;
    QPushButton* m_need;
    QPushButton* m_wish;
    QPushButton* m_more; // what comes less often
    QAction* m_hazard = nullptr;
    QAction* m_service = nullptr;
    QAction* m_card = nullptr;
    QAction* m_hands = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_erase = nullptr;
};

} // namespace doorstep
