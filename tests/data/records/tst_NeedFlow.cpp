// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/needs/Deadline.h"
#include "data/records/needs/NeedFlow.h"
#include "data/register/Journal.h"
#include "tests/support/November.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using test::november;

// A need on its way through the closed loop, in a register whose clock stands at 20 November 2026.
class tst_NeedFlow : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::November> m_test;

    Register& registry() { return m_test->registry(); }
    RowId department(const QString& name)
    {
        return CodeStore(registry()).byName(list::department, name).value().id;
    }

    Need raised(int day = 2, Urgency urgency = Urgency::Normal)
    {
        Need need;
        need.block = m_test->block().id;
        need.text = u"门口路灯不亮"_qs;
        need.foundOn = november(day);
        need.urgency = urgency;
        Change change(registry(), u"Raise"_qs);
        raiseNeed(change, need);
        change.commit();
        return need;
    }
    NeedMove move(NeedAction action, int day, const QString& words = {})
    {
        NeedMove made;
        made.action = action;
        made.on = november(day);
        made.words = words;
        if (action == NeedAction::Whistle)
            made.department = department(u"城管中队"_qs);
        return made;
    }
    void apply(Need& need, const NeedMove& made)
    {
        Change change(registry(), u"Move"_qs);
        applyStep(change, need, made);
        change.commit();
    }
    // By the shortest way, a step a day from the day it was found.
    Need needAt(NeedStage stage, int day = 2)
    {
        Need need = raised(day);
        while (need.stage != stage)
            apply(need, move(*nextAction(need.stage), ++day, u"好"_qs));
        return need;
    }
    Need stored(const Need& need) { return NeedStore(registry()).get(need.id); }
    QList<NeedStep> log(const Need& need) { return NeedStepStore(registry()).ofNeed(need.id); }
    QString refused(const Need& need, const NeedMove& made)
    {
        return whyNot(registry(), need, made);
    }

