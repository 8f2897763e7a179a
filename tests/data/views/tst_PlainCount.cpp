// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted from the packed years is what a plain count of the visits gives: after whatever
// people did, undid, merged and erased.
#include "data/records/services/ServiceItem.h"
#include "data/register/Journal.h"
#include "data/register/VisitYears.h"
#include "data/views/path/PathSteps.h"
#include "data/views/reports/PeriodCounts.h"
#include "data/views/rights/Erasure.h"
#include "tests/data/exchange/MergeDesk.h"
#include "tests/data/exchange/RandomHistory.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

const QString inPeriod =
    u"v.deleted_at IS NULL AND v.at >= :p1 AND v.at < :p2 AND (:p3 IS NULL OR v.block_id = :p3)"_qs;

QString shown(const QMap<QString, Tally>& tallies)
{
    QStringList lines;
    for (auto each = tallies.cbegin(); each != tallies.cend(); ++each)
        lines << u"%1: %2/%3"_qs.arg(each.key()).arg(each->visits).arg(each->subjects);
    return lines.join(u"; "_qs);
}

// By SQL alone: a name, how many visits, of how many subjects.
QString plain(Database& db, const Period& period, std::optional<RowId> block, const QString& name,
              const QString& joined)
{
    Statement statement = db.prepare(
        u"SELECT %1 AS name, count(*), count(DISTINCT v.subject_id) FROM visit v JOIN subject s "
        "ON s.id = v.subject_id %2 WHERE %3 GROUP BY 1 ORDER BY 1"_qs.arg(name, joined, inPeriod));
    statement.bind(period.begin(), period.end(), block);
    QMap<QString, Tally> tallies;
    while (statement.next())
        tallies.insert(statement.get<QString>(0),
                       {statement.get<qint64>(1), statement.get<qint64>(2)});
    return shown(tallies);
}

QString packedYears(Database& db)
{
    QStringList lines;
    Statement years = db.prepare(u"SELECT year, block_id, subject_id, hex(visits) FROM visit_year "
                                 "ORDER BY 1, 2, 3"_qs);
    while (years.next())
        lines << u"%1 %2 %3 %4"_qs.arg(years.get<QString>(0), years.get<QString>(1),
                                       years.get<QString>(2), years.get<QString>(3));
    Statement firsts = db.prepare(u"SELECT subject_id, first_met_at, first_served_at FROM "
                                  "subject_figures ORDER BY 1"_qs);
    while (firsts.next())
        lines << u"%1 %2 %3"_qs.arg(firsts.get<QString>(0), firsts.get<QString>(1),
                                    firsts.get<QString>(2));
    return lines.join(u'\n');
}

} // namespace

