// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activities/VolunteersPage.h"

#include "data/records/activities/Activity.h"
#include "data/records/codes/Code.h"
#include "data/views/ledgers/LedgerQuery.h"
#include "ui/look/Look.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/SaveField.h"
#include "ui/pages/activities/TickPane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace doorstep {

namespace {

const Field teamFields[] = {
    {"name", FieldType::Text, 8},
    {"kind_id", FieldType::Entry, 4, &list::volunteerKind},
    {"founded_on", FieldType::Date, 4},
    {"alliance_id", FieldType::Entry, 8, &list::volunteerAlliance},
    {"task", FieldType::Text, 12},
    {"paired_with", FieldType::Text, 8},
    {"paired_count", FieldType::Number, 4},
    {"leader", FieldType::Text, 4},
    {"phone", FieldType::Phone, 4},
    {"grid_id", FieldType::Grid, 4},
    {"block_id", FieldType::Block, 4},
    {"note", FieldType::Text, 8},
};

LedgerQuery servicesOf(const VolunteerTeam& team)
{
    LedgerQuery query;
    query.ledger = findLedger(QStringLiteral("activities"));
    query.conditions = {{QStringLiteral("volunteer_team_id"), Condition::Is, team.name}};
    return query;
}

} // namespace

VolunteersPage::VolunteersPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent)
    : FormPage(workspace, QStringLiteral("volunteer_teams"),
               {QStringLiteral("volunteer_team"), QStringLiteral("activity"),
                QStringLiteral("block"), QStringLiteral("code"), QStringLiteral("grid")},
               parent),
      m_services(caption({}, this)),
      m_new(new QToolButton(this)),
      m_list(new QToolButton(this)),
      m_members(new TickPane(workspace.registry(), finder, Ticked::Member, this))
{
    setEmptyText(tr("No volunteer team yet. Insert writes the first one down."));
    showColumns({{"name"},
                 {"hours"},
                 {"times"},
                 {"member_count"},
                 {"kind_id"},
                 {"paired_with"},
                 {"paired_count"},
                 {"grid_id"}});
    table().setGivingWay();
    form().addFields(teamFields, model().ledger());
    m_services->setWordWrap(true);
    m_new->setText(tr("New &service"));
    m_new->setToolTip(tr("An activity of the team with all its members, to be told what they did"));
    m_list->setText(tr("Show as a list"));
    auto* did = new QHBoxLayout;
    did->addWidget(m_services, 1);
    did->addWidget(m_new);
    did->addWidget(m_list);
    underForm().insertLayout(0, did); // what it did comes first
    m_members->layout()->setContentsMargins(0, smallSpace, 0, 0);
    underForm().addWidget(m_members, 1);
    addButtons(tr("New volunteer team (Insert)"));
    m_new->setEnabled(!workspace.registry().readOnly());
    m_members->setEnabled(!workspace.registry().readOnly());
    respond(m_new, &QToolButton::clicked, this, &VolunteersPage::startService);
    respond(m_list, &QToolButton::clicked, this, &VolunteersPage::listServices);
    respond(m_members, &TickPane::tickWanted, this, &VolunteersPage::tickMember);
}

void VolunteersPage::activate()
{
    FormPage::activate();
    showServices();
}

void VolunteersPage::showChosen(const QList<VolunteerTeam>& teams)
{
    m_team = teams.isEmpty() ? VolunteerTeam() : teams.constFirst();
    form().setBlock(m_team.block.value_or(0));
    FormPage::showChosen(teams);
    m_members->showList(tickListOf(m_team));
    showServices();
}

void VolunteersPage::showServices()
{
    if (m_team.id == 0)
        return;
    workspace().attempt([this] {
        const LedgerQuery query = servicesOf(m_team);
        const qint64 times = countRows(registry().db(), query);
        m_list->setVisible(times > 0);
        m_services->setText(
            times == 0
                ? tr("Nothing told yet of what they did.")
                : tr("%n service(s), %1 hours in all", nullptr, static_cast<int>(times))
                      .arg(sumOfColumn(registry().db(), query, QStringLiteral("service_hours"))));
    });
}

void VolunteersPage::tickMember(const Candidate& candidate, bool on)
{
    const QString title = on ? tr("%1 joined %2") : tr("%1 left %2");
    const QString words = title.arg(candidate.name.left(20), m_team.name);
    const bool written = workspace().write(
        words, [&](Change& change) { setMember(registry(), change, m_team.id, candidate.id, on); });
    if (written)
        workspace().tell(QStringLiteral("%1　%2").arg(words, candidate.detail).trimmed());
}

// Whoever was not there is unticked on the page of the activity.
void VolunteersPage::startService()
{
    if (m_team.id == 0)
        return;
    const RowId block = m_team.block ? *m_team.block : blockOfNew();
    if (block == 0)
        return;
    Activity activity = proposedActivity(registry(), block, today(), QStringLiteral("volunteer"));
    activity.name = m_team.name;
    activity.volunteerTeam = m_team.id;
    activity.volunteers = m_team.members;
    if (workspace().write(tr("Add %1").arg(activity.name),
                          [&](Change& change) { ActivityStore(registry()).add(change, activity); }))
        workspace().goTo({"activity", activity.id});
}

void VolunteersPage::listServices()
{
    workspace().goToRows(servicesOf(m_team), m_team.name);
}

QString VolunteersPage::saveValue(RowId id, const Field& field, const QVariant& value)
{
    return saveField(
        workspace(), VolunteerTeamStore(registry()), id,
        [](const VolunteerTeam& team) { return tr("Edit %1").arg(team.name); },
        [&](VolunteerTeam& team) {
            const std::optional<RowId> before = team.block;
            setFieldValue(volunteerTeamMapping(), team, field, value);
            if (team.block != before) // whose grids are others
                team.grid.reset();
            return volunteerTeamProblem(registry(), team);
        });
}

RowId VolunteersPage::addRow()
{
    VolunteerTeam team;
    team.block = workspace().block();
    team.name = tr("New volunteer team");
    for (int n = 2; !volunteerTeamProblem(registry(), team).isEmpty(); ++n)
        team.name = tr("New volunteer team") + u' ' + QString::number(n);
    const bool added = workspace().write(tr("Add a volunteer team"), [&](Change& change) {
        VolunteerTeamStore(registry()).add(change, team);
    });
    return added ? team.id : 0;
}

QString VolunteersPage::deletionOf(const QList<VolunteerTeam>& teams) const
{
    return teams.size() == 1
               ? tr("Delete %1").arg(teams.constFirst().name)
               : tr("Delete %n volunteer team(s)", nullptr, static_cast<int>(teams.size()));
}

} // namespace doorstep

#include "moc_VolunteersPage.cpp"
