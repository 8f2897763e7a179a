#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/activities/Activity.h"
#include "ui/page/RowPane.h"
#include "ui/page/Workspace.h"

class QLabel;
class QTabWidget;

namespace doorstep {

struct Candidate;
class FieldForm;
class PaperStrip;
class SubjectFinder;
class TickPane;

// One activity: its fields, who came and who served, the needs and wishes it answers. Each field
// and each tick is saved at once.
class ActivityPane : public QWidget, public RowPane
{
    Q_OBJECT

public:
    ActivityPane(Workspace& workspace, SubjectFinder& finder, QWidget* parent);

    void showActivity(std::optional<RowId> activity);
    [[nodiscard]] RowId activity() const { return m_activity.id; }
    void offerBirthdays();
    void focusFields() override;
    void focusAttendance();
    void editNew();
    bool leave() override;
    void reload();

private:
    [[nodiscard]] QWidget* makeFields();
    void show(const Activity& activity);
    void showWhoIsNamed();
    QString save(RowId row, const Field& field, const QVariant& value);
    void write(Ticked what, const Candidate& candidate, bool on);

    Workspace& m_workspace;
    Activity m_activity;
    FieldForm* m_form;
    QLabel* m_name;
    QLabel* m_count;
    QTabWidget* m_tabs;
    TickPane* m_panes[4];
    PaperStrip* m_papers;
};

} // namespace doorstep
