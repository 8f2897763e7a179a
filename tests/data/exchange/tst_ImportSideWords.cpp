// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/FixedClock.h"
#include "data/exchange/import/ImportRun.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

// What stands beside the names of a list in an office's own words: what the register holds then.
struct SideList
{
    const char* name;
    ImportKind kind;
    QStringList lines; // of a workbook
    const char* query;
    QStringList answers;
    QStringList said = {};
    QStringList unsaid = {};
    int wrong = 0; // rows
};

constexpr const char* doorsBeside =
    "SELECT name || ' ' || lane || '/' || number || '/' || room || '/' || floor FROM subject "
    "WHERE name LIKE '新%' ORDER BY id";
constexpr const char* statesBeside =
    "SELECT name || ' ' || status || ' ' || note FROM subject WHERE "
    "name LIKE '新%' OR kind = 'worker' ORDER BY id";
constexpr const char* codesBeside =
    "SELECT name || ' ' || credit_code || '|' || note FROM subject WHERE "
    "name LIKE '新%' ORDER BY id";
constexpr const char* namesBeside =
    "SELECT name || ' ' || phone FROM subject WHERE name NOT LIKE '张记%' ORDER BY id";

const std::vector<SideList>& sideLists()
{
    using enum ImportKind;
    static const std::vector<SideList> all{
        // 楼, 层, 楼层.
        {"a floor alone, as 楼层",
         Shops,
         {u"店名|地址|楼层"_qs, u"新一|福泉路1号|3"_qs, u"新二|福泉路3号|2楼"_qs},
         doorsBeside,
         {u"新一 /1/3楼/"_qs, u"新二 /3/2楼/"_qs}},
        {"a floor alone, as 楼",
         Shops,
         {u"店名|地址|楼"_qs, u"新一|福泉路1号|3"_qs, u"新二|福泉路3号|2楼"_qs},
         doorsBeside,
         {u"新一 /1/3楼/"_qs, u"新二 /3/2楼/"_qs}},
        {"a floor alone, as 层",
         Shops,
         {u"店名|地址|层"_qs, u"新一|福泉路1号|3"_qs, u"新二|福泉路3号|2层"_qs},
         doorsBeside,
         {u"新一 /1/3楼/"_qs, u"新二 /3/2层/"_qs}},
        {"a floor and a room",
         Shops,
         {u"店名|地址|楼|室"_qs, u"新一|福泉路1号|3|301"_qs, u"新二|福泉路3号|2|"_qs,
          u"新三|福泉路5号||102"_qs},
         doorsBeside,
         {u"新一 /1/3楼301/"_qs, u"新二 /3/2楼/"_qs, u"新三 /5/102/"_qs},
         {},
         {u"left: 楼"_qs}},
        {"a floor where the address has a room",
         Shops,
         {u"店名|地址|层"_qs, u"新一|福泉路1号301室|3"_qs},
         doorsBeside,
         {u"新一 /1/301/3"_qs}},
        {"a house of a lane, as 楼",
         Shops,
         {u"店名|道路|弄|楼|室"_qs, u"新一|福泉路|88|3|301"_qs, u"新二|福泉路|88|2|201"_qs},
         doorsBeside,
         {u"新一 88/3/301/"_qs, u"新二 88/2/201/"_qs}},
        {"a floor of a lane's house",
         Shops,
         {u"店名|道路|弄|号|楼|室"_qs, u"新一|福泉路|88|5|3|301"_qs},
         doorsBeside,
         {u"新一 88/5/3楼301/"_qs}},
        {"where a rider lives",
         Workers,
         {u"姓名|手机|地址|楼"_qs, u"新甲一|13901862201|福泉路1号|3"_qs},
         doorsBeside,
         {u"新甲一 /1/3楼/"_qs}},

        // How it is with them.
        {"riders who have left",
         Workers,
         {u"姓名|手机|状态"_qs, u"甲一一|13901862201|已离职"_qs, u"甲二二|13901862202|离职"_qs,
          u"甲三三|13901862203|已离沪"_qs, u"甲四四|13901862204|在岗"_qs,
          u"甲五五|13901862205|已返乡"_qs},
         statesBeside,
         {u"甲一一 moved "_qs, u"甲二二 moved "_qs, u"甲三三 moved "_qs, u"甲四四 active "_qs,
          u"甲五五 moved "_qs},
         {},
         {u"is not known as"_qs}},
        {"shops that are shut, let on or being fitted out",
         Shops,
         {u"店名|地址|经营状态"_qs, u"新一|福泉路1号|空置"_qs, u"新二|福泉路3号|转租"_qs,
          u"新三|福泉路5号|歇业"_qs, u"新四|福泉路7号|关停"_qs, u"新五|福泉路9号|装修中"_qs,
          u"新六|福泉路11号|营业中"_qs},
         statesBeside,
         {u"新一 closed Status：空置"_qs, u"新二 closed Status：转租"_qs, u"新三 closed "_qs,
          u"新四 closed "_qs, u"新五 active Status：装修中"_qs, u"新六 active "_qs},
         {u"“装修中” is read as Active"_qs, u"“转租” is read as Closed down"_qs},
         {u"is not known as"_qs}},

        // 营业执照.
        {"whether there is a licence",
         Shops,
         {u"店名|地址|营业执照"_qs, u"新一|福泉路1号|有"_qs, u"新二|福泉路3号|无"_qs,
          u"新三|福泉路5号|齐全"_qs},
         codesBeside,
         {u"新一 |"_qs, u"新二 |"_qs, u"新三 |"_qs},
         {u"no place: 营业执照"_qs},
         {u"is not known as"_qs, u"taken: 营业执照"_qs}},
        {"no licence's number yet",
         Shops,
         {u"店名|地址|营业执照号"_qs, u"新一|福泉路1号|/"_qs, u"新二|福泉路3号|无"_qs},
         codesBeside,
         {u"新一 |"_qs, u"新二 |"_qs},
         {u"taken: 营业执照号"_qs}},
        {"whether there is a licence, under its number",
         Shops,
         {u"店名|地址|营业执照号"_qs, u"新一|福泉路1号|有"_qs, u"新二|福泉路3号|正在办理"_qs},
         codesBeside,
         {u"新一 |"_qs, u"新二 |"_qs},
         {u"no place: 营业执照号"_qs}},
        {"how it is with the licence",
         Shops,
         {u"店名|地址|营业执照情况"_qs, u"新一|福泉路1号|齐全"_qs, u"新二|福泉路3号|有"_qs},
         codesBeside,
         {u"新一 |"_qs, u"新二 |"_qs},
         {},
         {u"营业执照情况 →"_qs, u"is not known as"_qs}},
        {"a number, and that there is one",
         Shops,
         {u"店名|地址|营业执照"_qs, u"新一|福泉路1号|92310105MA15EW2E9Q"_qs,
          u"新二|福泉路3号|有"_qs, u"新三|福泉路5号|/"_qs, u"新四|福泉路7号|/"_qs,
          u"新五|福泉路9号|办理中"_qs},
         codesBeside,
         {u"新一 92310105MA15EW2E9Q|"_qs, u"新二 |营业执照：有"_qs, u"新三 |"_qs, u"新四 |"_qs,
          u"新五 |营业执照：办理中"_qs},
         {u"taken: 营业执照"_qs},
         {u"is not known as"_qs}},

        // Another table of two columns below the list.
        {"who is to be called, below the shops",
         Shops,
         {u"店名|地址|电话"_qs, u"新一|福泉路1号|13901862201"_qs, u"新二|福泉路3号|13901862202"_qs,
          u"||"_qs, u"姓名|电话|"_qs, u"张三|13901862203|"_qs, u"李四|13901862204|"_qs},
         namesBeside,
         {u"新一 13901862201"_qs, u"新二 13901862202"_qs},
         {u"row 5 stands another table: its 2 row"_qs}},
        {"who belongs to the team, below its title",
         Shops,
         {u"店名|地址|电话"_qs, u"新一|福泉路1号|13901862201"_qs, u"||"_qs, u"走访组名单||"_qs,
          u"姓名|职务|"_qs, u"张三|组长|"_qs, u"李四|组员|"_qs},
         namesBeside,
         {u"新一 13901862201"_qs},
         {u"row 5 stands another table: its 2 row"_qs, u"a line across the table"_qs},
         {},
         1},
        {"what there is of each kind, below the shops",
         Shops,
         {u"店名|地址|电话"_qs, u"新一|福泉路1号|13901862201"_qs, u"||"_qs, u"类型|数量|"_qs,
          u"餐饮|3|"_qs, u"零售|5|"_qs},
         namesBeside,
         {u"新一 13901862201"_qs},
         {u"row 4 stands another table: its 2 row"_qs}},
        {"how visits went, below the shops",
         Shops,
         {u"店名|地址|电话"_qs, u"新一|福泉路1号|13901862201"_qs, u"||"_qs, u"日期|走访情况|"_qs,
          u"2026-11-03|正常|"_qs},
         namesBeside,
         {u"新一 13901862201"_qs},
         {u"row 4 stands another table: its 1 row"_qs}},
        {"shops below the riders",
         Workers,
         {u"姓名|手机|平台"_qs, u"甲一一|13901862201|"_qs, u"||"_qs, u"店名|地址|"_qs,
          u"新三|福泉路5号|"_qs},
         namesBeside,
         {u"甲一一 13901862201"_qs},
         {u"row 4 stands another table: its 1 row"_qs}},
        {"a shorter heading of the same list goes on",
         Shops,
         {u"店名|地址|电话"_qs, u"新一|福泉路1号|13901862201"_qs, u"店名|地址|"_qs,
          u"新三|福泉路5号|"_qs},
         namesBeside,
         {u"新一 13901862201"_qs, u"新三 "_qs},
         {},
         {u"another table"_qs}},
        {"a gap in a list is no other table",
         Shops,
         {u"店名|地址|电话"_qs, u"新一|福泉路1号|13901862201"_qs, u"||"_qs, u"新二|福泉路3号|"_qs,
          u"新三|福泉路5号|13901862203"_qs},
         namesBeside,
         {u"新一 13901862201"_qs, u"新二 "_qs, u"新三 13901862203"_qs},
         {},
         {u"another table"_qs}},
    };
    return all;
}

} // namespace

