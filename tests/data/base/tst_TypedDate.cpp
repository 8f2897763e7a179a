// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/TypedDate.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

// 2026-11-21 is a Saturday.
class tst_TypedDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("future");
        QTest::addColumn<QDate>("day");
        const auto past = [](const char* name, const QString& typed, QDate day) {
            QTest::newRow(name) << typed << false << day;
        };
        const auto future = [](const char* name, const QString& typed, QDate day) {
            QTest::newRow(name) << typed << true << day;
        };
        past("point", u"6.3"_qs, {2026, 6, 3});
        past("a month not reached yet is last year's", u"12.3"_qs, {2025, 12, 3});
        past("today itself", u"11.21"_qs, {2026, 11, 21});
        past("slash", u"6/3"_qs, {2026, 6, 3});
        past("dash", u"6-3"_qs, {2026, 6, 3});
        past("Chinese", u"6月3日"_qs, {2026, 6, 3});
        past("Chinese without 日", u"6月3"_qs, {2026, 6, 3});
        past("四位", u"0603"_qs, {2026, 6, 3});
        past("eight digits", u"20260603"_qs, {2026, 6, 3});
        past("ISO", u"2026-06-03"_qs, {2026, 6, 3});
        past("points and year", u"2026.6.3"_qs, {2026, 6, 3});
        past("short year", u"26-6-3"_qs, {2026, 6, 3});
        past("year in Chinese", u"2026年6月3日"_qs, {2026, 6, 3});
        past("full width", u"６．３"_qs, {2026, 6, 3});
        past("an ideographic full stop", u"6。3"_qs, {2026, 6, 3});
        past("blanks", u" 6. 3 "_qs, {2026, 6, 3});
        past("昨天", u"昨天"_qs, {2026, 11, 20});
        past("前天", u"前天"_qs, {2026, 11, 19});
        past("今天", u"今天"_qs, {2026, 11, 21});
        past("the last Monday", u"周一"_qs, {2026, 11, 16});
        past("Saturday is today", u"星期六"_qs, {2026, 11, 21});
        past("the last Sunday", u"周日"_qs, {2026, 11, 15});
        past("days ago", u"-3"_qs, {2026, 11, 18});
        past("a day of this month", u"3号"_qs, {2026, 11, 3});
        past("a day of last month", u"25号"_qs, {2026, 10, 25});
        past("29 February of the last leap year", u"2.29"_qs, {2024, 2, 29});
        future("a deadline next year", u"6.3"_qs, {2027, 6, 3});
        future("a deadline this year", u"12.3"_qs, {2026, 12, 3});
        future("in a week", u"+7"_qs, {2026, 11, 28});
        future("明天", u"明天"_qs, {2026, 11, 22});
        future("后天", u"后天"_qs, {2026, 11, 23});
        future("the next Monday", u"周一"_qs, {2026, 11, 23});
        future("a day of next month", u"3日"_qs, {2026, 12, 3});
        past("no such day", u"2.30"_qs, {});
        past("no such month", u"13.1"_qs, {});
        past("words", u"改天"_qs, {});
        past("a bare number", u"7"_qs, {});
        past("nothing", QString(), {});
    }
    void aDayAsPeopleTypeIt()
    {
        QFETCH(QString, typed);
        QFETCH(bool, future);
        QFETCH(QDate, day);
        const auto read =
            readTypedDate(typed, QDate(2026, 11, 21), future ? DateLean::Future : DateLean::Past);
        QCOMPARE(read.value_or(QDate()), day);
    }

    void aTimeAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QTime>("time");
        QTest::newRow("colon") << u"14:30"_qs << QTime(14, 30);
        QTest::newRow("full-width colon") << u"14：30"_qs << QTime(14, 30);
        QTest::newRow("digits") << u"1430"_qs << QTime(14, 30);
        QTest::newRow("three digits") << u"905"_qs << QTime(9, 5);
        QTest::newRow("point") << u"9.05"_qs << QTime(9, 5);
        QTest::newRow("hour") << u"9点"_qs << QTime(9, 0);
        QTest::newRow("half past") << u"9点半"_qs << QTime(9, 30);
        QTest::newRow("afternoon") << u"下午3点"_qs << QTime(15, 0);
        QTest::newRow("minutes in Chinese") << u"9点20分"_qs << QTime(9, 20);
        QTest::newRow("no such hour") << u"25:00"_qs << QTime();
        QTest::newRow("words") << u"早上"_qs << QTime();
    }
    void aTimeAsPeopleTypeIt()
    {
        QFETCH(QString, typed);
        QFETCH(QTime, time);
        QCOMPARE(readTypedTime(typed).value_or(QTime()), time);
    }
};

DOORSTEP_TEST(tst_TypedDate);
#include "tst_TypedDate.moc"
