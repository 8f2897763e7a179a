// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/places/Places.h"
#include "data/records/visitors/Team.h"
#include "data/records/visitors/Visitor.h"
#include "data/register/Order.h"
#include "ui/pages/lists/Lists.h"
#include "ui/pages/lists/ListsText.h"
#include "ui/pages/lists/NamesInCell.h"
#include "ui/pages/lists/RowsList.h"

namespace doorstep {

namespace {

class TeamsList : public RowsList<Team>
{
public:
    explicit TeamsList(Workspace& workspace) : m_workspace(workspace), m_store(workspace.registry())
    {
        setCells({
            {{"name", ListsText::tr("Name"), 24},
             [](const Team& team) { return team.name; },
             [](Team& team, const QVariant& value) {
                 team.name = value.toString();
             }},
            {{"leader", ListsText::tr("Leader"), 14, ListColumn::Editor::Choice},
             [](const Team& team) { return team.leader ? QVariant(*team.leader) : QVariant(); },
             [](Team& team, const QVariant& value) {
                 team.leader =
                     value.isNull() ? std::nullopt : std::optional<RowId>(value.toLongLong());
             },
             [this](const Team& team) {
                 return team.leader ? nameOf({*team.leader}) : QString();
             }},
            {{"members", ListsText::tr("Members"), 36},
             [this](const Team& team) { return nameOf(team.members); },
             [this](Team& team, const QVariant& value) {
                 team.members = idsOfNames(value.toString(), visitors());
             },
             {},
             [this](const QVariant& value) {
                 const QString unknown = firstUnknownName(value.toString(), visitors());
                 return unknown.isEmpty()
                            ? QString()
                            : ListsText::tr("“%1” is not among the visitors.").arg(unknown);
             }},
            {{"block", ListsText::tr("Block"), 16, ListColumn::Editor::Choice},
             [](const Team& team) { return team.block ? QVariant(*team.block) : QVariant(); },
             [](Team& team, const QVariant& value) {
                 team.block =
                     value.isNull() ? std::nullopt : std::optional<RowId>(value.toLongLong());
             },
             [this](const Team& team) {
                 return team.block ? BlockStore(m_workspace.registry()).get(*team.block).name
                                   : ListsText::tr("Whole town");
             }},
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
        Choices choices;
        if (column == leaderColumn) {
            choices.append({QVariant(), QString()});
            for (const auto& [name, id] : visitors())
                choices.append({id, name});
        } else {
            choices.append({QVariant(), ListsText::tr("Whole town")});
            for (const Block& block : BlockStore(m_workspace.registry()).all())
                choices.append({block.id, block.name});
        }
        return choices;
    }
    QString whatKeeps(int) const override { return {}; }
    void remove(Change& change, int row) override { m_store.remove(change, idAt(row)); }
    bool canMove() const override { return true; }
    bool move(Change& change, int row, int by) override
    {
        return moveInOrder(m_store, change, read(), idAt(row), by);
    }

protected:
    QList<Team> read() const override
    {
        const std::optional<RowId> block = m_workspace.block();
        return block ? m_store.ofBlock(*block) : m_store.all();
    }
    bool isComplete(const Team& team) const override { return !team.name.isEmpty(); }
    QString problem(const Team& team) const override
    {
        if (team.name.isEmpty())
            return ListsText::tr("It needs a name.");
        for (const Team& other : m_store.all()) {
            if (other.id != team.id && other.name == team.name && other.block == team.block)
                return ListsText::tr("There is a “%1” already.").arg(team.name);
        }
        return {};
    }
    void write(Change& change, Team& team) override
    {
        if (team.id == 0) {
            team.position = nextPosition(m_store.all());
            m_store.add(change, team);
        } else {
            m_store.save(change, team);
        }
    }
    int place(int, Team& fresh) const override
    {
        fresh.block = m_workspace.block();
        return rows();
    }

private:
    NamedRows visitors() const
    {
        const VisitorStore store(m_workspace.registry());
        const std::optional<RowId> block = m_workspace.block();
        NamedRows named;
        for (const Visitor& visitor : block ? store.ofBlock(*block) : store.all())
            named.append({visitor.name, visitor.id});
        return named;
    }
    QString nameOf(const Links& ids) const
    {
        QStringList names;
        for (const RowId id : ids)
            names << VisitorStore(m_workspace.registry()).get(id).name;
        return names.join(QStringLiteral("、"));
    }

    Workspace& m_workspace;
    TeamStore m_store;
};

} // namespace

std::unique_ptr<EditableList> makeTeamsList(Workspace& workspace)
{
    return std::make_unique<TeamsList>(workspace);
}

} // namespace doorstep
