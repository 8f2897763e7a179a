// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/Demo.h"
#include "data/records/lists/OpenRegister.h"
#include "data/views/advice/Suggestions.h"
#include "data/views/today/TodayFigures.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

namespace {

const QDate day(2026, 11, 20);

qint64 month(const FigureRow* row)
{
    return row ? static_cast<qint64>(row->first.month.value_or(-1)) : -2;
}

} // namespace

class tst_TodayFigures : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Register> m_demo;

    void areTheRowsBehind(const FigureRow& row, const Measure& measure)
    {
        if (row.key == QLatin1String(suggestedProblems))
            return; // a page of their own
        double rows = 0;
        for (const RowsBehind& behind : measure.monthRows)
            rows += behind.value(m_demo->db());
        QVERIFY2(rows == measure.month.value(), qPrintable(row.key));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"town.doorstep"_qs);
        writeDemo(path, {150, 60, 900, 8, day, 1});
        m_demo = openRegister(path, Register::Access::Write);
    }

    void agreeWithTheMonthAndTheBlockList_data()
    {
        QTest::addColumn<bool>("oneBlock");
        QTest::newRow("the town") << false;
        QTest::newRow("a block") << true;
    }
    void agreeWithTheMonthAndTheBlockList()
    {
        QFETCH(const bool, oneBlock);
        const std::optional<RowId> block =
            oneBlock ? std::optional<RowId>(BlockStore(*m_demo).all().at(2).id) : std::nullopt;
        const TodayFigures today = todayFigures(m_demo->db(), block, day);
        const MonthFigures figures = monthFigures(m_demo->db(), monthOf(day), block, day);
        QCOMPARE(month(today.find(u"waiting.overdue"_qs)),
                 month(figures.find(u"needs.overdue"_qs)));
        QCOMPARE(month(today.find(u"waiting.wishes"_qs)),
                 month(figures.find(u"wishes.waiting"_qs)));
        const auto suggested =
            suggestions(m_demo->db(), suggestionRules(m_demo->db()), block, day).size();
        QVERIFY(suggested > 0 || oneBlock);
        QCOMPARE(month(today.find(QLatin1String(suggestedProblems))), suggested);
        for (const FigureRow& row : figures.sections.front().rows) {
            const FigureRow* here = today.find(row.key);
            QVERIFY2(here, qPrintable(row.key));
            QCOMPARE(here->first.month, row.first.month);
            QCOMPARE(here->first.lastMonth, row.first.lastMonth);
        }
        qint64 due = 0;
        qint64 all = 0;
        qint64 promised = 0;
        QList<RowId> first;
        QMap<QString, qint64> doors;
        const Period quarter{QDate(2026, 10, 1), QDate(2026, 12, 31)};
        QMap<QString, qint64> visited;
        for (const Door& door : blockList(m_demo->db(), {block, {}, day})) {
            due += door.due ? 1 : 0;
            ++all;
            promised += door.due && door.followUpOn.isValid() && door.followUpOn <= day ? 1 : 0;
            if (door.due && first.size() < 10)
                first << door.subject;
            ++doors[door.street];
            visited[door.street] += door.lastVisitAt && *door.lastVisitAt >= quarter.begin();
        }
        QVERIFY(due > 0);
        QCOMPARE(month(today.find(u"waiting.due"_qs)), due);
        QCOMPARE(today.doors, all);
        QCOMPARE(today.promised, promised);
        // As plain SQL has it.
        const auto oldest = [&](const QString& sql) {
            Statement statement = m_demo->db().prepare(sql);
            statement.bind(block, day.toString(Qt::ISODate));
            return statement.next() ? QDate::fromString(statement.get<QString>(0), Qt::ISODate)
                                    : QDate();
        };
        QCOMPARE(
            today.oldestDeadline,
            oldest(u"SELECT ifnull(min(n.deadline), '') FROM need n WHERE n.deleted_at IS NULL "
                   "AND n.closed_on IS NULL AND n.deadline < :p2 "
                   "AND (:p1 IS NULL OR n.block_id = :p1)"_qs));
        QVERIFY(today.oldestDeadline.isValid() || oneBlock);
        QList<RowId> next;
        for (const Door& door : today.next)
            next << door.subject;
        QCOMPARE(next, first);
        for (const FigureRow& row : today.section(u"coverage"_qs).rows) {
            QCOMPARE(month(&row), visited.value(row.label));
            QCOMPARE(*row.first.month + *row.second->month,
                     static_cast<double>(doors.value(row.label)));
        }
        for (const FigureSection& section : today.sections) {
            for (const FigureRow& row : section.rows) {
                areTheRowsBehind(row, row.first);
                if (row.second)
                    areTheRowsBehind(row, *row.second);
            }
        }
    }

    void aQuarterHasThreeMonths_data()
    {
        QTest::addColumn<QDate>("of");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::newRow("January") << QDate(2026, 1, 1) << QDate(2026, 1, 1) << QDate(2026, 3, 31);
        QTest::newRow("June") << QDate(2026, 6, 30) << QDate(2026, 4, 1) << QDate(2026, 6, 30);
        QTest::newRow("November") << day << QDate(2026, 10, 1) << QDate(2026, 12, 31);
    }
    void aQuarterHasThreeMonths()
    {
        QFETCH(const QDate, of);
        QFETCH(const QDate, first);
        QFETCH(const QDate, last);
        QCOMPARE(quarterOf(of), (Period{first, last}));
    }

    void birthdaysAreThoseOfTheMonth()
    {
        QTemporaryDir folder;
        test::TestRegister test(folder);
        const QStringList months{u"1990-11"_qs, u"2001-11"_qs, u"1990-01"_qs, u"1911-10"_qs, {}};
        Change change(test.registry(), u"Workers"_qs);
        for (const QString& born : months) {
            Subject worker;
            worker.kind = SubjectKind::Worker;
            worker.name = u"王小路"_qs;
            worker.block = test.block().id;
            worker.worker.birthMonth = born;
            SubjectStore(test.registry()).add(change, worker);
        }
        change.commit();
        const TodayFigures today = todayFigures(test.registry().db(), {}, day);
        QCOMPARE(month(today.find(u"waiting.birthdays"_qs)), 2);
    }
};

DOORSTEP_TEST(tst_TodayFigures);
#include "tst_TodayFigures.moc"
