// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/KnownNames.h"

#include "data/base/Text.h"
#include "data/base/spelling/Fold.h"
#include "data/files/checks/Masking.h"
#include "data/files/checks/PersonName.h"

#include <algorithm>
#include <array>

namespace doorstep {

namespace {

constexpr qsizetype beginnings = 1 << 16;
constexpr qsizetype mostUnits = 40; // of a name, in UTF-16

size_t beginning(QChar first, QChar second)
{
    return (first.unicode() * 31U + second.unicode()) % beginnings;
}

// What may stand between the characters of a name.
enum class Part : quint8 {
    None,
    OfAName,    // 张 三, 阿依古丽·买买提, 马-俊
    BesideName, // 马（俊）, “马”俊: what it parts may be two words as well
    OfAList     // it parts names from each other: （马、俊）
};

Part partOf(QChar c)
{
    static const std::array<Part, 0x10000> table = [] {
        std::array<Part, 0x10000> made{};
        for (char16_t unit = 1; unit < 0xFFFF; ++unit) {
            const QChar each(unit);
            if (each.isSpace() || each.category() == QChar::Other_Format ||
                each.category() == QChar::Punctuation_Dash)
                made[unit] = Part::OfAName;
        }
        const auto add = [&made](Part part, QStringView characters) {
            for (const QChar each : characters)
                made[each.unicode()] = part;
        };
        add(Part::OfAName, u"·・•‧－_＿");
        add(Part::OfAList, u"、，,/／;；");
        add(Part::BesideName, u"()（）[]［］【】〔〕{}｛｝<>＜＞《》〈〉「」『』“”‘’\"'＂＇");
        add(Part::BesideName, u"|｜+＋*＊~～=＝:：\\.．…");
        return made;
    }();
    return table[c.unicode()];
}

bool partsNames(QChar c)
{
    return partOf(c) == Part::OfAList;
}

bool partsWords(QChar c)
{
    return partOf(c) == Part::OfAList || partOf(c) == Part::BesideName;
}

bool isHan(QChar c)
{
    return c.unicode() >= 0x3400 && c.unicode() <= 0x9FFF;
}

// 馬 as 马: what each character becomes never changes, and asking for it is slow.
QChar simplifiedHan(QChar c)
{
    constexpr char16_t first = 0x3400;
    constexpr size_t many = 0x9FFF - first + 1;
    thread_local std::vector<char16_t> known(many, 0);
    char16_t& simple = known[static_cast<size_t>(c.unicode() - first)];
    if (simple == 0) {
        const QString folded = doorstep::folded(QString(c));
        simple = folded.size() == 1 ? folded.front().unicode() : c.unicode();
    }
    return QChar(simple);
}

QChar foldedOfName(QChar c)
{
    if (isHan(c))
        return simplifiedHan(c);
    if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
        c = QChar(c.unicode() - 0xFEE0);
    return c.toLower();
}

// Where a name ends with its word, or nothing within it parts words: 老马、俊杰 is no 马俊. What is
// long is hardly two words by chance: “上官”云舒来过.
bool isOneWord(const QString& text, const NameSpan& span, qsizetype letters)
{
    constexpr qsizetype longName = 4;
    constexpr qsizetype usualName = 3;
    const QStringView within = QStringView(text).mid(span.start, span.length);
    if (std::none_of(within.begin(), within.end(), partsWords))
        return true;
    if (!isHan(text.at(span.start))) // J. Smith, O'Hara
        return std::all_of(within.begin(), within.end(), [](QChar c) {
            return !partsWords(c) || QStringView(u".'’").contains(c);
        });
    if (letters >= longName ||
        (letters == usualName && std::none_of(within.begin(), within.end(), partsNames)))
        return true;
    return span.end() >= text.size() || !text.at(span.end()).isLetterOrNumber();
}

// Two or three ideographs, no title among them.
bool isPlain(const QString& field)
{
    static const QString ends = QStringLiteral("娘板理长傅生士姐姨哥任总厂计队站记人法主者师医志");
    return field.size() >= 2 && field.size() <= 3 && !ends.contains(field.back()) &&
           std::all_of(field.begin(), field.end(),
                       [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; });
}

bool isLatin(QChar c)
{
    return c.unicode() < 0x250 && c.isLetter();
}

bool liesInAnOrdinaryWord(const QString& letters, qsizetype place, qsizetype length)
{
    for (auto i = ordinaryWords().globalMatch(letters); i.hasNext();) {
        const QRegularExpressionMatch word = i.next();
        if (word.capturedStart() <= place && word.capturedEnd() >= place + length &&
            word.capturedLength() > length)
            return true;
    }
    return false;
}

// What stands among names and is none.
bool isNobody(const QString& word)
{
    static const QRegularExpression shape(QStringLiteral(
        "^(?:夫妻|夫妇|夫妻俩|父子|父女|母子|母女|兄弟|姐妹|姊妹|两人|二人|本人|老人|"
        "合伙|合伙人|合作|共同|代理|代|员工|店员|家属|亲属|电话|手机|不详|不明|"
        "未知|无|暂无|没有|男|女|等|等人|其他|老板娘?|经理|店长|主任|会计|负责人|法人|"
        "店主|经营者|业主|老师|师傅|阿姨)$"));
    return shape.match(word).hasMatch();
}

// What somebody is, before the name: 房东陆小凤, 物业经理 陆小凤.
const QString& roles()
{
    static const QString words = QStringLiteral(
        "(?:房东|房主|业主|租客|租户|住户|居民|村民|商户|商家|店主|店长|店员|员工|老板娘?|经理|"
        "法人|负责人|经营者|联系人|主持人|党员|志愿者|骑手|快递员|外卖员|保安|保洁|物业|城管|民警|"
        "社工|网格员|网格长|楼组长|组长|队长|站长|会长|书记|主任|干部|委员|代表|律师|医生|老师|"
        "师傅|妻子|丈夫|儿子|女儿|父亲|母亲|过路人|路人|行人|市民|群众|独居老人|孤老|老人|邻居|"
        "房客|"
        "摊主|顾客|访客)+");
    return words;
}

bool isRole(const QString& word)
{
    static const QRegularExpression shape(u'^' + roles() + u'$');
    return shape.match(word).hasMatch();
}

// 赵子龙（李逵代）, 刘备 关羽, 周瑜和小乔: what may be a name each; 阿依古丽 买买提 is one.
QStringList partsOf(const QString& field)
{
    static const QRegularExpression between(
        QStringLiteral("[、，,;；/|\\n&＆+＋()（）\\[\\]【】]+"));
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    static const QRegularExpression behind(
        QStringLiteral("\\s*(?:(?:联系)?(?:电话|手机|方式)|[:：]|[0-9０-９+]).*$"));
    static const QRegularExpression acting(
        QStringLiteral("^(?:原|现|新|前|由|代|实际|%1)(?=\\p{Han}{2,4}$)|"
                       "(?<=\\p{Han}{2})(?:代|代理|代管|转|帮忙|夫妻|夫妇)$")
            .arg(roles()));
    QStringList parts;
    const QStringList pieces = field.split(between, Qt::SkipEmptyParts);
    for (const QString& piece : pieces) {
        const QString name = QString(piece).remove(behind).trimmed();
        QStringList words = name.split(blanks, Qt::SkipEmptyParts);
        if (words.size() > 1)
            words.removeIf([](const QString& word) { return isNobody(word) || isRole(word); });
        const bool areNames = std::all_of(
            words.begin(), words.end(), [](const QString& word) { return looksLikePerson(word); });
        for (const QString& each : areNames ? words : QStringList{name}) {
            const QString bare = QString(each).remove(acting);
            parts << (looksLikePerson(bare) ? bare : each);
        }
    }
    return parts;
}

QStringList namesOf(const QString& field, bool ofPersonsAlone)
{
    static const QRegularExpression latin(QStringLiteral("^[\\p{Latin} .'-]{4,}$"));
    static const QRegularExpression han(QStringLiteral("^\\p{Han}+(?:[·・•‧\\s]+\\p{Han}+)*$"));
    static const QRegularExpression shortName(
        QStringLiteral("^\\p{Han}{1,3}[^\\P{Han}店铺厅行司队部处局办会]$"));
    QStringList names;
    const QStringList parts = partsOf(field);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString name = readPerson(parts.at(i)).name;
        const bool isOnesOwn = i == 0 || (shortName.match(name).hasMatch() && parts.at(i) == name);
        if (isNobody(name))
            continue;
        const bool isLatin = ofPersonsAlone && latin.match(name).hasMatch();
        const bool isHan = han.match(name).hasMatch() && !isSurnameWithTitle(name) &&
                           (looksLikePerson(name) || (ofPersonsAlone && isOnesOwn));
        if (isLatin || isHan)
            names << name;
    }
    return names;
}

// 欧阳采薇来过，采薇说好: beside the whole name the given one is hers.
QList<NameSpan> withGivenNames(QList<NameSpan> spans, const QString& text)
{
    constexpr qsizetype shortest = 2;
    QList<NameSpan> given;
    for (const NameSpan& span : std::as_const(spans)) {
        const QString name = text.mid(span.start, span.length);
        const QString own = name.mid(surnameLength(name));
        if (own.size() < shortest || !std::all_of(name.begin(), name.end(), isHan))
            continue;
        for (qsizetype at = text.indexOf(own); at >= 0; at = text.indexOf(own, at + own.size())) {
            const auto overlaps = [&](const NameSpan& each) {
                return each.start < at + own.size() && at < each.end();
            };
            if (std::none_of(spans.begin(), spans.end(), overlaps) &&
                std::none_of(given.begin(), given.end(), overlaps))
                given << NameSpan{at, own.size(), true};
        }
    }
    if (given.isEmpty())
        return spans;
    spans += given;
    std::sort(spans.begin(), spans.end(),
              [](const NameSpan& a, const NameSpan& b) { return a.start < b.start; });
    return spans;
}

// Given names that are everyday words, too.
bool isEverydayGivenName(const QString& given)
{
    static const QSet<QString> words{
        u"建国"_qs, u"建军"_qs, u"建设"_qs, u"国庆"_qs, u"和平"_qs, u"文化"_qs, u"文明"_qs,
        u"光明"_qs, u"平安"_qs, u"健康"_qs, u"安全"_qs, u"幸福"_qs, u"成功"_qs, u"高兴"_qs,
        u"阳光"_qs, u"春天"_qs, u"海洋"_qs, u"东方"_qs, u"永久"_qs, u"新建"_qs, u"开心"_qs,
        u"明天"_qs, u"天天"_qs, u"方圆"_qs, u"长安"_qs, u"长江"_qs, u"黄河"_qs, u"中华"_qs,
        u"中国"_qs, u"上海"_qs, u"长宁"_qs, u"新泾"_qs, u"自强"_qs, u"团结"_qs, u"胜利"_qs,
        u"解放"_qs, u"爱国"_qs, u"爱民"_qs, u"为民"_qs, u"新民"_qs, u"立新"_qs, u"学文"_qs,
        u"小康"_qs, u"如意"_qs, u"吉祥"_qs, u"富贵"_qs, u"进步"_qs, u"前进"_qs, u"发展"_qs,
        u"希望"_qs, u"美丽"_qs, u"快乐"_qs, u"星期"_qs, u"金星"_qs, u"火星"_qs, u"宝山"_qs};
    return words.contains(given);
}

} // namespace

