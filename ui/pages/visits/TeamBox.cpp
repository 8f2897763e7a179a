// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/TeamBox.h"

#include "ui/look/PickField.h"
#include "ui/page/Respond.h"

namespace doorstep {

TeamBox::TeamBox(Register& registry, PickField& visitors, QWidget* parent)
    : CodeBox(parent), m_register(registry)
{
    setMinimumContentsLength(7);
    setPlaceholderText(tr("No team"));
    respond(this, &CodeBox::entryChosen, this, [this, &visitors] {
        if (const std::optional<RowId> team = chosen()) {
            visitors.choose(TeamStore(m_register).get(*team).everybody());
            Q_EMIT visitors.edited();
        }
    });
}

void TeamBox::refill(RowId block, std::optional<RowId> used)
{
    const std::optional<RowId> before = chosen();
    clear();
    addItem(QString());
    const TeamStore store(m_register);
    QList<Team> teams = store.ofBlock(block);
    const auto isUsed = [used](const Team& team) {
        return team.id == used;
    };
    if (used && std::none_of(teams.cbegin(), teams.cend(), isUsed))
        teams << store.get(*used);
    for (const Team& team : std::as_const(teams))
        addEntry(team.name, team.id);
    choose(before);
}

} // namespace doorstep

#include "moc_TeamBox.cpp"
