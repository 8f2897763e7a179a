// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/register/Journal.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/data/exchange/OfficeLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

// A list of which something might be lost: what the register tells afterwards, and what is said.
struct Telling
{
    const char* name;
    ImportKind kind;
    QStringList lines; // of a workbook
    const char* query;
    QStringList answers;
    QStringList said = {}; // each a part of what is said of rows, or of the list
    int wrong = -1;        // rows, where it matters
};

constexpr const char* shopsTold =
    "SELECT s.name || ' ' || coalesce(t.name, '') || '|' || s.lane || '|' || s.number || '|' || "
    "s.operator || '|' || s.operator_phone || s.phone FROM subject s LEFT JOIN street t ON t.id = "
    "s.street_id WHERE s.name LIKE '新%' ORDER BY s.id";
constexpr const char* notesTold =
    "SELECT s.name || ' ' || coalesce(t.name, '') || '|' || s.number || '|' || s.note FROM subject "
    "s LEFT JOIN street t ON t.id = s.street_id WHERE s.name LIKE '新%' OR s.kind = 'worker' ORDER "
    "BY s.id";
constexpr const char* outcomesTold = "SELECT said || ' ' || outcome FROM visit ORDER BY at";
constexpr const char* visitorsTold =
    "SELECT v.said || ' ' || coalesce((SELECT group_concat(p.name, '、') FROM visit_visitor x JOIN "
    "visitor p ON p.id = x.visitor_id WHERE x.visit_id = v.id), '') FROM visit v ORDER BY v.at";
constexpr const char* needsTold = "SELECT n.text || '|' || n.stage || '|' || coalesce(s.name, '') "
                                  "FROM need n LEFT JOIN subject s "
                                  "ON s.id = n.subject_id ORDER BY n.id";
constexpr const char* workersTold =
    "SELECT s.name || '|' || s.phone || '|' || coalesce(p.name, '') || '|' || s.note FROM subject "
    "s "
    "LEFT JOIN code p ON p.id = s.political_status_id WHERE s.kind = 'worker' ORDER BY s.id";

const std::vector<Telling>& headingsOfParts()
{
    using enum ImportKind;
    static const std::vector<Telling> all{
        {"a heading of two lines, then of one",
         Shops,
         {u"序号|基本信息||人员|"_qs, u"|店招|地址|经营者|从业人数"_qs,
          u"1|新一锅贴|剑河路1号|张三|3"_qs, u"2|新二锅贴|剑河路3号|李四|2"_qs,
          u"序号|店招|地址|经营者|从业人数"_qs, u"3|新三锅贴|剑河路5号|王五|1"_qs},
         shopsTold,
         {u"新一锅贴 剑河路||1|张三|"_qs, u"新二锅贴 剑河路||3|李四|"_qs,
          u"新三锅贴 剑河路||5|王五|"_qs}},
        {"a page in between",
         Shops,
         {u"店名|地址"_qs, u"新一|剑河路1号"_qs, u"第二页|"_qs, u"店名|地址|经营者|联系电话"_qs,
          u"新二|剑河路3号|李四|13901862201"_qs},
         shopsTold,
         {u"新一 剑河路||1||"_qs, u"新二 剑河路||3|李四|13901862201"_qs}},
        {"a heading with more columns",
         Shops,
         {u"店名|地址"_qs, u"新一|剑河路1号"_qs, u"新二|剑河路3号"_qs, u"店名|地址|经营者|电话"_qs,
          u"新三|剑河路5号|王五|13901862201"_qs},
         shopsTold,
         {u"新一 剑河路||1||"_qs, u"新二 剑河路||3||"_qs, u"新三 剑河路||5|王五|13901862201"_qs}},
        {"two parts of one sheet, their columns in another order",
         Shops,
         {u"沿街商铺|"_qs, u"店名|地址|电话"_qs, u"新一|剑河路1号|13901862201"_qs, u"楼宇企业|"_qs,
          u"企业名称|联系人|联系电话|员工数|经营地址"_qs,
          u"新二公司|李四|13901862202|30|福泉路3号"_qs},
         shopsTold,
         {u"新一 剑河路||1||13901862201"_qs, u"新二公司 福泉路||3|李四|13901862202"_qs}},
        {"the columns in another order",
         Shops,
         {u"店名|地址|经营者|电话"_qs, u"新一|剑河路5号|李一|13901862201"_qs,
          u"店名|经营者|地址|电话"_qs, u"新二|王二|泉口路7号|13901862202"_qs},
         shopsTold,
         {u"新一 剑河路||5|李一|13901862201"_qs, u"新二 泉口路||7|王二|13901862202"_qs}},
        {"a repeated heading that says one thing otherwise",
         Shops,
         {u"店名|地址|电话"_qs, u"新一|剑河路1号|13901862201"_qs, u"店名|地址|电话（手机）"_qs,
          u"新二|剑河路3号|13901862202"_qs},
         shopsTold,
         {u"新一 剑河路||1||13901862201"_qs, u"新二 剑河路||3||13901862202"_qs}},
        {"a repeated heading below the line of a road",
         Shops,
         {u"店名|门牌号|电话"_qs, u"剑河路|"_qs, u"新一|1号|13901862201"_qs,
          u"店名|门牌号|联系电话"_qs, u"新二|3号|13901862202"_qs},
         shopsTold,
         {u"新一 剑河路||1||13901862201"_qs, u"新二 剑河路||3||13901862202"_qs}},
        {"another table below",
         Shops,
         {u"店名|地址|电话"_qs, u"新一|剑河路1号|13901862201"_qs, u"经营者|电话|备注"_qs,
          u"张三|13901862203|乙"_qs, u"李四|13901862204|丙"_qs},
         shopsTold,
         {u"新一 剑河路||1||13901862201"_qs},
         {u"row 3 stands another table: its 2 row"_qs}},
        {"a table of riders below, then the shops again",
         Shops,
         {u"店名|地址|电话"_qs, u"新一|剑河路1号|13901862201"_qs, u"姓名|平台|手机"_qs,
          u"骑一一|美团|13901862202"_qs, u"店名|电话|地址"_qs, u"新二|13901862203|剑河路3号"_qs},
         shopsTold,
         {u"新一 剑河路||1||13901862201"_qs, u"新二 剑河路||3||13901862203"_qs},
         {u"row 3 stands another table: its 1 row"_qs},
         0},
        {"visits below the shops",
         Shops,
         {u"店名|地址|电话"_qs, u"新一|剑河路1号|13901862201"_qs, u"走访日期|店名|走访情况"_qs,
          u"2026-11-03|新一|正常"_qs},
         shopsTold,
         {u"新一 剑河路||1||13901862201"_qs},
         {u"row 3 stands another table: its 1 row"_qs},
         0},
        {"the riders of two stations",
         Workers,
         {u"姓名|手机"_qs, u"甲一一|13901862201"_qs, u"甲二二|13901862202"_qs,
          u"姓名|性别|手机|站点"_qs, u"乙一一|男|13901862203|北站"_qs},
         "SELECT name || '|' || phone || '|' || station FROM subject WHERE kind = 'worker' ORDER "
         "BY "
         "id",
         {u"甲一一|13901862201|"_qs, u"甲二二|13901862202|"_qs, u"乙一一|13901862203|北站"_qs}},
    };
    return all;
}

