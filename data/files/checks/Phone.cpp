// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Phone.h"

#include "data/base/Text.h"

#include <phonenumbers/phonenumberutil.h>

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace doorstep {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

const QRegularExpression& shapes()
{
    // Tried from left to right at each digit; what fits none of the shapes is kept as "other".
    static const QRegularExpression expression(uR"((?<![0-9.])(?:
              (?<exponent>[0-9](?:\.[0-9]+)?E\+?[0-9]{1,2}(?![0-9]))
            | (?<abroad>\+(?!86)[1-9][0-9]{0,2}(?:[ -]*\(?[0-9]+\)?)+)
            | (?:
                (?:(?<country>\(?(?:\+|00)?86\)?[ -]*)?
                  (?:(?<mobile>0?1[3-9][0-9](?:[ ?.-]?[0-9]{4}[ ?.-]?[0-9]{4}|[ -][0-9]{3}[ -][0-9]{5}
                                          |[ -][0-9]{4}[ -][0-9]{2}[ -][0-9]{2}))
                    |(?<service>[48]00(?:[ -]?[0-9]){7})
                    |\(?(?<area>0(?:10|2[0-9]|[3-9][0-9]{2})
                          |(?(country)(?:10|2[0-9]|[3-9][0-9]{2})|(?:10|2[0-9])(?=[0-9]{8}(?![0-9]))))
                      \)?(?:[ -]*|[ ]*[?.:/_~][ ]*)(?<local>[0-9]{3,4}[ -]?[0-9]{4})))
              | (?<bare>[2-9][0-9]{3}[ -]?[0-9]{4}))
              (?![0-9])(?:\.0+(?![0-9]))?
              (?:[ ]*(?:-+|[*\#x转轉]|\.(?=[1-9][0-9]{2})|ext\.?|分机号?)[ :]*(?:分机)?[ :]*
                 (?<extension>[0-9]{1,6})(?![0-9])(?![ ]*-+[ ]*[0-9]{4}))?
            | (?<other>[0-9]+(?:-+[0-9]+)*)(?:\.0+(?![0-9]))?))"_qs,
                                               QRegularExpression::ExtendedPatternSyntaxOption |
                                                   QRegularExpression::CaseInsensitiveOption);
    return expression;
}

// Full-width forms, dashes and blanks made plain, each character in its place.
QString foldedInPlace(QString text)
{
    for (QChar& c : text) {
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
            c = QChar(c.unicode() - 0xFEE0);
        else if (c.isSpace())
            c = u' ';
        else if (c.category() == QChar::Punctuation_Dash || c == QChar(0x2212))
            c = u'-';
    }
    return text;
}

QString digitsOf(const QString& text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
    }
    return digits;
}

PhoneKind kindOf(PhoneNumberUtil::PhoneNumberType type)
{
    switch (type) {
    case PhoneNumberUtil::MOBILE:
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
        return PhoneKind::Mobile;
    case PhoneNumberUtil::FIXED_LINE:
        return PhoneKind::Landline;
    case PhoneNumberUtil::TOLL_FREE:
    case PhoneNumberUtil::SHARED_COST:
    case PhoneNumberUtil::PREMIUM_RATE:
    case PhoneNumberUtil::UAN:
        return PhoneKind::Service;
    default:
        return PhoneKind::Unknown;
    }
}

struct Judgement
{
    PhoneKind kind = PhoneKind::Unknown;
    bool plausible = false;
};

Judgement askPlan(const QString& international)
{
    const PhoneNumberUtil& plan = *PhoneNumberUtil::GetInstance();
    PhoneNumber parsed;
    if (plan.Parse(international.toStdString(), "CN", &parsed) !=
            PhoneNumberUtil::NO_PARSING_ERROR ||
        !plan.IsValidNumber(parsed))
        return {};
    return {kindOf(plan.GetNumberType(parsed)), true};
}

