// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/NamesInSpeech.h"

#include "data/base/Text.h"
#include "data/files/checks/KnownNames.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

// Words of every day whose first character is a surname, too.
bool isEveryday(const QString& words)
{
    static const QRegularExpression shape(QStringLiteral(
        "^(?:高(?:兴|度|考|血|级|龄|烧|低|薪|价|温|峰[期时]|[一二三](?:在|读|学|毕|上|年|住|$))|马("
        "?:上|路|虎)|"
        "常(?:年|常|住|驻|来|在|去|不|见|有|规|态|用|州|熟)|时(?:常|间|而|不|有|候|段)|"
        "全(?:职|部|力|权|体|家|天|年|程|面|心|都|无|额|勤)|安(?:排|全|装|静|心|置|好|徽|庆|检)|"
        "于(?:[上下本]周|[上下本]月|[今明昨去][天日年晚]|是|此|近[期日]|年[底前内]|月底|周["
        "一二三四五六日末]|[0-9])|"
        "向(?:我|他|她|社|居|街|大家|上|前|区|店|政|物|房|客|记|工|其|您|你|有|市|县|镇)|"
        "应(?:允|该|当|付|邀|对|急|聘|要|在)|包(?:括|含|容|办|装|吃|住|月|年)|易(?:沟|懂|于|怒)|"
        "计(?:划|较|算|生|时|件)|双(?:方|休|双|职|胞)|单(?:独|位|身|亲|方|纯|干|价)|"
        "和(?:气|蔼|善|睦|谐|好|店|员|他|她|我|其|家|老|租|房|物|居|商|邻|客|对|丈|妻|孩|父|母)|"
        "万(?:分|事|元|一[有出不没发要])|明(?:确|白|年|天|日|显|示|知|早|晚|后)|"
        "成(?:功|立|年|绩|家|本)|方(?:便|可|才|面|式|法|案|言)|公(?:开|共|休|平|立|交|布|示)|广(?:"
        "告|场|东|西)|"
        "平(?:时|常|安|静|均|日)|温(?:和|馨|饱|州|暖)|白(?:天|班|血|领)|严(?:格|重|肃|厉)|程(?:度|"
        "序)|"
        "车(?:祸|辆|上|费|贷|间|站|位|流)|房(?:租|子|贷|屋|产|价)|路(?:上|过|远|口|边)|水(?:电|费|"
        "管|果|表)|"
        "金(?:额|融)|关(?:心|注|门|店|于|系|机|掉|停|闭|着)|江(?:苏|西)|云南|贵州|宁(?:夏|波|愿|可)"
        "|"
        "东(?:西|北|边|侧|华|莞)|余(?:姚|款|下|额)|连(?:续|夜|带|忙|同|锁)|支(?:持|付|出|配|撑)|莫("
        "?:名|非)|"
        "查(?:看|询|收|出|处)|管(?:理|账|店|事|着|不|得)|毕(?:业|竟)|丰富|利(?:润|益|用|索|息)|终(?"
        ":于|日|身)|"
        "乐(?:意|观|于)|章程|苏(?:州|北)|花(?:费|店|钱|卉)|任(?:何|务|职|意|其|教)|费(?:用|劲|心|"
        "时)|康复|"
        "元(?:旦|月|宵)|顾(?:虑|不上|店)|黄(?:昏|浦)|毛(?:病|利)|谈(?:到|及|好|妥|了|话|过)|纪(?:"
        "律|念)|"
        "舒(?:服|适)|项目|祝(?:愿|好)|杜绝|季(?:节|度)|强(?:烈|调|行|势)|危(?:险|房)|颜色|盛(?:情|"
        "赞)|"
        "钟(?:点|头)|徐(?:汇|州)|夏(?:天|季)|解(?:决|释|除|雇|答)|宗旨|宣(?:传|布)|杭州|诸(?:多|如)"
        "|"
        "左(?:右|边|侧|手)|吉林|陆续|荣幸|封(?:控|闭|店|路)|松江|富裕|焦(?:虑|急|躁)|巴不得|班(?:"
        "上|次|级)|"
        "秋(?:天|季)|甘(?:肃|愿)|厉害|祖(?:籍|传|上)|武(?:汉|宁|术)|符合|薄利|印象|怀(?:孕|疑|有)|"
        "从(?:事|来|不|业|未|头|前|严|外|老|小|[0-9])|索(?:要|赔|性)|赖账|闻(?:讯|到)|劳(?:动|累|"
        "务|资)|"
        "申(?:请|报|诉|领)|扶(?:持|贫)|堵(?:车|住|塞|门)|尚(?:未|可|在|无)|农(?:村|历)|别(?:人|的|"
        "处|墅|管)|"
        "柴油|习惯|容(?:易|忍|许)|慎重|居(?:住|家|然)|步行|都(?:在|不|是|没|说|很|好|要|能|有|去|"
        "会)|耿直|"
        "满(?:意|口|足|员|座|了)|国(?:庆|外|企|家)|文(?:化|明)|游泳|权(?:衡|利)|付(?:款|费|清|了|"
        "租|房|不)|"
        "代(?:为|管|办|签|收|发|缴)|简(?:单|直|易)|曾(?:经|任|在|来|说|拒|表|反|多|被|因)|冷(?:淡|"
        "静|清)|"
        "辛(?:苦|勤)|那(?:边|里|天|时|么|家|个)|钱(?:款|不|没|已|包)|"
        "周(?:末|边|围|期|到|转|[一二三四五六日](?:到|下|上|来|再|可|有|前|后|早|晚|不|才|在|回|休|"
        "$))|"
        "张(?:罗|贴|口|嘴)|何(?:时|处|事)|华(?:师|东)|石(?:材|油))"));
    return shape.match(words).hasMatch();
}