const std::vector<Telling>& placesTold()
{
    using enum ImportKind;
    static const std::vector<Telling> all{
        {"a word before the number, the road beside it",
         Shops,
         {u"店名|道路|门牌"_qs, u"新一|广顺路|甲8号"_qs, u"新二|广顺路|附2号"_qs,
          u"新三|广顺路|临4号"_qs, u"新四|广顺路|南门1号"_qs, u"新五|广顺路|甲6"_qs},
         shopsTold,
         {u"新一 广顺路||8甲||"_qs, u"新二 广顺路||附2||"_qs, u"新三 广顺路||临4||"_qs,
          u"新四 广顺路||1||"_qs, u"新五 广顺路||6甲||"_qs}},
        {"a road of the register without its last word",
         Shops,
         {u"店名|地址"_qs, u"新一|福泉301号"_qs, u"新二|福泉7弄3号"_qs, u"新三|新泾镇福泉303号"_qs},
         shopsTold,
         {u"新一 福泉路||301||"_qs, u"新二 福泉路|7|3||"_qs, u"新三 福泉路||303||"_qs}},
        {"a road and a number under one heading",
         Shops,
         {u"店名|路名门牌"_qs, u"新一|仙霞西路12号"_qs, u"新二|剑河路88弄3号"_qs},
         shopsTold,
         {u"新一 仙霞西路||12||"_qs, u"新二 剑河路|88|3||"_qs}},
        {"whole addresses under a road",
         Shops,
         {u"店名|道路"_qs, u"新一|仙霞西路12号"_qs, u"新二|上海市长宁区剑河路3号101室"_qs},
         shopsTold,
         {u"新一 仙霞西路||12||"_qs, u"新二 剑河路||3||"_qs}},
        {"a road with a door beside a number",
         Shops,
         {u"店名|道路|门牌号"_qs, u"新一|剑河路12号|14号"_qs, u"新二|剑河路1-99号|15号"_qs},
         shopsTold,
         {u"新一 剑河路||14||"_qs, u"新二 剑河路||15||"_qs},
         {u"stretch of the road"_qs}},
        {"a lane off a lane",
         Shops,
         {u"店名|地址"_qs, u"新一|剑河路88支弄5号"_qs},
         shopsTold,
         {u"新一 剑河路|88支弄|5||"_qs}},
        {"districts and towns",
         Shops,
         {u"店名|地址"_qs, u"新一|普陀区真北路100号"_qs, u"新二|闵行区虹桥镇虹井路8号"_qs,
          u"新三|上海市长宁区新泾镇剑河路3号"_qs, u"新四|北新泾街道天山西路8号"_qs},
         notesTold,
         {u"新一 真北路|100|普陀区"_qs, u"新二 虹井路|8|闵行区虹桥镇"_qs, u"新三 剑河路|3|"_qs,
          u"新四 天山西路|8|北新泾街道"_qs},
         {u"is in 普陀区"_qs, u"is in 闵行区虹桥镇"_qs, u"is in 北新泾街道"_qs}},
        {"districts and towns without a road",
         Workers,
         {u"姓名|手机|现住址"_qs, u"张一一|13901862201|松江区九亭镇"_qs,
          u"张二二|13901862202|北新泾街道"_qs, u"张三三|13901862203|新泾镇"_qs,
          u"张四四|13901862204|青浦徐泾"_qs,
          u"张五五|13901862205|江苏省昆山市花桥镇绿地大道100号"_qs,
          u"张六六|13901862206|嘉定区江桥镇金沙江西路1555弄3号"_qs},
         notesTold,
         {u"张一一 ||松江区九亭镇"_qs, u"张二二 ||北新泾街道"_qs, u"张三三 ||新泾镇"_qs,
          u"张四四 ||青浦徐泾"_qs, u"张五五 ||江苏省昆山市花桥镇绿地大道100号"_qs,
          u"张六六 金沙江西路|3|嘉定区江桥镇"_qs},
         {u"“松江区九亭镇” names no road"_qs, u"“新泾镇” names no road"_qs,
          u"“青浦徐泾” names no road"_qs, u"绿地大道100号” names no road"_qs}},
        {"houses, estates and zones in front of a road",
         Shops,
         {u"店名|地址"_qs, u"新一|中海锦园 兰溪路4001弄3号"_qs, u"新二|仁恒河滨城芳甸路104号"_qs,
          u"新三|上海花园浦建路103号"_qs, u"新四|中山公园长宁路142号"_qs,
          u"新五|一大会址黄陂南路144号"_qs, u"新六|万达广场（金沪路106号）2楼B12"_qs,
          u"新七|百联购物中心（曹杨路4002号）B1层12铺"_qs, u"新八|菜场内28号摊位"_qs,
          u"新九|张江高科技园区博云路117号"_qs, u"新十|盈中居委盈港路125号"_qs},
         notesTold,
         {u"新一 兰溪路|3|中海锦园"_qs, u"新二 芳甸路|104|仁恒河滨城"_qs,
          u"新三 浦建路|103|上海花园"_qs, u"新四 长宁路|142|中山公园"_qs,
          u"新五 黄陂南路|144|一大会址"_qs, u"新六 金沪路|106|万达广场"_qs,
          u"新七 曹杨路|4002|百联购物中心"_qs, u"新八 ||菜场内28号摊位"_qs,
          u"新九 博云路|117|张江高科技园区"_qs, u"新十 盈港路|125|盈中居委"_qs},
         {},
         0},
        {"how somebody lives in front of a road",
         Workers,
         {u"姓名|手机|现居住地"_qs, u"丁一一|13901863331|租住岚皋路110弄1号201"_qs,
          u"丁二二|13901863332|现住：岚皋路111弄3号"_qs, u"丁三三|13901863333|暂住岚皋路112号"_qs,
          u"丁四四|13901863334|住岚皋路113号"_qs},
         "SELECT DISTINCT t.name FROM subject s JOIN street t ON t.id = s.street_id WHERE s.kind = "
         "'worker'",
         {u"岚皋路"_qs},
         {},
         0},
        {"a stall of a market on a road",
         Shops,
         {u"店名|地址"_qs, u"新一|兰溪路菜场108号摊"_qs},
         notesTold,
         {u"新一 兰溪路||"_qs},
         {},
         0},
    };
    return all;
}

