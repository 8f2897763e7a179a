// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/FixedClock.h"
#include "data/records/activities/Activity.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/needs/Need.h"
#include "data/records/party/PartyMember.h"
#include "data/records/services/ServiceItem.h"
#include "data/records/services/ServiceUse.h"
#include "data/records/wishes/Wish.h"
#include "data/views/ledgers/LedgerQuery.h"
#include "data/views/path/PathSteps.h"
#include "data/views/reports/MonthFigures.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

namespace {

const Period firstMonth{QDate(2026, 10, 1), QDate(2026, 10, 31)};
const Period secondMonth{QDate(2026, 11, 1), QDate(2026, 11, 30)};
const QDate judgedOn(2026, 12, 2);

} // namespace

// The path of a person (联系—服务—凝聚—转化): what makes a step, since when, and in which month it
// counts.
class tst_Path : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::TestRegister> m_test;

    Register& registry() { return m_test->registry(); }
    void write(const std::function<void(Change&)>& work)
    {
        Change change(registry(), u"Case"_qs);
        work(change);
        change.commit();
    }
    RowId shop() { return m_test->subject().id; }
    RowId service() { return ServiceItemStore(registry()).catalogue().constFirst().id; }

    void happens(const QString& what, QDate day)
    {
        write([&](Change& change) {
            if (what == u"visit" || what == u"absent" || what == u"introduced") {
                Visit visit;
                visit.subject = shop();
                visit.block = m_test->block().id;
                visit.at = atTime(day, QTime(10, 0));
                visit.outcome = what == u"absent" ? Outcome::Absent : Outcome::Met;
                if (what == u"introduced")
                    visit.services = {service()};
                VisitStore(registry()).add(change, visit);
            } else if (what == u"used") {
                ServiceUse use;
                use.block = m_test->block().id;
                use.subject = shop();
                use.service = service();
                use.doneOn = day;
                ServiceUseStore(registry()).add(change, use);
            } else if (what == u"need") {
                Need need;
                need.block = m_test->block().id;
                need.subject = shop();
                need.text = u"充电"_qs;
                need.foundOn = need.recordedOn = day.addDays(-3);
                need.fedBackOn = day;
                need.stage = NeedStage::FedBack;
                NeedStore(registry()).add(change, need);
            } else if (what == u"wish") {
                Wish wish;
                wish.block = m_test->block().id;
                wish.subject = shop();
                wish.text = u"电饭锅"_qs;
                wish.collectedOn = day.addDays(-3);
                wish.fulfilledOn = day;
                wish.stage = WishStage::Fulfilled;
                WishStore(registry()).add(change, wish);
            } else if (what == u"activity") {
                Activity activity;
                activity.block = m_test->block().id;
                activity.name = u"义诊"_qs;
                activity.heldOn = day;
                activity.attendees = {shop()};
                ActivityStore(registry()).add(change, activity);
            } else {
                PartyMember member;
                member.subject = shop();
                member.name = u"李敏"_qs;
                (what == u"applied" ? member.partyAppliedOn
                 : what == u"found" ? member.partyFoundOn
                                    : member.partyJoinedOn) = day;
                PartyMemberStore(registry()).add(change, member);
            }
        });
    }
    QStringList told()
    {
        QStringList days;
        for (const QDate& day : pathOf(registry().db(), shop(), judgedOn))
            days << day.toString(u"MM-dd"_qs);
        return days;
    }
    QString stepInLedger(const char* ledger)
    {
        const Ledger& listed = *findLedger(QLatin1String(ledger));
        LedgerReader reader(registry().db(), listed, {{}, {}, {}, judgedOn}, Masking::Unmasked);
        return reader.next() ? reader.value(listed.indexOf(u"path_step"_qs)).toString() : QString();
    }
    qint64 figure(const Period& month, const char* step)
    {
        const MonthFigures figures = monthFigures(registry().db(), month, {}, judgedOn);
        const FigureRow* row = figures.find(u"path."_qs + QLatin1String(step));
        const double told = row->first.month.value_or(-1);
        double rows = 0; // what a double click shows are as many
        for (const RowsBehind& behind : row->first.monthRows)
            rows += behind.value(registry().db());
        return rows == told ? static_cast<qint64>(told) : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<test::TestRegister>(*m_folder);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
    }

    void whatMakesAStep_data()
    {
        QTest::addColumn<QStringList>("happened"); // what, and the day
        QTest::addColumn<QStringList>("days");
        QTest::addColumn<QString>("step");
        const QString none;
        QTest::newRow("nothing") << QStringList() << QStringList{none, none, none, none} << none;
        QTest::newRow("nobody was there")
            << QStringList{u"absent 10-08"_qs} << QStringList{none, none, none, none} << none;
        QTest::newRow("met, the second time")
            << QStringList{u"absent 10-08"_qs, u"visit 10-09"_qs}
            << QStringList{u"10-09"_qs, none, none, none} << u"In contact"_qs;
        QTest::newRow("the first day counts")
            << QStringList{u"visit 11-20"_qs, u"visit 10-09"_qs}
            << QStringList{u"10-09"_qs, none, none, none} << u"In contact"_qs;
        QTest::newRow("a service introduced in the visit")
            << QStringList{u"introduced 10-09"_qs}
            << QStringList{u"10-09"_qs, u"10-09"_qs, none, none} << u"Served"_qs;
        QTest::newRow("a service used without a visit")
            << QStringList{u"used 10-12"_qs} << QStringList{none, u"10-12"_qs, none, none}
            << u"Served"_qs;
        QTest::newRow("a need answered")
            << QStringList{u"visit 10-09"_qs, u"need 10-20"_qs}
            << QStringList{u"10-09"_qs, u"10-20"_qs, none, none} << u"Served"_qs;
        QTest::newRow("a wish fulfilled before a need was answered")
            << QStringList{u"need 11-20"_qs, u"wish 11-02"_qs}
            << QStringList{none, u"11-02"_qs, none, none} << u"Served"_qs;
        QTest::newRow("took part")
            << QStringList{u"visit 10-09"_qs, u"activity 11-05"_qs}
            << QStringList{u"10-09"_qs, none, u"11-05"_qs, none} << u"Taking part"_qs;
        QTest::newRow("will take part")
            << QStringList{u"visit 10-09"_qs, u"activity 12-20"_qs}
            << QStringList{u"10-09"_qs, none, none, none} << u"In contact"_qs;
        for (const char* what : {"applied", "found", "joined"})
            QTest::newRow(what) << QStringList{QLatin1String(what) + u" 11-07"_qs}
                                << QStringList{none, none, none, u"11-07"_qs} << u"One of us"_qs;
    }
    void whatMakesAStep()
    {
        QFETCH(QStringList, happened);
        QFETCH(QStringList, days);
        QFETCH(QString, step);
        for (const QString& each : happened)
            happens(each.section(u' ', 0, 0),
                    QDate::fromString(u"2026-"_qs + each.section(u' ', 1), Qt::ISODate));
        QCOMPARE(told(), days);
        QCOMPARE(stepInLedger("shops"), step);
        QCOMPARE(stepInLedger("path"), step);
        const char* const keys[] = {"contacted", "served", "gathered", "turned"};
        for (size_t i = 0; i < std::size(keys); ++i) {
            const QString day = days.value(static_cast<qsizetype>(i));
            QCOMPARE(figure(firstMonth, keys[i]), day.startsWith(u"10") ? 1 : 0);
            QCOMPARE(figure(secondMonth, keys[i]), day.startsWith(u"11") ? 1 : 0);
        }
    }

    // Since it was written down: with the worker, or later, the last time.
    void aVolunteerIsOneSinceThatWasWritten()
    {
        FixedClock clock(atTime(QDate(2026, 10, 3), QTime(9, 0)));
        Subject worker;
        worker.kind = SubjectKind::Worker;
        worker.name = u"王小路"_qs;
        worker.block = m_test->block().id;
        worker.worker.volunteer = true;
        const SubjectStore store(registry());
        write([&](Change& change) { store.add(change, worker); });
        const auto since = [&] {
            return pathOf(registry().db(), worker.id, judgedOn).back();
        };
        QCOMPARE(since(), QDate(2026, 10, 3));
        for (const int day : {5, 9}) {
            clock.moveTo(atTime(QDate(2026, 11, day), QTime(9, 0)));
            worker.worker.volunteer = !worker.worker.volunteer;
            write([&](Change& change) { store.save(change, worker); });
            QCOMPARE(since(), day == 9 ? QDate(2026, 11, 9) : QDate());
        }
        QCOMPARE(figure(secondMonth, "turned"), 1);
        QCOMPARE(figure(firstMonth, "turned"), 0);
    }

    // What a list says of it stands before the day on which the list was read.
    void aVolunteerIsOneSinceThatIsTold()
    {
        FixedClock clock(atTime(QDate(2026, 11, 20), QTime(9, 0)));
        Subject worker;
        worker.kind = SubjectKind::Worker;
        worker.name = u"王小路"_qs;
        worker.block = m_test->block().id;
        worker.worker.volunteer = true;
        worker.worker.volunteerOn = QDate(2026, 10, 3);
        const SubjectStore store(registry());
        write([&](Change& change) { store.add(change, worker); });
        QCOMPARE(pathOf(registry().db(), worker.id, judgedOn).back(), QDate(2026, 10, 3));
        QCOMPARE(figure(firstMonth, "turned"), 1);
        QCOMPARE(figure(secondMonth, "turned"), 0);
        worker.worker.volunteer = false;
        write([&](Change& change) { store.save(change, worker); });
        QCOMPARE(pathOf(registry().db(), worker.id, judgedOn).back(), QDate());
    }

    // Where Party building is hidden, nothing of it makes a step.
    void hiddenItTellsNothingOfTheParty()
    {
        happens(u"visit"_qs, QDate(2026, 10, 9));
        happens(u"applied"_qs, QDate(2026, 10, 12));
        QCOMPARE(figure(firstMonth, "turned"), 1);
        setPartyShown(registry(), false);
        QVERIFY(!pathOf(registry().db(), shop(), judgedOn).back().isValid());
        QCOMPARE(monthFigures(registry().db(), firstMonth, {}, judgedOn)
                     .find(u"path.turned"_qs)
                     ->first.month,
                 0);
        const Ledger& listed = *findLedger(registry().db(), u"path"_qs);
        LedgerReader reader(registry().db(), listed, {{}, {}, {}, judgedOn}, Masking::Unmasked);
        QVERIFY(reader.next());
        QCOMPARE(reader.value(listed.indexOf(u"path_step"_qs)).toString(), u"In contact"_qs);
    }
};

DOORSTEP_TEST(tst_Path);
#include "tst_Path.moc"
