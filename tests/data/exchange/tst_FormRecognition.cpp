// SPDX-License-Identifier: GPL-3.0-or-later
// Which lists a form has and what their headings get: beside each other on a sheet, beside other
// words, after other forms were learnt.
#include "data/base/Error.h"
#include "data/exchange/forms/FormFilling.h"
#include "data/exchange/forms/FormLearning.h"
#include "data/files/Workbook.h"
#include "data/records/codes/Code.h"
#include "data/records/needs/NeedFlow.h"
#include "tests/data/files/TableFiles.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

const QString shopColumns = u"序号|店招名称|地址|经营者|联系电话"_qs;
const QString workerColumns = u"序号|姓名|性别|所属平台|手机号码"_qs;
const QString needColumns = u"序号|诉求人|诉求内容|责任部门|办结时间|是否办结"_qs;
const QString visitColumns = u"序号|走访对象|地址|联系电话|走访内容|走访人|走访时间"_qs;

// A line with "#" begins a sheet by its name; a number is one, "_" a cell with borders and nothing
// in it, "=" before a formula.
QString formOf(const QTemporaryDir& folder, const QStringList& lines,
               const QString& name = u"form.xlsx"_qs)
{
    const QString path = folder.filePath(name);
    Workbook book(path);
    Sheet* sheet = nullptr;
    int row = 0;
    for (const QString& line : lines) {
        if (line.startsWith(u'#')) {
            sheet = &book.addSheet(line.mid(1));
            row = 0;
            continue;
        }
        const QStringList cells = line.split(u'|');
        for (int column = 0; column < cells.size(); ++column) {
            const QString& cell = cells.at(column);
            bool isNumber = false;
            const int number = cell.toInt(&isNumber);
            if (isNumber)
                sheet->number(row, column, number);
            else if (cell == u"_")
                sheet->blank(row, column);
            else if (cell.startsWith(u'='))
                sheet->formula(row, column, cell, 0);
            else if (!cell.isEmpty())
                sheet->text(row, column, cell, Style::Plain);
        }
        ++row;
    }
    book.finish();
    return path;
}

QStringList toldLists(const LearntForm& form)
{
    QStringList told;
    for (const LearntList& list : form.lists)
        told << u"%1 %2:%3-%4"_qs.arg(list.list.ledger, QString::number(list.list.lastHeadingRow),
                                      QString::number(list.list.firstRow),
                                      QString::number(list.list.lastRow));
    return told;
}

QString valueOf(const LearntForm& form, const QString& heading)
{
    for (const LearntList& list : form.lists) {
        for (const LearntColumn& column : list.columns) {
            if (column.column.heading == heading)
                return column.column.value.toText();
        }
    }
    return u"no such heading"_qs;
}

QStringList numbered(int lines)
{
    QStringList all;
    for (int i = 1; i <= lines; ++i)
        all << QString::number(i);
    return all;
}

} // namespace

