// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/path/PathSteps.h"

namespace doorstep {

namespace {

// Who did what makes the step within :p3 to :p4 (:p1 and :p2 in seconds).
constexpr const char* candidatesOf(PathStep step)
{
    switch (step) {
    case PathStep::Contacted:
        return "SELECT subject_id FROM subject_figures WHERE first_met_at >= :p1 AND first_met_at "
               "< :p2";
    case PathStep::Served:
        return "SELECT subject_id FROM subject_figures WHERE first_served_at >= :p1 AND "
               "first_served_at < :p2 UNION SELECT subject_id FROM "
               "service_use WHERE deleted_at IS NULL AND done_on BETWEEN :p3 AND :p4 UNION SELECT "
               "subject_id FROM need WHERE deleted_at IS NULL AND coalesce(fed_back_on, closed_on) "
               "BETWEEN :p3 AND :p4 UNION SELECT subject_id FROM wish WHERE deleted_at IS NULL AND "
               "fulfilled_on BETWEEN :p3 AND :p4";
    case PathStep::Gathered:
        return "SELECT x.subject_id FROM activity a JOIN activity_subject x ON x.activity_id = "
               "a.id WHERE a.held_on BETWEEN :p3 AND :p4";
    case PathStep::Turned:
    case PathStep::None:
        break;
    }
    return "SELECT id FROM subject WHERE volunteer = 1 UNION SELECT id FROM subject WHERE "
           "party_applied_on > '' UNION SELECT id FROM subject WHERE party_found_on > '' UNION "
           "SELECT id FROM subject WHERE party_joined_on > '' UNION SELECT subject_id "
           "FROM party_member WHERE party_applied_on IS NOT NULL OR party_found_on IS NOT NULL OR "
           "party_joined_on IS NOT NULL";
}

// That they had not done it before. Most who were visited were so for years: the first thing that
// is found ends the search, where the first day would be looked for in all there is.
QString notBefore(PathStep step, Party party)
{
    if (step == PathStep::Contacted)
        return QStringLiteral("1"); // it is the first
    if (step == PathStep::Served)
        return QStringLiteral(
            "NOT EXISTS (SELECT 1 FROM subject_figures f WHERE f.subject_id = s.id AND "
            "f.first_served_at < :p1) AND NOT EXISTS (SELECT 1 "
            "FROM service_use u WHERE u.subject_id = s.id AND u.deleted_at IS NULL AND u.done_on < "
            ":p3) AND NOT EXISTS (SELECT 1 FROM need n WHERE n.subject_id = s.id AND n.deleted_at "
            "IS NULL AND coalesce(n.fed_back_on, n.closed_on) < :p3) AND NOT EXISTS (SELECT 1 FROM "
            "wish w WHERE w.subject_id = s.id AND w.deleted_at IS NULL AND w.fulfilled_on < :p3)");
    return QLatin1String(pathDaySql(step, party)) + QStringLiteral(" BETWEEN :p3 AND :p4");
}

} // namespace

PathDays pathOf(Database& database, RowId subject, QDate asOf)
{
    QStringList columns;
    for (const PathStep step : pathSteps)
        columns << QLatin1String(pathDaySql(step, partyIn(database)));
    Statement statement =
        database.prepare(QStringLiteral("SELECT ") + columns.join(QStringLiteral(", ")) +
                         QStringLiteral(" FROM subject s WHERE s.id = :p1"));
    statement.bindNamed({subject, {}, {}, {}, {}, {}, toCell(asOf)});
    PathDays days;
    if (statement.next()) {
        for (size_t i = 0; i < days.size(); ++i)
            days[i] = QDate::fromString(statement.get<QString>(static_cast<int>(i)), Qt::ISODate);
    }
    return days;
}

std::array<qint64, std::size(pathSteps)> reachedSteps(Database& database, const Period& period,
                                                      std::optional<RowId> block, QDate asOf)
{
    database.packVisits();
    std::array<qint64, std::size(pathSteps)> reached{};
    for (size_t i = 0; i < reached.size(); ++i) {
        const PathStep step = pathSteps[i];
        Statement statement = database.prepare(
            QStringLiteral("SELECT count(*) FROM subject s WHERE (s.deleted_at IS NULL OR s.uid "
                           "IN (SELECT uid FROM erased)) AND (:p5 IS NULL OR s.block_id = :p5) AND "
                           "s.id IN (") +
            QLatin1String(candidatesOf(step)) + QStringLiteral(") AND ") +
            notBefore(step, partyIn(database)));
        statement.bindNamed({period.begin(),
                             period.end(),
                             toCell(period.first),
                             toCell(period.last),
                             toCell(block),
                             {},
                             toCell(asOf)});
        if (statement.next())
            reached[i] = statement.get<qint64>(0);
    }
    return reached;
}

} // namespace doorstep