const std::vector<Telling>& cellsTold()
{
    using enum ImportKind;
    static const std::vector<Telling> all{
        {"a day and a code are no phones",
         Shops,
         {u"店名|地址|联系电话"_qs, u"新一|剑河路1号|20260305"_qs,
          u"新二|剑河路3号|91310105MA1FL12345"_qs, u"新三|剑河路5号|13901862201 20260305"_qs,
          u"新四|剑河路7号|62538888ext308"_qs},
         "SELECT name || '|' || phone || '|' || note FROM subject WHERE name LIKE '新%' ORDER BY "
         "id",
         {u"新一||Phone：20260305"_qs, u"新二||Phone：91310105MA1FL12345"_qs,
          u"新三|13901862201|Phone：13901862201 20260305"_qs, u"新四|021-62538888-308|"_qs},
         {u"not a phone"_qs}},
        {"two persons and two phones in two lines",
         Shops,
         {u"店名|地址|负责人|联系电话"_qs,
          u"新一|剑河路1号|桓一一\n桓二二|13901862201\n（店里）62345680"_qs,
          u"新二|剑河路3号|〞|13901862202"_qs},
         "SELECT name || '|' || operator || '|' || phone || '|' || note FROM subject WHERE name "
         "LIKE '新%' ORDER BY id",
         {u"新一|桓一一、桓二二|13901862201 / 021-62345680|Phone：13901862201 （店里）62345680"_qs,
          u"新二|桓一一、桓二二|13901862202|"_qs}},
        {"a day beside a name",
         Shops,
         {u"店名|地址|联系人/电话"_qs, u"新一|剑河路1号|王 20211105"_qs,
          u"新二|剑河路3号|王强13901862201"_qs},
         shopsTold,
         {u"新一 剑河路||1|王|"_qs, u"新二 剑河路||3|王强|13901862201"_qs},
         {u"only the name is taken"_qs}},
        {"rough counts",
         Shops,
         {u"店名|地址|从业人数"_qs, u"新一|剑河路1号|3-5人"_qs, u"新二|剑河路3号|10余人"_qs,
          u"新三|剑河路5号|约4人"_qs, u"新四|剑河路7号|2~4"_qs, u"新五|剑河路9号|6人"_qs},
         "SELECT staff_count FROM subject WHERE name LIKE '新%' ORDER BY id",
         {u"3"_qs, u"10"_qs, u"4"_qs, u"2"_qs, u"6"_qs},
         {u"“3-5人” is read as 3"_qs, u"“10余人” is read as 10"_qs, u"“约4人” is read as 4"_qs,
          u"“2~4” is read as 2"_qs}},
        {"how far a need is, below any heading",
         Needs,
         {u"日期|诉求|办结情况"_qs, u"2026-11-02|减租|已办结"_qs,
          u"2026-11-03|照明|已解决，装了灯"_qs, u"2026-11-04|积水|已受理，尚未解决"_qs,
          u"2026-11-05|长椅|办理中"_qs},
         needsTold,
         {u"减租|closed|"_qs, u"照明|closed|"_qs, u"积水|found|"_qs, u"长椅|handling|"_qs}},
        {"how far a need is, in a column of results",
         Needs,
         {u"日期|诉求|办理情况"_qs, u"2026-11-02|减租|已办结"_qs},
         needsTold,
         {u"减租|closed|"_qs}},
        {"a need told of by who runs a shop",
         Needs,
         {u"受理日期|反映人姓名|反映人电话|诉求内容"_qs,
          u"2026-11-01|常春华|13901862299|店招破损"_qs, u"2026-11-02|路人甲|13901862299|长椅"_qs,
          u"2026-11-03|常春华|13901862298|路灯"_qs},
         needsTold,
         {u"店招破损|found|阿宽小吃"_qs, u"长椅|found|"_qs, u"路灯|found|"_qs},
         {u"is the operator of “阿宽小吃”"_qs, u"is the phone of “阿宽小吃”"_qs}},
        {"outcomes in words",
         Visits,
         {u"日期|店名|走访情况"_qs, u"2026-11-01|张记面馆|没人接"_qs,
          u"2026-11-02|张记面馆|店铺关门"_qs, u"2026-11-03|张记面馆|电话无人接听"_qs,
          u"2026-11-04|张记面馆|打电话未接"_qs, u"2026-11-05|张记面馆|敲门无人"_qs,
          u"2026-11-06|张记面馆|手机关机"_qs, u"2026-11-07|张记面馆|聊了生意"_qs},
         outcomesTold,
         {u"没人接 absent"_qs, u"店铺关门 absent"_qs, u"电话无人接听 absent"_qs,
          u"打电话未接 absent"_qs, u"敲门无人 absent"_qs, u"手机关机 absent"_qs,
          u"聊了生意 met"_qs}},
        {"whether somebody was met, as 是否已见面",
         Visits,
         {u"日期|店名|走访内容|是否已见面"_qs, u"2026-11-01|张记面馆|甲|否"_qs,
          u"2026-11-02|张记面馆|乙|是"_qs},
         outcomesTold,
         {u"甲 absent"_qs, u"乙 met"_qs}},
        {"whether somebody was met, as 见面(是/否)",
         Visits,
         {u"日期|店名|走访内容|见面(是/否)"_qs, u"2026-11-01|张记面馆|甲|否"_qs,
          u"2026-11-02|张记面馆|乙|是"_qs},
         outcomesTold,
         {u"甲 absent"_qs, u"乙 met"_qs}},
        {"whether somebody was met, as 见面",
         Visits,
         {u"日期|店名|走访内容|见面"_qs, u"2026-11-01|张记面馆|甲|否"_qs,
          u"2026-11-02|张记面馆|乙|是"_qs},
         outcomesTold,
         {u"甲 absent"_qs, u"乙 met"_qs}},
        {"whether somebody was met, as 有没有见到",
         Visits,
         {u"日期|店名|走访内容|有没有见到"_qs, u"2026-11-01|张记面馆|甲|否"_qs,
          u"2026-11-02|张记面馆|乙|是"_qs},
         outcomesTold,
         {u"甲 absent"_qs, u"乙 met"_qs}},
        {"whether somebody was met, as 是否面见",
         Visits,
         {u"日期|店名|走访内容|是否面见"_qs, u"2026-11-01|张记面馆|甲|否"_qs,
          u"2026-11-02|张记面馆|乙|是"_qs},
         outcomesTold,
         {u"甲 absent"_qs, u"乙 met"_qs}},
        {"whether somebody was met, as 是否接待",
         Visits,
         {u"日期|店名|走访内容|是否接待"_qs, u"2026-11-01|张记面馆|甲|否"_qs,
          u"2026-11-02|张记面馆|乙|是"_qs},
         outcomesTold,
         {u"甲 absent"_qs, u"乙 met"_qs}},
        {"whether somebody was met, as 见面否",
         Visits,
         {u"日期|店名|走访内容|见面否"_qs, u"2026-11-01|张记面馆|甲|否"_qs,
          u"2026-11-02|张记面馆|乙|是"_qs},
         outcomesTold,
         {u"甲 absent"_qs, u"乙 met"_qs}},
        {"whether somebody was met, as 见到人没有",
         Visits,
         {u"日期|店名|走访内容|见到人没有"_qs, u"2026-11-01|张记面馆|甲|否"_qs,
          u"2026-11-02|张记面馆|乙|是"_qs},
         outcomesTold,
         {u"甲 absent"_qs, u"乙 met"_qs}},
        {"whether somebody was met, as 敲门是否应答",
         Visits,
         {u"日期|店名|走访内容|敲门是否应答"_qs, u"2026-11-01|张记面馆|甲|否"_qs,
          u"2026-11-02|张记面馆|乙|是"_qs},
         outcomesTold,
         {u"甲 absent"_qs, u"乙 met"_qs}},
        {"whether somebody was met, as 上门时见到店主否",
         Visits,
         {u"日期|店名|走访内容|上门时见到店主否"_qs, u"2026-11-01|张记面馆|甲|否"_qs,
          u"2026-11-02|张记面馆|乙|是"_qs},
         outcomesTold,
         {u"甲 absent"_qs, u"乙 met"_qs}},
        {"a left out column of yes and no beside no outcome",
         Visits,
         {u"日期|店名|走访内容|是否顺利"_qs, u"2026-11-01|张记面馆|甲|否"_qs},
         outcomesTold,
         {u"甲 met"_qs},
         {u"“是否顺利” is left out, and no column says the outcome"_qs}},
        {"outcomes that nobody knows",
         Visits,
         {u"日期|店名|走访结果|走访内容"_qs, u"2026-11-01|张记面馆|一般|甲"_qs,
          u"2026-11-02|张记面馆|没人接|乙"_qs},
         outcomesTold,
         {u"甲 met"_qs, u"乙 absent"_qs},
         {u"一般"_qs}},
        {"a plan beside a talk",
         Visits,
         {u"日期|店名|走访情况|备注"_qs, u"2026-11-01|张记面馆|店主说停车难|下周再去"_qs},
         outcomesTold,
         {u"店主说停车难 met"_qs}},
        {"what is asked for in a visit",
         Visits,
         {u"日期|店名|走访情况|反映诉求"_qs, u"2026-11-01|张记面馆|经营正常|希望增设停车位"_qs,
          u"2026-11-02|张记面馆|经营正常2|无"_qs},
         "SELECT said || ' ' || situation FROM visit WHERE situation <> '' ORDER BY at LIMIT 1",
         {u"经营正常 希望增设停车位"_qs},
         {u"import the list as needs, too"_qs}},
        {"one of several visitors",
         Visits,
         {u"日期|店名|走访人|走访情况"_qs, u"2026-11-01|张记面馆|陆文静等3人|甲"_qs,
          u"2026-11-02|张记面馆|陆文静、胡新民等|乙"_qs},
         visitorsTold,
         {u"甲 陆文静"_qs, u"乙 陆文静、胡新民"_qs},
         {u"one of several"_qs}},
        {"what stands beside a worker's name",
         Workers,
         {u"姓名|电话"_qs, u"孙八八（已离职）|13901862201"_qs, u"孙九九（离职）|13901862202"_qs,
          u"赵六六（站长）|13901862203"_qs, u"周十十 队长|13901862204"_qs,
          u"张三三、李四四|13901862205"_qs, u"王五五/赵六七|13901862206"_qs},
         workersTold,
         {u"孙八八|13901862201||已离职"_qs, u"孙九九|13901862202||离职"_qs,
          u"赵六六|13901862203||站长"_qs, u"周十十|13901862204||队长"_qs},
         {u"“已离职” goes into the note"_qs, u"“站长” goes into the note"_qs,
          u"two persons in one cell"_qs}},
        {"two riders by what they are called",
         Workers,
         {u"姓名|电话"_qs, u"骑手甲|13901862207"_qs, u"骑手丁、骑手戊|13901862208/13901862209"_qs,
          u"小伟/小芳|13901862210 / 13901862211"_qs, u"阿依古丽、买买提|13901862212"_qs},
         "SELECT count(*) FROM subject WHERE kind = 'worker' AND (name GLOB '*、*' OR name GLOB "
         "'*/*' OR phone IN ('13901862208 / 13901862209', '13901862210 / 13901862211', "
         "'13901862212'))",
         {u"0"_qs},
         {u"two persons in one cell"_qs}},
        {"what a heading asks of workers",
         Workers,
         {u"姓名|电话|是否党员|是否需要充电"_qs, u"钱一一|13901862201|是|√"_qs,
          u"钱二二|13901862202|否|×"_qs, u"钱三三|13901862203|入党积极分子|"_qs},
         "SELECT s.name || '|' || coalesce(p.name, '') || '|' || coalesce(s.charging_need, '') "
         "FROM "
         "subject s LEFT JOIN code p ON p.id = s.political_status_id WHERE s.kind = 'worker' ORDER "
         "BY s.id",
         {u"钱一一|中共党员|1"_qs, u"钱二二||0"_qs, u"钱三三|入党积极分子|0"_qs}},
        {"a party member by another heading",
         Workers,
         {u"姓名|电话|党员身份"_qs, u"钱一一|13901862201|正式党员"_qs},
         workersTold,
         {u"钱一一|13901862201|中共党员|"_qs}},
        {"cards by ordinary headings",
         Cards,
         {u"店名|门牌|发放日期|发放人"_qs, u"张记面馆|福泉路12号|2026-11-03|陆文静"_qs},
         "SELECT delivered_on FROM card_delivery",
         {u"2026-11-03"_qs}},
        {"a note with numbers of identity documents",
         Workers,
         {u"姓名|电话|备注"_qs, u"钱一一|13901862201|身份证310105196801011234，夜班"_qs,
          u"钱二二|13901862202|310105196801011234"_qs},
         "SELECT name || '|' || replace(note, '，', '') FROM subject WHERE kind = 'worker' ORDER "
         "BY "
         "id",
         {u"钱一一|身份证夜班"_qs, u"钱二二|"_qs},
         {u"is left out"_qs}},
        {"whether something else is so says nothing of the outcome",
         Visits,
         {u"日期|店名|走访内容|是否需跟进|是否签收"_qs, u"2026-11-01|张记面馆|甲|否|否"_qs,
          u"2026-11-02|阿宽小吃|乙|是|否"_qs},
         outcomesTold,
         {u"甲 met"_qs, u"乙 met"_qs},
         {u"no place: 是否需跟进"_qs, u"no place: 是否签收"_qs},
         0},
        {"whether a difficulty was met with says nothing of the outcome",
         Visits,
         {u"日期|店名|走访内容|是否遇到困难情况"_qs, u"2026-11-01|张记面馆|甲|否"_qs},
         outcomesTold,
         {u"甲 met"_qs}},
        {"boxes of yes and no say nothing of the outcome",
         Visits,
         {u"日期|店名|走访内容|是否上报"_qs, u"2026-11-01|张记面馆|甲|□是☑否"_qs},
         outcomesTold,
         {u"甲 met"_qs},
         {u"no place: 是否上报"_qs},
         0},
        {"whether somebody is of the city is no province",
         Workers,
         {u"姓名|手机|是否本市户籍"_qs, u"丁一一|13901863331|否"_qs},
         workersTold,
         {u"丁一一|13901863331||"_qs},
         {u"left: 是否本市户籍"_qs},
         0},
        {"figures that are no phones by their heading",
         Shops,
         {u"店名|地址|QQ|房产证|二维码"_qs,
          u"新一|剑河路1号|13901862201|021-62345602|13901862202"_qs,
          u"新二|剑河路3号|13901862203|021-62345603|13901862204"_qs},
         shopsTold,
         {u"新一 剑河路||1||"_qs, u"新二 剑河路||3||"_qs},
         {u"no place: QQ"_qs, u"no place: 房产证"_qs, u"no place: 二维码"_qs}},
        {"the way of a visit below its kind",
         Visits,
         {u"日期|店名|走访类型|走访内容"_qs, u"2026-11-01|张记面馆|上门|甲"_qs,
          u"2026-11-02|张记面馆|电话|乙"_qs},
         "SELECT said || ' ' || mode FROM visit ORDER BY at",
         {u"甲 door"_qs, u"乙 phone"_qs},
         {},
         0},
        {"a phone as a scientific number in text",
         Shops,
         {u"店名|地址|联系电话"_qs, u"新一|剑河路1号|1.3800220014E10"_qs},
         shopsTold,
         {u"新一 剑河路||1||13800220014"_qs}},
        {"limits that are months, and one that is none",
         Needs,
         {u"店名|需求内容|提出日期|完成时限"_qs, u"张记面馆|甲|2026-03-01|2026年4月底"_qs,
          u"张记面馆|乙|2026-03-01|6月"_qs, u"张记面馆|丙|2026-03-01|2026.6"_qs,
          u"张记面馆|丁|2026-03-01|2026年底"_qs, u"张记面馆|戊|2026-03-01|长期"_qs},
         "SELECT text || ' ' || coalesce(deadline, '') FROM need ORDER BY id",
         {u"甲 2026-04-30"_qs, u"乙 2026-06-30"_qs, u"丙 2026-06-30"_qs, u"丁 2026-12-31"_qs,
          u"戊 "_qs},
         {u"长期"_qs},
         0},
        {"a small table beside the list",
         Shops,
         {u"店名|电话|地址||业态|数量"_qs, u"新一|13901862201|剑河路1号||便利店|1"_qs,
          u"新二|13901862202|剑河路3号||餐饮|1"_qs, u"新三|13901862203|剑河路5号||合计|2"_qs},
         "SELECT name || '|' || coalesce(business_type_id, '') || '|' || note FROM subject WHERE "
         "name LIKE '新%' ORDER BY id",
         {u"新一||"_qs, u"新二||"_qs, u"新三||"_qs},
         {u"no place: 业态"_qs},
         0},
        {"a shop that is closed in other words",
         Shops,
         {u"店名|地址|经营状态"_qs, u"新一|剑河路1号|已关店"_qs, u"新二|剑河路3号|营业"_qs},
         "SELECT name || ' ' || status FROM subject WHERE name LIKE '新%' ORDER BY id",
         {u"新一 closed"_qs, u"新二 active"_qs}},
        {"a wish beside a shop, and none",
         Shops,
         {u"店名|地址|微心愿|意见建议"_qs, u"新一|剑河路1号|一个灭火器|无"_qs,
          u"新二|剑河路3号|无|无"_qs},
         "SELECT name || '|' || note FROM subject WHERE name LIKE '新%' ORDER BY id",
         {u"新一|一个灭火器"_qs, u"新二|"_qs},
         {},
         0},
    };
    return all;
}

