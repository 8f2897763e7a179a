// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/wishes/WishFlow.h"
#include "data/register/Journal.h"
#include "data/views/ledgers/LedgerQuery.h"
#include "tests/support/November.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using test::november;

// A small wish on its way, in a register whose clock stands at 20 November 2026.
class tst_WishFlow : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::November> m_test;

    Register& registry() { return m_test->registry(); }

    Wish collected(int day = 2, RowId block = 0)
    {
        Wish wish;
        wish.block = block != 0 ? block : m_test->block().id;
        wish.subject = m_test->subject().id;
        wish.text = u"想要一个头盔"_qs;
        wish.collectedOn = november(day);
        Change change(registry(), u"Collect"_qs);
        WishStore(registry()).add(change, wish);
        change.commit();
        return wish;
    }
    static WishMove move(WishAction action, QDate on)
    {
        return {action, on, u"街区志愿者服务队"_qs, u"138 0013 8000"_qs, u"已送到手中"_qs};
    }
    static WishMove move(WishAction action, int day) { return move(action, november(day)); }
    void apply(Wish& wish, const WishMove& made)
    {
        Change change(registry(), u"Move"_qs);
        applyStep(change, wish, made);
        change.commit();
    }
    // By the shortest way, a step a day from the day it was collected.
    Wish wishAt(WishStage stage, int day = 2)
    {
        Wish wish = collected(day);
        while (wish.stage != stage)
            apply(wish, move(*nextAction(wish.stage), ++day));
        return wish;
    }
    Wish stored(const Wish& wish) { return WishStore(registry()).get(wish.id); }
    QString refused(const Wish& wish, const WishMove& made)
    {
        return whyNot(registry(), wish, made);
    }
    RowId anotherBlock()
    {
        Block other{0, m_test->block().town, u"第五街区"_qs, {}, {}, 2};
        Change change(registry(), u"Block"_qs);
        BlockStore(registry()).add(change, other);
        change.commit();
        return other.id;
    }
    void undo() { undoBatch(registry(), nextUndo(registry())->id); }

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
        const auto row = [](const char* stage, const char* action, const char* next,
                            const QString& sentence = {}) {
            QTest::addRow("%s: %s", stage, action)
                << QString::fromLatin1(stage) << QString::fromLatin1(action)
                << QString::fromLatin1(next) << sentence;
        };
        row("collected", "publish", "published");
        row("published", "publish", "", u"It is published already."_qs);
        row("claimed", "publish", "", u"It is claimed already."_qs);

        row("collected", "withdraw", "", u"It is not published."_qs);
        row("published", "withdraw", "collected");
        row("claimed", "withdraw", "", u"It is claimed. Give the claim back first."_qs);

        row("collected", "claim", "claimed"); // somebody takes it on at once
        row("published", "claim", "claimed");
        row("claimed", "claim", "", u"It is claimed already."_qs);

        row("collected", "give_back", "", u"Nobody has claimed it."_qs);
        row("published", "give_back", "", u"Nobody has claimed it."_qs);
        row("claimed", "give_back", "published");

        for (const char* stage : {"collected", "published", "claimed"}) {
            row(stage, "fulfil", "fulfilled");
            row(stage, "reopen", "", u"It is not fulfilled yet."_qs);
        }
        for (const char* action : {"publish", "withdraw", "claim", "give_back", "fulfil"})
            row("fulfilled", action, "", u"It is fulfilled already."_qs);
        row("fulfilled", "reopen", "claimed");
    }
    void everyStageTimesEveryAction()
    {
        QFETCH(QString, stage);
        QFETCH(QString, action);
        QFETCH(QString, next);
        Wish wish = wishAt(*fromKey<WishStage>(stage));
        const WishMove made = move(*fromKey<WishAction>(action), 20);
        const Wish before = stored(wish);

        QTEST(refused(wish, made), "sentence");
        if (next.isEmpty()) {
            Change change(registry(), u"Refused"_qs);
            QVERIFY_EXCEPTION_THROWN(applyStep(change, wish, made), Error);
            change.commit();
            QCOMPARE(wish, before);
            QCOMPARE(stored(wish), before);
            return;
        }
        apply(wish, made);
        QCOMPARE(QString::fromLatin1(keyOf(wish.stage)), next);
        QCOMPARE(stored(wish), wish); // what was changed is what was written
        undo();
        QCOMPARE(stored(wish), before);
    }

    void eachStepLeavesItsMarksAndTakesThemBack()
    {
        Wish wish = wishAt(WishStage::Fulfilled); // a day each from the 2nd
        QCOMPARE(wish.number, u"2026-001"_qs);
        QCOMPARE(wish.publishedOn, november(3));
        QCOMPARE(wish.claimedBy, u"街区志愿者服务队"_qs);
        QCOMPARE(wish.claimerPhone, u"13800138000"_qs);
        QCOMPARE(wish.claimedOn, november(4));
        QCOMPARE(wish.fulfilledOn, november(5));
        QCOMPARE(wish.outcome, u"已送到手中"_qs);
        apply(wish, move(WishAction::Reopen, 20));
        QVERIFY(!wish.fulfilledOn.isValid() && wish.outcome.isEmpty());
        apply(wish, move(WishAction::GiveBack, 20));
        QVERIFY(!wish.claimedOn.isValid() && wish.claimedBy.isEmpty() &&
                wish.claimerPhone.isEmpty());
        apply(wish, move(WishAction::Withdraw, 20));
        QVERIFY(!wish.publishedOn.isValid());
        QCOMPARE(wish.stage, WishStage::Collected);
    }

    void whatIsTakenOnAtOnceIsGivenBackToWhereItWas()
    {
        Wish wish = collected();
        apply(wish, move(WishAction::Claim, 3));
        QVERIFY(!wish.number);
        apply(wish, move(WishAction::Fulfil, 4));
        apply(wish, move(WishAction::Reopen, 5));
        QCOMPARE(wish.stage, WishStage::Claimed);
        apply(wish, move(WishAction::GiveBack, 5));
        QCOMPARE(wish.stage, WishStage::Collected);
    }

    void whatIsMissingIsAskedFor()
    {
        WishMove nobody = move(WishAction::Claim, 20);
        nobody.claimedBy = u"  "_qs;
        QCOMPARE(refused(wishAt(WishStage::Published), nobody), u"Say who claims it."_qs);
        WishMove wordless = move(WishAction::Fulfil, 20);
        wordless.outcome.clear();
        QCOMPARE(refused(wishAt(WishStage::Published), wordless),
                 u"Nobody has claimed it: write how it was fulfilled."_qs);
        QCOMPARE(refused(wishAt(WishStage::Claimed), wordless), QString());
    }

    void datesDoNotGoBackNorBeyondToday_data()
    {
        QTest::addColumn<QString>("stage"); // reached by a step a day from the 10th
        QTest::addColumn<QString>("action");
        QTest::addColumn<QDate>("on");
        QTest::addColumn<QString>("sentence");
        const auto before = [](int day, int step) {
            return u"2026-11-%1 is before the last step, which was on 2026-11-%2."_qs
                .arg(day, 2, 10, QLatin1Char('0'))
                .arg(step);
        };
        const auto row = [](const char* name, const char* stage, const char* action, QDate on,
                            const QString& sentence) {
            QTest::newRow(name) << QString::fromLatin1(stage) << QString::fromLatin1(action) << on
                                << sentence;
        };
        row("published before", "collected", "publish", november(9), before(9, 10));
        row("published that day", "collected", "publish", november(10), {});
        row("published tomorrow", "collected", "publish", november(21),
            u"2026-11-21 has not come yet."_qs);
        row("no day", "collected", "publish", {}, u"Say on which day."_qs);
        row("claimed before", "published", "claim", november(10), before(10, 11));
        row("claimed unpublished before", "collected", "claim", november(9), before(9, 10));
        row("fulfilled before", "claimed", "fulfil", november(11), before(11, 12));
        row("fulfilled tomorrow", "claimed", "fulfil", november(21),
            u"2026-11-21 has not come yet."_qs);
        row("given back: no day is asked for", "claimed", "give_back", {}, {});
    }
    void datesDoNotGoBackNorBeyondToday()
    {
        QFETCH(QString, stage);
        QFETCH(QString, action);
        QFETCH(QDate, on);
        const Wish wish = wishAt(*fromKey<WishStage>(stage), 10);
        QTEST(refused(wish, move(*fromKey<WishAction>(action), on)), "sentence");
    }

    void editedDatesKeepTheirOrderAndTheStage()
    {
        Wish wish = wishAt(WishStage::Claimed, 10);
        QCOMPARE(dateProblem(registry(), wish), QString());
        wish.publishedOn = november(10);
        QCOMPARE(dateProblem(registry(), wish), QString());
        wish.publishedOn = november(9);
        QCOMPARE(dateProblem(registry(), wish),
                 u"2026-11-09 is before the last step, which was on 2026-11-10."_qs);
        wish.publishedOn = november(13);
        QCOMPARE(dateProblem(registry(), wish),
                 u"2026-11-12 is before the last step, which was on 2026-11-13."_qs);
        wish.publishedOn = november(11);
        wish.claimedOn = november(21);
        QCOMPARE(dateProblem(registry(), wish), u"2026-11-21 has not come yet."_qs);
        wish.claimedOn = {};
        QVERIFY(!dateProblem(registry(), wish).isEmpty());
    }

    void severalArePublishedAtOnceAndTurnedBackAtOnce()
    {
        QList<Wish> wishes{collected(2), collected(3), collected(4)};
        {
            Change change(registry(), u"Publish"_qs);
            for (Wish& wish : wishes)
                applyStep(change, wish, move(WishAction::Publish, 20));
            change.commit();
        }
        QCOMPARE(stored(wishes.at(0)).number, u"2026-001"_qs);
        QCOMPARE(stored(wishes.at(1)).number, u"2026-002"_qs);
        QCOMPARE(stored(wishes.at(2)).number, u"2026-003"_qs);
        undo();
        for (const Wish& wish : std::as_const(wishes))
            QCOMPARE(stored(wish).stage, WishStage::Collected);
    }

    void noNumberIsGivenTwice()
    {
        Wish undone = wishAt(WishStage::Published);
        QCOMPARE(undone.number, u"2026-001"_qs);
        undo(); // its list may have been printed
        QVERIFY(!stored(undone).number);
        QCOMPARE(wishAt(WishStage::Published).number, u"2026-002"_qs);

        Wish deleted = wishAt(WishStage::Published);
        QCOMPARE(deleted.number, u"2026-003"_qs);
        {
            Change change(registry(), u"Delete"_qs);
            WishStore(registry()).remove(change, deleted.id);
            change.commit();
        }
        Wish last = wishAt(WishStage::Published);
        QCOMPARE(last.number, u"2026-004"_qs);
        {
            Change change(registry(), u"Erase"_qs);
            last.number.reset();
            WishStore(registry()).save(change, last);
            change.commit();
        }
        QCOMPARE(wishAt(WishStage::Published).number, u"2026-005"_qs);
    }

    void numbersCountByBlockAndYear()
    {
        QCOMPARE(wishAt(WishStage::Published).number, u"2026-001"_qs);
        Wish elsewhere = collected(2, anotherBlock());
        apply(elsewhere, move(WishAction::Publish, 3));
        QCOMPARE(elsewhere.number, u"2026-001"_qs);

        Wish again = wishAt(WishStage::Published);
        apply(again, move(WishAction::Withdraw, 5));
        apply(again, move(WishAction::Publish, 6));
        QCOMPARE(again.number, u"2026-002"_qs); // its own
        apply(again, move(WishAction::Withdraw, 7));
        m_test->clock.moveTo(atTime(QDate(2027, 1, 5), QTime(9, 0)));
        apply(again, move(WishAction::Publish, QDate(2027, 1, 4)));
        QCOMPARE(again.number, u"2027-001"_qs);
        Wish late = collected(29);
        apply(late, move(WishAction::Publish, QDate(2026, 12, 30)));
        QCOMPARE(late.number, u"2026-003"_qs);
    }

    void theLedgerSaysWhoWaitsLongest()
    {
        const Wish recent = collected(15);
        const Wish oldest = collected(1);
        const Wish granted = wishAt(WishStage::Fulfilled, 2); // after three days
        LedgerQuery query;
        query.ledger = findLedger(u"wishes"_qs);
        query.filter.asOf = november(20);
        query.sortColumn = query.ledger->indexOf(u"days_waiting"_qs);
        query.sortOrder = Qt::DescendingOrder;
        const auto days = [&] {
            QList<int> numbers;
            const QList<QVariantList> rows = ledgerRows(
                registry().db(), *query.ledger, {oldest.id, recent.id, granted.id}, query.filter);
            for (const QVariantList& row : rows)
                numbers << row.at(query.sortColumn).toInt();
            return numbers;
        };
        QCOMPARE(days(), (QList<int>{19, 5, 3}));
        QCOMPARE(idsOf(registry().db(), query), (QList<RowId>{oldest.id, recent.id, granted.id}));
        query.filter.period = Period{november(1), november(4)}; // two days after it was collected
        QCOMPARE(days(), (QList<int>{3, 0, 2}));
    }
};

DOORSTEP_TEST(tst_WishFlow);
#include "tst_WishFlow.moc"