// The same, of persons and offices: a name may follow them.
bool isOfSomeKind(const QString& words)
{
    static const QRegularExpression shape(QStringLiteral(
        "^(?:公(?:司|安|婆|寓)|司(?:机|法)|党[员支组费内]|居[民委]|岳[父母]|孙[子女辈儿]|"
        "房[东客主]|董事|代[表理]|农民|师[傅大]|游客|顾客|成员|文[员书]|武警|路人|向导|"
        "安保|双人|单人|祖[父母]|纪委)"));
    return shape.match(words).hasMatch();
}

// What a sentence goes on with behind whoever does it.
const QRegularExpression& speech()
{
    static const QRegularExpression words(
        QStringLiteral("^(?:在|不|说|称|讲|来|去|看|帮|接|告|反[映馈]|介绍|表[示态达]|提[出到及供]|"
                       "也|已|正[在要]|会|要|想|"
                       "能|可|愿|同意|负责|经营|管[着店账理]|打理|做|开[店门]|住|打[理电扫算]|给|"
                       "有|没|未|为|是|和|与|及|的|等|"
                       "代[为签管看]|协助|陪同?|签|拒|答|回|到|出[面去来差示门]|外出|从|将|把|被|"
                       "对|向|因|于|今|明[天年]|昨|目前|"
                       "现[在已]|常|都|仍|还|就|又|再|刚|身体|生病|住院|退休|照[看顾料]|料理|守|"
                       "工作|上[班门]|本人|认为|希望|"
                       "感谢|认可|收[到下银]|领|担心|咨询|询问|要求|建议|送|电话|手机|掌[勺管]|主["
                       "持管]|当[班场])"));
    return words;
}

bool isGivenName(const QString& name, int surname)
{
    static const QString ofSentences = QStringLiteral("的地得了在不没要太很来去说时店里过着到也都");
    return std::none_of(name.begin() + surname, name.end(),
                        [](QChar c) { return ofSentences.contains(c); });
}

} // namespace

bool isSaidOfSomebody(const QString& words)
{
    static const QRegularExpression nobodys(
        QStringLiteral("^(?:不|没|无|未|暂|待|同[上前]|已|在[店家外场]|外出|休息|有事|家[中里]|"
                       "出差|住院|忙|拒|随时|另|见附|详见|空$)"));
    return nobodys.match(words).hasMatch() || isEveryday(words);
}

QString nameBeforeSpeech(const QString& words)
{
    constexpr int longestGiven = 2;
    // Surnames, but far more often words of their own: 和租户, 都在.
    static const QString rather = QStringLiteral("和都那别从连");
    if (words.isEmpty() || rather.contains(words.front()) || isSaidOfSomebody(words) ||
        isOfSomeKind(words))
        return {};
    const int surname = surnameLength(words);
    constexpr int usual = 3;
    for (int length = surname + longestGiven; length > surname; --length) {
        if (length > words.size())
            continue;
        const QString name = words.left(length);
        const QString rest = words.mid(length);
        const bool goesOn = rest.isEmpty() ? length >= usual : speech().match(rest).hasMatch();
        if (goesOn && looksLikePerson(name) && isGivenName(name, surname))
            return name;
    }
    return {};
}

} // namespace doorstep
