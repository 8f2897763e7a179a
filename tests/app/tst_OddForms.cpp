// SPDX-License-Identifier: GPL-3.0-or-later
// Forms of towns with what stands in a list's way: labels, choices, tables, charts beside it. By
// command; made and read by openpyxl and XlsxWriter.
#include "TestPaths.h"
#include "data/records/needs/NeedFlow.h"
#include "tests/app/Scripts.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace doorstep;
using namespace doorstep::test;

namespace {

constexpr int shopsThere = 9;

struct OddForm
{
    const char* form;
    const char* ledger;
    QMap<QString, QString> cells; // of the filled form
};

const std::vector<OddForm>& oddForms()
{
    const QString last = u"第9家面馆"_qs;
    static const std::vector<OddForm> all{
        {"choices", "needs", {{u"D3"_qs, u"否"_qs}, {u"D4"_qs, u"是"_qs}, {u"F2"_qs, u"1"_qs}}},
        {"dropdown",
         "shops",
         {{u"B11"_qs, last},
          {u"L3"_qs, u"丙"_qs},
          {u"K4"_qs, u"旁注一"_qs},
          {u"K11"_qs, u"旁注二"_qs}}}, // goes with the last line
        {"chosen_streets", "shops", {{u"B11"_qs, last}, {u"C3"_qs, u"福泉路段"_qs}}},
        {"streets_on_another_sheet", "shops", {{u"B11"_qs, last}, {u"C3"_qs, u"福泉路段"_qs}}},
        {"streets_of_a_whole_column", "shops", {{u"B11"_qs, last}, {u"C3"_qs, u"福泉路段"_qs}}},
        {"streets_by_a_name", "shops", {{u"B11"_qs, last}, {u"C3"_qs, u"福泉路段"_qs}}},
        {"streets_as_excel_writes_them", "shops", {{u"B11"_qs, last}, {u"C3"_qs, u"福泉路段"_qs}}},
        {"merged_labels",
         "shops",
         {{u"B2"_qs, u"新泾镇第四街区"_qs},
          {u"A12"_qs, u"9"_qs},
          {u"B12"_qs, last},
          {u"A13"_qs, u"10"_qs},
          {u"A23"_qs, u"20"_qs}}},
        {"merged_label_without_colon",
         "shops",
         {{u"B2"_qs, u"新泾镇第四街区"_qs}, {u"B12"_qs, last}, {u"A23"_qs, u"20"_qs}}},
        {"table",
         "shops",
         {{u"B3"_qs, u"第1家面馆"_qs}, {u"B11"_qs, last}, {u"A13"_qs, u"说明：以上为全部"_qs}}},
        {"chart", "shops", {{u"B11"_qs, last}}},
        {"signed_below",
         "shops",
         {{u"B11"_qs, last},
          {u"A12"_qs, u"合计"_qs},
          {u"C12"_qs, u"9"_qs},
          {u"A13"_qs, u"单位负责人："_qs},
          {u"E13"_qs, u"联系电话："_qs},
          {u"A14"_qs, u"每月五日前报送"_qs}}},
        {"signed_below_without_colons",
         "shops",
         {{u"B11"_qs, last}, {u"A13"_qs, u"负责人"_qs}, {u"A14"_qs, u"每月五日前报送"_qs}}},
        {"total_of_another_name",
         "shops",
         {{u"B11"_qs, last}, {u"A12"_qs, u"总户数"_qs}, {u"C12"_qs, u"9"_qs}}},
        {"total_without_words", "shops", {{u"B11"_qs, last}, {u"C12"_qs, u"9"_qs}}},
        {"total_above_the_lines",
         "shops",
         {{u"A3"_qs, u"全部"_qs}, {u"C3"_qs, u"9"_qs}, {u"B12"_qs, last}}},
        // 9 of 12 that were there before.
        {"shares",
         "shops",
         {{u"B11"_qs, last},
          {u"C12"_qs, u"9"_qs},
          {u"A13"_qs, u"占比"_qs},
          {u"C13"_qs, u"0.75"_qs},
          {u"C14"_qs, u"12"_qs},
          {u"C15"_qs, u"21"_qs},
          {u"C16"_qs, u"75"_qs},
          {u"C17"_qs, u"共9家"_qs},
          {u"C18"_qs, u"0"_qs},
          {u"C19"_qs, u"有"_qs},
          {u"C20"_qs, u"30"_qs}}},
        {"share_below_the_lines",
         "shops",
         {{u"C3"_qs, u"9"_qs},
          {u"B12"_qs, last},
          {u"A13"_qs, u"占比"_qs},
          {u"C13"_qs, u"0.75"_qs}}},
        {"share_above_the_lines",
         "shops",
         {{u"C3"_qs, u"9"_qs}, {u"A4"_qs, u"占比"_qs}, {u"C4"_qs, u"0.75"_qs}, {u"B13"_qs, last}}},
        {"another_list_below",
         "shops",
         {{u"B11"_qs, last},
          {u"A14"_qs, u"类别"_qs},
          {u"A15"_qs, u"沿街商铺"_qs},
          {u"C15"_qs, u"全部"_qs}}},
        {"another_table_below",
         "shops",
         {{u"B11"_qs, last}, {u"A15"_qs, u"类"_qs}, {u"B16"_qs, u"9"_qs}}},
    };
    return all;
}

} // namespace

