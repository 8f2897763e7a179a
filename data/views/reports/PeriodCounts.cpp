// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/PeriodCounts.h"

#include "data/records/needs/Need.h"
#include "data/views/ledgers/Tables.h"
#include "data/views/path/PathSteps.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

const QString inPeriod = QStringLiteral("v.deleted_at IS NULL AND v.at >= :p1 AND v.at < :p2 "
                                        "AND (:p3 IS NULL OR v.block_id = :p3)");

QHash<RowId, QString> namesOf(Database& db, const QString& table)
{
    QHash<RowId, QString> names;
    Statement statement = db.prepare(QStringLiteral("SELECT id, name FROM %1").arg(table));
    while (statement.next())
        names.insert(statement.get<RowId>(0), statement.get<QString>(1));
    return names;
}

// Adds a visit, and the subject the first time it is met under this key.
class TallyBook
{
public:
    void add(const QString& key, RowId subject)
    {
        Entry& entry = m_entries[key];
        ++entry.visits;
        entry.subjects.insert(subject);
    }

    [[nodiscard]] QMap<QString, Tally> tallies() const
    {
        QMap<QString, Tally> result;
        for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry)
            result.insert(entry.key(), {entry->visits, entry->subjects.size()});
        return result;
    }

private:
    struct Entry
    {
        qint64 visits = 0;
        QSet<RowId> subjects;
    };
    QHash<QString, Entry> m_entries;
};

void countVisits(Database& db, const CountScope& scope, PeriodCounts& counts)
{
    const QHash<RowId, QString> streets = namesOf(db, QStringLiteral("street"));
    const QHash<RowId, QString> grids = namesOf(db, QStringLiteral("grid"));
    const QHash<RowId, QString> blocks = namesOf(db, QStringLiteral("block"));
    struct Home
    {
        QString kind;
        QString street;
        QString grid;
        QString block;
        bool active = false;
    };
    QHash<RowId, Home> homes;
    {
        Statement statement = db.prepare(
            QStringLiteral("SELECT id, kind, street_id, grid_id, block_id, status = 'active' AND "
                           "deleted_at IS NULL FROM subject"));
        while (statement.next())
            homes.insert(statement.get<RowId>(0),
                         {statement.get<QString>(1), streets.value(statement.get<RowId>(2)),
                          grids.value(statement.get<RowId>(3)),
                          blocks.value(statement.get<RowId>(4)), statement.get<bool>(5)});
    }
    TallyBook kinds;
    TallyBook modes;
    TallyBook byStreet;
    TallyBook byGrid;
    QSet<RowId> met;
    Statement statement = db.prepare(
        QStringLiteral("SELECT v.subject_id, v.block_id, v.mode, v.outcome FROM visit v WHERE ") +
        inPeriod);
    statement.bind(scope.period.begin(), scope.period.end(), scope.block);
    while (statement.next()) {
        const auto subject = statement.get<RowId>(0);
        const Home& home = homes[subject];
        ++counts.all.visits;
        met.insert(subject);
        kinds.add(home.kind, subject);
        byStreet.add(home.street, subject);
        byGrid.add(home.grid, subject);
        modes.add(statement.get<QString>(2), subject);
        ++counts.byOutcome[statement.get<QString>(3)];
        ++counts.byBlock[blocks.value(statement.get<RowId>(1))].visits;
    }
    for (const RowId subject : std::as_const(met)) {
        const Home& home = homes[subject];
        ++counts.byBlock[home.block].subjects;
        counts.activeByKind[home.kind] += home.active ? 1 : 0;
    }
    counts.all.subjects = met.size();
    counts.byKind = kinds.tallies();
    counts.byMode = modes.tallies();
    counts.byStreet = byStreet.tallies();
    counts.byGrid = byGrid.tallies();
}

