// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/IdentityNumber.h"

#include "data/base/Time.h"
#include "data/files/checks/Partings.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

constexpr qsizetype placesOfAll = 18;
constexpr qsizetype placesBefore1999 = 15;

// What was read from a place on: the number's places, where they end, and after which of them
// something stands.
struct Written
{
    QString number;
    qsizetype end = 0;
    QList<qsizetype> partings;
    bool listed = false; // by a sign that parts what a list lists, too
};

constexpr char16_t listSign = u'\x1f';

bool isNumeral(QChar c)
{
    return u"〇零○一二三四五六七八九"_qs.contains(c);
}

// Figures of any writing and what parts them as ASCII, each in its place: 三一〇一〇五…,
// 310105/19880214/3019; of the last place what is put for an X.
QString plainFigures(const QString& text)
{
    QString plain = figuresInPlace(text);
    static const QString lists = u"/、,，:：;；|+~…'"_qs;
    static const QString crosses = u"xX×✕хХ*"_qs;
    for (QChar& c : plain) {
        if (!isFigure(c) && c.category() == QChar::Number_DecimalDigit)
            c = QChar(u'0' + c.digitValue());
        else if (lists.contains(c))
            c = listSign;
        else if (crosses.contains(c))
            c = u'X';
    }
    static const QString numerals = u"零一二三四五六七八九"_qs;
    for (qsizetype start = 0; start < plain.size(); ++start) {
        if (!isNumeral(plain.at(start)))
            continue;
        qsizetype end = start;
        while (end < plain.size() && isNumeral(plain.at(end)))
            ++end;
        for (qsizetype i = start; end - start >= placesBefore1999 && i < end; ++i) {
            const qsizetype figure = numerals.indexOf(plain.at(i)); // 〇 and ○ are none of them
            plain[i] = QChar(u'0' + static_cast<int>(std::max<qsizetype>(figure, 0)));
        }
        start = end;
    }
    return plain;
}

Written readFrom(const QString& plain, qsizetype start, qsizetype most)
{
    Written read;
    qsizetype blanks = 0;
    bool listed = false;
    for (qsizetype i = start; i < plain.size() && read.number.size() < most; ++i) {
        const QChar c = plain.at(i);
        if (c == u' ' || c == listSign) {
            if (++blanks > mostPartings)
                break;
            listed = listed || c == listSign;
            continue;
        }
        const bool last = read.number.size() + 1 == placesOfAll && c == u'X';
        if (!isFigure(c) && !last)
            break;
        if (blanks > 0)
            read.partings << read.number.size();
        read.listed = read.listed || (blanks > 0 && listed);
        blanks = 0;
        read.number += c;
        read.end = i + 1;
    }
    return read;
}

bool isDay(const QString& digits)
{
    const QDate day = QDate::fromString(digits, u"yyyyMMdd"_qs);
    return day.isValid() && day.year() >= 1880 && day.year() <= 2100;
}

bool isProvince(const QString& number)
{
    const int province = number.left(2).toInt();
    return (province >= 11 && province <= 65) || province == 71 ||
           (province >= 81 && province <= 83);
}

bool checks(const QString& number)
{
    static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static const QString marks = u"10X98765432"_qs;
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += weights[i] * number.at(i).digitValue();
    return marks.at(sum % 11) == number.at(17);
}

// Of somebody who may be met, so that a slip in it does not keep the number.
bool isBirthday(const QString& digits)
{
    constexpr int eldest = 110;
    const int years = today().year() - digits.left(4).toInt();
    return isDay(digits) && years >= 0 && years <= eldest;
}

// Nothing that touches it: else its check character has to be right.
bool isNumber(const Written& read, bool touches)
{
    const QString& number = read.number;
    if (!isProvince(number))
        return false;
    const auto partedAt = [&read](std::initializer_list<qsizetype> places) {
        return std::all_of(read.partings.begin(), read.partings.end(), [&](qsizetype place) {
            return std::find(places.begin(), places.end(), place) != places.end();
        });
    };
    if (number.size() == placesBefore1999) {
        // Parted only where its parts end: a phone with its extension has fifteen places, too.
        const bool natural = partedAt({6, 8, 10, 12});
        return !touches && natural && isDay(u"19"_qs + number.mid(6, 6));
    }
    if (number.size() != placesOfAll)
        return false;
    const QString day = number.mid(6, 8);
    // Two phones of a list, 13901860001、…, are none.
    if (read.listed && !partedAt({6, 10, 12, 14}) && (partedAt({11}) || !checks(number)))
        return false;
    return (!touches && isBirthday(day)) || (isDay(day) && checks(number));
}