constexpr const char* shopNamesTold = "SELECT name FROM subject WHERE kind = 'shop' AND name NOT "
                                      "IN ('张记面馆', '阿宽小吃') ORDER BY "
                                      "id";
constexpr const char* ridersTold =
    "SELECT s.name || '|' || coalesce(p.name, '') || '|' || coalesce(o.name, '') || '|' || "
    "coalesce(m.name, '') || '|' || coalesce(h.name, '') || '|' || coalesce(v.name, '') || '|' || "
    "s.note FROM subject s LEFT JOIN code p ON p.id = s.platform_id LEFT JOIN code o ON o.id = "
    "s.occupation_id LEFT JOIN code m ON m.id = s.political_status_id LEFT JOIN code h ON h.id = "
    "s.housing_id LEFT JOIN code v ON v.id = s.vehicle_id WHERE s.kind = 'worker' ORDER BY s.id";

// Lines that somebody has filled in beforehand, or to show how.
const std::vector<Telling>& rowsThatAreNone()
{
    using enum ImportKind;
    static const std::vector<Telling> all{
        {"serials and defaults behind the last shop",
         Shops,
         {u"序号|店铺名称|道路|门牌号|经营者|联系电话|从业人数|居改非|备注"_qs,
          u"1|新一|剑河路|101号|林小禾|13901862233|3|否|"_qs,
          u"2|新二|剑河路|103号|赵宽|13901862244|2|否|"_qs,
          u"3|新三|剑河路|105号|钱永宁|13901862255|1|否|"_qs, u"4||剑河路||||0|否|无"_qs,
          u"5||剑河路||||0|否|无"_qs, u"6||剑河路||||0|否|无"_qs},
         shopNamesTold,
         {u"新一"_qs, u"新二"_qs, u"新三"_qs},
         {},
         0},
        {"zeros of formulas in every column",
         Shops,
         {u"序号|店名|地址|经营者|联系电话|从业人数|开业日期|月租"_qs,
          u"1|新一|剑河路101号|林小禾|13901862233|3|2019-06-01|8000"_qs,
          u"2|0|0|0|0|0|@1899-12-30 00:00|¥0.00"_qs, u"3|0|0|0|0.00|0|1900-01-00|0"_qs,
          u"4|#N/A|#N/A|#N/A|#N/A|#N/A||"_qs, u"5|新二|剑河路103号|0|0|0||"_qs},
         "SELECT name || operator || phone || operator_phone || coalesce(staff_count, '') || note "
         "FROM subject WHERE name LIKE '新%' ORDER BY id",
         {u"新一林小禾139018622333"_qs, u"新二0"_qs},
         {},
         0},
        {"beginnings of addresses and phones",
         Shops,
         {u"店名|地址|联系电话|从业人数"_qs, u"新一|长宁区剑河路101号|021-62345601|3"_qs,
          u"|长宁区剑河路|021-|"_qs, u"|长宁区剑河路号|021-|0"_qs, u"|上海市长宁区新泾镇|+86|"_qs,
          u"新二|长宁区剑河路103号|021-62345602|2"_qs},
         shopNamesTold,
         {u"新一"_qs, u"新二"_qs},
         {},
         0},
        {"a door without a name is told",
         Shops,
         {u"店名|地址|联系电话"_qs, u"新一|剑河路101号|"_qs, u"|剑河路103号|"_qs},
         shopNamesTold,
         {u"新一"_qs},
         {u"row 3: "_qs},
         1},
        {"visits filled in beforehand, and one whose shop is missing",
         Visits,
         {u"序号|走访日期|店名|走访人|走访情况|是否发卡"_qs,
          u"1|2026-11-01|张记面馆|陆文静|聊了停车|是"_qs, u"2|2026-11-01||陆文静|另一件事|否"_qs,
          u"3|2026-11-02||陆文静|正常|否"_qs, u"4|2026-11-02||陆文静|正常|否"_qs,
          u"5|2026-11-02||陆文静|正常|否"_qs, u"6|2026-11-02||陆文静|正常|否"_qs},
         outcomesTold,
         {u"聊了停车 met"_qs},
         {u"row 3: "_qs},
         1},
        {"riders filled in beforehand",
         Workers,
         {u"序号|姓名|手机号|平台|站点|是否党员"_qs, u"1|骆一舟|13901863301|美团|北站|否"_qs,
          u"2|||美团|北站|否"_qs, u"3|||美团|北站|否"_qs, u"4|||美团|北站|否"_qs},
         "SELECT name FROM subject WHERE kind = 'worker'",
         {u"骆一舟"_qs},
         {},
         0},
        {"an example that says so in its last column",
         Shops,
         {u"店名|地址|经营者|联系电话|备注"_qs,
          u"好再来小吃|剑河路8号|张三|13800000000|示例，填报时请删除"_qs,
          u"新一|剑河路9号|李四|13901862201|门口有示例牌"_qs,
          u"新二|剑河路11号|王强|13901862202|"_qs},
         shopNamesTold,
         {u"新一"_qs, u"新二"_qs},
         {u"example: 2"_qs},
         0},
        {"an example by its serial",
         Shops,
         {u"序号|店名|地址|经营者|联系电话"_qs, u"例|好再来小吃|剑河路8号|王强|13912345600"_qs,
          u"示例2|好又来小吃|剑河路10号|王强|13912345601"_qs,
          u"1|新一|剑河路9号|李四|13901862201"_qs},
         shopNamesTold,
         {u"新一"_qs},
         {u"example: 2"_qs, u"example: 3"_qs},
         0},
        {"rules in sentences",
         Shops,
         {u"店名|地址|经营者|联系电话|居改非"_qs,
          u"必填，与招牌一致|必填，填到门牌号|选填，不超过10个字|11位手机号|是/否"_qs,
          u"（不超过20字）|（必填）|*必填|选填：手机或座机|下拉选择"_qs,
          u"新一|剑河路9号|李四|13901862201|否"_qs},
         shopNamesTold,
         {u"新一"_qs},
         {u"example: 2"_qs, u"example: 3"_qs},
         0},
        {"how to fill the list in, below its headings",
         Shops,
         {u"店名|地址|经营者|联系电话"_qs, u"填写说明：1.店名按招牌填写；2.地址填到门牌号|"_qs,
          u"填报要求：请于月底前报送|"_qs, u"新一|剑河路9号|李四|13901862201"_qs},
         shopNamesTold,
         {u"新一"_qs},
         {u"2 “填写说明"_qs, u"3 “填报要求"_qs},
         0},
        {"an example with one cross",
         Shops,
         {u"店名|地址|经营者|联系电话"_qs, u"便民小吃店|长宁区剑河路XX号|张三|13800000000"_qs,
          u"XX便利店|剑河路1号|李四|13900000000"_qs, u"XX网吧|剑河路7号|张三|13901862207"_qs,
          u"新一|剑河路9号|李四|13901862201"_qs},
         shopNamesTold,
         {u"XX网吧"_qs, u"新一"_qs},
         {u"example: 2"_qs, u"example: 3"_qs},
         0},
        {"a visit that shows how",
         Visits,
         {u"走访日期|店名|走访人|走访内容"_qs, u"2026年X月X日|XX面馆|张三|了解经营情况"_qs,
          u"2026-11-01|张记面馆|陆文静|聊了停车"_qs},
         outcomesTold,
         {u"聊了停车 met"_qs},
         {u"example: 2"_qs},
         0},
        {"lines below the list",
         Shops,
         {u"序号|店名|店主|电话|地址"_qs, u"1|新一|李一|13901862201|剑河路1号"_qs,
          u"2|新二|王二|13901862202|剑河路3号"_qs, u"|（以下空白）|||"_qs,
          u"|联系人：王秘书||59720045|"_qs, u"|居民区书记（签字）：|||"_qs,
          u"说明|1.以上数据截至3月底|||"_qs, u"|2.如有疑问请联系王老师||59720099|"_qs,
          u"|单位（盖章）|||"_qs, u"|报送人：|赵某|13900100010|"_qs, u"|其中：党员||1|"_qs,
          u"|电话：59720045 邮箱：a@b.cn|||"_qs, u"|以下空白|||"_qs},
         "SELECT name FROM subject ORDER BY id",
         {u"张记面馆"_qs, u"阿宽小吃"_qs, u"新一"_qs, u"新二"_qs},
         {u"5 “联系人：王秘书"_qs, u"2.如有疑问请联系王老师"_qs, u"以下空白"_qs},
         0},
        {"shops that are called nearly so",
         Shops,
         {u"店名|电话|地址"_qs, u"以下相见咖啡||剑河路1号"_qs, u"联系人咖啡馆||剑河路3号"_qs,
          u"1.5度咖啡||剑河路5号"_qs, u"其中小馆||剑河路7号"_qs, u"签字画廊||剑河路9号"_qs,
          u"如有酒馆||剑河路11号"_qs, u"本表钟表行||剑河路13号"_qs},
         "SELECT count(*) FROM subject",
         {u"9"_qs},
         {},
         0},
        {"what is asked for may begin like such a line",
         Needs,
         {u"需求内容|提出日期"_qs, u"地址：剑河路5号路灯不亮|2026-11-01"_qs,
          u"请在路口装灯|2026-11-01"_qs},
         "SELECT text FROM need ORDER BY id",
         {u"地址：剑河路5号路灯不亮"_qs, u"请在路口装灯"_qs},
         {},
         0},
        {"a committee's title with its count in the midst of the list",
         Shops,
         {u"一、盈港居委（2家）|"_qs, u"店名|地址"_qs, u"新一|剑河路1号"_qs, u"新二|剑河路3号"_qs,
          u"二、庆华居委（1家）|"_qs, u"店名|地址"_qs, u"新三|剑河路5号"_qs},
         shopNamesTold,
         {u"新一"_qs, u"新二"_qs, u"新三"_qs},
         {},
         0},
    };
    return all;
}

