// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/AddressParser.h"

#include "data/base/Text.h"

#include <QRegularExpression>
#include <algorithm>
#include <utility>

namespace doorstep {
namespace {

// Takes what the expression matches at the beginning of the text off it.
QRegularExpressionMatch take(QString& text, const QRegularExpression& expression)
{
    const QRegularExpressionMatch match = expression.match(
        text, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (match.hasMatch())
        text.remove(0, match.capturedLength());
    return match;
}

// 八九九 as 899, 一百二十 as 120.
int chineseNumber(const QString& text)
{
    static const QString digits = u"零一二三四五六七八九"_qs;
    int total = 0;
    int digit = 0;
    for (const QChar c : text) {
        const int unit = c == u'十' ? 10 : c == u'百' ? 100 : c == u'千' ? 1000 : 0;
        if (unit > 0) {
            total += (digit == 0 ? 1 : digit) * unit;
            digit = 0;
        } else {
            const int value = c == u'〇' ? 0 : c == u'两' ? 2 : static_cast<int>(digits.indexOf(c));
            digit = digit * 10 + value;
        }
    }
    return total + digit;
}

QString withArabicNumbers(QString text)
{
    static const QRegularExpression numerals(
        u"[〇零一二三四五六七八九十百千两]{1,6}(?=[甲乙丙丁]?(?:支?弄|号|室|层|楼|幢|栋|座|单元))"_qs);
    for (QRegularExpressionMatch match = numerals.match(text); match.hasMatch();
         match = numerals.match(text)) {
        text.replace(match.capturedStart(), match.capturedLength(),
                     QString::number(chineseNumber(match.captured())));
    }
    return text;
}

// 环湖西1路 as 环湖西一路: a road is called by its numeral.
QString withRoadNumerals(QString text)
{
    static const QRegularExpression numbered(u"(?<=\\p{Han})(1?[0-9])(?=路|街(?!道))"_qs);
    static const QString digits = u"零一二三四五六七八九"_qs;
    for (QRegularExpressionMatch match = numbered.match(text); match.hasMatch();
         match = numbered.match(text)) {
        const int number = match.captured().toInt();
        QString word = number >= 10 ? u"十"_qs : QString();
        if (number % 10 > 0 || number == 0)
            word += digits.at(number % 10);
        text.replace(match.capturedStart(), match.capturedLength(), word);
    }
    return text;
}

// 101号之一 as 101号之1; 虹古路沿街12号 is 虹古路12号; of 3061-3065单号 the side is a remark.
QString withPlainDoors(QString text, QStringList& remarks)
{
    static const QRegularExpression branch(
        u"(?<=号|弄|[0-9])之([一二三四五六七八九])(?!\\p{Han})"_qs);
    static const QString digits = u"零一二三四五六七八九"_qs;
    if (const QRegularExpressionMatch match = branch.match(text); match.hasMatch())
        text.replace(match.capturedStart(1), 1, QString::number(digits.indexOf(match.captured(1))));
    static const QRegularExpression frontage(u"(?<=路|街|大道|巷)(?:沿街|临街|沿线)(?=[0-9])"_qs);
    text.remove(frontage);
    static const QRegularExpression side(u"(?<=[0-9])([单双])号"_qs);
    if (const QRegularExpressionMatch match = side.match(text); match.hasMatch()) {
        remarks.append(match.captured());
        text.remove(match.capturedStart(1), 1);
    }
    return text;
}

// Bracketed text leaves the address and is a remark.
QStringList takeBrackets(QString& text)
{
    static const QRegularExpression brackets(u"[(（【\\[〔]([^)）】\\]〕]*)[)）】\\]〕]?"_qs);
    QStringList remarks;
    for (QRegularExpressionMatch match = brackets.match(text); match.hasMatch();
         match = brackets.match(text)) {
        remarks.append(match.captured(1).trimmed());
        text.remove(match.capturedStart(), match.capturedLength());
    }
    return remarks;
}

// 江苏省昆山市…, 安徽阜阳市…; but 江苏路 is a road.
bool isOfAnotherProvince(const QString& text)
{
    static const QRegularExpression province(
        u"^(?:中国)?(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|"
        u"广东|"
        u"海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|北京|天津|重庆)"
        u"(?:省|市|(?:壮族|回族|维吾尔)?自治区|(?=(?:(?!路|街)\\p{Han}){2,5}?(?:市|县|州)))"_qs);
    return province.match(text).hasMatch();
}

// 租住岚皋路110弄, 现住：岚皋路111弄; but 住宅 is a house.
void dropLiving(QString& text)
{
    static const QRegularExpression living(
        u"^(?:(?:目前|现在|本人|家庭|现|暂|租|借|寄|居|家|合|常|自)*住(?:在|于|址|地址|地|处|所)?|"
        "(?:家庭|详细|具体|联系|经营|店铺|现)?地址)\\s*[:：]?\\s*(?=(?![宅房])\\p{Han}{2})(?!路|街)"_qs);
    text.remove(living);
}

// 万达广场（金沪路106号）2楼: what stands in front of a bracket with road and number is a name.
void takeRoadInBrackets(QString& text, QStringList& remarks)
{
    static const QRegularExpression bracketed(
        u"^((?:(?!路|街|大道|巷|弄)[\\p{Han}A-Za-z·]){2,16})[(（]\\s*((?!近|靠|原|临|对面|旁|邻|离)"
        u"(?:上海市?)?\\p{Han}{1,12}?(?:路|街|大道|巷)(?:[东南西北中]段)?\\s*[0-9０-９][^()（）]*)[)）]"_qs);
    const QRegularExpressionMatch match = bracketed.match(text);
    if (!match.hasMatch())
        return;
    static const QRegularExpression area(u"(?:(?<!小|园|社)区|县|(?<!菜)市|镇|街道)$"_qs);
    const QString name = match.captured(1);
    const bool isArea = area.match(name).hasMatch();
    if (!isArea)
        remarks.append(name);
    text.replace(0, match.capturedLength(), (isArea ? name : QString()) + match.captured(2));
}

// 菜场内28号摊位, 近铁广场内12号: the number is one of the house that nobody says the door of.
bool isInsideAHouse(const QString& text)
{
    static const QRegularExpression inside(
        u"^(?:(?!路|街|大道|巷|弄)[\\p{Han}A-Z]){0,10}(?:菜场|市场|商场|商城|超市|广场|中心|小区|"
        u"公园|大厦|"
        u"园区|车站|地铁站|医院|学校|校园|厂区)(?:内|里面?|内部)(?!路|街)(?!.*(?:路|街|大道|巷|弄))"_qs);
    return inside.match(text).hasMatch();
}

void dropAreas(QString& text, QStringList& areas, QStringList& zones)
{
    // 上海路, 新镇路 and 街道 of a street name are followed by 路; an area never is.
    // Without 市, 区 or 县 behind it an area is one where a road with a name of its own follows:
    // 上海虹桥路, 松江文诚路, but 上海城路, 松江路 and 浦东南路.
    static const QRegularExpression city(
        u"(?:中国)?上海(?:市(?!路|街|大道|公路)|(?!城?(?:路|街|大道|公路))"
        "(?!(?:花园|公园|广场|大厦|中心|商城|书城|影城|马戏城|体育馆|体育场|动物园|植物园)(?!路|街)))"_qs);
    static const QRegularExpression district(
        u"(?:(?!路|街)\\p{Han}){1,3}?(?:新区|(?<!小)区|(?<=\\p{Han}{2})县)(?!路|街|大道|公路|前)"_qs);
    static const QRegularExpression bareDistrict(
        u"(?:黄浦|徐汇|长宁|静安|普陀|虹口|杨浦|闵行|宝山|嘉定|浦东|金山|松江|青浦|奉贤|崇明|卢湾|"
        u"闸北|南汇|南市)"
        "(?![东南西北中支环一二三四五六七八九十]{0,2}(?:路|街|大道|公路|高架))"
        "(?!卫镇|寺|镇|江路|山路|江大道|[东南西北]?站|新村|别墅|新城)"
        "(?=\\p{Han}{2,})"_qs);
    static const QRegularExpression town(
        u"(?:\\p{Han}{2,6}?街道|(?:(?!路)\\p{Han}){2,5}?(?:镇街道|镇|乡))(?!路|街|大道|公路)"_qs);
    static const QRegularExpression zone(
        u"(?:(?!路|街|大道)\\p{Han}){2,14}?(?:开发区|保税区|保税港区|试验区|新片区|加工区|度假区|"
        u"示范区|"
        "商务区|工业区|园区|大学城|农场|林场)(?!路|街|大道|公路)"_qs);
    static const QRegularExpression committee(
        u"\\p{Han}{2,8}?(?:居委会|居委|居民区|村委会|村委|社区|街区)(?!路|街|大道|公路)"_qs);
    static const QRegularExpression punctuation(u"[,、/·-]+"_qs);
    for (const QRegularExpression* area :
         {&city, &zone, &district, &bareDistrict, &zone, &town, &zone, &committee}) {
        const QString words = take(text, *area).captured();
        if (!words.isEmpty() && (area == &district || area == &bareDistrict || area == &town))
            areas.append(words);
        else if (!words.isEmpty() && area != &city && !words.endsWith(u"街区") &&
                 !words.endsWith(u"社区"))
            zones.append(words);
        take(text, punctuation);
    }
}

// 新泾六村剑河路599弄, 凌空SOHO金钟路968号, 外环线西侧可乐路12号: what stands before the road and
// its number is a remark.
void takeEstate(QString& text, QStringList& remarks)
{
    static const QRegularExpression estate(
        u"((?:(?:(?!路|街|大道)[\\p{Han}A-Z]){1,12}?(?:新村|[一二三四五六七八九十]村|小区|花园|"
        u"家园|"
        u"公寓|大厦|广场|"
        "中心|商城|苑|庭|邸|别墅|[东南西北]侧|[A-Z]{2}|公园|新城|市场|菜场|会址|遗址|故居|纪念馆|"
        // 中海锦园, 仁恒河滨城; of two letters they may begin the road's own name, 环城路.
        "(?<=(?!路|街)\\p{Han}{3})[园城]|"
        "万达|吾悦|百联|龙湖|宝龙|龙之梦|来福士|大悦城|印象城|环球港|大融城|合生汇|天街))"
        "(?:龙之梦|来福士|大悦城|环球港|天街|万达广场)?)(?![A-Z])" // 中山公园龙之梦
        "[,、·-]?"
        "(?=(?![东南西北中支环一二三四五六七八九十]+(?:路|街))\\p{Han}{2,7}?(?:路|街|大道)"
        "(?:[东南西北]段)?[0-9])"_qs);
    if (const QString name = take(text, estate).captured(1); !name.isEmpty())
        remarks.append(name);
}

// 剑河路泉口路255弄: the number is one of the road that it follows. 剑河路近泉口路255弄 is on the
// first.
void takeOtherRoad(QString& text, QStringList& remarks)
{
    static const QRegularExpression nearby(
        u"(?<=路|街|大道)(?:近|靠近|靠|临近)\\p{Han}{2,6}?(?:路|街|大道)"
        "(?:(?=[0-9])|(?:交叉)?路?口?$)"_qs);
    static const QRegularExpression crossing(
        u"((?:(?!路|街)\\p{Han}){1,6}(?:路|大道))[,、/与和]?"
        "(?=(?![东南西北中支环辅一二三四五六七八九十]+(?:路|街))\\p{Han}{1,6}?(?:路|街|大道)"
        "(?:[东南西北]段)?[0-9])"_qs);
    if (const QRegularExpressionMatch match = nearby.match(text); match.hasMatch()) {
        remarks.append(match.captured());
        text.remove(match.capturedStart(), match.capturedLength());
    } else if (const QString road = take(text, crossing).captured(1); !road.isEmpty()) {
        remarks.append(road);
    }
}

// Towns and quarters as people write them before a road, without 镇 and 街道.
const QSet<QString>& towns()
{
    static const QStringList names =
        QString(u"新泾 北新泾 程家桥 虹桥 仙霞 仙霞新村 天山 周家桥 华阳 虹桥临空 临空 西郊 川沙 "
                "川沙新镇 陆家嘴 花木 北蔡 三林 周浦 康桥 航头 新场 宣桥 祝桥 惠南 书院 万祥 "
                "老港 泥城 大团 南汇新城 临港 曹路 唐镇 张江 金桥 高桥 高东 高行 合庆 潍坊 塘桥 "
                "洋泾 周家渡 南码头 上钢 金杨 浦兴 外高桥 六灶 七宝 莘庄 颛桥 梅陇 吴泾 马桥 "
                "浦江 华漕 浦锦 新虹 古美 江川 徐泾 赵巷 重固 华新 白鹤 练塘 金泽 朱家角 盈浦 "
                "夏阳 香花桥 九亭 泗泾 洞泾 新桥 车墩 佘山 小昆山 石湖荡 叶榭 泖港 新浜 方松 "
                "永丰 广富林 九里亭 安亭 马陆 南翔 徐行 华亭 外冈 江桥 菊园 真新 顾村 罗店 罗泾 "
                "月浦 杨行 大场 高境 庙行 淞南 吴淞 张庙 彭浦 彭浦新村 大宁 临汾 曹家渡 静安寺 "
                "真如 石泉 甘泉 长风 长寿 桃浦 长征 宜川 五角场 江浦 控江 延吉 殷行 大桥 平凉 "
                "四平 定海 长白 新江湾城 江湾 曲阳 广中 凉城 提篮桥 豫园 外滩 打浦桥 五里桥 "
                "老西门 小东门 半淞园 徐家汇 天平 斜土 枫林 田林 康健 虹梅 凌云 长桥 漕河泾 龙华 "
                "华泾 南桥 奉城 庄行 金汇 四团 青村 柘林 海湾 西渡 朱泾 枫泾 张堰 亭林 吕巷 "
                "廊下 漕泾 山阳 金山卫 石化 城桥 堡镇 陈家镇 长兴 横沙"_qs)
            .split(u' ');
    static const QSet<QString> all(names.begin(), names.end());
    return all;
}

// Nothing is said by them that the block does not know.
bool areTowns(QStringView words)
{
    static const QSet<QString> districts{u"沪"_qs,   u"上海"_qs, u"黄浦"_qs, u"徐汇"_qs, u"长宁"_qs,
                                         u"静安"_qs, u"普陀"_qs, u"虹口"_qs, u"杨浦"_qs, u"闵行"_qs,
                                         u"宝山"_qs, u"嘉定"_qs, u"浦东"_qs, u"金山"_qs, u"松江"_qs,
                                         u"青浦"_qs, u"奉贤"_qs, u"崇明"_qs};
    if (words.isEmpty())
        return true;
    constexpr qsizetype longest = 4;
    for (qsizetype size = std::min(longest, words.size()); size >= 1; --size) {
        const QString word = words.left(size).toString();
        if ((towns().contains(word) || districts.contains(word)) && areTowns(words.mid(size)))
            return true;
    }
    return false;
}

// 新泾仙霞西路 as 仙霞西路, but 莘庄西路, 川沙新路 and 临港大道 are called by their town. What else
// stands before a road that is known is a remark: 龙之梦长宁路.
QString withoutTown(const QString& street, const QSet<QString>& roads, QString& remark,
                    QStringList& areas)
{
    constexpr qsizetype shortestRoad = 3;
    static const QRegularExpression sideOnly(
        u"^[东南西北中支环一二三四五六七八九十]{1,3}(?:路|街|大道)"_qs);
    const auto mayStand = [](const QString& road) {
        return road.size() >= shortestRoad && !sideOnly.match(road).hasMatch();
    };
    if (street.size() < shortestRoad + 1 || roads.contains(street))
        return street;
    for (qsizetype cut = 1; cut + shortestRoad <= street.size(); ++cut) {
        const QString rest = street.mid(cut);
        if (roads.contains(rest) && mayStand(rest) && (cut >= 2 || street.front() == u'沪')) {
            const bool ofTowns = areTowns(QStringView(street).left(cut));
            remark = ofTowns ? QString() : street.left(cut);
            if (ofTowns)
                areas.append(street.left(cut));
            return rest;
        }
    }
    static const QRegularExpression road(u"^\\p{Han}{2,7}(?:(?<!公)路|大道)"_qs);
    constexpr qsizetype longestTown = 4;
    for (qsizetype cut = std::min(longestTown, street.size() - shortestRoad); cut >= 2; --cut) {
        const QString rest = street.mid(cut);
        if (towns().contains(street.left(cut)) && road.match(rest).hasMatch() && mayStand(rest)) {
            areas.append(street.left(cut));
            return withoutTown(rest, roads, remark, areas);
        }
    }
    return street;
}

// 百盛大厦12楼1203, 万达广场2楼B12: a house by its name alone, before a floor or room of it. It is
// no road, unless the register has one of that name; of 人民广场88号 nobody can tell.
QString takeHouseAlone(QString& text, const QSet<QString>& roads)
{
    static const QRegularExpression shape(
        u"^((?:(?![路街弄道巷镇村区号])[\\p{Han}A-Z]){2,10}(?:大厦|商厦|广场))(?=.*[楼层室座])"
        "(?:[A-Z]座)?(?:B?[0-9]{1,2}[楼层])?(?:[A-Z]-?[0-9]{2,4}|[0-9]{3,4})?室?$"_qs);
    QString house = shape.match(text).captured(1);
    if (house.isEmpty() || roads.contains(house))
        return {};
    text.remove(0, house.size());
    return house;
}

// The words before the first number: the street, and what follows its name as a remark or room.
QString takeStreet(QString& text, QString& behind)
{
    static const QRegularExpression words(
        u"(?:(?!第?[0-9]|[A-Z]|商铺|地下|(?<=路|街|道|巷|村)[临附甲乙丙丁之](?=[0-9])).)+"_qs);
    // 甲8号, 附2号, 南门1号: a door, and its road stands elsewhere.
    static const QRegularExpression partOfDoor(u"[临附甲乙丙丁](?=[0-9])"_qs);
    static const QRegularExpression gate(u"[东南西北前后侧边正大]门(?=[0-9])"_qs);
    static const QRegularExpression whole(
        u"(?:路|街|道|巷|村|里|坊|苑|园|邨|城|湾|浜|弄堂)(?:[东南西北中]段?)?$"_qs);
    static const QRegularExpression road(u".+?(?:路|街|大道|巷)(?:[东南西北]段)?"_qs);
    // 剑河路新泾花苑12号: an estate on a road.
    static const QRegularExpression estateOnRoad(
        u"^((?:(?!路|街)\\p{Han}){1,6}(?:路|大道))"
        "(\\p{Han}{1,7}(?:[花名雅佳新][苑园庭]|家园|公寓|小区|别墅|[新一二三四五六七八九十]村|苑|邨))$"_qs);
    constexpr auto atOnce = QRegularExpression::AnchorAtOffsetMatchOption;
    if (partOfDoor.match(text, 0, QRegularExpression::NormalMatch, atOnce).hasMatch())
        return {};
    if (behind = take(text, gate).captured(); !behind.isEmpty())
        return {};
    QString head = take(text, words).captured();
    if (const QRegularExpressionMatch match = estateOnRoad.match(head); match.hasMatch()) {
        behind = match.captured(2);
        return match.captured(1);
    }
    if (whole.match(head).hasMatch())
        return head;
    if (const QString name = take(head, road).captured(); !name.isEmpty()) {
        behind = head;
        return name;
    }
    if (!text.isEmpty())
        return head;
    behind = head;
    return {};
}

QString takeLane(QString& text)
{
    // 53弄、56弄 and 53、56弄 are two lanes, 53弄56弄 is one within the other.
    static const QRegularExpression lane(
        u"(第?[0-9]+[甲乙丙丁A-Z]?(?:弄?[、,/和及与&;]第?[0-9]+[甲乙丙丁A-Z]?(?=弄|[、,/"
        u"和及与&;][0-9]))*)弄"
        "(?![、,/和及与&;][0-9]+[甲乙丙丁A-Z]?弄[0-9])"_qs);
    static const QRegularExpression alone(u"第?([0-9]+[甲乙丙丁A-Z]?)弄"_qs);
    static const QRegularExpression branch(u"[0-9]+[甲乙丙丁A-Z]?支?弄"_qs);
    static const QRegularExpression separators(u"[,/和及与&;]"_qs);
    static const QRegularExpression dash(u"[-之](?=[0-9]+号?$)"_qs); // 200弄-3
    static const QRegularExpression branchAlone(
        u"([0-9]+[甲乙丙丁A-Z]?支弄)(?=[0-9])"_qs); // 88支弄5号
    if (const QString name = take(text, branchAlone).captured(1); !name.isEmpty())
        return name;
    QString name = take(text, lane).captured(1);
    if (name.isEmpty())
        name = take(text, alone).captured(1);
    if (name.isEmpty())
        return {};
    name.remove(u'弄').remove(u'第').replace(separators, u"、"_qs);
    while (true) {
        const QString inner = take(text, branch).captured();
        if (inner.isEmpty())
            break;
        name = (name.endsWith(u'弄') ? name : name + u'弄') + inner;
    }
    take(text, dash);
    return name;
}

QString takeNumber(QString& text, bool inLane)
{
    // 3-102 of a bare pair is a room in a house, 1-3 are two houses.
    static const QRegularExpression houseAndRoom(
        u"([0-9]{1,2})(?:号?[-]|号/)(?=[A-Z]?[0-9]{3,4}(?:室|$))"_qs);
    static const QRegularExpression houseAndRoomOfLane(
        u"([0-9]{1,2})/(?=[A-Z]?[0-9]{3,4}(?:室|$))"_qs);
    static const QRegularExpression building(u"第?([0-9A-Z]+(?:号楼|幢|栋|座))"_qs);
    // 201、203号, 201/203号, 3061、3063和3065号; 101之1号-15号 are parts of one.
    static const QRegularExpression number(
        u"((?:临|附|之)?[0-9]+[甲乙丙丁戊A-Z]?(?:号?之[0-9]+)?"
        "(?:号?(?:[-~至、,/和及与&;]|(?<=[0-9]{2})\\.(?=[0-9]{2}))[0-9]+[甲乙丙丁戊A-Z]?"
        "(?![0-9]*(?:[层楼室弄铺幢栋座F]|号楼|单元)))*)"
        "(?:号(?!口|线|出口|入口)|$|#|(?=[、,/和及与&;][0-9]+[甲乙丙丁A-Z]?弄[0-9]))"
        "([甲乙丙丁戊](?![\\p{Han}0-9]))?"_qs);
    static const QRegularExpression stemFirst(u"([甲乙丙丁])([0-9]+)(?:号|$)"_qs);
    static const QRegularExpression part(u"(?:之|-)([0-9]{1,2})(?![0-9层楼室])"_qs);
    static const QRegularExpression separators(u"[,/和及与&;.]"_qs);
    static const QRegularExpression ordinal(u"第(?=[0-9]+[甲乙丙丁]?号)"_qs); // 第3071号
    static const QRegularExpression makeshift(u"([0-9]+)(?=临时?$)"_qs);      // 541临
    take(text, ordinal);
    if (const QString house = take(text, makeshift).captured(1); !house.isEmpty())
        return house;
    if (const QRegularExpressionMatch match = take(text, stemFirst); match.hasMatch())
        return match.captured(2) + match.captured(1);
    if (const QString house = take(text, houseAndRoom).captured(1); !house.isEmpty())
        return house;
    if (const QString house = inLane ? take(text, houseAndRoomOfLane).captured(1) : QString();
        !house.isEmpty())
        return house;
    if (const QString house = take(text, building).captured(1); !house.isEmpty())
        return house;
    const QRegularExpressionMatch match = take(text, number);
    QString found = match.captured(1) + match.captured(2);
    found.remove(u'号');
    found.replace(separators, u"、"_qs);
    // 101号之1 is one part, as 101号-1 is.
    static const QRegularExpression onePart(u"^([0-9]+)之([0-9]+)$"_qs);
    found.replace(onePart, u"\\1-\\2"_qs);
    if (!found.isEmpty()) {
        if (const QString more = take(text, part).captured(1); !more.isEmpty())
            found += u'-' + more;
    }
    return found;
}

// 53弄3号、56弄5号、7号: doors in other lanes stand with the first, 3、56弄5、56弄7.
void takeDoorsOfOtherLanes(QString& text, QString& number)
{
    static const QRegularExpression door(
        u"[、,/和及与;&]+(?:([0-9]+[甲乙丙丁A-Z]?)弄)?([0-9]+[甲乙丙丁A-Z]?)号?"
        "(?=$|[、,/和及与&;][0-9]+[甲乙丙丁A-Z]?(?:$|[弄号、,/和及与&;]))"_qs);
    QString rest = text;
    QString doors;
    QString lane;
    for (QRegularExpressionMatch match = take(rest, door); match.hasMatch();
         match = take(rest, door)) {
        if (!match.captured(1).isEmpty())
            lane = match.captured(1);
        if (lane.isEmpty())
            return;
        doors += u'、' + lane + u'弄' + match.captured(2);
    }
    if (number.isEmpty() || !rest.isEmpty())
        return;
    number += doors;
    text = rest;
}

// 剑河路101号、泉口路6号: a door on another road is told beside the first.
void takeFurtherDoor(QString& text, QStringList& remarks)
{
    static const QRegularExpression door(
        u"^[、,/和及与;&]+((?:\\p{Han}{1,8}?(?:路|街|大道)(?:[0-9]+弄)?|[0-9]+弄)[0-9]+号?.*)$"_qs);
    if (const QString other = take(text, door).captured(1); !other.isEmpty())
        remarks.prepend(u"另有"_qs + other);
}

// What stands behind the number: a room as far as it says so, then a remark.
void takeRoom(QString text, DoorAddress& address, QStringList& remarks)
{
    static const QRegularExpression punctuation(u"^[,、;:/·-]+|[,、;:/·-]+$"_qs);
    static const QRegularExpression vicinity(
        u"靠近|近|旁|对面|门口|隔壁|路口|靠|拐角|地铁站|车站"_qs);
    static const QRegularExpression room(u"[0-9]|^[A-Z]|室|层|楼|铺|门面|摊位|底商|地下|单元"_qs);
    static const QRegularExpression afterRoom(
        u"(.*?[0-9][A-Z]?(?:室|号?铺|号?摊位?))(?=\\p{Han}{2})"_qs);
    text.remove(punctuation);
    if (text.isEmpty())
        return;
    static const QRegularExpression buildingName(
        u"(\\p{Han}{2,12}?(?:中心|广场|大厦|商城|大楼|公寓|市场|商场|天地|[A-Z]{2,}))(?=[0-9]|[A-Z](?![A-Z]))"_qs);
    if (const QString name = take(text, buildingName).captured(1); !name.isEmpty())
        remarks.prepend(name);
    const qsizetype near = text.indexOf(vicinity);
    const QString inside = near < 0 ? text : text.left(near);
    if (!room.match(inside).hasMatch()) {
        remarks.prepend(text);
        return;
    }
    if (near >= 0)
        remarks.prepend(text.mid(near));
    text = inside;
    text.remove(punctuation);
    if (const QString named = take(text, afterRoom).captured(1); !named.isEmpty()) {
        remarks.prepend(text.remove(punctuation));
        text = named;
    }
    address.room = text;
}

} // namespace

DoorAddress splitAddress(const QString& cell, const QSet<QString>& roads)
{
    return readAddress(cell, roads).door;
}

WrittenAddress readAddress(const QString& cell, const QSet<QString>& roads)
{
    QStringList areas;
    // Most addresses of a list are as plain as this, and the long way takes twenty times as long.
    static const QRegularExpression plain(
        u"^(?:上海市)?(?:长宁区)?((?!上海|黄浦|徐汇|长宁|静安|普陀|虹口|杨浦|闵行|宝山|嘉定|浦东|"
        u"金山|松江|青浦|奉贤|崇明|卢湾|闸北|南汇|南市)"
        "(?:(?![镇乡区县市村里坊苑园道委社街场路城庭侧住])\\p{Han}){2,4}路)"
        u"(?:([1-9][0-9]{0,4})弄)?([1-9][0-9]{0,4})号(?:([0-9]{3,4})室)?$"_qs);
    if (const QRegularExpressionMatch match = plain.match(cell); match.hasMatch()) {
        DoorAddress address{{}, match.captured(2), match.captured(3), match.captured(4), {}};
        address.street = withoutTown(match.captured(1), roads, address.remark, areas);
        return {address, areas, {}};
    }
    static const QRegularExpression dashes(u"[-‐‑‒–—―−~〜]+"_qs);
    static const QRegularExpression tradeZone(u"中国\\s*[(（]\\s*上海\\s*[)）]"_qs);
    static const QRegularExpression blankBetweenNumbers(
        u"(?<=[0-9]) +(?=(?:[0-9]+ +)*[0-9]+(?:号(?!楼)|弄))"_qs);
    QString text = tidy(cell).replace(tradeZone, u"中国上海"_qs);
    dropLiving(text);
    QStringList remarks;
    takeRoadInBrackets(text, remarks);
    remarks += takeBrackets(text);
    text = halfWidth(text).replace(blankBetweenNumbers, u"、"_qs);
    // 88号 剑河路2号 are two doors, 331号331号 is one.
    static const QRegularExpression blankBeforeRoad(
        u"(?<=[0-9号弄室]) +(?=\\p{Han}{1,8}(?:路|街|大道) *[0-9])"_qs);
    text.replace(blankBeforeRoad, u"、"_qs);
    // 1061号 1063号, on one line or two.
    static const QRegularExpression blankBetweenDoors(
        u"(?<![0-9])([0-9]+[甲乙丙丁A-Z]?[号號]) +(?!\\1)(?=[0-9]+[甲乙丙丁A-Z]?[号號](?!楼))"_qs);
    text.replace(blankBetweenDoors, u"\\1、"_qs);
    static const QRegularExpression plus(u"(?<=[0-9号]) *\\+ *(?=[0-9])"_qs);
    text.replace(plus, u"、"_qs);
    text = withArabicNumbers(text.remove(u' ').toUpper().replace(u'號', u'号'));
    text.replace(dashes, u"-"_qs);
    static const QRegularExpression aside(u"^[0-9]{6}(?=\\p{Han})|NO\\.?(?=[0-9])"_qs);
    text.remove(aside); // a postcode, No.101
    static const QRegularExpression twice(
        u"(?<![0-9])([0-9]+[弄号])\\1|(\\p{Han}{2,6}(?:路|大道))\\2"_qs);
    text.replace(twice, u"\\1\\2"_qs);
    text = withStemsCompleted(withPlainDoors(withRoadNumerals(text), remarks));
    // 新华路街道203弄, 仙霞西路居委会88号: the road that they are called by, where no other is
    // named.
    static const QRegularExpression onlyOffice(
        u"^(?:上海市?)?(?:\\p{Han}{2}区)?(?:\\p{Han}{2,4}镇)?((?:(?!路)\\p{Han}){1,5}路)"
        u"(?:街道|居委会?|居民区|社区)(?=[0-9]+[弄号])"_qs);
    text.replace(onlyOffice, u"\\1"_qs);
    if (isOfAnotherProvince(text) || isInsideAHouse(text))
        return {{{}, {}, {}, {}, tidy(cell)}, {}, {}};
    QStringList zones;
    dropAreas(text, areas, zones);
    // 北渔路与泉口路交叉口 is on neither of them more than on the other.
    static const QRegularExpression crossing(
        u"^\\p{Han}{1,6}?(?:路|街|大道)(?:与|和|、|/)\\p{Han}{1,6}?(?:路|街|大道)(?:的?(?:交叉|交界|交汇)处?|路)?口?$"_qs);
    if (crossing.match(text).hasMatch())
        remarks.append(std::exchange(text, QString()));
    takeEstate(text, remarks);
    takeOtherRoad(text, remarks);

    DoorAddress address;
    remarks.prepend(takeHouseAlone(text, roads));
    QString behind;
    QString before;
    address.street = withoutTown(takeStreet(text, behind), roads, before, areas);
    remarks.prepend(before);
    address.lane = takeLane(text);
    // 3087弄新泾六村8号
    static const QRegularExpression estateOfLane(
        u"(\\p{Han}{2,8}?(?:[花名雅佳新][苑园庭]|家园|公寓|小区|别墅|[新一二三四五六七八九十]村|苑|邨))(?=第?[0-9]+[甲乙丙丁]?号)"_qs);
    if (!address.lane.isEmpty())
        remarks.append(take(text, estateOfLane).captured(1));
    // 剑河路菜场内28号: a stall of it.
    static const QRegularExpression inside(
        u"(?:场|城|超市|广场|中心|小区|公园|大厦|园区)(?:内|里面?)$"_qs);
    static const QRegularExpression market(u"(?:菜场|市场)$"_qs);
    static const QRegularExpression stall(u"^[0-9]+号?[摊铺柜]"_qs);
    if (inside.match(behind).hasMatch() ||
        (market.match(behind).hasMatch() && stall.match(text).hasMatch()))
        behind += std::exchange(text, QString());
    address.number = takeNumber(text, !address.lane.isEmpty());
    takeDoorsOfOtherLanes(text, address.number);
    takeFurtherDoor(text, remarks);
    takeRoom(behind + text, address, remarks);
    remarks.removeAll(QString());
    address.remark = remarks.join(u'，');
    return {normalised(address), areas, zones};
}

} // namespace doorstep
