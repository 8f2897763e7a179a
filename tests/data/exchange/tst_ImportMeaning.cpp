// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/register/Journal.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

// A list, and what the register tells when it has been taken in.
struct Meaning
{
    const char* name;
    ImportKind kind;
    QStringList lines; // of a workbook
    const char* query;
    QStringList answers;
    const char* remark = ""; // a part of what is said of a row
};

constexpr const char* visitMoments =
    "SELECT strftime('%Y-%m-%d %H:%M', v.at, 'unixepoch', '+8 hours') || iif(v.time_known, '', "
    "' ?') FROM visit v ORDER BY v.id";
constexpr const char* doorsAsked =
    "SELECT coalesce(t.name, '') || '|' || s.lane || '|' || s.number || '|' || s.room || '|' || "
    "s.floor FROM subject s LEFT JOIN street t ON t.id = s.street_id WHERE s.source_id IS NULL AND "
    "s.name LIKE '新%' ORDER BY s.id";
constexpr const char* countsAsked =
    "SELECT coalesce(s.staff_count, '') || '|' || coalesce(s.party_members, '') || '|' || "
    "coalesce((SELECT group_concat(c.name, '、') FROM subject_hazard h JOIN code c ON c.id = "
    "h.hazard_id WHERE h.subject_id = s.id), '') FROM subject s WHERE s.name LIKE '新%' ORDER BY "
    "s.id";
constexpr const char* needsAsked =
    "SELECT text || ' ' || stage || ' ' || coalesce(closed_on, handling_on, '') FROM need ORDER BY "
    "id";
constexpr const char* phonesAsked =
    "SELECT s.name || '|' || s.phone || '|' || s.note FROM subject s WHERE s.name LIKE '新%' ORDER "
    "BY s.id";
constexpr const char* visitsOfMeaning =
    "SELECT strftime('%m-%d', v.at, 'unixepoch', '+8 hours') || ' ' || v.said || ' ' || v.outcome "
    "FROM visit v ORDER BY v.at";
constexpr const char* outcomesOfMeaning =
    "SELECT group_concat(o, ' ') FROM (SELECT outcome AS o FROM visit ORDER BY at)";
constexpr const char* visitsWithVisitors =
    "SELECT strftime('%m-%d', v.at, 'unixepoch', '+8 hours') || ' ' || v.said || v.situation || "
    "' ' || coalesce((SELECT group_concat(p.name, '、') FROM visit_visitor x JOIN visitor p ON "
    "p.id = x.visitor_id WHERE x.visit_id = v.id), '') FROM visit v ORDER BY v.at, v.id";
constexpr const char* shopsTaken =
    "SELECT s.name || ' ' || coalesce(t.name, '') || '|' || s.lane || '|' || s.number || '|' || "
    "s.room FROM subject s LEFT JOIN street t ON t.id = s.street_id WHERE s.name NOT IN "
    "('张记面馆', '青禾果蔬', '阿宽小吃', '室内公司') ORDER BY s.id";
constexpr const char* personsOfShops =
    "SELECT operator || '|' || operator_phone || phone || '|' || note FROM subject WHERE name "
    "LIKE '新%' ORDER BY id";
constexpr const char* workersAsked =
    "SELECT s.name || '|' || s.phone FROM subject s WHERE s.kind = 'worker' ORDER BY s.id";