// By what visits have, in a table of pairs.
QMap<QString, Tally> talliesBy(Database& db, const CountScope& scope, const char* pairs,
                               const char* member, const char* named = "code")
{
    const QHash<RowId, QString> names = namesOf(db, QLatin1String(named));
    TallyBook book;
    Statement statement =
        db.prepare(QStringLiteral("SELECT x.%2, v.subject_id FROM visit v "
                                  "JOIN %1 x ON x.visit_id = v.id WHERE %3")
                       .arg(QLatin1String(pairs), QLatin1String(member), inPeriod));
    statement.bind(scope.period.begin(), scope.period.end(), scope.block);
    while (statement.next())
        book.add(names.value(statement.get<RowId>(0)), statement.get<RowId>(1));
    return book.tallies();
}

template <typename T = qint64>
T scoped(Database& db, const CountScope& scope, const QString& sql)
{
    return db.one<T>(sql, scope.period.begin(), scope.period.end(), scope.block);
}

void countSubjectsVisited(Database& db, const CountScope& scope, PeriodCounts& counts)
{
    const QString visited =
        QStringLiteral(
            "FROM subject s WHERE s.id IN (SELECT v.subject_id FROM visit v WHERE %1) AND ")
            .arg(inPeriod);
    counts.completeProfiles =
        scoped(db, scope,
               QStringLiteral("SELECT count(*) %1 iif(s.kind <> 'worker', %2, %3)")
                   .arg(visited, QLatin1String(shopProfileComplete(partyIn(db))),
                        QLatin1String(workerProfileComplete(partyIn(db)))));
    counts.partyMembers =
        scoped(db, scope,
               QStringLiteral(
                   "SELECT ifnull(sum(iif(s.kind <> 'worker', ifnull(s.party_members, 0), "
                   "s.political_status_id IN (SELECT id FROM code WHERE list = 'political_status' "
                   "AND key IN ('gbt_01', 'gbt_02')))), 0) %1 1")
                   .arg(visited));
}

// Introduced in visits and beside them, and used.
void countServices(Database& db, const CountScope& scope, PeriodCounts& counts)
{
    QHash<RowId, QString> aspects;
    Statement items = db.prepare(QStringLiteral(
        "SELECT i.id, ifnull(a.name, '') FROM service_item i JOIN code c ON c.id = i.category_id "
        "LEFT JOIN code a ON a.id = c.parent_id"));
    while (items.next())
        aspects.insert(items.get<RowId>(0), items.get<QString>(1));
    const auto add = [&](Statement& statement) {
        while (statement.next()) {
            for (ServiceTally* tally :
                 {&counts.services,
                  &counts.servicesByAspect[aspects.value(statement.get<RowId>(0))]}) {
                tally->introduced += statement.get<qint64>(1);
                tally->used += statement.get<qint64>(2);
            }
        }
    };
    Statement inVisits =
        db.prepare(QStringLiteral("SELECT x.service_id, count(*), 0 FROM visit v "
                                  "JOIN visit_service x ON x.visit_id = v.id WHERE %1 GROUP BY 1")
                       .arg(inPeriod));
    add(inVisits.bind(scope.period.begin(), scope.period.end(), scope.block));
    Statement beside = db.prepare(QStringLiteral(
        "SELECT service_id, sum(step = 'introduced'), sum(step = 'used') FROM service_use "
        "WHERE deleted_at IS NULL AND done_on BETWEEN :p1 AND :p2 "
        "AND (:p3 IS NULL OR block_id = :p3) GROUP BY 1"));
    add(beside.bind(scope.period.first, scope.period.last, scope.block));
}

// :p1 first day, :p2 last day, :p3 block.
const QString needsAlive =
    QStringLiteral("WHERE n.deleted_at IS NULL AND (:p3 IS NULL OR n.block_id = :p3) "
                   "AND n.found_on <= :p2 "
                   "AND (n.closed_on IS NULL OR n.closed_on >= :p1)");

// ISO days; hotlineOn is empty when nobody wrote the order's day down.
void countHotline(const QString& foundOn, bool hasOrder, const QString& hotlineOn,
                  PeriodCounts& counts)
{
    if (!hasOrder)
        return;
    ++counts.hotlineNeeds;
    ++(hotlineOn.isEmpty()   ? counts.hotlineUntold
       : foundOn < hotlineOn ? counts.foundBeforeHotline
                             : counts.foundAfterHotline);
}

