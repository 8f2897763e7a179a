// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/PeriodCounts.h"

#include "data/records/needs/Need.h"
#include "data/records/places/Places.h"
#include "data/register/VisitYears.h"
#include "data/views/ledgers/Tables.h"
#include "data/views/path/PathSteps.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <map>
#include <set>

namespace doorstep {

namespace {

// Of names, each with a place in the tallies. Several rows may have one name: they count as one.
class Names
{
public:
    explicit Names(Database& db, const char* table, const QByteArray& label = "name")
    {
        Statement statement = db.prepare(QStringLiteral("SELECT id, %2 FROM %1")
                                             .arg(QLatin1String(table), QString::fromUtf8(label)));
        QHash<QString, size_t> places{{QString(), 0}};
        while (statement.next()) {
            const auto id = static_cast<size_t>(statement.raw(0).integer);
            const auto name = statement.get<QString>(1);
            const auto place = places.constFind(name);
            if (place == places.constEnd())
                m_names.push_back(name);
            if (id >= m_places.size())
                m_places.resize(id + 1, 0);
            m_places[id] =
                place == places.constEnd() ? *places.insert(name, m_names.size() - 1) : *place;
        }
    }

    // Of no row, or of one that is not there: the empty name's.
    [[nodiscard]] size_t placeOf(RowId id) const
    {
        return static_cast<size_t>(id) < m_places.size() ? m_places[static_cast<size_t>(id)] : 0;
    }
    [[nodiscard]] const std::vector<QString>& all() const { return m_names; }

private:
    std::vector<QString> m_names{QString()};
    std::vector<size_t> m_places; // by id
};

// Visits and distinct subjects by place; all of a subject's visits are added between two calls of
// begin().
class TallyBook
{
public:
    explicit TallyBook(size_t places) : m_entries(places) {}

    void begin() { ++m_subject; }
    void add(size_t place)
    {
        ++m_entries[place].visits;
        addSubject(place);
    }
    void addVisit(size_t place) { ++m_entries[place].visits; }
    void addSubject(size_t place)
    {
        Entry& entry = m_entries[place];
        entry.subjects += entry.latest == m_subject ? 0 : 1;
        entry.latest = m_subject;
    }

    template <typename NameOf>
    [[nodiscard]] QMap<QString, Tally> tallies(NameOf&& nameOf) const
    {
        QMap<QString, Tally> result;
        for (size_t i = 0; i < m_entries.size(); ++i) {
            if (const Entry& entry = m_entries[i]; entry.visits + entry.subjects > 0)
                result.insert(nameOf(i), {entry.visits, entry.subjects});
        }
        return result;
    }
    [[nodiscard]] QMap<QString, Tally> tallies(const Names& names) const
    {
        return tallies([&](size_t i) { return names.all()[i]; });
    }
    [[nodiscard]] Tally at(size_t place) const
    {
        return {m_entries[place].visits, m_entries[place].subjects};
    }

private:
    struct Entry
    {
        qint64 visits = 0;
        qint64 subjects = 0;
        qint64 latest = 0; // who was counted last
    };
    std::vector<Entry> m_entries;
    qint64 m_subject = 0;
};

struct AllNames
{
    explicit AllNames(Database& db)
        : streets(db, "street"),
          grids(db, "grid"),
          blocks(db, "block", blockLabelSql("block")),
          codes(db, "code"),
          teams(db, "visiting_team")
    {
    }

