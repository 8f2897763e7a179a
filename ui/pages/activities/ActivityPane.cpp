// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activities/ActivityPane.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/EditButton.h"
#include "ui/page/forms/FieldForm.h"
#include "ui/page/forms/SaveField.h"
#include "ui/page/papers/PaperStrip.h"
#include "ui/pages/activities/TickPane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace doorstep {

namespace {

constexpr int fieldsTab = 0; // then those of Ticked

int partOf(Ticked what)
{
    return fieldsTab + 1 + static_cast<int>(what);
}

} // namespace

ActivityPane::ActivityPane(Workspace& workspace, SubjectFinder& finder, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_form(new FieldForm(workspace, this)),
      m_name(heading({}, this)),
      m_count(caption({}, this)),
      m_tabs(new QTabWidget(this)),
      m_papers(new PaperStrip(workspace, this))
{
    const Ledger& titles = *findLedger(QStringLiteral("activities"));
    m_form->addFields(activityFields(), titles);
    m_form->setSave([this](RowId row, const Field& field, const QVariant& value) {
        return save(row, field, value);
    });
    auto* edit = new EditButton(parent, this);
    edit->follow(*m_form);
    // One thing at a time, so that the pane scrolls in one place.
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeFields(), tr("Wha&t it was"));
    for (const Ticked what : {Ticked::Attendee, Ticked::Volunteer, Ticked::Need, Ticked::Wish}) {
        auto* pane = new TickPane(workspace.registry(), finder, what, m_tabs);
        pane->layout()->setContentsMargins(0, smallSpace, 0, 0);
        m_panes[static_cast<int>(what)] = pane;
        m_tabs->addTab(pane, QString());
        respond(pane, &TickPane::tickWanted, this,
                [this, what](const Candidate& candidate, bool on) { write(what, candidate, on); });
    }
    respond(edit, &EditButton::editWanted, this, [this] { m_tabs->setCurrentIndex(fieldsTab); });
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* top = new QHBoxLayout;
    top->setSpacing(smallSpace);
    top->addWidget(m_name, 1);
    top->addWidget(m_count);
    top->addWidget(edit);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(smallSpace, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_tabs, 1);

    showActivity(std::nullopt);
}

QWidget* ActivityPane::makeFields()
{
    auto* fields = new QWidget(this);
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(0, smallSpace, smallSpace, 0);
    column->addWidget(m_form);
    column->addWidget(m_papers);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(fields);
    return scroll;
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
    const int came = partOf(Ticked::Attendee);
    const int served = partOf(Ticked::Volunteer);
    const bool ofTeam = m_activity.volunteerTeam && m_activity.attendees.isEmpty();
    if (ofTeam && !m_activity.volunteers.isEmpty() && m_tabs->currentIndex() <= came)
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
    m_tabs->setTabText(partOf(Ticked::Attendee),
                       tr("Who &came (%1)").arg(activity.attendees.size()));
    m_tabs->setTabText(partOf(Ticked::Volunteer),
                       tr("Who ser&ved (%1)").arg(activity.volunteers.size()));
    m_tabs->setTabText(partOf(Ticked::Need), tr("&Needs (%1)").arg(activity.needs.size()));
    m_tabs->setTabText(partOf(Ticked::Wish), tr("&Wishes (%1)").arg(activity.wishes.size()));
    const auto together = activity.attendees.size() + activity.guests.value_or(0);
    m_name->setText(activity.name);
    m_name->setToolTip(asPlain(activity.name));
    m_count->setText(activity.id == 0 ? QString() : tr("Came: %1, with guests").arg(together));
}

void ActivityPane::offerBirthdays()
{
    m_tabs->setCurrentIndex(partOf(Ticked::Attendee));
    m_panes[0]->chooseGroup(QStringLiteral("birthdays"));
    m_panes[0]->focusLine();
}

void ActivityPane::focusFields()
{
    m_tabs->setCurrentIndex(fieldsTab);
    m_form->focusFirst();
}

void ActivityPane::focusAttendance()
{
    if (m_tabs->currentIndex() == fieldsTab)
        m_tabs->setCurrentIndex(partOf(Ticked::Attendee));
    showWhoIsNamed();
    m_panes[m_tabs->currentIndex() - fieldsTab - 1]->focusLine();
}

void ActivityPane::editNew()
{
    m_tabs->setCurrentIndex(fieldsTab);
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
    const QString words = title.arg(name, m_activity.name);
    const bool written = m_workspace.write(words, [&](Change& change) {
        tick(m_workspace.registry(), change, m_activity.id, what, candidate.id, on);
    });
    if (written) // whom Enter has taken of those that are called so
        m_workspace.tell(QStringLiteral("%1　%2").arg(words, candidate.detail).trimmed());
}

} // namespace doorstep

#include "moc_ActivityPane.cpp"