QStringList otherNames(const QString& name)
{
    // Of whoever has no rare surname those by which people call each other.
    static const QStringList titles =
        u"先生 女士 小姐 老板 老板娘 老师 师傅 经理 店长 阿姨 大姐 大哥 姐 哥 叔 总 某"_qs.split(
            u' ');
    static const QStringList offices = u"厂长 会计 队长 站长 书记 主任 店主 医生 同志 大爷 大妈 "
                                       "大叔 伯 嫂 家"_qs.split(u' ');
    if (!looksLikePerson(name))
        return {};
    QStringList others;
    const int length = surnameLength(name);
    const QString surname = name.left(length);
    for (const QChar before : u"老小阿"_qs)
        others << before + surname;
    for (const QString& title : titles)
        others << surname + title;
    if (length > 1) {
        for (const QString& office : offices)
            others << surname + office;
    }
    if (name.size() > length + 1)
        others << name.mid(length);
    return others;
}

const QRegularExpression& ordinaryWords()
{
    static const QRegularExpression words(QStringLiteral(
        "[早晚午]高峰|高峰(?:期(?![待望盼])|时段|时间)|(?:用电|客流|送餐|就餐|上下班)高峰|"
        "国庆(?:节|假|长假|期间)|建军节|平安(?:夜|险|保险|银行)|和平(?:公园|饭店)|"
        "光明(?:乳业|牛奶|日报)|[很真不挺太好都更最蛮也]高兴|(?:非常|十分|特别|比较)高兴|"
        "高兴(?:地|得|极了|坏了)|方方面面|"
        "安全(?:生产|隐患|检查|出口|用电|员|意识|第一|帽|责任|通道|问题|管理|培训|教育|事故|距离|"
        "知识|措施|宣传|"
        "防范|提示|感)|(?:注意|消防|食品|用电|用气|燃气|人身|财产|交通|生产|施工|保证|确保|担心|不|"
        "很|较|更|为了|"
        "出行|骑行|居住|网络|信息|资金)安全|(?:身体|心理|身心|祝|不)健康|健康(?:证|码|管理|检查|"
        "体检|讲座|服务)|"
        "幸福(?:感|生活|社区)|[很真]幸福|成功(?:率|案例|举办|申请)|[已未不]成功|文明(?:城市|施工|"
        "单位|经营|养犬)|"
        "和谐(?:社区|社会)|阳光(?:房|充足|午餐)|"
        "(?:[区境围夜很更最较]|非常|十分)(?:宁静|安静|平静|安宁|安定|温馨|温暖|明亮|方便)"
        "(?![说来在要反去家])|(?:宁静|安静|平静|安宁|温馨|温暖|明亮)(?:祥和|舒适|整洁|和谐)"));
    return words;
}

