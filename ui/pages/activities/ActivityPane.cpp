// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activities/ActivityPane.h"

#include "ui/look/Look.h"
#include "ui/page/forms/EditButton.h"
#include "ui/page/forms/FieldForm.h"
#include "ui/page/forms/SaveField.h"
#include "ui/page/papers/PaperStrip.h"
#include "ui/pages/activities/TickPane.h"

#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace doorstep {

ActivityPane::ActivityPane(Workspace& workspace, SubjectFinder& finder, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_form(new FieldForm(workspace, this)),
      m_tabs(new QTabWidget(this)),
      m_split(new QSplitter(Qt::Vertical, this)),
      m_count(caption({}, m_tabs)),
      m_papers(new PaperStrip(workspace, this))
{
    const Ledger& titles = *findLedger(QStringLiteral("activities"));
    m_form->addFields(activityFields(), titles);
    m_form->setSave([this](RowId row, const Field& field, const QVariant& value) {
        return save(row, field, value);
    });
    auto* edit = new EditButton(parent, this);
    edit->follow(*m_form);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);

    m_tabs->setDocumentMode(true);
    m_tabs->setCornerWidget(m_count);
    for (const Ticked what : {Ticked::Attendee, Ticked::Volunteer, Ticked::Need, Ticked::Wish}) {
        auto* pane = new TickPane(workspace.registry(), finder, what, m_tabs);
        pane->layout()->setContentsMargins(0, smallSpace, 0, 0);
        m_panes[static_cast<int>(what)] = pane;
        m_tabs->addTab(pane, QString());
        connect(pane, &TickPane::tickWanted, this,
                [this, what](const Candidate& candidate, bool on) { write(what, candidate, on); });
    }
    m_split->addWidget(scroll);
    m_split->addWidget(m_tabs);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_split->setHandleWidth(smallSpace);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(smallSpace, 0, 0, 0);
    layout->addWidget(edit, 0, Qt::AlignRight);
    layout->addWidget(m_split, 1);
    layout->addWidget(m_papers);

    showActivity(std::nullopt);
}

// The fields get the room they need as long as the list below keeps half of it.
void ActivityPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Once the form has laid its fields out for the new width.
    QTimer::singleShot(0, this, [this] {
        const int fields = qMin(m_form->sizeHint().height() + smallSpace, height() / 2);
        m_split->setSizes({fields, height() - fields});
    });
}

void ActivityPane::showActivity(std::optional<RowId> activity)
{
    if (activity && *activity == m_activity.id) {
        reload();
        return;
    }
    m_form->leaveRow();
    m_activity = {};
    if (activity)
        m_workspace.attempt([&] {
            show(ActivityStore(m_workspace.registry()).get(*activity));
            showWhoIsNamed();
        });
    else
        show({});
}

// Those who served, where nobody came and a team held it; the other way round, too.
void ActivityPane::showWhoIsNamed()
{
    const int came = static_cast<int>(Ticked::Attendee);
    const int served = static_cast<int>(Ticked::Volunteer);
    const bool ofTeam = m_activity.volunteerTeam && m_activity.attendees.isEmpty();
    if (ofTeam && m_tabs->currentIndex() == came)
        m_tabs->setCurrentIndex(served);
    else if (m_activity.volunteers.isEmpty() && !m_activity.volunteerTeam &&
             m_tabs->currentIndex() == served)
        m_tabs->setCurrentIndex(came);
}

void ActivityPane::reload()
{
    if (m_activity.id == 0)
        return;
    m_form->reloadChoices();
    if (ActivityStore(m_workspace.registry()).isDeleted(m_activity.id))
        showActivity(std::nullopt);
    else
        show(ActivityStore(m_workspace.registry()).get(m_activity.id));
}

void ActivityPane::show(const Activity& activity)
{
    m_activity = activity;
    const bool writable = activity.id != 0 && !m_workspace.registry().readOnly();
    m_form->setEnabled(writable);
    m_tabs->setEnabled(writable);
    m_papers->showOwner(activity.id != 0 ? std::optional(PaperOwner{PaperOf::Activity, activity.id})
                                         : std::nullopt);
    if (activity.id != 0) {
        m_form->setBlock(activity.block);
        m_form->showRow(activityMapping(), activity);
    } else {
        m_form->showValues(0, [](const Field&) { return QVariant(); });
    }
    for (TickPane* pane : m_panes)
        pane->showActivity(activity);
    m_tabs->setTabText(0, tr("Who &came (%1)").arg(activity.attendees.size()));
    m_tabs->setTabText(1, tr("Who ser&ved (%1)").arg(activity.volunteers.size()));
    m_tabs->setTabText(2, tr("&Needs (%1)").arg(activity.needs.size()));
    m_tabs->setTabText(3, tr("&Wishes (%1)").arg(activity.wishes.size()));
    const auto together = activity.attendees.size() + activity.guests.value_or(0);
    m_count->setText(activity.id == 0 ? QString() : tr("Came: %1, with guests").arg(together));
}

void ActivityPane::offerBirthdays()
{
    m_tabs->setCurrentIndex(0);
    m_panes[0]->chooseGroup(QStringLiteral("birthdays"));
    m_panes[0]->focusLine();
}

void ActivityPane::focusFields()
{
    m_form->focusFirst();
}

void ActivityPane::focusAttendance()
{
    m_panes[m_tabs->currentIndex()]->focusLine();
}

void ActivityPane::editNew()
{
    m_form->editNew();
}

bool ActivityPane::leave()
{
    return m_form->endEditing();
}

QString ActivityPane::save(RowId row, const Field& field, const QVariant& value)
{
    return saveField(
        m_workspace, ActivityStore(m_workspace.registry()), row,
        [](const Activity& activity) { return tr("Edit %1").arg(activity.name); },
        [&](Activity& activity) {
            const QString conflict = activityConflict(field, value);
            if (conflict.isEmpty())
                setFieldValue(activityMapping(), activity, field, value);
            return conflict;
        });
}

void ActivityPane::write(Ticked what, const Candidate& candidate, bool on)
{
    const QString name = candidate.name.left(20);
    const QString title =
        !ticksPeople(what) ? (on ? tr("Link “%1” to %2") : tr("Unlink “%1” from %2"))
        : what == Ticked::Volunteer ? (on ? tr("%1 served in %2") : tr("%1 did not serve in %2"))
        : on                        ? tr("%1 came to %2")
                                    : tr("%1 did not come to %2");
    m_workspace.write(title.arg(name, m_activity.name), [&](Change& change) {
        tick(m_workspace.registry(), change, m_activity.id, what, candidate.id, on);
    });
}

} // namespace doorstep

#include "moc_ActivityPane.cpp"