const std::vector<Telling>& numbersTold()
{
    using enum ImportKind;
    static const std::vector<Telling> all{
        {"counts with units and words",
         Shops,
         {u"店名|地址|从业人数|党员数"_qs, u"新01|剑河路1号|3 人|两名（其中预备1名）"_qs,
          u"新02|剑河路3号|12.0|3名左右"_qs, u"新03|剑河路5号|二十三名|〇"_qs,
          u"新04|剑河路7号|10+|0名"_qs, u"新05|剑河路9号|３～５人|无"_qs,
          u"新06|剑河路11号|3.5|一名"_qs, u"新07|剑河路13号|3男2女|党员2名"_qs,
          u"新08|剑河路15号|10人以下|2/5"_qs, u"新09|剑河路17号|1,200人|1"_qs,
          u"新10|剑河路19号|老板1人+店员2人|1名"_qs},
         "SELECT name || '|' || coalesce(staff_count, '') || '|' || coalesce(party_members, '') "
         "FROM subject WHERE name LIKE '新%' ORDER BY id",
         {u"新01|3|2"_qs, u"新02|12|3"_qs, u"新03|23|0"_qs, u"新04|10|0"_qs, u"新05|3|"_qs,
          u"新06||1"_qs, u"新07||2"_qs, u"新08||"_qs, u"新09|1200|1"_qs, u"新10||1"_qs},
         {u"“10+” is read as 10"_qs, u"“３～５人” is read as 3"_qs, u"Staff “3.5”"_qs,
          u"Staff “3男2女”"_qs, u"Staff “10人以下”"_qs, u"Party members “2/5”"_qs,
          u"Staff “老板1人+店员2人”"_qs},
         0},
        {"phones as programs and hands write them",
         Shops,
         {u"店名|地址|联系电话"_qs, u"新01|剑河路1号|13901862201.0"_qs,
          u"新02|剑河路3号|+86 139-0186-2202"_qs, u"新03|剑河路5号|１３９０１８６２２０３"_qs,
          u"新04|剑河路7号|1.39019E+10"_qs, u"新05|剑河路9号|(021)62345607"_qs,
          u"新06|剑河路11号|86-13901862208"_qs, u"新07|剑河路13号|13901862209;13901862210"_qs,
          u"新08|剑河路15号|tel:13901862211"_qs, u"新09|剑河路17号|1390186221213901862213"_qs,
          u"新11|剑河路21号|139018622"_qs},
         "SELECT name || '|' || phone FROM subject WHERE name LIKE '新%' ORDER BY id",
         {u"新01|13901862201"_qs, u"新02|13901862202"_qs, u"新03|13901862203"_qs, u"新04|"_qs,
          u"新05|021-62345607"_qs, u"新06|13901862208"_qs, u"新07|13901862209 / 13901862210"_qs,
          u"新08|13901862211"_qs, u"新09|13901862212 / 13901862213"_qs, u"新11|"_qs},
         {u"Phone “1.39019E+10”"_qs, u"Phone “139018622”"_qs},
         0},
        {"opening days that are none",
         Shops,
         {u"店名|地址|开业日期"_qs, u"新01|剑河路1号|2019年10月份"_qs, u"新02|剑河路3号|去年"_qs,
          u"新03|剑河路5号|2019年上半年"_qs, u"新04|剑河路7号|90年代"_qs,
          u"新05|剑河路9号|2018-2019"_qs, u"新06|剑河路11号|三年前"_qs,
          u"新07|剑河路13号|2019.1"_qs},
         "SELECT name || '|' || coalesce(opened_on, '') FROM subject WHERE name LIKE '新%' ORDER "
         "BY id",
         {u"新01|2019-10-01"_qs, u"新02|"_qs, u"新03|"_qs, u"新04|"_qs, u"新05|"_qs, u"新06|"_qs,
          u"新07|2019-01-01"_qs},
         {u"“去年”"_qs, u"“2019年上半年”"_qs, u"“90年代”"_qs, u"“2018-2019”"_qs, u"“三年前”"_qs,
          u"“2019.1” is read as 2019-01-01"_qs},
         0},
        {"a house and its letter beside it",
         Shops,
         {u"店名|地址"_qs, u"新1|剑河路443/443甲"_qs, u"新2|剑河路445号、445号甲"_qs,
          u"新3|剑河路447、447甲号"_qs, u"新4|剑河路449甲/乙号"_qs, u"新5|剑河路451号甲、乙"_qs,
          u"新6|剑河路453甲乙丙号101室"_qs},
         "SELECT name || '|' || number || '|' || room || '|' || note FROM subject WHERE name LIKE "
         "'新%' ORDER BY id",
         {u"新1|443、443甲||"_qs, u"新2|445、445甲||"_qs, u"新3|447、447甲||"_qs,
          u"新4|449甲、449乙||"_qs, u"新5|451甲、451乙||"_qs, u"新6|453甲、453乙、453丙|101|"_qs},
         {},
         0},
        {"a house and its letter in a column of numbers",
         Shops,
         {u"店名|道路|门牌号"_qs, u"新1|剑河路|443/443甲"_qs, u"新2|剑河路|445甲/乙"_qs,
          u"新3|剑河路|447号甲乙"_qs},
         "SELECT name || '|' || number FROM subject WHERE name LIKE '新%' ORDER BY id",
         {u"新1|443、443甲"_qs, u"新2|445甲、445乙"_qs, u"新3|447甲、447乙"_qs},
         {},
         0},
    };
    return all;
}