    Names streets;
    Names grids;
    Names blocks;
    Names codes;
    Names teams;
};

// A subject as it is now.
struct Home
{
    size_t kind = 0; // its place in the kinds' words
    size_t street = 0;
    size_t grid = 0;
    size_t block = 0;
    bool active = false;
    bool complete = false;
    qint64 members = 0;
};

constexpr size_t kindCount = wordsOf<SubjectKind>().size();

QString kindAt(size_t place)
{
    return place < kindCount ? QString::fromLatin1(wordsOf<SubjectKind>()[place].key) : QString();
}

// The place of a subject's kind in the words; behind the last where there is none.
QString kindPlaceSql()
{
    QString cases = QStringLiteral("CASE s.kind ");
    for (size_t i = 0; i < kindCount; ++i)
        cases += QStringLiteral("WHEN '%1' THEN %2 ").arg(kindAt(i)).arg(i);
    return cases + QStringLiteral("ELSE %1 END").arg(kindCount);
}

// What is counted of the visits in one period.
class VisitCounts
{
public:
    VisitCounts(const Period& period, const AllNames& names)
        : m_first(period.first),
          m_last(period.last),
          m_kinds(kindCount + 1),
          m_modes(std::size(packedModes) + 1),
          m_streets(names.streets.all().size()),
          m_grids(names.grids.all().size()),
          m_blocks(names.blocks.all().size()),
          m_drives(names.codes.all().size()),
          m_roles(names.codes.all().size()),
          m_checks(names.codes.all().size()),
          m_teams(names.teams.all().size())
    {
    }

    // The days of that year that are counted; none: {1, 0}.
    [[nodiscard]] std::pair<int, int> daysOf(int year) const
    {
        if (year < m_first.year() || year > m_last.year())
            return {1, 0};
        return {year == m_first.year() ? m_first.dayOfYear() : 1,
                year == m_last.year() ? m_last.dayOfYear() : 366};
    }

    void beginSubject()
    {
        for (TallyBook* book : {&m_kinds, &m_modes, &m_streets, &m_grids, &m_blocks, &m_drives,
                                &m_roles, &m_checks, &m_teams})
            book->begin();
        m_met = 0;
    }
    void add(const PackedVisit& visit, const Home& home, size_t block, const AllNames& names)
    {
        ++m_met;
        m_kinds.add(home.kind);
        m_streets.add(home.street);
        m_grids.add(home.grid);
        m_modes.add(visit.mode);
        m_blocks.addVisit(block);
        ++m_outcomes[visit.outcome];
        for (const RowId drive : visit.drives)
            m_drives.add(names.codes.placeOf(drive));
        for (const RowId role : visit.roles)
            m_roles.add(names.codes.placeOf(role));
        for (const RowId check : visit.checks)
            m_checks.add(names.codes.placeOf(check));
        if (visit.team != 0)
            m_teams.add(names.teams.placeOf(visit.team));
        for (const RowId service : visit.services)
            ++m_services[service];
    }
    void endSubject(const Home& home)
    {
        if (m_met == 0)
            return;
        m_all.visits += m_met;
        ++m_all.subjects;
        m_blocks.addSubject(home.block);
        m_active[home.kind] += home.active ? 1 : 0;
        m_complete += home.complete ? 1 : 0;
        m_members += home.members;
    }

