// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Time.h"
#include "tests/app/FaultCase.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_DemoCommand : public FaultCase
{
    Q_OBJECT

private Q_SLOTS:
    // The month that the window begins with is the demonstration's, too.
    void itGoesOnUntilToday()
    {
        const QDate before = today();
        const Ended made =
            test::doorstep(words(u"demo OUT/t.doorstep --shops 5 --workers 2 --visits 20"_qs));
        QCOMPARE(made.status, 0);
        QVERIFY2(made.output.contains(before.toString(Qt::ISODate)) ||
                     made.output.contains(today().toString(Qt::ISODate)),
                 qPrintable(made.output));
    }

    // So much at once that SQLite moves pages of its log into the file by itself.
    void aLargeOneIsMadeToTheEnd()
    {
        const Ended made = test::doorstep(
            words(u"demo OUT/t.doorstep --shops 300 --workers 50 --visits 30000 --months 12"_qs));
        QVERIFY2(made.status == 0, qPrintable(made.complaint));
        const int afterTheSeal = 1; // of a year: forgotten, and typed when its month was sealed
        QCOMPARE(contentOf(at(u"t.doorstep"_qs)).value(u"visit"_qs).size(), 30000 + afterTheSeal);
    }

    void theSameSeedGivesTheSameDemo()
    {
        const auto make = [&](const QString& name, const QString& seed) {
            return test::doorstep(
                       words(u"demo OUT/%1 --shops 40 --workers 15 --visits 200 "
                             "--months 3 --until 2026-09-30 --seed %2"_qs.arg(name, seed)))
                .status;
        };
        QCOMPARE(make(u"a.doorstep"_qs, u"3"_qs), 0);
        QTest::qSleep(1100); // another second of the clock
        QCOMPARE(make(u"b.doorstep"_qs, u"3"_qs), 0);
        QCOMPARE(make(u"c.doorstep"_qs, u"4"_qs), 0);
        const auto first = contentOf(at(u"a.doorstep"_qs));
        const auto second = contentOf(at(u"b.doorstep"_qs));
        QCOMPARE(first.value(u"visit"_qs).size(), 200);
        QCOMPARE(second.keys(), first.keys());
        for (const QString& table : first.keys())
            QVERIFY2(second.value(table) == first.value(table), qPrintable(table));
        const auto other = contentOf(at(u"c.doorstep"_qs));
        QVERIFY(other.value(u"visit"_qs) != first.value(u"visit"_qs));
        QVERIFY(other.value(u"subject"_qs) != first.value(u"subject"_qs));
    }
};

DOORSTEP_TEST(tst_DemoCommand);
#include "tst_DemoCommand.moc"