void countNeeds(Database& db, const CountScope& scope, PeriodCounts& counts)
{
    const QHash<RowId, QString> codes = namesOf(db, QStringLiteral("code"));
    const QString first = scope.period.first.toString(Qt::ISODate);
    const QString last = scope.period.last.toString(Qt::ISODate);
    const QString judged = std::min(scope.period.last, scope.asOf).toString(Qt::ISODate);
    QList<int> days;
    Statement statement =
        db.prepare(QStringLiteral("SELECT n.found_on, n.closed_on, n.deadline, n.category_id, "
                                  "n.department_id, n.fed_back_on, n.satisfaction, n.source_id, "
                                  "n.hotline_order <> '', n.hotline_on, n.theme_id FROM need n ") +
                   needsAlive);
    statement.bindNamed(
        {toCell(scope.period.first), toCell(scope.period.last), toCell(scope.block)});
    while (statement.next()) {
        const auto foundOn = statement.get<QString>(0);
        const auto closedOn = statement.get<QString>(1);
        const auto deadline = statement.get<QString>(2);
        const QString category = codes.value(statement.get<RowId>(3));
        const QString department = codes.value(statement.get<RowId>(4));
        const QString origin = codes.value(statement.get<RowId>(7));
        const QString theme = codes.value(statement.get<RowId>(10));
        if (foundOn >= first) {
            ++counts.needsFound;
            ++counts.needsBySource[origin].found;
            if (!theme.isEmpty())
                ++counts.needsByTheme[theme].found;
            countHotline(foundOn, statement.get<bool>(8), statement.get<QString>(9), counts);
            ++counts.needsByCategory[category].found;
            ++counts.needsByDepartment[department].found;
        }
        if (!closedOn.isEmpty() && closedOn <= last) {
            ++counts.needsClosed;
            ++counts.needsBySource[origin].closed;
            if (!theme.isEmpty())
                ++counts.needsByTheme[theme].closed;
            ++counts.needsByCategory[category].closed;
            ++counts.needsByDepartment[department].closed;
            days.append(static_cast<int>(QDate::fromString(foundOn, Qt::ISODate)
                                             .daysTo(QDate::fromString(closedOn, Qt::ISODate))));
        } else {
            ++counts.needsInHand;
            if (!deadline.isEmpty() && deadline < judged)
                ++counts.needsOverdue;
        }
        const auto fedBackOn = statement.get<QString>(5);
        if (fedBackOn >= first && fedBackOn <= last && statement.get<int>(6) >= leastSatisfied)
            ++counts.needsSatisfied;
    }
    if (!days.isEmpty()) {
        std::sort(days.begin(), days.end());
        const qsizetype half = days.size() / 2;
        counts.medianDays =
            days.size() % 2 == 1 ? days.at(half) : (days.at(half - 1) + days.at(half)) / 2.0;
    }
}

void countNeedsByRole(Database& db, const CountScope& scope, PeriodCounts& counts)
{
    Statement statement = db.prepare(
        QStringLiteral("SELECT c.name, sum(n.found_on >= :p1), sum(ifnull(n.closed_on <= :p2, 0)) "
                       "FROM need n JOIN visit_role r ON r.visit_id = n.visit_id "
                       "JOIN code c ON c.id = r.role_id ") +
        needsAlive + QStringLiteral(" GROUP BY 1"));
    statement.bindNamed(
        {toCell(scope.period.first), toCell(scope.period.last), toCell(scope.block)});
    while (statement.next()) {
        const NeedTally tally{statement.get<qint64>(1), statement.get<qint64>(2)};
        if (tally.found + tally.closed > 0)
            counts.needsByRole.insert(statement.get<QString>(0), tally);
    }
}

