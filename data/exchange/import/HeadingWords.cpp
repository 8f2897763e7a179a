// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/HeadingWords.h"

#include "data/base/Text.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/HeadingParts.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

constexpr int exact = 1000;
constexpr int exactWithoutBrackets = 950;
constexpr int operatorsPhone = 940;
constexpr int lastRank = 40; // a word that far behind is one's own all the same
constexpr int atTheEnd = 600;
constexpr int within = 400;

int rankOf(const ImportField& field, const std::u32string& heading)
{
    const auto found = std::find(field.headings.begin(), field.headings.end(), heading);
    return found == field.headings.end()
               ? -1
               : std::min(lastRank, static_cast<int>(found - field.headings.begin()));
}

// 您希望街区提供哪些服务: a question names what it asks about, not what its answers are.
bool asksSomething(const QString& heading)
{
    static const QRegularExpression words(u"希望|哪|什么|怎[么样]|如何|为何|吗|[?？]"_qs);
    return words.match(heading).hasMatch();
}

// 党组织负责人 is a person of it.
bool endsWithPerson(const QString& heading)
{
    static const QRegularExpression words(
        u"(?:联系人|联络员|联络人|负责人|责任人|管理人|经办人|指导员|书记|姓名|名字)$"_qs);
    return words.match(heading).hasMatch();
}

bool namesPersons(ReadAs reading)
{
    return reading == ReadAs::Person || reading == ReadAs::Visitors ||
           reading == ReadAs::Attendees || reading == ReadAs::Volunteers ||
           reading == ReadAs::Words || reading == ReadAs::Prose || reading == ReadAs::Phone;
}

QString fromFolded(const std::u32string& text, size_t from, size_t length)
{
    return QString::fromUcs4(text.data() + from, static_cast<qsizetype>(length));
}

// The longest of its words decides: of 被走访人性别 被走访人, not 走访人.
HeadingFit fitOfPart(const ImportField& field, const std::u32string& heading)
{
    constexpr int ofGuess = 300;
    HeadingFit best;
    size_t longest = 0;
    // 营业状态, 核查结果, 到访时间 are of anything.
    const auto ofAnything = [&field](const std::u32string& word) {
        return (field.key == u"state" && word == fold(u"状态"_qs)) ||
               (field.key == u"found_on" && word == fold(u"时间"_qs)) ||
               (field.key == u"result" && word == fold(u"结果"_qs));
    };
    for (size_t rank = 0; rank < field.headings.size(); ++rank) {
        const std::u32string& word = field.headings[rank];
        if (word.size() < 2 || word.size() >= heading.size() || word.size() < longest ||
            ofAnything(word))
            continue;
        const size_t at = heading.rfind(word);
        if (at == std::u32string::npos)
            continue;
        const size_t end = at + word.size();
        const Beside beside =
            besideWord(field, fromFolded(word, 0, word.size()), fromFolded(heading, 0, at),
                       fromFolded(heading, end, heading.size() - end));
        HeadingFit fit;
        fit.otherThing = beside == Beside::OtherThing;
        fit.guess = beside == Beside::Unknown;
        const int base = end == heading.size() ? atTheEnd : within;
        if (!fit.otherThing)
            fit.score = base + 10 * static_cast<int>(std::min<size_t>(word.size(), 12)) -
                        std::min(lastRank, static_cast<int>(rank)) / 8 - (fit.guess ? ofGuess : 0);
        if (word.size() > longest || fit.score > best.score)
            best = fit;
        longest = word.size();
    }
    return best;
}

// 负责人及联系电话: both in one cell.
bool namesPersonAndPhone(const QString& heading)
{
    static const QRegularExpression shape(
        u"^(?:.{0,4})(?:经营者|负责人|老板|店主|店长|法人|业主|联系人|姓名|经理|经营人|提出人|反映人|对象)(?:姓名)?\\s*[及和与、/\\\\+&]+\\s*(?:其|本人)?(?:联系)?(?:电话|手机|方式|号码)"_qs);
    // 经营者（电话）; 联系人（姓名+电话）
    static const QRegularExpression bracketed(
        u"^(?:.{0,4})(?:经营者|负责人|老板|店主|店长|法人|业主|联系人|经理|经营人|姓名)\\s*[(（【\\[]\\s*(?:姓名\\s*[及和与、/+&]\\s*)?(?:联系)?(?:电话|手机号?|方式|号码)\\s*[)）】\\]]$"_qs);
    // 姓名电话, 负责人姓名手机号
    static const QRegularExpression together(
        u"^.{0,4}(?:姓名|名字)\\s*(?:联系)?(?:电话|手机号?|手机号码|联系方式)$"_qs);
    return shape.match(heading).hasMatch() || bracketed.match(heading).hasMatch() ||
           together.match(heading).hasMatch();
}

