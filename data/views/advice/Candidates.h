#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be ticked for an activity: who may have come or served, the needs it may answer, the
// wishes it may fulfil; who may belong to a volunteer team.

#include "data/records/activities/Activity.h"
#include "data/records/volunteers/VolunteerTeam.h"

namespace doorstep {

// What is ticked where.
struct TickList
{
    Ticked what = Ticked::Attendee;
    RowId owner = 0;            // the activity or team
    std::optional<RowId> block; // none: of the whole town
    QDate day;                  // in whose month a birthday is one
    std::optional<RowId> team;  // whose members may serve
    Links ticked;
    Links came; // whose needs and wishes may be meant

    bool operator==(const TickList&) const = default;
};
[[nodiscard]] TickList tickListOf(const Activity& activity, Ticked what);
[[nodiscard]] TickList tickListOf(const VolunteerTeam& team); // its members

// Whether subjects are ticked.
[[nodiscard]] bool ticksPeople(Ticked what);

struct Candidate
{
    RowId id = 0;
    QString name;   // who; what is asked for
    QString detail; // occupation or trade, door, month of birth; whose, the category, since when
    QString phones; // to be found by, not shown
    bool ticked = false;

    bool operator==(const Candidate&) const = default;
};

// Whom or what one looks among.
struct CandidateGroup
{
    QString key; // "ticked", "birthdays", …, or "occupation:12"
    QString label;
};

[[nodiscard]] QList<CandidateGroup> candidateGroups(Register& registry, Ticked what);

// Active subjects of the block, birthdays in the month of the day; open needs and wishes of those
// who came, or of the block. What is ticked is among its own group whatever became of it. By name,
// needs and wishes the newest first.
[[nodiscard]] QList<Candidate> candidates(Register& registry, const TickList& list,
                                          const QString& group);
// Single ones, from anywhere in the register, in the order in which they are asked for.
[[nodiscard]] QList<Candidate> candidatesAmong(Register& registry, const TickList& list,
                                               const QList<RowId>& ids);

// How well a typed text names the candidate: by its name or the pinyin of it as spelledLikeness()
// tells, 1 by its detail or a phone's digits, 0 not at all.
[[nodiscard]] int namedLikeness(const Candidate& candidate, const QString& typed);

} // namespace doorstep
