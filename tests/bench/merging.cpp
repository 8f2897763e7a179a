// SPDX-License-Identifier: GPL-3.0-or-later
// A pack of many visits merged into an empty register, against SQLite copying the same rows; each
// in a process of its own, whose memory is nobody else's.
#include "data/demo/Demo.h"
#include "data/exchange/packs/Pack.h"
#include "data/exchange/packs/PackMerge.h"
#include "data/records/lists/OpenRegister.h"
#include "tests/bench/Bench.h"

#include <sqlite3.h>

namespace doorstep::bench {

namespace {

constexpr int packedVisits = 100000;

QString packOf(const QString& folder, int visits)
{
    const QString from = QStringLiteral("%1/sender%2.doorstep").arg(folder).arg(visits);
    writeDemo(from, {18000, 7000, visits, 24, QDate(2026, 10, 31), 1});
    const auto registry = openRegister(from, Register::Access::Read, {}, Register::Check::Later);
    const QString pack = QStringLiteral("%1/sent%2.pack").arg(folder).arg(visits);
    (void)writePack(*registry, {}, pack);
    return pack;
}

Process mergedByAnother(const QString& folder, const QString& pack, int visits)
{
    const QString into = QStringLiteral("%1/town%2.doorstep").arg(folder).arg(visits);
    const Process used = inAnother({QStringLiteral("merge"), into, pack});
    if (visitsIn(into) != visitsIn(pack))
        std::printf("Not all of the pack was merged.\n");
    return used;
}

QList<QByteArray> textsOf(sqlite3* db, const QByteArray& sql)
{
    QList<QByteArray> texts;
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, sql.constData(), -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW)
        texts << QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return texts;
}

} // namespace

void mergeAPack(const QString& into, const QString& pack)
{
    const auto registry = createRegister(into, QStringLiteral("bench"));
    const IncomingPack incoming(pack, registry->db());
    (void)mergePack(*registry, incoming);
}

// The tables with their indexes, without triggers and search, in one transaction.
void copyRowsBare(const QString& into, const QString& pack)
{
    sqlite3* db = nullptr;
    sqlite3_open(into.toUtf8().constData(), &db);
    const auto run = [&](const QByteArray& sql) {
        if (sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            std::printf("%s\n", sqlite3_errmsg(db));
    };
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ATTACH '" + pack.toUtf8() +
        "' AS theirs; BEGIN");
    const QByteArray ofTables = "FROM theirs.sqlite_schema WHERE type = 'table' AND sql LIKE "
                                "'CREATE TABLE%' AND name NOT LIKE 'sqlite%' "
                                "AND name NOT LIKE 'visit_text%'";
    for (const QByteArray& sql : textsOf(db, "SELECT sql " + ofTables))
        run(sql);
    for (const QByteArray& sql :
         textsOf(db, "SELECT sql FROM theirs.sqlite_schema WHERE type = 'index' AND sql <> ''"))
        run(sql);
    for (const QByteArray& name : textsOf(db, "SELECT name " + ofTables))
        run("INSERT INTO main." + name + " SELECT * FROM theirs." + name);
    run("COMMIT");
    sqlite3_close(db);
}

void mergingAPack(const QString& folder)
{
    const QString half = packOf(folder, packedVisits / 2);
    const QString pack = packOf(folder, packedVisits);
    const Process bare =
        inAnother({QStringLiteral("merge-bare"), folder + QStringLiteral("/bare-rows.db"), pack});
    const Process first = mergedByAnother(folder, half, packedVisits / 2);
    const Process ours = mergedByAnother(folder, pack, packedVisits);
    const QString what = QStringLiteral("pack of %1 visits merged").arg(packedVisits);
    line(what, ours.milliseconds / 1000, QStringLiteral("s"), bare.milliseconds / 1000, times(5));
    line(what + QStringLiteral(", processor"), ours.processor / 1000, QStringLiteral("s"),
         bare.processor / 1000, times(5));
    // Flat: twice the visits take no more of it, but for what SQLite keeps.
    line(what + QStringLiteral(", memory against half of them"), ours.megabytes,
         QStringLiteral("MB"), first.megabytes, times(1.2));
}

} // namespace doorstep::bench