// 您的手机号码（必填）, 3.您所在的平台, ＊店名: as a form asks.
QString asked(QString heading)
{
    static const QRegularExpression front(
        u"^[\\s*＊]*(?:Q?[0-9]{1,2}\\s*[.、．:：)）]\\s*)?[\\s*＊]*(?:请问|请填写|请选择|请输入|请)?(?:您|你)?(?:所在|现在|目前|本人|贵店|本店)?的?"_qs);
    static const QRegularExpression back(
        u"(?:是什么|是多少|为|是)?[?？:：*＊]*(?:(?<=\\p{Han})[0-9])?$"_qs);
    const QString bare = QString(heading).remove(front).remove(back).trimmed();
    return bare.size() >= 2 ? bare : heading;
}

// 妻子手机, 走访人电话: a phone is the row's own only when what stands before that word is one of
// these, or nothing.
bool namesStrangersPhone(const QString& heading)
{
    static const QRegularExpression phone(
        u"^(.*?)(?:的|之)?(?:电话号码|手机号码|手机号|移动电话|固定电话|联系方式|联系号码|联系电话|"
        u"联系手机|电话|手机|座机|固话)(?:[(（]?[0-9一二三四][)）]?)?$"_qs);
    static const QRegularExpression own(
        u"^(?:(?:沿街|实际|现任|现|主要|现场|第[一二三1-3]|其[他它]|另一|备用|该|其|本|贵|您的?|"
        u"所在|"
        u"基本|登记|店铺|商铺|商户|商家|门店|门头|店|单位|企业|公司|场所|机构|主体|站点|驿站|场馆|"
        u"点位|网点|经营|个人|日常|公开|对外|服务|咨询|预约|订餐|外卖|办公|家庭|常用|有效|固定|"
        u"移动|"
        u"联系|来电|业务|营业|店内|结对|共建)*"
        "(?:经营者|经营人|经营户|负责人|责任人|老板娘?|店主|店长|法人|法人代表|法定代表人|业主|"
        "租户|"
        u"承租人|联系人|经理|户主|本人|员工|职工|骑手|快递员|外卖员|司机|从业者|从业人员|党员|(?<!"
        u"\\p{Han})人员|"
        u"(?:被?走访|回访|拜访|慰问|巡查|服务)?对象|被走访人|被走访者|被访人|被访者|受访人|受访者|"
        u"提出人|反映人|诉求人|当事人|"
        u"居民|住户|群众|许愿人|心愿人|结对方|共建方|电话|手机|座机|固话|微信|QQ|传真|邮箱|邮编)?"
        "(?:信息|情况|资料)?(?:姓名|名称|名字)?[\\s/\\\\、,，+&;；:：_-]*(?:[及和与或](?:其|本人)?)?)*$"_qs,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = phone.match(asked(withoutBrackets(heading)).trimmed());
    constexpr qsizetype longest = 20;
    const QString whose = match.captured(1).trimmed();
    return match.hasMatch() && (whose.size() > longest || !own.match(whose).hasMatch());
}

} // namespace

QString withoutBrackets(QString heading)
{
    static const QRegularExpression brackets(u"[(（\\[【].*?(?:[)）\\]】]|$)"_qs);
    return heading.remove(brackets);
}

bool namesIdentityNumber(const QString& heading)
{
    static const QRegularExpression words(
        u"身份证(?!明)|公民身份|身份号|身份证明号|居民证号|证件号(?!.*(?:执照|许可))|"
        u"(?:居住|暂住|驾驶|军官|回乡|台胞)证(?:件)?(?:号|编号)|护照|通行证|社保(?:卡)?号|"
        u"社会保障号|(?:银行|储蓄|工资|借记|信用)卡|(?:银行|工资|收款)账[号户]|"
        "identity|idcard|^id_?(?:number|no)"_qs,
        QRegularExpression::CaseInsensitiveOption);
    // 身 份 证, 身份證號碼, ID card.
    const std::u32string plain = fold(heading);
    const QString folded =
        QString::fromUcs4(plain.data(), static_cast<qsizetype>(plain.size())).remove(u' ');
    return words.match(folded).hasMatch() || words.match(heading).hasMatch();
}

QString besideIdentityNumber(const QString& heading)
{
    static const QRegularExpression shape(
        u"^(?:(\\S.*?)\\s*[及和与、/"
        u"\\\\+&,，]+\\s*)?(?:公民)?(?:身份证|证件)(?:件)?(?:号码|号|编号)?"
        "(?:\\s*[及和与、/\\\\+&,，]+\\s*(\\S.*))?$"_qs);
    static const QRegularExpression thing(u"姓名|名字|电话|手机|联系方式|地址|住址"_qs);
    const QRegularExpressionMatch match = shape.match(heading.trimmed());
    const QString beside =
        match.captured(1).isEmpty() ? match.captured(2).trimmed() : match.captured(1).trimmed();
    return thing.match(beside).hasMatch() ? beside : QString();
}

