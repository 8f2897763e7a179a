// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPaths.h"
#include "data/files/checks/AddressParser.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

namespace {

struct AddressCase
{
    const char* name;
    QString cell;
    DoorAddress parts; // street, lane, number, room, remark
};

const std::vector<AddressCase>& addressCases()
{
    static const std::vector<AddressCase> list{
        {"lane number room",
         u"仙霞西路88弄3号102室"_qs,
         {u"仙霞西路"_qs, u"88"_qs, u"3"_qs, u"102"_qs, {}}},
        {"a crossing of two roads",
         u"北渔路与泉口路交叉口"_qs,
         {{}, {}, {}, {}, u"北渔路与泉口路交叉口"_qs}},
        {"a branch by its numeral", u"剑河路101号之一"_qs, {u"剑河路"_qs, {}, u"101-1"_qs, {}, {}}},
        {"along the road", u"虹古路沿街12号"_qs, {u"虹古路"_qs, {}, u"12"_qs, {}, {}}},
        {"one side of the road",
         u"剑河路3061-3065单号"_qs,
         {u"剑河路"_qs, {}, u"3061-3065"_qs, {}, u"单号"_qs}},
        {"three numbers parted by blanks",
         u"剑河路5 7 9号"_qs,
         {u"剑河路"_qs, {}, u"5、7、9"_qs, {}, {}}},
        {"long numbers parted by blanks",
         u"剑河路101 103 105号"_qs,
         {u"剑河路"_qs, {}, u"101、103、105"_qs, {}, {}}},
        {"lanes parted by a blank", u"剑河路53 56弄"_qs, {u"剑河路"_qs, u"53、56"_qs, {}, {}, {}}},
        {"range of numbers", u"福泉路495弄1-3号"_qs, {u"福泉路"_qs, u"495"_qs, u"1-3"_qs, {}, {}}},
        {"remark in brackets",
         u"北翟路1178号(近平塘路)"_qs,
         {u"北翟路"_qs, {}, u"1178"_qs, {}, u"近平塘路"_qs}},
        {"full-width brackets",
         u"北翟路1178号（近平塘路）"_qs,
         {u"北翟路"_qs, {}, u"1178"_qs, {}, u"近平塘路"_qs}},
        {"full-width digits",
         u"仙霞西路８８弄３号１０２室"_qs,
         {u"仙霞西路"_qs, u"88"_qs, u"3"_qs, u"102"_qs, {}}},
        {"blanks between",
         u"仙霞西路 88 弄 3 号 102 室"_qs,
         {u"仙霞西路"_qs, u"88"_qs, u"3"_qs, u"102"_qs, {}}},
        {"city and district",
         u"上海市长宁区仙霞西路88号"_qs,
         {u"仙霞西路"_qs, {}, u"88"_qs, {}, {}}},
        {"city district town",
         u"上海市长宁区新泾镇仙霞西路88号"_qs,
         {u"仙霞西路"_qs, {}, u"88"_qs, {}, {}}},
        {"town alone", u"新泾镇可乐路5号"_qs, {u"可乐路"_qs, {}, u"5"_qs, {}, {}}},
        {"town of three characters",
         u"北新泾街道天山西路8号"_qs,
         {u"天山西路"_qs, {}, u"8"_qs, {}, {}}},
        {"city without 市", u"上海长宁区可乐路5号"_qs, {u"可乐路"_qs, {}, u"5"_qs, {}, {}}},
        {"new area", u"浦东新区张杨路500号"_qs, {u"张杨路"_qs, {}, u"500"_qs, {}, {}}},
        {"committee", u"新泾镇淞虹居委会淞虹路12号"_qs, {u"淞虹路"_qs, {}, u"12"_qs, {}, {}}},
        {"street named after the city", u"上海路12号"_qs, {u"上海路"_qs, {}, u"12"_qs, {}, {}}},
        {"road called 新镇路", u"新镇路120号"_qs, {u"新镇路"_qs, {}, u"120"_qs, {}, {}}},
        {"road only", u"可乐路"_qs, {u"可乐路"_qs, {}, {}, {}, {}}},
        {"road and number", u"可乐路12号"_qs, {u"可乐路"_qs, {}, u"12"_qs, {}, {}}},
        {"number without 号", u"可乐路12"_qs, {u"可乐路"_qs, {}, u"12"_qs, {}, {}}},
        {"lane only", u"可乐路88弄"_qs, {u"可乐路"_qs, u"88"_qs, {}, {}, {}}},
        {"lane and number without 号",
         u"可乐路88弄3"_qs,
         {u"可乐路"_qs, u"88"_qs, u"3"_qs, {}, {}}},
        {"ordinal lane", u"可乐路第88弄3号"_qs, {u"可乐路"_qs, u"88"_qs, u"3"_qs, {}, {}}},
        {"stem on the number", u"可乐路12甲号"_qs, {u"可乐路"_qs, {}, u"12甲"_qs, {}, {}}},
        {"stem behind 号", u"可乐路12号甲"_qs, {u"可乐路"_qs, {}, u"12甲"_qs, {}, {}}},
        {"second stem", u"可乐路12乙号"_qs, {u"可乐路"_qs, {}, u"12乙"_qs, {}, {}}},
        {"letter on the number", u"可乐路12A号"_qs, {u"可乐路"_qs, {}, u"12A"_qs, {}, {}}},
        {"small letter", u"可乐路12b号"_qs, {u"可乐路"_qs, {}, u"12B"_qs, {}, {}}},
        {"stem on the lane", u"可乐路12甲弄5号"_qs, {u"可乐路"_qs, u"12甲"_qs, u"5"_qs, {}, {}}},
        {"range with two 号", u"可乐路12号-14号"_qs, {u"可乐路"_qs, {}, u"12-14"_qs, {}, {}}},
        {"range with a wave", u"可乐路12～14号"_qs, {u"可乐路"_qs, {}, u"12-14"_qs, {}, {}}},
        {"range with a long dash", u"可乐路12—14号"_qs, {u"可乐路"_qs, {}, u"12-14"_qs, {}, {}}},
        {"range with 至", u"可乐路12至14号"_qs, {u"可乐路"_qs, {}, u"12-14"_qs, {}, {}}},
        {"two numbers", u"可乐路12、14号"_qs, {u"可乐路"_qs, {}, u"12、14"_qs, {}, {}}},
        {"range without 号", u"可乐路12-14"_qs, {u"可乐路"_qs, {}, u"12-14"_qs, {}, {}}},
        {"part of a number", u"可乐路12号-1"_qs, {u"可乐路"_qs, {}, u"12-1"_qs, {}, {}}},
        {"house and room by a dash",
         u"可乐路88弄3-102"_qs,
         {u"可乐路"_qs, u"88"_qs, u"3"_qs, u"102"_qs, {}}},
        {"house 号 dash room",
         u"可乐路88弄3号-102室"_qs,
         {u"可乐路"_qs, u"88"_qs, u"3"_qs, u"102"_qs, {}}},
        {"building of a lane",
         u"可乐路88弄3号楼102室"_qs,
         {u"可乐路"_qs, u"88"_qs, u"3号楼"_qs, u"102"_qs, {}}},
        {"building by 幢",
         u"可乐路88弄5幢301室"_qs,
         {u"可乐路"_qs, u"88"_qs, u"5幢"_qs, u"301"_qs, {}}},
        {"building on a door",
         u"北翟路1178号3号楼102室"_qs,
         {u"北翟路"_qs, {}, u"1178"_qs, u"3号楼102"_qs, {}}},
        {"stair by letter",
         u"北翟路1178号A座501室"_qs,
         {u"北翟路"_qs, {}, u"1178"_qs, u"A座501"_qs, {}}},
        {"storey", u"北翟路1178号2层"_qs, {u"北翟路"_qs, {}, u"1178"_qs, u"2层"_qs, {}}},
        {"storey in numerals",
         u"北翟路1178号二楼"_qs,
         {u"北翟路"_qs, {}, u"1178"_qs, u"2楼"_qs, {}}},
        {"basement", u"北翟路1178号B1"_qs, {u"北翟路"_qs, {}, u"1178"_qs, u"B1"_qs, {}}},
        {"basement storey", u"北翟路1178号B1层"_qs, {u"北翟路"_qs, {}, u"1178"_qs, u"B1层"_qs, {}}},
        {"basement shop", u"北翟路1178号b1-05"_qs, {u"北翟路"_qs, {}, u"1178"_qs, u"B1-05"_qs, {}}},
        {"underground",
         u"北翟路1178号地下一层"_qs,
         {u"北翟路"_qs, {}, u"1178"_qs, u"地下1层"_qs, {}}},
        {"shop unit",
         u"北翟路1178号商铺A-12"_qs,
         {u"北翟路"_qs, {}, u"1178"_qs, u"商铺A-12"_qs, {}}},
        {"shop unit with blank",
         u"北翟路1178号 商铺 A－12"_qs,
         {u"北翟路"_qs, {}, u"1178"_qs, u"商铺A-12"_qs, {}}},
        {"room with letter",
         u"北翟路1178号102A室"_qs,
         {u"北翟路"_qs, {}, u"1178"_qs, u"102A"_qs, {}}},
        {"range of rooms",
         u"北翟路1178号101-103室"_qs,
         {u"北翟路"_qs, {}, u"1178"_qs, u"101-103"_qs, {}}},
        {"ground-floor shop",
         u"北翟路1178号底商"_qs,
         {u"北翟路"_qs, {}, u"1178"_qs, u"底商"_qs, {}}},
        {"branch lane",
         u"可乐路899弄12支弄5号"_qs,
         {u"可乐路"_qs, u"899弄12支弄"_qs, u"5"_qs, {}, {}}},
        {"numerals by place", u"可乐路八九九弄三号"_qs, {u"可乐路"_qs, u"899"_qs, u"3"_qs, {}, {}}},
        {"numerals by value",
         u"可乐路一百二十弄十二号"_qs,
         {u"可乐路"_qs, u"120"_qs, u"12"_qs, {}, {}}},
        {"numerals in the road stay", u"四平路一二三号"_qs, {u"四平路"_qs, {}, u"123"_qs, {}, {}}},
        {"street ending 街", u"茅台街12号"_qs, {u"茅台街"_qs, {}, u"12"_qs, {}, {}}},
        {"avenue", u"世纪大道100号"_qs, {u"世纪大道"_qs, {}, u"100"_qs, {}, {}}},
        {"highway", u"沪青平公路1881号"_qs, {u"沪青平公路"_qs, {}, u"1881"_qs, {}, {}}},
        {"branch road", u"新泾支路20号"_qs, {u"新泾支路"_qs, {}, u"20"_qs, {}, {}}},
        {"road with direction", u"浦东南路999号"_qs, {u"浦东南路"_qs, {}, u"999"_qs, {}, {}}},
        {"road in sections", u"北翟路东段12号"_qs, {u"北翟路东段"_qs, {}, u"12"_qs, {}, {}}},
        {"new village", u"仙霞新村12号"_qs, {u"仙霞新村"_qs, {}, u"12"_qs, {}, {}}},
        {"village with railway in its name",
         u"铁路新村12号"_qs,
         {u"铁路新村"_qs, {}, u"12"_qs, {}, {}}},
        {"terrace 里", u"福康里5号"_qs, {u"福康里"_qs, {}, u"5"_qs, {}, {}}},
        {"terrace 坊", u"步高坊5号"_qs, {u"步高坊"_qs, {}, u"5"_qs, {}, {}}},
        {"near without brackets",
         u"北翟路1178号近平塘路"_qs,
         {u"北翟路"_qs, {}, u"1178"_qs, {}, u"近平塘路"_qs}},
        {"opposite", u"可乐路12号对面"_qs, {u"可乐路"_qs, {}, u"12"_qs, {}, u"对面"_qs}},
        {"market in words", u"可乐路农贸市场"_qs, {u"可乐路"_qs, {}, {}, {}, u"农贸市场"_qs}},
        {"at the crossing",
         u"仙霞西路近哈密路口"_qs,
         {u"仙霞西路"_qs, {}, {}, {}, u"近哈密路口"_qs}},
        {"name behind the room",
         u"可乐路88弄3号102室小王理发"_qs,
         {u"可乐路"_qs, u"88"_qs, u"3"_qs, u"102"_qs, u"小王理发"_qs}},
        {"name behind the number",
         u"可乐路12号小王理发"_qs,
         {u"可乐路"_qs, {}, u"12"_qs, {}, u"小王理发"_qs}},
        {"two remarks",
         u"可乐路12号对面(菜场)"_qs,
         {u"可乐路"_qs, {}, u"12"_qs, {}, u"对面，菜场"_qs}},
        {"open bracket",
         u"可乐路12号（近平塘路"_qs,
         {u"可乐路"_qs, {}, u"12"_qs, {}, u"近平塘路"_qs}},
        {"no street", u"88弄3号102室"_qs, {{}, u"88"_qs, u"3"_qs, u"102"_qs, {}}},
        {"words alone", u"菜场门口"_qs, {{}, {}, {}, {}, u"菜场门口"_qs}},
        {"old form of 号", u"可乐路12號"_qs, {u"可乐路"_qs, {}, u"12"_qs, {}, {}}},
        {"two lanes", u"虹桥路53弄、56弄"_qs, {u"虹桥路"_qs, u"53、56"_qs, {}, {}, {}}},
        {"two lanes, one 弄", u"虹桥路53、56弄"_qs, {u"虹桥路"_qs, u"53、56"_qs, {}, {}, {}}},
        {"two lanes and a number",
         u"虹桥路53弄/56弄3号"_qs,
         {u"虹桥路"_qs, u"53、56"_qs, u"3"_qs, {}, {}}},
        {"lanes by a word", u"虹桥路53弄和56弄"_qs, {u"虹桥路"_qs, u"53、56"_qs, {}, {}, {}}},
        {"a lane within a lane is one",
         u"愚园路1088弄48支弄2号"_qs,
         {u"愚园路"_qs, u"1088弄48支弄"_qs, u"2"_qs, {}, {}}},
        {"numbers by a slash", u"剑河路201/203号"_qs, {u"剑河路"_qs, {}, u"201、203"_qs, {}, {}}},
        {"numbers by a slash, 号 twice",
         u"剑河路201号/203号"_qs,
         {u"剑河路"_qs, {}, u"201、203"_qs, {}, {}}},
        {"numbers by a slash without 号",
         u"剑河路201/203"_qs,
         {u"剑河路"_qs, {}, u"201、203"_qs, {}, {}}},
        {"three numbers and a word",
         u"剑河路3061、3063和3065号"_qs,
         {u"剑河路"_qs, {}, u"3061、3063、3065"_qs, {}, {}}},
        {"three numbers with 号",
         u"剑河路3061号、3063号及3065号"_qs,
         {u"剑河路"_qs, {}, u"3061、3063、3065"_qs, {}, {}}},
        {"numbers by a point",
         u"剑河路3061.3063号"_qs,
         {u"剑河路"_qs, {}, u"3061、3063"_qs, {}, {}}},
        {"numbers by a blank",
         u"剑河路3061 3063号"_qs,
         {u"剑河路"_qs, {}, u"3061、3063"_qs, {}, {}}},
        {"numbers by a semicolon",
         u"剑河路201；203号"_qs,
         {u"剑河路"_qs, {}, u"201、203"_qs, {}, {}}},
        {"a range and a number",
         u"剑河路201-203、207号"_qs,
         {u"剑河路"_qs, {}, u"201-203、207"_qs, {}, {}}},
        {"two numbers and a room",
         u"剑河路201号、203号101室"_qs,
         {u"剑河路"_qs, {}, u"201、203"_qs, u"101"_qs, {}}},
        {"two rooms",
         u"剑河路201号101、102室"_qs,
         {u"剑河路"_qs, {}, u"201"_qs, u"101、102"_qs, {}}},
        {"house and room of a lane by a slash",
         u"剑河路88弄3/102室"_qs,
         {u"剑河路"_qs, u"88"_qs, u"3"_qs, u"102"_qs, {}}},
        {"a second door on another road",
         u"剑河路101号、泉口路6号"_qs,
         {u"剑河路"_qs, {}, u"101"_qs, {}, u"另有泉口路6号"_qs}},
        {"a second door in another lane",
         u"虹桥路53弄3号、56弄5号"_qs,
         {u"虹桥路"_qs, u"53"_qs, u"3"_qs, {}, u"另有56弄5号"_qs}},
        {"parts of a number",
         u"剑河路101号之1号-15号"_qs,
         {u"剑河路"_qs, {}, u"101之1-15"_qs, {}, {}}},
        {"parts alone", u"剑河路之1号-15号"_qs, {u"剑河路"_qs, {}, u"之1-15"_qs, {}, {}}},
        {"two dashes", u"剑河路2--8号"_qs, {u"剑河路"_qs, {}, u"2-8"_qs, {}, {}}},
        {"two dashes between 号", u"剑河路2号——8号"_qs, {u"剑河路"_qs, {}, u"2-8"_qs, {}, {}}},
        {"a lane and a dash", u"淮阴路200弄-3"_qs, {u"淮阴路"_qs, u"200"_qs, u"3"_qs, {}, {}}},
        {"a temporary number", u"剑河路临201号"_qs, {u"剑河路"_qs, {}, u"临201"_qs, {}, {}}},
        {"a stem in front", u"哈密路甲1713号"_qs, {u"哈密路"_qs, {}, u"1713甲"_qs, {}, {}}},
        {"district without 区", u"浦东张杨路500号"_qs, {u"张杨路"_qs, {}, u"500"_qs, {}, {}}},
        {"city and district without 市 and 区",
         u"上海松江荣乐东路5号"_qs,
         {u"荣乐东路"_qs, {}, u"5"_qs, {}, {}}},
        {"district without 区 and town",
         u"松江新桥镇新站路5号"_qs,
         {u"新站路"_qs, {}, u"5"_qs, {}, {}}},
        {"road named after its district", u"松江路5号"_qs, {u"松江路"_qs, {}, u"5"_qs, {}, {}}},
        {"road named after its district and a side",
         u"浦东南路500号"_qs,
         {u"浦东南路"_qs, {}, u"500"_qs, {}, {}}},
        {"county", u"青浦县公园路5号"_qs, {u"公园路"_qs, {}, u"5"_qs, {}, {}}},
        {"city, county and town",
         u"上海市青浦县朱家角镇新风路12号"_qs,
         {u"新风路"_qs, {}, u"12"_qs, {}, {}}},
        {"zone", u"外高桥保税区富特北路88号"_qs, {u"富特北路"_qs, {}, u"88"_qs, {}, {}}},
        {"city and zone", u"上海漕河泾开发区桂平路88号"_qs, {u"桂平路"_qs, {}, u"88"_qs, {}, {}}},
        {"district and zone",
         u"上海市徐汇区漕河泾新兴技术开发区桂平路88号"_qs,
         {u"桂平路"_qs, {}, u"88"_qs, {}, {}}},
        {"zone within a zone",
         u"中国（上海）自由贸易试验区临港新片区环湖西1路99号"_qs,
         {u"环湖西一路"_qs, {}, u"99"_qs, {}, {}}},
        {"farm",
         u"上海市崇明区长江农场北沿公路2000号"_qs,
         {u"北沿公路"_qs, {}, u"2000"_qs, {}, {}}},
        {"university town", u"松江大学城文汇路5号"_qs, {u"文汇路"_qs, {}, u"5"_qs, {}, {}}},
        {"subdistrict named after a road",
         u"长寿路街道陕西北路1234号"_qs,
         {u"陕西北路"_qs, {}, u"1234"_qs, {}, {}}},
        {"town that is a subdistrict",
         u"嘉定镇街道塔城路5号"_qs,
         {u"塔城路"_qs, {}, u"5"_qs, {}, {}}},
        {"city before a road of two characters",
         u"上海虹桥路5号"_qs,
         {u"虹桥路"_qs, {}, u"5"_qs, {}, {}}},
        {"city before a road of three",
         u"上海剑河路101号"_qs,
         {u"剑河路"_qs, {}, u"101"_qs, {}, {}}},
        {"city before a road of one character and 路",
         u"上海甲路5号"_qs,
         {u"甲路"_qs, {}, u"5"_qs, {}, {}}},
        {"city and a lane of such a road",
         u"上海虹路53弄3号"_qs,
         {u"虹路"_qs, u"53"_qs, u"3"_qs, {}, {}}},
        {"zone in brackets behind the district",
         u"上海市浦东新区中国（上海）自由贸易试验区富特西一路135号"_qs,
         {u"富特西一路"_qs, {}, u"135"_qs, {}, {}}},
        {"postcode", u"200335上海市长宁区剑河路101号"_qs, {u"剑河路"_qs, {}, u"101"_qs, {}, {}}},
        {"No.", u"剑河路No.101"_qs, {u"剑河路"_qs, {}, u"101"_qs, {}, {}}},
        {"an exit of the underground",
         u"淞虹路地铁站2号口"_qs,
         {u"淞虹路"_qs, {}, {}, {}, u"地铁站2号口"_qs}},
        {"road that begins with the city",
         u"上海城路12号"_qs,
         {u"上海城路"_qs, {}, u"12"_qs, {}, {}}},
        {"road with a digit", u"环湖西1路99号"_qs, {u"环湖西一路"_qs, {}, u"99"_qs, {}, {}}},
        {"road with a digit and a lane",
         u"石门2路3弄5号"_qs,
         {u"石门二路"_qs, u"3"_qs, u"5"_qs, {}, {}}},
        {"estate before the road",
         u"虹桥新村剑河路599弄3号"_qs,
         {u"剑河路"_qs, u"599"_qs, u"3"_qs, {}, u"虹桥新村"_qs}},
        {"estate by 小区",
         u"绿园小区剑河路599弄3号102室"_qs,
         {u"剑河路"_qs, u"599"_qs, u"3"_qs, u"102"_qs, u"绿园小区"_qs}},
        {"building in Latin before the road",
         u"凌空SOHO金钟路968号8号楼1层"_qs,
         {u"金钟路"_qs, {}, u"968"_qs, u"8号楼1层"_qs, u"凌空SOHO"_qs}},
        {"building behind the number",
         u"延安西路2299号世贸商城4楼4A12"_qs,
         {u"延安西路"_qs, {}, u"2299"_qs, u"4楼4A12"_qs, u"世贸商城"_qs}},
        {"building and a stair",
         u"福泉北路388号东方国信商务广场A座"_qs,
         {u"福泉北路"_qs, {}, u"388"_qs, u"A座"_qs, u"东方国信商务广场"_qs}},
        {"two roads and a lane",
         u"剑河路泉口路255弄"_qs,
         {u"泉口路"_qs, u"255"_qs, {}, {}, u"剑河路"_qs}},
        {"near another road before the lane",
         u"剑河路近泉口路255弄3号"_qs,
         {u"剑河路"_qs, u"255"_qs, u"3"_qs, {}, u"近泉口路"_qs}},
        {"a side of something before the road",
         u"外环线西侧可乐路12号"_qs,
         {u"可乐路"_qs, {}, u"12"_qs, {}, u"外环线西侧"_qs}},
        {"nothing", u""_qs, {{}, {}, {}, {}, {}}},
        {"blank", u"　 "_qs, {{}, {}, {}, {}, {}}},
    };
    return list;
}

QStringList listed(const DoorAddress& address)
{
    return {address.street, address.lane, address.number, address.room, address.remark};
}

} // namespace

