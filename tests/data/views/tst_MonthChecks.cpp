// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/activities/Activity.h"
#include "data/records/needs/Need.h"
#include "data/records/subjects/Keeping.h"
#include "data/records/visitors/Visitor.h"
#include "data/records/volunteers/VolunteerTeam.h"
#include "data/views/reports/MonthChecks.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using test::TestRegister;

namespace {

const QDate checkedDay(2026, 10, 31);

// A month of October 2026 with nothing wrong in it: one visit, one need, two shops, one worker.
// A case spoils one thing, or does what comes close and is right.
struct CleanMonth
{
    CleanMonth() : test(folder)
    {
        Change change(test.registry(), u"Town"_qs);
        visitor = Visitor{0, test.block().id, u"周敏华"_qs, {}, {}, 0};
        VisitorStore(test.registry()).add(change, visitor);
        shop.name = u"张记面馆"_qs;
        shop.block = test.block().id;
        shop.street = test.street().id;
        shop.number = u"8"_qs;
        shop.phone = u"13800138000"_qs;
        shop.consentOn = QDate(2026, 10, 8);
        // Published: tests/fixtures/checks/credit_codes.tsv.
        shop.shop.creditCode = u"91310112087994932F"_qs;
        SubjectStore(test.registry()).add(change, shop);
        other = shop;
        other.id = 0;
        other.name = u"李记水果"_qs;
        other.number = u"12"_qs;
        other.phone = u"13900139000"_qs;
        other.shop.creditCode.clear();
        SubjectStore(test.registry()).add(change, other);
        worker.kind = SubjectKind::Worker;
        worker.name = u"王小路"_qs;
        worker.block = test.block().id;
        worker.consentOn = QDate(2026, 10, 8);
        worker.worker.occupation = code(u"occupation"_qs);
        SubjectStore(test.registry()).add(change, worker);
        visit.subject = shop.id;
        visit.block = test.block().id;
        visit.at = atTime(QDate(2026, 10, 8), QTime(10, 0));
        visit.said = u"门口停车难"_qs;
        visit.visitors = {visitor.id};
        visit.drives = {code(u"drive"_qs)};
        VisitStore(test.registry()).add(change, visit);
        need.block = test.block().id;
        need.subject = shop.id;
        need.text = u"门口停车难"_qs;
        need.foundOn = QDate(2026, 10, 8);
        need.category = code(u"need_category"_qs);
        need.department = code(u"department"_qs);
        need.deadline = QDate(2026, 11, 30);
        NeedStore(test.registry()).add(change, need);
        change.commit();
    }

    RowId code(const QString& list) { return CodeStore(test.registry()).entries(list).front().id; }

    void save(const std::function<void(Change&)>& work)
    {
        Change change(test.registry(), u"Case"_qs);
        work(change);
        change.commit();
    }
    void visits(const Visit& changed)
    {
        save([&](Change& change) { VisitStore(test.registry()).save(change, changed); });
    }
    void again(const Subject& of, QDate day, QTime time)
    {
        Visit second = visit;
        second.subject = of.id;
        second.at = atTime(day, time);
        save([&](Change& change) { VisitStore(test.registry()).add(change, second); });
    }
    void needs(const Need& changed)
    {
        save([&](Change& change) { NeedStore(test.registry()).save(change, changed); });
    }
    void steps(QDate day)
    {
        NeedStep step{0, need.id, day, NeedAction::Talk, {}, {}};
        save([&](Change& change) { NeedStepStore(test.registry()).add(change, step); });
    }
    void subjects(const Subject& changed)
    {
        save([&](Change& change) { SubjectStore(test.registry()).save(change, changed); });
    }

    [[nodiscard]] QHash<QString, qint64> found(QDate asOf = checkedDay)
    {
        const LedgerFilter october{monthOf(checkedDay), {}, {}, asOf};
        QHash<QString, qint64> counts;
        for (const CheckFinding& finding : runMonthChecks(test.registry().db(), october)) {
            if (finding.count > 0)
                counts.insert(QString::fromLatin1(finding.check->key), finding.count);
        }
        return counts;
    }