bool looksLikePerson(const QString& text)
{
    static const QRegularExpression name(QStringLiteral("^\\p{Han}{2,4}$"));
    static const QRegularExpression office(
        QStringLiteral("[会局所办部店司委队站院行校厂社科处组园楼坊馆城区街镇村网室点厅岗团]$|^第|"
                       "之[家窗友]$|^(?:代表|单位|全体|司法|应急|管委|管理)|中心|工会|"
                       "街道|社区|公司|居委|物业"));
    static const QString surnames = QStringLiteral(
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚"
        "范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余"
        "元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季"
        "麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓"
        "郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊甄曲封芮储靳松井段富巫焦巴谷车侯全班仰秋仲宁仇栾甘"
        "厉祖武符刘景詹龙叶司韶黎薄印白怀蒲从索咸赖卓蔺屠蒙池乔阴胥苍双闻党翟谭劳姬申扶堵冉宰雍桑"
        "桂牛寿通边燕冀浦尚农温别庄晏柴瞿阎慕连茹习艾鱼容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广"
        "东欧沃利越师巩聂敖冷辛那简饶曾沙丰关查游竺权益桓公肖付涂代闫覃岳战佟郗郜邸仝郇逯");
    const bool beginsAsOne =
        surnameLength(text) > 1 || (!text.isEmpty() && surnames.contains(text.front()));
    return beginsAsOne && name.match(text).hasMatch() && !office.match(text).hasMatch() &&
           !isSurnameWithTitle(text);
}

