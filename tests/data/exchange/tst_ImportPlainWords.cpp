// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/exchange/import/ImportRun.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

// A list as an office writes it without a thought of who reads it: what the register holds then.
struct PlainList
{
    const char* name;
    ImportKind kind;
    QStringList lines; // of a workbook, below the shops that are there
    const char* query;
    QStringList answers;
    QStringList said = {};   // each a part of what is said of rows
    QStringList unsaid = {}; // none of it is
};

constexpr const char* roadsOfShops =
    "SELECT s.name || ' ' || coalesce(t.name, '') || '/' || s.number FROM subject s LEFT JOIN "
    "street t ON t.id = s.street_id WHERE s.name LIKE '新%' ORDER BY s.id";
constexpr const char* outcomesOfDays = "SELECT outcome FROM visit ORDER BY at";
constexpr const char* needsOfCallers =
    "SELECT n.text || '|' || coalesce(s.name, '') || '|' || (SELECT group_concat(t.words, '；') "
    "FROM "
    "need_step t WHERE t.need_id = n.id) FROM need n LEFT JOIN subject s ON s.id = n.subject_id "
    "ORDER BY n.id";

const std::vector<PlainList>& plainLists()
{
    using enum ImportKind;
    static const std::vector<PlainList> all{
        {"examples are no word in a need",
         Needs,
         {u"日期|反映人|诉求内容|处理结果"_qs,
          u"2026-09-03|常春华|样例合同看不懂，想咨询|转司法所"_qs,
          u"2026-09-04|常春华|示例价目表要审批|例：已答复"_qs, u"2026-09-05|常春华|油烟|示例"_qs},
         "SELECT text FROM need ORDER BY found_on",
         {u"样例合同看不懂，想咨询"_qs, u"示例价目表要审批"_qs, u"油烟"_qs}},
        {"what was done with a need that is open",
         Needs,
         {u"日期|反映人|诉求内容|办理情况|是否办结"_qs,
          u"2026-09-03|张记面馆|漏水|已派人看过，等配件|否"_qs,
          u"2026-09-04|张记面馆|停车|已划线|是"_qs, u"2026-09-05|张记面馆|油烟|协调中|"_qs},
         "SELECT n.text || '|' || n.stage || '|' || n.result || '|' || (SELECT "
         "group_concat(iif(t.action = 'found', t.words, ''), '') FROM need_step t WHERE t.need_id "
         "= n.id) FROM need n ORDER BY n.id",
         {u"漏水|found||Result：已派人看过，等配件"_qs, u"停车|closed|已划线|"_qs,
          u"油烟|handling|协调中|"_qs},
         {u"“已派人看过，等配件” goes into the log"_qs}},
        {"a phone in the place of whom was visited",
         Visits,
         {u"走访日期|走访对象|走访内容"_qs, u"2026-09-01|13901862299|一"_qs,
          u"2026-09-02|139 0186 2299|二"_qs, u"2026-09-03|13901862288|三"_qs},
         "SELECT s.name || v.said FROM visit v JOIN subject s ON s.id = v.subject_id ORDER BY v.at",
         {u"阿宽小吃一"_qs, u"阿宽小吃二"_qs},
         {u"nobody like “13901862288”"_qs}},
        {"a phone in the place of who asks",
         Needs,
         {u"日期|反映人|诉求内容"_qs, u"2026-09-01|13901862299|油烟"_qs,
          u"2026-09-02|13901862288|路灯"_qs},
         needsOfCallers,
         {u"油烟|阿宽小吃|"_qs, u"路灯||13901862288"_qs}},
        {"a shop for which somebody called by another phone",
         Needs,
         {u"日期|商户名称|联系人|联系电话|诉求内容"_qs,
          u"2026-09-03|阿宽小吃|小王|13901866666|招工"_qs,
          u"2026-09-04|阿宽小吃|常春华|13901862299|油烟"_qs,
          u"2026-09-05|无名铺子|小李|13901866677|停车"_qs},
         needsOfCallers,
         {u"招工|阿宽小吃|Contact：小王；13901866666"_qs, u"油烟|阿宽小吃|Contact：常春华"_qs},
         {u"“13901866666” is no phone of “阿宽小吃”"_qs, u"nobody like “无名铺子”"_qs}},
        {"who asks beside the shop that it is about",
         Needs,
         {u"日期|反映人|店名|诉求内容"_qs, u"2026-09-03|路人老李|张记面馆|停车难"_qs,
          u"2026-09-04|常春华||油烟"_qs, u"2026-09-05|匿名居民||噪音"_qs},
         needsOfCallers,
         {u"停车难|张记面馆|Contact：路人老李"_qs, u"油烟|阿宽小吃|Contact：常春华"_qs,
          u"噪音||Contact：匿名居民"_qs}},
        {"a name beside the unit that it is about",
         Needs,
         {u"日期|姓名|单位名称|诉求内容"_qs, u"2026-09-03|路人老李|张记面馆|停车难"_qs},
         needsOfCallers,
         {u"停车难|张记面馆|Contact：路人老李"_qs}},
        {"examples are no word in a visit",
         Visits,
         {u"走访日期|店名|走访内容"_qs, u"2026-09-03|张记面馆|例95"_qs,
          u"2026-09-04|张记面馆|示例"_qs, u"2026-09-05|张记面馆|样例拿走了"_qs,
          u"例|张记面馆|聊了停车"_qs},
         "SELECT said FROM visit ORDER BY at",
         {u"例95"_qs, u"示例"_qs, u"样例拿走了"_qs},
         {u"example: 5"_qs}},
        {"a shop of that name whom somebody runs",
         Shops,
         {u"序号|店名|地址|经营者|电话"_qs, u"1|样例书店|剑河路1号|王小明|"_qs,
          u"2|示例餐饮|剑河路3号|张三|13800000000"_qs, u"(例)|新一|剑河路5号|王强|13912345609"_qs},
         "SELECT name FROM subject WHERE name LIKE '%例%' OR name LIKE '新%'",
         {u"样例书店"_qs},
         {u"example: 3"_qs, u"example: 4"_qs}},
        {"roads by half their names",
         Shops,
         {u"道路|门牌号|店名"_qs, u"福泉|7号|新一"_qs, u"..|9号|新二"_qs, u"如上|11号|新三"_qs,
          u"（同上）|13号|新四"_qs, u"同|15号|新五"_qs, u"锦绣|17号|新六"_qs, u"……|……|……"_qs,
          u"----|----|----"_qs},
         roadsOfShops,
         {u"新一 福泉路/7"_qs, u"新二 福泉路/9"_qs, u"新三 福泉路/11"_qs, u"新四 福泉路/13"_qs,
          u"新五 福泉路/15"_qs, u"新六 /17"_qs},
         {u"“锦绣” names no road"_qs},
         {u"row 8"_qs, u"row 9"_qs, u"“福泉”"_qs}},
        {"a number that a dash follows",
         Shops,
         {u"店名|地址"_qs, u"新一|福泉路142-"_qs, u"新二|福泉路144号—"_qs},
         roadsOfShops,
         {u"新一 福泉路/142"_qs, u"新二 福泉路/144"_qs}},
        {"who would be a volunteer",
         Workers,
         {u"姓名|手机|是否愿意当志愿者"_qs, u"甲一一|13901863501|愿意"_qs,
          u"乙二二|13901863502|不愿意"_qs, u"丙三三|13901863503|○"_qs,
          u"丁四四|13901863504|不详"_qs},
         "SELECT name || volunteer FROM subject WHERE kind = 'worker' ORDER BY id",
         {u"甲一一1"_qs, u"乙二二0"_qs, u"丙三三0"_qs, u"丁四四0"_qs},
         {u"“○”: this says neither"_qs, u"“不详”: this says neither"_qs}},
        {"who runs a shop beside its legal person",
         Shops,
         {u"店名|地址|法人|法人电话|实际经营人|经营人电话"_qs,
          u"新一|福泉路1号|王明|13800040001|李强|13800040002"_qs,
          u"新二|福泉路3号|孙明|13800040005|同法人|同法人"_qs,
          u"新三|福泉路5号||13800040006|同法定代表人|13800040007"_qs},
         "SELECT operator || '|' || operator_phone FROM subject WHERE name LIKE '新%' ORDER BY id",
         {u"李强|13800040002"_qs, u"孙明|13800040005"_qs, u"|13800040007"_qs}},
        {"what is to be ticked stands in the heading",
         Workers,
         {u"姓名|手机|从业类型 □快递员 □外卖员 □网约车司机"_qs, u"甲一一|13901863501|☑外卖员"_qs,
          u"乙二二|13901863502|快递员"_qs},
         "SELECT s.name || c.name FROM subject s JOIN code c ON c.id = s.occupation_id ORDER BY "
         "s.id",
         {u"甲一一外卖骑手"_qs, u"乙二二快递员"_qs},
         {},
         {u"no place: 从业类型"_qs}},
        {"a firm's registration is no identity number",
         Shops,
         {u"店名|地址|注册号"_qs, u"新一|福泉路1号|310105600123456"_qs},
         "SELECT note LIKE '%310105600123456%' FROM subject WHERE name = '新一'",
         {u"1"_qs},
         {},
         {u"identity number: 注册号"_qs, u"identity document"_qs}},
        {"an identity number is one below any heading",
         Shops,
         {u"店名|地址|注册号"_qs, u"新一|福泉路1号|110101199003070011"_qs},
         "SELECT note LIKE '%110101199003070011%' FROM subject WHERE name = '新一'",
         {u"0"_qs},
         {u"identity number: 注册号"_qs}},
        {"rent is no phone",
         Shops,
         {u"店名|地址|月租金|押金|年营业额"_qs,
          u"新一|福泉路1号|13800138001|13901862231|13801761411"_qs,
          u"新二|福泉路3号|13800138002|13901862232|13801761412"_qs,
          u"新三|福泉路5号|13800138003|13901862233|13801761413"_qs},
         "SELECT phone || operator_phone FROM subject WHERE name LIKE '新%'",
         {u""_qs, u""_qs, u""_qs}},
        {"a door that was shut",
         Visits,
         {u"走访日期|店名|走访内容|走访结果"_qs, u"2026-09-01|张记面馆|一|闭门"_qs,
          u"2026-09-02|张记面馆|二|关门"_qs, u"2026-09-03|张记面馆|三|门关着"_qs,
          u"2026-09-04|张记面馆|四|没开门"_qs, u"2026-09-05|张记面馆|五|有关部门关心"_qs},
         outcomesOfDays,
         {u"absent"_qs, u"absent"_qs, u"absent"_qs, u"absent"_qs, u"met"_qs}},
        {"a door that was shut, in the words of a visit",
         Visits,
         {u"走访日期|店名|走访情况"_qs, u"2026-09-01|张记面馆|闭门"_qs,
          u"2026-09-02|张记面馆|门关着"_qs},
         outcomesOfDays,
         {u"absent"_qs, u"absent"_qs}},
    };
    return all;
}

} // namespace

