// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/volunteers/VolunteerTeam.h"

#include "data/records/subjects/Subject.h"

#include <algorithm>

namespace doorstep {

namespace {

struct VolunteerText
{
    Q_DECLARE_TR_FUNCTIONS(VolunteerTeam)
};

} // namespace

const Mapping<VolunteerTeam>& volunteerTeamMapping()
{
    static const Mapping<VolunteerTeam> mapping(
        "volunteer_team",
        {
            field("block_id", &VolunteerTeam::block),
            field("name", &VolunteerTeam::name),
            field("kind_id", &VolunteerTeam::kind),
            field("alliance_id", &VolunteerTeam::alliance),
            field("grid_id", &VolunteerTeam::grid),
            field("leader", &VolunteerTeam::leader),
            field("phone", &VolunteerTeam::phone),
            field("task", &VolunteerTeam::task),
            field("paired_with", &VolunteerTeam::pairedWith),
            field("paired_count", &VolunteerTeam::pairedCount),
            field("founded_on", &VolunteerTeam::foundedOn),
            field("note", &VolunteerTeam::note),
        },
        {{"members", &VolunteerTeam::members}});
    return mapping;
}

QString volunteerTeamProblem(Register& registry, const VolunteerTeam& team)
{
    if (team.name.trimmed().isEmpty())
        return VolunteerText::tr("A volunteer team needs a name.");
    const auto there = VolunteerTeamStore(registry).named(team.block, team.name);
    return there && there->id != team.id && there->block == team.block
               ? VolunteerText::tr("There is a “%1” already.").arg(team.name)
               : QString();
}

std::optional<VolunteerTeam> VolunteerTeamStore::named(std::optional<RowId> block,
                                                       const QString& name) const
{
    const QList<VolunteerTeam> found =
        select(QStringLiteral("WHERE name = ?1 AND (block_id IS NULL OR block_id = ?2) AND "
                              "deleted_at IS NULL ORDER BY block_id IS NULL, id LIMIT 1"),
               name, block);
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

void markVolunteer(Register& registry, Change& change, RowId subject)
{
    const SubjectStore subjects(registry);
    Subject who = subjects.get(subject);
    if (!isPerson(who.kind) || who.worker.volunteer)
        return;
    who.worker.volunteer = true;
    subjects.save(change, who);
}

bool setMember(Register& registry, Change& change, RowId team, RowId subject, bool on)
{
    const VolunteerTeamStore store(registry);
    VolunteerTeam changed = store.get(team);
    changed.members.removeOne(subject);
    if (on) {
        const auto place =
            std::lower_bound(changed.members.begin(), changed.members.end(), subject);
        changed.members.insert(place, subject);
        markVolunteer(registry, change, subject);
    }
    return store.save(change, changed);
}

} // namespace doorstep
