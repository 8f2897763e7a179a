// SPDX-License-Identifier: GPL-3.0-or-later
// What comes of a merge, rule by rule, and that it can be turned back.
#include "data/base/Error.h"
#include "data/base/FixedClock.h"
#include "data/exchange/packs/Deciding.h"
#include "data/exchange/packs/Deliveries.h"
#include "data/exchange/packs/MergeRules.h"
#include "data/exchange/packs/MergeWords.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/lists/TownRole.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/wishes/WishFlow.h"
#include "data/register/Journal.h"
#include "data/register/LogTie.h"
#include "data/register/Migrations.h"
#include "data/views/reports/Seal.h"
#include "data/views/rights/Erasure.h"
#include "tests/data/exchange/MergeDesk.h"
#include "tests/support/OlderRegister.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WholeFiles.h"

#include <QRegularExpression>

using namespace doorstep;
using namespace doorstep::test;

namespace {

const QDate day(2026, 11, 2);

using Act = std::function<void(Register&)>;

void change(Register& registry, const std::function<void(Change&)>& act)
{
    Change change(registry, u"Act"_qs);
    act(change);
    change.commit();
}

template <typename S, typename T>
Act edit(const std::function<void(T&)>& act)
{
    return [act](Register& registry) {
        const S store(registry);
        T row = store.get(1);
        act(row);
        change(registry, [&](Change& change) { store.save(change, row); });
    };
}

Act editShop(const std::function<void(Subject&)>& act)
{
    return edit<SubjectStore, Subject>(act);
}

Act editVisit(const std::function<void(Visit&)>& act)
{
    return edit<VisitStore, Visit>(act);
}

Act deleteRow(const char* table)
{
    return [table](Register& registry) {
        change(registry, [table](Change& change) { change.remove(table, 1); });
    };
}

Act stepNeed(NeedAction action)
{
    return [action](Register& registry) {
        change(registry, [&](Change& change) {
            Need need = NeedStore(registry).get(1);
            NeedMove move;
            move.action = action;
            move.on = today();
            move.words = u"话"_qs;
            applyStep(change, need, move);
        });
    };
}

void nothing(Register&) {}

// A need of that text, struck off at once.
Act strikeOff(const QString& text)
{
    return [text](Register& registry) {
        change(registry, [&](Change& change) {
            Need need;
            need.block = 1;
            need.subject = 1;
            need.text = text;
            need.stage = NeedStage::Closed;
            need.foundOn = day;
            need.closedOn = day;
            takeOverNeed(change, need);
        });
    };
}

Act publishWish(const QString& text)
{
    return [text](Register& registry) {
        change(registry, [&](Change& change) {
            Wish wish = collectedWish(SubjectStore(registry).get(1), text, {}, day);
            WishStore(registry).add(change, wish);
            applyStep(change, wish, {WishAction::Publish, day, {}, {}, {}});
        });
    };
}

Act addDrive(const QString& name, const QString& note)
{
    return [=](Register& registry) {
        change(registry, [&](Change& change) {
            Code code;
            code.list = list::drive;
            code.name = name;
            code.note = note;
            CodeStore(registry).add(change, code);
        });
    };
}

Act addCard(const QString& hours)
{
    return [hours](Register& registry) {
        change(registry, [&](Change& change) {
            ContactCard card;
            card.block = 1;
            card.hours = hours;
            ContactCardStore(registry).add(change, card);
        });
    };
}

Act sealMonth(const QString& checksum)
{
    return [checksum](Register& registry) {
        SealStore(registry).seal(monthFigures(registry.db(), *parseMonth(u"2026-10"_qs), 1), 1,
                                 checksum, day);
    };
}

// At that number of the street on which the first shop stands.
Act openAt(const QString& name, const QString& number)
{
    return [=](Register& registry) {
        change(registry, [&](Change& change) {
            Subject shop;
            shop.block = 1;
            shop.street = SubjectStore(registry).get(1).street;
            shop.name = name;
            shop.number = number;
            SubjectStore(registry).add(change, shop);
        });
    };
}

Act addTown(const QString& name)
{
    return [name](Register& registry) {
        change(registry, [&](Change& change) {
            Town town{0, name};
            TownStore(registry).add(change, town);
        });
    };
}

} // namespace

Q_DECLARE_METATYPE(Act)

