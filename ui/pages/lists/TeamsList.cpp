// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/visitors/Team.h"
#include "data/records/visitors/Visitor.h"
#include "ui/pages/lists/Lists.h"
#include "ui/pages/lists/OrderedList.h"

namespace doorstep {

namespace {

class TeamsList : public OrderedList<Team, TeamStore>
{
public:
    explicit TeamsList(Workspace& workspace) : OrderedList(workspace)
    {
        setCells({
            {{"name", ListsText::tr("Name"), 24},
             [](const Team& team) { return team.name; },
             [](Team& team, const QVariant& value) {
                 team.name = value.toString();
             }},
            {{"leader", ListsText::tr("Leader"), 14, ListColumn::Editor::Choice},
             [](const Team& team) { return cellOf(team.leader); },
             [](Team& team, const QVariant& value) { team.leader = idOf(value); },
             [this](const Team& team) {
                 return team.leader ? nameOf(*team.leader) : QString();
             }},
            namesCell(
                {"members", ListsText::tr("Members"), 36}, &Team::members,
                [this] { return visitors(); }, [this](RowId id) { return nameOf(id); },
                ListsText::tr("“%1” is not among the visitors.")),
            blockCell(),
        });
    }

    QString title() const override { return ListsText::tr("Visiting teams"); }
    QString hint() const override
    {
        return ListsText::tr("Who goes together: chosen as one in a visit and for the walk sheet. "
                             "Members: names of visitors, with 、 between them.");
    }
    bool dependsOn(const QSet<QString>& tables) const override
    {
        return tables.contains(QStringLiteral("visiting_team")) ||
               tables.contains(QStringLiteral("visitor")) ||
               tables.contains(QStringLiteral("block"));
    }
    Choices choices(int, int column) const override
    {
        constexpr int leaderColumn = 1;
        if (column != leaderColumn)
            return blockChoices();
        Choices choices{{QVariant(), QString()}};
        for (const auto& [name, id] : visitors())
            choices.append({id, name});
        return choices;
    }

protected:
    QString problem(const Team& team) const override
    {
        for (const Team& other : store().all()) {
            if (other.id != team.id && other.name == team.name && other.block == team.block)
                return ListsText::tr("There is a “%1” already.").arg(team.name);
        }
        return OrderedList::problem(team);
    }

private:
    NamedRows visitors() const
    {
        NamedRows named;
        for (const Visitor& visitor : inSight(VisitorStore(registry())))
            named.append({visitor.name, visitor.id});
        return named;
    }
    QString nameOf(RowId visitor) const { return VisitorStore(registry()).get(visitor).name; }
};

} // namespace

std::unique_ptr<EditableList> makeTeamsList(Workspace& workspace)
{
    return std::make_unique<TeamsList>(workspace);
}

} // namespace doorstep
