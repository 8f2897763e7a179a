// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/codes/Code.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visitors/Visitor.h"
#include "data/records/visits/Visit.h"
#include "tests/bench/Bench.h"

#include <sqlite3.h>

namespace doorstep::bench {

namespace {

const QString note = QStringLiteral("老板在店，介绍了街区支部和联系方式。");

// One row with one index, written by SQLite's own interface under the same promises.
class BareInsert
{
public:
    explicit BareInsert(const QString& path)
    {
        sqlite3_open(path.toUtf8().constData(), &m_db);
        sqlite3_exec(
            m_db,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "CREATE TABLE visit (id INTEGER PRIMARY KEY, subject INTEGER, at INTEGER, said TEXT);"
            "CREATE INDEX visit_by_subject ON visit (subject, at);",
            nullptr, nullptr, nullptr);
        sqlite3_prepare_v2(m_db, "INSERT INTO visit (subject, at, said) VALUES (?, ?, ?)", -1,
                           &m_insert, nullptr);
    }
    ~BareInsert()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_db);
    }
    BareInsert(const BareInsert&) = delete;
    BareInsert& operator=(const BareInsert&) = delete;

    void insert(int i)
    {
        const QByteArray said = note.toUtf8();
        sqlite3_bind_int64(m_insert, 1, i % 500);
        sqlite3_bind_int64(m_insert, 2, 1790000000 + i);
        sqlite3_bind_text(m_insert, 3, said.constData(), -1, SQLITE_TRANSIENT);
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
    }

    [[nodiscard]] sqlite3* handle() const { return m_db; }

private:
    sqlite3* m_db = nullptr;
    sqlite3_stmt* m_insert = nullptr;
};

// Pages that went to the WAL since the last call.
int pagesWritten(sqlite3* connection)
{
    int pages = 0;
    int highest = 0;
    sqlite3_db_status(connection, SQLITE_DBSTATUS_CACHE_WRITE, &pages, &highest, 1);
    return pages;
}

} // namespace

void savingAVisit(const QString& folder)
{
    const auto registry =
        createRegister(folder + QStringLiteral("/save.doorstep"), QStringLiteral("bench"));
    Block block;
    Links visitors;
    std::vector<RowId> subjects;
    {
        Change change(*registry, QStringLiteral("set-up"));
        Town town{0, QStringLiteral("新泾镇")};
        block.town = TownStore(*registry).add(change, town);
        block.name = QStringLiteral("第四街区");
        BlockStore(*registry).add(change, block);
        for (const QString& name : {QStringLiteral("周敏华"), QStringLiteral("沈国强")}) {
            Visitor visitor;
            visitor.name = name;
            visitors << VisitorStore(*registry).add(change, visitor);
        }
        for (int i = 0; i < 500; ++i) {
            Subject shop;
            shop.name = QStringLiteral("店%1").arg(i);
            shop.block = block.id;
            subjects.push_back(SubjectStore(*registry).add(change, shop));
        }
        change.commit();
    }
    const RowId drive = CodeStore(*registry).entries(list::drive).first().id;
    BareInsert bare(folder + QStringLiteral("/bare.db"));
    std::vector<double> ours;
    std::vector<double> theirs;
    constexpr int rounds = 600;
    (void)pagesWritten(bare.handle());
    (void)pagesWritten(registry->db().handle());
    for (int i = 0; i < rounds; ++i) {
        theirs.push_back(milliseconds([&] { bare.insert(i); }));
        ours.push_back(milliseconds([&] {
            Visit visit;
            visit.subject = subjects.at(static_cast<size_t>(i) % subjects.size());
            visit.block = block.id;
            visit.at = 1790000000 + i;
            visit.said = note;
            visit.drives = {drive};
            visit.visitors = visitors;
            Change change(*registry, QStringLiteral("Visit"));
            VisitStore(*registry).add(change, visit);
            change.commit();
        }));
    }
    line(QStringLiteral("saving a visit, median"), percentile(ours, 0.5), QStringLiteral("ms"),
         percentile(theirs, 0.5), times(1.3));
    line(QStringLiteral("saving a visit, p95"), percentile(ours, 0.95), QStringLiteral("ms"),
         percentile(theirs, 0.95), noBar);
    line(QStringLiteral("saving a visit, pages written"),
         static_cast<double>(pagesWritten(registry->db().handle())) / rounds,
         QStringLiteral("page"), static_cast<double>(pagesWritten(bare.handle())) / rounds,
         atMost(8));
}

} // namespace doorstep::bench
