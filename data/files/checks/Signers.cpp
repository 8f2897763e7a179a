// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Signers.h"

#include "data/base/Text.h"
#include "data/files/checks/KnownNames.h"
#include "data/files/checks/KnownPhones.h"
#include "data/files/checks/Masking.h"
#include "data/files/checks/NumbersAround.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

bool isName(const QString& word)
{
    return looksLikePerson(word) && !endsAsHeading(word);
}

// The last two or three ideographs before a phone, or nothing: 填报人李彪.
QString nameAtTheEndOf(const QString& words)
{
    for (const qsizetype length : {3, 2, 4}) {
        if (const QString word = words.right(length); word.size() == length && isName(word))
            return word;
    }
    return {};
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

} // namespace

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
    // (However the phone is written: I39…, 139 5123 0016, "139" "5123" "0016".)
    static const QRegularExpression beforeAPhone(
        u"(?<words>\\p{Han}{2,12})[^\\p{L}\\p{N}]{0,3}"
        "(?=(?:[1Il][3-9][0-9OoIl]|0[0-9]{2,3}-?[2-8]|"
        "(?!20[0-9]{2}[^0-9])[2-8][0-9]{3}[^\\p{L}\\p{N}]{0,3}[0-9]{4}(?![0-9])))"_qs);
    const QString left = withNamesMasked(text, text, signedBy, [](const QString& words) {
        return isName(words) ? words : QString();
    });
    return withNamesMasked(left, asciiInPlace(plainFiguresInPlace(left)), beforeAPhone,
                           &nameAtTheEndOf);
}

} // namespace doorstep