    void writeTo(PeriodCounts& counts, const AllNames& names) const
    {
        counts.all = m_all;
        const auto wordOf = [](const auto& words) {
            return [&words](size_t i) {
                return i < std::size(words) ? QString::fromLatin1(words[i]) : QString();
            };
        };
        counts.byKind = m_kinds.tallies(kindAt);
        counts.byMode = m_modes.tallies(wordOf(packedModes));
        counts.byStreet = m_streets.tallies(names.streets);
        counts.byGrid = m_grids.tallies(names.grids);
        counts.byBlock = m_blocks.tallies(names.blocks);
        counts.byDrive = m_drives.tallies(names.codes);
        counts.byRole = m_roles.tallies(names.codes);
        counts.byCheck = m_checks.tallies(names.codes);
        counts.byTeam = m_teams.tallies(names.teams);
        for (size_t i = 0; i < m_outcomes.size(); ++i) {
            if (m_outcomes[i] > 0)
                counts.byOutcome.insert(wordOf(packedOutcomes)(i), m_outcomes[i]);
        }
        for (size_t i = 0; i < kindCount; ++i)
            counts.activeByKind.insert(kindAt(i), m_active[i]);
        counts.completeProfiles = m_complete;
        counts.partyMembers = m_members;
    }
    [[nodiscard]] const QHash<RowId, qint64>& services() const { return m_services; }

private:
    QDate m_first;
    QDate m_last;
    Tally m_all;
    TallyBook m_kinds;
    TallyBook m_modes;
    TallyBook m_streets;
    TallyBook m_grids;
    TallyBook m_blocks;
    TallyBook m_drives;
    TallyBook m_roles;
    TallyBook m_checks;
    TallyBook m_teams;
    std::array<qint64, std::size(packedOutcomes) + 1> m_outcomes{};
    std::array<qint64, kindCount + 1> m_active{};
    QHash<RowId, qint64> m_services;
    qint64 m_complete = 0;
    qint64 m_members = 0;
    qint64 m_met = 0; // visits of the subject
};

// The packed years of one block or of all, once for all periods. What a subject has in several rows
// is kept back and counted together, so that nobody is counted twice.
class VisitReading
{
public:
    VisitReading(Database& db, const QList<Period>& periods, std::optional<RowId> block)
        : m_db(db), m_block(block), m_names(db), m_fresh(freshYears(db))
    {
        for (const Period& period : periods) {
            m_counts.emplace_back(period, m_names);
            m_spansYears = m_spansYears || period.first.year() != period.last.year();
            for (int year = period.first.year(); year <= period.last.year(); ++year)
                m_years.insert(year);
        }
        for (const int year : m_years) {
            findSeveral(year);
            read(year);
            if (!m_spansYears)
                countKept();
        }
        countKept();
    }

    [[nodiscard]] const VisitCounts& counts(size_t i) const { return m_counts[i]; }
    [[nodiscard]] const AllNames& names() const { return m_names; }

private:
    struct Row
    {
        int year;
        size_t block;
        QByteArray visits;
    };
    struct Kept
    {
        Home home;
        std::vector<Row> rows;
    };

    void findSeveral(int year)
    {
        m_several.clear();
        if (m_spansYears)
            return;
        for (const auto& [place, visits] : m_fresh) {
            if (place.year == year)
                m_several.insert(place.subject);
        }
        if (m_block)
            return;
        std::vector<bool> seen;
        Statement statement =
            m_db.prepare(QStringLiteral("SELECT subject_id FROM visit_year WHERE year = ?"));
        statement.bind(year);
        while (statement.next()) {
            const RowId subject = statement.raw(0).integer;
            const auto at = static_cast<size_t>(subject);
            if (at >= seen.size())
                seen.resize(std::max(at + 1, 2 * seen.size()), false);
            if (seen[at])
                m_several.insert(subject);
            seen[at] = true;
        }
    }

    // What is read of a subject s.
    [[nodiscard]] QString homeColumns() const
    {
        const Party party = partyIn(m_db);
        return QStringLiteral(
                   "s.id, %3, s.street_id, s.grid_id, s.block_id, "
                   "s.status = 'active' AND s.deleted_at IS NULL, iif(s.kind <> 'worker', %1, %2), "
                   "iif(s.kind <> 'worker', ifnull(s.party_members, 0), s.political_status_id IN "
                   "(SELECT id FROM code WHERE list = 'political_status' AND key IN ('gbt_01', "
                   "'gbt_02')))")
            .arg(QLatin1String(shopProfileComplete(party)),
                 QLatin1String(workerProfileComplete(party)), kindPlaceSql());
    }
    [[nodiscard]] Home homeIn(const Statement& statement)
    {
        const auto number = [&](int column) {
            return statement.raw(column).integer;
        };
        return {static_cast<size_t>(number(1)),
                m_names.streets.placeOf(number(2)),
                m_names.grids.placeOf(number(3)),
                m_names.blocks.placeOf(number(4)),
                number(5) != 0,
                number(6) != 0,
                number(7)};
    }