class tst_AddressParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellIsSplitIntoItsParts_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QStringList>("parts");
        for (const AddressCase& one : addressCases())
            QTest::newRow(one.name) << one.cell << listed(one.parts);
    }
    void aCellIsSplitIntoItsParts()
    {
        QFETCH(QString, cell);
        QTEST(listed(splitAddress(cell)), "parts");
    }

    void everyRoadOfTheCityIsTakenWhole()
    {
        QFile file(QStringLiteral(DOORSTEP_FIXTURES) + u"/places/road_names.txt"_qs);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines =
            QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 300);
        QStringList lost;
        for (const QString& road : lines) {
            const bool whole = splitAddress(road).street == road &&
                               splitAddress(road + u"88弄3号102室"_qs) ==
                                   DoorAddress{road, u"88"_qs, u"3"_qs, u"102"_qs, {}} &&
                               splitAddress(u"上海市长宁区新泾镇"_qs + road + u"12号"_qs) ==
                                   DoorAddress{road, {}, u"12"_qs, {}, {}};
            if (!whole && !road.startsWith(u'#'))
                lost.append(road);
        }
        QCOMPARE(lost.join(u' '), QString());
    }

    void whatIsPrintedIsReadBack()
    {
        for (const AddressCase& one : addressCases())
            QCOMPARE(listed(splitAddress(doorText(one.parts))), listed(one.parts));
    }
};

DOORSTEP_TEST(tst_AddressParser);
#include "tst_AddressParser.moc"