class tst_OddForms : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Scripts m_scripts;

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    Ended learn(const QString& name, const QString& ledger)
    {
        const Ended made = m_scripts.run(u"make_odd_form.py"_qs, {name, file(name + u".xlsx"_qs)});
        if (made.status != 0)
            return made;
        return test::doorstep({u"learn"_qs, file(u"test.doorstep"_qs), file(name + u".xlsx"_qs),
                               u"--profile"_qs, name, u"--ledger"_qs, ledger, u"--json"_qs});
    }

    // Masked, as forms go out.
    Ended fill(const QString& name)
    {
        return test::doorstep({u"export"_qs, file(u"test.doorstep"_qs), u"--profile"_qs, name,
                               u"--month"_qs, u"2026-10"_qs, u"--output"_qs,
                               file(name + u"-filled.xlsx"_qs)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        DOORSTEP_NEEDS(m_scripts.start(), "openpyxl and XlsxWriter");
        TestRegister test(m_folder);
        for (int i = 1; i <= shopsThere; ++i)
            test.withShop(u"第%1家面馆"_qs.arg(i), QString::number(2 * i));
        Change change(test.registry(), u"Needs"_qs);
        Need need;
        need.block = test.block().id;
        need.subject = test.subject().id;
        need.text = u"路灯不亮"_qs;
        need.foundOn = QDate(2026, 10, 8);
        takeOverNeed(change, need);
        need.id = 0;
        need.recordedOn = need.handlingOn = need.fedBackOn = need.closedOn = QDate(2026, 10, 20);
        need.stage = NeedStage::Closed;
        takeOverNeed(change, need);
        change.commit();
    }

    void theyAreFilled_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(oddForms().size()); ++i)
            QTest::newRow(oddForms()[static_cast<size_t>(i)].form) << i;
    }
    void theyAreFilled()
    {
        QFETCH(int, index);
        const OddForm& expected = oddForms()[static_cast<size_t>(index)];
        const QString name = QLatin1String(expected.form);
        const Ended learnt = learn(name, QLatin1String(expected.ledger));
        QVERIFY2(learnt.status == 0, qPrintable(learnt.complaint));
        const Ended ended = fill(name);
        QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
        const QStringList where = expected.cells.keys();
        const Ended read = m_scripts.run(
            u"check_form.py"_qs,
            QStringList{u"values"_qs, file(name + u"-filled.xlsx"_qs), u"S"_qs} + where);
        QVERIFY2(read.status == 0, qPrintable(read.complaint));
        QStringList wanted;
        for (const QString& cell : where)
            wanted << expected.cells.value(cell);
        QCOMPARE(read.output.trimmed(), wanted.join(u' '));
    }

    // Their own words are masked; numbers that only a program reads are no phones.
    void aChartIsNoPhone()
    {
        const Ended learnt = learn(u"chart"_qs, u"shops"_qs);
        QVERIFY2(learnt.status == 0, qPrintable(learnt.complaint));
        const QJsonObject told = QJsonDocument::fromJson(learnt.output.toUtf8()).object();
        QCOMPARE(told.value(u"warning"_qs).toString(), QString());
        QCOMPARE(fill(u"chart"_qs).status, 0);
        const auto ids = [&](const QString& path) {
            return m_scripts
                .run(u"check_form.py"_qs, {u"raw"_qs, path, u"xl/charts/chart1.xml"_qs,
                                           u"(?:axId|crossAx) val=\"([^\"]*)\""_qs})
                .output.trimmed();
        };
        QCOMPARE(ids(file(u"chart-filled.xlsx"_qs)), ids(file(u"chart.xlsx"_qs)));
        QVERIFY(!ids(file(u"chart.xlsx"_qs)).isEmpty());
    }

    void aTableGrowsWithItsRows()
    {
        QVERIFY(learn(u"table"_qs, u"shops"_qs).status == 0);
        QVERIFY(fill(u"table"_qs).status == 0);
        const Ended seen = m_scripts.run(u"check_form.py"_qs,
                                         {u"facts"_qs, file(u"table-filled.xlsx"_qs), u"S"_qs});
        const QJsonObject tables =
            QJsonDocument::fromJson(seen.output.toUtf8()).object().value(u"tables"_qs).toObject();
        QCOMPARE(tables.size(), 1);
        QCOMPARE(tables.begin().value().toString(), u"A2:E11"_qs);
    }

    // Its log is put away, as after any other command.
    void theRegisterIsClosedBehindIt()
    {
        QCOMPARE(learn(u"signed_below"_qs, u"shops"_qs).status, 0);
        QCOMPARE(fill(u"signed_below"_qs).status, 0);
        for (const QString& ending : {u"-wal"_qs, u"-shm"_qs})
            QVERIFY2(!QFileInfo::exists(file(u"test.doorstep"_qs + ending)), qPrintable(ending));
    }

    void aListIsStruckOffByItsRow()
    {
        QVERIFY(learn(u"another_list_below"_qs, u"shops"_qs).status == 0);
        const auto struck = [this](const QString& row) {
            return test::doorstep({u"learn"_qs, file(u"test.doorstep"_qs),
                                   file(u"another_list_below.xlsx"_qs), u"--profile"_qs,
                                   u"struck"_qs, u"--not-a-list"_qs, row, u"--json"_qs});
        };
        QVERIFY2(struck(u"5"_qs).complaint.contains(u"no list below row 5"),
                 qPrintable(struck(u"5"_qs).complaint));
        QVERIFY(struck(u"two"_qs).status != 0);
    }

    void whatOthersAnswerIsInTheHelp()
    {
        const Ended ended = test::doorstep({u"--help"_qs});
        QVERIFY2(ended.output.contains(u"?COLUMN"), qPrintable(ended.output));
        QVERIFY(learn(u"table"_qs, u"shops"_qs).status == 0);
        const Ended wrong =
            test::doorstep({u"learn"_qs, file(u"test.doorstep"_qs), file(u"table.xlsx"_qs),
                            u"--profile"_qs, u"x"_qs, u"--map"_qs, u"经营者=weather"_qs});
        QVERIFY2(wrong.complaint.contains(u"?note"), qPrintable(wrong.complaint));
    }
};

DOORSTEP_TEST(tst_OddForms);
#include "tst_OddForms.moc"