    void read(int year)
    {
        const QString columns = homeColumns();
        Statement statement = m_db.prepare(
            QStringLiteral("SELECT %1, y.block_id, y.visits FROM visit_year y CROSS JOIN subject s "
                           "ON s.id = y.subject_id WHERE y.year = :p1 %2")
                .arg(columns, m_block ? QStringLiteral("AND y.block_id = :p2") : QString()));
        statement.bindNamed({year, toCell(m_block)});
        while (statement.next()) {
            const RowId subject = statement.raw(0).integer;
            const Home home = homeIn(statement);
            const size_t block = m_names.blocks.placeOf(statement.raw(8).integer);
            const QByteArrayView visits = statement.raw(9).bytes;
            if (m_spansYears || m_several.contains(subject)) {
                keep(subject, home, {year, block, visits.toByteArray()});
                continue;
            }
            begin();
            add(year, block, home, visits);
            end(home);
        }
        for (const auto& [place, visits] : m_fresh) {
            if (place.year != year || (m_block && place.block != *m_block))
                continue;
            Statement whose = m_db.prepare(
                QStringLiteral("SELECT %1 FROM subject s WHERE s.id = ?").arg(columns));
            whose.bind(place.subject);
            if (whose.next())
                keep(place.subject, homeIn(whose),
                     {year, m_names.blocks.placeOf(place.block), visits});
        }
    }

    void keep(RowId subject, const Home& home, Row row)
    {
        Kept& kept = m_kept[subject];
        kept.home = home;
        kept.rows.push_back(std::move(row));
    }

    void countKept()
    {
        for (const auto& [subject, kept] : m_kept) {
            begin();
            for (const Row& row : kept.rows)
                add(row.year, row.block, kept.home, row.visits);
            end(kept.home);
        }
        m_kept.clear();
    }

    void begin()
    {
        for (VisitCounts& counts : m_counts)
            counts.beginSubject();
    }
    void add(int year, size_t block, const Home& home, QByteArrayView visits)
    {
        m_days.clear();
        for (const VisitCounts& counts : m_counts)
            m_days.push_back(counts.daysOf(year));
        PackedYear reader(visits);
        while (reader.next(m_visit)) {
            for (size_t i = 0; i < m_counts.size(); ++i) {
                if (m_visit.day >= m_days[i].first && m_visit.day <= m_days[i].second)
                    m_counts[i].add(m_visit, home, block, m_names);
            }
        }
    }
    void end(const Home& home)
    {
        for (VisitCounts& counts : m_counts)
            counts.endSubject(home);
    }

