// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/FixedClock.h"
#include "data/exchange/import/ImportRun.h"
#include "data/exchange/import/MonthAbove.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

// A log whose days lack the month or the year, read on 2026-11-20: the days that it means.
struct MonthLog
{
    const char* name;
    ImportKind kind;
    QStringList lines; // of a workbook
    QStringList days;  // with the words of each
    QStringList said = {};
    QStringList unsaid = {};
    int wrong = 0; // rows
    const char* given = "";
};

const std::vector<MonthLog>& monthLogs()
{
    using enum ImportKind;
    static const std::vector<MonthLog> all{
        {"days of the month in the title",
         Visits,
         {u"#名册"_qs, u"2026年10月走访记录||"_qs, u"日期|店名|走访情况"_qs, u"8|张记面馆|一"_qs,
          u"9日|张记面馆|二"_qs, u"10号|张记面馆|三"_qs, u"10-11|张记面馆|四"_qs,
          u"10月12日|张记面馆|五"_qs, u"13日（周二）|张记面馆|六"_qs, u"十四日|张记面馆|七"_qs,
          u"10.15|张记面馆|八"_qs, u"2026-10-16|张记面馆|九"_qs},
         {u"2026-10-08 一"_qs, u"2026-10-09 二"_qs, u"2026-10-10 三"_qs, u"2026-10-11 四"_qs,
          u"2026-10-12 五"_qs, u"2026-10-13 六"_qs, u"2026-10-14 七"_qs, u"2026-10-15 八"_qs,
          u"2026-10-16 九"_qs},
         {u"leaves out the year, or year and month"_qs, u"2026-10"_qs},
         {u"has no year"_qs}},
        {"a day and its time",
         Visits,
         {u"#名册"_qs, u"2026年10月走访记录||"_qs, u"日期|店名|走访情况"_qs,
          u"8日下午2点|张记面馆|一"_qs, u"8日 16:30|张记面馆|二"_qs},
         {u"2026-10-08 一"_qs, u"2026-10-08 二"_qs}},
        {"the month is the sheet's name",
         Visits,
         {u"#2026年10月"_qs, u"日期|店名|走访情况"_qs, u"8|张记面馆|一"_qs, u"10-9|张记面馆|二"_qs},
         {u"2026-10-08 一"_qs, u"2026-10-09 二"_qs},
         {u"2026-10"_qs},
         {u"has no year"_qs}},
        {"a sheet for each month of the title's year",
         Visits,
         {u"#9月"_qs, u"2025年走访台账||"_qs, u"日期|店名|走访情况"_qs, u"8|张记面馆|一"_qs,
          u"#10月"_qs, u"2025年走访台账||"_qs, u"日期|店名|走访情况"_qs, u"8|张记面馆|二"_qs},
         {u"2025-09-08 一"_qs, u"2025-10-08 二"_qs},
         {u"2025-09、2025-10"_qs}},
        {"a month by itself among the rows",
         Visits,
         {u"#名册"_qs, u"2026年走访台账||"_qs, u"日期|店名|走访情况"_qs, u"9月||"_qs,
          u"8|张记面馆|一"_qs, u"10月走访||"_qs, u"8|张记面馆|二"_qs},
         {u"2026-09-08 一"_qs, u"2026-10-08 二"_qs}},
        {"months in the headings",
         Visits,
         {u"#名册"_qs, u"2026年走访台账||||"_qs,
          u"店名|9月走访时间|9月走访情况|10月走访时间|10月走访情况"_qs, u"张记面馆|8|一|9日|二"_qs},
         {u"2026-09-08 一"_qs, u"2026-10-09 二"_qs}},
        {"the year alone in the title",
         Visits,
         {u"#名册"_qs, u"2025年度走访记录||"_qs, u"日期|店名|走访情况"_qs, u"10-9|张记面馆|一"_qs,
          u"3月8日|张记面馆|二"_qs},
         {u"2025-10-09 一"_qs, u"2025-03-08 二"_qs},
         {u"above the rows, or from the day given: 2025"_qs},
         {u"has no year"_qs}},
        {"of a January's log the last days of the year before",
         Visits,
         {u"#名册"_qs, u"2026年1月走访记录||"_qs, u"日期|店名|走访情况"_qs, u"12-30|张记面馆|一"_qs,
          u"1-4|张记面馆|二"_qs},
         {u"2025-12-30 一"_qs, u"2026-01-04 二"_qs},
         {u"“12-30” has no year and is read as 2025-12-30"_qs},
         {u"“1-4” has no year"_qs}},
        {"from one month to the next",
         Visits,
         {u"#名册"_qs, u"2025年9月28日-10月9日走访记录||"_qs, u"日期|店名|走访情况"_qs,
          u"9-29|张记面馆|一"_qs, u"8|张记面馆|二"_qs},
         {u"2025-09-29 一"_qs},
         {u"day alone"_qs},
         {},
         1},
        {"a month without a year anywhere is told of each row",
         Visits,
         {u"#名册"_qs, u"12月走访记录||"_qs, u"日期|店名|走访情况"_qs, u"8|张记面馆|一"_qs,
          u"12-9|张记面馆|二"_qs},
         {u"2025-12-08 一"_qs, u"2025-12-09 二"_qs},
         {u"“8” has no year and is read as 2025-12-08"_qs, u"“12-9” has no year"_qs}},
        {"no month anywhere",
         Visits,
         {u"#名册"_qs, u"走访记录||"_qs, u"日期|店名|走访情况"_qs, u"8|张记面馆|一"_qs,
          u"9日|张记面馆|二"_qs, u"10-9|张记面馆|三"_qs},
         {u"2026-10-09 三"_qs},
         {u"(A3) “8”: this is a day alone"_qs, u"(A4) “9日”: this is a day alone"_qs,
          u"“10-9” has no year and is read as 2026-10-09"_qs},
         {u"leaves out the year"_qs},
         2},
        {"when the list was filled in is no month of it",
         Visits,
         {u"#名册"_qs, u"填报日期：2026年11月2日||"_qs, u"日期|店名|走访情况"_qs,
          u"8|张记面馆|一"_qs},
         {},
         {u"day alone"_qs},
         {},
         1},
        {"a day that the month does not have",
         Visits,
         {u"#名册"_qs, u"2026年9月走访记录||"_qs, u"日期|店名|走访情况"_qs, u"31|张记面馆|一"_qs,
          u"30|张记面馆|二"_qs},
         {u"2026-09-30 二"_qs},
         {u"“31”: this is not a date"_qs},
         {},
         1},
        {"two days are none",
         Visits,
         {u"#名册"_qs, u"2026年10月走访记录||"_qs, u"日期|店名|走访情况"_qs,
          u"8-9日|张记面馆|一"_qs, u"8、9日|张记面馆|二"_qs},
         {},
         {u"“8-9日”: this is not a date"_qs},
         {},
         2},
        {"a day of the month to come",
         Visits,
         {u"#名册"_qs, u"2026年11月走访记录||"_qs, u"日期|店名|走访情况"_qs, u"28|张记面馆|一"_qs},
         {},
         {u"lies in the future"_qs},
         {},
         1},
        {"the month that somebody gives",
         Visits,
         {u"#名册"_qs, u"走访记录||"_qs, u"日期|店名|走访情况"_qs, u"8|张记面馆|一"_qs,
          u"9-30|张记面馆|二"_qs},
         {u"2025-10-08 一"_qs, u"2025-09-30 二"_qs},
         {u"2025-10"_qs},
         {u"day alone"_qs},
         0,
         "2025-10-31"},
        {"what was asked for, by the month of the title",
         Needs,
         {u"#名册"_qs, u"2026年10月诉求台账||"_qs, u"日期|店名|诉求内容"_qs,
          u"8日|张记面馆|漏水"_qs, u"10-9|张记面馆|路灯"_qs},
         {u"2026-10-08 漏水"_qs, u"2026-10-09 路灯"_qs},
         {u"2026-10"_qs},
         {u"has no year"_qs}},
        {"a shop's own days are of no log",
         Shops,
         {u"#名册"_qs, u"2025年10月商铺名册||"_qs, u"店名|地址|开业日期"_qs,
          u"新一|福泉路1号|3月5日"_qs},
         {u"2026-03-05 新一"_qs},
         {u"“3月5日” has no year and is read as 2026-03-05"_qs}},
    };
    return all;
}

