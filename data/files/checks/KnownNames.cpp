// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/KnownNames.h"

#include "data/base/Text.h"
#include "data/base/spelling/Fold.h"
#include "data/files/checks/Masking.h"
#include "data/files/checks/PersonName.h"

#include <algorithm>

namespace doorstep {

namespace {

constexpr qsizetype beginnings = 1 << 16;
constexpr qsizetype mostUnits = 40; // of a name, in UTF-16

size_t beginning(QChar first, QChar second)
{
    return (first.unicode() * 31U + second.unicode()) % beginnings;
}

// What may part the characters of a name: 张 三, 阿依古丽·买买提, 马-俊.
bool parts(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format ||
           c.category() == QChar::Punctuation_Dash || QStringView(u"·・•‧－").contains(c);
}

// What parts names from each other, and now and then a name's own characters: （马、俊）.
bool partsWords(QChar c)
{
    return QStringView(u"、，,/／").contains(c);
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

// The text's letters without what may part them, and where each stood.
struct Letters
{
    explicit Letters(const QString& text)
    {
        letters.reserve(text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (!isHan(c) && (parts(c) || partsWords(c)))
                continue;
            letters.append(foldedOfName(c));
            places.push_back(i);
        }
    }

    QString letters;
    std::vector<qsizetype> places;
};

// Where a name ends with its word, or nothing within it parts words: 老马、俊杰 is no 马俊.
bool isOneWord(const QString& text, const NameSpan& span)
{
    const QStringView within = QStringView(text).mid(span.start, span.length);
    if (std::none_of(within.begin(), within.end(), partsWords))
        return true;
    const bool goesOn = span.end() < text.size() && text.at(span.end()).isLetterOrNumber();
    return !goesOn && isHan(text.at(span.start));
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

// 赵子龙（李逵代）, 刘备 关羽, 周瑜和小乔: what may be a name each; 阿依古丽 买买提 is one.
QStringList partsOf(const QString& field)
{
    static const QRegularExpression between(
        QStringLiteral("[、，,;；/|\\n&＆+＋()（）\\[\\]【】]+"));
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    static const QRegularExpression behind(
        QStringLiteral("\\s*(?:(?:联系)?(?:电话|手机|方式)|[:：]|[0-9０-９+]).*$"));
    static const QRegularExpression acting(
        QStringLiteral("^(?:原|现|新|前|由|代|实际)(?=\\p{Han}{2,4}$)|"
                       "(?<=\\p{Han}{2})(?:代|代理|代管|转|帮忙|夫妻|夫妇)$"));
    QStringList parts;
    const QStringList pieces = field.split(between, Qt::SkipEmptyParts);
    for (const QString& piece : pieces) {
        const QString name = QString(piece).remove(behind).trimmed();
        QStringList words = name.split(blanks, Qt::SkipEmptyParts);
        if (words.size() > 1)
            words.removeIf(isNobody);
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

} // namespace

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
        "和谐(?:社区|社会)|阳光(?:房|充足|午餐)"));
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
    m_begins[beginning(letters.at(0), letters.at(1))] = true;
    m_longest = std::max(m_longest, letters.size());
}

qsizetype KnownNames::longestAt(const QString& letters, qsizetype place) const
{
    const bool latin = isLatin(letters.at(place));
    if (latin && place > 0 && isLatin(letters.at(place - 1)))
        return 0; // in the midst of a word
    qsizetype longest = 0;
    const qsizetype most = std::min(m_longest, letters.size() - place);
    for (qsizetype length = 2; length <= most; ++length) {
        const auto known = m_names.constFind(letters.mid(place, length));
        if (known == m_names.constEnd())
            break;
        const bool ends =
            !latin || place + length == letters.size() || !isLatin(letters.at(place + length));
        if (*known && ends)
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
        const qsizetype length = longestAt(read.letters, i);
        if (length == 0 || liesInAnOrdinaryWord(read.letters, i, length))
            continue;
        const qsizetype start = read.places[static_cast<size_t>(i)];
        const qsizetype end = read.places[static_cast<size_t>(i + length - 1)] + 1;
        const NameSpan span{start, end - start};
        if (!isOneWord(text, span))
            continue;
        spans << span;
        i += length - 1;
    }
    return spans;
}

QString KnownNames::masked(const QString& text) const
{
    QString result;
    qsizetype done = 0; // of the text
    const QList<NameSpan> spans = spansIn(text);
    for (const NameSpan& span : spans) {
        result += QStringView(text).mid(done, span.start - done);
        result += maskName(text.mid(span.start, span.length));
        done = span.end();
    }
    return done == 0 ? text : result + text.mid(done);
}

} // namespace doorstep