class tst_FormRecognition : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }

    LearntForm learnt(const QStringList& lines, const LearningWishes& wishes = {})
    {
        return learnForm(registry(), formOf(*m_folder, lines), wishes);
    }

    TownForm kept(const LearntForm& form, const QString& name)
    {
        Change change(registry(), u"Learn"_qs);
        TownForm made = keepForm(change, form, name);
        change.commit();
        return made;
    }

    // The rows of the first sheet of the form filled for October, cells parted by |.
    QStringList filled(const LearntForm& form)
    {
        FillingOptions options;
        options.month = *parseMonth(u"2026-10"_qs);
        options.masking = Masking::Unmasked;
        const FilledForm made = fillForm(registry().db(), kept(form, u"表"_qs), form.workbook,
                                         options, m_folder->filePath(u"filled.xlsx"_qs));
        const auto reader = openTable(made.path);
        reader->open(0);
        QStringList rows;
        TableRow row;
        while (reader->next(row)) {
            QStringList cells;
            for (int column = 0; column < row.width(); ++column)
                cells << row.at(column).text;
            rows << QString::number(row.number) + u' ' + cells.join(u'|');
        }
        return rows;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        for (int i = 1; i <= 5; ++i)
            m_test->withShop(u"第%1家面馆"_qs.arg(i), QString::number(2 * i));
    }
    void cleanup()
    {
        m_test.reset();
        m_folder.reset();
    }

    // Whatever was learnt before, a form with other headings is read as if it were the first.
    void otherFormsChangeNothing_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("now");
        const QStringList visitsAndWorkers{u"#走访台账"_qs, visitColumns,  u"1"_qs, u"2"_qs,
                                           u"#从业者"_qs,   workerColumns, u"1"_qs, u"2"_qs};
        QTest::newRow("one list of it")
            << QStringList{u"#S"_qs, workerColumns, u"1"_qs} << visitsAndWorkers;
        QTest::newRow("another one's, of shops")
            << QStringList{u"#商铺"_qs, shopColumns, u"1"_qs}
            << QStringList{u"#走访"_qs, visitColumns, u"1"_qs, u"#商铺"_qs, shopColumns, u"1"_qs};
        QTest::newRow("of needs, beside visits")
            << QStringList{u"#需求"_qs, u"序号|诉求人|诉求内容|责任部门|联系电话"_qs, u"1"_qs}
            << QStringList{u"#走访"_qs,
                           visitColumns,
                           u"1"_qs,
                           u"#需求"_qs,
                           u"序号|诉求人|诉求内容|责任部门|联系电话"_qs,
                           u"1"_qs};
        QTest::newRow("of workers, beside shops alone")
            << QStringList{u"#S"_qs, workerColumns, u"1"_qs}
            << QStringList{u"#S"_qs, shopColumns, u"1"_qs};
    }
    void otherFormsChangeNothing()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, now);
        const LearntForm alone = learnt(now);
        const LearntForm other = learnt(before);
        (void)kept(other, u"另一张"_qs);
        const LearntForm form = learnt(now);
        QVERIFY(!form.known);
        QCOMPARE(form.layout(), alone.layout());
        // Nor under its name: what is not the same list is read anew.
        LearningWishes wishes;
        wishes.name = u"另一张"_qs;
        const LearntForm named = learnt(now, wishes);
        for (size_t i = 0; i < named.lists.size(); ++i)
            QCOMPARE(named.lists[i].list.ledger, alone.lists[i].list.ledger);
    }

    void theSameListIsKnownBesideANewOne()
    {
        LearningWishes wishes;
        wishes.maps = {{u"经营者"_qs, u"registered_name"_qs}};
        (void)kept(learnt({u"#商铺"_qs, shopColumns, u"1"_qs}, wishes), u"月报"_qs);
        wishes = {};
        wishes.name = u"月报"_qs;
        const LearntForm form = learnt({u"#走访"_qs, visitColumns, u"1"_qs, u"#商铺"_qs,
                                        shopColumns + u"|风险等级"_qs, u"1"_qs},
                                       wishes);
        QCOMPARE(form.lists.size(), 2U);
        QCOMPARE(form.lists[0].list.ledger, u"visits"_qs);
        QCOMPARE(valueOf(form, u"经营者"_qs), u"registered_name"_qs);
        QCOMPARE(form.open(), QStringList{u"风险等级"_qs});
    }

    // The ledger that is asked for now is another one: its words are not the former's.
    void anotherLedgerIsReadAnew()
    {
        LearningWishes wishes;
        wishes.ledger = u"needs"_qs;
        (void)kept(learnt({u"#S"_qs, u"序号|诉求人|诉求内容|联系电话"_qs, u"1"_qs}, wishes),
                   u"月报"_qs);
        wishes.ledger = u"visits"_qs;
        wishes.name = u"月报"_qs;
        const LearntForm form =
            learnt({u"#S"_qs, u"序号|诉求人|诉求内容|联系电话"_qs, u"1"_qs}, wishes);
        const Ledger& ledger = *findLedger(u"visits"_qs);
        for (const LearntColumn& column : form.lists.front().columns) {
            for (const FormValue::Part& part : column.column.value.parts)
                QVERIFY2(hasFormColumn(ledger, part.text), qPrintable(part.text));
        }
    }

    void eachListOfASheetIsLearnt_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("lists");
        QTest::addColumn<QString>("unread");
        const QStringList five = numbered(5);
        QTest::newRow("needs, workers")
            << QStringList{u"#S"_qs, u"诉求清单"_qs, needColumns} + numbered(3) +
                   QStringList{u"合计|=COUNTA(B3:B5)"_qs, {}, u"从业者名单"_qs, workerColumns} +
                   five + QStringList{u"合计|=COUNTA(B9:B13)"_qs}
            << QStringList{u"needs 2:3-5"_qs, u"workers 9:10-14"_qs} << QString();
        QTest::newRow("three")
            << QStringList{u"#S"_qs, u"从业者名单"_qs, workerColumns} + five +
                   QStringList{u"合计|=COUNTA(B3:B7)"_qs, {}, u"诉求清单"_qs, needColumns} + five +
                   QStringList{u"合计|=COUNTA(B12:B16)"_qs, {}, u"商铺名单"_qs, shopColumns} + five
            << QStringList{u"workers 2:3-7"_qs, u"needs 11:12-16"_qs, u"shops 20:21-25"_qs}
            << QString();
        QTest::newRow("without totals")
            << QStringList{u"#S"_qs, workerColumns} + five +
                   QStringList{u"商铺名单"_qs, shopColumns} + five
            << QStringList{u"workers 1:2-6"_qs, u"shops 8:9-13"_qs} << QString();
        QTest::newRow("without a title")
            << QStringList{u"#S"_qs, workerColumns} + five + QStringList{{}, shopColumns} + five
            << QStringList{u"workers 1:2-6"_qs, u"shops 8:9-13"_qs} << QString();
        QTest::newRow("one that nobody knows")
            << QStringList{u"#S"_qs,        u"物资领用"_qs,  u"序号|品名|规格|领用数量|领用日期"_qs,
                           u"1|_|_|_|_"_qs, u"2|_|_|_|_"_qs, {},
                           u"商铺名单"_qs,  shopColumns} +
                   five
            << QStringList{u"shops 7:8-12"_qs} << u"S"_qs;
        QTest::newRow("who fills it in is none")
            << QStringList{u"#S"_qs,
                           u"商铺名单"_qs,
                           u"填报单位：||填报人：||联系电话：|"_qs,
                           {},
                           shopColumns} +
                   five
            << QStringList{u"shops 4:5-9"_qs} << QString();
    }
    void eachListOfASheetIsLearnt()
    {
        QFETCH(QStringList, lines);
        QFETCH(QStringList, lists);
        QFETCH(QString, unread);
        const LearntForm form = learnt(lines);
        QCOMPARE(toldLists(form), lists);
        if (unread.isEmpty())
            QCOMPARE(form.unread, QStringList());
        else
            QVERIFY2(form.warning().contains(u"Not learnt"), qPrintable(form.warning()));
    }

    void aMeasureIsNoOffice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("becomes"); // empty: it stays
        for (const QString& measure :
             {u"户"_qs, u"元"_qs, u"万元"_qs, u"人次"_qs, u"户、人次"_qs, u"家/人"_qs, u"%"_qs})
            QTest::newRow(qPrintable(measure)) << u"单位："_qs + measure << QString();
        QTest::newRow("half-width") << u"单位:户"_qs << QString();
        QTest::newRow("an office") << u"单位：____"_qs << u"单位：{town}{block}"_qs;
        QTest::newRow("last month's") << u"单位：北新泾街区"_qs << u"单位：{town}{block}"_qs;
        QTest::newRow("who fills it in beside it")
            << u"单位：户 填报人：____"_qs << u"单位：户 填报人：{secretary}"_qs;
    }
    void aMeasureIsNoOffice()
    {
        QFETCH(QString, text);
        QFETCH(QString, becomes);
        const LearntForm form = learnt({u"#S"_qs, text, shopColumns, u"1"_qs});
        QCOMPARE(form.spots.isEmpty() ? QString() : form.spots.first().value.parts.first().text,
                 becomes);
    }

    // What stands beside a list is not of it: notes, what a column may be chosen from.
    void whatStandsBesideAListStays_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("beside"); // of the filled sheet
        QTest::newRow("notes") << QStringList{shopColumns, u"1||||||一、用全称"_qs,
                                              u"2||||||二、写全"_qs, u"3||||||三、写清"_qs}
                               << QStringList{u"一、用全称"_qs, u"二、写全"_qs, u"三、写清"_qs};
        QTest::newRow("in the only line")
            << QStringList{shopColumns, u"1|||||||甲"_qs, {}, u"说明：完"_qs}
            << QStringList{u"甲"_qs};
        QTest::newRow("beside lines that are left over")
            << QStringList{shopColumns, u"1|||||||甲"_qs, u"2"_qs,         u"3"_qs,
                           u"4"_qs,     u"5"_qs,          u"6|||||||乙"_qs}
            << QStringList{u"甲"_qs, u"乙"_qs};
        QTest::newRow("words in each line of a column that nothing was found for")
            << QStringList{shopColumns + u"|风险等级"_qs, u"1|||||高"_qs, u"2|||||中等"_qs,
                           u"3|||||高"_qs}
            << QStringList{u"中等"_qs};
    }
    void whatStandsBesideAListStays()
    {
        QFETCH(QStringList, lines);
        QFETCH(QStringList, beside);
        const QStringList rows = filled(learnt(QStringList{u"#S"_qs} + lines));
        QVERIFY2(rows.join(u'\n').contains(u"第5家面馆"), qPrintable(rows.join(u'\n')));
        for (const QString& text : beside)
            QCOMPARE(rows.join(u'\n').count(text), 1);
    }

    // Nor is it one when it is learnt again.
    void whatIsNoListIsStruckOff()
    {
        const QStringList lines = QStringList{u"#S"_qs, shopColumns} + numbered(3) +
                                  QStringList{u"合计|=COUNTA(B2:B4)"_qs,
                                              {},
                                              u"从业者名单"_qs,
                                              u"序号|姓名|填报日期|所属平台|手机号码"_qs,
                                              u"1"_qs};
        QCOMPARE(toldLists(learnt(lines)), (QStringList{u"shops 1:2-4"_qs, u"workers 8:9-9"_qs}));
        LearningWishes wishes;
        wishes.notLists = {{u"S"_qs, 8}};
        const LearntForm form = learnt(lines, wishes);
        QCOMPARE(toldLists(form), QStringList{u"shops 1:2-4"_qs});
        const QStringList rows = filled(form);
        QVERIFY2(!rows.join(u'\n').contains(u"1|第5家面馆|填"), qPrintable(rows.join(u'\n')));
        QCOMPARE(rows.last(), u"11 1"_qs); // the two rows that came in above it aside
        QCOMPARE(toldLists(learnt(lines)), QStringList{u"shops 1:2-4"_qs});
        wishes.notLists = {{u"S"_qs, 5}};
        QVERIFY_THROWS_EXCEPTION(Error, learnt(lines, wishes));
    }

    // Of which ledger the rows are, and what a heading gets in it.
    void headingsBesideOthers_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("ledger");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("value");
        QTest::newRow("a sheet of needs")
            << QStringList{u"#需求"_qs, u"需求表"_qs, u"序号|需求内容|类别|阶段|办结天数"_qs,
                           u"1"_qs}
            << u"needs"_qs << u"需求内容"_qs << u"text"_qs;
        QTest::newRow("titles of the ledger's own")
            << QStringList{u"#S"_qs, u"序号|需求内容|类别|Stage|Days to close"_qs, u"1"_qs}
            << u"needs"_qs << u"Days to close"_qs << u"days"_qs;
        QTest::newRow("needs whose asker is in touch")
            << QStringList{u"#S"_qs,
                           u"序号|走访对象（店招）|经营地址|联系人|联系电话|从业人数（人）|"
                           u"诉求内容|诉求类型|办理情况"_qs,
                           u"1"_qs}
            << u"needs"_qs << u"诉求内容"_qs << u"text"_qs;
        QTest::newRow("a door beside its road")
            << QStringList{u"#S"_qs, u"序号|店招名称|道路|门牌号|联系电话"_qs, u"1"_qs}
            << u"shops"_qs << u"门牌号"_qs << u"door"_qs;
        QTest::newRow("a door alone")
            << QStringList{u"#S"_qs, u"序号|店招名称|门牌号|联系电话"_qs, u"1"_qs} << u"shops"_qs
            << u"门牌号"_qs << u"address"_qs;
        QTest::newRow("how many took part")
            << QStringList{u"#S"_qs, u"序号|活动名称|活动日期|活动地点|参加人数"_qs, u"1"_qs}
            << u"activities"_qs << u"参加人数"_qs << u"together"_qs;
    }
    void headingsBesideOthers()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, ledger);
        QFETCH(QString, heading);
        QFETCH(QString, value);
        const LearntForm form = learnt(lines);
        QCOMPARE(form.lists.size(), 1U);
        QCOMPARE(form.lists.front().list.ledger, ledger);
        QCOMPARE(valueOf(form, heading), value);
        QCOMPARE(readFormLayout(form.layout().toText()), form.layout());
    }

    void aDoorBesideItsRoadIsFilledWithoutIt()
    {
        const QStringList rows =
            filled(learnt({u"#S"_qs, u"序号|店招名称|道路|门牌号"_qs, u"1"_qs}));
        QCOMPARE(rows.value(1).section(u'|', 1, 1), u"第1家面馆"_qs);
        QCOMPARE(rows.value(1).section(u'|', 3, 3), u"2号"_qs);
    }

    void whatIsWorkedOutIsNoHeading()
    {
        const LearntForm form =
            learnt({u"#S"_qs, shopColumns + u"||=COUNTA(B2:B9)"_qs, u"1"_qs, u"2"_qs});
        QCOMPARE(toldLists(form), QStringList{u"shops 1:2-3"_qs});
        QCOMPARE(form.open(), QStringList());
    }

    // Labels of which each is a figure of the month; what is known by no words is left for a
    // person.
    void figuresAreKnownByTheirLabels()
    {
        m_test->visited("2026-09-05", u"九月"_qs);
        m_test->visited("2026-10-08", u"十月"_qs);
        const LearntForm form =
            learnt({u"#指标"_qs, u"指标|本月数|累计数|备注"_qs, u"走访总次数|_|_|_"_qs,
                    u"走访商铺数（户）|_|_|_"_qs, u"诉求办结率|_|_|_"_qs, u"填报人：|_"_qs});
        QCOMPARE(form.lists.size(), 0U);
        QStringList values;
        for (const FormSpot& spot : form.spots)
            values << spot.label + u'=' + spot.value.toText();
        for (const QString& value : {u"走访总次数 本月数=figure:visits.total"_qs,
                                     u"走访总次数 累计数=figure:visits.total:year"_qs,
                                     u"走访商铺数（户） 本月数=figure:visits.kind.shop:subjects"_qs,
                                     u"诉求办结率 本月数="_qs})
            QVERIFY2(values.contains(value), qPrintable(values.join(u'\n')));
        QVERIFY2(form.open().contains(u"诉求办结率 本月数"_qs),
                 qPrintable(form.open().join(u'、')));
        const QStringList rows = filled(form);
        QCOMPARE(rows.value(1).section(u'|', 0, 2), u"2 走访总次数|1|2"_qs);
        QCOMPARE(rows.value(2).section(u'|', 0, 2), u"3 走访商铺数（户）|1|1"_qs);
        QCOMPARE(rows.value(3).section(u'|', 0, 1).remove(u'|'), u"4 诉求办结率"_qs);
    }

    // Labels beside a blank each: what nothing is known for is told, too.
    void labelsAmongFiguresAreAsked()
    {
        const LearntForm form =
            learnt({u"#指标"_qs, u"街区走访月报"_qs, u"走访总次数|_"_qs, u"上门走访|_"_qs,
                    u"从业者走访次数|_"_qs, u"办结率|_"_qs, u"走访商铺数（户）|_"_qs});
        QCOMPARE(form.lists.size(), 0U);
        QStringList values;
        for (const FormSpot& spot : form.spots)
            values << spot.label + u'=' + spot.value.toText();
        for (const QString& value :
             {u"走访总次数=figure:visits.total"_qs, u"上门走访=figure:modes.door"_qs,
              u"从业者走访次数=figure:visits.kind.worker"_qs, u"办结率="_qs})
            QVERIFY2(values.contains(value), qPrintable(values.join(u'\n')));
        QCOMPARE(form.open(), QStringList{u"办结率"_qs});
    }

    // Lines that the form names: how many there are of each is counted beside them.
    void namedLinesAreCounted_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("count");
        QTest::newRow("category") << list::needCategory << u"事项"_qs
                                  << u"count:needs/category_id"_qs;
        QTest::newRow("department")
            << list::department << u"承办部门"_qs << u"count:needs/department_id"_qs;
        QTest::newRow("source") << list::needSource << u"来源"_qs << u"count:needs/source_id"_qs;
        QTest::newRow("kind of opinion")
            << list::needTheme << u"意见类别"_qs << u"count:needs/theme_id"_qs;
    }
    void namedLinesAreCounted()
    {
        QFETCH(QString, list);
        QFETCH(QString, heading);
        QFETCH(QString, count);
        const QList<Code> entries = CodeStore(registry()).entries(list);
        QVERIFY(entries.size() > 2);
        QStringList lines{u"#S"_qs, u"序号|%1|需求数"_qs.arg(heading)};
        for (int i = 0; i < 3; ++i)
            lines << u"%1|%2"_qs.arg(QString::number(i + 1), entries.at(i).name);
        QCOMPARE(valueOf(learnt(lines), u"需求数"_qs), count);
    }

    // A sheet in front of the lists, of labels alone.
    void aCoverIsFilledToo()
    {
        const LearntForm form =
            learnt({u"#封面"_qs, u"街区月度报表"_qs, u"填报单位|_"_qs, u"报表月份|_"_qs,
                    u"累计走访户数|_"_qs, u"#商铺"_qs, shopColumns, u"1"_qs});
        QCOMPARE(form.lists.size(), 1U);
        const QStringList rows = filled(form);
        QCOMPARE(rows.value(2), u"3 报表月份|2026年10月"_qs);
        QCOMPARE(rows.value(3), u"4 累计走访户数|0"_qs);
    }

    // Ten numbered lines down to a total are a page by themselves: more rows go on on a copy.
    void numberedPagesGoOn_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<QStringList>("sheets");
        QTest::addColumn<QString>("total"); // of the first
        QTest::newRow("more lines than rows") << 12 << QStringList{u"S"_qs} << u"14 合计|12"_qs;
        QTest::newRow("twice") << 8 << QStringList{u"S"_qs, u"S（2）"_qs} << u"10 合计|8"_qs;
        QTest::newRow("too few to be meant so") << 3 << QStringList{u"S"_qs} << u"14 合计|12"_qs;
    }
    void numberedPagesGoOn()
    {
        QFETCH(int, lines);
        QFETCH(QStringList, sheets);
        QFETCH(QString, total);
        for (int i = 6; i <= 12; ++i)
            m_test->withShop(u"第%1家面馆"_qs.arg(i), QString::number(2 * i));
        const LearntForm form = learnt(
            QStringList{u"#S"_qs, shopColumns} + numbered(lines) +
            QStringList{u"合计|=COUNTA(B2:B%1)"_qs.arg(lines + 1), u"社区书记签字：|||日期："_qs});
        const QStringList first = filled(form);
        QVERIFY2(first.contains(total), qPrintable(first.join(u'\n')));
        const auto reader = openTable(m_folder->filePath(u"filled.xlsx"_qs));
        QStringList names;
        const QList<SheetInfo> there = reader->sheets();
        for (const SheetInfo& sheet : there)
            names << sheet.name;
        QCOMPARE(names, sheets);
        if (sheets.size() == 1)
            return;
        reader->open(1);
        QStringList rows;
        TableRow row;
        while (reader->next(row))
            rows << row.at(0).text + u'|' + row.at(1).text;
        QCOMPARE(rows.value(1), u"9|第9家面馆"_qs);
        QCOMPARE(rows.value(4), u"12|第12家面馆"_qs);
        QCOMPARE(rows.value(5), u"13|"_qs);
        QCOMPARE(rows.value(9), u"合计|4"_qs);
        QVERIFY(rows.value(10).startsWith(u"社区书记签字：|"));
    }

    void columnsThatStayEmptyGetNoRows()
    {
        LearningWishes wishes;
        for (const QString& heading : shopColumns.split(u'|').mid(1))
            wishes.maps << std::pair(heading, QString());
        QCOMPARE(filled(learnt({u"#S"_qs, shopColumns, u"1"_qs}, wishes)),
                 (QStringList{u"1 "_qs + shopColumns, u"2 1"_qs}));
    }

    // A ledger is said of one list among several.
    void aLedgerIsOfOneList()
    {
        const QStringList lines =
            QStringList{u"#S"_qs, shopColumns} + numbered(3) +
            QStringList{u"合计|=COUNTA(B2:B4)"_qs, {}, u"从业者名单"_qs, workerColumns, u"1"_qs};
        LearningWishes wishes;
        wishes.ledgers = {{{u"S"_qs, 8}, u"workers_visited"_qs}};
        QCOMPARE(toldLists(learnt(lines, wishes)),
                 (QStringList{u"shops 1:2-4"_qs, u"workers_visited 8:9-9"_qs}));
    }

    void nobodySignsForSeveralBlocks_data()
    {
        QTest::addColumn<int>("blocks");
        QTest::addColumn<QString>("signedBy");
        QTest::addColumn<QString>("remark");
        QTest::newRow("one") << 1 << u"周敏华"_qs << QString();
        QTest::newRow("two") << 2 << QString() << u"several blocks"_qs;
    }
    void nobodySignsForSeveralBlocks()
    {
        QFETCH(int, blocks);
        QFETCH(QString, signedBy);
        QFETCH(QString, remark);
        {
            Change change(registry(), u"Blocks"_qs);
            Block block = m_test->block();
            block.secretary = u"周敏华"_qs;
            BlockStore(registry()).save(change, block);
            block.id = 0;
            block.name = u"第五街区"_qs;
            if (blocks == 2)
                BlockStore(registry()).add(change, block);
            change.commit();
        }
        const LearntForm form = learnt({u"#S"_qs, u"填报人：____"_qs, shopColumns, u"1"_qs});
        FillingOptions options;
        options.month = *parseMonth(u"2026-10"_qs);
        options.masking = Masking::Unmasked;
        const FilledForm made = fillForm(registry().db(), kept(form, u"表"_qs), form.workbook,
                                         options, m_folder->filePath(u"signed.xlsx"_qs));
        QVERIFY2(remark.isEmpty() ? made.remarks.isEmpty()
                                  : made.remarks.join(u'|').contains(remark),
                 qPrintable(made.remarks.join(u'|')));
        const auto reader = openTable(made.path);
        reader->open(0);
        TableRow row;
        QVERIFY(reader->next(row));
        QCOMPARE(row.at(0).text, u"填报人："_qs + signedBy);
    }

    // For the month that is told of, whatever was filled before.
    void aFormLearntAgainWaitsAgain()
    {
        const LearntForm form = learnt({u"#S"_qs, shopColumns, u"1"_qs});
        const TownForm once = kept(form, u"表"_qs);
        const Period october = *parseMonth(u"2026-10"_qs);
        const Period september = *parseMonth(u"2026-09"_qs);
        const FormFillingStore fillings(registry());
        {
            Change change(registry(), u"Fill"_qs);
            fillings.note(change, once.id, september, std::nullopt);
            fillings.note(change, once.id, october, std::nullopt);
            fillings.note(change, once.id, october, m_test->block().id);
            (void)keepForm(change, form, u"表"_qs, october);
            change.commit();
        }
        QVERIFY(!fillings.latest(once.id, october, std::nullopt));
        QVERIFY(!fillings.latest(once.id, october, m_test->block().id));
        QVERIFY(fillings.latest(once.id, september, std::nullopt));
    }

    // Of a form for what is new, needs that were there before are left out.
    void newOnesAreOfTheMonth_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("new ones") << u"一、本月新增诉求"_qs << QStringList{u"十月的"_qs};
        QTest::newRow("all") << u"一、诉求"_qs << QStringList{u"九月的"_qs, u"十月的"_qs};
    }
    void newOnesAreOfTheMonth()
    {
        QFETCH(QString, title);
        QFETCH(QStringList, told);
        {
            Change change(registry(), u"Needs"_qs);
            Need need;
            need.block = m_test->block().id;
            need.subject = m_test->subject().id;
            need.text = u"九月的"_qs;
            need.foundOn = QDate(2026, 9, 8);
            takeOverNeed(change, need);
            need.id = 0;
            need.text = u"十月的"_qs;
            need.foundOn = QDate(2026, 10, 8);
            takeOverNeed(change, need);
            change.commit();
        }
        const QStringList rows = filled(
            learnt({u"#S"_qs, title, u"序号|诉求内容|诉求人|诉求标题"_qs, u"1"_qs, u"2"_qs}));
        QStringList texts;
        for (const QString& row : rows.mid(2)) {
            if (const QString text = row.section(u'|', 1, 1); !text.isEmpty())
                texts << text;
        }
        QCOMPARE(texts, told);
    }

    void whoWentMakesItAVisit()
    {
        const LearntForm form =
            learnt({u"#S"_qs, u"序号|店招名称|地址|经营者|联系电话|走访人"_qs, u"1"_qs});
        QCOMPARE(form.lists.front().list.ledger, u"visits"_qs);
    }

    // Last month's rows that it was filled with are not beside the list.
    void marksOfAFilledFormAreTakenAway()
    {
        LearningWishes wishes;
        wishes.maps = {{u"经营者"_qs, u"?note"_qs}};
        const LearntForm form = learnt({u"#S"_qs, shopColumns, u"1"_qs}, wishes);
        (void)filled(form);
        wishes.name = u"表"_qs;
        const LearntForm again =
            learnForm(registry(), m_folder->filePath(u"filled.xlsx"_qs), wishes);
        QFile::rename(m_folder->filePath(u"filled.xlsx"_qs), m_folder->filePath(u"old.xlsx"_qs));
        const QString rows = filled(again).join(u'\n');
        QCOMPARE(rows.count(u"ds-"), 5);
    }

    void whetherIsYesOrNo_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("open"); // of a need that is new
        QTest::addColumn<QString>("closed");
        QTest::newRow("struck off") << u"是否销号"_qs << u"closed_on?"_qs << u"否"_qs << u"是"_qs;
        QTest::newRow("done") << u"是否办结"_qs << u"closed_on?"_qs << u"否"_qs << u"是"_qs;
        QTest::newRow("solved") << u"是否已解决"_qs << u"closed_on?"_qs << u"否"_qs << u"是"_qs;
        QTest::newRow("told") << u"是否反馈"_qs << u"fed_back_on?"_qs << u"否"_qs << u"是"_qs;
        QTest::newRow("urgent") << u"是否紧急"_qs << u"urgency?"_qs << u"否"_qs << u"否"_qs;
        QTest::newRow("content") << u"是否满意"_qs << u"satisfaction?"_qs << QString() << u"是"_qs;
        QTest::newRow("how far") << u"办理状态"_qs << u"stage"_qs << u"Found"_qs
                                 << u"Struck off"_qs;
    }
    void whetherIsYesOrNo()
    {
        QFETCH(QString, heading);
        QFETCH(QString, value);
        QFETCH(QString, open);
        QFETCH(QString, closed);
        {
            Change change(registry(), u"Needs"_qs);
            Need need;
            need.block = m_test->block().id;
            need.subject = m_test->subject().id;
            need.text = u"路灯不亮"_qs;
            need.foundOn = QDate(2026, 10, 8);
            takeOverNeed(change, need);
            need.id = 0;
            need.text = u"门口积水"_qs;
            need.recordedOn = need.handlingOn = need.fedBackOn = need.closedOn =
                QDate(2026, 10, 20);
            need.satisfaction = 5;
            need.stage = NeedStage::Closed;
            takeOverNeed(change, need);
            change.commit();
        }
        const LearntForm form =
            learnt({u"#S"_qs, u"序号|诉求人|诉求内容|"_qs + heading, u"1"_qs, u"2"_qs});
        QCOMPARE(valueOf(form, heading), value);
        const QStringList rows = filled(form);
        QCOMPARE(rows.value(1),
                 u"2 1|第5家面馆|路灯不亮"_qs + (open.isEmpty() ? QString() : u'|' + open));
        QCOMPARE(rows.value(2), u"3 2|第5家面馆|门口积水|"_qs + closed);
    }

    // A page is one also where nothing has borders; where there is none, that is said.
    void pagesNeedNoBorders()
    {
        const QStringList page{u"#办理单"_qs,
                               u"诉求办理单"_qs,
                               u"编号||提出人"_qs,
                               u"地址||联系电话"_qs,
                               u"需求类别||紧急程度"_qs,
                               u"责任部门||经办人"_qs,
                               u"需求内容"_qs,
                               u"办理结果"_qs};
        LearningWishes wishes;
        wishes.pages = FormShape::Files;
        const LearntForm asked = learnt(page, wishes);
        QCOMPARE(asked.lists.size(), 1U);
        QCOMPARE(asked.lists.front().list.shape, FormShape::Files);
        QCOMPARE(learnt(page).lists.front().list.shape, FormShape::Sheets);
        try {
            (void)learnt({u"#S"_qs, u"一份说明"_qs, u"请各街区按时报送。"_qs, shopColumns, u"1"_qs},
                         wishes);
            QFAIL("it was learnt");
        } catch (const Error& error) {
            QVERIFY2(error.message().contains(u"no page"), qPrintable(error.message()));
        }
    }
};

DOORSTEP_TEST(tst_FormRecognition);
#include "tst_FormRecognition.moc"