    QTemporaryDir folder;
    TestRegister test;
    Visitor visitor;
    Subject shop;
    Subject other;
    Subject worker;
    Visit visit;
    Need need;
};

} // namespace

class tst_MonthChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMonthWithNothingWrongIsQuiet()
    {
        CleanMonth town;
        QCOMPARE(town.found(), (QHash<QString, qint64>{}));
    }

    // Proposed once a year, by the years that the register says.
    void whoWasNotMetForYears_data()
    {
        QTest::addColumn<int>("years"); // 0: nobody has changed them
        QTest::addColumn<QDate>("asOf");
        QTest::addColumn<qint64>("found");
        QTest::newRow("three years later, in January") << 0 << QDate(2030, 1, 5) << qint64(3);
        QTest::newRow("in any other month") << 0 << QDate(2030, 2, 5) << qint64(0);
        QTest::newRow("not three years yet") << 0 << QDate(2029, 1, 5) << qint64(0);
        QTest::newRow("kept longer") << 5 << QDate(2030, 1, 5) << qint64(0);
        QTest::newRow("kept for a year") << 1 << QDate(2028, 1, 5) << qint64(3);
    }
    void whoWasNotMetForYears()
    {
        CleanMonth town;
        town.test.registry().db().run(u"UPDATE subject SET created_at = 1790000000"_qs); // 2026-09
        QFETCH(int, years);
        if (years > 0)
            town.save([&](Change& change) { setKeepYears(change, years); });
        QFETCH(QDate, asOf);
        QTEST(town.found(asOf).value(u"not_met_for_years"_qs), "found");
    }

    void finds_data()
    {
        using Case = std::function<void(CleanMonth&)>;
        QTest::addColumn<Case>("spoil");
        QTest::addColumn<QString>("key"); // empty: nothing is to be found
        QTest::addColumn<qint64>("count");
        const auto wrong = [](const char* name, const char* key, qint64 count, const Case& spoil) {
            QTest::newRow(name) << spoil << QString::fromLatin1(key) << count;
        };
        const auto right = [](const char* name, const Case& spoil) {
            QTest::newRow(name) << spoil << QString() << qint64(0);
        };
        const auto visit = [](auto change) {
            return [change](CleanMonth& town) {
                change(town.visit);
                town.visits(town.visit);
            };
        };
        const auto need = [](auto change) {
            return [change](CleanMonth& town) {
                change(town.need);
                town.needs(town.need);
            };
        };
        wrong("no visitors", "visit_without_visitor", 1, visit([](Visit& v) { v.visitors = {}; }));
        wrong("no drive", "visit_without_drive", 1, visit([](Visit& v) { v.drives = {}; }));
        wrong("met and not a word", "visit_without_words", 1,
              visit([](Visit& v) { v.said.clear(); }));
        wrong("met and blanks", "visit_without_words", 1,
              visit([](Visit& v) { v.said = u"  "_qs; }));
        right("met, only the situation", visit([](Visit& v) {
                  v.said.clear();
                  v.situation = u"两名员工"_qs;
              }));
        right("absent and not a word", visit([](Visit& v) {
                  v.said.clear();
                  v.outcome = Outcome::Absent;
              }));
        right("no visitors, but in another month", visit([](Visit& v) {
                  v.visitors = {};
                  v.at = atTime(QDate(2026, 9, 30), QTime(23, 59));
              }));
        wrong("twice a day, from midnight to midnight", "visit_twice", 2, [](CleanMonth& town) {
            town.visit.at = atTime(QDate(2026, 10, 8), QTime(0, 0));
            town.visits(town.visit);
            town.again(town.shop, QDate(2026, 10, 8), QTime(23, 59, 59));
        });
        right("at noon and at midnight after",
              [](CleanMonth& town) { town.again(town.shop, QDate(2026, 10, 9), QTime(0, 0)); });
        right("two subjects on one day",
              [](CleanMonth& town) { town.again(town.other, QDate(2026, 10, 8), QTime(10, 0)); });
        wrong("tomorrow", "visit_in_future", 1,
              [](CleanMonth& town) { town.again(town.other, QDate(2026, 11, 1), QTime(0, 0)); });
        right("late today",
              [](CleanMonth& town) { town.again(town.other, checkedDay, QTime(23, 59, 59)); });
        wrong("no category", "need_without_category", 1, need([](Need& n) { n.category = {}; }));
        wrong("no department", "need_without_department", 1,
              need([](Need& n) { n.department = {}; }));
        wrong("no deadline", "need_without_deadline", 1, need([](Need& n) { n.deadline = {}; }));
        right("struck off at once, without department and deadline", need([](Need& n) {
                  n.department = {};
                  n.deadline = {};
                  n.stage = NeedStage::Closed;
                  n.closedOn = n.foundOn;
              }));
        const auto late = [](QDate deadline, std::optional<QDate> step) {
            return [=](CleanMonth& town) {
                town.need.foundOn = QDate(2026, 8, 1);
                town.need.deadline = deadline;
                town.needs(town.need);
                if (step)
                    town.steps(*step);
            };
        };
        wrong("overdue, never a step", "need_stuck", 1, late(QDate(2026, 9, 1), {}));
        wrong("overdue, the last step 30 days ago", "need_stuck", 1,
              late(QDate(2026, 9, 1), QDate(2026, 10, 1)));
        right("overdue, a step 29 days ago", late(QDate(2026, 9, 1), QDate(2026, 10, 2)));
        right("due on the last day", late(checkedDay, {}));
        const auto fedBack = [need](QDate day) {
            return need([day](Need& n) {
                n.stage = NeedStage::FedBack;
                n.fedBackOn = day;
            });
        };
        wrong("fed back 8 days ago", "need_not_struck_off", 1, fedBack(QDate(2026, 10, 23)));
        right("fed back 7 days ago", fedBack(QDate(2026, 10, 24)));
        const auto service = [](auto change) {
            return [change](CleanMonth& town) {
                Activity activity;
                activity.block = town.test.block().id;
                activity.name = u"上门查燃气"_qs;
                activity.heldOn = QDate(2026, 10, 8);
                activity.volunteers = {town.worker.id};
                activity.minutes = 90;
                town.save([&](Change& write) {
                    VolunteerTeam team;
                    team.name = u"新骑手志愿服务队"_qs;
                    activity.volunteerTeam =
                        VolunteerTeamStore(town.test.registry()).add(write, team);
                    change(activity);
                    ActivityStore(town.test.registry()).add(write, activity);
                });
            };
        };
        right("a service with its hours", service([](Activity&) {}));
        wrong("a service without hours", "service_without_hours", 1,
              service([](Activity& a) { a.minutes = {}; }));
        wrong("others served, for no hours", "service_without_hours", 1, service([](Activity& a) {
                  a.volunteerTeam = {};
                  a.volunteers = {};
                  a.otherVolunteers = 3;
                  a.minutes = {};
              }));
        wrong("a service of nobody", "service_of_nobody", 1,
              service([](Activity& a) { a.volunteers = {}; }));
        right("an activity without volunteers", service([](Activity& a) {
                  a.volunteerTeam = {};
                  a.volunteers = {};
                  a.minutes = {};
              }));
        const auto shop = [](auto change) {
            return [change](CleanMonth& town) {
                change(town.shop);
                town.subjects(town.shop);
            };
        };
        wrong("a code with another check digit", "wrong_credit_code", 1,
              shop([](Subject& s) { s.shop.creditCode = u"91310112087994932G"_qs; }));
        wrong("a phone of ten digits", "wrong_phone", 1,
              shop([](Subject& s) { s.phone = u"1380013800"_qs; }));
        wrong("an operator's phone as Excel shows it", "wrong_phone", 1,
              shop([](Subject& s) { s.shop.operatorPhone = u"1.39E+10"_qs; }));
        wrong("a worker's phone of ten digits", "wrong_phone", 1, [](CleanMonth& town) {
            town.worker.phone = u"1380013800"_qs;
            town.subjects(town.worker);
        });
        right("a wrong phone of a shop that is closed", shop([](Subject& s) {
                  s.phone = u"1380013800"_qs;
                  s.status = SubjectStatus::Closed;
              }));
        wrong("a phone without consent", "phone_without_consent", 1,
              shop([](Subject& s) { s.consentOn = {}; }));
        wrong("an operator's phone without consent", "phone_without_consent", 1,
              shop([](Subject& s) {
                  s.phone.clear();
                  s.shop.operatorPhone = u"13800138000"_qs;
                  s.consentOn = {};
              }));
        right("no consent, and no phone", shop([](Subject& s) {
                  s.phone.clear();
                  s.consentOn = {};
              }));
        wrong("two shops of one phone", "duplicate", 2,
              shop([](Subject& s) { s.phone = u"13900139000"_qs; }));
        wrong("a shop with the other's phone as its operator's", "duplicate", 2,
              shop([](Subject& s) { s.shop.operatorPhone = u"13900139000"_qs; }));
        wrong("two shops of one code", "duplicate", 2, [](CleanMonth& town) {
            town.other.shop.creditCode = town.shop.shop.creditCode;
            town.subjects(town.other);
        });
        right("a shop's phone is that of a worker", [](CleanMonth& town) {
            town.worker.phone = town.shop.phone;
            town.subjects(town.worker);
        });
        right("the other shop of that phone is closed", [](CleanMonth& town) {
            town.other.phone = town.shop.phone;
            town.other.status = SubjectStatus::Closed;
            town.subjects(town.other);
        });
        wrong("a shop without a street", "shop_without_street", 1,
              shop([](Subject& s) { s.street = {}; }));
        wrong("a worker without an occupation", "worker_without_occupation", 1,
              [](CleanMonth& town) {
                  town.worker.worker.occupation = {};
                  town.subjects(town.worker);
              });
    }
    void finds()
    {
        QFETCH(const std::function<void(CleanMonth&)>, spoil);
        QFETCH(const QString, key);
        QFETCH(const qint64, count);
        CleanMonth town;
        spoil(town);
        QHash<QString, qint64> expected;
        if (!key.isEmpty())
            expected.insert(key, count);
        QCOMPARE(town.found(), expected);
    }

    // What the list says is what opening it shows.
    void rowsAreAsManyAsCounted()
    {
        CleanMonth town;
        town.again(town.shop, QDate(2026, 10, 8), QTime(15, 0));
        town.shop.phone = u"13900139000"_qs;
        town.subjects(town.shop);
        const LedgerFilter october{monthOf(checkedDay), town.test.block().id, {}, checkedDay};
        Database& db = town.test.registry().db();
        for (const CheckFinding& finding : runMonthChecks(db, october)) {
            QSet<RowId> ids;
            for (const LedgerQuery& query : finding.check->queries(october)) {
                LedgerIds rows(db, query);
                while (rows.next())
                    ids << rows.id();
            }
            QCOMPARE(ids.size(), finding.count);
        }
    }

    void aFindingSetAsideComesBackWhenMoreIsFound()
    {
        CleanMonth town;
        Register& registry = town.test.registry();
        const LedgerFilter october{monthOf(checkedDay), {}, {}, checkedDay};
        LedgerFilter november = october;
        november.period = monthOf(QDate(2026, 11, 1));
        LedgerFilter block = october;
        block.block = town.test.block().id;
        const CheckFinding one{&monthChecks().front(), 1};
        const CheckFinding two{&monthChecks().front(), 2};
        QVERIFY(!isSetAside(registry, october, one));
        setAside(registry, october, one);
        QVERIFY(isSetAside(registry, october, one));
        QVERIFY(!isSetAside(registry, october, two));
        QVERIFY(!isSetAside(registry, november, one));
        QVERIFY(!isSetAside(registry, block, one));
        takeBack(registry, october, one);
        QVERIFY(!isSetAside(registry, october, one));
    }
};

DOORSTEP_TEST(tst_MonthChecks);
#include "tst_MonthChecks.moc"