const std::vector<Meaning>& meanings()
{
    using enum ImportKind;
    static const std::vector<Meaning> all{
        {"a day at midnight and a time",
         Visits,
         {u"店名|走访日期|走访时间|走访内容"_qs, u"张记面馆|@2026-11-02 00:00|9:30|一"_qs,
          u"张记面馆|@2026-11-03 00:00|上午9:40|二"_qs, u"张记面馆|2026-11-04 00:00|14点半|三"_qs,
          u"张记面馆|@2026-11-05 15:10||四"_qs, u"张记面馆|2026-11-06|@2026-11-06 08:20|五"_qs},
         visitMoments,
         {u"2026-11-02 09:30"_qs, u"2026-11-03 09:40"_qs, u"2026-11-04 14:30"_qs,
          u"2026-11-05 15:10"_qs, u"2026-11-06 08:20"_qs}},
        {"a moment at midnight alone",
         Visits,
         {u"店名|走访时间|走访内容"_qs, u"张记面馆|@2026-11-02 00:00|一"_qs,
          u"张记面馆|2026-11-03 00:00|二"_qs, u"张记面馆|2026/11/4 0:00|三"_qs,
          u"张记面馆|2026-11-05 00:00:00|四"_qs},
         visitMoments,
         {u"2026-11-02 12:00 ?"_qs, u"2026-11-03 12:00 ?"_qs, u"2026-11-04 12:00 ?"_qs,
          u"2026-11-05 12:00 ?"_qs}},
        {"a day above the headings",
         Visits,
         {u"沿街商铺走访记录"_qs, u"走访日期：2026年11月5日 走访人：王芳"_qs,
          u"填报日期：2026年11月9日"_qs, u"店名|走访内容"_qs, u"张记面馆|一"_qs},
         visitsOfMeaning,
         {u"11-05 一 met"_qs}},
        {"a day above the headings, another across the list",
         Visits,
         {u"走访日期：2026年11月5日"_qs, u"店名|走访内容"_qs, u"张记面馆|一"_qs, u"11月6日"_qs,
          u"青禾果蔬|二"_qs},
         visitsOfMeaning,
         {u"11-05 一 met"_qs, u"11-06 二 met"_qs}},
        {"a day in the title",
         Visits,
         {u"第四街区2026年11月5日走访情况"_qs, u"店名|时间|走访情况"_qs, u"张记面馆|9:30|一"_qs,
          u"青禾果蔬|10:15|二"_qs},
         visitMoments,
         {u"2026-11-05 09:30"_qs, u"2026-11-05 10:15"_qs}},
        {"a day behind the title",
         Visits,
         {u"走访记录（2026.11.5）"_qs, u"店名|走访内容"_qs, u"张记面馆|一"_qs},
         visitsOfMeaning,
         {u"11-05 一 met"_qs}},
        {"a sheet for each day",
         Visits,
         {u"#11月3日"_qs, u"2026年11月走访"_qs, u"店名|走访内容"_qs, u"张记面馆|一"_qs,
          u"#2026-11-04"_qs, u"店名|走访内容"_qs, u"张记面馆|二"_qs, u"青禾果蔬|三"_qs},
         visitsOfMeaning,
         {u"11-03 一 met"_qs, u"11-04 二 met"_qs, u"11-04 三 met"_qs}},
        {"several needs in a row",
         Needs,
         {u"店名|诉求1|诉求2|诉求3|时间"_qs, u"张记面馆|停车难|油烟管道清洗贵||2026-11-03"_qs,
          u"青禾果蔬|招工|||2026-11-04"_qs},
         "SELECT n.found_on || ' ' || s.name || ' ' || n.text FROM need n JOIN subject s ON s.id = "
         "n.subject_id ORDER BY n.id",
         {u"2026-11-03 张记面馆 停车难"_qs, u"2026-11-03 张记面馆 油烟管道清洗贵"_qs,
          u"2026-11-04 青禾果蔬 招工"_qs}},
        {"a time of the beginning of days",
         Visits,
         {u"店名|走访日期|走访时间|走访内容"_qs, u"张记面馆|2026-11-02|@1899-12-30 09:30|一"_qs,
          u"张记面馆|2026-11-03|@1900-01-01 09:30|一"_qs},
         visitMoments,
         {u"2026-11-02 09:30"_qs, u"2026-11-03 09:30"_qs}},
        {"the time of an activity at midnight",
         Activities,
         {u"活动日期|活动名称|人数"_qs, u"@2026-11-02 00:00|义诊|12"_qs},
         "SELECT held_on || ' ' || held_at FROM activity",
         {u"2026-11-02 "_qs}},
        {"groups with a line break",
         Shops,
         {u"序号|基本情况|||党建情况||隐患（有打√）||备注"_qs,
          u"|店名|经营\n地址|从业\n人员|党员\n人数|有无党组织|三合一|电动自行车违规充电|"_qs,
          u"1|新一|福泉路1121号|3|1人|无|√||"_qs, u"2|新二|福泉路1123号|2|0|有||√|夫妻店"_qs},
         countsAsked,
         {u"3|1|三合一"_qs, u"2|0|电动自行车违规充电"_qs}},
        {"groups with a blank",
         Shops,
         {u"序号|基本信息||隐患【打勾】||党建情况|"_qs,
          u"|店名|地址|三合一|占用消防通道|党员 人数|职工 人数"_qs,
          u"1|新一|福泉路1121号|√||2|5"_qs},
         countsAsked,
         {u"5|2|三合一"_qs}},
        {"one line of headings with what to do in brackets",
         Shops,
         {u"店名|地址|隐患（有打√）：三合一|隐患（有打√）：占用消防通道"_qs,
          u"新一|福泉路1121号||√"_qs},
         countsAsked,
         {u"||占用消防通道"_qs}},
        {"the firms of a building that stands above them",
         Shops,
         {u"淞虹路207号明基商务广场 入驻企业名单"_qs, u"室号|企业名称|法定代表人"_qs,
          u"301|新一公司|颜云"_qs},
         "SELECT t.name || '|' || s.number || '|' || s.room || '|' || s.building || '|' || s.kind "
         "FROM subject s JOIN street t ON t.id = s.street_id WHERE s.name LIKE '新%'",
         {u"淞虹路|207|301|明基商务广场|firm"_qs}},
        {"the firms of a building by labels above them",
         Shops,
         {u"楼宇名称：明基商务广场    地址：淞虹路207号"_qs, u"室号|企业名称|法人"_qs,
          u"301|新一公司|颜云"_qs},
         "SELECT t.name || '|' || s.number || '|' || s.room || '|' || s.building || '|' || s.kind "
         "FROM subject s JOIN street t ON t.id = s.street_id WHERE s.name LIKE '新%'",
         {u"淞虹路|207|301|明基商务广场|firm"_qs}},
        {"a floor beside an address with a room",
         Shops,
         {u"店名|地址|楼层"_qs, u"新一公司|福泉路968号6号楼802室|8"_qs,
          u"新二公司|福泉路968号6号楼803室|8层"_qs, u"新三公司|福泉路968号7号楼|8F"_qs,
          u"新四公司|福泉路970号|8"_qs},
         doorsAsked,
         {u"福泉路||968|6号楼802|8"_qs, u"福泉路||968|6号楼803|8层"_qs, u"福泉路||968|7号楼8F|"_qs,
          u"福泉路||970|8楼|"_qs}},
        {"a floor before the address",
         Shops,
         {u"楼层|店名|地址"_qs, u"8|新一公司|福泉路968号6号楼802室"_qs},
         doorsAsked,
         {u"福泉路||968|6号楼802|8"_qs}},
        {"a room beside an address with a building",
         Shops,
         {u"店名|地址|室号"_qs, u"新一公司|福泉路968号6号楼|802"_qs,
          u"新二公司|福泉路968号6号楼802室|802"_qs},
         doorsAsked,
         {u"福泉路||968|6号楼802|"_qs, u"福泉路||968|6号楼802|"_qs}},
        {"the register's own road behind a town",
         Shops,
         {u"店名|地址"_qs, u"新一|沪福泉路11号"_qs, u"新二|某某片福泉路13号"_qs,
          u"新三|北福泉路15号"_qs, u"新四|虹桥机场路17号"_qs},
         doorsAsked,
         {u"福泉路||11||"_qs, u"福泉路||13||"_qs, u"北福泉路||15||"_qs, u"机场路||17||"_qs}},
        {"the list's own road behind a town",
         Shops,
         {u"店名|地址"_qs, u"新一|某某片哈密路11号"_qs, u"新二|哈密路13号"_qs},
         doorsAsked,
         {u"哈密路||11||"_qs, u"哈密路||13||"_qs}},
        {"a building that names no road",
         Shops,
         {u"店名|地址"_qs, u"新一|百盛大厦12楼1203"_qs, u"新二|百盛大厦12楼1204"_qs},
         "SELECT (SELECT count(*) FROM street WHERE name LIKE '%百盛%') || '|' || kind || '|' || "
         "room || '|' || note FROM subject WHERE name LIKE '新%' ORDER BY id",
         {u"0|shop|12楼1203|百盛大厦"_qs, u"0|shop|12楼1204|百盛大厦"_qs}},
        {"a door without a road",
         Shops,
         {u"店名|门牌号"_qs, u"新一|12"_qs},
         doorsAsked,
         {u"||12||"_qs},
         "no road"},
        {"needs whose stage is told without a day",
         Needs,
         {u"登记日期|店名|问题描述|办理状态"_qs, u"2026-10-02|张记面馆|问题一|已办结"_qs,
          u"2026-10-02|张记面馆|问题二|办理中"_qs, u"2026-10-02|张记面馆|问题三|未办"_qs,
          u"2026-10-02|张记面馆|问题四|已解决"_qs, u"2026-10-02|张记面馆|问题五|已联系物业"_qs},
         needsAsked,
         {u"问题一 closed 2026-10-02"_qs, u"问题二 handling 2026-10-02"_qs, u"问题三 found "_qs,
          u"问题四 closed 2026-10-02"_qs, u"问题五 found "_qs},
         "the day is missing"},
        {"needs that are settled or not",
         Needs,
         {u"登记日期|店名|问题描述|处置日期|是否办结"_qs, u"2026-10-02|张记面馆|问题一||是"_qs,
          u"2026-10-02|张记面馆|问题二|2026-10-06|☑"_qs, u"2026-10-02|张记面馆|问题三||1"_qs,
          u"2026-10-02|张记面馆|问题四||□"_qs, u"2026-10-02|张记面馆|问题五||否"_qs,
          u"2026-10-02|张记面馆|问题六||已办结"_qs},
         needsAsked,
         {u"问题一 closed 2026-10-02"_qs, u"问题二 closed 2026-10-06"_qs,
          u"问题三 closed 2026-10-02"_qs, u"问题四 found "_qs, u"问题五 found "_qs,
          u"问题六 closed 2026-10-02"_qs},
         "the day is missing"},
        {"a stage with its day",
         Needs,
         {u"登记日期|店名|问题描述|办理状态|办结日期"_qs,
          u"2026-10-02|张记面馆|问题一|已办结|2026-10-09"_qs},
         needsAsked,
         {u"问题一 closed 2026-10-09"_qs}},
        {"rows that ask for nothing",
         Needs,
         {u"登记日期|店名|问题描述"_qs, u"2026-10-02|张记面馆|无"_qs,
          u"2026-10-02|张记面馆|暂无需求"_qs, u"2026-10-02|张记面馆|没有问题。"_qs,
          u"2026-10-02|张记面馆|无处停车"_qs},
         needsAsked,
         {u"无处停车 found "_qs},
         "nothing is asked for"},
        {"what is no phone",
         Shops,
         {u"店名|地址|联系方式"_qs, u"新一|福泉路1号|微信：abc123"_qs,
          u"新二|福泉路3号|QQ：62345678"_qs, u"新三|福泉路5号|抖音号88889999"_qs,
          u"新四|福泉路7号|工号20210305"_qs, u"新五|福泉路9号|110、62348801"_qs,
          u"新六|福泉路11号|微信同号13901862233"_qs, u"新七|福泉路13号|传真62345679"_qs,
          u"新八|福泉路15号|QQ62345678，13901862244"_qs, u"新九|福泉路17号|62345678@qq.com"_qs},
         phonesAsked,
         {u"新一||Phone：微信：abc123"_qs, u"新二||Phone：QQ：62345678"_qs,
          u"新三||Phone：抖音号88889999"_qs, u"新四||Phone：工号20210305"_qs,
          u"新五|021-62348801|"_qs, u"新六|13901862233|"_qs, u"新七||Phone：传真62345679"_qs,
          u"新八|13901862244|Phone：QQ62345678，13901862244"_qs,
          u"新九||Phone：62345678@qq.com"_qs},
         "There is no phone number in this"},
        {"seven digits before mobiles that begin with them",
         Shops,
         {u"店名|地址|联系方式"_qs, u"新一|福泉路1号|1381234"_qs, u"新二|福泉路3号|13812340001"_qs,
          u"新三|福泉路5号|13812340002"_qs},
         phonesAsked,
         {u"新一||Phone：1381234"_qs, u"新二|13812340001|"_qs, u"新三|13812340002|"_qs}},
        {"seven digits after a mobile that begins with them",
         Shops,
         {u"店名|地址|联系方式"_qs, u"新一|福泉路1号|13812340001"_qs, u"新二|福泉路3号|1381234"_qs},
         phonesAsked,
         {u"新一|13812340001|"_qs, u"新二||Phone：1381234"_qs}},
        {"everybody's number among others",
         Shops,
         {u"店名|地址|联系方式"_qs, u"新五|福泉路9号|110、62348801"_qs},
         phonesAsked,
         {u"新五|021-62348801|"_qs},
         "everybody calls"},
        {"a question is no block",
         Workers,
         {u"1、您的姓名|2、您的手机号码：|8、您希望街区提供哪些服务（多选）|11、您来沪时间|您的籍贯"_qs,
          u"郭一|13901862201|歇脚饮水┋法律咨询|5年|(空)"_qs,
          u"郭二|13901862202|(跳过)|10年前|（跳过）"_qs},
         "SELECT s.name || '|' || coalesce(s.in_shanghai_since, '') || '|' || s.note FROM subject "
         "s WHERE s.kind = 'worker' ORDER BY s.id",
         {u"郭一|2021|"_qs, u"郭二|2016|"_qs},
         "is read as 2021"},
        {"modes as columns with ticks",
         Visits,
         {u"店名|走访日期|上门|电话|微信"_qs, u"张记面馆|2026-11-15|1|0|0"_qs,
          u"张记面馆|2026-11-16|0|1|0"_qs, u"张记面馆|2026-11-17|0|0|1"_qs},
         "SELECT mode FROM visit ORDER BY at",
         {u"door"_qs, u"phone"_qs, u"online"_qs}},
        {"words of satisfaction under 评价",
         Visits,
         {u"店名|走访日期|评价"_qs, u"张记面馆|2026-11-15|较满意"_qs,
          u"张记面馆|2026-11-16|非常不满意"_qs},
         "SELECT satisfaction FROM visit ORDER BY at",
         {u"4"_qs, u"1"_qs}},
        {"known by a short name, a branch and the operator",
         Visits,
         {u"走访对象|走访日期|走访内容"_qs, u"张记面馆（福泉路店）|2026-11-15|一"_qs,
          u"青禾|2026-11-16|二"_qs, u"常春华|2026-11-17|三"_qs},
         "SELECT v.said || ' ' || s.name FROM visit v JOIN subject s ON s.id = v.subject_id ORDER "
         "BY v.at",
         {u"一 张记面馆"_qs, u"二 青禾果蔬"_qs, u"三 阿宽小吃"_qs},
         "is the operator of"},
        {"a name and a phone in one cell of workers",
         Workers,
         {u"编号|姓名电话|性别/年龄|备注"_qs, u"1|陈一 13901862201|男/30|"_qs,
          u"2|陈二13901862202|女，28|"_qs, u"3|陈三(13901862203)|男|"_qs},
         workersAsked,
         {u"陈一|13901862201"_qs, u"陈二|13901862202"_qs, u"陈三|13901862203"_qs}},
        {"a name before two phones",
         Shops,
         {u"店名|地址|负责人及联系电话"_qs, u"新一|福泉路1号|周敏／62345602/03"_qs,
          u"新二|福泉路3号|周敏｜62345604"_qs},
         "SELECT operator || '|' || operator_phone FROM subject WHERE name LIKE '新%' ORDER BY id",
         {u"周敏|021-62345602 / 021-62345603"_qs, u"周敏|021-62345604"_qs}},
        {"who is named beside the organisation is not it",
         Shops,
         {u"店名|地址|党组织负责人"_qs, u"新一|福泉路1号|林小禾"_qs},
         "SELECT coalesce(party_org_id, '') || party_contact || note FROM subject WHERE name LIKE "
         "'新%'",
         {u"林小禾"_qs}},
        {"members that are told by yes and no",
         Shops,
         {u"店名|地址|是否党员"_qs, u"新一|福泉路1号|FALSE"_qs, u"新二|福泉路3号|TRUE"_qs,
          u"新三|福泉路5号|0"_qs, u"新四|福泉路7号|是"_qs},
         countsAsked,
         {u"||"_qs, u"|1|"_qs, u"|0|"_qs, u"|1|"_qs}},
        {"sheets of one list",
         Shops,
         {u"#一月"_qs, u"序号|店名|门牌号|电话|备注"_qs, u"1|新一|福泉路1号|62340331|x"_qs,
          u"#二月"_qs, u"店名|门牌号|电话"_qs, u"新二|福泉路3号|62340332"_qs},
         doorsAsked,
         {u"福泉路||1||"_qs, u"福泉路||3||"_qs}},
        {"visits beside each other under the same headings",
         Visits,
         {u"店名|走访日期|走访情况|走访日期|走访情况|走访日期|走访情况"_qs,
          u"张记面馆|2026-11-01|一|2026-11-08|二|2026-11-15|三"_qs,
          u"青禾果蔬|2026-11-02|甲||||"_qs},
         visitsOfMeaning,
         {u"11-01 一 met"_qs, u"11-02 甲 met"_qs, u"11-08 二 met"_qs, u"11-15 三 met"_qs}},
        {"visits beside each other, what was said before the day",
         Visits,
         {u"店名|走访情况|走访日期|走访情况|走访日期|备注"_qs,
          u"张记面馆|一|2026-11-01|二|2026-11-08|老店"_qs},
         visitsOfMeaning,
         {u"11-01 一 met"_qs, u"11-08 二 met"_qs}},
        {"needs beside each other under the same headings",
         Needs,
         {u"店名|日期|需求|日期|需求"_qs, u"张记面馆|2026-10-02|路灯|2026-10-08|积水"_qs,
          u"青禾果蔬|2026-10-02|停车||"_qs},
         needsAsked,
         {u"路灯 found "_qs, u"积水 found "_qs, u"停车 found "_qs}},
        {"needs of one day under the same headings",
         Needs,
         {u"店名|日期|需求|需求"_qs, u"张记面馆|2026-10-02|路灯|积水"_qs},
         needsAsked,
         {u"路灯 found "_qs, u"积水 found "_qs}},
        {"a second day that is not of a second need",
         Needs,
         {u"店名|日期|需求|处理结果|日期"_qs, u"张记面馆|2026-10-02|路灯|已修|2026-10-08"_qs},
         "SELECT text || ' ' || found_on || ' ' || result FROM need",
         {u"路灯 2026-10-02 已修"_qs}},
        {"visits of which only the days are told",
         Visits,
         {u"店名|走访日期|走访日期|走访日期"_qs, u"张记面馆|2026-11-01|2026-11-08|"_qs},
         visitsOfMeaning,
         {u"11-01  met"_qs, u"11-08  met"_qs}},
        {"who claims a wish, and their phone",
         Wishes,
         {u"日期|心愿人|心愿内容|认领人及电话"_qs,
          u"2026-11-02|张记面馆|换灯箱|王老师 13901866699"_qs},
         "SELECT claimed_by || '|' || claimer_phone FROM wish",
         {u"王老师|13901866699"_qs}},
        {"wishes beside each other under the same headings",
         Wishes,
         {u"提出人|日期|心愿|日期|心愿"_qs, u"张记面馆|2026-10-02|一盏灯|2026-10-08|一把伞"_qs},
         "SELECT collected_on || ' ' || text FROM wish ORDER BY id",
         {u"2026-10-02 一盏灯"_qs, u"2026-10-08 一把伞"_qs}},
        {"ticks below what was seen",
         Visits,
         {u"日期|走访对象|走访情况||"_qs, u"||见到|不在|拒访"_qs, u"2026-11-01|张记面馆|√||"_qs,
          u"2026-11-02|张记面馆||√|"_qs, u"2026-11-03|张记面馆|||√"_qs},
         outcomesOfMeaning,
         {u"met absent refused"_qs}},
        {"ticks below the outcome and the way",
         Visits,
         {u"日期|对象|走访结果|||走访方式|"_qs, u"||见到|未见|拒绝|上门|电话"_qs,
          u"2026-11-01|张记面馆|√|||√|"_qs, u"2026-11-02|张记面馆||√|||√"_qs,
          u"2026-11-04|张记面馆|||√|√|"_qs},
         "SELECT group_concat(o, ' ') FROM (SELECT outcome || ':' || mode AS o FROM visit ORDER BY "
         "at)",
         {u"met:door absent:phone refused:door"_qs}},
        {"ticks of which one has no column's worth",
         Visits,
         {u"日期|对象|结果：见到|结果：不在|结果：拒访"_qs, u"2026-11-01|张记面馆||√|"_qs},
         outcomesOfMeaning,
         {u"absent"_qs}},
        {"boxes under what was said",
         Visits,
         {u"日期|店名|走访情况|走访方式"_qs, u"2026-11-01|张记面馆|☑见到□不在□拒访|☑上门□电话"_qs,
          u"2026-11-02|张记面馆|□见到☑不在□拒访|□上门☑电话"_qs,
          u"2026-11-03|张记面馆|□见到□不在☑拒访|R上门"_qs},
         outcomesOfMeaning,
         {u"met absent refused"_qs}},
        {"boxes under a heading that nobody knows",
         Visits,
         {u"日期|店名|勾选"_qs, u"2026-11-01|张记面馆|□见到 ☑不在"_qs},
         outcomesOfMeaning,
         {u"absent"_qs}},
        {"boxes beside words stay what was said",
         Visits,
         {u"日期|店名|走访情况"_qs, u"2026-11-01|张记面馆|☑停车难"_qs},
         visitsOfMeaning,
         {u"11-01 ☑停车难 met"_qs}},
        {"outcomes in other words",
         Visits,
         {u"日期|店名|走访结果"_qs, u"2026-11-01|张记面馆|没见到"_qs,
          u"2026-11-02|张记面馆|停业"_qs, u"2026-11-03|张记面馆|未开门，下次再来"_qs,
          u"2026-11-04|张记面馆|店主外出没碰到"_qs, u"2026-11-05|张记面馆|拒绝开门"_qs,
          u"2026-11-06|张记面馆|成功"_qs, u"2026-11-07|张记面馆|约好下周三"_qs,
          u"2026-11-08|张记面馆|敲门无人应"_qs, u"2026-11-09|张记面馆|已见到店主本人"_qs,
          u"2026-11-10|张记面馆|不配合登记"_qs},
         outcomesOfMeaning,
         {u"absent absent come_back absent refused met come_back absent met refused"_qs},
         "is read as"},
        {"an outcome that says both",
         Visits,
         {u"日期|店名|走访结果"_qs, u"2026-11-01|张记面馆|店主不在，见到店员"_qs},
         outcomesOfMeaning,
         {u"met"_qs},
         "is empty or not known"},
        {"whether somebody was met",
         Visits,
         {u"日期|店名|是否见到"_qs, u"2026-11-01|张记面馆|是"_qs, u"2026-11-02|张记面馆|否"_qs,
          u"2026-11-03|张记面馆|×"_qs, u"2026-11-04|张记面馆|0"_qs, u"2026-11-05|张记面馆|未"_qs,
          u"2026-11-06|张记面馆|√"_qs},
         outcomesOfMeaning,
         {u"met absent absent absent absent met"_qs}},
        {"the part of the day beside the day",
         Visits,
         {u"走访日期|走访时间|店名"_qs, u"2026-11-01|上午|张记面馆"_qs,
          u"2026-11-02|下午|张记面馆"_qs, u"2026-11-03|晚上|张记面馆"_qs},
         visitMoments,
         {u"2026-11-01 12:00 ?"_qs, u"2026-11-02 12:00 ?"_qs, u"2026-11-03 12:00 ?"_qs}},
        {"times of every kind beside the day",
         Visits,
         {u"走访日期|走访时间|结束时间|店名"_qs, u"2026-11-01|上午||张记面馆"_qs,
          u"2026-11-02|14点30|15点|张记面馆"_qs, u"2026-11-03|下午2:30||张记面馆"_qs,
          u"2026-11-04|14:30-15:10||张记面馆"_qs, u"2026-11-05|30分钟||张记面馆"_qs,
          u"2026-11-06|@2026-11-06 08:20||张记面馆"_qs},
         visitMoments,
         {u"2026-11-01 12:00 ?"_qs, u"2026-11-02 14:30"_qs, u"2026-11-03 14:30"_qs,
          u"2026-11-04 14:30"_qs, u"2026-11-05 12:00 ?"_qs, u"2026-11-06 08:20"_qs}},
        {"several days in one cell",
         Visits,
         {u"店名|走访日期|内容"_qs, u"张记面馆|11.1、11.8、11.15|三次"_qs,
          u"张记面馆|2026-11-02|一次"_qs},
         visitsOfMeaning,
         {u"11-02 一次 met"_qs},
         "this is not a date"},
        {"a year that may be at either end",
         Visits,
         {u"店名|走访日期|内容"_qs, u"张记面馆|01-11-26|一"_qs, u"张记面馆|26.11.1|二"_qs},
         visitsOfMeaning,
         {u"11-01 二 met"_qs},
         "its first or its last figures"},
        {"the same of a day that may lack",
         Shops,
         {u"店名|地址|开业日期"_qs, u"新一|福泉路1号|10.11.12"_qs},
         "SELECT opened_on FROM subject WHERE name LIKE '新%'",
         {u"2010-11-12"_qs},
         "is read as 2010-11-12"},
        {"names with identity numbers in their cells",
         Workers,
         {u"姓名及身份证|电话"_qs, u"郭一 110101199003070011|13901862201"_qs,
          u"郭二（110101199003070011）|13901862202"_qs},
         workersAsked,
         {u"郭一|13901862201"_qs, u"郭二|13901862202"_qs},
         "is left out"},
        {"phones with identity numbers in their cells",
         Workers,
         {u"姓名|身份证号/电话"_qs, u"郭一|110101199003070011/13901862201"_qs,
          u"郭二|13901862202，110101199003070011"_qs, u"郭三|110101199003070011"_qs},
         workersAsked,
         {u"郭一|13901862201"_qs, u"郭二|13901862202"_qs, u"郭三|"_qs},
         "is left out"},
        {"an order's title and its words",
         Needs,
         {u"工单号|派单时间|诉求标题|工单内容|接收时间"_qs,
          u"GD1|2026-10-03|违停|门口停车|2026-10-02"_qs},
         needsAsked,
         {u"违停；门口停车 handling 2026-10-03"_qs}},
        {"what other programs leave around names and phones",
         Shops,
         {u"店名|地址|负责人|联系电话"_qs,
          u"新一\n（旗舰店）|福泉路1号|=李明|\u202D13901862201\u202C"_qs,
          u"新二|福泉路3号|+卫三|\u200E13901862202"_qs, u"新三|福泉路5号|〃〃|13901862203"_qs},
         "SELECT name || '|' || operator || '|' || phone || operator_phone || '|' || note FROM "
         "subject WHERE name LIKE '新%' ORDER BY id",
         {u"新一（旗舰店）|李明|13901862201|"_qs, u"新二|卫三|13901862202|"_qs,
          u"新三|卫三|13901862203|"_qs}},
        {"a month of birth that is still to come",
         Workers,
         {u"姓名|电话|出生年月"_qs, u"郭一|13901862201|2090-05"_qs, u"郭二|13901862202|1990-05"_qs},
         "SELECT coalesce(birth_month, '') FROM subject WHERE kind = 'worker' ORDER BY id",
         {QString(), u"1990-05"_qs},
         "is not known as"},
        {"visits by number, their visitors between the days",
         Visits,
         {u"商户|第一次走访日期|走访人|走访内容|第二次走访日期|走访人|走访内容"_qs,
          u"张记面馆|2026-11-02|陆文静|一切好|2026-11-09|谢丽|反映噪音"_qs},
         visitsWithVisitors,
         {u"11-02 一切好 陆文静"_qs, u"11-09 反映噪音 谢丽"_qs}},
        {"three visits, of a shop one",
         Visits,
         {u"店名|地址|走访时间1|走访人员|走访记录|走访时间2|走访人员|走访记录|走访时间3|走访人员|"
          u"走访记录|备注"_qs,
          u"张记面馆|福泉路12号|2026-11-02|陆文静|甲|2026-11-09|谢丽|乙|2026-11-16|胡新民|丙|"_qs,
          u"青禾果蔬|福泉路20号|2026-11-03|陆文静|丁"_qs},
         visitsWithVisitors,
         {u"11-02 甲 陆文静"_qs, u"11-03 丁 陆文静"_qs, u"11-09 乙 谢丽"_qs,
          u"11-16 丙 胡新民"_qs}},
        {"visits whose headings name no day",
         Visits,
         {u"店名|第一次走访|走访人|情况|第二次走访|走访人|情况"_qs,
          u"张记面馆|2026-11-02|陆文静|一切好|2026-11-09|谢丽|反映噪音"_qs,
          u"青禾果蔬|2026-11-03|陆文静|灯坏|||"_qs},
         visitsWithVisitors,
         {u"11-02 一切好 陆文静"_qs, u"11-03 灯坏 陆文静"_qs, u"11-09 反映噪音 谢丽"_qs}},
        {"visits whose headings are numbers",
         Visits,
         {u"商户|走访一|走访人|情况|走访二|走访人|情况"_qs,
          u"张记面馆|2026-11-02|陆文静|一切好|2026-11-09|谢丽|反映噪音"_qs},
         visitsWithVisitors,
         {u"11-02 一切好 陆文静"_qs, u"11-09 反映噪音 谢丽"_qs}},
        {"a first visit and a second",
         Visits,
         {u"商户|首访时间|首访人|首访情况|回访时间|回访人|回访情况"_qs,
          u"张记面馆|2026-11-02|陆文静|一切好|2026-11-09|谢丽|反映噪音"_qs},
         visitsWithVisitors,
         {u"11-02 一切好 陆文静"_qs, u"11-09 反映噪音 谢丽"_qs}},
        {"days and words apart from each other",
         Visits,
         {u"商户|第一次走访日期|第二次走访日期|走访内容|走访内容"_qs,
          u"张记面馆|2026-11-02|2026-11-09|甲|乙"_qs},
         visitsWithVisitors,
         {u"11-02 甲 "_qs, u"11-09 乙 "_qs}},
        {"the words of the first visit alone",
         Visits,
         {u"商户|走访日期1|走访人|走访内容|走访日期2|走访人"_qs,
          u"张记面馆|2026-11-02|陆文静|甲|2026-11-09|谢丽"_qs},
         visitsWithVisitors,
         {u"11-02 甲 陆文静"_qs, u"11-09  谢丽"_qs}},
        {"visits in numbered columns",
         Visits,
         {u"店名|日期1|走访人1|走访内容1|日期2|走访人2|走访内容2"_qs,
          u"张记面馆|2026-11-02|陆文静|甲|2026-11-09|谢丽|乙"_qs},
         visitsWithVisitors,
         {u"11-02 甲 陆文静"_qs, u"11-09 乙 谢丽"_qs}},
        {"visits below numbers alone",
         Visits,
         {u"店名|第1次|走访人|走访内容|第2次|走访人|走访内容"_qs,
          u"张记面馆|2026-11-02|陆文静|甲|2026-11-09|谢丽|乙"_qs},
         visitsWithVisitors,
         {u"11-02 甲 陆文静"_qs, u"11-09 乙 谢丽"_qs}},
        {"a day and what came back of it",
         Visits,
         {u"店名|走访日期|走访人|走访内容|回访日期"_qs,
          u"张记面馆|2026-11-02|陆文静|甲|2026-11-09"_qs},
         visitsWithVisitors,
         {u"11-02 甲 陆文静"_qs}},
        {"outcomes in the words of a visit",
         Visits,
         {u"走访日期|店名|走访人|走访情况"_qs, u"2026-11-02|张记面馆|陆文静|不在"_qs,
          u"2026-11-03|张记面馆|陆文静|未开门"_qs,
          u"2026-11-04|张记面馆|陆文静|店主不在，未见到"_qs, u"2026-11-05|张记面馆|陆文静|拒绝"_qs,
          u"2026-11-06|张记面馆|陆文静|关门"_qs, u"2026-11-07|张记面馆|陆文静|已走访，正常"_qs,
          u"2026-11-08|张记面馆|陆文静|反映隔壁关门太早"_qs,
          u"2026-11-09|张记面馆|陆文静|不在，改天再来"_qs,
          u"2026-11-10|张记面馆|陆文静|路灯无人修"_qs},
         outcomesOfMeaning,
         {u"absent absent absent refused absent met met come_back met"_qs},
         "is read as"},
        {"a visit of another branch",
         Visits,
         {u"走访日期|店名|走访内容"_qs, u"2026-11-01|张记面馆（二店）|一"_qs,
          u"2026-11-02|张记面馆(哈密路店)|二"_qs, u"2026-11-03|张记面馆（福泉路店）|三"_qs,
          u"2026-11-04|张记面馆|四"_qs},
         visitsOfMeaning,
         {u"11-03 三 met"_qs, u"11-04 四 met"_qs},
         "another branch"},
        {"two shops in one cell of a visit",
         Visits,
         {u"走访日期|店名|走访内容"_qs, u"2026-11-01|张记面馆、青禾果蔬|一"_qs,
          u"2026-11-02|张记面馆和青禾果蔬|二"_qs, u"2026-11-03|张记面馆/青禾果蔬店|三"_qs,
          u"2026-11-04|张记面馆 青禾果蔬店|四"_qs, u"2026-11-05|青禾果蔬店|五"_qs},
         visitsOfMeaning,
         {u"11-05 五 met"_qs},
         "are two of the register"},
        {"who is known by a shop's name and is not it",
         Visits,
         {u"走访日期|店名|走访内容"_qs, u"2026-11-01|张记面馆隔壁水果店|一"_qs,
          u"2026-11-02|青禾果蔬店老板的表哥|二"_qs, u"2026-11-03|张记面馆及周边商户|三"_qs,
          u"2026-11-04|张记面馆等3家|四"_qs, u"2026-11-05|张记面馆老板|五"_qs},
         visitsOfMeaning,
         {u"11-05 五 met"_qs},
         "may be somebody else"},
        {"a shop with its own door in brackets, and one with another's",
         Visits,
         {u"走访日期|店名|走访内容"_qs, u"2026-11-01|张记面馆（福泉路12号）|一"_qs,
          u"2026-11-02|张记面馆（福泉路99号）|二"_qs},
         visitsOfMeaning,
         {u"11-01 一 met"_qs},
         "another branch"},
        {"a need of another branch",
         Needs,
         {u"日期|反映人|诉求内容"_qs, u"2026-11-02|张记面馆（二店）|路灯不亮"_qs,
          u"2026-11-02|张记面馆(哈密路店)|路灯不亮二"_qs},
         needsAsked,
         {},
         "another branch"},
        {"a unit that asks, and who told of it",
         Needs,
         {u"提出日期|诉求单位|诉求人|诉求内容"_qs, u"2026-11-02|张记面馆|马俊|路灯不亮"_qs},
         "SELECT s.name || ' ' || n.text || ' ' || (SELECT group_concat(t.words, '；') FROM "
         "need_step t WHERE t.need_id = n.id) FROM need n JOIN subject s ON s.id = n.subject_id",
         {u"张记面馆 路灯不亮 Contact：马俊"_qs}},
        {"lines with a serial and a count",
         Shops,
         {u"序号|店铺名称|门牌|联系电话"_qs, u"|一、剑河路||"_qs, u"1|新一|1731号|13901876025"_qs,
          u"（二）|平塘路（12户）||"_qs, u"1|新二|1733号|13901876026"_qs, u"|剑河路小计|1户|"_qs,
          u"三|泉口路|共3户|"_qs, u"1|新三|1735号|13901876027"_qs},
         shopsTaken,
         {u"新一 剑河路||1731|"_qs, u"新二 平塘路||1733|"_qs, u"新三 泉口路||1735|"_qs}},
        {"lines numbered like the rows",
         Shops,
         {u"序号|店名|门牌号|电话"_qs, u"一|剑河路沿线||"_qs, u"1|新一|1731号|13901876025"_qs,
          u"二|平塘路（近天山西路）||"_qs, u"2|新二|1733号|13901876026"_qs,
          u"三、|仙霞西路沿街店面||"_qs, u"3|新三|1737号|13901876028"_qs, u"4|新渔路美食广场||"_qs,
          u"5|新四|1739号|13901876029"_qs, u"四|锦绣里||"_qs, u"6|新五|1741号|13901876030"_qs,
          u"（五）泉口路|||"_qs, u"7|新六|1743号|"_qs},
         shopsTaken,
         {u"新一 剑河路||1731|"_qs, u"新二 平塘路||1733|"_qs, u"新三 仙霞西路||1737|"_qs,
          u"新四 ||1739|"_qs, u"新五 ||1741|"_qs, u"新六 泉口路||1743|"_qs},
         "a line across the table"},
        {"lines in the column of addresses",
         Shops,
         {u"经营地址|店名|电话"_qs, u"剑河路1761弄||"_qs, u"1号|新一|13901876051"_qs,
          u"平塘路88号百联广场||"_qs, u"2F-03|新二|13901876054"_qs, u"新渔路5弄（锦苑）||"_qs,
          u"7号|新三|13901876055"_qs, u"9号||"_qs, u"11号|新四|13901876056"_qs},
         "SELECT s.name || ' ' || coalesce(t.name, '') || '|' || s.lane FROM subject s LEFT JOIN "
         "street t ON t.id = s.street_id WHERE s.name LIKE '新%' ORDER BY s.id",
         {u"新一 剑河路|1761"_qs, u"新二 |"_qs, u"新三 新渔路|5"_qs, u"新四 新渔路|5"_qs},
         "a line across the table"},
        {"lines of a road with figures",
         Shops,
         {u"店名|门牌号|电话"_qs, u"剑河路||"_qs, u"新一|1731号|"_qs, u"平塘路1-99号||"_qs,
          u"新二|1733号|"_qs, u"剑河路||"_qs, u"新三|1735号|"_qs, u"平塘路——12户||"_qs,
          u"新四|1737号|"_qs},
         shopsTaken,
         {u"新一 剑河路||1731|"_qs, u"新二 ||1733|"_qs, u"新三 剑河路||1735|"_qs,
          u"新四 ||1737|"_qs},
         "a line across the table"},
        {"a line of two roads",
         Shops,
         {u"店名|门牌号|电话"_qs, u"剑河路||"_qs, u"新一|1731号|"_qs, u"剑河路、泉口路||"_qs,
          u"新二|1733号|"_qs},
         shopsTaken,
         {u"新一 剑河路||1731|"_qs, u"新二 ||1733|"_qs},
         "a line across the table"},
        {"a house that is a shop",
         Shops,
         {u"序号|店名|门牌号|电话"_qs, u"1|新渔美食广场|1731号|"_qs, u"2|新二|1733号|"_qs},
         shopsTaken,
         {u"新渔美食广场 ||1731|"_qs, u"新二 ||1733|"_qs}},
        {"a title that names any road",
         Shops,
         {u"新泾镇沿街商铺情况表"_qs, u"店名|门牌号|电话"_qs, u"新一|1731号|13901876025"_qs},
         shopsTaken,
         {u"新一 ||1731|"_qs},
         "no road"},
        {"a title that names main roads",
         Shops,
         {u"新泾镇主要道路商铺"_qs, u"店名|门牌号|电话"_qs, u"新一|1731号|13901876025"_qs},
         shopsTaken,
         {u"新一 ||1731|"_qs},
         "no road"},
        {"a title that names a small road",
         Shops,
         {u"小马路商铺名册"_qs, u"店名|门牌号|电话"_qs, u"新一|1731号|13901876025"_qs},
         shopsTaken,
         {u"新一 ||1731|"_qs},
         "no road"},
        {"a sheet that names a shopping street",
         Shops,
         {u"#商业街"_qs, u"店名|门牌号|电话"_qs, u"新一|1731号|13901876025"_qs},
         shopsTaken,
         {u"新一 ||1731|"_qs},
         "no road"},
        {"a title above riders without headings",
         Workers,
         {u"美团站骑手名单（11月）|"_qs, u"张飞|13901863011|美团"_qs, u"赵云|13901863012|美团"_qs},
         workersAsked,
         {u"张飞|13901863011"_qs, u"赵云|13901863012"_qs},
         "a line across the table"},
        {"a name that the sheet made a day of",
         Shops,
         {u"店名|地址|电话"_qs, u"@2026-07-11 00:00|剑河路3301号|13901876061"_qs,
          u"2026-07-11|剑河路3303号|13901876062"_qs, u"11-Jul|剑河路3307号|"_qs,
          u"7月11日|剑河路3309号|"_qs, u"新一|剑河路3305号|13901876063"_qs},
         shopsTaken,
         {u"新一 剑河路||3305|"_qs},
         "made a day of this name"},
        {"doors and rooms that the sheet made days of",
         Shops,
         {u"店名|道路|门牌号|室号"_qs, u"新一|剑河路|@2026-03-05 00:00|"_qs,
          u"新二|剑河路|1741号|@2026-01-02 00:00"_qs, u"新三|剑河路|5-Mar|"_qs,
          u"新四|剑河路|Dec-14|"_qs},
         shopsTaken,
         {u"新一 剑河路||3-5|"_qs, u"新二 剑河路||1741|1-2"_qs, u"新三 剑河路||3-5|"_qs,
          u"新四 剑河路||12-14|"_qs},
         "took it for a day"},
        {"a footnote's star",
         Shops,
         {u"店名|地址|联系电话|负责人|员工数"_qs, u"新一|剑河路3611号*|13901896011|王五|3*"_qs,
          u"新二|剑河路3613号|13901896012*|李六|"_qs, u"新三|剑河路3615号|13901896013|张七*|"_qs,
          u"新店四*|剑河路3617号|13901896014|赵八|"_qs},
         "SELECT name || '|' || number || '|' || phone || '|' || operator || '|' || "
         "coalesce(staff_count, '') FROM subject WHERE name LIKE '新%' ORDER BY id",
         {u"新一|3611|13901896011|王五|3"_qs, u"新二|3613|13901896012|李六|"_qs,
          u"新三|3615|13901896013|张七|"_qs, u"新店四|3617|13901896014|赵八|"_qs}},
        {"a star beside a mask is a mask",
         Shops,
         {u"店名|地址|联系电话|负责人"_qs, u"新一|剑河路3611号|139****6011|张七*"_qs,
          u"新二|剑河路3613号|13901896012|李六"_qs, u"新三|剑河路3615号|13901896013|赵八"_qs},
         "SELECT name || '|' || operator FROM subject WHERE name LIKE '新%' ORDER BY id",
         {u"新一|"_qs, u"新二|李六"_qs, u"新三|赵八"_qs}},
        {"crosses are no visitor",
         Visits,
         {u"走访日期|店名|走访人|走访内容"_qs, u"2026-11-02|张记面馆|XX|甲"_qs,
          u"2026-11-03|张记面馆|陆X静|乙"_qs, u"2026-11-04|张记面馆|陆文静|丙"_qs},
         visitsWithVisitors,
         {u"11-02 甲 "_qs, u"11-03 乙 "_qs, u"11-04 丙 陆文静"_qs}},
        {"crosses are no worker",
         Workers,
         {u"姓名|手机|平台"_qs, u"XX|13900007981|饿了么"_qs, u"ｘ ｘ|13900007982|"_qs,
          u"██|13900007983|"_qs, u"郭一|13901862201|"_qs},
         workersAsked,
         {u"郭一|13901862201"_qs}},
        {"two persons, each with a phone",
         Shops,
         {u"店名|地址|负责人1|电话1|负责人2|电话2"_qs,
          u"新一|剑河路3501号|甲大|13901895001|乙大|13901895002"_qs},
         personsOfShops,
         {u"甲大|13901895001|"_qs}},
        {"a rider's phone and his leader's",
         Workers,
         {u"姓名|手机|队长|手机"_qs, u"郭一|13901862201|郭二|13901862202"_qs},
         workersAsked,
         {u"郭一|13901862201"_qs}},
        {"two contacts under one word",
         Shops,
         {u"店名|地址|联系人1|联系电话|联系人2|联系电话"_qs,
          u"新一|剑河路3503号|甲大|13901895011|乙大|13901895012"_qs},
         personsOfShops,
         {u"甲大|13901895011|"_qs}},
        {"an employee and his phone",
         Shops,
         {u"店名|地址|经营者|联系电话|员工|联系电话"_qs,
          u"新一|剑河路3505号|甲大|13901895021|乙大|13901895022"_qs},
         personsOfShops,
         {u"甲大|13901895021|"_qs}},
        {"two phones of one person",
         Shops,
         {u"店名|地址|经营者|联系电话|从业人员|联系电话"_qs,
          u"新一|剑河路3507号|甲大|13901895031|3|13901895032"_qs},
         personsOfShops,
         {u"甲大|13901895031 / 13901895032|"_qs}},
        {"a road and its door in columns of addresses",
         Shops,
         {u"店名|地址|门牌号|电话"_qs, u"新一|剑河路|2101|13901871301"_qs,
          u"新二|剑河路|2103号|13901871302"_qs, u"新三|平塘路55弄|3号101|13901871303"_qs,
          u"新四|平塘路57号|57|"_qs, u"新五|平塘路59号|101|"_qs},
         shopsTaken,
         {u"新一 剑河路||2101|"_qs, u"新二 剑河路||2103|"_qs, u"新三 平塘路|55|3|101"_qs,
          u"新四 平塘路||57|"_qs, u"新五 平塘路||59|"_qs},
         "101"},
        {"words that name nobody",
         Shops,
         {u"店名|地址|经营者"_qs, u"阿宽小吃|福泉路88号|匿名"_qs, u"阿宽小吃|福泉路88号|老板娘"_qs,
          u"阿宽小吃|福泉路88号|见附件"_qs, u"阿宽小吃|福泉路88号|未登记"_qs},
         "SELECT operator FROM subject WHERE name = '阿宽小吃'",
         {u"常春华"_qs}},
        {"a change with a day of its own",
         Shops,
         {u"原店名|现店名|地址|变更日期"_qs, u"张记面馆|新记粥铺|福泉路12号|2026-11-01"_qs},
         "SELECT name || ' ' || status || ' ' || coalesce(closed_on, '') || ' ' || "
         "coalesce(opened_on, '') FROM subject WHERE number = '12' ORDER BY id",
         {u"张记面馆 closed 2026-11-01 "_qs, u"新记粥铺 active  2026-11-01"_qs},
         "is closed as of 2026-11-01"},
        {"another room than the register's",
         Visits,
         {u"走访日期|店名|地址|内容"_qs, u"2026-11-01|室内公司|福泉路99号105室|一"_qs},
         visitsOfMeaning,
         {u"11-01 一 met"_qs},
         "is in room"},
    };
    return all;
}

} // namespace