class tst_PlainCount : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }

    static RowId any(Database& db, QRandomGenerator& random, const QString& rows)
    {
        const auto count = db.one<int>(u"SELECT count(*) FROM %1"_qs.arg(rows));
        return count == 0
                   ? 0
                   : db.one<RowId>(u"SELECT id FROM %1 ORDER BY id LIMIT 1 OFFSET ?"_qs.arg(rows),
                                   random.bounded(count));
    }

    // Everything that is counted of a visit, changed at random.
    static void correctVisits(Register& registry, quint32 seed, int times)
    {
        QRandomGenerator random(seed);
        Database& db = registry.db();
        const VisitStore store(registry);
        const auto code = [&](const char* list) {
            return any(
                db, random,
                u"code WHERE list = '%1' AND deleted_at IS NULL"_qs.arg(QLatin1String(list)));
        };
        for (int i = 0; i < times; ++i) {
            const RowId id = any(db, random, u"visit WHERE deleted_at IS NULL"_qs);
            if (id == 0)
                return;
            Visit visit = store.get(id);
            const auto some = [&](const char* list) {
                Links links;
                for (int n = random.bounded(3); n > 0; --n) {
                    if (const RowId link = code(list); !links.contains(link))
                        links << link;
                }
                std::sort(links.begin(), links.end());
                return links;
            };
            visit.at += 86400LL * (random.bounded(500) - 250); // into another year, perhaps
            visit.mode = static_cast<VisitMode>(random.bounded(5));
            visit.outcome = static_cast<Outcome>(random.bounded(4));
            visit.drives = some("drive");
            visit.roles = some("visitor_role");
            visit.checks = some("visit_check");
            const RowId service = any(db, random, u"service_item WHERE deleted_at IS NULL"_qs);
            visit.services = random.bounded(2) == 0 && service > 0 ? Links{service} : Links{};
            if (random.bounded(4) == 0)
                visit.block = any(db, random, u"block WHERE deleted_at IS NULL"_qs);
            if (random.bounded(6) == 0)
                visit.subject = any(db, random, u"subject WHERE deleted_at IS NULL"_qs);
            Change change(registry, u"Correct"_qs);
            store.save(change, visit);
            change.commit();
        }
    }

    static void addSecondBlock(Register& registry)
    {
        Change change(registry, u"Block"_qs);
        Block block;
        block.town = registry.db().one<RowId>(u"SELECT id FROM town"_qs);
        block.name = u"第五街区"_qs;
        BlockStore(registry).add(change, block);
        Street street{0, block.id, u"福泉路"_qs, 1, StreetWalk::Sides}; // of the same name
        StreetStore(registry).add(change, street);
        for (const QString& name : {u"法律咨询"_qs, u"健康体检"_qs}) {
            ServiceItem item;
            item.category = registry.db().one<RowId>(
                u"SELECT id FROM code WHERE list = 'service_category' ORDER BY id LIMIT 1"_qs);
            item.name = name;
            ServiceItemStore(registry).add(change, item);
        }
        change.commit();
    }

    void compare(Database& db)
    {
        QList<std::optional<RowId>> blocks{std::nullopt};
        Statement all = db.prepare(u"SELECT id FROM block"_qs);
        while (all.next())
            blocks << all.get<RowId>(0);
        const QList<Period> periods{
            monthOf(QDate(2026, 10, 1)),
            monthOf(QDate(2026, 1, 1)),
            {QDate(2026, 1, 1), QDate(2026, 10, 31)},
            {QDate(2025, 1, 1), QDate(2025, 12, 31)},
            {QDate(2025, 11, 7), QDate(2026, 2, 3)}, // over the turn of a year
        };
        for (const std::optional<RowId>& block : blocks) {
            const std::vector<PeriodCounts> together =
                countPeriods(db, periods, block, QDate(2026, 10, 31));
            for (int i = 0; i < periods.size(); ++i) {
                const Period& period = periods.at(i);
                const PeriodCounts alone = countPeriod(db, {period, block, QDate(2026, 10, 31)});
                for (const PeriodCounts* counts : {&together[static_cast<size_t>(i)], &alone})
                    comparePeriod(db, period, block, *counts);
            }
        }
        // What comes next meets visits that are folded in.
        Transaction folding(db);
        foldVisits(db);
        folding.commit();
        QVERIFY(freshYears(db).empty());
        const QString kept = packedYears(db);
        Transaction transaction(db);
        rebuildVisitYears(db);
        QCOMPARE(packedYears(db), kept);
    }

    void comparePeriod(Database& db, const Period& period, std::optional<RowId> block,
                       const PeriodCounts& counts)
    {
        const auto byHand = [&](const char* name, const char* joined = "") {
            return plain(db, period, block, QLatin1String(name), QLatin1String(joined));
        };
        QCOMPARE(shown(counts.byKind), byHand("s.kind"));
        QCOMPARE(shown(counts.byMode), byHand("v.mode"));
        QCOMPARE(shown(counts.byStreet),
                 byHand("ifnull(t.name, '')", "LEFT JOIN street t ON t.id = s.street_id"));
        QCOMPARE(shown(counts.byGrid),
                 byHand("ifnull(t.name, '')", "LEFT JOIN grid t ON t.id = s.grid_id"));
        QCOMPARE(shown(counts.byDrive), byHand("c.name", "JOIN visit_drive x ON x.visit_id = v.id "
                                                         "JOIN code c ON c.id = x.drive_id"));
        QCOMPARE(shown(counts.byRole), byHand("c.name", "JOIN visit_role x ON x.visit_id = v.id "
                                                        "JOIN code c ON c.id = x.role_id"));
        QCOMPARE(shown(counts.byCheck), byHand("c.name", "JOIN visit_check x ON x.visit_id = v.id "
                                                         "JOIN code c ON c.id = x.check_id"));
        QCOMPARE(shown(counts.byTeam),
                 byHand("c.name", "JOIN visiting_team c ON c.id = v.team_id"));
        const auto number = [&](const QString& sql) {
            Statement statement = db.prepare(sql);
            statement.bind(period.begin(), period.end(), block);
            return statement.next() ? statement.get<qint64>(0) : -1;
        };
        QCOMPARE(counts.all.visits,
                 number(u"SELECT count(*) FROM visit v WHERE %1"_qs.arg(inPeriod)));
        QCOMPARE(
            counts.all.subjects,
            number(u"SELECT count(DISTINCT v.subject_id) FROM visit v WHERE %1"_qs.arg(inPeriod)));
        for (const Word<Outcome>& word : wordsOf<Outcome>())
            QCOMPARE(counts.byOutcome.value(QLatin1String(word.key)),
                     number(u"SELECT count(*) FROM visit v WHERE v.outcome = '%1' AND %2"_qs.arg(
                         QLatin1String(word.key), inPeriod)));
        QCOMPARE(
            counts.activeByKind.value(u"shop"_qs),
            number(u"SELECT count(*) FROM subject s WHERE s.kind = 'shop' AND s.status = 'active' "
                   "AND s.deleted_at IS NULL AND s.id IN (SELECT v.subject_id FROM visit v WHERE "
                   "%1)"_qs.arg(inPeriod)));
        // Of a block by name, as both are counted by it: its own visits, its own subjects.
        Statement blocks = db.prepare(u"SELECT id, name FROM block"_qs);
        while (blocks.next()) {
            const Tally tally = counts.byBlock.value(blocks.get<QString>(1));
            QCOMPARE(tally.visits,
                     number(u"SELECT count(*) FROM visit v WHERE v.block_id = %1 AND %2"_qs.arg(
                         blocks.get<QString>(0), inPeriod)));
            QCOMPARE(
                tally.subjects,
                number(u"SELECT count(DISTINCT v.subject_id) FROM visit v JOIN subject s ON s.id = "
                       "v.subject_id WHERE s.block_id = %1 AND %2"_qs.arg(blocks.get<QString>(0),
                                                                          inPeriod)));
        }
        const auto introduced =
            number(u"SELECT count(*) FROM visit v JOIN visit_service x ON x.visit_id = v.id "
                   "WHERE %1"_qs.arg(inPeriod));
        Statement beside = db.prepare(
            u"SELECT count(*) FROM service_use WHERE deleted_at IS NULL AND step = 'introduced' "
            "AND done_on BETWEEN :p1 AND :p2 AND (:p3 IS NULL OR block_id = :p3)"_qs);
        beside.bind(period.first, period.last, block);
        QVERIFY(beside.next());
        QCOMPARE(counts.services.introduced, introduced + beside.get<qint64>(0));
        // The first step of the path: met in the period, and never before it.
        Statement met = db.prepare(
            u"SELECT count(*) FROM subject s WHERE (s.deleted_at IS NULL OR s.uid IN (SELECT uid "
            "FROM erased)) AND (:p3 IS NULL OR s.block_id = :p3) AND (SELECT min(v.at) FROM visit "
            "v "
            "WHERE v.subject_id = s.id AND v.outcome = 'met' AND v.deleted_at IS NULL) BETWEEN :p1 "
            "AND :p2 - 1"_qs);
        met.bind(period.begin(), period.end(), block);
        QVERIFY(met.next());
        QCOMPARE(counts.pathReached[0], met.get<qint64>(0));
        Statement served = db.prepare(
            u"SELECT count(*) FROM subject s WHERE (s.deleted_at IS NULL OR s.uid IN (SELECT uid "
            "FROM erased)) AND (:p3 IS NULL OR s.block_id = :p3) AND %1 BETWEEN :p1 AND :p2"_qs.arg(
                QLatin1String(pathDaySql(PathStep::Served, partyIn(db)))));
        served.bind(period.first, period.last, block);
        QVERIFY(served.next());
        QCOMPARE(counts.pathReached[1], served.get<qint64>(0));
    }

    static std::unique_ptr<Register> begun(const QTemporaryDir& folder, const QString& name,
                                           quint32 seed, int steps)
    {
        {
            TestRegister test(folder, name);
            test.withShop(u"张记面馆"_qs, u"12"_qs);
            addSecondBlock(test.registry());
        }
        auto registry = openRegister(folder.filePath(name), Register::Access::Write, u"甲"_qs);
        RandomHistory history(*registry, seed);
        history.work(steps, startOfDay(QDate(2026, 9, 20)));
        return registry;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void afterRandomWork_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {11U, 12U, 13U, 14U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void afterRandomWork()
    {
        QFETCH(quint32, seed);
        const auto registry = begun(*m_folder, u"a.doorstep"_qs, seed, 200);
        compare(registry->db());
        correctVisits(*registry, seed, 40);
        QVERIFY(registry->db().one<int>(u"SELECT count(DISTINCT year) FROM visit_year"_qs) > 1);
        compare(registry->db());
        RandomHistory history(*registry, seed + 100); // with undo
        history.work(150, startOfDay(QDate(2026, 10, 3)));
        for (int i = 0; i < 5; ++i) {
            if (const auto batch = nextUndo(*registry))
                undoBatch(*registry, batch->id);
        }
        compare(registry->db());
    }

    void afterMerging()
    {
        begun(*m_folder, u"a.doorstep"_qs, 21, 120).reset();
        copied(at(u"a.doorstep"_qs), at(u"b.doorstep"_qs));
        for (const auto& [name, seed] :
             {std::pair(u"a.doorstep"_qs, 22U), std::pair(u"b.doorstep"_qs, 23U)}) {
            const auto registry = opened(at(name), name);
            RandomHistory history(*registry, seed);
            history.work(120, startOfDay(QDate(2026, 10, 10)));
            correctVisits(*registry, seed, 20);
        }
        const auto registry = opened(at(u"a.doorstep"_qs));
        mergeFile(*registry, at(u"b.doorstep"_qs));
        compare(registry->db());
    }

    void afterErasing()
    {
        const auto registry = begun(*m_folder, u"a.doorstep"_qs, 31, 200);
        correctVisits(*registry, 31, 40);
        const auto subject = registry->db().one<RowId>(
            u"SELECT subject_id FROM visit WHERE deleted_at IS NULL GROUP BY 1 ORDER BY count(*) "
            "DESC LIMIT 1"_qs);
        QVERIFY(subject > 0);
        erasePerson(*registry, subject, {});
        compare(registry->db());
    }

    // What goes round the program's own changes, too: the triggers tell of it.
    void writtenByHand()
    {
        const auto registry = begun(*m_folder, u"a.doorstep"_qs, 41, 120);
        Database& db = registry->db();
        db.run(u"UPDATE visit SET at = at - 31536000 WHERE id % 3 = 0"_qs);
        compare(db);
        {
            Transaction transaction(db);
            db.run(u"UPDATE visit SET outcome = 'absent'"_qs);
        } // taken back
        compare(db);
        Transaction transaction(db);
        db.run(u"DELETE FROM visit_drive WHERE visit_id % 2 = 0"_qs);
        const PeriodCounts amid = countPeriod(db, {monthOf(QDate(2026, 9, 1)), {}, QDate()});
        comparePeriod(db, monthOf(QDate(2026, 9, 1)), {}, amid);
    }
};

DOORSTEP_TEST(tst_PlainCount);
#include "tst_PlainCount.moc"
