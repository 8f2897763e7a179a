// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/Demo.h"
#include "data/records/places/Places.h"
#include "data/views/reports/MonthFigures.h"
#include "data/views/reports/Trends.h"
#include "data/views/today/TodayFigures.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

class tst_Trends : public QObject
{
    Q_OBJECT

    const QDate day{2026, 11, 19}; // a Thursday
    QTemporaryDir m_folder;
    std::unique_ptr<Register> m_demo;

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"town.doorstep"_qs);
        writeDemo(path, {120, 40, 900, 8, day, 1});
        m_demo = openRegister(path, Register::Access::Write);
    }

    void aTrendEndsInWhatTheMonthShows_data()
    {
        QTest::addColumn<bool>("oneBlock");
        QTest::newRow("the town") << false;
        QTest::newRow("a block") << true;
    }
    void aTrendEndsInWhatTheMonthShows()
    {
        QFETCH(const bool, oneBlock);
        const std::optional<RowId> block =
            oneBlock ? std::optional<RowId>(BlockStore(*m_demo).all().at(1).id) : std::nullopt;
        const MonthTrends trends = monthTrends(m_demo->db(), monthOf(day), block, day);
        QCOMPARE(trends.months.size(), 12);
        QCOMPARE(trends.months.constFirst().first, QDate(2025, 12, 1));
        for (const int back : {0, 1, 4, 11}) {
            const Period month = monthOf(day.addMonths(-back));
            const MonthFigures figures = monthFigures(m_demo->db(), month, block, day);
            for (const char* key : {"four_hundred.doors", "four_hundred.solved", "needs.found",
                                    "needs.closed", "needs.median_days"}) {
                const QList<double> values = trends.values.value(QLatin1String(key));
                QCOMPARE(values.size(), 12);
                const FigureRow* row = figures.find(QLatin1String(key));
                QVERIFY2(row, key);
                QCOMPARE(values.at(11 - back), row->first.month.value_or(0));
            }
        }
        QVERIFY(trends.values.value(u"needs.found"_qs).constLast() > 0);
    }

    void weeksBeginOnMonday()
    {
        test::TestRegister town(m_folder, u"weeks.doorstep"_qs);
        town.withShop(u"张记面馆"_qs);
        town.visited("2026-11-15"); // a Sunday
        town.visited("2026-11-16"); // the Monday after
        town.visited("2026-11-19");
        town.visited("2026-11-20"); // not yet
        town.visited("2026-05-24"); // the day before the first week
        town.visited("2026-05-25");
        const QList<WeekOfVisits> weeks = visitsByWeek(town.registry().db(), day, {});
        QCOMPARE(weeks.size(), 26);
        QCOMPARE(weeks.constLast().monday, QDate(2026, 11, 16));
        QCOMPARE(weeks.constLast().visits, 2);
        QCOMPARE(weeks.constLast().met, 2);
        QCOMPARE(weeks.at(24).visits, 1);
        QCOMPARE(weeks.constFirst().monday, QDate(2026, 5, 25));
        QCOMPARE(weeks.constFirst().visits, 1);
    }

    void streetsOfAQuarterAreThoseOfToday()
    {
        const FigureSection streets = streetsThisQuarter(m_demo->db(), {}, day);
        const TodayFigures today = todayFigures(m_demo->db(), {}, day);
        const FigureSection& same = today.section(u"coverage"_qs);
        QVERIFY(streets.rows.size() > 3);
        QCOMPARE(streets.rows.size(), same.rows.size());
        for (qsizetype i = 0; i < same.rows.size(); ++i) {
            QCOMPARE(streets.rows.at(i).label, same.rows.at(i).label);
            QCOMPARE(streets.rows.at(i).first.month, same.rows.at(i).first.month);
        }
    }
};

DOORSTEP_TEST(tst_Trends);
#include "tst_Trends.moc"
