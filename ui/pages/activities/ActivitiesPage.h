#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/activities/Activity.h"
#include "ui/page/RecordPage.h"

namespace doorstep {

class ActivityPane;
class SubjectFinder;

// 服务活动: what was held, the newest first, and beside it the one that is selected with those who
// came.
class ActivitiesPage : public RecordPage<Activity, ActivityStore>
{
    Q_OBJECT

public:
    ActivitiesPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent);
    [[nodiscard]] static Offers offers()
    {
        return {
            {QLatin1String("activity")}, {QLatin1String("activities")}, {Task::HoldBirthdayParty}};
    }
    void startTask(Task /*task*/, const QList<RowId>& /*subjects*/) override
    {
        startBirthdayParty();
    }

    // Makes a birthday party of today and offers whoever was born in this month to be ticked.
    void startBirthdayParty();

protected:
    void showChosen(const QList<Activity>& activities) override;
    [[nodiscard]] QString deletionOf(const QList<Activity>& activities) const override;
    void focusPane() override;

private:
    void makeActions();
    [[nodiscard]] RowId addNew(const QString& kindKey);
    void startNew();

    ActivityPane* m_pane;
};

} // namespace doorstep
