// SPDX-License-Identifier: GPL-3.0-or-later
// A PC whose clock stands before the days of the register's entries.
#include "data/base/FixedClock.h"
#include "data/register/ClockCheck.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_ClockCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsFoundByTheNewestEntries_data()
    {
        QTest::addColumn<QDateTime>("clock"); // of Shanghai
        QTest::addColumn<bool>("behind");
        const QDate day(2026, 10, 20); // of the entries, at noon
        const auto at = [](QDate on, QTime time) {
            return QDateTime(on, time, Qt::OffsetFromUTC, 8 * 3600);
        };
        QTest::newRow("the same moment") << at(day, QTime(12, 0)) << false;
        QTest::newRow("earlier on the day") << at(day, QTime(0, 1)) << false;
        QTest::newRow("the day before") << at(day.addDays(-1), QTime(23, 59)) << true;
        QTest::newRow("years ago") << at(QDate(2000, 1, 1), QTime(0, 0)) << true;
        QTest::newRow("the day after") << at(day.addDays(1), QTime(0, 1)) << false;
    }
    void itIsFoundByTheNewestEntries()
    {
        QFETCH(QDateTime, clock);
        QFETCH(bool, behind);
        const QDate day(2026, 10, 20);
        FixedClock now(atTime(day, QTime(12, 0)));
        QTemporaryDir folder;
        TestRegister test(folder);
        now.moveTo(clock.toSecsSinceEpoch());
        const std::optional<ClockBehind> found = clockBehind(test.registry().db());
        QCOMPARE(found.has_value(), behind);
        QCOMPARE(latestDay(test.registry().db()), behind ? day : clock.date());
        if (found) {
            QVERIFY(found->sentence().contains(day.toString(Qt::ISODate)));
            QVERIFY(found->sentence().contains(clock.date().toString(Qt::ISODate)));
        }
    }

    // Set right just before midnight, it has stepped over it.
    void aClockThatIsSetRightIsNotBehind()
    {
        FixedClock clock(atTime(QDate(2026, 10, 20), QTime(0, 5)));
        QTemporaryDir folder;
        TestRegister test(folder);
        clock.moveTo(atTime(QDate(2026, 10, 19), QTime(23, 58)));
        QVERIFY(!clockBehind(test.registry().db()));
    }

    // What was entered under the false day does not hide it.
    void entriesOfTheFalseDayDoNotHideIt()
    {
        FixedClock clock(atTime(QDate(2026, 10, 20), QTime(12, 0)));
        QTemporaryDir folder;
        TestRegister test(folder);
        clock.moveTo(atTime(QDate(2026, 10, 1), QTime(12, 0)));
        test.withShop(u"张记面馆"_qs);
        QVERIFY(clockBehind(test.registry().db()));
    }
};

DOORSTEP_TEST(tst_ClockCheck);
#include "tst_ClockCheck.moc"
