// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/data/exchange/OfficeLists.h"
#include "tests/support/Fixture.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

// A sheet is written as lines; cells are parted by |, "<" continues the cell at the left (merged),
// "^" the one above.
struct SheetLines
{
    std::vector<TableRow> rows;
    QList<MergedRange> merged;
};

SheetLines sheetOf(const QStringList& lines)
{
    SheetLines sheet;
    for (int number = 1; number <= lines.size(); ++number) {
        TableRow row;
        row.number = number;
        const QStringList texts = lines.at(number - 1).split(u'|');
        for (int column = 0; column < texts.size(); ++column) {
            const QString text = texts.at(column).trimmed();
            if (text == u"<" || text == u"^") {
                const bool across = text == u"<";
                const auto from = std::find_if(
                    sheet.merged.rbegin(), sheet.merged.rend(), [&](const MergedRange& range) {
                        return across ? range.firstRow == number && range.lastColumn == column - 1
                                      : range.firstColumn == column && range.lastRow == number - 1;
                    });
                if (from != sheet.merged.rend())
                    (across ? from->lastColumn : from->lastRow) += 1;
                else
                    sheet.merged.append(across ? MergedRange{number, number, column - 1, column}
                                               : MergedRange{number - 1, number, column, column});
                continue;
            }
            if (text.isEmpty())
                continue;
            Cell cell;
            cell.column = column;
            cell.text = text;
            bool isNumber = false;
            cell.number = text.toDouble(&isNumber);
            cell.kind = isNumber ? Cell::Kind::Number : Cell::Kind::Text;
            row.cells.push_back(cell);
        }
        if (!row.cells.empty())
            sheet.rows.push_back(row);
    }
    return sheet;
}

struct HeadingCase
{
    const char* name;
    QStringList lines;
    int first;
    int last;
    QStringList texts;
};

