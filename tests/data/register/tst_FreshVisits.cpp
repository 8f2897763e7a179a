// SPDX-License-Identifier: GPL-3.0-or-later
// Visits that are not folded into the index of words and the packed years yet: nobody sees a
// difference.
#include "data/register/Journal.h"
#include "data/register/VisitYears.h"
#include "data/views/reports/PeriodCounts.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <sqlite3.h>

using namespace doorstep;
using namespace doorstep::test;

namespace {

QList<RowId> foundIn(Register& registry, const QString& words, int limit = 9)
{
    return VisitStore(registry).withWords(words, limit);
}

qint64 freshIn(Register& registry)
{
    return registry.db().one<qint64>(u"SELECT count(*) FROM visit WHERE id > ?"_qs,
                                     foldedUpTo(registry.db()).value());
}

void foldAll(Register& registry)
{
    Transaction folding(registry.db());
    foldVisits(registry.db());
    folding.commit();
}

qint64 visitsCounted(Register& registry)
{
    return countPeriod(registry.db(), {monthOf(QDate(2026, 10, 1)), {}, QDate(2026, 10, 31)})
        .all.visits;
}

} // namespace

class tst_FreshVisits : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    static void whereItLies()
    {
        QTest::addColumn<bool>("isFolded");
        QTest::newRow("fresh") << false;
        QTest::newRow("folded") << true;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void areFoundAndCountedLikeOthers()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs);
        Register& registry = test.registry();
        QList<RowId> newestFirst;
        for (RowId i = 0; i < mostFresh + 20; ++i) {
            test.visited("2026-10-08", u"漏水%1号"_qs.arg(i));
            newestFirst.prepend(test.visit().id);
        }
        QCOMPARE(freshIn(registry), 20);
        QCOMPARE(foundIn(registry, u"漏水"_qs, 1000), newestFirst);
        QCOMPARE(foundIn(registry, u"漏水"_qs, 30), newestFirst.mid(0, 30));
        QCOMPARE(foundIn(registry, u"漏水"_qs, 7), newestFirst.mid(0, 7));
        QCOMPARE(foundIn(registry, u"漏水0号"_qs), QList<RowId>{newestFirst.constLast()});
        QCOMPARE(visitsCounted(registry), mostFresh + 20);
    }

    void manyAtOnceAreFoldedWithTheirChange()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs);
        {
            Change change(test.registry(), u"List"_qs, BatchKind::Import);
            for (RowId i = 0; i < 2 * mostFresh; ++i) {
                Visit visit;
                visit.subject = test.subject().id;
                visit.block = test.block().id;
                visit.at = atTime(QDate(2026, 10, 8), QTime(10, 0)) + i;
                visit.said = u"漏水"_qs;
                VisitStore(test.registry()).add(change, visit);
            }
            change.commit();
        }
        QCOMPARE(freshIn(test.registry()), 0);
        QCOMPARE(foundIn(test.registry(), u"漏水"_qs, 1000).size(), 2 * mostFresh);
        QCOMPARE(visitsCounted(test.registry()), 2 * mostFresh);
    }

    void areCorrectedAndTurnedBackLikeOthers_data() { whereItLies(); }
    void areCorrectedAndTurnedBackLikeOthers()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs).visited("2026-10-08", u"漏水"_qs);
        Register& registry = test.registry();
        QFETCH(bool, isFolded);
        if (isFolded)
            foldAll(registry);
        QCOMPARE(freshIn(registry), isFolded ? 0 : 1);
        QCOMPARE(foundIn(registry, u"漏水"_qs).size(), 1);
        Visit visit = test.visit();
        visit.said = u"停电"_qs;
        {
            Change change(registry, u"Correct"_qs);
            VisitStore(registry).save(change, visit);
            change.commit();
        }
        for (const bool isFoldedSince : {false, true}) {
            if (isFoldedSince)
                foldAll(registry);
            QVERIFY(foundIn(registry, u"漏水"_qs).isEmpty());
            QCOMPARE(foundIn(registry, u"停电"_qs), QList<RowId>{visit.id});
        }
        undoBatch(registry, nextUndo(registry)->id);
        QCOMPARE(foundIn(registry, u"漏水"_qs), QList<RowId>{visit.id});
        QVERIFY(foundIn(registry, u"停电"_qs).isEmpty());
        undoBatch(registry, nextUndo(registry)->id);
        QVERIFY(foundIn(registry, u"漏水"_qs).isEmpty());
        QCOMPARE(visitsCounted(registry), 0);
        redoBatch(registry, nextRedo(registry)->id);
        QCOMPARE(foundIn(registry, u"漏水"_qs), QList<RowId>{visit.id});
        QCOMPARE(visitsCounted(registry), 1);
    }

    void whatIsTakenBackIsNotFound()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs).visited("2026-10-08", u"漏水"_qs);
        Register& registry = test.registry();
        {
            Change change(registry, u"Visit"_qs);
            Visit visit = test.visit();
            visit.said = u"停电"_qs;
            VisitStore(registry).save(change, visit);
            QCOMPARE(foundIn(registry, u"停电"_qs).size(), 1);
            QVERIFY(foundIn(registry, u"漏水"_qs).isEmpty());
        } // without commit
        QVERIFY(foundIn(registry, u"停电"_qs).isEmpty());
        QCOMPARE(foundIn(registry, u"漏水"_qs).size(), 1);
    }

    void anotherConnectionFindsWhatIsWrittenMeanwhile()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs).visited("2026-10-08", u"漏水"_qs);
        const auto other = test.registry().opener()();
        QCOMPARE(foundIn(*other, u"漏水"_qs).size(), 1);
        test.visited("2026-10-09", u"又漏水"_qs);
        QCOMPARE(foundIn(*other, u"漏水"_qs).size(), 2);
        foldAll(test.registry());
        QCOMPARE(foundIn(*other, u"漏水"_qs).size(), 2);
        QCOMPARE(visitsCounted(*other), 2);
    }

    // Each page is written to the log and later to the file: what a save waits for.
    void savingOneWritesFewPages()
    {
        TestRegister test(*m_folder);
        for (int i = 0; i < 40; ++i)
            test.withShop(u"店%1"_qs.arg(i));
        Register& registry = test.registry();
        const auto shops = registry.db().one<RowId>(u"SELECT max(id) FROM subject"_qs);
        int pages = 0;
        int highest = 0;
        const auto written = [&] {
            sqlite3_db_status(registry.db().handle(), SQLITE_DBSTATUS_CACHE_WRITE, &pages, &highest,
                              1);
            return pages;
        };
        (void)written();
        const int saved = 300;
        for (int i = 0; i < saved; ++i) {
            Visit visit;
            visit.subject = shops - i % 40;
            visit.block = test.block().id;
            visit.at = atTime(QDate(2026, 10, 8), QTime(10, 0)) + i;
            visit.said = u"老板在店，介绍了街区支部和联系方式。"_qs;
            Change change(registry, u"Visit"_qs);
            VisitStore(registry).add(change, visit);
            change.commit();
        }
        constexpr int mostPages = 12;
        const int taken = written();
        QVERIFY2(taken <= saved * mostPages, qPrintable(QString::number(taken)));
    }
};

DOORSTEP_TEST(tst_FreshVisits);
#include "tst_FreshVisits.moc"
