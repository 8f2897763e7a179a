// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activities/ActivitiesPage.h"

#include "data/records/places/Places.h"
#include "ui/look/Look.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/pages/activities/ActivityPane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>

namespace doorstep {

ActivitiesPage::ActivitiesPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent)
    : LedgerPage(workspace, QStringLiteral("activities"), parent),
      m_pane(new ActivityPane(workspace, finder, this))
{
    setEmptyText(tr("No activity yet. “New activity” (Insert) adds one."));
    showColumns({{"held_on"}, {"name"}, {"together"}, {"kind_id"}});
    body().removeWidget(&table());
    auto* split = new QSplitter(this);
    split->addWidget(&table());
    split->addWidget(m_pane);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setSizes({560, 640});
    body().addWidget(split, 1);
    makeActions();
    table().sortByColumn(model().ledger().indexOf(QStringLiteral("held_on")), Qt::DescendingOrder);

    connect(this, &LedgerPage::selectionChanged, this, [this] {
        if (const QList<RowId> ids = selectedIds(); !ids.isEmpty())
            m_pane->showActivity(ids.constFirst());
    });
    connect(&model(), &LedgerModel::readingFinished, this, [this](int rows) {
        if (rows > 0 && table().selectedRows().isEmpty() && m_pane->activity() == 0)
            table().selectRow(qBound(0, table().currentIndex().row(), rows - 1));
    });
    connect(this, &LedgerPage::rowOpened, m_pane, &ActivityPane::focusAttendance);
    connect(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        static const QSet<QString> shown{QStringLiteral("activity"), QStringLiteral("venue"),
                                         QStringLiteral("code"), QStringLiteral("block")};
        if (tables.intersects(shown))
            this->workspace().attempt([this] { m_pane->reload(); });
    });
}

void ActivitiesPage::makeActions()
{
    auto* add = new QPushButton(tr("New &activity"), this);
    add->setToolTip(tr("New activity (Insert)"));
    auto* party = new QPushButton(tr("&Birthday party"), this);
    party->setToolTip(tr("A birthday party with the workers born in this month"));
    for (QPushButton* button : {add, party}) {
        button->setEnabled(!registry().readOnly());
        bar().addWidget(button);
    }
    connect(add, &QPushButton::clicked, this, &ActivitiesPage::startNew);
    connect(party, &QPushButton::clicked, this, &ActivitiesPage::startBirthdayParty);
    const auto key = [this](const QKeySequence& keys, QWidget* where, auto work) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, work);
    };
    key(Qt::Key_Insert, this, [add] { add->click(); });
    key(Qt::Key_Escape, m_pane, [this] { table().setFocus(); });
    auto* remove = new QAction(tr("&Delete"), &table());
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &ActivitiesPage::remove);
    table().addAction(remove);
}

void ActivitiesPage::activate()
{
    LedgerPage::activate();
    table().setFocus();
}

bool ActivitiesPage::mayLeave()
{
    return m_pane->leave();
}

void ActivitiesPage::openActivity(RowId activity)
{
    const Activity wanted = ActivityStore(registry()).get(activity);
    const bool elsewhere = workspace().block() && *workspace().block() != wanted.block;
    showRows({}, elsewhere ? tr("The whole town") : QString());
    m_pane->showActivity(activity);
    selectRow(activity);
}

RowId ActivitiesPage::addNew(const QString& kindKey)
{
    m_pane->leave();
    const QList<Block> blocks = BlockStore(registry()).all();
    if (blocks.isEmpty())
        return 0;
    Activity activity = proposedActivity(
        registry(), workspace().block().value_or(blocks.constFirst().id), today(), kindKey);
    const bool added = workspace().write(tr("Add %1").arg(activity.name), [&](Change& change) {
        ActivityStore(registry()).add(change, activity);
    });
    if (!added)
        return 0;
    m_pane->showActivity(activity.id);
    selectRow(activity.id);
    return activity.id;
}

void ActivitiesPage::startNew()
{
    if (addNew({}) != 0)
        m_pane->editNew();
}

void ActivitiesPage::startBirthdayParty()
{
    if (addNew(QStringLiteral("birthday")) != 0)
        m_pane->offerBirthdays();
}

void ActivitiesPage::remove()
{
    const QList<RowId> ids = selectedIds();
    if (ids.isEmpty())
        return;
    workspace().attempt([&] {
        const ActivityStore store(registry());
        const QString name = ids.size() == 1
                                 ? store.get(ids.constFirst()).name
                                 : tr("%n activities", nullptr, static_cast<int>(ids.size()));
        if (workspace().write(tr("Delete %1").arg(name), [&](Change& change) {
                for (const RowId id : ids)
                    store.remove(change, id);
            }))
            workspace().tell(tr("Deleted: %1. Ctrl+Z brings it back.").arg(name));
    });
}

} // namespace doorstep