const std::vector<HeadingCase>& headingCases()
{
    static const QString shop = u"张记面馆|福泉路12号|张三|13800138000"_qs;
    static const std::vector<HeadingCase> list{
        {"in the first row",
         {u"店名|地址|经营者|电话"_qs, shop},
         1,
         1,
         {u"店名"_qs, u"地址"_qs, u"经营者"_qs, u"电话"_qs}},
        {"below a title",
         {u"第四街区商户名册"_qs, u"店名|地址|经营者|电话"_qs, shop},
         2,
         2,
         {u"店名"_qs, u"地址"_qs, u"经营者"_qs, u"电话"_qs}},
        {"below a merged title",
         {u"第四街区商户名册|<|<|<"_qs, u"店名|地址|经营者|电话"_qs, shop},
         2,
         2,
         {u"店名"_qs, u"地址"_qs, u"经营者"_qs, u"电话"_qs}},
        {"below title, unit and date",
         {u"商户走访情况汇总表|<|<|<"_qs, u"填报单位：新泾镇|||2026年3月"_qs, QString(),
          u"店名|地址|经营者|电话"_qs, shop},
         4,
         4,
         {u"店名"_qs, u"地址"_qs, u"经营者"_qs, u"电话"_qs}},
        {"a number of rows in front",
         {u"序号|店名|地址|电话"_qs, u"1|张记面馆|福泉路12号|13800138000"_qs},
         1,
         1,
         {u"序号"_qs, u"店名"_qs, u"地址"_qs, u"电话"_qs}},
        {"a blank column between",
         {u"店名||地址|电话"_qs, u"张记面馆||福泉路12号|13800138000"_qs},
         1,
         1,
         {u"店名"_qs, QString(), u"地址"_qs, u"电话"_qs}},
        {"a blank column in front",
         {u"|店名|地址|电话"_qs, u"|张记面馆|福泉路12号|13800138000"_qs},
         1,
         1,
         {QString(), u"店名"_qs, u"地址"_qs, u"电话"_qs}},
        {"two lines, merged",
         {u"店名|地址|经营者|<"_qs, u"^|^|姓名|电话"_qs, shop},
         1,
         2,
         {u"店名"_qs, u"地址"_qs, u"经营者 姓名"_qs, u"经营者 电话"_qs}},
        {"two lines in a .csv",
         {u"店名|地址|经营者|"_qs, u"||姓名|电话"_qs, shop},
         1,
         2,
         {u"店名"_qs, u"地址"_qs, u"经营者 姓名"_qs, u"经营者 电话"_qs}},
        {"two lines, the lower is the fuller",
         {u"序号|基本信息|<|负责人|<"_qs, u"^|店名|地址|姓名|电话"_qs, u"1|"_qs + shop},
         1,
         2,
         {u"序号"_qs, u"基本信息 店名"_qs, u"基本信息 地址"_qs, u"负责人 姓名"_qs,
          u"负责人 电话"_qs}},
        {"two lines below a title",
         {u"名册|<|<|<"_qs, u"店名|地址|经营者|<"_qs, u"^|^|姓名|电话"_qs, shop},
         2,
         3,
         {u"店名"_qs, u"地址"_qs, u"经营者 姓名"_qs, u"经营者 电话"_qs}},
        {"a merged road beneath two lines",
         {u"名册|<|<|<|<|<"_qs, u"序号|店铺信息|<|经营者|<|备注"_qs, u"^|店名|门牌|姓名|手机|^"_qs,
          u"仙霞西路|<|<|<|<|<"_qs, u"1|老王水果|101号|王福根|13611112201|"_qs},
         2,
         3,
         {u"序号"_qs, u"店铺信息 店名"_qs, u"店铺信息 门牌"_qs, u"经营者 姓名"_qs,
          u"经营者 手机"_qs, u"备注"_qs}},
        {"a road beneath two lines",
         {u"名册|<|<|<|<|<"_qs, u"序号|店铺信息|<|经营者|<|备注"_qs, u"^|店名|门牌|姓名|手机|^"_qs,
          u"仙霞西路"_qs, u"1|老王水果|101号|王福根|13611112201|"_qs},
         2,
         3,
         {u"序号"_qs, u"店铺信息 店名"_qs, u"店铺信息 门牌"_qs, u"经营者 姓名"_qs,
          u"经营者 手机"_qs, u"备注"_qs}},
        {"a grid beneath two lines",
         {u"名册|<|<|<|<|<"_qs, u"序号|店铺信息|<|经营者|<|备注"_qs, u"^|店名|门牌|姓名|手机|^"_qs,
          u"第一网格"_qs, u"1|老王水果|101号|王福根|13611112201|"_qs},
         2,
         3,
         {u"序号"_qs, u"店铺信息 店名"_qs, u"店铺信息 门牌"_qs, u"经营者 姓名"_qs,
          u"经营者 手机"_qs, u"备注"_qs}},
        {"a grid by its name beneath two lines",
         {u"名册|<|<|<|<|<"_qs, u"序号|店铺信息|<|经营者|<|备注"_qs, u"^|店名|门牌|姓名|手机|^"_qs,
          u"天山网格"_qs, u"1|老王水果|101号|王福根|13611112201|"_qs},
         2,
         3,
         {u"序号"_qs, u"店铺信息 店名"_qs, u"店铺信息 门牌"_qs, u"经营者 姓名"_qs,
          u"经营者 手机"_qs, u"备注"_qs}},
        {"a part beneath two lines",
         {u"名册|<|<|<|<|<"_qs, u"序号|店铺信息|<|经营者|<|备注"_qs, u"^|店名|门牌|姓名|手机|^"_qs,
          u"一、餐饮类"_qs, u"1|老王水果|101号|王福根|13611112201|"_qs},
         2,
         3,
         {u"序号"_qs, u"店铺信息 店名"_qs, u"店铺信息 门牌"_qs, u"经营者 姓名"_qs,
          u"经营者 手机"_qs, u"备注"_qs}},
        {"whatever is merged across beneath two lines",
         {u"名册|<|<|<|<|<"_qs, u"序号|店铺信息|<|经营者|<|备注"_qs, u"^|店名|门牌|姓名|手机|^"_qs,
          u"汇金百货|<|<|<|<|<"_qs, u"1|老王水果|101号|王福根|13611112201|"_qs},
         2,
         3,
         {u"序号"_qs, u"店铺信息 店名"_qs, u"店铺信息 门牌"_qs, u"经营者 姓名"_qs,
          u"经营者 手机"_qs, u"备注"_qs}},
        {"a road and how many beneath two lines",
         {u"名册|<|<|<|<|<"_qs, u"序号|店铺信息|<|经营者|<|备注"_qs, u"^|店名|门牌|姓名|手机|^"_qs,
          u"仙霞西路||||共12家"_qs, u"1|老王水果|101号|王福根|13611112201|"_qs},
         2,
         3,
         {u"序号"_qs, u"店铺信息 店名"_qs, u"店铺信息 门牌"_qs, u"经营者 姓名"_qs,
          u"经营者 手机"_qs, u"备注"_qs}},
        {"a road beneath one line with a merged cell",
         {u"序号|店名|门牌|联系方式|<|备注"_qs, u"仙霞西路"_qs,
          u"1|老王水果|101号|王福根|13611112201|"_qs},
         1,
         1,
         {u"序号"_qs, u"店名"_qs, u"门牌"_qs, u"联系方式"_qs, QString(), u"备注"_qs}},
        {"numbers of columns beneath",
         {u"店名|地址|经营者|电话"_qs, u"1|2|3|4"_qs, shop},
         1,
         2,
         {u"店名"_qs, u"地址"_qs, u"经营者"_qs, u"电话"_qs}},
        {"line ends and blanks within",
         {u"店 名|地  址|经营者|联系\n电话"_qs, shop},
         1,
         1,
         {u"店 名"_qs, u"地 址"_qs, u"经营者"_qs, u"联系 电话"_qs}},
        {"full-width and starred",
         {u"＊店名|＊地址|经营者（必填）|电话（手机）"_qs, shop},
         1,
         1,
         {u"*店名"_qs, u"*地址"_qs, u"经营者(必填)"_qs, u"电话(手机)"_qs}},
        {"data with words like headings",
         {u"店名|类别|经营者|电话"_qs, u"单位食堂|企业|负责人|13800138000"_qs,
          u"招牌店|企业|张三|13800138001"_qs},
         1,
         1,
         {u"店名"_qs, u"类别"_qs, u"经营者"_qs, u"电话"_qs}},
        {"none at all", {shop, u"李记生煎|福泉路14号|李四|13900139000"_qs}, 0, 0, {}},
    };
    return list;
}