    Database& m_db;
    std::optional<RowId> m_block;
    AllNames m_names;
    std::vector<VisitCounts> m_counts;
    std::set<int> m_years;
    bool m_spansYears = false;
    std::map<VisitYears::Place, QByteArray> m_fresh;
    QSet<RowId> m_several; // subjects that have several rows that year
    std::map<RowId, Kept> m_kept;
    std::vector<std::pair<int, int>> m_days;
    PackedVisit m_visit;
};

// Introduced in visits and beside them, and used.
void countServices(Database& db, const CountScope& scope,
                   const QHash<RowId, qint64>& introducedInVisits, PeriodCounts& counts)
{
    QHash<RowId, QString> aspects;
    Statement items = db.prepare(QStringLiteral(
        "SELECT i.id, ifnull(a.name, '') FROM service_item i JOIN code c ON c.id = i.category_id "
        "LEFT JOIN code a ON a.id = c.parent_id"));
    while (items.next())
        aspects.insert(items.get<RowId>(0), items.get<QString>(1));
    const auto add = [&](RowId service, qint64 introduced, qint64 used) {
        for (ServiceTally* tally :
             {&counts.services, &counts.servicesByAspect[aspects.value(service)]}) {
            tally->introduced += introduced;
            tally->used += used;
        }
    };
    for (auto service = introducedInVisits.cbegin(); service != introducedInVisits.cend();
         ++service)
        add(service.key(), service.value(), 0);
    Statement beside = db.prepare(QStringLiteral(
        "SELECT service_id, sum(step = 'introduced'), sum(step = 'used') FROM service_use "
        "WHERE deleted_at IS NULL AND done_on BETWEEN :p1 AND :p2 "
        "AND (:p3 IS NULL OR block_id = :p3) GROUP BY 1"));
    beside.bind(scope.period.first, scope.period.last, scope.block);
    while (beside.next())
        add(beside.get<RowId>(0), beside.get<qint64>(1), beside.get<qint64>(2));
}

// :p1 first day, :p2 last day, :p3 block.
const QString needsAlive =
    QStringLiteral("WHERE n.deleted_at IS NULL AND (:p3 IS NULL OR n.block_id = :p3) "
                   "AND n.found_on <= :p2 "
                   "AND (n.closed_on IS NULL OR n.closed_on >= :p1)");

// A period as the register writes days, so that rows are held against it without being read.
struct WrittenPeriod
{
    WrittenPeriod(const Period& period, QDate asOf)
        : first(period.first.toString(Qt::ISODate).toLatin1()),
          last(period.last.toString(Qt::ISODate).toLatin1()),
          judged(std::min(period.last, asOf).toString(Qt::ISODate).toLatin1())
    {
    }

    // Found by the last day and not struck off before the first.
    [[nodiscard]] bool knows(QByteArrayView foundOn, QByteArrayView closedOn) const
    {
        return foundOn <= last && (closedOn.isEmpty() || closedOn >= first);
    }

    QByteArray first;
    QByteArray last;
    QByteArray judged;
};

struct NeedRow
{
    QByteArrayView foundOn;
    QByteArrayView closedOn; // empty: it is not
    QByteArrayView deadline;
    QByteArrayView fedBackOn;
    QByteArrayView hotlineOn; // empty: nobody wrote the order's day down
    bool hasOrder = false;
    qint64 satisfaction = 0;
    size_t category = 0; // places of names
    size_t department = 0;
    size_t source = 0;
    size_t theme = 0;
};

// What is counted of the needs in one period.
class NeedCounts
{
public:
    NeedCounts(const Period& period, QDate asOf, size_t names)
        : m_period(period, asOf),
          m_categories(names),
          m_departments(names),
          m_sources(names),
          m_themes(names),
          m_roles(names)
    {
    }

    void add(const NeedRow& need)
    {
        if (!m_period.knows(need.foundOn, need.closedOn))
            return;
        if (need.foundOn >= m_period.first) {
            ++m_found;
            addTo(need, &NeedTally::found);
            countHotline(need);
        }
        if (!need.closedOn.isEmpty() && need.closedOn <= m_period.last) {
            ++m_closed;
            addTo(need, &NeedTally::closed);
            const auto day = [](QByteArrayView text) {
                return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
            };
            m_days.append(static_cast<int>(day(need.foundOn).daysTo(day(need.closedOn))));
        } else {
            ++m_inHand;
            if (!need.deadline.isEmpty() && need.deadline < m_period.judged)
                ++m_overdue;
        }
        if (need.fedBackOn >= m_period.first && need.fedBackOn <= m_period.last &&
            need.satisfaction >= leastSatisfied)
            ++m_satisfied;
    }

    void addRole(size_t role, QByteArrayView foundOn, QByteArrayView closedOn)
    {
        if (!m_period.knows(foundOn, closedOn))
            return;
        m_roles[role].found += foundOn >= m_period.first ? 1 : 0;
        m_roles[role].closed += !closedOn.isEmpty() && closedOn <= m_period.last ? 1 : 0;
    }