void countWishesAndCards(Database& db, const CountScope& scope, PeriodCounts& counts)
{
    const auto count = [&](const char* sql) {
        Statement statement = db.prepare(QLatin1String(sql));
        statement.bindNamed(
            {toCell(scope.period.first), toCell(scope.period.last), toCell(scope.block)});
        return statement.next() ? statement.get<qint64>(0) : 0;
    };
    counts.wishesCollected =
        count("SELECT count(*) FROM wish WHERE deleted_at IS NULL "
              "AND collected_on BETWEEN :p1 AND :p2 AND (:p3 IS NULL OR block_id = :p3)");
    counts.wishesFulfilled =
        count("SELECT count(*) FROM wish WHERE deleted_at IS NULL "
              "AND fulfilled_on BETWEEN :p1 AND :p2 AND (:p3 IS NULL OR block_id = :p3)");
    counts.wishesWaiting =
        count("SELECT count(*) FROM wish WHERE deleted_at IS NULL "
              "AND collected_on <= :p2 AND (fulfilled_on IS NULL OR fulfilled_on > :p2) "
              "AND (:p3 IS NULL OR block_id = :p3)");
    counts.cards =
        count("SELECT count(*) FROM card_delivery WHERE deleted_at IS NULL "
              "AND delivered_on BETWEEN :p1 AND :p2 AND (:p3 IS NULL OR block_id = :p3)");
}

void countActivities(Database& db, const CountScope& scope, PeriodCounts& counts)
{
    const QString held =
        QStringLiteral("FROM activity a %1 WHERE a.deleted_at IS NULL "
                       "AND a.held_on BETWEEN :p1 AND :p2 AND (:p3 IS NULL OR a.block_id = :p3)");
    Statement activities = db.prepare(QStringLiteral("SELECT count(*), ifnull(sum(a.guests), 0) ") +
                                      held.arg(QString()));
    activities.bind(scope.period.first, scope.period.last, scope.block);
    if (activities.next()) {
        counts.activities = activities.get<qint64>(0);
        counts.activityGuests = activities.get<qint64>(1);
    }
    Statement came =
        db.prepare(QStringLiteral("SELECT count(*), count(DISTINCT x.subject_id) ") +
                   held.arg(QStringLiteral("JOIN activity_subject x ON x.activity_id = a.id")));
    came.bind(scope.period.first, scope.period.last, scope.block);
    if (came.next()) {
        counts.attendances = came.get<qint64>(0);
        counts.activitySubjects = came.get<qint64>(1);
    }
}

} // namespace

PeriodCounts countPeriod(Database& db, const CountScope& scope)
{
    PeriodCounts counts;
    countVisits(db, scope, counts);
    counts.byDrive = talliesBy(db, scope, "visit_drive", "drive_id");
    counts.byTeam = talliesBy(
        db, scope, "(SELECT id AS visit_id, team_id FROM visit WHERE team_id IS NOT NULL)",
        "team_id", "visiting_team");
    counts.byCheck = talliesBy(db, scope, "visit_check", "check_id");
    counts.byRole = talliesBy(db, scope, "visit_role", "role_id");
    countSubjectsVisited(db, scope, counts);
    countServices(db, scope, counts);
    countNeeds(db, scope, counts);
    countNeedsByRole(db, scope, counts);
    countWishesAndCards(db, scope, counts);
    countActivities(db, scope, counts);
    counts.pathReached = reachedSteps(db, scope.period, scope.block, scope.asOf);
    return counts;
}

RegisterSize registerSize(Database& db, std::optional<RowId> block)
{
    const QString active =
        QStringLiteral("FROM subject s JOIN subject_figures f ON f.subject_id = s.id "
                       "WHERE s.deleted_at IS NULL AND s.status = 'active' "
                       "AND (:p1 IS NULL OR s.block_id = :p1) AND ");
    const auto count = [&](const char* condition) {
        return db.one<qint64>(
            QStringLiteral("SELECT count(*) ") + active + QLatin1String(condition), block);
    };
    return {count("s.kind = 'shop'"), count("s.kind IN ('firm', 'collective')"),
            count("s.kind = 'worker'"), count("f.card_on IS NOT NULL")};
}

} // namespace doorstep