const std::vector<Telling>& wordsTold()
{
    using enum ImportKind;
    const QString headings = u"姓名|手机号|平台|职业|政治面貌|居住情况|车辆"_qs;
    static const std::vector<Telling> all{
        {"words for the same",
         Workers,
         {headings, u"甲一一|13901863301|顺丰快运|收派员|预备党员|员工宿舍|两轮电动车"_qs,
          u"甲二二|13901863302|美团众包|外卖配送员|共青团员|出租屋|自有电瓶车"_qs,
          u"甲三三|13901863303|滴滴打车|网约车师傅|一般群众|自有房屋|燃油车"_qs,
          u"甲四四|13901863304|达达快送|代驾师傅|团员|租的房子|电单车"_qs,
          u"甲五五|13901863305|抖音直播|带货主播|群众|父母家|地铁"_qs,
          u"甲六六|13901863306|58到家|月嫂|中共党员|床位|走路"_qs},
         ridersTold,
         {u"甲一一|顺丰速运|快递员|中共预备党员|单位宿舍|电动自行车|"_qs,
          u"甲二二|美团|外卖骑手|共青团员|整租|电动自行车|"_qs,
          u"甲三三|滴滴出行|网约车司机|群众|自有住房|燃油小客车|"_qs,
          u"甲四四|达达秒送|代驾员|共青团员|整租|电动自行车|"_qs,
          u"甲五五|抖音|网络主播|群众|借住亲友家|公共交通|"_qs,
          u"甲六六|58到家|家政服务员|中共党员|一张床、宿舍型房源|步行|"_qs},
         {u"“美团众包” is read as 美团"_qs},
         0},
        {"words with more in brackets",
         Workers,
         {headings,
          u"乙一一|13901863311|美团（专送）|骑手（全职）|党员（预备）|租房（合租）|电动自行车（换电）"_qs,
          u"乙二二|13901863312|饿了么（蜂鸟众包）|快递员（中通）|中共党员（正式）|宿舍（集体）|汽车（新能源）"_qs,
          u"乙三三|13901863313|其他（代购群）|其他（修表）|群众|自有（婚房）|其他（平衡车）"_qs},
         ridersTold,
         {u"乙一一|美团|外卖骑手|中共预备党员|合租|电动自行车（换电）|"_qs,
          u"乙二二|饿了么（淘宝闪购）|快递员|中共党员|单位宿舍|新能源小客车|"
          "Occupation：快递员（中通）；Housing：宿舍（集体）"_qs,
          u"乙三三|其他|其他|群众|自有住房|其他|Platform or firm：其他（代购群）；"
          "Occupation：其他（修表）；Housing：自有（婚房）；Vehicle：其他（平衡车）"_qs},
         {},
         0},
        {"which other it is",
         Workers,
         {headings, u"戊一一|13901863351|其他：闪送|||其他：合租|"_qs},
         ridersTold,
         {u"戊一一|闪送|||合租||"_qs},
         {},
         0},
        {"what stands for no entry is told",
         Workers,
         {headings, u"丙一一|13901863321|某某闪电送|驯鹿师|先进青年|船上|独木舟"_qs},
         ridersTold,
         {u"丙一一||||||Platform or firm：某某闪电送；Occupation：驯鹿师；"
          "Political status：先进青年；Housing：船上；Vehicle：独木舟"_qs},
         {u"“驯鹿师” is not known as"_qs},
         0},
        {"a column for each occupation",
         Workers,
         {u"姓名|手机|骑手|快递员|网约车司机"_qs, u"丁一一|13901863331|√||"_qs,
          u"丁二二|13901863332||√|"_qs, u"丁三三|13901863333|||√"_qs},
         "SELECT s.name || '|' || coalesce(o.name, '') || '|' || s.note FROM subject s LEFT JOIN "
         "code o ON o.id = s.occupation_id WHERE s.kind = 'worker' ORDER BY s.id",
         {u"丁一一|外卖骑手|"_qs, u"丁二二|快递员|"_qs, u"丁三三|网约车司机|"_qs},
         {},
         0},
        {"a column for each occupation, with boxes in the headings",
         Workers,
         {u"姓名|手机|□骑手|□快递员"_qs, u"丁一一|13901863331|☑|□"_qs,
          u"丁二二|13901863332|□|☑"_qs},
         "SELECT s.name || '|' || coalesce(o.name, '') || '|' || s.note FROM subject s LEFT JOIN "
         "code o ON o.id = s.occupation_id WHERE s.kind = 'worker' ORDER BY s.id",
         {u"丁一一|外卖骑手|"_qs, u"丁二二|快递员|"_qs},
         {},
         0},
        {"boxes for the occupation in one cell",
         Workers,
         {u"姓名|手机|职业（打√）"_qs, u"丁一一|13901863331|☑骑手 □快递员"_qs,
          u"丁二二|13901863332|□骑手 ☑快递员"_qs},
         "SELECT s.name || '|' || coalesce(o.name, '') || '|' || s.note FROM subject s LEFT JOIN "
         "code o ON o.id = s.occupation_id WHERE s.kind = 'worker' ORDER BY s.id",
         {u"丁一一|外卖骑手|"_qs, u"丁二二|快递员|"_qs},
         {},
         0},
        {"ticks below what is asked about occupations",
         Workers,
         {u"姓名|手机|职业||"_qs, u"||骑手|快递员|主播"_qs, u"丁一一|13901863331|√||"_qs,
          u"丁二二|13901863332||√|"_qs},
         "SELECT s.name || '|' || coalesce(o.name, '') || '|' || s.note FROM subject s LEFT JOIN "
         "code o ON o.id = s.occupation_id WHERE s.kind = 'worker' ORDER BY s.id",
         {u"丁一一|外卖骑手|"_qs, u"丁二二|快递员|"_qs},
         {},
         0},
        {"riders of one name",
         Workers,
         {u"姓名|手机|平台|站点"_qs, u"王伟|13901863341|美团|北站"_qs,
          u"王伟|13901863342|饿了么|南站"_qs, u"王伟|13901863343|美团|北站"_qs,
          u"王伟||美团|北站"_qs, u"王伟||顺丰速运|"_qs, u"王伟||| "_qs},
         "SELECT s.name || '|' || s.phone || '|' || coalesce(p.name, '') FROM subject s LEFT JOIN "
         "code p ON p.id = s.platform_id WHERE s.kind = 'worker' ORDER BY s.id",
         {u"王伟|13901863341|美团"_qs, u"王伟|13901863342|饿了么（淘宝闪购）"_qs,
          u"王伟|13901863343|美团"_qs}},
    };
    return all;
}

} // namespace