const char* daysOfKind(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Visits:
        return "SELECT date(at, 'unixepoch', '+8 hours') || ' ' || said FROM visit ORDER BY id";
    case ImportKind::Needs:
        return "SELECT found_on || ' ' || text FROM need ORDER BY id";
    default:
        return "SELECT opened_on || ' ' || name FROM subject WHERE name LIKE '新%' ORDER BY id";
    }
}

} // namespace

// The month and year of days that a log writes without them stand in its title.
class tst_ImportLogMonths : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }

    ImportPlan plan(const QStringList& lines, ImportKind kind)
    {
        return planOf(registry(), workbookOf(*m_folder, lines), kind, m_test->block().id);
    }

    QStringList answers(const char* query)
    {
        QStringList found;
        Statement statement = registry().db().prepare(QString::fromUtf8(query));
        while (statement.next())
            found << statement.get<QString>(0);
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_test.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FixedClock>(atTime(QDate(2026, 11, 20), QTime(9, 0)));
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
    }
    void cleanup()
    {
        m_test.reset();
        m_clock.reset();
    }

    void aDayIsOfTheMonthAboveIt_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(monthLogs().size()); ++i)
            QTest::newRow(monthLogs()[static_cast<size_t>(i)].name) << i;
    }
    void aDayIsOfTheMonthAboveIt()
    {
        QFETCH(int, index);
        const MonthLog& log = monthLogs()[static_cast<size_t>(index)];
        ImportPlan list = plan(log.lines, log.kind);
        list.day = QDate::fromString(QLatin1String(log.given), Qt::ISODate);
        const ImportPreview shown = previewImport(registry(), list);
        const QString told = u"\ntold: "_qs + saidOf(shown).join(u'\n');
        QVERIFY2(shown.counts().wrong == log.wrong, qPrintable(told));
        (void)writeImport(registry(), shown);
        const QStringList days = answers(daysOfKind(log.kind));
        QVERIFY2(days == log.days, qPrintable(days.join(u'\n') + told));
        for (const QString& part : log.said)
            QVERIFY2(told.contains(part), qPrintable(part + told));
        for (const QString& part : log.unsaid)
            QVERIFY2(!told.contains(part), qPrintable(part + told));
    }

    // Then a day of that month may be given.
    void aListSaysWhetherItLacksTheMonth_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("day");
        QTest::addColumn<bool>("lacks");
        QTest::newRow("a day alone") << u"走访记录"_qs << u"8日"_qs << true;
        QTest::newRow("no year") << u"10月走访记录"_qs << u"10-8"_qs << true;
        QTest::newRow("a day of the title's month") << u"2026年10月走访记录"_qs << u"8"_qs << false;
        QTest::newRow("the title's year") << u"2026年走访记录"_qs << u"10-8"_qs << false;
        QTest::newRow("a whole day") << u"走访记录"_qs << u"2026-10-08"_qs << false;
    }
    void aListSaysWhetherItLacksTheMonth()
    {
        QFETCH(QString, title);
        QFETCH(QString, day);
        QFETCH(bool, lacks);
        QCOMPARE(lacksMonth(plan({u"#名册"_qs, title + u"||"_qs, u"日期|店名|走访情况"_qs,
                                  day + u"|张记面馆|一"_qs},
                                 ImportKind::Visits)),
                 lacks);
    }

    // A row that goes back stands without the title.
    void aRowGoesBackWithItsWholeDay()
    {
        const ImportPreview shown =
            previewImport(registry(), plan({u"#名册"_qs, u"2026年10月走访记录||"_qs,
                                            u"日期|店名|走访情况"_qs, u"8|无此一店|一"_qs,
                                            u"9日下午2点|无此二店|二"_qs, u"10|张记面馆|三"_qs},
                                           ImportKind::Visits));
        const QString target = m_folder->filePath(u"back.xlsx"_qs);
        QCOMPARE(writeRejects(shown, target), 2);
        const QList<QStringList> rows = cellsOf(target);
        QCOMPARE(rows.at(1).first(), u"2026-10-08"_qs);
        QCOMPARE(rows.at(2).first(), u"2026-10-09 14:00"_qs);
    }
};

DOORSTEP_TEST(tst_ImportLogMonths);
#include "tst_ImportLogMonths.moc"