// Asks the number plan about +86 138…; the number as written stays the caller's affair. China's
// plan decides by how a number begins and its length, never by the last four digits, so that a list
// of thousands asks about a few beginnings only.
Phone judged(const QString& international, const QString& number, const QString& extension = {})
{
    thread_local QHash<QString, Judgement> known;
    Judgement judgement;
    if (international.startsWith(u"+86") && international.size() > 11) {
        const QString beginning = international.left(international.size() - 4) + u"----"_qs;
        const auto found = known.constFind(beginning);
        judgement =
            found != known.constEnd() ? *found : *known.insert(beginning, askPlan(international));
    } else {
        judgement = askPlan(international);
    }
    return {number, extension, judgement.kind, judgement.plausible};
}

Phone mobile(const QString& written, const QString& extension)
{
    QString digits = digitsOf(written);
    if (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return judged(u"+86"_qs + digits, digits, extension);
}

Phone service(const QString& written, const QString& extension)
{
    const QString digits = digitsOf(written);
    return judged(u"+86"_qs + digits,
                  digits.left(3) + u'-' + digits.mid(3, 3) + u'-' + digits.mid(6), extension);
}

Phone landline(QString area, const QString& local, const QString& extension)
{
    if (area.startsWith(u'0'))
        area.remove(0, 1);
    const QString digits = digitsOf(local);
    return judged(u"+86"_qs + area + digits, u'0' + area + u'-' + digits, extension);
}

Phone other(const QString& written)
{
    static const QRegularExpression dashes(u"-+"_qs);
    Phone phone{QString(written).replace(dashes, u"-"_qs), {}, PhoneKind::Unknown, false};
    // Short service numbers of the numbering plan (电信网编号计划): 110, 10086, 12345, 95588,
    // 962288.
    static const QRegularExpression shortNumber(
        u"^(?:1[12][0-9]|1[02][0-9]{3}|9[56][0-9]{3,4})$"_qs);
    if (shortNumber.match(written).hasMatch()) {
        phone.plausible = true;
        phone.kind = PhoneKind::Service;
    }
    return phone;
}

bool isShortened(const QString& number)
{
    return number.contains(u'E', Qt::CaseInsensitive);
}

// 1.3800138E10 as 13800138000; nothing when a spreadsheet showed so few digits (six, in a narrow
// column) that the zeros at the end are not those of the number.
QString spelledOut(const QString& exponent)
{
    const qsizetype mark = exponent.indexOf(u'E', 0, Qt::CaseInsensitive);
    const QString digits = digitsOf(exponent.left(mark));
    const int length = digitsOf(exponent.mid(mark)).toInt() + 1;
    return digits.size() >= 7 && length >= digits.size() ? digits.leftJustified(length, u'0')
                                                         : QString();
}

// 62345602/03: what follows a number and is too short for one replaces its end. Three digits may be
// anything, unless they are a mobile's next: 13812340116/117.
bool replacesTheEnd(const QString& text, const PhoneSpan& before, const PhoneSpan& tail)
{
    const qsizetype digits = tail.phone.number.size();
    const qsizetype end = before.start + before.length;
    static const QRegularExpression parting(u"^ *[/、\\\\|,或和及&] *$"_qs);
    constexpr int furthest = 20;
    const bool isNext =
        digits == 3 && before.phone.kind == PhoneKind::Mobile &&
        std::abs(before.phone.number.right(3).toInt() - tail.phone.number.toInt()) <= furthest;
    return (digits <= 2 || digits == 4 || isNext) && !tail.phone.number.contains(u'-') &&
           before.phone.plausible && before.phone.extension.isEmpty() &&
           before.phone.number.size() >= 11 && !before.phone.number.startsWith(u'+') &&
           parting.match(text.mid(end, tail.start - end)).hasMatch();
}

// A number with its area code, a mobile or a local one, and nothing else.
std::optional<Phone> whole(const QString& digits)
{
    static const QRegularExpression mobileShape(u"^1[3-9][0-9]{9}$"_qs);
    static const QRegularExpression areaShape(u"^(0(?:10|2[0-9]|[3-9][0-9]{2}))([0-9]{7,8})$"_qs);
    static const QRegularExpression localShape(u"^[2-8][0-9]{7}$"_qs);
    Phone phone;
    if (mobileShape.match(digits).hasMatch())
        phone = mobile(digits, {});
    else if (const auto match = areaShape.match(digits); match.hasMatch())
        phone = landline(match.captured(1), match.captured(2), {});
    else if (localShape.match(digits).hasMatch())
        phone = landline(u"021"_qs, digits, {});
    return phone.plausible ? std::optional<Phone>(phone) : std::nullopt;
}

Phone withEnd(const Phone& phone, const QString& end)
{
    const QString number = phone.number.chopped(end.size()) + end;
    if (number.startsWith(u'0'))
        return landline(number.section(u'-', 0, 0), number.section(u'-', 1), {});
    return number.contains(u'-') ? service(number, {}) : mobile(number, {});
}

// Two numbers without anything between them, where they can be parted in one way only.
QList<PhoneSpan> runTogether(const PhoneSpan& span)
{
    const QString& written = span.phone.number;
    if (written.size() < 16 || written.size() > 26)
        return {};
    QList<PhoneSpan> found;
    for (qsizetype cut = 8; cut <= written.size() - 8; ++cut) {
        if (written.at(cut) == u'-')
            continue;
        const std::optional<Phone> first = whole(digitsOf(written.left(cut)));
        const std::optional<Phone> second =
            first ? whole(digitsOf(written.mid(cut))) : std::nullopt;
        if (!second)
            continue;
        if (!found.isEmpty())
            return {};
        found = {{span.start, cut, *first}, {span.start + cut, span.length - cut, *second}};
    }
    return found;
}

// 2楼 or 转3 beside a number is a word, not a phone.
bool belongsToAWord(const QString& text, qsizetype start, qsizetype length)
{
    if (length > 4)
        return false;
    const qsizetype end = start + length;
    return (start > 0 && text.at(start - 1).isLetter()) ||
           (end < text.size() && text.at(end).isLetter());
}

// QQ：62345678, 工号20210305, 62345678@qq.com: figures of something else. A mobile is that of 微信,
// too.
bool isOfAnotherKind(const QString& text, qsizetype start, qsizetype length, bool isMobile)
{
    static const QRegularExpression label(u"(?:(微信|wechat|weixin|(?<![a-z])[wv]x|支付宝)|QQ群?|"
                                          u"抖音|快手|小红书|视频号|公众号|微博|淘宝|"
                                          u"工号|编号|编码|证号|卡号|账号|帐号|户号|单号|学号|警号|"
                                          u"会员号|邮编|邮箱|e-?mail|(?<!电话[/、及和])传真|fax)"
                                          u"(?:号码?|账号|帐号|群|id)?[ :：=是为]*$"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression letters(
        u"(?<![A-Za-z])(?:t|p|m|h|tel|phone|mobile|mob|cell|call|ext|no)$|^$"_qs,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression latin(u"[A-Za-z_]+$"_qs);
    const qsizetype end = start + length;
    if (start == 0 && end == text.size())
        return false;
    if (end < text.size() && (text.at(end) == u'@' || text.at(end) == u'_'))
        return true;
    constexpr qsizetype longestLabel = 16;
    const qsizetype from = std::max<qsizetype>(0, start - longestLabel);
    const QString before = text.mid(from, start - from);
    if (const QRegularExpressionMatch match = label.match(before); match.hasMatch())
        return !isMobile || match.captured(1).isEmpty();
    const QString word = latin.match(before).captured();
    return !isMobile && !word.isEmpty() && !letters.match(word).hasMatch(); // wang62345678
}

} // namespace

QString Phone::text() const
{
    return extension.isEmpty() ? number : number + u'-' + extension;
}

QList<PhoneSpan> findPhones(const QString& text)
{
    QList<PhoneSpan> spans;
    const QString folded = foldedInPlace(text);
    for (QRegularExpressionMatchIterator i = shapes().globalMatch(folded); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        PhoneSpan span{match.capturedStart(), match.capturedLength(), {}};
        if (isOfAnotherKind(folded, span.start, span.length, match.hasCaptured(u"mobile")))
            continue;
        const QString extension = match.captured(u"extension");
        if (const QString written = match.captured(u"exponent"); !written.isEmpty()) {
            const QList<Phone> read = readPhones(spelledOut(written));
            span.phone = read.size() == 1 ? read.first() : Phone{written, {}, {}, false};
        } else if (const QString number = match.captured(u"abroad"); !number.isEmpty()) {
            const QString international = u'+' + digitsOf(number);
            span.phone = judged(international, international);
        } else if (match.hasCaptured(u"mobile")) {
            span.phone = mobile(match.captured(u"mobile"), extension);
        } else if (match.hasCaptured(u"service")) {
            span.phone = service(match.captured(u"service"), extension);
        } else if (match.hasCaptured(u"local")) {
            span.phone = landline(match.captured(u"area"), match.captured(u"local"), extension);
            span.bare = !match.hasCaptured(u"country") && !match.captured(u"area").startsWith(u'0');
        } else if (match.hasCaptured(u"bare")) {
            span.phone = landline(u"021"_qs, match.captured(u"bare"), extension);
            span.bare = !match.hasCaptured(u"country");
        } else if (belongsToAWord(folded, span.start, span.length)) {
            continue;
        } else {
            span.phone = other(match.captured(u"other"));
            if (const QList<PhoneSpan> two = runTogether(span); !two.isEmpty()) {
                spans.append(two);
                continue;
            }
            if (!spans.isEmpty() && replacesTheEnd(folded, spans.last(), span))
                span.phone = withEnd(spans.last().phone, span.phone.number);
        }
        spans.append(span);
    }
    return spans;
}

QList<Phone> readPhones(const QString& text)
{
    QList<Phone> phones;
    for (const PhoneSpan& span : findPhones(text))
        phones.append(span.phone);
    return phones;
}

QString normalisePhone(const QString& text)
{
    QStringList numbers;
    const QList<Phone> phones = readPhones(text);
    for (const Phone& phone : phones) {
        if (!phone.plausible)
            return tidy(text);
        if (!numbers.contains(phone.text()))
            numbers.append(phone.text());
    }
    return numbers.isEmpty() ? tidy(text) : numbers.join(u" / ");
}

QString phoneProblem(const QString& text)
{
    if (tidy(text).isEmpty())
        return {};
    const QList<Phone> phones = readPhones(text);
    if (phones.isEmpty())
        return QCoreApplication::translate("Phone", "There is no phone number in this.");
    const auto wrong = std::find_if(phones.begin(), phones.end(),
                                    [](const Phone& phone) { return !phone.plausible; });
    if (wrong == phones.end())
        return {};
    if (isShortened(wrong->number)) {
        return QCoreApplication::translate(
                   "Phone", "A spreadsheet has shortened %1: the last digits are lost.")
            .arg(wrong->number);
    }
    static const QRegularExpression nearlyMobile(u"^1[3-9](?:[0-9]{7,8}|[0-9]{10,11})$"_qs);
    if (nearlyMobile.match(wrong->number).hasMatch()) {
        return QCoreApplication::translate("Phone", "A mobile number has 11 digits, %1 has %2.")
            .arg(wrong->number)
            .arg(wrong->number.size());
    }
    return QCoreApplication::translate("Phone", "%1 is not a phone number that exists.")
        .arg(wrong->text());
}

} // namespace doorstep