struct MatchCase
{
    const char* name;
    ImportKind kind;
    QString headings; // parted by |
    QString fields;   // the key each column is read as, "" for none
};

const std::vector<MatchCase>& matchCases()
{
    using enum ImportKind;
    static const std::vector<MatchCase> list{
        {"店名", Shops, u"店名"_qs, u"name"_qs},
        {"店招", Shops, u"店招"_qs, u"name"_qs},
        {"商户名称", Shops, u"商户名称"_qs, u"name"_qs},
        {"单位名称", Shops, u"单位名称"_qs, u"name"_qs},
        {"字号", Shops, u"字号"_qs, u"name"_qs},
        {"traditional characters", Shops, u"店鋪名稱|電話"_qs, u"name|phone"_qs},
        {"full-width letters and blanks", Shops, u"店  名|Ｎｏ．"_qs, u"name|"_qs},
        {"the ledger's own, Chinese", Shops,
         u"街区|道路|弄|号|室|店招名称|登记名称|统一社会信用代码|行业类别|经营者|经营者电话|电话|从业人数|党员数|党组织情况|开业日期|居改非|隐患类别|备注"_qs,
         u"block_id|street_id|lane|number|room|name|registered_name|credit_code|business_type_id|operator|operator_phone|phone|staff_count|party_members|party_org_id|opened_on|residential_conversion|hazards|note"_qs},
        {"the ledger's own, English", Shops,
         u"Signboard|Registered name|Operator's phone|Phone|Street|Number"_qs,
         u"name|registered_name|operator_phone|phone|street_id|number"_qs},
        {"signboard and firm", Shops, u"店招|单位名称"_qs, u"name|registered_name"_qs},
        {"firm and signboard", Shops, u"企业名称|店名"_qs, u"registered_name|name"_qs},
        {"the firm's name alone", Shops, u"企业名称|经营地址"_qs, u"name|address"_qs},
        {"licence name and address", Shops, u"营业执照名称|经营地址"_qs, u"name|address"_qs},
        {"one phone of the shop", Shops, u"店名|联系电话"_qs, u"name|phone"_qs},
        {"phone of the shop and of a person", Shops, u"店名|电话|手机"_qs,
         u"name|phone|operator_phone"_qs},
        {"the owner's phone in many words", Shops, u"店名|负责人|负责人手机号码"_qs,
         u"name|operator|operator_phone"_qs},
        {"phone of the legal person", Shops, u"单位|法定代表人|法定代表人联系方式"_qs,
         u"name|operator|operator_phone"_qs},
        {"two lines: operator's name and phone", Shops, u"店名|经营者 姓名|经营者 电话"_qs,
         u"name|operator|operator_phone"_qs},
        {"two lines: groups without meaning", Shops, u"基本信息 店名|基本信息 地址"_qs,
         u"name|address"_qs},
        {"a heading with a longer beginning", Shops, u"沿街商户店招名称|店铺详细地址"_qs,
         u"name|address"_qs},
        {"brackets behind", Shops, u"店名（全称）|联系电话（手机或座机）"_qs, u"name|phone"_qs},
        {"road and house in two", Shops, u"店名|路名|门牌号"_qs, u"name|street_id|address"_qs},
        {"trade by any name", Shops, u"店名|业态"_qs, u"name|business_type_id"_qs},
        {"old word for the code", Shops, u"店名|营业执照号码"_qs, u"name|credit_code"_qs},
        {"two columns of remarks", Shops, u"店名|备注|说明"_qs, u"name|note|note"_qs},
        {"nothing known", Shops, u"店名|面积|租金"_qs, u"name||"_qs},
        {"the reason of an earlier round", Shops, u"店名|原因"_qs, u"name|"_qs},
        {"workers", Workers,
         u"序号|姓名|性别|出生年月|手机号码|工作单位|岗位|政治面貌|籍贯|现住址"_qs,
         u"|name|gender|birth_month|phone|platform_id|occupation_id|political_status_id|home_province_id|address"_qs},
        {"riders of a station", Workers, u"骑手姓名|所属平台|所属站点|联系方式|来沪时间"_qs,
         u"name|platform_id|station|phone|in_shanghai_since"_qs},
        {"two phones of a worker", Workers, u"姓名|手机|联系电话"_qs, u"name|phone|phone"_qs},
        {"since when in Shanghai", Workers, u"姓名|入沪时间"_qs, u"name|in_shanghai_since"_qs},
        {"Party matters", Workers, u"姓名|组织关系所在地|申请入党时间|是否志愿者"_qs,
         u"name|party_place_id|party_applied_on|volunteer"_qs},
        {"visits", Visits, u"走访日期|走访对象|地址|走访人|走访情况|是否发卡"_qs,
         u"at|subject_id|address|visitors|said|card"_qs},
        {"day and time apart", Visits, u"日期|时间|店名|走访内容"_qs,
         u"at|time|subject_id|said"_qs},
        {"visits of the ledger, Chinese", Visits,
         u"走访时间|街区|类别|走访对象|道路|门牌|电话|走访方式|走访结果|专项行动|走访人|分钟|走访内容|了解情况|介绍服务|发卡|回访日期|满意度"_qs,
         u"at|block_id|kind|subject_id|street|door|phone|mode|outcome|drives|visitors|minutes|said|situation|services|card|follow_up_on|satisfaction"_qs},
        {"names and kinds of a shop in other words", Shops,
         u"商户名字|店主名字|店主手机号码|营业范围|员工数量"_qs,
         u"name|operator|operator_phone|business_type_id|staff_count"_qs},
        {"who runs it beside the legal person", Shops,
         u"店名|法人|法人电话|实际经营人|经营人电话"_qs, u"name|||operator|operator_phone"_qs},
        {"the legal person by another word", Shops, u"店名|法人代表|法人电话|负责人|负责人电话"_qs,
         u"name|||operator|operator_phone"_qs},
        {"the legal person beside the manager", Shops, u"店名|法定代表人|法人电话|店长|店长电话"_qs,
         u"name|||operator|operator_phone"_qs},
        {"the legal person whom no column names", Shops, u"店名|联系人|法人代表电话"_qs,
         u"name|operator|"_qs},
        {"the legal person in two words", Shops, u"店名|法定代表人|法人代表电话"_qs,
         u"name|operator|operator_phone"_qs},
        {"the legal person alone", Shops, u"店名|法人|法人电话"_qs,
         u"name|operator|operator_phone"_qs},
        {"what is to be ticked in a second line", Workers,
         u"姓名|从业类型 □快递员 □外卖员 □网约车司机|性别 男/女"_qs,
         u"name|occupation_id|gender"_qs},
        {"roles of safety", Shops,
         u"单位名称|单位负责人|消防责任人|消防责任人电话|网格长|网格长电话"_qs,
         u"name|operator||||"_qs},
        {"members among the staff", Shops, u"店名|从业人员 总数|从业人员 其中党员"_qs,
         u"name|staff_count|party_members"_qs},
        {"counted columns", Shops, u"店名|联系电话1|联系电话2|备注1|备注2"_qs,
         u"name|phone|phone|note|note"_qs},
        {"questions to workers", Workers,
         u"您的姓名是|您的手机号是|您所在的企业/平台是|您目前居住在|您的年龄段"_qs,
         u"name|phone|platform_id|address|"_qs},
        {"visits by another name", Visits,
         u"慰问时间|慰问对象|慰问地点|慰问人员|慰问内容|慰问金额"_qs,
         u"at|subject_id|address|visitors|said|"_qs},
        {"a round to look after", Visits, u"巡查时间|巡查人|巡查对象|发现隐患|整改情况"_qs,
         u"at|visitors|subject_id|situation|situation"_qs},
        {"return visits alone", Visits, u"回访日期|回访对象|回访人|回访情况|满意程度"_qs,
         u"at|subject_id|visitors|said|satisfaction"_qs},
        {"the next visit beside this one", Visits, u"走访日期|店名|回访日期"_qs,
         u"at|subject_id|follow_up_on"_qs},
        {"the firm and whom one met", Visits, u"日期|走访人|被访单位|被访人|反映的问题及诉求"_qs,
         u"at|visitors|subject_id||situation"_qs},
        {"the shop and whom one met there", Visits, u"走访日期|店名|被走访人|被走访人电话"_qs,
         u"at|subject_id||phone"_qs},
        {"an order of the hotline", Needs,
         u"工单号|市民姓名|来电号码|诉求发生地址|工单内容|诉求标题|派单时间|主办单位|处理结果"_qs,
         u"hotline_order|contact|phone|address|text|text|found_on|department_id|result"_qs},
        {"complaints", Needs,
         u"投诉时间|投诉人|投诉电话|投诉内容|投诉类别|处理人|处理时间|处理结果"_qs,
         u"found_on|contact|phone|text|category_id|handler|handling_on|result"_qs},
        {"repairs", Needs,
         u"报修单号|报修人|报修电话|报修地址|报修内容|报修时间|维修结果|完成时间"_qs,
         u"|contact|phone|address|text|found_on|result|closed_on"_qs},
        {"problems", Needs,
         u"问题名称|问题描述|问题来源|发现时间|发现人|发现地点|牵头单位|整改时限"_qs,
         u"text|text|source_id|found_on|contact|address|department_id|deadline"_qs},
        {"events", Needs, u"事件标题|事件描述|上报人|上报时间|处理部门|处理状态|办结时间"_qs,
         u"text|text|contact|found_on|department_id|state|closed_on"_qs},
        {"who asks beside the shop", Needs, u"日期|反映人|店名|诉求"_qs,
         u"found_on|contact|subject_id|text"_qs},
        {"who has a need beside the shop", Needs, u"日期|诉求人|商铺名称|诉求"_qs,
         u"found_on|contact|subject_id|text"_qs},
        {"the shop beside who asks", Needs, u"日期|商户名称|提出人|诉求|联系电话"_qs,
         u"found_on|subject_id|contact|text|phone"_qs},
        {"who asks and whom to call beside the shop", Needs,
         u"日期|反映人|店名|诉求|联系人|联系电话"_qs,
         u"found_on|contact|subject_id|text|contact|phone"_qs},
        {"a name beside the unit", Needs, u"日期|姓名|单位名称|诉求"_qs,
         u"found_on|contact|subject_id|text"_qs},
        {"who came beside whom it is about", Needs, u"日期|来访人|对象名称|诉求"_qs,
         u"found_on|contact|subject_id|text"_qs},
        {"how far a need is and what came of it", Needs, u"日期|店名|诉求|状态|结果"_qs,
         u"found_on|subject_id|text|state|result"_qs},
        {"how it is with a shop that asks", Needs, u"日期|店名|诉求|营业状态|核查结果"_qs,
         u"found_on|subject_id|text||"_qs},
        {"what a wish costs and how far it is", Wishes, u"日期|心愿人|心愿|预计金额|状态"_qs,
         u"collected_on|subject_id|text|value_yuan|state"_qs},
        {"whether a wish came true", Wishes, u"日期|心愿人|心愿|参考价格|是否已圆梦"_qs,
         u"collected_on|subject_id|text|value_yuan|state"_qs},
        {"a shop and a day as inspectors write them", Needs, u"排查时间|场所名称|隐患描述"_qs,
         u"found_on|subject_id|text"_qs},
        {"a time by itself", Needs, u"店名|诉求|时间"_qs, u"subject_id|text|found_on"_qs},
        {"the day of finding beside a time", Needs, u"时间|提出时间|诉求"_qs, u"|found_on|text"_qs},
        {"members of firms", PartyMembers, u"企业名称|党员姓名|手机"_qs, u"place|name|phone"_qs},
        {"members in shops", PartyMembers, u"姓名|所在商铺|联系电话"_qs, u"name|place|phone"_qs},
        {"who asks alone", Needs, u"日期|反映人|诉求"_qs, u"found_on|subject_id|text"_qs},
        {"haste and how far it has come", Needs, u"问题|紧急|提出日期|责任单位|进展情况"_qs,
         u"text|urgency|found_on|department_id|result"_qs},
        {"what is hoped for is no end", Needs, u"困难问题|希望解决时间|提出日期"_qs,
         u"text|deadline|found_on"_qs},
        {"a floor and a room", Shops, u"店名|所在楼层|房间号"_qs, u"name|room|room"_qs},
        {"what a list of shops keeps, among visits", Visits,
         u"走访日期|店名|开业日期|行业类型|联系人号码"_qs, u"at|subject_id|||phone"_qs},
        {"phone of whom was visited", Visits, u"走访时间|走访对象|走访对象电话"_qs,
         u"at|subject_id|phone"_qs},
    };
    return list;
}

