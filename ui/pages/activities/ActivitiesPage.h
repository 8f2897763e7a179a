#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/LedgerPage.h"

namespace doorstep {

class ActivityPane;
class SubjectFinder;

// 服务活动: what was held, the newest first, and beside it the one that is selected with those who
// came.
class ActivitiesPage : public LedgerPage
{
    Q_OBJECT

public:
    ActivitiesPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent);
    [[nodiscard]] static Offers offers()
    {
        return {
            {QLatin1String("activity")}, {QLatin1String("activities")}, {Task::HoldBirthdayParty}};
    }
    void openTarget(const Target& target) override { openActivity(target.row); }
    void startTask(Task /*task*/, const QList<RowId>& /*subjects*/) override
    {
        startBirthdayParty();
    }

    void openActivity(RowId activity);
    // Makes a birthday party of today and offers whoever was born in this month to be ticked.
    void startBirthdayParty();

    void activate() override;
    [[nodiscard]] bool mayLeave() override;

private:
    void makeActions();
    [[nodiscard]] RowId addNew(const QString& kindKey);
    void startNew();
    void remove();

    ActivityPane* m_pane;
};

} // namespace doorstep