// Columns and cells as lists of offices mean them, small lists of several kinds.
class tst_ImportMeaning : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }

    ImportPreview preview(const QStringList& lines, ImportKind kind)
    {
        const QStringList sheet =
            lines.first().startsWith(u'#') ? lines : QStringList{u"#名册"_qs} + lines;
        return previewImport(
            registry(), planOf(registry(), workbookOf(*m_folder, sheet), kind, m_test->block().id));
    }

private Q_SLOTS:
    void init()
    {
        m_test.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs).withShop(u"青禾果蔬"_qs, u"20"_qs);
        (void)writeImport(registry(),
                          preview({u"店名|地址|经营者"_qs, u"阿宽小吃|福泉路88号|常春华"_qs,
                                   u"室内公司|福泉路99号104室|"_qs},
                                  ImportKind::Shops));
    }

    void aListMeansWhatItSays_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(meanings().size()); ++i)
            QTest::newRow(meanings()[static_cast<size_t>(i)].name) << i;
    }

    void aListMeansWhatItSays()
    {
        QFETCH(int, index);
        const Meaning& one = meanings()[static_cast<size_t>(index)];
        const ImportPreview shown = preview(one.lines, one.kind);
        QStringList told;
        for (const PreviewRow& row : shown.rows)
            told << row.reasons << row.values.remarks;
        (void)writeImport(registry(), shown);
        QStringList found;
        Statement statement = registry().db().prepare(QString::fromUtf8(one.query));
        while (statement.next())
            found << statement.get<QString>(0);
        QVERIFY2(found == one.answers,
                 qPrintable(found.join(u"\n") + u"\ntold: "_qs + told.join(u'\n')));
        QVERIFY2(told.join(u'\n').contains(QString::fromUtf8(one.remark)),
                 qPrintable(told.join(u'\n')));
        // The same list again changes nothing.
        const RowId last = batches(registry(), 1).first().id;
        (void)writeImport(registry(), preview(one.lines, one.kind));
        QCOMPARE(batches(registry(), 1).first().id, last);
    }

    void aVisitInAnotherBlockIsTold()
    {
        Change change(registry(), u"block"_qs);
        Block block;
        block.town = m_test->block().town;
        block.name = u"第二街区"_qs;
        BlockStore(registry()).add(change, block);
        change.commit();
        (void)writeImport(
            registry(),
            previewImport(registry(), planOf(registry(),
                                             listOf(*m_folder, {u"店名|地址|经营者"_qs,
                                                                u"四季民宿|哈密路3号|王芳"_qs}),
                                             ImportKind::Shops, block.id)));
        for (const QString& name : {u"四季民宿"_qs, u"王芳"_qs}) {
            const ImportPreview shown =
                preview({u"走访日期|对象|内容"_qs, u"2026-11-20|"_qs + name + u"|聊家常"_qs},
                        ImportKind::Visits);
            QVERIFY2(shown.rows.front().values.remarks.join(u'\n').contains(u"第二街区"),
                     qPrintable(name));
        }
    }

    void aLineThatNamesABlockPutsTheRowsBelowIntoIt()
    {
        Change change(registry(), u"block"_qs);
        Block block;
        block.town = m_test->block().town;
        block.name = u"第二街区"_qs;
        BlockStore(registry()).add(change, block);
        change.commit();
        (void)writeImport(registry(), preview({u"店名|地址|电话"_qs, u"二、第二街区（1家）||"_qs,
                                               u"新一|福泉路1号|62340331"_qs, u"第四街区||"_qs,
                                               u"新二|福泉路3号|62340332"_qs},
                                              ImportKind::Shops));
        Statement statement = registry().db().prepare(
            u"SELECT s.name || ' ' || b.name FROM subject s JOIN block b ON b.id = s.block_id "
            "WHERE s.name LIKE '新%' ORDER BY s.id"_qs);
        QStringList found;
        while (statement.next())
            found << statement.get<QString>(0);
        QCOMPARE(found, (QStringList{u"新一 第二街区"_qs, u"新二 第四街区"_qs}));
    }

    // A block that the register does not have is told, and its rows are not of the one above it.
    void aBlockThatTheRegisterLacksIsTold_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<QString>("told");
        const QString heading = u"店名|门牌号|电话"_qs;
        const QString row = u"新一|1|62340331"_qs;
        const QStringList own{u"新一 第四街区 "_qs};
        const QString told = u"row %1: the register has no block “%2”"_qs;
        QTest::newRow("by itself") << QStringList{heading, u"第九街区||"_qs, row} << own
                                   << told.arg(2).arg(u"第九街区"_qs);
        QTest::newRow("how many follow") << QStringList{heading, u"二、第九街区（12户）||"_qs, row}
                                         << own << told.arg(2).arg(u"第九街区"_qs);
        QTest::newRow("of its town") << QStringList{heading, u"新泾镇第九街区商户||"_qs, row} << own
                                     << told.arg(2).arg(u"第九街区"_qs);
        QTest::newRow("by a word") << QStringList{heading, u"清源街区||"_qs, row} << own
                                   << told.arg(2).arg(u"清源街区"_qs);
        QTest::newRow("with its road")
            << QStringList{heading, u"第九街区 哈密路||"_qs, row}
            << QStringList{u"新一 第四街区 哈密路"_qs} << told.arg(2).arg(u"第九街区"_qs);
        QTest::newRow("below one that is known")
            << QStringList{heading, u"第二街区||"_qs, u"新零|3|62340330"_qs, u"第九街区||"_qs, row}
            << QStringList{u"新零 第二街区 "_qs, u"新一 第四街区 "_qs}
            << told.arg(4).arg(u"第九街区"_qs);
        QTest::newRow("of a sheet") << QStringList{u"#第九街区"_qs, heading, row} << own
                                    << u"Sheets are named after blocks that the register does not "
                                       "have: 第九街区"_qs;
        QTest::newRow("above the headings")
            << QStringList{u"彭浦新村街道 第九街区 沿街商铺名单"_qs, heading, row} << own
            << u"Sheets are named after blocks that the register does not have: 第九街区"_qs;
        QTest::newRow("a known one above the headings")
            << QStringList{u"彭浦新村街道 第二街区 沿街商铺名单"_qs, heading, row}
            << QStringList{u"新一 第二街区 "_qs} << QString();
        QTest::newRow("a known one with its road")
            << QStringList{heading, u"第二街区 哈密路||"_qs, row}
            << QStringList{u"新一 第二街区 哈密路"_qs} << QString();
        QTest::newRow("any of them")
            << QStringList{heading, u"各街区||"_qs, row} << own << QString();
    }
    void aBlockThatTheRegisterLacksIsTold()
    {
        QFETCH(QStringList, lines);
        QFETCH(QStringList, found);
        QFETCH(QString, told);
        Change change(registry(), u"block"_qs);
        Block block;
        block.town = m_test->block().town;
        block.name = u"第二街区"_qs;
        BlockStore(registry()).add(change, block);
        change.commit();
        const ImportPreview shown = preview(lines, ImportKind::Shops);
        const QString said = saidOf(shown).join(u'\n');
        QVERIFY2(told.isEmpty() ? !said.contains(u"block") : said.contains(told), qPrintable(said));
        (void)writeImport(registry(), shown);
        Statement statement = registry().db().prepare(
            u"SELECT s.name || ' ' || b.name || ' ' || coalesce(t.name, '') FROM subject s JOIN "
            "block b ON b.id = s.block_id LEFT JOIN street t ON t.id = s.street_id WHERE s.name "
            "LIKE '新%' ORDER BY s.id"_qs);
        QStringList there;
        while (statement.next())
            there << statement.get<QString>(0);
        QCOMPARE(there, found);
    }

    void everySheetGoesToTheBlockThatItNames()
    {
        Change change(registry(), u"block"_qs);
        Block block;
        block.town = m_test->block().town;
        block.name = u"第二街区"_qs;
        BlockStore(registry()).add(change, block);
        change.commit();
        (void)writeImport(registry(), preview({u"#福泉路"_qs, u"店名|门牌号|电话"_qs,
                                               u"新一|1|62340331"_qs, u"#第二街区 哈密路"_qs,
                                               u"店名|门牌号|电话"_qs, u"新二|3|62340332"_qs},
                                              ImportKind::Shops));
        Statement statement = registry().db().prepare(
            u"SELECT b.name || ' ' || coalesce(t.name, '') FROM subject s JOIN block b ON b.id = "
            "s.block_id LEFT JOIN street t ON t.id = s.street_id WHERE s.name LIKE '新%' ORDER BY "
            "s.id"_qs);
        QStringList found;
        while (statement.next())
            found << statement.get<QString>(0);
        QCOMPARE(found, (QStringList{u"第四街区 福泉路"_qs, u"第二街区 哈密路"_qs}));
    }
};

DOORSTEP_TEST(tst_ImportMeaning);
#include "tst_ImportMeaning.moc"
