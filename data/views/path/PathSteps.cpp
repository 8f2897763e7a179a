// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/path/PathSteps.h"

namespace doorstep {

namespace {

// Who did what makes the step within :p3 to :p4 (:p1 and :p2 in seconds).
constexpr const char* candidatesOf(PathStep step)
{
    switch (step) {
    case PathStep::Served:
        return "SELECT subject_id FROM subject_figures WHERE first_served_at >= :p1 AND "
               "first_served_at < :p2 UNION SELECT subject_id FROM subject_figures WHERE "
               "first_answered_on BETWEEN :p3 AND :p4";
    case PathStep::Gathered:
        return "SELECT x.subject_id FROM activity a JOIN activity_subject x ON x.activity_id = "
               "a.id WHERE a.held_on BETWEEN :p3 AND :p4 UNION SELECT x.subject_id FROM activity a "
               "JOIN activity_volunteer x ON x.activity_id = a.id WHERE a.held_on BETWEEN :p3 AND "
               ":p4";
    case PathStep::Contacted: // see reachedSteps()
    case PathStep::Turned:
    case PathStep::None:
        break;
    }
    return "SELECT id FROM subject WHERE volunteer = 1 UNION SELECT id FROM subject WHERE "
           "party_applied_on > '' UNION SELECT id FROM subject WHERE party_found_on > '' UNION "
           "SELECT id FROM subject WHERE party_joined_on > '' UNION SELECT subject_id "
           "FROM party_member WHERE party_applied_on IS NOT NULL OR party_found_on IS NOT NULL OR "
           "party_joined_on IS NOT NULL UNION SELECT subject_id FROM activity_volunteer";
}

// The day of the step, from what is kept of the visits beside the rest.
QString dayOfStep(PathStep step, Party party)
{
    if (step == PathStep::Served)
        return QStringLiteral(
            "(SELECT min(ifnull(date(f.first_served_at, 'unixepoch', '+8 hours'), "
            "f.first_answered_on), ifnull(f.first_answered_on, date(f.first_served_at, "
            "'unixepoch', '+8 hours'))) FROM subject_figures f WHERE f.subject_id = s.id)");
    return QLatin1String(pathDaySql(step, party));
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

std::vector<StepCounts> reachedSteps(Database& database, const QList<Period>& periods,
                                     std::optional<RowId> block, QDate asOf)
{
    database.packVisits();
    // Within all of them together: each subject is looked at once.
    Period hull = periods.constFirst();
    QList<std::pair<QByteArray, QByteArray>> days;
    for (const Period& period : periods) {
        hull = {std::min(hull.first, period.first), std::max(hull.last, period.last)};
        days.append({period.first.toString(Qt::ISODate).toLatin1(),
                     period.last.toString(Qt::ISODate).toLatin1()});
    }
    std::vector<StepCounts> reached(static_cast<size_t>(periods.size()));
    for (size_t i = 0; i < std::size(pathSteps); ++i) {
        const PathStep step = pathSteps[i];
        const QString whose =
            QStringLiteral("(s.deleted_at IS NULL OR s.uid IN (SELECT uid FROM erased)) "
                           "AND (:p5 IS NULL OR s.block_id = :p5)");
        Statement statement = database.prepare(
            step == PathStep::Contacted
                ? QStringLiteral("SELECT date(f.first_met_at, 'unixepoch', '+8 hours') FROM "
                                 "subject_figures f CROSS JOIN subject s ON s.id = f.subject_id "
                                 "WHERE f.first_met_at >= :p1 AND f.first_met_at < :p2 AND ") +
                      whose
                : QStringLiteral("SELECT %1 FROM subject s WHERE %2 AND s.id IN (%3)")
                      .arg(dayOfStep(step, partyIn(database)), whose,
                           QLatin1String(candidatesOf(step))));
        statement.bindNamed({hull.begin(),
                             hull.end(),
                             toCell(hull.first),
                             toCell(hull.last),
                             toCell(block),
                             {},
                             toCell(asOf)});
        while (statement.next()) {
            const QByteArrayView day = statement.raw(0).bytes;
            for (qsizetype of = 0; of < days.size(); ++of)
                reached[static_cast<size_t>(of)][i] +=
                    day >= days.at(of).first && day <= days.at(of).second ? 1 : 0;
        }
    }
    return reached;
}

StepCounts reachedSteps(Database& database, const Period& period, std::optional<RowId> block,
                        QDate asOf)
{
    return reachedSteps(database, QList<Period>{period}, block, asOf).front();
}

} // namespace doorstep
