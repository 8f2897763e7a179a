// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activities/ActivitiesPage.h"

#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Respond.h"
#include "ui/pages/activities/ActivityPane.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>

namespace doorstep {

ActivitiesPage::ActivitiesPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent)
    : RecordPage(workspace, QStringLiteral("activities"),
                 {QStringLiteral("activity"), QStringLiteral("venue"), QStringLiteral("code"),
                  QStringLiteral("block")},
                 parent),
      m_pane(new ActivityPane(workspace, finder, this))
{
    setEmptyText(tr("No activity yet. “New activity” (Insert) adds one."));
    showColumns({{"name", 26}, {"held_on"}, {"together"}, {"kind_id"}});
    QSplitter* split = addPane(&table(), m_pane, 30);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(1, 1);
    split->setSizes({560, 640});
    makeActions();
    table().sortByColumn(model().ledger().indexOf(QStringLiteral("held_on")), Qt::DescendingOrder);
}

void ActivitiesPage::makeActions()
{
    auto* add = new QPushButton(tr("New &activity"), this);
    add->setToolTip(tr("New activity (Insert)"));
    auto* party = new QPushButton(tr("&Birthday party"), this);
    party->setToolTip(tr("A birthday party with the workers born in this month"));
    for (QPushButton* button : {add, party}) {
        button->setEnabled(!registry().readOnly());
        news().addWidget(button);
    }
    respond(add, &QPushButton::clicked, this, &ActivitiesPage::startNew);
    respond(party, &QPushButton::clicked, this, &ActivitiesPage::startBirthdayParty);
    addKey(Qt::Key_Insert, this, [add] { add->click(); });
    beginWithNew();
    addPrinting();
}

void ActivitiesPage::showChosen(const QList<Activity>& activities)
{
    m_pane->showActivity(activities.isEmpty() ? std::nullopt
                                              : std::optional<RowId>(activities.constFirst().id));
}

void ActivitiesPage::focusPane()
{
    m_pane->focusAttendance();
}

QString ActivitiesPage::deletionOf(const QList<Activity>& activities) const
{
    return activities.size() == 1
               ? tr("Delete %1").arg(activities.constFirst().name)
               : tr("Delete %n activities", nullptr, static_cast<int>(activities.size()));
}

RowId ActivitiesPage::addNew(const QString& kindKey)
{
    m_pane->leave();
    const RowId block = blockOfNew();
    if (block == 0)
        return 0;
    Activity activity = proposedActivity(registry(), block, today(), kindKey);
    const bool added = workspace().write(tr("Add %1").arg(activity.name), [&](Change& change) {
        ActivityStore(registry()).add(change, activity);
    });
    if (!added)
        return 0;
    choose({activity.id});
    selectRow(activity.id);
    return activity.id;
}

void ActivitiesPage::startNew()
{
    if (const RowId id = addNew({}); id != 0) {
        m_pane->editNew();
        awaitWords(id);
    }
}

void ActivitiesPage::startBirthdayParty()
{
    if (addNew(QStringLiteral("birthday")) != 0)
        m_pane->offerBirthdays();
}

} // namespace doorstep

#include "moc_ActivitiesPage.cpp"