// The text's letters without what may part them, and where each stood.
struct KnownNames::Letters
{
    explicit Letters(const QString& text) : written(text)
    {
        letters.reserve(text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (partOf(c) != Part::None)
                continue;
            letters.append(foldedOfName(c));
            places.push_back(i);
        }
    }

    // Whether that one and the one behind it have nothing between them.
    [[nodiscard]] bool touchesNext(qsizetype place) const
    {
        return places[static_cast<size_t>(place)] + 1 == places[static_cast<size_t>(place + 1)];
    }

    // Where the letters about them begin and end that have nothing between any two.
    [[nodiscard]] std::pair<qsizetype, qsizetype> runAbout(qsizetype place, qsizetype length) const
    {
        qsizetype end = place + length;
        while (place > 0 && touchesNext(place - 1))
            --place;
        while (end < letters.size() && touchesNext(end - 1))
            ++end;
        return {place, end};
    }

    // GDKatherine: behind the capitals of a number of something.
    [[nodiscard]] bool beginsBehindACode(qsizetype place) const
    {
        return place > 0 && place + 1 < letters.size() && at(place - 1).isUpper() &&
               at(place).isUpper() && at(place + 1).isLower() && touchesNext(place);
    }

    // byZHANGWEI, TELZHANGWEI: a word of its own, glued to what stands before it.
    [[nodiscard]] bool isGluedBehind(qsizetype place) const
    {
        static const QSet<QString> labels{u"tel"_qs,   u"call"_qs,   u"mr"_qs,      u"mrs"_qs,
                                          u"miss"_qs,  u"boss"_qs,   u"owner"_qs,   u"name"_qs,
                                          u"vip"_qs,   u"wx"_qs,     u"wechat"_qs,  u"attn"_qs,
                                          u"phone"_qs, u"mobile"_qs, u"contact"_qs, u"manager"_qs};
        static const QSet<QString> ofNames{u"mc"_qs, u"mac"_qs, u"fitz"_qs, u"o"_qs,  u"de"_qs,
                                           u"di"_qs, u"du"_qs,  u"la"_qs,   u"le"_qs, u"van"_qs};
        qsizetype from = place;
        while (from > 0 && isLatin(letters.at(from - 1)) && touchesNext(from - 1))
            --from;
        const QString before = letters.mid(from, place - from);
        return labels.contains(before) ||
               (place > 0 && place + 1 < letters.size() && at(place - 1).isLower() &&
                at(place).isUpper() && at(place + 1).isUpper() && !ofNames.contains(before));
    }

