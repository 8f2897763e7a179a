// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/calendar/WorkingDays.h"
#include "data/records/needs/Deadline.h"
#include "data/register/Journal.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

// Held against the text of 国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）.
class tst_WorkingDays : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QDate day(const char* iso)
    {
        return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
    }

private Q_SLOTS:
    void holidaysOf2026AreOff_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("firstWeekday");
        QTest::newRow("元旦 1月1日（周四）至3日")
            << day("2026-01-01") << day("2026-01-03") << 3 << 4;
        QTest::newRow("春节 2月15日（周日）至23日")
            << day("2026-02-15") << day("2026-02-23") << 9 << 7;
        QTest::newRow("清明节 4月4日（周六）至6日")
            << day("2026-04-04") << day("2026-04-06") << 3 << 6;
        QTest::newRow("劳动节 5月1日（周五）至5日")
            << day("2026-05-01") << day("2026-05-05") << 5 << 5;
        QTest::newRow("端午节 6月19日（周五）至21日")
            << day("2026-06-19") << day("2026-06-21") << 3 << 5;
        QTest::newRow("中秋节 9月25日（周五）至27日")
            << day("2026-09-25") << day("2026-09-27") << 3 << 5;
        QTest::newRow("国庆节 10月1日（周四）至7日")
            << day("2026-10-01") << day("2026-10-07") << 7 << 4;
    }
    void holidaysOf2026AreOff()
    {
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        QTEST(static_cast<int>(first.daysTo(last)) + 1, "days");
        QTEST(first.dayOfWeek(), "firstWeekday");
        const WorkingDays calendar;
        for (QDate off = first; off <= last; off = off.addDays(1))
            QVERIFY2(!calendar.isWorking(off), qPrintable(off.toString(Qt::ISODate)));
        QCOMPARE(calendar.between(first, last), 0);
    }

    void makeUpDaysOf2026AreWorked_data()
    {
        QTest::addColumn<QDate>("worked");
        for (const char* iso :
             {"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"})
            QTest::newRow(iso) << day(iso);
    }
    void makeUpDaysOf2026AreWorked()
    {
        QFETCH(QDate, worked);
        QVERIFY(worked.dayOfWeek() > Qt::Friday);
        QVERIFY(WorkingDays().isWorking(worked));
        QCOMPARE(WorkingDays().add(worked.addDays(-1), 1), worked);
    }

    // 261 weekdays, 19 of them off, six weekend days worked: 248, as employers publish it.
    void theYear2026Has248WorkingDays()
    {
        QCOMPARE(WorkingDays().between(day("2025-12-31"), day("2026-12-31")), 248);
        QVERIFY(WorkingDays().knows(2026));
    }

    void deadlines_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<int>("workingDays");
        QTest::addColumn<QDate>("due");
        QTest::newRow("an ordinary week") << day("2026-11-09") << 5 << day("2026-11-16");
        QTest::newRow("a Saturday counts from Monday on")
            << day("2026-11-21") << 1 << day("2026-11-23");
        QTest::newRow("over National Day, with its make-up Saturday")
            << day("2026-09-30") << 3 << day("2026-10-10");
        QTest::newRow("a make-up Sunday before Mid-Autumn")
            << day("2026-09-18") << 1 << day("2026-09-20");
        QTest::newRow("over the Spring Festival") << day("2026-02-14") << 1 << day("2026-02-24");
        QTest::newRow("fifteen days from before Labour Day")
            << day("2026-04-27") << 15 << day("2026-05-20");
        QTest::newRow("no day") << day("2026-10-01") << 0 << day("2026-10-01");
    }
    void deadlines()
    {
        QFETCH(QDate, from);
        QFETCH(int, workingDays);
        QFETCH(QDate, due);
        const WorkingDays calendar;
        QCOMPARE(calendar.add(from, workingDays), due);
        QCOMPARE(calendar.between(from, due), workingDays);
        QCOMPARE(calendar.between(due, from), -workingDays);
    }

    void aYearNotArrangedHasOnlyWeekendsAndSaysSo()
    {
        const WorkingDays calendar;
        QVERIFY(!calendar.knows(2031));
        QVERIFY(calendar.isWorking(day("2031-10-01"))); // a Wednesday
        QVERIFY(!calendar.isWorking(day("2031-10-04")));
    }

    void ownDaysGoBeforeTheBuiltInOnesAndCanBeUndone()
    {
        test::TestRegister test(m_folder);
        Change change(test.registry(), u"Own days"_qs);
        addOwnDay(change, day("2027-02-05"), DayKind::Off, u"春节"_qs);
        addOwnDay(change, day("2027-02-07"), DayKind::Work, u"调休上班"_qs);
        addOwnDay(change, day("2026-10-08"), DayKind::Off, u"停电"_qs);
        change.commit();
        const WorkingDays own(test.registry());
        QVERIFY(own.knows(2027));
        QCOMPARE(own.add(day("2027-02-04"), 1), day("2027-02-07"));
        QVERIFY(!own.isWorking(day("2026-10-08")));
        undoBatch(test.registry(), nextUndo(test.registry())->id);
        QVERIFY(WorkingDays(test.registry()).isWorking(day("2026-10-08")));
    }

    void deadlinesFollowTheUrgencyAndTheRegistersOwnRules()
    {
        test::TestRegister test(m_folder, u"rules.doorstep"_qs);
        Register& registry = test.registry();
        QCOMPARE(deadlineFor(registry, Urgency::Critical, day("2026-11-20")), day("2026-11-23"));
        QCOMPARE(deadlineFor(registry, Urgency::Urgent, day("2026-11-20")), day("2026-11-27"));
        QCOMPARE(deadlineFor(registry, Urgency::Normal, day("2026-11-20")), day("2026-12-11"));
        Change change(registry, u"Deadlines"_qs);
        setDeadlineRules(change, {10, 3, 2});
        change.commit();
        QCOMPARE(deadlineFor(registry, Urgency::Normal, day("2026-11-20")), day("2026-12-04"));
        QCOMPARE(deadlineFor(registry, Urgency::Critical, day("2026-11-20")), day("2026-11-24"));
        QCOMPARE(deadlineRules(registry), (DeadlineRules{10, 3, 2}));
        undoBatch(registry, nextUndo(registry)->id);
        QCOMPARE(deadlineRules(registry), DeadlineRules());
    }
};

DOORSTEP_TEST(tst_WorkingDays);
#include "tst_WorkingDays.moc"