// Nothing of a list is lost without a word, and no guess stands for what it does not say.
class tst_ImportUnsaid : public QObject
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

    static void addRows(const std::vector<Telling>& all)
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(all.size()); ++i)
            QTest::newRow(all[static_cast<size_t>(i)].name) << i;
    }

    void hold(const std::vector<Telling>& all)
    {
        QFETCH(int, index);
        const Telling& one = all[static_cast<size_t>(index)];
        const ImportPreview shown = preview(one.lines, one.kind);
        const QStringList told = saidOf(shown);
        (void)writeImport(registry(), shown);
        QStringList found;
        Statement statement = registry().db().prepare(QString::fromUtf8(one.query));
        while (statement.next())
            found << statement.get<QString>(0);
        const QString said = u"\ntold: "_qs + told.join(u'\n');
        QVERIFY2(found == one.answers, qPrintable(found.join(u"\n") + said));
        if (one.wrong >= 0)
            QVERIFY2(shown.counts().wrong == one.wrong, qPrintable(said));
        for (const QString& part : one.said)
            QVERIFY2(said.contains(part), qPrintable(part + said));
        const RowId last = batches(registry(), 1).first().id;
        (void)writeImport(registry(), preview(one.lines, one.kind));
        QCOMPARE(batches(registry(), 1).first().id, last);
    }