    void writeTo(PeriodCounts& counts, const Names& names)
    {
        counts.needsFound = m_found;
        counts.needsClosed = m_closed;
        counts.needsInHand = m_inHand;
        counts.needsOverdue = m_overdue;
        counts.needsSatisfied = m_satisfied;
        counts.hotlineNeeds = m_orders;
        counts.foundBeforeHotline = m_before;
        counts.foundAfterHotline = m_after;
        counts.hotlineUntold = m_untold;
        const auto write = [&](QMap<QString, NeedTally>& map, const std::vector<NeedTally>& all) {
            for (size_t i = 0; i < all.size(); ++i) {
                if (all[i].found + all[i].closed > 0)
                    map.insert(names.all()[i], all[i]);
            }
        };
        write(counts.needsByCategory, m_categories);
        write(counts.needsByDepartment, m_departments);
        write(counts.needsBySource, m_sources);
        write(counts.needsByTheme, m_themes);
        write(counts.needsByRole, m_roles);
        if (!m_days.isEmpty()) {
            std::sort(m_days.begin(), m_days.end());
            const qsizetype half = m_days.size() / 2;
            counts.medianDays = m_days.size() % 2 == 1
                                    ? m_days.at(half)
                                    : (m_days.at(half - 1) + m_days.at(half)) / 2.0;
        }
    }

private:
    void addTo(const NeedRow& need, qint64 NeedTally::*member)
    {
        ++(m_categories[need.category].*member);
        ++(m_departments[need.department].*member);
        ++(m_sources[need.source].*member);
        if (need.theme != 0)
            ++(m_themes[need.theme].*member);
    }
    void countHotline(const NeedRow& need)
    {
        if (!need.hasOrder)
            return;
        ++m_orders;
        ++(need.hotlineOn.isEmpty()        ? m_untold
           : need.foundOn < need.hotlineOn ? m_before
                                           : m_after);
    }

