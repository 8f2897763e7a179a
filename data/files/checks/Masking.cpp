// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Masking.h"

#include "data/base/Text.h"
#include "data/files/checks/CreditCode.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/files/checks/NumbersAround.h"
#include "data/files/checks/PartedPhones.h"
#include "data/files/checks/Partings.h"
#include "data/files/checks/Phone.h"

#include <QRegularExpression>
#include <algorithm>
#include <vector>

namespace doorstep {
namespace {

constexpr int fewestLookedAt = 6; // of what is looked at: R123456(A)

QString stars(qsizetype count)
{
    return QString(count, u'*');
}

QString masked(const Phone& phone)
{
    switch (phone.kind) {
    case PhoneKind::Mobile:
        if (phone.number.size() == 11)
            return phone.number.left(3) + hidden + phone.number.right(4);
        break;
    case PhoneKind::Landline:
        break;
    case PhoneKind::Service:
        // 10086 and 12345 are nobody's own.
        if (phone.number.size() <= 6)
            return phone.number;
        break;
    case PhoneKind::Unknown:
        return phone.number.size() >= 7 ? phone.number.left(3) + hidden : hidden;
    }
    return phone.number.chopped(4) + hidden;
}

// Shapes of what tells who somebody is. One that is mistyped still does, so no check character is
// asked where the shape says enough.
struct CodeShape
{
    QRegularExpression shape;
    bool (*fits)(const QRegularExpressionMatch& match);
    bool grouped; // parted by blanks, or too short: nothing of it is left
};

const std::vector<CodeShape>& codeShapes()
{
    const auto any = [](const QRegularExpressionMatch&) {
        return true;
    };
    const auto checked = [](const QRegularExpressionMatch& match) {
        return checkCreditCode(normaliseCreditCode(match.captured())) == CreditCodeFault::None;
    };
    const auto cardsNumber = [](const QRegularExpressionMatch& match) {
        // Two landlines, run together, or one and a mobile.
        static const QRegularExpression twoPhones(
            u"^62[0-9]{6}(?:[2-8][0-9]{7}|1[3-9][0-9]{9})$"_qs);
        const QList<Phone> phones = readPhones(match.captured());
        return phones.size() != 2 || !phones.first().plausible ||
               !twoPhones.match(match.captured()).hasMatch();
    };
    static const std::vector<CodeShape> shapes{
        // Credit codes of businesses, then any whose check character is right.
        {QRegularExpression(u"(?<![0-9])9[123][0-9]{6}[0-9A-Za-z]{10}(?![0-9A-Za-z])"_qs), any,
         false},
        {QRegularExpression(u"(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])"_qs), checked, false},
        {QRegularExpression(u"(?<![0-9A-Za-z])9[123][0-9]{6}(?:[\\s·-]?[0-9A-Za-z]){10}"
                            "(?![0-9A-Za-z])"_qs),
         checked, true},
        // Passports and permits to travel; cards of banks here, and others' by their check digit.
        {QRegularExpression(u"(?<![0-9A-Za-z])(?:[CDEGHKLMPST][0-9]{8}|[CE][A-Z][0-9]{7}|"
                            "[HM][0-9]{10})(?![0-9A-Za-z])"_qs,
                            QRegularExpression::CaseInsensitiveOption),
         any, true},
        // Identity cards of Hong Kong.
        {QRegularExpression(u"(?<![0-9A-Za-z])[A-Z]{1,2}[0-9]{6} ?\\([0-9A]\\)"_qs,
                            QRegularExpression::CaseInsensitiveOption),
         any, true},
        {QRegularExpression(u"(?<![0-9])62[0-9]{14,17}(?![0-9])"_qs), cardsNumber, false},
        {QRegularExpression(
             u"(?<![0-9])62[0-9]{2}(?: {1,3}[0-9]{4}){3}(?: {1,3}[0-9]{1,3})?(?! ?[0-9])"_qs),
         any, true},
    };
    return shapes;
}

// A passport's number is so short that nothing of it is left.
QString maskIdentityNumbersIn(QString text)
{
    constexpr qsizetype shortestCode = 15;
    const QList<IdentitySpan> spans = findIdentityNumbers(text);
    for (auto span = spans.crbegin(); span != spans.crend(); ++span)
        text.replace(span->start, span->length,
                     span->grouped || span->length < shortestCode
                         ? hidden
                         : maskCode(text.mid(span->start, span->length)));
    return text;
}

QString maskCodesIn(QString text)
{
    text = maskIdentityNumbersIn(text);
    for (const CodeShape& shape : codeShapes()) {
        const QString searched = asciiInPlace(text);
        QString result;
        qsizetype done = 0;
        for (auto i = shape.shape.globalMatch(searched); i.hasNext();) {
            const QRegularExpressionMatch match = i.next();
            if (!shape.fits(match))
                continue;
            result += QStringView(text).mid(done, match.capturedStart() - done);
            result += shape.grouped
                          ? hidden
                          : maskCode(text.mid(match.capturedStart(), match.capturedLength()));
            done = match.capturedEnd();
        }
        if (done > 0)
            text = result + text.mid(done);
    }
    return text;
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// The two shapes that nearly all of a ledger's phones have, so worth a look before
// libphonenumber's.
bool isStoredMobile(const QString& phone)
{
    return phone.size() == 11 && phone.front() == u'1' && allDigits(phone);
}

bool isStoredShanghaiLandline(const QString& phone)
{
    return phone.size() == 12 && phone.startsWith(QStringLiteral("021-")) &&
           allDigits(QStringView(phone).mid(4));
}

bool mayHoldNumber(const QString& text)
{
    int digits = 0;
    for (const QChar c : text)
        digits += standsForAFigure(c) ? 1 : 0;
    return digits >= fewestLookedAt;
}

// Number plates (机动车号牌, GA 36): a province, the letter of its office and five or six
// characters, the last of them perhaps a word; of the army, the police and embassies; and what is
// called one.
const QString plateRegions =
    u"京津沪冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼渝滬蘇雲遼贛貴陝閩寧瓊军空海北沈"
    u"兰济南广成"_qs;

bool partsPlate(QChar c)
{
    const bool isIdeograph = c >= QChar(0x3400) && c <= QChar(0x9FFF); // most of a text
    return !isIdeograph && (partsFigures(c) || QStringView(u"/／,，、:：*＊|｜~～").contains(c));
}

QString plateInPlace(QString text)
{
    for (QChar& c : text) {
        if (partsPlate(c))
            c = u' ';
    }
    return figuresInPlace(text);
}

bool mayHoldPlate(const QString& text)
{
    QChar before;
    for (const QChar c : text) {
        if (partsPlate(c))
            continue;
        const bool isLetter = c.unicode() < 0x80 ? c.isLetter() : c >= QChar(0xFF21);
        if ((isLetter && (plateRegions.contains(before) || before == u'W' || before == u'w')) ||
            before == u'牌' || (before == u'车' && c == u'号') || (before == u'使' && c.isDigit()))
            return true;
        before = c;
    }
    return false;
}

QString maskPlatesIn(QString text)
{
    if (!mayHoldPlate(text))
        return text;
    static const QString parted = u"[ ]{0,3}"_qs; // as plateInPlace() leaves what parts them
    static const QRegularExpression plate(
        u"(?<![0-9A-Za-z])(?:"
        // 沪A12345, 沪AD12345, 沪A1234学
        "(?<office>[%1]%2[A-Z])(?=(?:%2[A-Z0-9]){4,6}(?![A-Z0-9]))"
        "(?<own>(?:%2[A-Z0-9]){5,6}(?![A-Z0-9])|(?:%2[A-Z0-9]){4}%2[学警挂港澳领试超临])|"
        "(?<called>(?:车牌|牌照|号牌|车号|(?:[%1蓝绿黄临]|上海)牌)(?:号码?)?[是为 ]{0,3})"
        "(?<own2>(?:%2[A-Z0-9]){5,8})(?![A-Z0-9])|"
        "(?<office3>WJ%2(?:[%1]%2)?)(?<own3>(?:%2[0-9]){4}%2[A-Z0-9])(?![A-Z0-9])|"
        "(?<office4>使%2)(?<own4>(?:%2[0-9]){6})(?![A-Z0-9]))"_qs.arg(plateRegions, parted),
        QRegularExpression::CaseInsensitiveOption);
    QString result;
    qsizetype done = 0;
    for (auto i = plate.globalMatch(plateInPlace(text)); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        constexpr qsizetype fewest = 3; // of its figures: 新APPLE is none
        const QString written = match.captured();
        if (std::count_if(written.begin(), written.end(), isFigure) < fewest)
            continue;
        for (const QString& group : {u"own"_qs, u"own2"_qs, u"own3"_qs, u"own4"_qs}) {
            if (match.capturedLength(group) <= 0)
                continue;
            result += QStringView(text).mid(done, match.capturedStart(group) - done);
            result += hidden;
            done = match.capturedEnd(group);
        }
    }
    return done == 0 ? text : result + text.mid(done);
}

// Accounts that somebody is called by: 微信zhang_san88, vx：abc12345, a@b.cn.
QString maskAccountsIn(QString text)
{
    static const QRegularExpression account(
        u"(?:(?:微\\s?信|薇信|威信|[vV]信|微号|[加+][微v]|绿泡泡|飞书|扣扣|企鹅号?|"
        "\\b(?:v ?x|wx|wechat|weixin|qq|tg|telegram)|qq(?=群?号|[:：]))|"
        "(?:抖音|快手|小红书|支付宝|钉钉)(?=(?:号|账号|id|是|为|[:：\\s])*[0-9_-]*[A-Za-z]|号))\\K"
        "(?:是|为|账号|id(?=[:：\\s])|号|同号|[:：@\\s])*(?![0-9]+[元块万多笔单粉条人个年月次])"
        "[A-Za-z0-9_-]{4,}|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(account, hidden);
}

bool mayHoldAccount(const QString& text)
{
    int places = 0; // in a row, of an account
    bool called = false;
    for (const QChar c : text) {
        if (c == u'@')
            return true;
        const bool isLetter = c.unicode() < 0x80 && c.isLetter();
        called = called || isLetter || QStringView(u"信号微泡书扣鹅").contains(c);
        places = isLetter || (c.unicode() < 0x80 && c.isNumber()) || c == u'_' || c == u'-'
                     ? places + 1
                     : 0;
        if (called && places >= 4)
            return true;
    }
    return false;
}

// Whether a number that the plan knows is meant as one where it stands.
bool isPhoneIn(const QString& text, const PhoneSpan& span)
{
    if (span.phone.kind == PhoneKind::Mobile)
        return true;
    const QString behind = asciiInPlace(text.mid(span.start + span.length, window));
    const bool isMoney = isMoneyBefore(behind);
    if (!span.bare)
        return !(isMoney && span.phone.kind == PhoneKind::Service);
    if (isMoney)
        return false;
    const QString before = text.left(span.start).right(window);
    if (callsAPhone(before))
        return true;
    if (isMeasureBefore(behind) || callsACount(before))
        return false;
    // 6234-5671 may be anything; of eight digits in a row those are a landline's that begin as one
    // and are no round sum.
    static const QRegularExpression inARow(u"^(?:2[0-9])?[2-68][0-9]{7}(?![0-9])"_qs);
    const QString written = figuresInPlace(text.mid(span.start, span.length));
    return inARow.match(written).hasMatch() && !span.phone.number.endsWith(u"00000"_qs) &&
           !isDate(written.left(8));
}

enum class Spelled { Oddly, Anyhow };

bool isSpelledOddly(QStringView written)
{
    return std::any_of(written.begin(), written.end(), [](QChar c) {
        const bool isWideFigure = c >= QChar(0xFF10) && c <= QChar(0xFF19);
        return !isFigure(c) && !isWideFigure && !QStringView(u" -.+()").contains(c);
    });
}

QString withKnownMasked(const QString& text, const KnownPhones& known, Spelled which)
{
    const QList<KnownPhone> phones = known.in(text);
    QString result = text;
    for (auto phone = phones.crbegin(); phone != phones.crend(); ++phone) {
        if (which == Spelled::Anyhow ||
            isSpelledOddly(QStringView(text).mid(phone->start, phone->length)))
            result.replace(phone->start, phone->length, phone->masked());
    }
    return result;
}

} // namespace

QString maskName(const QString& name)
{
    const QString kept = tidy(name);
    const QList<uint> letters = characters(kept);
    if (letters.isEmpty())
        return {};
    if (letters.first() < 0x250 && QChar::isLetter(letters.first()))
        return kept.left(1) + u"***"_qs;
    if (letters.size() == 1)
        return stars(1);
    QString result;
    const int surname = surnameLength(kept);
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const char32_t letter = letters.at(i);
        if (i < surname)
            result += QString::fromUcs4(&letter, 1);
        else if (!QChar::isSpace(letter))
            result += u'*';
    }
    return result;
}

QString maskPhone(const QString& phone)
{
    if (isStoredMobile(phone))
        return phone.left(3) + stars(4) + phone.right(4);
    if (isStoredShanghaiLandline(phone))
        return phone.left(8) + stars(4);
    if (tidy(phone).isEmpty())
        return {};
    QStringList numbers;
    for (const Phone& read : readPhones(phone))
        numbers.append(masked(read));
    return numbers.isEmpty() ? hidden : numbers.join(u" / ");
}

QString maskCode(const QString& code)
{
    const QString kept = tidy(code);
    if (kept.size() <= 6)
        return stars(kept.size());
    return kept.left(2) + stars(kept.size() - 6) + kept.right(4);
}

QString maskText(const QString& text, const KnownPhones& known)
{
    // First what no shape below sees as one, then what they left.
    QString result = withKnownMasked(text, known, Spelled::Oddly);
    result = maskPlatesIn(mayHoldAccount(result) ? maskAccountsIn(result) : result);
    if (mayHoldNumber(result)) {
        result = withPartedMobilesMasked(maskCodesIn(withSaidPhonesMasked(result)));
        const QList<PhoneSpan> spans = findPhones(result);
        for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
            const QString written = result.mid(span->start, span->length);
            const bool isKnown = !known.isEmpty() && (known.contains(digitsIn(written)) ||
                                                      known.contains(digitsIn(span->phone.number)));
            const bool isNumber = span->phone.plausible || span->phone.kind == PhoneKind::Mobile;
            if (isKnown || (isNumber && !isDate(written) && isPhoneIn(result, *span)))
                result.replace(span->start, span->length, masked(span->phone));
        }
        result = withPartedLandlinesMasked(result);
    }
    return withKnownMasked(result, known, Spelled::Anyhow);
}

} // namespace doorstep
