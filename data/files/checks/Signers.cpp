// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Signers.h"

#include "data/base/Text.h"
#include "data/base/spelling/EverydayWord.h"
#include "data/files/checks/KnownNames.h"
#include "data/files/checks/KnownPhones.h"
#include "data/files/checks/Masking.h"
#include "data/files/checks/NamesInSpeech.h"
#include "data/files/checks/NumbersAround.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

constexpr qsizetype usualLength = 3;

// 填报人：安静 has signed; 负责人：高兴接受 tells of somebody.
bool isName(const QString& word)
{
    return looksLikePerson(word) && !endsAsHeading(word) &&
           !(word.size() > usualLength && isSaidOfSomebody(word));
}

// `searched`: the text with its figures plain, each character in its place.
QString withNamesMasked(const QString& text, const QString& searched,
                        const QRegularExpression& shape, QString (*nameIn)(const QString& words))
{
    QString result;
    qsizetype done = 0;
    for (auto i = shape.globalMatch(searched); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        const QString name = nameIn(match.captured(u"words"_qs));
        if (name.isEmpty())
            continue;
        const qsizetype end = match.capturedEnd(u"words"_qs);
        result += QStringView(text).mid(done, end - name.size() - done);
        result += maskName(name);
        done = end;
    }
    return done == 0 ? text : result + text.mid(done);
}

// 居民20人, 全部到齐, 安全员: persons, but nobody.
bool isNobodyInParticular(const QString& word)
{
    static const QRegularExpression shape(
        u"^(?:全部|全员|所有|部分|若干|其他|其它|相关|有关|居民|群众|商户|商家|党员|志愿者|骑手|"
        u"员工|"
        "业主|家属|干部)(?:\\P{Han}|$)|^(?:全部|全员|所有|部分|其他|其它|相关|有关)|"
        "(?:人|员|者|到齐|若干|代表|名单|群众|居民|商户|待定)$"_qs);
    return shape.match(word).hasMatch() || endsAsHeading(word) || isSaidOfSomebody(word);
}

// The list 公孙大娘、宇文泰.
QString withPersonsMasked(const QString& list)
{
    QStringList persons = list.split(u'、');
    persons.removeIf([](const QString& each) { return isNobodyInParticular(each.trimmed()); });
    KnownNames names;
    names.addPersonsOrOffices(persons.join(u'、'));
    for (const QString& each : std::as_const(persons)) { // 冯采薇不在
        if (const QString name = nameBeforeSpeech(each.trimmed()); !name.isEmpty())
            names.addName(name);
    }
    return names.masked(list);
}

// 联系人冉闵明, 其妻慕容雪在店: the ideographs right behind such a word that are a name.
QString withNamesBehindMasked(const QString& text)
{
    static const QRegularExpression beside(
        u"(?:联系人|联络人|负责人|主持人|经办人|合伙人|(?<![楼厂住库])房东|"
        "其?(?:妻子|丈夫|老婆|老公(?![房寓])|爱人|媳妇|配偶|家属|儿子|女儿|儿媳|女婿|父亲|母亲|"
        "爸爸|妈妈|"
        "哥哥|姐姐|弟弟|妹妹|岳父|岳母|公公|婆婆|表[哥弟姐妹]|堂[哥弟姐妹]|侄[子女]|外甥女?|舅舅|"
        "叔叔|"
        "孙子|孙女)|其[妻夫子女父母弟兄姐妹哥嫂媳婿])"
        "(?=(?<words>\\p{Han}{2,12}))"_qs);
    // Of such a word, each of which is rarer.
    static const QString ends = u"人东妻夫子女父母婆公妇偶属媳婿亲爸妈哥姐弟妹兄嫂甥舅叔"_qs;
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return ends.contains(c); }))
        return text;
    QString result;
    qsizetype done = 0;
    for (auto i = beside.globalMatch(text); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        const QString name = nameBeforeSpeech(match.captured(u"words"_qs));
        const qsizetype start = match.capturedStart(u"words"_qs);
        if (start < done || name.isEmpty() || endsAsHeading(name))
            continue;
        result += QStringView(text).mid(done, start - done);
        result += maskName(name);
        done = start + name.size();
    }
    return done == 0 ? text : result + text.mid(done);
}

} // namespace

QString nameAtTheEndOf(const QString& words)
{
    for (const qsizetype length : {3, 2, 4}) {
        const QString word = words.right(length);
        const QString across = words.mid(words.size() - length - 1, 2); // 房东 before 东陆凤
        if (word.size() == length && isName(word) && !isEverydayWord(word) &&
            !(words.size() > length && isEverydayWord(across)))
            return word;
    }
    return {};
}

QString withLabelledPersonsMasked(const QString& text)
{
    const QString alone = withNamesBehindMasked(text);
    if (!alone.contains(u'：') && !alone.contains(u':'))
        return alone;
    static const QRegularExpression labelled(u"(?:人|员|者|书记|主任|组长|队长|站长|店长|会长|"
                                             u"网格长|领导|主管|嘉宾|名单|家属|妻子?|丈夫|"
                                             "儿子|女儿|父亲|母亲|房东|Who came|Who served|Members)"
                                             "(?:\\s*[（(][^（）()]{0,6}[）)])?\\s*[：:]\\s*"
                                             "(?<list>[^；;：:，,。！!？?\n“”\"]{2,})"_qs);
    QString left;
    qsizetype done = 0;
    for (auto i = labelled.globalMatch(alone); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        left += QStringView(alone).mid(done, match.capturedStart(u"list"_qs) - done);
        left += withPersonsMasked(match.captured(u"list"_qs));
        done = match.capturedEnd(u"list"_qs);
    }
    return left + alone.mid(done);
}

bool endsAsHeading(const QString& word)
{
    static const QRegularExpression ends(
        u"(?:时间|日期|电话|手机|座机|热线|号码|传真|单位|部门|姓名|签字|签名|盖章|方式|方法|情况|意见)$"_qs);
    return ends.match(word).hasMatch();
}

QString withSignersMasked(const QString& text)
{
    static const QRegularExpression signedBy(
        u"(?:人|员|者|审核|复核|制表|填报|填表|编制|签字|签名|书记|主任|组长|网格长|领导|主管)"
        "(?:\\s*(?:[（(][^（）()]{0,6}[）)])?\\s*[:：]\\s*|"
        "(?<=填报人|填表人|制表人|审核人|复核人|经办人)\\s+)"
        "(?<words>\\p{Han}{2,4})(?!\\p{Han})"_qs);
    return withNamesBeforePhonesMasked(
        withNamesMasked(text, text, signedBy,
                        [](const QString& words) { return isName(words) ? words : QString(); }));
}

QString withNamesBeforePhonesMasked(const QString& text)
{
    constexpr qsizetype fewest = 8; // of a phone
    const auto figures = std::count_if(text.begin(), text.end(), &standsForAFigure);
    if (figures < fewest)
        return text;
    // (However the phone is written: I39…, 139 5123 0016, "139" "5123" "0016".)
    static const QRegularExpression beforeAPhone(
        u"(?<words>\\p{Han}{2,12})[^\\p{L}\\p{N}]{0,3}"
        "(?=(?:[1Il][3-9][0-9OoIl]|0[0-9]{2,3}-?[2-8]|"
        "(?!20[0-9]{2}[^0-9])[2-8][0-9]{3}[^\\p{L}\\p{N}]{0,3}[0-9]{4}(?![0-9])))"_qs);
    return withNamesMasked(text, asciiInPlace(plainFiguresInPlace(text)), beforeAPhone,
                           &nameAtTheEndOf);
}

} // namespace doorstep