// In the words of the fixture; "left" when nothing is known of the column.
QString readAs(const FieldTable& fields, const ColumnMatch& column)
{
    if (column.field >= 0)
        return fields.at(column.field).key;
    if (column.ignored)
        return u"-"_qs;
    return column.by == MatchedBy::NoPlace           ? u"?"_qs
           : column.by == MatchedBy::IdentityNumbers ? u"id"_qs
                                                     : u"left"_qs;
}

// What a list of the kind has at least, and a row of it.
std::pair<QString, QString> leastOf(ImportKind kind)
{
    using enum ImportKind;
    switch (kind) {
    case Workers:
        return {u"姓名"_qs, u"苗小冬"_qs};
    case Visits:
        return {u"走访日期|店名"_qs, u"2026-11-01|好邻居便利店"_qs};
    case Needs:
        return {u"日期|店名|需求"_qs, u"2026-11-01|好邻居便利店|停车难"_qs};
    case PartyMembers:
        return {u"姓名|所在店铺"_qs, u"林小禾|好邻居便利店"_qs};
    case Activities:
        return {u"活动日期|活动名称"_qs, u"2026-11-01|义诊"_qs};
    case Pairings:
        return {u"结对单位|共建项目"_qs, u"永宁贸易|义诊"_qs};
    case Venues:
        return {u"名称|地址"_qs, u"新泾驿站|剑河路101号"_qs};
    case Wishes:
        return {u"日期|提出人|心愿"_qs, u"2026-11-01|林小禾|一盏灯"_qs};
    default:
        return {u"店名"_qs, u"好邻居便利店"_qs};
    }
}