    WrittenPeriod m_period;
    std::vector<NeedTally> m_categories;
    std::vector<NeedTally> m_departments;
    std::vector<NeedTally> m_sources;
    std::vector<NeedTally> m_themes;
    std::vector<NeedTally> m_roles;
    QList<int> m_days;
    qint64 m_found = 0;
    qint64 m_closed = 0;
    qint64 m_inHand = 0;
    qint64 m_overdue = 0;
    qint64 m_satisfied = 0;
    qint64 m_orders = 0;
    qint64 m_before = 0;
    qint64 m_after = 0;
    qint64 m_untold = 0;
};

// One pass for all periods, and one for the roles in which somebody found them.
std::vector<NeedCounts> countNeeds(Database& db, const QList<Period>& periods,
                                   std::optional<RowId> block, QDate asOf, const Names& codes)
{
    std::vector<NeedCounts> all;
    QDate first = periods.first().first;
    QDate last = periods.first().last;
    for (const Period& period : periods) {
        all.emplace_back(period, asOf, codes.all().size());
        first = std::min(first, period.first);
        last = std::max(last, period.last);
    }
    Statement statement =
        db.prepare(QStringLiteral("SELECT n.found_on, n.closed_on, n.deadline, n.category_id, "
                                  "n.department_id, n.fed_back_on, n.satisfaction, n.source_id, "
                                  "n.hotline_order <> '', n.hotline_on, n.theme_id FROM need n ") +
                   needsAlive);
    statement.bindNamed({toCell(first), toCell(last), toCell(block)});
    while (statement.next()) {
        const auto code = [&](int column) {
            return codes.placeOf(statement.raw(column).integer);
        };
        const NeedRow need{statement.raw(0).bytes,
                           statement.raw(1).bytes,
                           statement.raw(2).bytes,
                           statement.raw(5).bytes,
                           statement.raw(9).bytes,
                           statement.raw(8).integer != 0,
                           statement.raw(6).integer,
                           code(3),
                           code(4),
                           code(7),
                           code(10)};
        for (NeedCounts& counts : all)
            counts.add(need);
    }
    Statement roles = db.prepare(
        QStringLiteral("SELECT r.role_id, n.found_on, n.closed_on FROM need n CROSS JOIN "
                       "visit_role r ON r.visit_id = n.visit_id ") +
        needsAlive);
    roles.bindNamed({toCell(first), toCell(last), toCell(block)});
    while (roles.next()) {
        for (NeedCounts& counts : all)
            counts.addRole(codes.placeOf(roles.raw(0).integer), roles.raw(1).bytes,
                           roles.raw(2).bytes);
    }
    return all;
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
    Statement served = db.prepare(
        QStringLiteral("SELECT count(*), ifnull(sum(served), 0), total(round(served * minutes / "
                       "60.0, 1)) FROM (SELECT a.minutes, (SELECT count(*) FROM activity_volunteer "
                       "x WHERE x.activity_id = a.id) + ifnull(a.other_volunteers, 0) AS served ") +
        held.arg(QString()) + QStringLiteral(") WHERE served > 0"));
    served.bind(scope.period.first, scope.period.last, scope.block);
    if (served.next()) {
        counts.volunteerServices = served.get<qint64>(0);
        counts.volunteersServed = served.get<qint64>(1);
        counts.volunteerHours = served.get<double>(2);
    }
    Statement volunteers =
        db.prepare(QStringLiteral("SELECT count(DISTINCT x.subject_id) ") +
                   held.arg(QStringLiteral("JOIN activity_volunteer x ON x.activity_id = a.id")));
    volunteers.bind(scope.period.first, scope.period.last, scope.block);
    if (volunteers.next())
        counts.volunteerSubjects = volunteers.get<qint64>(0);
}

} // namespace

std::vector<PeriodCounts> countPeriods(Database& db, const QList<Period>& periods,
                                       std::optional<RowId> block, QDate asOf)
{
    db.packVisits();
    const VisitReading visits(db, periods, block);
    std::vector<NeedCounts> needs = countNeeds(db, periods, block, asOf, visits.names().codes);
    const std::vector<StepCounts> reached = reachedSteps(db, periods, block, asOf);
    std::vector<PeriodCounts> all;
    for (const Period& period : periods) {
        const CountScope scope{period, block, asOf};
        const VisitCounts& counted = visits.counts(all.size());
        NeedCounts& ofNeeds = needs[all.size()];
        PeriodCounts& counts = all.emplace_back();
        counted.writeTo(counts, visits.names());
        ofNeeds.writeTo(counts, visits.names().codes);
        countServices(db, scope, counted.services(), counts);
        countWishesAndCards(db, scope, counts);
        countActivities(db, scope, counts);
        counts.pathReached = reached[all.size() - 1];
    }
    return all;
}

PeriodCounts countPeriod(Database& db, const CountScope& scope)
{
    return std::move(countPeriods(db, {scope.period}, scope.block, scope.asOf).front());
}

RegisterSize registerSize(Database& db, std::optional<RowId> block)
{
    Statement statement =
        db.prepare(QStringLiteral("SELECT count(iif(s.kind = 'shop', 1, NULL)), "
                                  "count(iif(s.kind IN ('firm', 'collective'), 1, NULL)), "
                                  "count(iif(s.kind = 'worker', 1, NULL)), count(f.card_on) "
                                  "FROM subject s JOIN subject_figures f ON f.subject_id = s.id "
                                  "WHERE s.deleted_at IS NULL AND s.status = 'active' "
                                  "AND (:p1 IS NULL OR s.block_id = :p1)"));
    statement.bindNamed({toCell(block)});
    if (!statement.next())
        return {};
    return {statement.get<qint64>(0), statement.get<qint64>(1), statement.get<qint64>(2),
            statement.get<qint64>(3)};
}

} // namespace doorstep
