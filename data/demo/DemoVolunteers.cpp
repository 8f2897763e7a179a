// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/ResourceRows.h"
#include "data/demo/DemoWriter.h"
#include "data/files/checks/Duration.h"
#include "data/records/volunteers/VolunteerTeam.h"

#include <algorithm>

namespace doorstep {

namespace {

// Columns of resources/demo/volunteers.tsv.
enum VolunteerColumn {
    InBlock,
    TeamName,
    TeamKind,
    GridPlace,
    Task,
    Paired,
    PairedCount,
    Leader,
    Founded,
    TimeOfDay,
    HoursEach,
    Others,
    MembersAre,
    TeamNote
};

constexpr qsizetype mostMembers = 6;

} // namespace

// Whoever is a volunteer already joins first.
void DemoWriter::writeVolunteers()
{
    Change change(m_register, QStringLiteral("演示数据：志愿服务"), BatchKind::Demo);
    const QList<QStringList> rows = resourceRows(QStringLiteral(":/demo/volunteers.tsv"));
    for (const QStringList& row : rows) {
        const int position = row.at(InBlock).toInt();
        const auto block =
            std::find_if(m_blocks.begin(), m_blocks.end(), [position](const DemoBlock& each) {
                return each.block.position == position;
            });
        if (position != 0 && block == m_blocks.end())
            continue;
        VolunteerTeam team;
        team.name = row.at(TeamName);
        team.kind = codeId(list::volunteerKind, row.at(TeamKind));
        team.alliance = codeId(list::volunteerAlliance, QStringLiteral("xin_li"));
        team.task = row.at(Task);
        team.pairedWith = row.at(Paired);
        if (!row.at(PairedCount).isEmpty())
            team.pairedCount = row.at(PairedCount).toInt();
        team.leader = row.at(Leader);
        team.foundedOn = QDate::fromString(row.at(Founded), Qt::ISODate);
        team.note = row.at(TeamNote);
        if (position != 0) {
            team.block = block->block.id;
            const qsizetype grid = row.at(GridPlace).toInt() - 1;
            if (grid >= 0 && grid < block->grids.size())
                team.grid = block->grids.at(grid);
        }
        VolunteerTeamStore(m_register).add(change, team);
        const Links members = volunteersOf(team.block, row.at(MembersAre));
        for (const RowId member : members)
            setMember(m_register, change, team.id, member, true);
        team.members = members;
        writeServices(change, team, row);
    }
    change.commit();
}

Links DemoWriter::volunteersOf(std::optional<RowId> block, const QString& trade) const
{
    Links volunteers;
    Links others;
    for (const DemoBlock& each : m_blocks) {
        for (const Subject& worker : each.workers) {
            const bool here = !block || each.block.id == *block;
            const bool fits =
                trade == u"any" || keyOfCode(worker.worker.occupation).contains(trade);
            if (here && fits && worker.status == SubjectStatus::Active)
                (worker.worker.volunteer ? volunteers : others) << worker.id;
        }
    }
    Links members = (volunteers + others).mid(0, mostMembers);
    std::sort(members.begin(), members.end());
    return members;
}

// Once a month, most of the members come.
void DemoWriter::writeServices(Change& change, const VolunteerTeam& team, const QStringList& row)
{
    const QDate begun =
        std::max(team.foundedOn, m_options.until.addMonths(-m_options.months).addDays(1));
    const QStringList tasks = team.task.split(u'，');
    int held = 0;
    for (QDate month(begun.year(), begun.month(), 1); month <= m_options.until;
         month = month.addMonths(1)) {
        const QDate day = month.addDays(m_aside.bounded(month.daysInMonth()));
        const DemoBlock& somewhere = m_blocks.at(static_cast<size_t>(held) % m_blocks.size());
        if (day < begun || day > m_options.until)
            continue;
        Activity activity;
        activity.block = team.block.value_or(somewhere.block.id);
        activity.name = tasks.at(held % tasks.size());
        activity.kind = codeId(list::activityKind, QStringLiteral("volunteer"));
        activity.heldOn = day;
        activity.heldAt = row.at(TimeOfDay);
        activity.volunteerTeam = team.id;
        activity.minutes = readMinutes(row.at(HoursEach), BareNumber::Hours);
        activity.otherVolunteers = m_aside.bounded(row.at(Others).toInt() + 1);
        if (team.pairedCount)
            activity.guests = std::max(1, *team.pairedCount - m_aside.bounded(5));
        for (const RowId member : team.members) {
            if (m_aside.bounded(100) < 75)
                activity.volunteers << member;
        }
        ++held;
        if (!activity.volunteers.isEmpty() || *activity.otherVolunteers > 0)
            ActivityStore(m_register).add(change, activity);
    }
}

} // namespace doorstep
