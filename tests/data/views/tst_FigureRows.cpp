// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/Demo.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/needs/Need.h"
#include "data/records/wishes/Wish.h"
#include "data/views/reports/MonthFigures.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

namespace {

const Period countedMonth{QDate(2026, 10, 1), QDate(2026, 10, 31)};

double rowsOf(Database& db, const QList<RowsBehind>& behind)
{
    double sum = 0;
    for (const RowsBehind& rows : behind)
        sum += rows.value(db);
    return sum;
}

} // namespace

// The rows that a figure opens are those it was counted from.
class tst_FigureRows : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Register> m_demo;

    void compare(const MonthFigures& figures, const FigureRow& row, const Measure& measure,
                 int& opened)
    {
        const std::pair<std::optional<double>, const QList<RowsBehind>*> values[] = {
            {measure.month, &measure.monthRows},
            {measure.lastMonth, &measure.lastMonthRows},
            {measure.year, &measure.yearRows}};
        for (const auto& [value, behind] : values) {
            const bool told = row.unit == FigureUnit::Count || row.unit == FigureUnit::Hours;
            if (!told || !value) {
                QVERIFY2(behind->isEmpty(), qPrintable(row.key));
                continue;
            }
            QVERIFY2(!behind->isEmpty(), qPrintable(row.key));
            const auto rows = rowsOf(m_demo->db(), *behind);
            QVERIFY2(qAbs(rows - *value) < 0.05, qPrintable(QStringLiteral("%1 %2: %3 rows for %4")
                                                                .arg(figures.place(), row.key)
                                                                .arg(rows)
                                                                .arg(*value)));
            opened += rows > 0 ? 1 : 0;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"town.doorstep"_qs);
        writeDemo(path, {120, 60, 900, 14, QDate(2026, 11, 20), 5});
        m_demo = openRegister(path, Register::Access::Write);
    }

    void areAsManyAsTheFigure_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("oneBlock");
        QTest::newRow("a past month of the town") << QDate(2026, 10, 1) << false;
        QTest::newRow("a past month of a block") << QDate(2026, 10, 1) << true;
        QTest::newRow("the month that is not over") << QDate(2026, 11, 1) << false;
        QTest::newRow("January: last month is of another year") << QDate(2026, 1, 1) << false;
        QTest::newRow("a month of nothing") << QDate(2020, 5, 1) << false;
    }
    void areAsManyAsTheFigure()
    {
        QFETCH(const QDate, day);
        QFETCH(const bool, oneBlock);
        const std::optional<RowId> block =
            oneBlock ? std::optional<RowId>(BlockStore(*m_demo).all().at(1).id) : std::nullopt;
        const MonthFigures figures =
            monthFigures(m_demo->db(), monthOf(day), block, QDate(2026, 11, 20));
        int opened = 0;
        for (const FigureSection& section : figures.sections) {
            for (const FigureRow& row : section.rows) {
                compare(figures, row, row.first, opened);
                if (row.second)
                    compare(figures, row, *row.second, opened);
            }
        }
        QVERIFY(opened >= (day.year() == 2020 ? 3 : 60)); // what the register holds is there always
    }

    // The names of drives may be parts of one another.
    void ofADriveAreNotThoseOfALongerName()
    {
        QTemporaryDir folder;
        test::TestRegister test(folder);
        test.withShop(u"张记面馆"_qs, u"8"_qs).visited("2026-10-08");
        Change change(test.registry(), u"Drives"_qs);
        Code shorter{0, u"drive"_qs, {}, {}, u"大走访"_qs, {}, 90};
        Code longer{0, u"drive"_qs, {}, {}, u"大走访回头看"_qs, {}, 91};
        CodeStore codes(test.registry());
        codes.add(change, shorter);
        codes.add(change, longer);
        Visit visit = test.visit();
        visit.drives = {longer.id};
        VisitStore(test.registry()).save(change, visit);
        change.commit();
        const MonthFigures figures = monthFigures(test.registry().db(), countedMonth, {});
        const FigureRow* none = figures.find(u"drives.大走访"_qs);
        const FigureRow* one = figures.find(u"drives.大走访回头看"_qs);
        QVERIFY(none && one);
        QCOMPARE(rowsOf(test.registry().db(), none->first.monthRows), 0);
        QCOMPARE(rowsOf(test.registry().db(), none->second->monthRows), 0);
        QCOMPARE(rowsOf(test.registry().db(), one->first.monthRows), 1);
        QCOMPARE(rowsOf(test.registry().db(), one->second->monthRows), 1);
    }
};

DOORSTEP_TEST(tst_FigureRows);
#include "tst_FigureRows.moc"