// 身份证号码 3101051980010110: what is called one is one, if a place is missing or too much.
QList<IdentitySpan> calledOne(const QString& plain)
{
    static const QRegularExpression label(
        u"(?:身份证(?:件|明)?|公民身份)(?:号码|号|编号)?[ \\x1f为是]{0,4}"
        "([0-9](?: {0,3}[0-9]){10,21}(?: {0,3}X)?)"_qs);
    QList<IdentitySpan> spans;
    for (auto i = label.globalMatch(plain); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        spans << IdentitySpan{match.capturedStart(1), match.capturedLength(1),
                              match.captured(1).contains(u' ')};
    }
    return spans;
}

// 护照E12345678, 台胞证 12345678, 卡号6222021001112223334: by what they are called.
QList<IdentitySpan> calledDocuments(const QString& plain)
{
    static const QRegularExpression document(
        u"(?:护照|通行证|台胞证|回乡证|居留证|居留许可|居住证|暂住证|永居证|签证|军官证|士兵证|"
        u"警官证|驾驶证|"
        "驾照|社保卡|医保卡|passport)(?:号码|号|编号|no)?[ \\x1f为是]{0,4}"
        "([A-Za-z]{0,4}[0-9](?: {0,3}[0-9]){5,19}[A-Za-z]?)(?![0-9A-Za-z])"_qs,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression card(
        u"(?:银行卡|储蓄卡|借记卡|信用卡|工资卡|存折|卡号|账号|帐号|账户|帐户)(?:号码|卡号|号)?"
        "[ \\x1f为是]{0,4}([0-9](?: {0,3}[0-9]){11,22})(?![0-9])"_qs);
    QList<IdentitySpan> spans;
    for (const QRegularExpression& shape : {document, card}) {
        for (auto i = shape.globalMatch(plain); i.hasNext();) {
            const QRegularExpressionMatch match = i.next();
            if (!isDay(match.captured(1))) // 护照20301001到期
                spans << IdentitySpan{match.capturedStart(1), match.capturedLength(1),
                                      match.captured(1).contains(u' ')};
        }
    }
    return spans;
}

bool checksAsCard(const QString& digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int value = digits.at(digits.size() - 1 - i).digitValue();
        if (i % 2 == 1)
            value = value > 4 ? value * 2 - 9 : value * 2;
        sum += value;
    }
    return sum % 10 == 0;
}

// A bank card by itself: those issued here begin with 62, others are of sixteen digits; in a row
// or in fours, so that two phones are none.
QList<IdentitySpan> cardNumbers(const QString& plain)
{
    static const QRegularExpression shape(
        u"(?<![0-9])(?:62[0-9]{14,17}|[45][0-9]{15}|62[0-9]{2}(?: {1,3}[0-9]{4}){3}"
        "(?: {1,3}[0-9]{1,3})?|[45][0-9]{3}(?: {1,3}[0-9]{4}){3})(?! ?[0-9])"_qs);
    QList<IdentitySpan> spans;
    for (auto i = shape.globalMatch(plain); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        if (checksAsCard(match.captured().remove(u' ')))
            spans << IdentitySpan{match.capturedStart(), match.capturedLength(),
                                  match.captured().contains(u' ')};
    }
    return spans;
}

} // namespace

QList<IdentitySpan> findIdentityNumbers(const QString& text)
{
    const auto figures = std::count_if(text.begin(), text.end(),
                                       [](QChar c) { return c.isDigit() || isNumeral(c); });
    if (figures < 6)
        return {};
    const QString plain = plainFigures(text);
    QList<IdentitySpan> spans;
    for (qsizetype start = 0; start < plain.size(); ++start) {
        if (!isFigure(plain.at(start)) || plain.at(start) == u'0')
            continue;
        const bool before = start > 0 && isFigure(plain.at(start - 1));
        for (const qsizetype size : {placesOfAll, placesBefore1999}) {
            const Written read = readFrom(plain, start, size);
            const bool behind = read.end < plain.size() && isFigure(plain.at(read.end));
            if (read.number.size() != size || !isNumber(read, before || behind))
                continue;
            spans << IdentitySpan{start, read.end - start, !read.partings.isEmpty()};
            start = read.end - 1;
            break;
        }
    }
    for (const IdentitySpan& called :
         calledOne(plain) + calledDocuments(plain) + cardNumbers(plain)) {
        const bool known = std::any_of(spans.begin(), spans.end(), [&](const IdentitySpan& each) {
            return each.start < called.start + called.length &&
                   called.start < each.start + each.length;
        });
        if (!known)
            spans << called;
    }
    std::sort(spans.begin(), spans.end(),
              [](const IdentitySpan& a, const IdentitySpan& b) { return a.start < b.start; });
    return spans;
}