// Words of offices in columns beside the names, and below them.
class tst_ImportSideWords : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }

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

    void aListSaysWhatItMeans_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(sideLists().size()); ++i)
            QTest::newRow(sideLists()[static_cast<size_t>(i)].name) << i;
    }
    void aListSaysWhatItMeans()
    {
        QFETCH(int, index);
        const SideList& one = sideLists()[static_cast<size_t>(index)];
        const QString path = workbookOf(*m_folder, QStringList{u"#名册"_qs} + one.lines);
        const ImportPreview shown =
            previewImport(registry(), planOf(registry(), path, one.kind, m_test->block().id));
        const QString told = u"\ntold: "_qs + saidOf(shown).join(u'\n');
        QVERIFY2(shown.counts().wrong == one.wrong, qPrintable(told));
        (void)writeImport(registry(), shown);
        const QStringList found = answers(one.query);
        QVERIFY2(found == one.answers, qPrintable(found.join(u'\n') + told));
        for (const QString& part : one.said)
            QVERIFY2(told.contains(part), qPrintable(part + told));
        for (const QString& part : one.unsaid)
            QVERIFY2(!told.contains(part), qPrintable(part + told));
    }
};

DOORSTEP_TEST(tst_ImportSideWords);
#include "tst_ImportSideWords.moc"