class tst_PackMerge : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedClock> m_clock;

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }

    // At that minute of the day.
    void act(const QString& name, int minute, const Act& act)
    {
        m_clock->moveTo(atTime(day, QTime(9, 0)) + 60 * minute);
        act(*opened(at(name), name));
    }

    void apart(const Act& here, const Act& there)
    {
        copied(at(u"base"_qs), at(u"A"_qs));
        copied(at(u"base"_qs), at(u"B"_qs));
        act(u"A"_qs, 10, here);
        act(u"B"_qs, 20, there);
    }

    QString answer(const QString& name, const QString& sql)
    {
        return opened(at(name))->db().one<QString>(sql);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FixedClock>(atTime(day, QTime(9, 0)));
        TestRegister test(*m_folder, u"base"_qs);
        test.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08", u"都好"_qs);
        change(test.registry(), [&](Change& change) {
            Need need;
            need.block = 1;
            need.subject = 1;
            need.text = u"漏水"_qs;
            need.foundOn = QDate(2026, 10, 8);
            raiseNeed(change, need);
        });
        for (const NeedAction action :
             {NeedAction::Recorded, NeedAction::Handling, NeedAction::FedBack})
            stepNeed(action)(test.registry());
    }
    void cleanup() { m_clock.reset(); }

    // A does its part first, B later, neither knows of the other.
    void twoWriteInOneRow_data()
    {
        QTest::addColumn<Act>("here");
        QTest::addColumn<Act>("there");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("differences");
        const Act phone = editShop([](Subject& s) { s.phone = u"52191234"_qs; });
        const Act other = editShop([](Subject& s) { s.phone = u"62198888"_qs; });
        const Act note = editShop([](Subject& s) { s.note = u"周一休息"_qs; });
        const Act otherNote = editShop([](Subject& s) { s.note = u"老板姓张"_qs; });
        const QString phoneAndNote = u"SELECT phone || '/' || note FROM subject"_qs;
        QTest::newRow("one side") << phone << Act(nothing) << phoneAndNote << u"52191234/"_qs << 0;
        QTest::newRow("the other side")
            << Act(nothing) << phone << phoneAndNote << u"52191234/"_qs << 0;
        QTest::newRow("two fields")
            << phone << note << phoneAndNote << u"52191234/周一休息"_qs << 0;
        QTest::newRow("both the same") << phone << phone << phoneAndNote << u"52191234/"_qs << 0;
        QTest::newRow("both, differently: the newer stands")
            << phone << other << phoneAndNote << u"62198888/"_qs << 1;
        QTest::newRow("texts are kept both")
            << note << otherNote << phoneAndNote << u"/周一休息\n老板姓张"_qs << 0;
        QTest::newRow("a text that holds the other")
            << note << editShop([](Subject& s) { s.note = u"周一休息，周二进货"_qs; })
            << phoneAndNote << u"/周一休息，周二进货"_qs << 0;
        QTest::newRow("a door is one value")
            << editShop([](Subject& s) { s.lane = u"88"_qs; })
            << editShop([](Subject& s) { s.number = u"14"_qs; })
            << u"SELECT lane || '/' || number FROM subject"_qs << u"/14"_qs << 1;
        const QString drives =
            u"SELECT group_concat(name) FROM (SELECT c.name FROM visit_drive d JOIN code c "
            "ON c.id = d.drive_id ORDER BY c.position)"_qs;
        const auto withDrive = [](int position) {
            return Act([position](Register& registry) {
                const QList<Code> all = CodeStore(registry).entries(list::drive);
                editVisit([&](Visit& v) { v.drives << all.at(position).id; })(registry);
            });
        };
        QTest::newRow("sets are put together")
            << withDrive(0) << withDrive(1) << drives << u"四百大走访,服务联系卡"_qs << 0;
        const auto withHazard = [](int position) {
            return Act([position](Register& registry) {
                const QList<Code> all = CodeStore(registry).entries(list::hazard);
                editShop([&](Subject& s) { s.hazards << all.at(position).id; })(registry);
            });
        };
        QTest::newRow("hazards, too") << withHazard(0) << withHazard(1)
                                      << u"SELECT count(*) FROM subject_hazard"_qs << u"2"_qs << 0;
        const QString gone = u"SELECT (deleted_at IS NOT NULL) || '/' || phone FROM subject"_qs;
        QTest::newRow("deleted, and edited later: it lives")
            << deleteRow("subject") << phone << gone << u"0/52191234"_qs << 1;
        QTest::newRow("edited, and deleted later: it is deleted")
            << phone << deleteRow("subject") << gone << u"1/52191234"_qs << 1;
        QTest::newRow("both deleted")
            << deleteRow("subject") << deleteRow("subject") << gone << u"1/"_qs << 0;
        QTest::newRow("struck off, and reopened later: one stage with its days")
            << stepNeed(NeedAction::Closed) << stepNeed(NeedAction::Reopened)
            << u"SELECT stage || '/' || ifnull(closed_on, '') || '/' || (SELECT count(*) FROM "
               "need_step) FROM need"_qs
            << u"handling//6"_qs << 1;
    }
    void twoWriteInOneRow()
    {
        QFETCH(Act, here);
        QFETCH(Act, there);
        QFETCH(QString, sql);
        QFETCH(int, differences);
        apart(here, there);
        copied(at(u"B"_qs), at(u"BA"_qs));
        const MergeReport report = mergeFiles(at(u"A"_qs), at(u"B"_qs));
        mergeFiles(at(u"BA"_qs), copied(at(u"A"_qs), at(u"later"_qs)));
        QTEST(answer(u"A"_qs, sql), "expected");
        QTEST(answer(u"BA"_qs, sql), "expected");
        QCOMPARE(report.differences.size(), differences);
        const auto ab = opened(at(u"A"_qs));
        const auto ba = opened(at(u"BA"_qs));
        QCOMPARE(openDifferences(ab->db()).size(), differences);
        QCOMPARE(openDifferences(ba->db()).size(), differences);
        DOORSTEP_SAME(contentsOf(ab->db()), contentsOf(ba->db()));
    }

    // 个人信息保护法 §47: whichever of the two merges with the other, and however often.
    void whoWasErasedStaysErased()
    {
        act(u"base"_qs, 5, editShop([](Subject& s) { s.shop.operatorName = u"欧阳春晓"_qs; }));
        apart([](Register&) {},
              [](Register& registry) {
                  editShop([](Subject& s) { s.note = u"老板娘姓欧阳春晓"_qs; })(registry);
                  change(registry, [](Change& change) {
                      Subject next; // of whom something is told by another
                      next.block = 1;
                      next.name = u"李记水果"_qs;
                      next.note = u"听欧阳春晓说的"_qs;
                      SubjectStore(change.registry()).add(change, next);
                      Visit visit;
                      visit.block = 1;
                      visit.subject = 1;
                      setWhen(visit, QDate(2026, 11, 2), std::nullopt);
                      visit.outcome = Outcome::Met;
                      visit.said = u"欧阳春晓说要搬走"_qs;
                      VisitStore(change.registry()).add(change, visit);
                  });
              });
        {
            const auto here = opened(at(u"A"_qs));
            (void)erasePerson(*here, 1, {});
        }
        copied(at(u"B"_qs), at(u"BA"_qs));
        QVERIFY(bytesOf(at(u"B"_qs)).contains("欧阳春晓"));
        for (int again = 0; again < 2; ++again) {
            const MergeReport here = mergeFiles(at(u"A"_qs), at(u"B"_qs));
            const MergeReport there =
                mergeFiles(at(u"BA"_qs), copied(at(u"A"_qs), at(u"later"_qs)));
            QVERIFY(here.differences.isEmpty() && there.differences.isEmpty());
            // It is said: the visit that came here, and the person with two visits there.
            using Rows = QList<std::pair<QString, qint64>>;
            const Rows cameHere{{u"visit"_qs, 1}};
            const Rows wereThere{
                {u"subject"_qs, 1}, {u"visit"_qs, 2}, {u"need"_qs, 1}, {u"need_step"_qs, 4}};
            QCOMPARE(here.erasedPersons, again == 0 ? 1 : 0);
            QCOMPARE(here.erased, again == 0 ? cameHere : Rows());
            QCOMPARE(there.erasedPersons, again == 0 ? 1 : 0);
            QCOMPARE(there.erased, again == 0 ? wereThere : Rows());
            for (const QString& name : {u"A"_qs, u"BA"_qs}) {
                QVERIFY2(!bytesOf(at(name)).contains("欧阳春晓"), qPrintable(name));
                QVERIFY2(!bytesOf(at(name)).contains("张记面馆"), qPrintable(name));
                QVERIFY(!lacksLog(at(name)));
                QCOMPARE(answer(name, u"SELECT count(*) FROM visit"_qs), u"2"_qs);
            }
        }
    }

    void aDifferenceSaysWhoWroteWhatAndAPersonDecides()
    {
        apart(editShop([](Subject& s) { s.phone = u"52191234"_qs; }),
              editShop([](Subject& s) { s.phone = u"62198888"_qs; }));
        const MergeReport report = mergeFiles(at(u"A"_qs), at(u"B"_qs));
        const Difference difference = report.differences.value(0);
        QCOMPARE(difference.table + u'/' + difference.title + u'/' + difference.field,
                 u"subject/张记面馆/phone"_qs);
        QCOMPARE(difference.versions.size(), 2);
        QCOMPARE(difference.versions.at(0).author + difference.versions.at(1).author, u"AB"_qs);
        QCOMPARE(difference.versions.at(0).value.value(u"phone"_qs).toString(), u"52191234"_qs);
        QCOMPARE(difference.versions.at(0).at, atTime(day, QTime(9, 10)));
        act(u"A"_qs, 30, editShop([](Subject& s) { s.phone = u"52191234"_qs; }));
        QVERIFY(openDifferences(opened(at(u"A"_qs))->db()).isEmpty());
        mergeFiles(at(u"B"_qs), at(u"A"_qs));
        QCOMPARE(answer(u"B"_qs, u"SELECT phone FROM subject"_qs), u"52191234"_qs);
        QVERIFY(openDifferences(opened(at(u"B"_qs))->db()).isEmpty());
    }

    // Of three who wrote, two wrote the same.
    void aValueIsToldOnce()
    {
        const auto phone = [](const QString& is) {
            return editShop([is](Subject& s) { s.phone = is; });
        };
        apart(phone(u"52191234"_qs), phone(u"52191234"_qs));
        copied(at(u"base"_qs), at(u"C"_qs));
        act(u"C"_qs, 30, phone(u"62198888"_qs));
        mergeFiles(at(u"A"_qs), at(u"B"_qs));
        const auto registry = opened(at(u"A"_qs));
        const MergeReport report = mergeFile(*registry, at(u"C"_qs));
        QCOMPARE(report.differences.size(), 1);
        const QString told = wordsOf(registry->db(), report).constLast();
        QVERIFY2(told.count(u"52191234") == 1 && told.count(u"62198888") == 1 &&
                     told.count(u"≠") == 1,
                 qPrintable(told));
    }

    // One value is chosen, also the one that stands: it is so in every register that learns of it.
    void whatDiffersIsDecided_data()
    {
        QTest::addColumn<QString>("into"); // the register that merges and decides
        QTest::addColumn<bool>("here");
        QTest::addColumn<QString>("phone");
        QTest::newRow("the older keeps ours") << u"A"_qs << true << u"52191234"_qs;
        QTest::newRow("the older takes theirs") << u"A"_qs << false << u"62198888"_qs;
        QTest::newRow("the newer keeps ours") << u"B"_qs << true << u"62198888"_qs;
        QTest::newRow("the newer takes theirs") << u"B"_qs << false << u"52191234"_qs;
    }
    void whatDiffersIsDecided()
    {
        QFETCH(QString, into);
        QFETCH(bool, here);
        QFETCH(QString, phone);
        const QString other = into == u"A" ? u"B"_qs : u"A"_qs;
        apart(editShop([](Subject& s) { s.phone = u"52191234"_qs; }),
              editShop([](Subject& s) { s.phone = u"62198888"_qs; }));
        copied(at(u"A"_qs), at(u"C"_qs)); // knows nothing of it
        mergeFiles(at(into), at(other));
        const auto registry = opened(at(into), u"镇"_qs);
        m_clock->moveTo(atTime(day, QTime(11, 0)));
        const Difference differing = openDifferences(registry->db()).value(0);
        QCOMPARE(differing.versions.value(versionHere(differing)).author, into);
        QCOMPARE(differing.versions.value(versionThere(differing)).author, other);
        decide(*registry, {{differing, here ? versionHere(differing) : versionThere(differing)}});
        QVERIFY(openDifferences(registry->db()).isEmpty());
        QCOMPARE(registry->db().one<QString>(u"SELECT phone FROM subject"_qs), phone);
        for (const QString& name : {other, u"C"_qs}) {
            const auto learns = opened(at(name));
            QVERIFY(mergeFile(*learns, at(into)).differences.isEmpty());
            QCOMPARE(learns->db().one<QString>(u"SELECT phone FROM subject"_qs), phone);
            QVERIFY(openDifferences(learns->db()).isEmpty());
            DOORSTEP_SAME(contentsOf(learns->db()), contentsOf(registry->db()));
        }
        // Turned back as any other change.
        const std::optional<Batch> last = nextUndo(*registry);
        QVERIFY(last);
        undoBatch(*registry, last->id);
    }

    void aRowDeletedThereAndEditedHereIsDecided_data()
    {
        QTest::addColumn<bool>("stays");
        QTest::newRow("it stays") << true;
        QTest::newRow("it goes") << false;
    }
    void aRowDeletedThereAndEditedHereIsDecided()
    {
        QFETCH(bool, stays);
        apart(editShop([](Subject& s) { s.note = u"改过"_qs; }), deleteRow("subject"));
        mergeFiles(at(u"A"_qs), at(u"B"_qs));
        const auto registry = opened(at(u"A"_qs));
        const QList<Difference> open = openDifferences(registry->db());
        QCOMPARE(open.size(), 1);
        decide(*registry, {{open.constFirst(), stays ? versionHere(open.constFirst())
                                                     : versionThere(open.constFirst())}});
        QVERIFY(openDifferences(registry->db()).isEmpty());
        QCOMPARE(registry->db().one<bool>(u"SELECT deleted_at IS NULL FROM subject"_qs), stays);
    }

    // What is a block's is written by the block, unless the town took it over.
    void theTownWritesNoBlock()
    {
        copied(at(u"base"_qs), at(u"A"_qs));
        const auto town = opened(at(u"base"_qs), u"镇"_qs);
        const auto writes = [&](const Act& act) {
            try {
                act(*town);
                return true;
            } catch (const Error& error) {
                if (!error.message().contains(u"secretary"))
                    qWarning("%s", qPrintable(error.message()));
                return false;
            }
        };
        const Act shop = editShop([](Subject& s) { s.note += u"镇"_qs; });
        QVERIFY(writes(shop));
        setTownRegister(*town, true);
        QVERIFY(isTownRegister(town->db()));
        QVERIFY(!writes(shop));
        QVERIFY(!writes(stepNeed(NeedAction::Closed)));
        QVERIFY(!writes(publishWish(u"灯"_qs)));
        QVERIFY(writes(addDrive(u"镇里的行动"_qs, {}))); // everybody's
        m_clock->moveTo(atTime(day, QTime(10, 0)));
        editShop([](Subject& s) { s.note = u"街区"_qs; })(*opened(at(u"A"_qs), u"A"_qs));
        mergeFile(*town, at(u"A"_qs)); // what the block wrote comes all the same
        const QList<Difference> open = openDifferences(town->db());
        for (const Difference& difference : open)
            decide(*town, {{difference, versionThere(difference)}});
        setTakenOver(*town, 1, true);
        QVERIFY(writes(shop));
        setTakenOver(*town, 1, false);
        QVERIFY(!writes(shop));
        // A pack that the town makes is nobody's town register.
        writePack(*town, {}, at(u"t.pack"_qs));
        QVERIFY(!isTownRegister(opened(at(u"t.pack"_qs))->db()));
    }

    void aCopyThatSomebodyWentOnWithIsKnown()
    {
        copied(at(u"base"_qs), at(u"A"_qs));
        TestRegister other(*m_folder, u"other"_qs);
        other.close();
        const auto base = opened(at(u"base"_qs));
        QVERIFY(!isCopyWithMore(base->db(), at(u"A"_qs)));     // nothing new in it
        QVERIFY(!isCopyWithMore(base->db(), at(u"other"_qs))); // another register
        act(u"A"_qs, 10, editShop([](Subject& s) { s.phone = u"52191234"_qs; }));
        QVERIFY(isCopyWithMore(base->db(), at(u"A"_qs)));
        mergeFile(*base, at(u"A"_qs));
        QVERIFY(!isCopyWithMore(base->db(), at(u"A"_qs)));
        QVERIFY(!isCopyWithMore(base->db(), at(u"none"_qs)));
    }

    // One of each may be: made on both sides, A first.
    void whatIsSingle_data()
    {
        QTest::addColumn<Act>("here");
        QTest::addColumn<Act>("there");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        const QString struck =
            u"SELECT group_concat(text || ' ' || strike_number, '; ') FROM (SELECT * FROM need "
            "WHERE strike_number IS NOT NULL ORDER BY strike_number)"_qs;
        QTest::newRow("strike-off numbers: the later need gets the next")
            << strikeOff(u"甲"_qs) << strikeOff(u"乙"_qs) << struck
            << u"甲 2026-0001; 乙 2026-0002"_qs;
        QTest::newRow("the old number stays in its log")
            << strikeOff(u"甲"_qs) << strikeOff(u"乙"_qs)
            << u"SELECT s.words FROM need_step s JOIN need n ON n.id = s.need_id "
               "WHERE n.text = '乙' AND s.action = 'closed'"_qs
            << u"2026-0001"_qs;
        QTest::newRow("wish numbers") << publishWish(u"灯"_qs) << publishWish(u"椅"_qs)
                                      << u"SELECT group_concat(text || ' ' || number, '; ') FROM "
                                         u"(SELECT * FROM wish ORDER BY "
                                         "number)"_qs
                                      << u"灯 2026-001; 椅 2026-002"_qs;
        QTest::newRow("seal of a month: the first stands")
            << sealMonth(u"first"_qs) << sealMonth(u"second"_qs)
            << u"SELECT group_concat(checksum) FROM seal WHERE deleted_at IS NULL"_qs
            << u"first"_qs;
        QTest::newRow("list entries of one label: the first is in the list")
            << addDrive(u"夏季送清凉"_qs, u"first"_qs) << addDrive(u"夏季送清凉"_qs, u"second"_qs)
            << u"SELECT group_concat(note) FROM code WHERE name = '夏季送清凉' AND deleted_at IS "
               "NULL"_qs
            << u"first"_qs;
        QTest::newRow("a built-in entry stands before one's own")
            << addDrive(u"行动"_qs, u"first"_qs) << Act([](Register& registry) {
                   Code code = CodeStore(registry).entries(list::drive).constFirst();
                   code.name = u"行动"_qs;
                   change(registry,
                          [&](Change& change) { CodeStore(registry).save(change, code); });
               })
            << u"SELECT count(*) || group_concat(\"key\" <> '') FROM code WHERE name = '行动' AND "
               "deleted_at IS NULL"_qs
            << u"11"_qs;
        QTest::newRow("the block's card: the one written last")
            << addCard(u"9-17"_qs) << addCard(u"8-18"_qs)
            << u"SELECT group_concat(hours) FROM contact_card WHERE deleted_at IS NULL"_qs
            << u"8-18"_qs;
        QTest::newRow("a town of one name")
            << addTown(u"程家桥街道"_qs) << addTown(u"程家桥街道"_qs)
            << u"SELECT count(*) FROM town WHERE deleted_at IS NULL"_qs << u"2"_qs;
    }
    void whatIsSingle()
    {
        QFETCH(Act, here);
        QFETCH(Act, there);
        QFETCH(QString, sql);
        apart(here, there);
        copied(at(u"B"_qs), at(u"BA"_qs));
        mergeFiles(at(u"BA"_qs), at(u"A"_qs));
        mergeFiles(at(u"A"_qs), at(u"B"_qs));
        QTEST(answer(u"A"_qs, sql), "expected");
        QTEST(answer(u"BA"_qs, sql), "expected");
        DOORSTEP_SAME(contentsOf(opened(at(u"A"_qs))->db()),
                      contentsOf(opened(at(u"BA"_qs))->db()));
        QCOMPARE(mergeFiles(at(u"A"_qs), at(u"BA"_qs)).batch, 0);
    }

    // A number once given anew stays, whatever is struck off after it.
    void aNumberGivenAnewStays()
    {
        apart(strikeOff(u"甲"_qs), strikeOff(u"乙"_qs));
        mergeFiles(at(u"A"_qs), at(u"B"_qs));
        act(u"A"_qs, 40, strikeOff(u"丙"_qs));
        mergeFiles(at(u"B"_qs), at(u"A"_qs));
        for (const QString& name : {u"A"_qs, u"B"_qs})
            QCOMPARE(answer(name,
                            u"SELECT group_concat(text || strike_number) FROM (SELECT * FROM "
                            "need WHERE strike_number IS NOT NULL ORDER BY strike_number)"_qs),
                     u"甲2026-0001,乙2026-0002,丙2026-0003"_qs);
    }

    // Columns that a CHECK holds against each other could not be merged one by one.
    void columnsUnderOneCheckAreOneField()
    {
        TestRegister test(*m_folder, u"other"_qs);
        const PackTables tables(test.registry().db());
        for (const PackTable& table : tables.all()) {
            const auto sql = test.registry().db().one<QString>(
                u"SELECT sql FROM sqlite_schema WHERE name = ?"_qs, table.name);
            static const QRegularExpression own(u"^\\s+CHECK (.*)$"_qs,
                                                QRegularExpression::MultilineOption);
            for (auto match = own.globalMatch(sql); match.hasNext();) {
                static const QRegularExpression words(u"'[^']*'"_qs);
                const QString check = match.next().captured(1).remove(words);
                if (check.contains(QRegularExpression(u"\\bkind (=|<>) "_qs)))
                    continue; // nobody makes a person of a shop
                int groups = 0;
                for (const FieldGroup& group : fieldGroups(table))
                    groups += std::any_of(
                        group.columns.begin(), group.columns.end(), [&](const QString& column) {
                            return check.contains(QRegularExpression(u"\\b%1\\b"_qs.arg(column)));
                        });
                QVERIFY2(groups == 1, qPrintable(table.name + check));
            }
        }
    }

    void whatBothSidesMadeIsOffered_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("told");
        QTest::newRow("one shop") << u"李记水果"_qs << u"14"_qs << 1;
        QTest::newRow("another at that door") << u"宏图电脑"_qs << u"14"_qs << 0;
        QTest::newRow("its name at another door") << u"李记水果"_qs << u"16"_qs << 0;
    }
    void whatBothSidesMadeIsOffered()
    {
        QFETCH(QString, name);
        QFETCH(QString, number);
        QFETCH(int, told);
        apart(openAt(u"李记水果"_qs, u"14"_qs), openAt(name, number));
        const MergeReport report = mergeFiles(at(u"A"_qs), at(u"B"_qs));
        QCOMPARE(report.likelySame.size(), told);
        const auto registry = opened(at(u"A"_qs));
        QVERIFY(mergeFile(*registry, at(u"B"_qs)).likelySame.isEmpty()); // told once
        QCOMPARE(wordsOf(registry->db(), report).filter(u"李记水果"_qs).size(), told);
        QCOMPARE(registry->db().one<int>(u"SELECT count(*) FROM subject"_qs), 3); // nobody asked
    }

    void aMergeIsTurnedBackAsAWhole()
    {
        apart(Act(nothing), [](Register& registry) {
            editShop([](Subject& s) { s.phone = u"62198888"_qs; })(registry);
            change(registry, [&](Change& change) {
                for (const char16_t* name : {u"李记药房", u"王记水果"}) {
                    Subject shop;
                    shop.name = QString(reinterpret_cast<const QChar*>(name));
                    shop.block = 1;
                    SubjectStore(registry).add(change, shop);
                }
            });
        });
        const MergeReport report = mergeFiles(at(u"A"_qs), at(u"B"_qs));
        QCOMPARE(report.changed, 1);
        const auto registry = opened(at(u"A"_qs));
        const auto used =
            registry->db().one<RowId>(u"SELECT id FROM subject WHERE name = '王记水果'"_qs);
        change(*registry, [&](Change& change) {
            Visit visit;
            visit.subject = used;
            visit.block = 1;
            visit.at = now();
            VisitStore(*registry).add(change, visit);
        });
        const ReplayOutcome outcome = undoBatch(*registry, report.batch);
        QCOMPARE(outcome.reverted, 2);
        QCOMPARE(outcome.kept.size(), 1);
        QCOMPARE(outcome.kept.constFirst().title, u"王记水果"_qs);
        QCOMPARE(registry->db().one<QString>(
                     u"SELECT group_concat(name || phone) FROM (SELECT * FROM subject "
                     "WHERE deleted_at IS NULL ORDER BY id)"_qs),
                 u"张记面馆,王记水果"_qs);
        // And is what its own register's journal would do next; what came is not.
        redoBatch(*registry, outcome.batch);
        QCOMPARE(
            registry->db().one<int>(u"SELECT count(*) FROM subject WHERE deleted_at IS NULL"_qs),
            3);
    }

    void aTrialWritesNothing()
    {
        apart(Act(nothing), strikeOff(u"乙"_qs));
        const auto registry = opened(at(u"A"_qs));
        const QStringList before = contentsOf(registry->db());
        const IncomingPack pack(at(u"B"_qs), registry->db());
        const MergeReport trial = mergePack(*registry, pack, Merging::AsATrial);
        DOORSTEP_SAME(contentsOf(registry->db()), before);
        QCOMPARE(trial.batch, 0);
        const MergeReport done = mergePack(*registry, pack);
        QCOMPARE(trial.entries, done.entries);
        QCOMPARE(trial.added, done.added);
        QVERIFY(done.batch > 0);
    }

    void aCancelledMergeLeavesNothing()
    {
        apart(Act(nothing), strikeOff(u"乙"_qs));
        const auto registry = opened(at(u"A"_qs));
        const QStringList before = contentsOf(registry->db());
        const IncomingPack pack(at(u"B"_qs), registry->db());
        for (int reports = 0; reports < 5; ++reports) {
            int left = reports;
            QVERIFY_EXCEPTION_THROWN(mergePack(*registry, pack, Merging::ForGood, OtherTown::Refuse,
                                               [&](qint64, qint64) { return left-- > 0; }),
                                     Error);
            DOORSTEP_SAME(contentsOf(registry->db()), before);
        }
        QVERIFY(mergePack(*registry, pack).batch > 0);
    }

    void batchesFromTheFutureAreSaid()
    {
        copied(at(u"base"_qs), at(u"A"_qs));
        copied(at(u"base"_qs), at(u"B"_qs));
        act(u"B"_qs, 60 * 24 * 365, editShop([](Subject& s) { s.phone = u"62198888"_qs; }));
        m_clock->moveTo(atTime(day, QTime(12, 0)));
        QCOMPARE(mergeFiles(at(u"A"_qs), at(u"B"_qs)).fromTheFuture, 1);
    }

    void anOlderRegisterIsBroughtUpToDateOnACopy()
    {
        apart(Act(nothing), strikeOff(u"乙"_qs));
        makeOlder(opened(at(u"B"_qs))->db(), 10);
        const auto registry = opened(at(u"A"_qs));
        QFile theirs(at(u"B"_qs));
        QVERIFY(theirs.open(QIODevice::ReadOnly));
        const QByteArray before = theirs.readAll();
        QVERIFY(mergeFile(*registry, at(u"B"_qs)).batch > 0);
        theirs.seek(0);
        QVERIFY(theirs.readAll() == before);
        QCOMPARE(registry->db().one<int>(u"SELECT count(*) FROM need"_qs), 2);
    }

    void whatCannotBeMergedIsRefused_data()
    {
        QTest::addColumn<Act>("spoil");
        QTest::addColumn<QString>("sentence");
        const auto sql = [](const char* script) {
            return Act([script](Register& registry) { registry.db().runScript(script); });
        };
        QTest::newRow("newer") << sql("PRAGMA user_version = 99") << u"newer Doorstep"_qs;
        QTest::newRow("another program's")
            << sql("PRAGMA application_id = 5") << u"another program"_qs;
        QTest::newRow("a trigger of its own")
            << sql("CREATE TRIGGER mine AFTER INSERT ON subject BEGIN DELETE FROM visit; END")
            << u"tampered"_qs;
        QTest::newRow("a table that is a view")
            << sql("PRAGMA foreign_keys = OFF; ALTER TABLE wish RENAME TO w; "
                   "CREATE VIEW wish AS SELECT * FROM w")
            << u"tampered"_qs;
        QTest::newRow("a row that refers to none")
            << sql("PRAGMA foreign_keys = OFF; UPDATE visit SET subject_id = 99") << u"tampered"_qs;
        QTest::newRow("SQL in the journal")
            << sql("UPDATE journal SET changes = '{\"phone = 1; DROP TABLE visit; --\":[1,2]}' "
                   "WHERE id = (SELECT max(id) FROM journal)")
            << u"newer Doorstep"_qs;
        QTest::newRow("another town's")
            << sql("UPDATE town SET name = '华阳路街道', uid = randomblob(16)")
            << u"is of 华阳路街道"_qs;
    }
    void whatCannotBeMergedIsRefused()
    {
        QFETCH(Act, spoil);
        QFETCH(QString, sentence);
        apart(Act(nothing), [&](Register& registry) {
            strikeOff(u"乙"_qs)(registry);
            spoil(registry);
        });
        const auto registry = opened(at(u"A"_qs));
        const QStringList before = contentsOf(registry->db());
        QString said;
        try {
            mergeFile(*registry, at(u"B"_qs));
        } catch (const Error& error) {
            said = error.message();
        }
        QVERIFY2(said.contains(sentence), qPrintable(said));
        DOORSTEP_SAME(contentsOf(registry->db()), before);
        QVERIFY_EXCEPTION_THROWN(mergeFile(*registry, at(u"A"_qs)), Error);
    }

    // Words that look like SQL are words.
    void hostileNamesArePlainText()
    {
        const QString name = u"'); DROP TABLE visit; --\"<b>$(rm)../../"_qs;
        apart(Act(nothing), editShop([&](Subject& s) { s.name = name; }));
        mergeFiles(at(u"A"_qs), at(u"B"_qs));
        QCOMPARE(answer(u"A"_qs, u"SELECT name FROM subject"_qs), name);
        QCOMPARE(answer(u"A"_qs, u"SELECT count(*) FROM visit"_qs), u"1"_qs);
    }
};

DOORSTEP_TEST(tst_PackMerge);
#include "tst_PackMerge.moc"