private Q_SLOTS:
    void init()
    {
        m_test = std::make_unique<test::November>();
        m_test->withShop(u"张记面馆"_qs);
    }
    void cleanup() { m_test.reset(); }

    void everyStageTimesEveryAction_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("next"); // empty: refused
        QTest::addColumn<QString>("sentence");
        const QString isFound = u"It was found already; raise a new need instead."_qs;
        const QString isRecorded = u"It is recorded already."_qs;
        const QString recordFirst = u"Record it first."_qs;
        const QString handleFirst = u"Handle it first."_qs;
        const QString isFedBack =
            u"It has been fed back already. To handle it again, reopen it."_qs;
        const QString reopenFirst = u"It is struck off. Reopen it first."_qs;
        const QString isOpen = u"It is still open."_qs;
        const auto row = [](const char* stage, const char* action, const char* next,
                            const QString& sentence = {}) {
            QTest::addRow("%s: %s", stage, action)
                << QString::fromLatin1(stage) << QString::fromLatin1(action)
                << QString::fromLatin1(next) << sentence;
        };
        for (const char* stage : {"found", "recorded", "handling", "fed_back", "closed"})
            row(stage, "found", "", isFound);

        row("found", "recorded", "recorded");
        for (const char* stage : {"recorded", "handling", "fed_back"})
            row(stage, "recorded", "", isRecorded);
        row("closed", "recorded", "", reopenFirst);

        row("found", "handling", "", recordFirst);
        row("recorded", "handling", "handling");
        row("handling", "handling", "handling"); // one more measure
        row("fed_back", "handling", "", isFedBack);
        row("closed", "handling", "", reopenFirst);

        for (const char* call : {"whistle", "report_in"}) {
            row("found", call, "", recordFirst);
            row("recorded", call, "recorded");
            row("handling", call, "handling");
            row("fed_back", call, "", isFedBack);
            row("closed", call, "", reopenFirst);
        }

        for (const char* stage : {"found", "recorded", "handling", "fed_back", "closed"})
            row(stage, "talk", stage); // 谈话, and 回访 after it was struck off

        for (const char* stage : {"found", "recorded", "handling"})
            row(stage, "hand_over", stage);
        row("fed_back", "hand_over", "", isFedBack);
        row("closed", "hand_over", "", reopenFirst);

        row("found", "fed_back", "", recordFirst);
        row("recorded", "fed_back", "", handleFirst);
        row("handling", "fed_back", "fed_back");
        row("fed_back", "fed_back", "fed_back"); // told once more
        row("closed", "fed_back", "", reopenFirst);

        row("found", "closed", "", recordFirst);
        row("recorded", "closed", "", handleFirst);
        row("handling", "closed", "", u"Feed back to the one who asked first."_qs);
        row("fed_back", "closed", "closed");
        row("closed", "closed", "", u"It is struck off already."_qs);

        for (const char* stage : {"found", "recorded", "handling"})
            row(stage, "reopened", "", isOpen);
        row("fed_back", "reopened", "handling");
        row("closed", "reopened", "handling");
    }
    void everyStageTimesEveryAction()
    {
        QFETCH(QString, stage);
        QFETCH(QString, action);
        QFETCH(QString, next);
        QFETCH(QString, sentence);
        Need need = needAt(*fromKey<NeedStage>(stage));
        NeedMove made = move(*fromKey<NeedAction>(action), 20, u"话"_qs);
        if (made.action == NeedAction::HandOver)
            made.department = department(u"居委会"_qs);
        if (made.action == NeedAction::ReportIn && !next.isEmpty())
            apply(need, move(NeedAction::Whistle, 10));
        const Need before = stored(need);
        const qsizetype steps = log(need).size();

        QCOMPARE(refused(need, made), sentence);
        if (next.isEmpty()) {
            Change change(registry(), u"Refused"_qs);
            QVERIFY_EXCEPTION_THROWN(applyStep(change, need, made), Error);
            change.commit();
            QCOMPARE(need, before);
            QCOMPARE(stored(need), before);
            QCOMPARE(log(need).size(), steps);
            return;
        }
        apply(need, made);
        QCOMPARE(QString::fromLatin1(keyOf(need.stage)), next);
        QCOMPARE(stored(need), need); // what was changed is what was written
        QCOMPARE(log(need).size(), steps + 1);
        QCOMPARE(log(need).constLast().action, made.action);
        QCOMPARE(log(need).constLast().doneOn, november(20));
        QCOMPARE(log(need).constLast().actor, u"tester"_qs);
        QVERIFY(log(need).constLast().words.contains(u"话"_qs));
    }

    void whatIsMissingIsAskedFor_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("whistle for nobody")
            << u"recorded"_qs << u"whistle"_qs << u"Choose the department to whistle for."_qs;
        QTest::newRow("report in uncalled")
            << u"recorded"_qs << u"report_in"_qs << u"No department has been whistled for."_qs;
        QTest::newRow("an empty talk")
            << u"handling"_qs << u"talk"_qs << u"Write what was said."_qs;
        QTest::newRow("handing over to nobody")
            << u"found"_qs << u"hand_over"_qs
            << u"Choose the block or the committee that takes it over."_qs;
        QTest::newRow("nothing to feed back")
            << u"handling"_qs << u"fed_back"_qs
            << u"Write the result, or what was told to the one who asked."_qs;
        QTest::newRow("reopening for no reason")
            << u"closed"_qs << u"reopened"_qs << u"Write the reason for reopening."_qs;
    }
    void whatIsMissingIsAskedFor()
    {
        QFETCH(QString, stage);
        QFETCH(QString, action);
        NeedMove made = move(*fromKey<NeedAction>(action), 20);
        made.department.reset();
        QTEST(refused(needAt(*fromKey<NeedStage>(stage)), made), "sentence");
    }

    void datesDoNotGoBackNorBeyondToday()
    {
        Need need = needAt(NeedStage::Handling, 2); // recorded on the 3rd, handled on the 4th
        QCOMPARE(refused(need, move(NeedAction::FedBack, 3, u"好"_qs)),
                 u"2026-11-03 is before the last step, which was on 2026-11-04."_qs);
        QCOMPARE(refused(need, move(NeedAction::FedBack, 21, u"好"_qs)),
                 u"2026-11-21 has not come yet."_qs);
        QCOMPARE(refused(need, move(NeedAction::Talk, 3, u"补记"_qs)), QString());
        QCOMPARE(refused(need, move(NeedAction::Talk, 1, u"补记"_qs)),
                 u"2026-11-01 is before the need was found, on 2026-11-02."_qs);
        NeedMove dateless = move(NeedAction::FedBack, 4, u"好"_qs);
        dateless.on = {};
        QCOMPARE(refused(need, dateless), u"Say on which day."_qs);
        apply(need, move(NeedAction::Talk, 10, u"再谈"_qs)); // a talk holds nothing up
        QCOMPARE(refused(need, move(NeedAction::FedBack, 4, u"好"_qs)), QString());
    }

    void aSecondWhistleAwaitsANewReportIn()
    {
        Need need = needAt(NeedStage::Recorded);
        apply(need, move(NeedAction::Whistle, 5));
        NeedMove came = move(NeedAction::ReportIn, 6);
        came.handler = u"王队"_qs;
        apply(need, came);
        QCOMPARE(need.handler, u"王队"_qs);
        QCOMPARE(refused(need, move(NeedAction::ReportIn, 7)),
                 u"It has reported in already, on 2026-11-06."_qs);
        NeedMove again = move(NeedAction::Whistle, 8);
        again.department = department(u"市场监管所"_qs);
        apply(need, again);
        QCOMPARE(need.whistleOn, november(8));
        QVERIFY(!need.reportInOn.isValid());
        QVERIFY(need.handler.isEmpty()); // of another department
        QCOMPARE(log(need).constLast().words, u"市场监管所"_qs);
    }

    void recordingKeepsADeadlineAndGivesAMissingOne()
    {
        Need urgent = raised(2, Urgency::Urgent); // a Monday: five working days
        QCOMPARE(urgent.deadline, november(9));
        apply(urgent, move(NeedAction::Recorded, 4));
        QCOMPARE(urgent.deadline, november(9));
        setUrgency(registry(), urgent, Urgency::Critical);
        QCOMPARE(urgent.deadline, november(3));
        urgent.deadline = november(18); // agreed with the department
        setUrgency(registry(), urgent, Urgency::Normal);
        QCOMPARE(urgent.deadline, november(18));
    }

    void strikeOffNumbersCountByBlockAndYear()
    {
        Block other{0, m_test->block().town, u"第五街区"_qs, {}, {}, 2};
        {
            Change change(registry(), u"Block"_qs);
            BlockStore(registry()).add(change, other);
            change.commit();
        }
        QCOMPARE(needAt(NeedStage::Closed).strikeNumber, u"2026-0001"_qs);
        QCOMPARE(needAt(NeedStage::Closed).strikeNumber, u"2026-0002"_qs);
        Need moved = needAt(NeedStage::Handling);
        NeedMove over = move(NeedAction::HandOver, 10, u"属其辖区"_qs);
        over.block = other.id;
        apply(moved, over);
        QCOMPARE(stored(moved).block, other.id);
        QCOMPARE(log(moved).constLast().words, u"第五街区 · 属其辖区"_qs);
        apply(moved, move(NeedAction::FedBack, 11, u"好"_qs));
        apply(moved, move(NeedAction::Closed, 11));
        QCOMPARE(moved.strikeNumber, u"2026-0001"_qs);
        QCOMPARE(log(moved).constLast().words, u"2026-0001"_qs);
    }

    void reopenedItTakesItsOwnNumberAgainAndNobodyElseGetsIt()
    {
        Need need = needAt(NeedStage::Handling);
        NeedMove told = move(NeedAction::FedBack, 9, u"已修好"_qs);
        told.satisfaction = 2;
        told.feedbackWay = CodeStore(registry()).byName(list::feedbackWay, u"电话"_qs).value().id;
        told.result = u"换了灯泡"_qs;
        apply(need, told);
        QCOMPARE(log(need).constLast().words, u"电话 · Dissatisfied · 已修好"_qs);
        apply(need, move(NeedAction::Closed, 9));
        apply(need, move(NeedAction::Reopened, 16, u"又不亮了"_qs));
        QCOMPARE(need.stage, NeedStage::Handling);
        QVERIFY(!need.closedOn.isValid() && !need.fedBackOn.isValid() && !need.satisfaction);
        QCOMPARE(need.result, u"换了灯泡"_qs);
        QCOMPARE(need.deadline, QDate(2026, 12, 7)); // fifteen working days from the 16th
        QCOMPARE(log(need).constLast().words,
                 u"was struck off as 2026-0001 on 2026-11-09 · 又不亮了"_qs);
        QCOMPARE(needAt(NeedStage::Closed).strikeNumber, u"2026-0002"_qs);
        apply(need, move(NeedAction::FedBack, 17, u"换了线路"_qs));
        apply(need, move(NeedAction::Closed, 17));
        QCOMPARE(need.strikeNumber, u"2026-0001"_qs);

        apply(need, move(NeedAction::Reopened, 18, u"还是不亮"_qs));
        apply(need, move(NeedAction::FedBack, 18, u"好"_qs));
        m_test->clock.moveTo(atTime(QDate(2027, 1, 5), QTime(9, 0)));
        NeedMove nextYear = move(NeedAction::Closed, 18);
        nextYear.on = QDate(2027, 1, 4);
        apply(need, nextYear);
        QCOMPARE(need.strikeNumber, u"2027-0001"_qs);
    }

    void undoTurnsAStepBackWithItsLogLine()
    {
        Need need = needAt(NeedStage::FedBack);
        const qsizetype steps = log(need).size();
        apply(need, move(NeedAction::Closed, 10));
        undoBatch(registry(), nextUndo(registry())->id);
        QCOMPARE(stored(need).stage, NeedStage::FedBack);
        QVERIFY(!stored(need).strikeNumber);
        QCOMPARE(log(need).size(), steps);
    }
};

DOORSTEP_TEST(tst_NeedFlow);
#include "tst_NeedFlow.moc"
