// SPDX-License-Identifier: GPL-3.0-or-later
// A merge that was turned back was not taken in: no pack tells of it, nobody's rows are deleted by
// it elsewhere, and it comes again when it is merged again.
#include "data/base/Error.h"
#include "data/base/FixedClock.h"
#include "data/exchange/packs/Deciding.h"
#include "data/exchange/packs/Deliveries.h"
#include "data/records/lists/TownRole.h"
#include "data/records/needs/NeedFlow.h"
#include "data/register/Journal.h"
#include "tests/data/exchange/MergeDesk.h"
#include "tests/data/exchange/RandomHistory.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

const QDate workDay(2026, 11, 2);

using Doing = std::function<void(Register&)>;

void doIn(Register& registry, const std::function<void(Change&)>& act)
{
    Change change(registry, u"Act"_qs);
    act(change);
    change.commit();
}

Doing writePhone(const QString& phone)
{
    return [phone](Register& registry) {
        const SubjectStore store(registry);
        Subject shop = store.get(1);
        shop.phone = phone;
        doIn(registry, [&](Change& change) { store.save(change, shop); });
    };
}

Doing writeNote(const QString& note)
{
    return [note](Register& registry) {
        const SubjectStore store(registry);
        Subject shop = store.get(1);
        shop.note = note;
        doIn(registry, [&](Change& change) { store.save(change, shop); });
    };
}

Doing openShop(const QString& name)
{
    return [name](Register& registry) {
        doIn(registry, [&](Change& change) {
            Subject shop;
            shop.name = name;
            shop.block = 1;
            SubjectStore(registry).add(change, shop);
            Visit visit;
            visit.subject = shop.id;
            visit.block = 1;
            visit.at = now();
            visit.said = name + u"说"_qs;
            VisitStore(registry).add(change, visit);
        });
    };
}

// A need of a visit.
Doing raiseAtVisit(const QString& text, bool isDeleted = false)
{
    return [=](Register& registry) {
        Need need;
        doIn(registry, [&](Change& change) {
            Visit visit;
            visit.subject = 1;
            visit.block = 1;
            visit.at = now();
            VisitStore(registry).add(change, visit);
            need.block = 1;
            need.subject = 1;
            need.visit = visit.id;
            need.text = text;
            need.foundOn = workDay;
            raiseNeed(change, need);
        });
        if (isDeleted)
            doIn(registry, [&](Change& change) { change.remove("need", need.id); });
    };
}

Doing closeNeed(const QString& text)
{
    return [text](Register& registry) {
        doIn(registry, [&](Change& change) {
            Need need;
            need.block = 1;
            need.subject = 1;
            need.text = text;
            need.stage = NeedStage::Closed;
            need.foundOn = workDay;
            need.closedOn = workDay;
            takeOverNeed(change, need);
        });
    };
}

void turnLastBack(Register& registry)
{
    const std::optional<Batch> last = nextUndo(registry);
    if (!last)
        qFatal("nothing to undo");
    undoBatch(registry, last->id);
}

// The latest first.
QList<RowId> standingMerges(Register& registry)
{
    QList<RowId> merges;
    Statement rows = registry.db().prepare(
        u"SELECT b.id FROM register_merge m JOIN journal_batch b ON b.id = m.batch_id "
        "WHERE b.undone_by IS NULL ORDER BY b.id DESC"_qs);
    while (rows.next())
        merges << rows.get<RowId>(0);
    return merges;
}

QString joinedTexts(Database& db, const QString& sql)
{
    return db.one<QString>(u"SELECT group_concat(t, ',') FROM (%1)"_qs.arg(sql));
}

const QString liveShops = u"SELECT name || phone AS t FROM subject WHERE deleted_at IS NULL "
                          "ORDER BY name"_qs;

