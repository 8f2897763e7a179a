// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/visitors/Team.h"

#include "data/records/visitors/Visitor.h"

namespace doorstep {

const Mapping<Team>& teamMapping()
{
    static const Mapping<Team> mapping("visiting_team",
                                       {
                                           field("block_id", &Team::block),
                                           field("name", &Team::name),
                                           field("leader_id", &Team::leader),
                                           field("position", &Team::position),
                                       },
                                       {
                                           {"members", &Team::members},
                                       });
    return mapping;
}

Links Team::everybody() const
{
    Links all = members;
    if (leader) {
        all.removeOne(*leader);
        all.prepend(*leader);
    }
    return all;
}

QString teamLine(Register& registry, const Team& team)
{
    QStringList names;
    for (const RowId id : team.everybody()) {
        const QString name = VisitorStore(registry).get(id).name;
        names << (team.leader == id
                      ? QCoreApplication::translate("Visitors", "%1 (leader)").arg(name)
                      : name);
    }
    return names.isEmpty() ? team.name
                           : QCoreApplication::translate("Visitors", "%1: %2")
                                 .arg(team.name, names.join(QStringLiteral("、")));
}

} // namespace doorstep