bool isIdentityNumber(const QString& text)
{
    const QString bare = text.trimmed();
    const QList<IdentitySpan> spans = findIdentityNumbers(bare);
    return spans.size() == 1 && spans.first().start == 0 && spans.first().length == bare.size();
}

QString withoutIdentityNumbers(const QString& text)
{
    QString left = text;
    // What stood on both sides of one may make another.
    for (QList<IdentitySpan> spans = findIdentityNumbers(left); !spans.isEmpty();
         spans = findIdentityNumbers(left)) {
        for (auto span = spans.crbegin(); span != spans.crend(); ++span)
            left.remove(span->start, span->length);
    }
    return left;
}

namespace {

// Nothing of a list between its places, and no figure at its ends: two phones, an order of the
// hotline hold eighteen figures, too.
QList<IdentitySpan> certainNumbers(const QString& text)
{
    const auto figures = std::count_if(text.begin(), text.end(),
                                       [](QChar c) { return c.isDigit() || isNumeral(c); });
    if (figures + 1 < placesOfAll)
        return {};
    const QString plain = plainFigures(text);
    const auto isFigureAt = [&plain](qsizetype place) {
        return place >= 0 && place < plain.size() && isFigure(plain.at(place));
    };
    QList<IdentitySpan> spans;
    for (qsizetype start = 0; start < plain.size(); ++start) {
        if (!isFigureAt(start) || isFigureAt(start - 1))
            continue;
        const Written read = readFrom(plain, start, placesOfAll);
        if (read.number.size() != placesOfAll || read.listed || isFigureAt(read.end) ||
            !isProvince(read.number) || !isBirthday(read.number.mid(6, 8)) || !checks(read.number))
            continue;
        spans << IdentitySpan{start, read.end - start, !read.partings.isEmpty()};
        start = read.end - 1;
    }
    return spans;
}

// Codes of GB/T 2260: figures of a clock or a telephone begin otherwise.
bool isCodeOfProvince(const QString& number)
{
    static const QStringList codes = u"11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 "
                                     u"46 50 51 52 53 54 61 62 63 64 "
                                     u"65 71 81 82 83"_qs.split(u' ');
    return codes.contains(number.left(2));
}

// As far as it goes: four places of the year and two of the month at least.
bool beginsBirthday(const QString& digits)
{
    if (digits.size() >= 8)
        return isBirthday(digits.left(8));
    const int tens = digits.size() > 6 ? digits.at(6).digitValue() : 0;
    return tens <= 3 && isBirthday(digits.left(6) + u"01"_qs);
}

constexpr qsizetype placesWithMonth = 12;
constexpr qsizetype placesWithDay = 14;

QList<IdentitySpan> begunNumbers(const QString& text, qsizetype least)
{
    const QString plain = plainFigures(text);
    const auto isFigureAt = [&plain](qsizetype place) {
        return place >= 0 && place < plain.size() && isFigure(plain.at(place));
    };
    QList<IdentitySpan> spans;
    for (qsizetype start = 0; start < plain.size(); ++start) {
        if (!isFigureAt(start) || isFigureAt(start - 1))
            continue;
        const Written read = readFrom(plain, start, placesOfAll);
        const bool natural =
            std::all_of(read.partings.begin(), read.partings.end(), [](qsizetype place) {
                return place == 6 || place == 10 || place == 12 || place == 14;
            });
        if (read.number.size() < least || !natural || read.listed || isFigureAt(read.end) ||
            !isCodeOfProvince(read.number) || !beginsBirthday(read.number.mid(6, 8)))
            continue;
        spans << IdentitySpan{start, read.end - start, !read.partings.isEmpty()};
        start = read.end - 1;
    }
    return spans;
}

QString without(const QString& text, const QList<IdentitySpan>& spans)
{
    QString left = text;
    for (auto span = spans.crbegin(); span != spans.crend(); ++span)
        left.remove(span->start, span->length);
    return left;
}

} // namespace

QString identityNumberProblem(const QString& typed)
{
    return withoutTypedIdentityNumbers(typed) == typed
               ? QString()
               : QCoreApplication::translate(
                     "IdentityNumber", "The number of an identity card stands in this, and the "
                                       "register keeps none. Take it out.");
}

QString withoutTypedIdentityNumbers(const QString& text)
{
    const QString left = without(text, certainNumbers(text));
    return without(left, begunNumbers(left, placesWithDay));
}

QString withoutBegunIdentityNumbers(const QString& text)
{
    const QString left = withoutTypedIdentityNumbers(text);
    return without(left, begunNumbers(left, placesWithMonth));
}

} // namespace doorstep
