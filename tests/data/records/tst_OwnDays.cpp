// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/calendar/OwnDays.h"
#include "data/register/Journal.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

class tst_OwnDays : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }
    void change(const std::function<void(Change&)>& work)
    {
        Change change(registry(), u"by hand"_qs);
        work(change);
        change.commit();
    }
    CalendarDay dayIn(QDate day)
    {
        for (const CalendarDay& known : calendarDays(registry())) {
            if (known.day == day)
                return known;
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_test.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
    }

    // The wording is that of the State Council's yearly notice (国办发明电〔2025〕7号).
    void daysAreReadAsTheNoticeWritesThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        const auto row = [](const QString& typed, QDate first, QDate last) {
            QTest::newRow(qPrintable(typed)) << typed << first << last;
        };
        row(u"2月15日（周日）至23日"_qs, QDate(2027, 2, 15), QDate(2027, 2, 23));
        row(u"1月1日（周五）至3日"_qs, QDate(2027, 1, 1), QDate(2027, 1, 3));
        row(u"12月30日至1月2日"_qs, QDate(2026, 12, 30), QDate(2027, 1, 2));
        row(u"2027-05-01至2027-05-05"_qs, QDate(2027, 5, 1), QDate(2027, 5, 5));
        row(u"2.5～2.11"_qs, QDate(2027, 2, 5), QDate(2027, 2, 11));
        row(u"2027-10-01 - 7"_qs, QDate(2027, 10, 1), QDate(2027, 10, 7));
        row(u"5月9日"_qs, QDate(2027, 5, 9), QDate(2027, 5, 9));
        row(u"春节"_qs, {}, {});
        row(u"2月15日至2月10日"_qs, {}, {}); // almost a year
        row(u"2月5日至31日"_qs, {}, {});
        row({}, {}, {});
    }
    void daysAreReadAsTheNoticeWritesThem()
    {
        QFETCH(QString, typed);
        QFETCH(QDate, first);
        const std::optional<Period> days = readDays(typed, QDate(2026, 11, 20));
        QCOMPARE(days.has_value(), first.isValid());
        if (days) {
            QCOMPARE(days->first, first);
            QTEST(days->last, "last");
        }
    }

    void aWholeHolidayIsWrittenAtOnceAndUndoneAtOnce()
    {
        const qsizetype before = calendarDays(registry()).size();
        change([](Change& c) {
            saveOwnDays(c, {QDate(2027, 2, 5), QDate(2027, 2, 11)}, DayKind::Off, u"春节"_qs);
        });
        QCOMPARE(calendarDays(registry()).size(), before + 7);
        QCOMPARE(dayIn(QDate(2027, 2, 11)).name, u"春节"_qs);
        QVERIFY(!WorkingDays(registry()).isWorking(QDate(2027, 2, 8)));
        change([](Change& c) { // said again, with another name: no day twice
            saveOwnDays(c, {QDate(2027, 2, 5), QDate(2027, 2, 11)}, DayKind::Off, u"过年"_qs);
        });
        QCOMPARE(calendarDays(registry()).size(), before + 7);
        QCOMPARE(dayIn(QDate(2027, 2, 5)).name, u"过年"_qs);
        undoBatch(registry(), nextUndo(registry())->id);
        undoBatch(registry(), nextUndo(registry())->id);
        QCOMPARE(calendarDays(registry()).size(), before);
        QVERIFY(WorkingDays(registry()).isWorking(QDate(2027, 2, 8)));
    }

    void anOwnDayStandsInThePlaceOfTheBuiltInOneUntilItIsRemoved()
    {
        const QDate makeUp(2026, 10, 10); // a Saturday that is worked
        QCOMPARE(dayIn(makeUp).kind, DayKind::Work);
        QCOMPARE(dayIn(makeUp).id, RowId(0));
        change([&](Change& c) { saveOwnDay(c, {0, makeUp, DayKind::Off, u"街道通知"_qs}); });
        CalendarDay own = dayIn(makeUp);
        QVERIFY(own.id > 0);
        QVERIFY(!WorkingDays(registry()).isWorking(makeUp));
        own.name = u"街道另有安排"_qs;
        change([&](Change& c) { saveOwnDay(c, own); });
        QCOMPARE(dayIn(makeUp), own);
        change([&](Change& c) { removeOwnDay(c, own.id); });
        QCOMPARE(dayIn(makeUp).id, RowId(0));
        QVERIFY(WorkingDays(registry()).isWorking(makeUp));
    }
};

DOORSTEP_TEST(tst_OwnDays);
#include "tst_OwnDays.moc"