    // ZHANGWEIcalled, ZHANGWEITEL.
    [[nodiscard]] bool isGluedBefore(qsizetype last) const
    {
        static const QSet<QString> labels{u"tel"_qs,  u"phone"_qs, u"mobile"_qs,
                                          u"call"_qs, u"boss"_qs,  u"vip"_qs};
        qsizetype end = last + 1;
        while (end < letters.size() && isLatin(letters.at(end)) && touchesNext(end - 1))
            ++end;
        if (labels.contains(letters.mid(last + 1, end - last - 1)))
            return true;
        constexpr qsizetype fewest = 2; // letters of a word
        return last > 0 && end - last > fewest && at(last - 1).isUpper() && at(last).isUpper() &&
               at(last + 1).isLower() && at(last + 2).isLower();
    }

    // As it is written.
    [[nodiscard]] QChar at(qsizetype place) const
    {
        return written.at(places[static_cast<size_t>(place)]);
    }

    QString written;
    QString letters;
    std::vector<qsizetype> places;
};

KnownNames::KnownNames() : m_begins(static_cast<size_t>(beginnings), false) {}

void KnownNames::addPersons(const QString& field)
{
    addField(field, Of::Person);
}

void KnownNames::addPersonsOrOffices(const QString& field)
{
    addField(field, Of::PersonOrOffice);
}

void KnownNames::addField(const QString& field, Of of)
{
    if (of == Of::Person && isPlain(field)) { // nearly all of a register's names
        addName(field);
        return;
    }
    for (const QString& name : namesOf(field, of == Of::Person))
        addName(name);
}

QStringList personsIn(const QString& field)
{
    return namesOf(field, true);
}

void KnownNames::addName(const QString& name)
{
    const QString letters = Letters(name).letters;
    if (letters.size() < 2 || letters.size() > mostUnits)
        return;
    for (qsizetype length = 2; length < letters.size(); ++length) {
        if (const QString begin = letters.left(length); !m_names.contains(begin))
            m_names.insert(begin, false);
    }
    // 买买提·吐尔逊 is called by either.
    static const QRegularExpression dots(QStringLiteral("[·•‧・]"));
    const QStringList parts = name.split(dots, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (parts.size() > 1 && part.size() > 2)
            addName(part);
    }
    m_names.insert(letters, true);
    if (!m_initials.contains(letters.front()))
        m_initials += letters.front();
    m_begins[beginning(letters.at(0), letters.at(1))] = true;
    m_longest = std::max(m_longest, letters.size());
}

void KnownNames::addOtherNames(const QString& name)
{
    const int surname = surnameLength(name);
    const QString given = name.mid(surname);
    const QStringList others = surname > 1 ? otherNames(name) : QStringList();
    for (const QString& other : others) {
        if (other == given) {
            if (isEverydayGivenName(given))
                continue;
            m_givenNames.insert(Letters(given).letters);
        }
        addName(other);
    }
}

bool KnownNames::mayStandIn(const QString& text) const
{
    return m_longest > 0 && std::any_of(text.begin(), text.end(), [this](QChar c) {
               return m_initials.contains(foldedOfName(c));
           });
}

qsizetype KnownNames::longestAt(const Letters& read, qsizetype place) const
{
    const QString& letters = read.letters;
    const auto isMidstOfAWord = [&](qsizetype first) { // of it and the next
        return isLatin(letters.at(first)) && isLatin(letters.at(first + 1)) &&
               read.touchesNext(first);
    };
    if (place > 0 && isMidstOfAWord(place - 1) && !read.beginsBehindACode(place) &&
        !read.isGluedBehind(place))
        return 0;
    qsizetype longest = 0;
    const qsizetype most = std::min(m_longest, letters.size() - place);
    for (qsizetype length = 2; length <= most; ++length) {
        const auto known = m_names.constFind(letters.mid(place, length));
        if (known == m_names.constEnd())
            break;
        const qsizetype last = place + length - 1;
        if (*known &&
            (last + 1 == letters.size() || !isMidstOfAWord(last) || read.isGluedBefore(last)))
            longest = length;
    }
    return longest;
}