// Words of lists that leave nothing open, but that no list of words foresees.
class tst_ImportPlainWords : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }

    ImportPreview preview(const QStringList& lines, ImportKind kind)
    {
        return previewImport(
            registry(), planOf(registry(), workbookOf(*m_folder, QStringList{u"#名册"_qs} + lines),
                               kind, m_test->block().id));
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
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        (void)writeImport(registry(),
                          preview({u"店名|地址|经营者|经营者电话"_qs,
                                   u"阿宽小吃|福泉路88号|常春华|13901862299"_qs,
                                   u"阿窄小吃|剑河路88号||"_qs, u"阿长小吃|泉口路88号||"_qs},
                                  ImportKind::Shops));
    }

    void aListSaysWhatItMeans_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(plainLists().size()); ++i)
            QTest::newRow(plainLists()[static_cast<size_t>(i)].name) << i;
    }
    void aListSaysWhatItMeans()
    {
        QFETCH(int, index);
        const PlainList& one = plainLists()[static_cast<size_t>(index)];
        const ImportPreview shown = preview(one.lines, one.kind);
        const QString told = u"\ntold: "_qs + saidOf(shown).join(u'\n');
        (void)writeImport(registry(), shown);
        const QStringList found = answers(one.query);
        QVERIFY2(found == one.answers, qPrintable(found.join(u'\n') + told));
        for (const QString& part : one.said)
            QVERIFY2(told.contains(part), qPrintable(part + told));
        for (const QString& part : one.unsaid)
            QVERIFY2(!told.contains(part), qPrintable(part + told));
    }

    // Above it a line that is understood; the register has 剑河路, 泉口路 and 福泉路.
    void aLineAcrossEndsTheRoadAbove_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("road");
        for (const QString& line :
             {u"（三）剑河路弄内"_qs, u"第一段 剑河路"_qs, u"道路名称：剑河路"_qs,
              u"剑河路第一组"_qs, u"剑河路 50米以内"_qs, u"网格一：剑河路"_qs, u"剑河路商业街"_qs,
              u"剑河路弄内"_qs, u"剑河路101号-199号"_qs})
            QTest::newRow(qPrintable(line)) << line << u"剑河路"_qs;
        for (const QString& line : {u"泉口路上"_qs, u"泉口路农贸市场"_qs, u"泉口路——单号"_qs,
                                    u"※ 泉口路 ※"_qs, u"2026年9月泉口路"_qs, u"沿泉口路"_qs})
            QTest::newRow(qPrintable(line)) << line << u"泉口路"_qs;
        QTest::newRow("a new road behind a figure") << u"Ⅱ 林泉路"_qs << u"林泉路"_qs;
        QTest::newRow("a new road and its lanes") << u"（二）哈密路弄内"_qs << u"哈密路"_qs;
        QTest::newRow("a new road between signs") << u"※ 新泾路 ※"_qs << u"新泾路"_qs;
        QTest::newRow("a road of a longer name") << u"老剑河路"_qs << u"老剑河路"_qs;
        QTest::newRow("a branch of a road") << u"剑河支路"_qs << u"剑河支路"_qs;
        for (const QString& line :
             {u"汇金大厦"_qs, u"其他"_qs, u"新泾苑小区"_qs, u"汇金百货一楼"_qs,
              u"汇金大厦（近剑河路）"_qs, u"剑河路以北"_qs, u"剑河路 泉口路"_qs})
            QTest::newRow(qPrintable(line)) << line << QString();
    }
    void aLineAcrossEndsTheRoadAbove()
    {
        QFETCH(QString, line);
        QFETCH(QString, road);
        const ImportPreview shown =
            preview({u"序号|店名|门牌号|电话"_qs, u"福泉路|||"_qs, u"1|新一铺|201号|"_qs,
                     line + u"|||"_qs, u"2|新二铺|203号|"_qs},
                    ImportKind::Shops);
        const QString told = saidOf(shown).join(u'\n');
        (void)writeImport(registry(), shown);
        const QStringList found = answers(roadsOfShops);
        QVERIFY2(found == (QStringList{u"新一铺 福泉路/201"_qs, u"新二铺 "_qs + road + u"/203"_qs}),
                 qPrintable(found.join(u'\n') + u'\n' + told));
        QCOMPARE(told.contains(u"no road is named"), road.isEmpty());
    }

    // The same lines in the column of names; a shop of which nothing but the name is known is no
    // line.
    void aNameAloneEndsTheRoadUnlessItIsAShops_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("road");
        QTest::newRow("an estate") << u"新泾苑小区"_qs << QString();
        QTest::newRow("others") << u"其他"_qs << QString();
        QTest::newRow("a house") << u"汇金百货一楼"_qs << QString();
        QTest::newRow("a market of a road") << u"泉口路农贸市场"_qs << u"泉口路"_qs;
        QTest::newRow("a shop") << u"好德便利店"_qs << u"福泉路"_qs;
    }
    void aNameAloneEndsTheRoadUnlessItIsAShops()
    {
        QFETCH(QString, line);
        QFETCH(QString, road);
        (void)writeImport(registry(),
                          preview({u"店名|门牌号|电话"_qs, u"福泉路||"_qs, u"新一铺|201号|"_qs,
                                   line + u"||"_qs, u"新二铺|203号|"_qs},
                                  ImportKind::Shops));
        const QStringList found =
            answers("SELECT coalesce(t.name, '') FROM subject s LEFT JOIN street t ON t.id = "
                    "s.street_id WHERE s.name IN ('新一铺', '新二铺') ORDER BY s.id");
        QCOMPARE(found, (QStringList{u"福泉路"_qs, road}));
    }

    // What says that it is an example is not dropped either: it comes back with that reason.
    void anExampleComesBackWithItsReason()
    {
        const ImportPreview shown =
            preview({u"店名|地址|电话"_qs, u"示例：XX便利店|XX路1号|13800000000"_qs,
                     u"新一|福泉路1号|13901862201"_qs},
                    ImportKind::Shops);
        const QString target = m_folder->filePath(u"back.xlsx"_qs);
        QCOMPARE(writeRejects(shown, target), 1);
        const QList<QStringList> rows = cellsOf(target);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(1).first(), u"示例：XX便利店"_qs);
        QVERIFY2(rows.at(1).last().contains(u"only an example"), qPrintable(rows.at(1).last()));
    }

    void whetherSomebodyWasMet_data()
    {
        QTest::addColumn<QString>("heading");
        for (const QString& heading :
             {u"是否见面"_qs, u"见面与否"_qs, u"是否在店"_qs, u"是否遇见"_qs, u"走访是否成功"_qs,
              u"是否见到本人"_qs, u"是否见到"_qs})
            QTest::newRow(qPrintable(heading)) << heading;
    }
    void whetherSomebodyWasMet()
    {
        QFETCH(QString, heading);
        (void)writeImport(
            registry(),
            preview({u"走访日期|店名|走访内容|"_qs + heading, u"2026-09-01|张记面馆|一|否"_qs,
                     u"2026-09-02|张记面馆|二|是"_qs, u"2026-09-03|张记面馆|三|否，拒访"_qs},
                    ImportKind::Visits));
        QCOMPARE(answers(outcomesOfDays), (QStringList{u"absent"_qs, u"met"_qs, u"refused"_qs}));
    }

    void whetherACardWasGiven_data()
    {
        QTest::addColumn<QString>("heading");
        for (const QString& heading : {u"是否送卡"_qs, u"是否发放服务卡"_qs, u"是否发卡"_qs})
            QTest::newRow(qPrintable(heading)) << heading;
    }
    void whetherACardWasGiven()
    {
        QFETCH(QString, heading);
        (void)writeImport(
            registry(), preview({u"走访日期|店名|走访内容|"_qs + heading,
                                 u"2026-09-01|张记面馆|一|是"_qs, u"2026-09-02|张记面馆|二|否"_qs},
                                ImportKind::Visits));
        QCOMPARE(answers("SELECT count(*) FROM card_delivery WHERE deleted_at IS NULL"),
                 QStringList{u"1"_qs});
    }

    void whoWouldBeAVolunteer_data()
    {
        QTest::addColumn<QString>("heading");
        for (const QString& heading :
             {u"是否愿意当志愿者"_qs, u"志愿服务意愿"_qs, u"是否有意愿成为志愿者"_qs})
            QTest::newRow(qPrintable(heading)) << heading;
    }
    void whoWouldBeAVolunteer()
    {
        QFETCH(QString, heading);
        (void)writeImport(registry(),
                          preview({u"姓名|手机|"_qs + heading, u"甲一一|13901863501|愿意"_qs},
                                  ImportKind::Workers));
        QCOMPARE(answers("SELECT volunteer FROM subject WHERE kind = 'worker'"),
                 QStringList{u"1"_qs});
    }

    // Whatever a list says was done is read somewhere, and the same list changes nothing.
    void whatWasDoneIsShown_data()
    {
        QTest::addColumn<QString>("headings");
        QTest::addColumn<QString>("cells");
        QTest::newRow("said to be open") << u"办理情况|是否办结"_qs << u"等配件|否"_qs;
        QTest::newRow("in words of a stage") << u"进展|办理状态"_qs << u"等配件|未办结"_qs;
        QTest::newRow("of no stage") << u"办理情况"_qs << u"等配件"_qs;
        QTest::newRow("fed back") << u"办理情况|反馈日期"_qs << u"等配件|2026-09-05"_qs;
        QTest::newRow("struck off") << u"办理情况|是否办结"_qs << u"等配件|是"_qs;
    }
    void whatWasDoneIsShown()
    {
        QFETCH(QString, headings);
        QFETCH(QString, cells);
        const QStringList lines{u"日期|反映人|诉求内容|"_qs + headings,
                                u"2026-09-03|张记面馆|漏水|"_qs + cells};
        (void)writeImport(registry(), preview(lines, ImportKind::Needs));
        QString shown;
        for (const char* key : {"needs", "need_steps"}) {
            const QString path = m_folder->filePath(u"shown.csv"_qs);
            (void)exportLedger(registry().db(), *findLedger(QLatin1String(key)), {},
                               Masking::Unmasked, path);
            for (const QStringList& row : cellsOf(path))
                shown += row.join(u'|');
        }
        QVERIFY2(shown.contains(u"等配件"), qPrintable(shown));
        QCOMPARE(writeImport(registry(), preview(lines, ImportKind::Needs)).batch, 0);
    }

    // Whoever called and is in no register: the need is, and says who told of it.
    void aCallerWhomNobodyKnows_data()
    {
        QTest::addColumn<QString>("heading");
        for (const QString& heading :
             {u"提出人"_qs, u"反映人"_qs, u"姓名"_qs, u"诉求人"_qs, u"联系人"_qs, u"来电人"_qs})
            QTest::newRow(qPrintable(heading)) << heading;
    }
    void aCallerWhomNobodyKnows()
    {
        QFETCH(QString, heading);
        const QStringList lines{u"接收时间|问题描述|"_qs + heading + u"|联系电话"_qs,
                                u"2026-09-03|路灯坏|李阿姨|13901866666"_qs};
        const ImportPreview shown = preview(lines, ImportKind::Needs);
        QCOMPARE(verdictText(shown.rows.at(0)), u"new"_qs);
        (void)writeImport(registry(), shown);
        const QStringList found = answers(needsOfCallers);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().startsWith(u"路灯坏||") && found.first().contains(u"李阿姨") &&
                     found.first().contains(u"13901866666"),
                 qPrintable(found.first()));
        QCOMPARE(writeImport(registry(), preview(lines, ImportKind::Needs)).batch, 0);
    }

    void aFormInOneColumnIsNoList()
    {
        QString said;
        try {
            (void)preview({u"沿街商户信息采集表"_qs, u"店名：青禾果蔬店"_qs,
                           u"地址：剑河路101号"_qs, u"经营者：林小禾"_qs,
                           u"联系电话：13901862233"_qs},
                          ImportKind::Shops);
        } catch (const Error& error) {
            said = error.message();
        }
        QVERIFY2(said.contains(u"is a form"), qPrintable(said));
    }
};

DOORSTEP_TEST(tst_ImportPlainWords);
#include "tst_ImportPlainWords.moc"
