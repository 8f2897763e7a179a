#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/places/DoorAddress.h"
#include "data/subjects/SubjectFields.h"
#include "data/subjects/Timeline.h"
#include "ui/shell/Workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace doorstep {

class NeedLine;
class SubjectForm;
class TimelinePanel;

// One subject: its fields, and beside them what happened. A field is written when it is left; a
// subject that is new is written with its name.
class SubjectView : public QWidget
{
    Q_OBJECT

public:
    SubjectView(Workspace& workspace, QWidget* parent);

    void open(RowId subject);
    void startNew(SubjectKind kind);
    void commit(); // the field that is being typed in
    [[nodiscard]] RowId subject() const { return m_subject.id; }
    [[nodiscard]] SubjectKind kind() const { return m_subject.kind; }
    void focusFirst();

Q_SIGNALS:
    void backWanted();
    void stepWanted(int rows); // to the one before or after in the list
    void mergeWanted(RowId kept, RowId other);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHeader();
    void makeKeys();
    void refresh();
    void showSubject();
    void showHeader();
    void showLikely();
    void registerChanged(const QSet<QString>& tables);
    void save(const Field& field, const QVariant& value);
    void saveAddress(const DoorAddress& address);
    void write(const QString& what, const Subject& changed, const QString& newRoad = {});
    void restore(TimelineEntry entry); // a copy: the list it is from is read anew meanwhile
    void giveCard();
    void addNeed(const QString& text, std::optional<RowId> category);
    void removeOrRestore();
    [[nodiscard]] SubjectForm& form();

    Workspace& m_workspace;
    Subject m_subject;
    bool m_deleted = false;
    bool m_stale = false; // changed while out of sight
    QScrollArea* m_scroll;
    SubjectForm* m_forms[2] = {};
    TimelinePanel* m_timeline;
    NeedLine* m_needLine;
    QLabel* m_name;
    QLabel* m_door;
    QLabel* m_saved;
    QLabel* m_likely;
    QPushButton* m_visit;
    QPushButton* m_card;
    QPushButton* m_need;
    QPushButton* m_remove;
};

} // namespace doorstep