QList<NameSpan> KnownNames::spansIn(const QString& text) const
{
    QList<NameSpan> spans;
    if (m_longest == 0 || text.size() < 2)
        return spans;
    const Letters read(text);
    for (qsizetype i = 0; i + 1 < read.letters.size(); ++i) {
        if (!m_begins[beginning(read.letters.at(i), read.letters.at(i + 1))])
            continue;
        const qsizetype length = longestAt(read, i);
        if (length == 0)
            continue;
        // 环境宁静，来过: what follows the comma makes no name of it.
        const auto [from, to] = read.runAbout(i, length);
        if (liesInAnOrdinaryWord(read.letters, i, length) ||
            liesInAnOrdinaryWord(read.letters.mid(from, to - from), i - from, length))
            continue;
        const qsizetype start = read.places[static_cast<size_t>(i)];
        const qsizetype end = read.places[static_cast<size_t>(i + length - 1)] + 1;
        const NameSpan span{start, end - start};
        if (!isOneWord(text, span, length))
            continue;
        spans << span;
        i += length - 1;
    }
    return spans;
}

QString KnownNames::maskedName(const QString& written) const
{
    if (m_givenNames.isEmpty() || !m_givenNames.contains(Letters(written).letters))
        return maskName(written);
    return QString(characters(written).size(), u'*');
}

QString KnownNames::masked(const QString& text) const
{
    QList<NameSpan> spans = spansIn(text);
    if (spans.isEmpty())
        return text;
    spans = withGivenNames(spans, text);
    QString result;
    qsizetype done = 0; // of the text
    for (const NameSpan& span : std::as_const(spans)) {
        const QString written = text.mid(span.start, span.length);
        result += QStringView(text).mid(done, span.start - done);
        result += span.isGivenName ? QString(span.length, u'*') : maskedName(written);
        done = span.end();
    }
    return result + text.mid(done);
}

namespace {

// By whom a field may hold, before anybody looks closely: nearly all hold one plain name.
QStringList likelyPersons(const QString& field)
{
    return isPlain(field) ? QStringList{field} : personsIn(field);
}

bool mayCall(const QString& text, const QString& persons)
{
    if (!isPlain(persons))
        return !persons.isEmpty();
    const int surname = surnameLength(persons);
    return text.contains(QStringView(persons).left(surname)) ||
           text.contains(QStringView(persons).mid(surname));
}

// The texts of a row ask one after another.
const QStringList& personsOfRow(const QString& field)
{
    thread_local std::pair<QString, QStringList> last;
    if (last.first != field) {
        QStringList persons = personsIn(field);
        persons.removeIf([](const QString& name) { return !looksLikePerson(name); });
        last = {field, persons};
    }
    return last.second;
}

} // namespace

QByteArrayList beginningsOfOtherNames(const QString& persons)
{
    QByteArrayList beginnings;
    const QStringList names = likelyPersons(persons);
    for (const QString& name : names) {
        const int surname = surnameLength(name);
        beginnings << name.left(surname).toUtf8();
        if (const QString given = name.mid(surname);
            given.size() > 1 && !isEverydayGivenName(given))
            beginnings << given.toUtf8();
    }
    return beginnings;
}

QString withOtherNamesMasked(QString text, const QString& persons)
{
    if (!mayCall(text, persons))
        return text;
    for (const QString& name : personsOfRow(persons)) {
        const int surname = surnameLength(name);
        const QString given = name.mid(surname);
        if (!text.contains(name.left(surname)) && !text.contains(given))
            continue;
        QStringList others = otherNames(name);
        if (isEverydayGivenName(given))
            others.removeAll(given);
        std::sort(others.begin(), others.end(),
                  [](const QString& a, const QString& b) { return a.size() > b.size(); });
        for (const QString& other : std::as_const(others))
            text.replace(other, other == given ? QString(other.size(), u'*') : maskName(other));
    }
    return text;
}

} // namespace doorstep