QString fieldsOf(const FieldTable& fields, const std::vector<ColumnMatch>& matches)
{
    QStringList keys;
    for (const ColumnMatch& match : matches)
        keys << (match.field < 0 ? QString() : fields.at(match.field).key);
    return keys.join(u'|');
}

} // namespace

class tst_ImportHeadings : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<TestRegister> m_register;

    QString fileOf(const OfficeList& list)
    {
        return listOf(m_folder, {list.headings.join(u'|'), list.cells.join(u'|')});
    }

private Q_SLOTS:
    void initTestCase() { m_register = std::make_unique<TestRegister>(m_folder); }

    void theHeadingIsFound_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(headingCases().size()); ++i)
            QTest::newRow(headingCases()[static_cast<size_t>(i)].name) << i;
    }

    void theHeadingIsFound()
    {
        QFETCH(int, index);
        const HeadingCase& expected = headingCases()[static_cast<size_t>(index)];
        const SheetLines sheet = sheetOf(expected.lines);
        const Heading heading =
            findHeading(sheet.rows, sheet.merged, fieldTable(ImportKind::Shops));
        QCOMPARE(heading.firstRow, expected.first);
        QCOMPARE(heading.lastRow, expected.last);
        QCOMPARE(heading.texts, expected.texts);
    }

    void columnsAreKnownByTheirHeadings_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(matchCases().size()); ++i)
            QTest::newRow(matchCases()[static_cast<size_t>(i)].name) << i;
    }

    void columnsAreKnownByTheirHeadings()
    {
        QFETCH(int, index);
        const MatchCase& expected = matchCases()[static_cast<size_t>(index)];
        TableOutline outline;
        outline.heading.firstRow = outline.heading.lastRow = 1;
        outline.heading.texts = expected.headings.split(u'|');
        outline.columns = static_cast<int>(outline.heading.texts.size());
        outline.samples.resize(static_cast<size_t>(outline.columns));
        WordBook book(m_register->registry());
        const FieldTable& fields = fieldTable(expected.kind);
        QCOMPARE(fieldsOf(fields, matchColumns(outline, fields, book)), expected.fields);
    }

    void aColumnOfIdentityNumbersIsKnownByItsHeading_data()
    {
        QTest::addColumn<QString>("heading");
        for (const QString& heading :
             {u"身份证号码"_qs, u"身 份 证"_qs, u"身份證號碼"_qs, u"Identity Number"_qs,
              u"IDNumber"_qs, u"ID card"_qs, u"居住证号"_qs, u"护照号"_qs})
            QTest::newRow(qPrintable(heading)) << heading;
    }
    void aColumnOfIdentityNumbersIsKnownByItsHeading()
    {
        QFETCH(QString, heading);
        const TableOutline outline =
            outlineTable(listOf(m_folder, {u"姓名|联系电话|平台|"_qs + heading,
                                           u"骑手甲|13901860001|美团|E12345678"_qs}),
                         ImportKind::Workers);
        WordBook book(m_register->registry());
        const FieldTable& fields = fieldTable(ImportKind::Workers);
        QCOMPARE(readAs(fields, matchColumns(outline, fields, book).at(3)), u"id"_qs);
    }

    // Of somebody else, and of those whom the list is about.
    void aPhoneIsOfWhomItsHeadingNames_data()
    {
        QTest::addColumn<ImportKind>("kind");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<bool>("own");
        for (const ImportKind kind : {ImportKind::Shops, ImportKind::Workers}) {
            const QByteArray in = kind == ImportKind::Shops ? " of shops" : " of workers";
            const QString others =
                u"妻子手机 父母电话 子女电话 室友电话 老乡电话 介绍人电话 推荐人电话 同事手机 "
                u"走访人电话 "
                "走访人员电话 登记人电话 上报人电话 经办人电话 包保干部电话 联系领导电话 社工电话 "
                "出租人电话 出租方电话 中介电话 会计电话 合伙人电话 供应商电话 前任老板电话 "
                "原经营者电话 收银电话 楼长联系方式 党小组长手机号 二房东电话 安全负责人电话 "
                "经营者妻子电话 安全员|电话"_qs;
            for (const QString& heading : others.split(u' '))
                QTest::newRow(heading.toUtf8() + in) << kind << heading << false;
            const QString own = u"电话 手机号 *联系电话 3.您的手机号码 联系电话1 备用电话 家庭电话 "
                                "办公电话 微信/电话 联系电话（必填） 电话(手机或座机) 第二联系电话 "
                                "本人联系方式 固定电话 基本信息|电话"_qs;
            for (const QString& heading : own.split(u' '))
                QTest::newRow(heading.toUtf8() + in) << kind << heading << true;
        }
        const QString operators = u"店铺负责人电话 租户手机 现场经理手机号 业主或承租人电话 "
                                  "法定代表人联系方式 店主|电话 实际经营者联系电话"_qs;
        for (const QString& heading : operators.split(u' '))
            QTest::newRow(heading.toUtf8()) << ImportKind::Shops << heading << true;
    }
    void aPhoneIsOfWhomItsHeadingNames()
    {
        QFETCH(ImportKind, kind);
        QFETCH(QString, heading);
        QFETCH(bool, own);
        const bool shops = kind == ImportKind::Shops;
        const QString name = shops ? u"店名|地址|"_qs : u"姓名|平台|"_qs;
        const QString title = QString(heading).replace(u'|', u' ');
        const QStringList lines{
            name + title, (shops ? u"茶酒坊|剑河路5号|"_qs : u"王伟|美团|"_qs) + u"13901860001"_qs,
            (shops ? u"花鱼斋|剑河路7号|"_qs : u"李强|顺丰速运|"_qs) + u"13901860002"_qs};
        const TableOutline outline = outlineTable(listOf(m_folder, lines), kind);
        WordBook book(m_register->registry());
        const std::vector<ColumnMatch> columns = matchColumns(outline, fieldTable(kind), book);
        QCOMPARE(columns.at(2).field >= 0, own);
        if (own)
            QCOMPARE(fieldTable(kind).at(columns.at(2).field).reading, ReadAs::Phone);
    }

    // tests/fixtures/import/crossed.tsv says what each is.
    void anotherPropertyIsNotTakenForTheThing_data()
    {
        QTest::addColumn<QStringList>("row");
        const QList<QStringList> rows = fixtureRows(u"import/crossed.tsv"_qs);
        QVERIFY(rows.size() >= 200);
        for (const QStringList& row : rows)
            QTest::newRow(qPrintable(row.at(0) + u' ' + row.at(1))) << row;
    }
    void anotherPropertyIsNotTakenForTheThing()
    {
        QFETCH(QStringList, row);
        const ImportKind kind = *fromKey<ImportKind>(row.at(0));
        const auto [headings, cells] = leastOf(kind);
        const TableOutline outline = outlineTable(
            listOf(m_folder, {headings + u'|' + row.at(1), cells + u'|' + row.at(2)}), kind);
        WordBook book(m_register->registry());
        const FieldTable& fields = fieldTable(kind);
        const ColumnMatch column = matchColumns(outline, fields, book).back();
        const QString read = column.field < 0 ? u"?"_qs
                                              : (isGuess(column.by) ? u"~"_qs : QString()) +
                                                    fields.at(column.field).key;
        QVERIFY2(row.at(3).split(u'/').contains(read), qPrintable(read));
        if (read == u"?") // and it is told, like any column that is not taken
            QVERIFY(!column.ignored);
    }

    // Of a guessed column nothing takes the place of what is there, until a person says so.
    void aGuessChangesNothingUnasked_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cell");
        QTest::newRow("a trade that nobody knows of") << u"意向业态"_qs << u"便利店零售"_qs;
        QTest::newRow("a trade by its cells") << u"甲"_qs << u"便利店零售"_qs;
        QTest::newRow("two things in one") << u"业态及面积"_qs << u"便利店零售"_qs;
    }
    void aGuessChangesNothingUnasked()
    {
        QFETCH(QString, heading);
        QFETCH(QString, cell);
        QTemporaryDir folder;
        TestRegister test(folder);
        const auto planFor = [&](const QStringList& lines) {
            return planOf(test.registry(), listOf(folder, lines), ImportKind::Shops,
                          test.block().id);
        };
        (void)writeImport(
            test.registry(),
            previewImport(
                test.registry(),
                planFor({u"店名|地址|电话|统一社会信用代码|行业类别"_qs,
                         u"好邻居便利店|剑河路101号|13901862233|91310112087994932F|正餐服务"_qs})));
        ImportPlan plan =
            planFor({u"店名|电话|"_qs + heading, u"好邻居便利店|13901862233|"_qs + cell});
        QVERIFY(isGuess(plan.columns.back().by));
        const ImportPreview shown = previewImport(test.registry(), plan);
        QCOMPARE(verdictText(shown.rows.front()), u"doubtful"_qs);
        QVERIFY(shown.rows.front().comesBack());
        // Taken for the same by a person, or the column chosen: then it holds.
        plan.decisions.insert(shown.rows.front().values.number, Decision::AsSame);
        QCOMPARE(verdictText(previewImport(test.registry(), plan).rows.front()), u"update"_qs);
        plan.decisions.clear();
        plan.columns.back().by = MatchedBy::Person;
        QCOMPARE(verdictText(previewImport(test.registry(), plan).rows.front()), u"update"_qs);
    }

    // tests/fixtures/import/headings.tsv says what each heading means: 290 of 320 at least are
    // placed so, or known to have no place.
    void headingsOfOfficesAreUnderstood()
    {
        qsizetype all = 0;
        QStringList wrong;
        for (const OfficeList& list : officeLists()) {
            const ImportPlan plan =
                planOf(m_register->registry(), fileOf(list), list.kind, m_register->block().id);
            const FieldTable& fields = fieldTable(list.kind);
            for (qsizetype i = 0; i < list.headings.size(); ++i, ++all) {
                const QString read = readAs(fields, plan.columns[static_cast<size_t>(i)]);
                if (!list.meant.at(i).split(u'/').contains(read))
                    wrong << list.name + u' ' + list.headings.at(i) + u": "_qs + read;
            }
        }
        QCOMPARE(all, 320);
        qInfo().noquote() << all - wrong.size() << "of" << all << "headings"
                          << wrong.join(u"; "_qs);
        QVERIFY2(all - wrong.size() >= 290, qPrintable(wrong.join(u'\n')));
    }

    void listsOfOfficesAreTakenOrRefused_data()
    {
        QTest::addColumn<int>("index");
        const std::vector<OfficeList> lists = officeLists();
        QCOMPARE(lists.size(), 34U);
        for (int i = 0; i < static_cast<int>(lists.size()); ++i)
            QTest::newRow(qPrintable(lists[static_cast<size_t>(i)].name)) << i;
    }

    // Taken: nothing in it is wrong. Refused: for want of what the fixture says.
    void listsOfOfficesAreTakenOrRefused()
    {
        QFETCH(int, index);
        const OfficeList list = officeLists()[static_cast<size_t>(index)];
        QTemporaryDir folder;
        TestRegister test(folder);
        for (const auto& [kind, lines] :
             {std::pair(ImportKind::Shops,
                        QStringList{u"店名|地址"_qs, u"好邻居便利店|剑河路101号"_qs}),
              std::pair(ImportKind::Workers,
                        QStringList{u"姓名|电话"_qs, u"骆一舟|13901863301"_qs})}) {
            const ImportPlan known =
                planOf(test.registry(), listOf(folder, lines), kind, test.block().id);
            (void)writeImport(test.registry(), previewImport(test.registry(), known));
        }
        const ImportPlan plan = planOf(test.registry(), fileOf(list), list.kind, test.block().id);
        const FieldTable& fields = fieldTable(list.kind);
        const QString lacks = list.fate.section(u':', 1);
        try {
            const ImportPreview shown = previewImport(test.registry(), plan);
            QCOMPARE(lacks, QString());
            QCOMPARE(shown.rows.size(), 1U);
            QVERIFY2(shown.rows.front().verdict != Verdict::Wrong,
                     qPrintable(shown.rows.front().reasons.join(u'\n')));
            (void)writeImport(test.registry(), shown);
        } catch (const Error& error) {
            QVERIFY2(!lacks.isEmpty() &&
                         error.message().contains(fields.at(fields.indexOf(lacks)).title()),
                     qPrintable(error.message()));
        }
    }

    void columnsWithoutAWordAreKnownByTheirCells_data()
    {
        QTest::addColumn<ImportKind>("kind");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("fields");
        QTest::newRow("a list without headings")
            << ImportKind::Shops
            << QStringList{u"张记面馆|福泉路12号|张三|13800138000|91310115MA1K3BTP2B"_qs,
                           u"好邻居便利店|北翟路88弄3号|李四|13900139000|91310112087994932F"_qs,
                           u"惠民大药房|福泉路16号|王芳|021-62538888|"_qs}
            << u"name|address|operator|phone|credit_code"_qs;
        QTest::newRow("headings that say nothing")
            << ImportKind::Shops
            << QStringList{u"店名|甲|乙"_qs, u"张记面馆|13800138000|福泉路12号"_qs,
                           u"好邻居|13900139000|福泉路14号"_qs}
            << u"name|phone|address"_qs;
        QTest::newRow("words of a list of the register")
            << ImportKind::Workers
            << QStringList{u"姓名|甲|乙|丙"_qs, u"张三|男|外卖骑手|美团"_qs,
                           u"李四|女|快递员|顺丰速运"_qs, u"王五|男|快递|中通"_qs}
            << u"name|gender|occupation_id|platform_id"_qs;
        QTest::newRow("a day of visits")
            << ImportKind::Visits
            << QStringList{u"店名|甲|情况"_qs, u"张记面馆|2026.3.5|反映停车难"_qs,
                           u"好邻居|2026年3月6日|正常"_qs}
            << u"subject_id|at|situation"_qs;
        QTest::newRow("a phone column that is none by its cells")
            << ImportKind::Shops
            << QStringList{u"店名|有无联系电话号码登记"_qs, u"张记面馆|有"_qs, u"好邻居|无"_qs,
                           u"惠民|有"_qs}
            << u"name|"_qs;
    }

    void columnsWithoutAWordAreKnownByTheirCells()
    {
        QFETCH(ImportKind, kind);
        QFETCH(QStringList, lines);
        QFETCH(QString, fields);
        const TableOutline outline = outlineTable(listOf(m_folder, lines), kind);
        WordBook book(m_register->registry());
        const FieldTable& table = fieldTable(kind);
        QCOMPARE(fieldsOf(table, matchColumns(outline, table, book)), fields);
    }

    void totalsAndSignaturesAreNoRows_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("footer");
        QTest::newRow("合计") << u"合计||12"_qs << true;
        QTest::newRow("合 计 behind a number") << u"|合 计|12"_qs << true;
        QTest::newRow("共计12家") << u"共计12家"_qs << true;
        QTest::newRow("共1家") << u"共1家"_qs << true;
        QTest::newRow("共2户 beside a count") << u"共2户||2户"_qs << true;
        QTest::newRow("共3人 behind its number") << u"4|共3人"_qs << true;
        QTest::newRow("a shop called 共") << u"共享自习室|福泉路12号"_qs << false;
        QTest::newRow("填表人") << u"填表人：张三||审核人：李四"_qs << true;
        QTest::newRow("a note on the list") << u"备注：以上为三月数据"_qs << true;
        QTest::newRow("合计 behind its number") << u"13|合计|12家"_qs << true;
        QTest::newRow("a shop's own count") << u"张记面馆|共计12人"_qs << false;
        QTest::newRow("a shop called 合计") << u"合计财务咨询|福泉路12号"_qs << false;
        QTest::newRow("a shop whose note begins so") << u"张记面馆|备注：老店"_qs << false;
    }

    void totalsAndSignaturesAreNoRows()
    {
        QFETCH(QString, line);
        QFETCH(bool, footer);
        QCOMPARE(isFooter(sheetOf({line}).rows.front()), footer);
    }
};

DOORSTEP_TEST(tst_ImportHeadings);
#include "tst_ImportHeadings.moc"
