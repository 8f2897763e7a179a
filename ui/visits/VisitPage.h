#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/Page.h"
#include "ui/visits/Walk.h"

class QLabel;
class QPushButton;
class QTimer;

namespace doorstep {

class FindBox;
class SubjectFinder;
class SubjectPanel;
class VisitForm;
class WalkPanel;
struct VisitRecord;

// Typing visits in (走访登记): the walk's doors at the left, the form, what is known at the right.
// What is typed is kept as a draft in the register until it is saved.
class VisitPage : public Page
{
    Q_OBJECT

public:
    VisitPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent);
    ~VisitPage() override;

    void activate() override;
    [[nodiscard]] bool mayLeave() override;

    void begin(RowId subject);           // a new visit
    void beginNew(const QString& typed); // of a subject that is not in the register
    void correct(RowId visit);           // one that was saved
    void startWalk(const QList<RowId>& subjects);

private:
    enum class Then { NextDoor, Stay };

    void makeLayout();
    void makeKeys();
    void show(const VisitRecord& record);
    void showSubject();
    void showLikely();
    void notice(const QString& sentence);
    [[nodiscard]] VisitRecord blankRecord(RowId subject) const;
    [[nodiscard]] bool isTouched() const;
    bool save(Then then);
    void goOn(); // to the next door, or to the search line
    void goTo(std::optional<RowId> door);
    void clear();
    void storeDraft();
    void restoreDraft();

    Walk m_walk;
    FindBox* m_find;
    WalkPanel* m_doors;
    VisitForm* m_form;
    SubjectPanel* m_known;
    QLabel* m_name;
    QLabel* m_place;
    QLabel* m_notice;
    QPushButton* m_save;
    QTimer* m_typing;
    bool m_begun = false; // a draft was looked for
};

} // namespace doorstep
