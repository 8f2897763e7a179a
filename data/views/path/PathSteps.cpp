// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/path/PathSteps.h"

namespace doorstep {

namespace {

// Who did what makes the step within :p3 to :p4.
constexpr const char* candidatesOf(PathStep step)
{
    if (step == PathStep::Gathered)
        return "SELECT x.subject_id FROM activity a JOIN activity_subject x ON x.activity_id = "
               "a.id WHERE a.held_on BETWEEN :p3 AND :p4 UNION SELECT x.subject_id FROM activity a "
               "JOIN activity_volunteer x ON x.activity_id = a.id WHERE a.held_on BETWEEN :p3 AND "
               ":p4";
    return "SELECT id FROM subject WHERE volunteer = 1 UNION SELECT id FROM subject WHERE "
           "party_applied_on > '' UNION SELECT id FROM subject WHERE party_found_on > '' UNION "
           "SELECT id FROM subject WHERE party_joined_on > '' UNION SELECT subject_id "
           "FROM party_member WHERE party_applied_on IS NOT NULL OR party_found_on IS NOT NULL OR "
           "party_joined_on IS NOT NULL UNION SELECT subject_id FROM activity_volunteer";
}

// A period as it is compared with.
struct Span
{
    UtcSeconds begin;
    UtcSeconds end;
    QByteArray first;
    QByteArray last;
};

Span spanOf(const Period& period)
{
    return {period.begin(), period.end(), period.first.toString(Qt::ISODate).toLatin1(),
            period.last.toString(Qt::ISODate).toLatin1()};
}

// Met, and served, for the first time: both from one pass through what is kept of each subject,
// whom an index names that is much narrower than the rows.
void countFirsts(Database& database, const std::vector<Span>& spans, const Span& hull,
                 std::optional<RowId> block, std::vector<StepCounts>& reached)
{
    static_assert(pathSteps[0] == PathStep::Contacted && pathSteps[1] == PathStep::Served);
    const QString firsts =
        QStringLiteral("SELECT f.first_met_at, f.first_served_at, f.first_answered_on FROM %2 "
                       "CROSS JOIN subject_figures f ON f.subject_id = s.id WHERE %3 AND "
                       "(f.first_met_at >= :p1 AND f.first_met_at < :p2 OR f.first_served_at >= "
                       ":p1 AND f.first_served_at < :p2 OR f.first_answered_on BETWEEN :p3 AND "
                       ":p4) %1")
            .arg(block ? QStringLiteral("AND s.block_id = :p5") : QString());
    Statement statement = database.prepare(
        firsts.arg(QStringLiteral("subject s INDEXED BY subject_by_walk"),
                   QStringLiteral("s.deleted_at IS NULL")) +
        QStringLiteral(" UNION ALL ") +
        firsts.arg(QStringLiteral("erased e CROSS JOIN subject s ON s.uid = e.uid"),
                   QStringLiteral("s.deleted_at IS NOT NULL")));
    statement.bindNamed({hull.begin, hull.end, QString::fromLatin1(hull.first),
                         QString::fromLatin1(hull.last), toCell(block)});
    while (statement.next()) {
        const RawValue met = statement.raw(0);
        const RawValue served = statement.raw(1);
        const RawValue answered = statement.raw(2);
        const bool isServed = served.type != RawValue::Type::Null;
        const bool isAnswered = answered.type != RawValue::Type::Null;
        for (size_t i = 0; i < spans.size(); ++i) {
            const Span& span = spans[i];
            if (met.type != RawValue::Type::Null && met.integer >= span.begin &&
                met.integer < span.end)
                ++reached[i][0];
            const bool isEarlier = (isServed && served.integer < span.begin) ||
                                   (isAnswered && answered.bytes < span.first);
            const bool isWithin =
                (isServed && served.integer >= span.begin && served.integer < span.end) ||
                (isAnswered && answered.bytes >= span.first && answered.bytes <= span.last);
            if (isWithin && !isEarlier)
                ++reached[i][1];
        }
    }
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
    std::vector<Span> spans;
    for (const Period& period : periods) {
        hull = {std::min(hull.first, period.first), std::max(hull.last, period.last)};
        spans.push_back(spanOf(period));
    }
    std::vector<StepCounts> reached(spans.size());
    countFirsts(database, spans, spanOf(hull), block, reached);
    for (size_t i = 2; i < std::size(pathSteps); ++i) {
        const PathStep step = pathSteps[i];
        Statement statement = database.prepare(
            QStringLiteral("SELECT %1 FROM subject s WHERE (s.deleted_at IS NULL OR s.uid IN "
                           "(SELECT uid FROM erased)) AND (:p5 IS NULL OR s.block_id = :p5) AND "
                           "s.id IN (%2)")
                .arg(QLatin1String(pathDaySql(step, partyIn(database))),
                     QLatin1String(candidatesOf(step))));
        statement.bindNamed(
            {{}, {}, toCell(hull.first), toCell(hull.last), toCell(block), {}, toCell(asOf)});
        while (statement.next()) {
            const QByteArrayView day = statement.raw(0).bytes;
            for (size_t of = 0; of < spans.size(); ++of)
                reached[of][i] += day >= spans[of].first && day <= spans[of].last ? 1 : 0;
        }
    }
    return reached;
}

} // namespace doorstep