// What stands in the differences that wait: each with the values of its versions.
QStringList waiting(Database& db)
{
    QStringList lines;
    const QList<Difference> open = openDifferences(db);
    for (const Difference& difference : open) {
        QString line = difference.table + u'.' + difference.field;
        for (const Difference::Version& version : difference.versions)
            line += u' ' + version.value.constBegin().value().toString();
        lines << line;
    }
    lines.sort();
    return lines;
}

} // namespace

class tst_TurnedBackMerges : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedClock> m_clock;

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }

    void act(const QString& name, int minute, const Doing& act)
    {
        m_clock->moveTo(atTime(workDay, QTime(9, 0)) + 60 * minute);
        act(*opened(at(name), name));
    }

    QString packed(Register& registry, const QString& as, const PackFor& whom = {})
    {
        writePack(registry, {}, at(as), {}, whom);
        return at(as);
    }
    QString packed(const QString& name, const QString& as, const PackFor& whom = {})
    {
        return packed(*opened(at(name), name), as, whom);
    }

    // Deleted by somebody at work, in whichever register: identities in hexadecimal figures.
    QSet<QString> deletedByPeople(const QStringList& names)
    {
        QSet<QString> uids;
        for (const QString& name : names) {
            Database db(at(name), Database::Access::Beside);
            for (const char* table : {"subject", "visit", "need", "wish", "need_step"}) {
                Statement rows = db.prepare(
                    u"SELECT hex(t.uid) FROM journal j JOIN journal_batch b ON b.id = j.batch_id "
                    "JOIN %1 t ON t.id = j.row_id WHERE j.table_name = '%1' AND j.came_by IS NULL "
                    "AND json_extract(j.changes, '$.deleted_at[1]') IS NOT NULL AND "
                    "(b.target_id IS NULL OR b.target_id NOT IN (SELECT batch_id FROM "
                    "register_merge))"_qs.arg(QLatin1String(table)));
                while (rows.next())
                    uids.insert(rows.get<QString>(0));
            }
        }
        return uids;
    }

    QSet<QString> deletedIn(const QString& path)
    {
        Database db(path, Database::Access::Beside);
        QSet<QString> uids;
        for (const char* table : {"subject", "visit", "need", "wish", "need_step"}) {
            Statement rows =
                db.prepare(u"SELECT hex(uid) FROM %1 WHERE deleted_at IS NOT NULL"_qs.arg(
                    QLatin1String(table)));
            while (rows.next())
                uids.insert(rows.get<QString>(0));
        }
        return uids;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FixedClock>(atTime(workDay, QTime(9, 0)));
        TestRegister test(*m_folder, u"base"_qs);
        test.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08", u"都好"_qs);
        test.close();
        copied(at(u"base"_qs), at(u"A"_qs));
        copied(at(u"base"_qs), at(u"B"_qs));
    }
    void cleanup() { m_clock.reset(); }

    // A takes in what B did and turns it back; B then merges what A packs.
    void nothingOfItTravels_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("rows of theirs") << 0;
        QTest::newRow("a value of theirs") << 1;
        QTest::newRow("a number of theirs") << 2;
        QTest::newRow("a row that they deleted") << 3;
    }
    void nothingOfItTravels()
    {
        QFETCH(int, what);
        const QList<Doing> there{openShop(u"李记药房"_qs), writePhone(u"62198888"_qs),
                                 closeNeed(u"乙"_qs), raiseAtVisit(u"丙"_qs, true)};
        act(u"B"_qs, 10, there.at(what));
        const QStringList theirs = contentsOf(opened(at(u"B"_qs))->db());
        const QString pack = packed(u"B"_qs, u"b.pack"_qs);
        const auto a = opened(at(u"A"_qs), u"A"_qs);
        const QStringList before = contentsOf(a->db());
        m_clock->moveTo(atTime(workDay, QTime(10, 0)));
        mergeFile(*a, pack);
        DOORSTEP_SAME(contentsOf(a->db()), theirs);
        turnLastBack(*a);
        m_clock->moveTo(atTime(workDay, QTime(11, 0)));
        const QString back = packed(*a, u"a.pack"_qs);
        DOORSTEP_SAME(contentsOf(opened(back)->db()), before);
        QCOMPARE(mergeFiles(at(u"B"_qs), back).batch, 0);
        QCOMPARE(mergeFiles(at(u"B"_qs), at(u"A"_qs)).batch, 0); // the register itself, likewise
        DOORSTEP_SAME(contentsOf(opened(at(u"B"_qs))->db()), theirs);
        // And the same pack brings it once more.
        QVERIFY(isCopyWithMore(a->db(), at(u"B"_qs)));
        const MergeReport again = mergeFile(*a, pack);
        QVERIFY(again.batch > 0);
        DOORSTEP_SAME(contentsOf(a->db()), theirs);
        QCOMPARE(mergeFile(*a, pack).batch, 0);
        QVERIFY(!isCopyWithMore(a->db(), at(u"B"_qs)));
        turnLastBack(*a);
        DOORSTEP_SAME(contentsOf(opened(packed(*a, u"a2.pack"_qs))->db()), before);
        redoBatch(*a, nextRedo(*a)->id);
        DOORSTEP_SAME(contentsOf(a->db()), theirs);
        DOORSTEP_SAME(contentsOf(opened(packed(*a, u"a3.pack"_qs))->db()), theirs);
        turnLastBack(*a);
        DOORSTEP_SAME(contentsOf(opened(packed(*a, u"a4.pack"_qs))->db()), before);
    }

    void itIsToldAsNewWhenItComesAnew()
    {
        act(u"B"_qs, 10, openShop(u"李记药房"_qs));
        const auto a = opened(at(u"A"_qs), u"A"_qs);
        const MergeReport first = mergeFile(*a, at(u"B"_qs));
        turnLastBack(*a);
        const MergeReport again = mergeFile(*a, at(u"B"_qs));
        QCOMPARE(again.added, first.added);
        QCOMPARE(again.changed, first.changed);
    }

    // Ours had another number while theirs was here.
    void aNumberGivenAnewIsGivenBack()
    {
        act(u"B"_qs, 10, closeNeed(u"乙"_qs));
        act(u"A"_qs, 20, closeNeed(u"甲"_qs));
        const auto a = opened(at(u"A"_qs), u"A"_qs);
        const QString number = u"SELECT strike_number AS t FROM need WHERE text = '甲'"_qs;
        mergeFile(*a, at(u"B"_qs));
        QCOMPARE(joinedTexts(a->db(), number), u"2026-0002"_qs);
        turnLastBack(*a);
        QCOMPARE(joinedTexts(a->db(), number), u"2026-0001"_qs);
        QCOMPARE(a->db().one<int>(u"SELECT count(*) FROM settled"_qs), 0);
        mergeFile(*a, at(u"B"_qs));
        QCOMPARE(joinedTexts(a->db(), number), u"2026-0002"_qs);
    }

    void itTakesItsDifferencesWithIt()
    {
        act(u"A"_qs, 10, writePhone(u"52191234"_qs));
        act(u"B"_qs, 20, writePhone(u"62198888"_qs));
        const auto a = opened(at(u"A"_qs), u"A"_qs);
        mergeFile(*a, at(u"B"_qs));
        const QStringList open = waiting(a->db());
        QCOMPARE(open, QStringList(u"subject.phone 52191234 62198888"_qs));
        turnLastBack(*a);
        QCOMPARE(waiting(a->db()), QStringList());
        QCOMPARE(joinedTexts(a->db(), liveShops), u"张记面馆52191234"_qs);
        const std::optional<Batch> undone = nextRedo(*a);
        QVERIFY(undone);
        redoBatch(*a, undone->id);
        QCOMPARE(waiting(a->db()), open);
        turnLastBack(*a);
        QCOMPARE(waiting(a->db()), QStringList());
        mergeFile(*a, at(u"B"_qs));
        QCOMPARE(waiting(a->db()), open);
    }

    // It goes back to what waited before, and an earlier merge keeps what it brought.
    void earlierDifferencesStay()
    {
        copied(at(u"base"_qs), at(u"C"_qs));
        act(u"A"_qs, 10, writePhone(u"52191234"_qs));
        act(u"B"_qs, 20, writePhone(u"62198888"_qs));
        act(u"C"_qs, 30, writePhone(u"62197777"_qs));
        const auto a = opened(at(u"A"_qs), u"A"_qs);
        mergeFile(*a, at(u"B"_qs));
        mergeFile(*a, at(u"C"_qs));
        QCOMPARE(waiting(a->db()), QStringList(u"subject.phone 52191234 62198888 62197777"_qs));
        turnLastBack(*a);
        QCOMPARE(waiting(a->db()), QStringList(u"subject.phone 52191234 62198888"_qs));
        QCOMPARE(joinedTexts(a->db(), liveShops), u"张记面馆62198888"_qs);
    }

    void undoingADecisionBringsTheDifferenceBack_data()
    {
        QTest::addColumn<bool>("here"); // the value of which register is chosen
        QTest::newRow("the one that does not stand") << true;
        QTest::newRow("the one that stands") << false;
    }
    void undoingADecisionBringsTheDifferenceBack()
    {
        QFETCH(bool, here);
        act(u"A"_qs, 10, writePhone(u"52191234"_qs));
        act(u"B"_qs, 20, writePhone(u"62198888"_qs));
        const QString pack = packed(u"B"_qs, u"b.pack"_qs);
        const auto a = opened(at(u"A"_qs), u"A"_qs);
        m_clock->moveTo(atTime(workDay, QTime(10, 0)));
        mergeFile(*a, pack);
        const QStringList open = waiting(a->db());
        const QStringList before = contentsOf(a->db());
        m_clock->moveTo(atTime(workDay, QTime(11, 0)));
        const Difference chosen = openDifferences(a->db()).value(0);
        decide(*a, {{chosen, here ? versionHere(chosen) : versionThere(chosen)}});
        QCOMPARE(waiting(a->db()), QStringList());
        turnLastBack(*a);
        QCOMPARE(waiting(a->db()), open);
        DOORSTEP_SAME(contentsOf(a->db()), before);
        // Those who learn of it have it to decide, too.
        mergeFiles(at(u"B"_qs), at(u"A"_qs));
        QCOMPARE(waiting(opened(at(u"B"_qs))->db()), open);
        redoBatch(*a, nextRedo(*a)->id);
        QCOMPARE(waiting(a->db()), QStringList());
        mergeFiles(at(u"B"_qs), at(u"A"_qs));
        QCOMPARE(waiting(opened(at(u"B"_qs))->db()), QStringList());
        // The merge can be turned back whatever was decided and undone since.
        turnLastBack(*a);
        QCOMPARE(waiting(a->db()), open);
        turnLastBack(*a);
        QCOMPARE(waiting(a->db()), QStringList());
        QCOMPARE(joinedTexts(a->db(), liveShops), u"张记面馆52191234"_qs);
    }

    // What was written here since keeps the row, with all that came to it.
    void whatWasWrittenSinceIsKept()
    {
        act(u"B"_qs, 10, writePhone(u"62198888"_qs));
        act(u"A"_qs, 20, [&](Register& a) {
            const MergeReport report = mergeFile(a, at(u"B"_qs));
            writeNote(u"改过"_qs)(a);
            QCOMPARE(undoBatch(a, report.batch).kept.size(), 1);
        });
        QCOMPARE(joinedTexts(opened(at(u"A"_qs))->db(), liveShops), u"张记面馆62198888"_qs);
        mergeFiles(at(u"B"_qs), at(u"A"_qs));
        DOORSTEP_SAME(contentsOf(opened(at(u"A"_qs))->db()), contentsOf(opened(at(u"B"_qs))->db()));
        QCOMPARE(waiting(opened(at(u"B"_qs))->db()), QStringList());
    }

    // And what that row refers to, whether it came for the first time or once more.
    void whatIsUsedSinceIsKept_data()
    {
        QTest::addColumn<bool>("anew");
        QTest::newRow("for the first time") << false;
        QTest::newRow("once more") << true;
    }
    void whatIsUsedSinceIsKept()
    {
        QFETCH(bool, anew);
        act(u"B"_qs, 10, raiseAtVisit(u"乙"_qs));
        act(u"A"_qs, 20, [&](Register& a) {
            MergeReport report = mergeFile(a, at(u"B"_qs));
            if (anew) {
                turnLastBack(a);
                report = mergeFile(a, at(u"B"_qs));
            }
            Need need = NeedStore(a).get(1);
            need.handler = u"王主任"_qs;
            doIn(a, [&](Change& change) { NeedStore(a).save(change, need); });
            const ReplayOutcome outcome = undoBatch(a, report.batch);
            QStringList kept;
            for (const KeptRow& row : outcome.kept)
                kept << row.table;
            kept.sort();
            QCOMPARE(kept, QStringList({u"need"_qs, u"visit"_qs}));
        });
        QCOMPARE(deletedIn(packed(u"A"_qs, u"a.pack"_qs)), QSet<QString>());
    }

    // What was written here after it was turned back knew nothing of theirs.
    void whatIsWrittenAfterwardsKnowsNothingOfIt()
    {
        act(u"B"_qs, 10, writePhone(u"62198888"_qs));
        act(u"A"_qs, 20, [&](Register& a) {
            mergeFile(a, at(u"B"_qs));
            turnLastBack(a);
            writeNote(u"改过"_qs)(a);
        });
        const MergeReport report = mergeFiles(at(u"B"_qs), packed(u"A"_qs, u"a.pack"_qs));
        QCOMPARE(report.changed, 1);
        QVERIFY(report.differences.isEmpty());
        QCOMPARE(joinedTexts(opened(at(u"B"_qs))->db(), liveShops), u"张记面馆62198888"_qs);
        mergeFiles(at(u"A"_qs), at(u"B"_qs));
        DOORSTEP_SAME(contentsOf(opened(at(u"A"_qs))->db()), contentsOf(opened(at(u"B"_qs))->db()));
    }

    void whatIsTakenFromTheBinIsTakenIn()
    {
        act(u"B"_qs, 10, openShop(u"李记药房"_qs));
        act(u"A"_qs, 20, [&](Register& a) {
            mergeFile(a, at(u"B"_qs));
            turnLastBack(a);
            doIn(a, [&](Change& change) { change.restore("subject", 2); });
        });
        const QString pack = packed(u"A"_qs, u"a.pack"_qs);
        QCOMPARE(joinedTexts(opened(pack)->db(), liveShops), u"张记面馆,李记药房"_qs);
        QCOMPARE(opened(pack)->db().one<int>(u"SELECT count(*) FROM visit"_qs), 1);
        mergeFiles(at(u"B"_qs), pack);
        QCOMPARE(joinedTexts(opened(at(u"B"_qs))->db(), liveShops), u"张记面馆,李记药房"_qs);
    }

    // It is deleted nowhere because it was not taken in here.
    void whatARowOfOursRefersToComesAlong_data()
    {
        QTest::addColumn<bool>("fromTheBin");
        QTest::newRow("of one taken from the bin") << true;
        QTest::newRow("of one deleted here") << false;
    }
    void whatARowOfOursRefersToComesAlong()
    {
        QFETCH(bool, fromTheBin);
        copied(at(u"base"_qs), at(u"T"_qs));
        act(u"B"_qs, 10, raiseAtVisit(u"乙"_qs));
        act(u"A"_qs, 20, [&](Register& a) {
            const MergeReport report = mergeFile(a, at(u"B"_qs));
            if (!fromTheBin)
                doIn(a, [&](Change& change) { change.remove("need", 1); });
            undoBatch(a, report.batch);
            if (fromTheBin)
                doIn(a, [&](Change& change) { change.restore("need", 1); });
        });
        const QString pack = packed(u"A"_qs, u"a.pack"_qs);
        QCOMPARE(deletedIn(pack) - deletedByPeople({u"A"_qs}), QSet<QString>());
        for (const QString& from : {pack, at(u"B"_qs)})
            mergeFiles(at(u"T"_qs), from);
        mergeFiles(at(u"B"_qs), pack);
        mergeFiles(at(u"A"_qs), at(u"B"_qs));
        const QStringList all = contentsOf(opened(at(u"B"_qs))->db());
        DOORSTEP_SAME(contentsOf(opened(at(u"T"_qs))->db()), all);
        DOORSTEP_SAME(contentsOf(opened(at(u"A"_qs))->db()), all);
    }

    // A street that came with a door which was here goes with it.
    void whatARowReferredToGoesWithIt()
    {
        act(u"B"_qs, 10, [](Register& b) {
            doIn(b, [&](Change& change) {
                Street street;
                street.block = 1;
                street.name = u"哈密路"_qs;
                StreetStore(b).add(change, street);
                Subject shop = SubjectStore(b).get(1);
                shop.street = street.id;
                SubjectStore(b).save(change, shop);
            });
        });
        const auto a = opened(at(u"A"_qs), u"A"_qs);
        const QString streets = u"SELECT name AS t FROM street WHERE deleted_at IS NULL"_qs;
        const QString before = joinedTexts(a->db(), streets);
        const MergeReport report = mergeFile(*a, at(u"B"_qs));
        QVERIFY(undoBatch(*a, report.batch).kept.isEmpty());
        QCOMPARE(joinedTexts(a->db(), streets), before);
    }

    // A receipt names what was taken in, and news are refused that build on what was not.
    void whatWasNotTakenInIsNotAcknowledged()
    {
        const PackFor town{u"镇"_qs, false};
        act(u"B"_qs, 10, openShop(u"李记药房"_qs));
        const QString first = packed(u"B"_qs, u"b1.pack"_qs, town);
        act(u"A"_qs, 20, [&](Register& a) {
            mergeFile(a, first);
            writeReceipt(a, at(u"r"_qs));
            turnLastBack(a);
            QVERIFY_EXCEPTION_THROWN(writeReceipt(a, at(u"r2"_qs)), Error);
        });
        act(u"B"_qs, 30, [&](Register& b) {
            QCOMPARE(takeReceipt(b, at(u"r"_qs)).packs, 1);
            openShop(u"王记水果"_qs)(b);
        });
        const QString news = packed(u"B"_qs, u"b2.pack"_qs, town);
        QVERIFY_EXCEPTION_THROWN(mergeFiles(at(u"A"_qs), news), Error);
        mergeFiles(at(u"A"_qs), first);
        mergeFiles(at(u"A"_qs), news);
        DOORSTEP_SAME(contentsOf(opened(at(u"A"_qs))->db()), contentsOf(opened(at(u"B"_qs))->db()));
    }

    // Our own news go on after what was sent before.
    void newsAreCountedOnAfterIt()
    {
        const PackFor town{u"镇"_qs, false};
        act(u"B"_qs, 10, openShop(u"李记药房"_qs));
        act(u"A"_qs, 20, [&](Register& a) { mergeFile(a, at(u"B"_qs)); });
        copied(at(u"base"_qs), at(u"T"_qs));
        act(u"T"_qs, 21, [&](Register& t) {
            mergeFile(t, packed(u"A"_qs, u"a1.pack"_qs, town));
            writeReceipt(t, at(u"r"_qs));
        });
        act(u"A"_qs, 30, [&](Register& a) {
            (void)takeReceipt(a, at(u"r"_qs));
            turnLastBack(a);
            mergeFile(a, at(u"B"_qs));
            turnLastBack(a);
            openShop(u"王记水果"_qs)(a);
        });
        act(u"T"_qs, 40, [&](Register& t) {
            mergeFile(t, packed(u"A"_qs, u"a2.pack"_qs, town));
            QCOMPARE(joinedTexts(t.db(), liveShops), u"张记面馆,李记药房,王记水果"_qs);
        });
    }

    // Random work, merges and turning back in random order: what nobody deleted is deleted in no
    // pack, and whoever merges all of it has the same.
    void inAnyOrder_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("registers");
        for (quint32 seed = 1; seed <= 4; ++seed) {
            QTest::addRow("two, %u", seed) << seed << 2;
            QTest::addRow("three, %u", seed) << seed + 10 << 3;
        }
    }
    void inAnyOrder()
    {
        QFETCH(quint32, seed);
        QFETCH(int, registers);
        QRandomGenerator random(seed);
        const QStringList names = QStringList{u"A"_qs, u"B"_qs, u"C"_qs}.mid(0, registers);
        copied(at(u"base"_qs), at(u"C"_qs));
        UtcSeconds clock = atTime(workDay, {8, 0});
        int undone = 0;
        for (int round = 0; round < 40; ++round) {
            const QString& name = names.at(random.bounded(registers));
            m_clock->moveTo(clock += 3600);
            const auto registry = opened(at(name), name);
            const int what = random.bounded(6);
            if (what < 2) {
                m_clock.reset(); // it has one of its own
                RandomHistory(*registry, random.generate()).work(6, clock);
                m_clock = std::make_unique<FixedClock>(clock += 6 * 1200);
                continue;
            }
            if (what < 4) {
                const qsizetype away = 1 + random.bounded(registers - 1);
                const QString& other = names.at((names.indexOf(name) + away) % registers);
                const QString from = random.bounded(2) == 0 ? at(other) : packed(other, u"p"_qs);
                mergeFile(*registry, from);
                continue;
            }
            const QList<RowId> merges = standingMerges(*registry);
            if (merges.isEmpty())
                continue;
            const RowId batch = merges.at(random.bounded(merges.size() > 1 ? 2 : 1));
            undone += undoBatch(*registry, batch).batch > 0 ? 1 : 0;
            const QSet<QString> wrongly =
                deletedIn(packed(*registry, u"q"_qs)) - deletedByPeople(names);
            QVERIFY2(wrongly.isEmpty(), qPrintable(QString::number(round)));
        }
        QVERIFY(undone > 1);
        m_clock->moveTo(clock += 86400);
        for (int twice = 0; twice < 2; ++twice) {
            for (const QString& into : names) {
                for (const QString& from : names) {
                    if (into != from)
                        mergeFiles(at(into), at(from));
                }
            }
        }
        QStringList first;
        QStringList firstOpen;
        for (const QString& name : names) {
            const auto registry = opened(at(name));
            QCOMPARE(integrityProblem(registry->db(), IntegrityDepth::Full), QString());
            if (first.isEmpty()) {
                first = contentsOf(registry->db());
                firstOpen = waiting(registry->db());
            }
            DOORSTEP_SAME(contentsOf(registry->db()), first);
            QCOMPARE(waiting(registry->db()), firstOpen);
            const QSet<QString> wrongly = deletedIn(at(name)) - deletedByPeople(names);
            QVERIFY2(wrongly.isEmpty(), qPrintable(name));
        }
    }
};

DOORSTEP_TEST(tst_TurnedBackMerges);
#include "tst_TurnedBackMerges.moc"
