#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The path of a person (联系—服务—凝聚—转化): worked out from what happened, never typed. A step is
// reached on the first day of what makes it.

#include "data/base/Time.h"
#include "data/base/Words.h"
#include "data/records/party/PartyFields.h"

#include <QDate>
#include <array>
#include <vector>

namespace doorstep {

enum class PathStep { None, Contacted, Served, Gathered, Turned };

template <>
struct WordTable<PathStep>
{
    static constexpr Word<PathStep> words[] = {
        {PathStep::None, "", ""},
        {PathStep::Contacted, "contacted", QT_TRANSLATE_NOOP("Words", "In contact")},
        {PathStep::Served, "served", QT_TRANSLATE_NOOP("Words", "Served")},
        {PathStep::Gathered, "gathered", QT_TRANSLATE_NOOP("Words", "Taking part")},
        {PathStep::Turned, "turned", QT_TRANSLATE_NOOP("Words", "One of us")},
    };
};

inline constexpr PathStep pathSteps[] = {PathStep::Contacted, PathStep::Served, PathStep::Gathered,
                                         PathStep::Turned};

// SQL of the day on which the subject s reached a step, NULL before; :p7 is the day it is judged
// on. Where Party building is hidden, volunteering alone is the last one.
// Contacted: met on a visit.
#define PATH_CONTACTED_ON                                                                          \
    "(SELECT date(pv.at, 'unixepoch', '+8 hours') FROM visit pv WHERE pv.subject_id = s.id AND "   \
    "pv.deleted_at IS NULL AND pv.outcome = 'met' ORDER BY pv.at LIMIT 1)"
// Served: a service introduced or used, a need answered, a wish fulfilled.
#define PATH_SERVED_ON                                                                             \
    "(SELECT min(pd) FROM (SELECT date(min(pv.at), 'unixepoch', '+8 hours') AS pd FROM visit pv "  \
    "JOIN visit_service px ON px.visit_id = pv.id WHERE pv.subject_id = s.id AND pv.deleted_at "   \
    "IS NULL UNION ALL SELECT min(pu.done_on) FROM service_use pu WHERE pu.subject_id = s.id AND " \
    "pu.deleted_at IS NULL UNION ALL SELECT min(coalesce(pn.fed_back_on, pn.closed_on)) FROM "     \
    "need pn WHERE pn.subject_id = s.id AND pn.deleted_at IS NULL UNION ALL SELECT "               \
    "min(pw.fulfilled_on) FROM wish pw WHERE pw.subject_id = s.id AND pw.deleted_at IS NULL))"
// Gathered: came to an activity, or served in one.
#define PATH_SERVING_ON                                                                            \
    "(SELECT min(pa.held_on) FROM activity_volunteer px JOIN activity pa ON pa.id = "              \
    "px.activity_id WHERE px.subject_id = s.id AND pa.deleted_at IS NULL AND pa.held_on <= :p7)"
#define PATH_GATHERED_ON                                                                           \
    "(SELECT min(pd) FROM (SELECT min(pa.held_on) AS pd FROM activity_subject px JOIN activity "   \
    "pa ON pa.id = px.activity_id WHERE px.subject_id = s.id AND pa.deleted_at IS NULL AND "       \
    "pa.held_on <= :p7 UNION ALL SELECT " PATH_SERVING_ON "))"
// A volunteer since the day that is told, or else since that was written down.
#define WRITTEN_VOLUNTEER_ON                                                                       \
    "iif(s.volunteer, coalesce(s.volunteer_on, (SELECT date(max(pb.at), 'unixepoch', '+8 hours') " \
    "FROM journal pj JOIN journal_batch pb ON pb.id = pj.batch_id WHERE pj.table_name = "          \
    "'subject' AND pj.row_id = s.id AND pj.changes LIKE '%\"volunteer\":[0,1]%'), "                \
    "date(s.created_at, 'unixepoch', '+8 hours')), NULL)"
// Turned: a volunteer (or one who served), an application, a member found or joined.
#define PATH_VOLUNTEER_ON                                                                          \
    "(SELECT min(pd) FROM (SELECT " PATH_SERVING_ON                                                \
    " AS pd UNION ALL SELECT " WRITTEN_VOLUNTEER_ON "))"
#define PATH_TURNED_ON                                                                             \
    "(SELECT min(pd) FROM (SELECT " PATH_VOLUNTEER_ON " AS pd UNION ALL SELECT "                   \
    "s.party_applied_on UNION ALL SELECT s.party_found_on UNION ALL SELECT s.party_joined_on "     \
    "UNION ALL SELECT min(pm.party_applied_on) FROM party_member pm WHERE pm.subject_id = s.id "   \
    "AND pm.deleted_at IS NULL UNION ALL SELECT min(pm.party_found_on) FROM party_member pm "      \
    "WHERE pm.subject_id = s.id AND pm.deleted_at IS NULL UNION ALL SELECT "                       \
    "min(pm.party_joined_on) FROM party_member pm WHERE pm.subject_id = s.id AND pm.deleted_at "   \
    "IS NULL))"
#define PATH_STEP(turned)                                                                          \
    "CASE WHEN " turned " IS NOT NULL THEN 'turned' WHEN " PATH_GATHERED_ON                        \
    " IS NOT NULL THEN 'gathered' WHEN " PATH_SERVED_ON                                            \
    " IS NOT NULL THEN 'served' WHEN " PATH_CONTACTED_ON                                           \
    " IS NOT NULL THEN 'contacted' ELSE '' END"

[[nodiscard]] constexpr const char* pathTurnedSql(Party party)
{
    return party == Party::Shown ? PATH_TURNED_ON : PATH_VOLUNTEER_ON;
}
[[nodiscard]] constexpr const char* pathStepSql(Party party)
{
    return party == Party::Shown ? PATH_STEP(PATH_TURNED_ON) : PATH_STEP(PATH_VOLUNTEER_ON);
}
[[nodiscard]] constexpr const char* pathDaySql(PathStep step, Party party)
{
    switch (step) {
    case PathStep::Contacted:
        return PATH_CONTACTED_ON;
    case PathStep::Served:
        return PATH_SERVED_ON;
    case PathStep::Gathered:
        return PATH_GATHERED_ON;
    case PathStep::Turned:
        return pathTurnedSql(party);
    case PathStep::None:
        break;
    }
    return "NULL";
}

// The day of each step that a subject has reached, in the order of pathSteps.
using PathDays = std::array<QDate, std::size(pathSteps)>;
[[nodiscard]] PathDays pathOf(Database& database, RowId subject, QDate asOf);

// How many subjects of a block, or of the town, reached each step for the first time within each of
// these; the last day is at most the one it is judged on.
using StepCounts = std::array<qint64, std::size(pathSteps)>;
[[nodiscard]] std::vector<StepCounts> reachedSteps(Database& database, const QList<Period>& periods,
                                                   std::optional<RowId> block, QDate asOf);

} // namespace doorstep