private Q_SLOTS:
    void init()
    {
        m_test.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        (void)writeImport(registry(), preview({u"店名|地址|经营者|经营者电话"_qs,
                                               u"阿宽小吃|福泉路88号|常春华|13901862299"_qs},
                                              ImportKind::Shops));
    }

    void everyPartIsReadBelowItsOwnHeading_data() { addRows(headingsOfParts()); }
    void everyPartIsReadBelowItsOwnHeading() { hold(headingsOfParts()); }

    void aPlaceIsWhereItSaysOrTold_data() { addRows(placesTold()); }
    void aPlaceIsWhereItSaysOrTold() { hold(placesTold()); }

    void aCellIsReadOrTold_data() { addRows(cellsTold()); }
    void aCellIsReadOrTold() { hold(cellsTold()); }

    void whatIsNoRowIsNone_data() { addRows(rowsThatAreNone()); }
    void whatIsNoRowIsNone() { hold(rowsThatAreNone()); }

    void aNumberIsWhatItSays_data() { addRows(numbersTold()); }
    void aNumberIsWhatItSays() { hold(numbersTold()); }

    void aWordOfAListIsKnown_data() { addRows(wordsTold()); }
    void aWordOfAListIsKnown() { hold(wordsTold()); }

    void everyOfficeListChangesNothingTheSecondTime_data()
    {
        QTest::addColumn<int>("index");
        const std::vector<OfficeList> lists = officeLists();
        for (int i = 0; i < static_cast<int>(lists.size()); ++i) {
            if (lists[static_cast<size_t>(i)].fate == u"taken")
                QTest::newRow(qPrintable(lists[static_cast<size_t>(i)].name)) << i;
        }
    }

    void everyOfficeListChangesNothingTheSecondTime()
    {
        QFETCH(int, index);
        const OfficeList list = officeLists()[static_cast<size_t>(index)];
        (void)writeImport(registry(), preview({u"店名|地址|经营者|经营者电话"_qs,
                                               u"好邻居便利店|剑河路101号|林小禾|13901862233"_qs},
                                              ImportKind::Shops));
        (void)writeImport(
            registry(), preview({u"姓名|手机"_qs, u"骆一舟|13901863301"_qs}, ImportKind::Workers));
        const QStringList lines{list.headings.join(u'|'), list.cells.join(u'|')};
        (void)writeImport(registry(), preview(lines, list.kind));
        const PreviewCounts again = preview(lines, list.kind).counts();
        QCOMPARE(again.added, 0);
        QCOMPARE(again.updated, 0);
    }

    // Which of three they are nobody can tell: a person is asked, and nothing is written.
    void aRiderOfANameWithoutAPhoneIsAsked()
    {
        const ImportPreview shown =
            preview({u"姓名|手机|平台"_qs, u"王伟|13901863341|美团"_qs,
                     u"王伟|13901863342|饿了么"_qs, u"王伟||美团"_qs, u"王伟||顺丰速运"_qs},
                    ImportKind::Workers);
        QStringList verdicts;
        for (const PreviewRow& row : shown.rows)
            verdicts << verdictText(row);
        QCOMPARE(verdicts, (QStringList{u"new"_qs, u"new"_qs, u"doubtful"_qs, u"doubtful"_qs}));
    }

    // A count in a cell that is merged over several shops is of none of them; over the rows of one
    // it is.
    void aCountOfSeveralRowsIsOfNone_data()
    {
        QTest::addColumn<QString>("merged");
        QTest::addColumn<QStringList>("counts");
        QTest::addColumn<QString>("said");
        QTest::newRow("over two shops")
            << u"C2:C3"_qs << QStringList{u"新一|"_qs, u"新二|"_qs, u"新三|2"_qs}
            << u"stands for several rows"_qs;
        QTest::newRow("over one row")
            << u"C2:D2"_qs << QStringList{u"新一|5"_qs, u"新二|"_qs, u"新三|2"_qs} << QString();
    }
    void aCountOfSeveralRowsIsOfNone()
    {
        QFETCH(QString, merged);
        QFETCH(QStringList, counts);
        QFETCH(QString, said);
        const QList<QStringList> cells{{u"店名"_qs, u"地址"_qs, u"从业人数"_qs, u"备注"_qs},
                                       {u"新一"_qs, u"剑河路1号"_qs, u"5"_qs},
                                       {u"新二"_qs, u"剑河路3号"_qs},
                                       {u"新三"_qs, u"剑河路5号"_qs, u"2"_qs}};
        QString rows;
        for (int row = 0; row < cells.size(); ++row) {
            rows += u"<row r=\"%1\">"_qs.arg(row + 1);
            for (int column = 0; column < cells.at(row).size(); ++column)
                rows += u"<c r=\"%1%2\" t=\"inlineStr\"><is><t>%3</t></is></c>"_qs.arg(
                    QChar(u'A' + column), QString::number(row + 1), cells.at(row).at(column));
            rows += u"</row>"_qs;
        }
        QByteArray sheet = sheetOf(rows.toUtf8());
        sheet.replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"" +
                                          merged.toUtf8() + "\"/></mergeCells>");
        const QString path = workbook(*m_folder, {sheet});
        const ImportPreview shown = previewImport(
            registry(), planOf(registry(), path, ImportKind::Shops, m_test->block().id));
        const QString told = saidOf(shown).join(u'\n');
        QVERIFY2(told.contains(said) && (!said.isEmpty() || !told.contains(u"several rows")),
                 qPrintable(told));
        (void)writeImport(registry(), shown);
        QStringList found;
        Statement statement = registry().db().prepare(
            u"SELECT name || '|' || coalesce(staff_count, '') FROM subject WHERE name LIKE '新%' "
            "ORDER BY id"_qs);
        while (statement.next())
            found << statement.get<QString>(0);
        QCOMPARE(found, counts);
    }

    // A heading far down, of which the outline knows nothing yet.
    void aHeadingFarDownIsNoShop()
    {
        QStringList lines{u"店名|地址|电话"_qs};
        for (int i = 0; i < 500; ++i)
            lines << u"新%1铺|剑河路%2号|"_qs.arg(i).arg(2 * i + 1);
        lines << u"店名|地址|电话（手机）"_qs << u"新末铺|剑河路3001号|13901862201"_qs;
        const ImportPreview shown = preview(lines, ImportKind::Shops);
        QCOMPARE(shown.counts().added, 501);
        QCOMPARE(shown.rows.back().title, u"新末铺（剑河路3001号）"_qs);
    }

    // Far down, where the outline does not look for headings.
    void aSecondTableInAnotherOrderIsRefused()
    {
        QStringList lines{u"店招名称|地址|经营者|联系电话"_qs};
        for (int i = 0; i < 450; ++i)
            lines << u"茶酒坊%1|剑河路%2号|李一|"_qs.arg(i).arg(2 * i + 1);
        lines << u"店招名称|经营者|地址|联系电话"_qs << u"花鱼斋|王二|泉口路7号|13901860002"_qs;
        QString said;
        try {
            (void)preview(lines, ImportKind::Shops);
        } catch (const Error& error) {
            said = error.message();
        }
        QVERIFY2(said.contains(u"row 452"), qPrintable(said));
    }

    void whoCameToActivities()
    {
        (void)writeImport(registry(),
                          preview({u"活动日期|活动名称"_qs, u"2026-11-15|骑手生日会"_qs},
                                  ImportKind::Activities));
        const QStringList list{u"活动名称|日期|姓名|签到"_qs,
                               u"骑手生日会|2026-11-15|张记面馆|√"_qs,
                               u"骑手生日会|2026-11-15|阿宽小吃|×"_qs};
        const ImportPreview shown = preview(list, ImportKind::Attendance);
        QCOMPARE(verdictText(shown.rows.at(0)), u"new"_qs);
        QCOMPARE(verdictText(shown.rows.at(1)), u"wrong"_qs);
        (void)writeImport(registry(), shown);
        QCOMPARE(writeImport(registry(), preview(list, ImportKind::Attendance)).batch, 0);
    }

    // What a row below takes away from the one that a row is like makes that row a new one at once.
    void aPhoneThatIsGivenUpBelow()
    {
        (void)writeImport(registry(),
                          preview({u"店名|地址|电话"_qs, u"好德便利|仙霞西路14号|62341111"_qs},
                                  ImportKind::Shops));
        const QStringList list{u"店名|地址|电话"_qs, u"好德便利|剑河路9号|62341111"_qs,
                               u"好德便利|仙霞西路14号|13512349999"_qs};
        const PreviewCounts counts =
            writeImport(registry(), preview(list, ImportKind::Shops)).counts;
        QCOMPARE(counts.added, 1);
        QCOMPARE(counts.updated, 1);
        QCOMPARE(writeImport(registry(), preview(list, ImportKind::Shops)).batch, 0);
    }

    void theContactOfAFirmAnswersItsPhone()
    {
        (void)writeImport(registry(), preview({u"企业名称|地址|法定代表人|联系人|联系人电话"_qs,
                                               u"新一公司|福泉路968号|赵大|李小|13901862201"_qs},
                                              ImportKind::Shops));
        Statement statement = registry().db().prepare(
            u"SELECT operator || '|' || operator_phone || '|' || phone FROM subject WHERE name = "
            "'新一公司'"_qs);
        QVERIFY(statement.next());
        QCOMPARE(statement.get<QString>(0), u"赵大||13901862201"_qs);
    }

    void theFloorIsSaidWithTheRoom()
    {
        const ImportPlan plan =
            planOf(registry(),
                   workbookOf(*m_folder, {u"#名册"_qs, u"企业名称|地址|楼层"_qs,
                                          u"新一公司|福泉路968号6号楼802室|8"_qs}),
                   ImportKind::Shops, m_test->block().id);
        const FieldTable& fields = fieldTable(ImportKind::Shops);
        const QString floor = fields.at(fields.indexOf(u"floor"_qs)).title();
        const QStringList taken = columnsSaid(plan.outline, fields, plan.columns).taken;
        QVERIFY2(taken.last().startsWith(u"楼层") && taken.last().contains(floor),
                 qPrintable(taken.join(u'\n')));
    }
};

DOORSTEP_TEST(tst_ImportUnsaid);
#include "tst_ImportUnsaid.moc"