bool isRegistration(const QString& text, const QString& heading)
{
    static const QRegularExpression words(u"注册号|执照(?:注册)?(?:号|编号)|营业执照"_qs);
    static const QRegularExpression number(u"^[0-9]{15}$"_qs);
    return number.match(halfWidth(text)).hasMatch() && words.match(heading).hasMatch();
}

bool namesNoPhone(const QString& heading)
{
    static const QRegularExpression phone(u"电话|手机|联系|号码|phone|tel|mobile"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression other(
        u"编号|编码|代码|序号|单号|工号|户号|证号|账号|帐号|卡号|号$|ID|日期|时间|年月|日$|经度|纬度|坐标|经纬|面积|金额|元|数量|数$|邮编|No\\.?|number|date|time|code|lng|lat"_qs,
        QRegularExpression::CaseInsensitiveOption);
    // QQ号码 says number, too.
    static const QRegularExpression never(
        u"QQ|二维码|条码|条形码|房产|产权证|证书|客流|租金|房租|月租|年租|押金|保证金|金额|费用|营业额|销售额|流水|收入|支出|产值|利润|资金|工资|薪|价(?!人)|[证费]$"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return never.match(heading).hasMatch() ||
           (!phone.match(heading).hasMatch() && other.match(heading).hasMatch());
}

bool namesSomebodyElse(const QString& heading)
{
    static const QRegularExpression words(
        u"紧急联系|应急联系|家属|配偶|亲属|监护|房东|产权人|安全员|安全管理|安全责任|消防责任|"
        u"消防管理|"
        u"(?:报警|应急|急救|火警|投诉|举报|监督|监管|派出所|警务|民警|居委|村委|城管|市监|街道|"
        u"社区)"
        "\\p{Han}{0,6}(?:电话|热线|手机|号码|联系方式|座机)|"
        u"物业|站长|区域经理|网格员|网格长|楼长|街长|路长|客户经理|代理商|客服|录入人|填表人|填报人|创建人|提交者|审核人|记录人|接待人|举报人|评价人|集团联系人职务"_qs);
    return words.match(heading).hasMatch() || namesStrangersPhone(heading);
}

bool namesCollector(const QString& heading)
{
    static const QRegularExpression words(
        u"(?:采集|录入|填报|填表|填写|登记|上报|报送|统计|汇总|核实|核查|复核|审核|检查|巡查|巡访|"
        u"巡逻|督导|督查|抽查|排查|排摸|摸排|摸底|走访|回访|探访|入户|上门|调查|调研|普查|包保|"
        u"包联|"
        u"包片|包干|包街|包路|包户|挂点|挂钩|挂联|下沉|网格|街道|社区|居委|村委|片区|执法|监管|"
        u"监督|"
        u"带队|陪同|分管)(?:责任|负责|联系|联络|工作)?(?:人|人员|干部|员|者|专员|领导|组长|队长|"
        u"队员|"
        u"民警|书记|主任)(?:姓名|名字|签名|签字)?$|"
        u"(?:干部|联系领导|联系民警|社工)(?:姓名|名字|签名|签字)?$"_qs);
    return words.match(withoutBrackets(heading).trimmed()).hasMatch();
}

bool namesAsker(const QString& heading)
{
    static const QRegularExpression asker(
        u"^(?!.*(?:店|铺|商户|单位|企业|公司|经营)).*(?:人|者|姓名|名字|市民|群众|居民)$"_qs);
    return asker.match(withoutBrackets(heading)).hasMatch();
}

// 第二次走访时间, 二次走访时间, 首次走访时间, 10月走访时间, 第三季度走访时间; 走访时间2.
std::pair<int, QString> turnOf(const QString& heading)
{
    static const QStringList figures = u"一 二 三 四 五 六 七 八 九 十 十一 十二"_qs.split(u' ');
    static const QRegularExpression counted(
        u"^(?:第\\s*([一二三四五六七八九1-9])\\s*[次轮回]|([一二三四五六七八九])[次轮](?=走访|回访))[的\\s:：]*(.+)$"_qs);
    static const QRegularExpression first(
        u"^(?:首次|初次|头次|第\\s*[一1]\\s*次)[的\\s:：]*((?:走访|拜访|上门).*)$"_qs);
    static const QRegularExpression ofYear(
        u"^(?:第?([一二三四1-4])季度|(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?)[的\\s:：]*((?:走访|回访|拜访|上门).*)$"_qs);
    static const QRegularExpression behind(
        u"^((?:走访|回访|拜访|上门)\\p{Han}*)\\s*[(（]?([1-9一二三四五六七八九])[)）]?$"_qs);
    const auto number = [](const QString& word) {
        return word.front().isDigit() ? word.toInt() : static_cast<int>(figures.indexOf(word)) + 1;
    };
    if (const auto match = counted.match(heading); match.hasMatch())
        return {number(match.captured(1) + match.captured(2)), match.captured(3)};
    if (const auto match = first.match(heading); match.hasMatch())
        return {1, match.captured(1)};
    if (const auto match = ofYear.match(heading); match.hasMatch())
        return {number(match.captured(1) + match.captured(2)), match.captured(3)};
    if (const auto match = behind.match(heading); match.hasMatch())
        return {number(match.captured(2)), match.captured(1)};
    return {0, heading};
}

namespace {

// 从业类型 □快递员 □外卖员, 性别 男/女: what is to be chosen is no part of what asks for it.
QString withoutChoices(const QString& heading)
{
    static const QRegularExpression choices(
        u"(?<=\\S)(?:\\s*[(（:：]?\\s*[□☐☑◻▢○◯]\\s*\\p{Han}.*|"
        u"\\s+(?:男\\s*/\\s*女|是\\s*/\\s*否|有\\s*/\\s*无))$"_qs);
    static const QString signs = u"□☐☑◻▢○◯/"_qs;
    return std::any_of(heading.begin(), heading.end(), [](QChar c) { return signs.contains(c); })
               ? QString(heading).remove(choices)
               : heading;
}

} // namespace

HeadingFit headingFit(const ImportField& field, const QString& said)
{
    const QString heading = withoutChoices(said);
    const std::u32string whole = fold(heading);
    if (whole.empty())
        return {};
    if (namesIdentityNumber(heading)) {
        const QString beside = besideIdentityNumber(heading);
        return beside.isEmpty() ? HeadingFit{} : headingFit(field, beside);
    }
    if (namesPersonAndPhone(heading)) {
        const bool holdsPerson = field.key == u"operator" || field.key == u"contact" ||
                                 (field.reading == ReadAs::Person && field.key != u"operator");
        if (holdsPerson && isOfAnotherGroup(field, heading, heading)) // 党员姓名电话
            return {0, false, true};
        return {holdsPerson ? exactWithoutBrackets : 0};
    }
    if (const int rank = rankOf(field, whole); rank >= 0)
        return {exact - rank};
    const QString bare = withoutBrackets(heading);
    if (namesSomebodyElse(heading) || (field.key == u"operator" && namesCollector(heading)))
        return {};
    const std::u32string plain = fold(bare);
    if (const QString words = asked(bare); words != bare) {
        if (const int rank = rankOf(field, fold(words)); rank >= 0)
            return {exactWithoutBrackets - rank};
    }
    if (const int rank = rankOf(field, plain); rank >= 0)
        return {exactWithoutBrackets - rank};
    static const QRegularExpression operatorPhone(
        u"(?:经营者|负责人|老板|店主|店长|法人代表|法人|法定代表人|业主|租户|承租人|经营户|联系人|"
        u"经理|经营人)"
        "(?:信息|姓名|本人|个人|私人|的|及|和|与|或|承租人|联系|常用|备用|移动|固定|办公|[\\s/、])*"
        "(?:电话|手机|手机号码?|电话号码|联系方式|号码)$"_qs);
    if (field.key == u"operator_phone" && operatorPhone.match(bare).hasMatch())
        return {operatorsPhone};
    // Of two lines each may name the field: "基本信息 店名", "经营者 姓名".
    if (const qsizetype blank = bare.lastIndexOf(u' '); blank > 0) {
        const QString own = bare.mid(blank + 1);
        if (const int rank = rankOf(field, fold(own)); rank >= 0)
            return isOfAnotherGroup(field, own, bare.left(blank)) ? HeadingFit{0, false, true}
                                                                  : HeadingFit{ownWord + 50 - rank};
    }
    const bool place = field.reading == ReadAs::Block || field.reading == ReadAs::Grid ||
                       field.reading == ReadAs::Street || field.reading == ReadAs::DoorPart;
    if (plain.empty() || (place && asksSomething(bare)) ||
        (endsWithPerson(bare) && !namesPersons(field.reading)))
        return {};
    return fitOfPart(field, fold(asked(bare)));
}

int headingScore(const ImportField& field, const QString& heading)
{
    return headingFit(field, heading).score;
}

} // namespace doorstep
