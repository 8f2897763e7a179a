// SPDX-License-Identifier: GPL-3.0-or-later
// A hub of a whole city, on a PostgreSQL of the bench's own: figures of a town and of the city, a
// day's visits sent, and a hundred registers at once.
#include "data/base/Error.h"
#include "data/demo/Demo.h"
#include "data/exchange/hub/City.h"
#include "data/exchange/hub/HubSync.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/visits/Visit.h"
#include "data/register/Change.h"
#include "tests/bench/Bench.h"
#include "tests/support/HubServer.h"

#include <QCoreApplication>
#include <QFile>

namespace doorstep::bench {

namespace {

constexpr int hubBlocks = 1000;
constexpr int townBlocks = 5;
constexpr int hubMonths = 36;
constexpr int hubRounds = 9;

// A block's row and its visits, without the packs: figures don't read these.
QString loading(qint64 visits)
{
    return QStringLiteral(
               "SELECT doorstep.make_months(ARRAY(SELECT CAST(generate_series(CAST('2023-11-01' AS "
               "date), CAST('2026-10-01' AS date), interval '1 month') AS date))); "
               "INSERT INTO doorstep.mailbox (register, town, block) SELECT gen_random_uuid(), "
               "'镇' || (n - 1) / %1, '街区' || n FROM generate_series(1, %2) n; "
               "INSERT INTO doorstep.block (uid, town, name, mailbox) SELECT gen_random_uuid(), "
               "town, block, id FROM doorstep.mailbox WHERE block <> ''; "
               "ALTER TABLE doorstep.visit DISABLE TRIGGER USER; "
               "INSERT INTO doorstep.visit (uid, block, month, day, subject, mode, outcome, "
               "drives, "
               "services) SELECT gen_random_uuid(), b.uid, CAST(date_trunc('month', CAST(d AS "
               "timestamp)) AS date), d, CAST(md5(b.mailbox || '.' || i %% 1000) AS uuid), 'door', "
               "CASE WHEN i %% 5 = 0 THEN 'absent' ELSE 'met' END, ARRAY['四百大走访'], i %% 2 "
               "FROM doorstep.block b, generate_series(1, %3) i, LATERAL (SELECT CAST('2023-11-01' "
               "AS date) + CAST(i * 1095 / %3 AS integer) AS d) x; "
               "ALTER TABLE doorstep.visit ENABLE TRIGGER USER; "
               "INSERT INTO doorstep.visit_count SELECT month, block, mode, outcome, drives, "
               "count(*), sum(services) FROM doorstep.visit GROUP BY 1, 2, 3, 4, 5; "
               "INSERT INTO doorstep.visit_met SELECT month, block, array_agg(DISTINCT subject) "
               "FROM doorstep.visit GROUP BY 1, 2; ANALYZE")
        .replace(QStringLiteral("%%"), QStringLiteral("%"))
        .arg(townBlocks)
        .arg(hubBlocks)
        .arg(visits / hubBlocks);
}

void addVisits(Register& registry, int count)
{
    const VisitStore visits(registry);
    const Visit last = visits.get(1);
    Change change(registry, QStringLiteral("Visits"));
    for (int i = 0; i < count; ++i) {
        Visit visit;
        visit.subject = last.subject;
        visit.block = last.block;
        visit.at = atTime(QDate(2026, 10, 30), QTime(9, i));
        visit.said = QStringLiteral("说了些什么");
        visits.add(change, visit);
    }
    change.commit();
}

double median(const std::function<void()>& work)
{
    std::vector<double> times;
    for (int round = 0; round < hubRounds; ++round)
        times.push_back(milliseconds(work));
    return percentile(times, 0.5);
}

void measureFigures(const test::HubServer& server, const QString& login, const QString& what,
                    Bar bar)
{
    HubConnection hub(HubAddress::of(server.url(login, QStringLiteral("city"))));
    const Period month = monthOf(QDate(2026, 9, 1));
    line(what, median([&] { (void)hubFigures(hub, month); }), QStringLiteral("ms"), 0, bar);
}

// The same, asked of another database that reads the hub as one of its servers.
void measureCity(const test::HubServer& server)
{
    const QString all = QStringLiteral("all_hubs");
    (void)server.one(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE ") + all);
    HubConnection city(HubAddress::of(server.url(QStringLiteral("owner"), all)));
    HubConnection hub(HubAddress::of(server.url(QStringLiteral("whole"), QStringLiteral("city"))));
    joinCity(city, hub);
    const Period month = monthOf(QDate(2026, 9, 1));
    line(QStringLiteral("month's figures of the city, over its servers"),
         median([&] { (void)cityFigures(city, month); }), QStringLiteral("ms"), 0, atMost(3000));
}

// Each of a block of its own, as processes: none lost, none there twice.
void measureMany(const test::HubServer& server, const QString& folder, const QString& program)
{
    constexpr int registers = 100;
    const QString base = folder + QStringLiteral("/many.doorstep");
    writeDemo(base, {60, 20, 400, 6, QDate(2026, 10, 31), 2});
    for (int i = 0; i < registers; ++i)
        QFile::copy(base, QStringLiteral("%1/many%2.doorstep").arg(folder).arg(i));
    std::vector<std::unique_ptr<QProcess>> all;
    const double took = milliseconds([&] {
        for (int i = 0; i < registers; ++i) {
            auto& process = all.emplace_back(std::make_unique<QProcess>());
            process->start(program,
                           {QStringLiteral("sync"),
                            QStringLiteral("%1/many%2.doorstep").arg(folder).arg(i),
                            QStringLiteral("--hub"),
                            server.url(QStringLiteral("many%1").arg(i), QStringLiteral("city"))});
        }
        for (const auto& process : all)
            process->waitForFinished(-1);
    });
    const auto failed = std::count_if(all.begin(), all.end(),
                                      [](const auto& process) { return process->exitCode() != 0; });
    line(QStringLiteral("%1 registers synchronise at once, %2 failed").arg(registers).arg(failed),
         took / 1000, QStringLiteral("s"), 0, noBar);
    line(
        QStringLiteral("packs of theirs that are not there exactly once"),
        server
            .one(QStringLiteral("city"),
                 QStringLiteral("SELECT abs(100 - count(*)) + count(*) - count(DISTINCT p.mailbox) "
                                "FROM doorstep.pack p WHERE p.sender LIKE 'many%'"))
            .toDouble(),
        QStringLiteral("packs"), 0, atMost(0));
}

} // namespace

void hubOfACity(const QString& folder, qint64 visits)
{
    test::HubServer server;
    if (const QString wrong = server.isInstalled() ? server.make() : QStringLiteral("missing");
        !wrong.isEmpty()) {
        std::printf("PostgreSQL: %s\n", qPrintable(wrong));
        return;
    }
    const QString city = QStringLiteral("city");
    (void)server.one(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE city"));
    HubConnection owner(HubAddress::of(server.url(QStringLiteral("owner"), city)));
    (void)initHub(owner, Packs::OpenOrSealed);
    const auto join = [&](const QString& login, const HubMember& member) {
        (void)server.one(city, QStringLiteral("CREATE ROLE %1 LOGIN").arg(login));
        admit(owner, member);
    };
    join(QStringLiteral("owner_of_all"),
         {QStringLiteral("owner_of_all"), HubLevel::Town, QStringLiteral("装载"), {}, true});
    join(QStringLiteral("town7"),
         {QStringLiteral("town7"), HubLevel::Town, QStringLiteral("镇7"), {}, true});
    join(QStringLiteral("whole"), {QStringLiteral("whole"), HubLevel::District, {}, {}, false});
    (void)server.one(city, QStringLiteral("INSERT INTO doorstep.member VALUES ('owner', 'town', "
                                          "'装载', '', true)")); // makes the months
    const double loaded = milliseconds([&] {
        const QString wrong = server.one(city, loading(visits));
        if (wrong.startsWith(QStringLiteral("failed")))
            std::printf("%s\n", qPrintable(wrong));
    });
    line(QStringLiteral("hub of %1 blocks, %2 visits: loading").arg(hubBlocks).arg(visits),
         loaded / 1000, QStringLiteral("s"), 0, noBar);
    measureFigures(server, QStringLiteral("town7"), QStringLiteral("month's figures of a town"),
                   atMost(300));
    measureFigures(server, QStringLiteral("whole"), QStringLiteral("month's figures of the city"),
                   atMost(3000));
    measureCity(server);
    const QString path = folder + QStringLiteral("/hub.doorstep");
    writeDemo(path, {600, 240, 6000, 12, QDate(2026, 10, 31), 1});
    const auto registry = openRegister(path, Register::Access::Write, QStringLiteral("bench"),
                                       Register::Check::Later);
    const auto town = registry->db().one<QString>(QStringLiteral("SELECT name FROM town"));
    join(QStringLiteral("sender"), {QStringLiteral("sender"), HubLevel::Town, town, {}, true});
    for (int i = 0; i < 100; ++i) {
        const QString login = QStringLiteral("many%1").arg(i);
        join(login, {login, HubLevel::Town, QStringLiteral("许多镇%1").arg(i), {}, true});
    }
    HubConnection hub(HubAddress::of(server.url(QStringLiteral("sender"), city)));
    line(QStringLiteral("first sync of 6,000 visits"),
         milliseconds([&] { (void)syncWithHub(*registry, hub, {}); }), QStringLiteral("ms"), 0,
         noBar);
    std::vector<double> times;
    for (int round = 0; round < hubRounds; ++round) {
        addVisits(*registry, 15);
        times.push_back(milliseconds([&] { (void)syncWithHub(*registry, hub, {}); }));
    }
    line(QStringLiteral("sync of a day's 15 visits"), percentile(times, 0.5), QStringLiteral("ms"),
         0, atMost(200));
    measureMany(server, folder,
                QCoreApplication::applicationDirPath() + QStringLiteral("/../app/doorstep"));
}

} // namespace doorstep::bench
