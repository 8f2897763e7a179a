// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Masking.h"

#include "data/base/Text.h"
#include "data/files/checks/CreditCode.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/files/checks/Partings.h"
#include "data/files/checks/Phone.h"

#include <QDate>
#include <QRegularExpression>
#include <algorithm>
#include <vector>

namespace doorstep {
namespace {

const QString hidden = u"****"_qs;

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

bool isDate(const QString& digits)
{
    const QDate date = QDate::fromString(digits, u"yyyyMMdd"_qs);
    return date.isValid() && date.year() >= 1800 && date.year() < 2100;
}

// Full-width forms as ASCII, each in its place.
QString asciiInPlace(QString text)
{
    for (QChar& c : text) {
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
            c = QChar(c.unicode() - 0xFEE0);
    }
    return text;
}

// Shapes of what tells who somebody is. One that is mistyped still does, so no check character is
// asked where the shape says enough.
struct CodeShape
{
    QRegularExpression shape;
    bool (*fits)(const QRegularExpressionMatch& match);
    bool grouped; // parted by blanks: nothing of it is left
};

const std::vector<CodeShape>& codeShapes()
{
    const auto any = [](const QRegularExpressionMatch&) {
        return true;
    };
    const auto checked = [](const QRegularExpressionMatch& match) {
        return checkCreditCode(normaliseCreditCode(match.captured())) == CreditCodeFault::None;
    };
    static const std::vector<CodeShape> shapes{
        // Credit codes of businesses, then any whose check character is right.
        {QRegularExpression(u"(?<![0-9])9[123][0-9]{6}[0-9A-Za-z]{10}(?![0-9A-Za-z])"_qs), any,
         false},
        {QRegularExpression(u"(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])"_qs), checked, false},
        {QRegularExpression(u"(?<![0-9A-Za-z])9[123][0-9]{6}(?:[\\s·-]?[0-9A-Za-z]){10}"
                            "(?![0-9A-Za-z])"_qs),
         checked, true},
    };
    return shapes;
}

QString maskIdentityNumbersIn(QString text)
{
    const QList<IdentitySpan> spans = findIdentityNumbers(text);
    for (auto span = spans.crbegin(); span != spans.crend(); ++span)
        text.replace(span->start, span->length,
                     span->grouped ? hidden : maskCode(text.mid(span->start, span->length)));
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
    static const QString numerals = u"〇零○一二三四五六七八九"_qs; // 三一〇一〇五…
    int digits = 0;
    for (const QChar c : text)
        digits += c.isDigit() || numerals.contains(c) ? 1 : 0;
    return digits >= 7; // the shortest telephone number
}

// What a list or a hasty hand leaves of mobile numbers: 138.1234.5678, two run together, a dot
// before one.
QString maskMobilesIn(QString text)
{
    static const QRegularExpression mobiles(
        u"(?<![0-9])(?:1 {0,3}[3-9](?: {0,3}[0-9]){9}){1,3}(?![0-9])"_qs);
    const QString searched = figuresInPlace(text);
    QList<QRegularExpressionMatch> found;
    for (auto i = mobiles.globalMatch(searched); i.hasNext();)
        found.prepend(i.next());
    for (const QRegularExpressionMatch& match : found) {
        QString digits = match.captured();
        digits.removeIf([](QChar c) { return !c.isDigit(); });
        const bool digitByDigit = match.capturedLength() > digits.size() + digits.size() / 2;
        QStringList numbers;
        for (qsizetype at = 0; at < digits.size(); at += 11)
            numbers << digits.mid(at, 3) + hidden + digits.mid(at + 7, 4);
        text.replace(match.capturedStart(), match.capturedLength(),
                     digitByDigit ? hidden : numbers.join(u" / "));
    }
    return text;
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

QString maskText(const QString& text)
{
    if (!mayHoldNumber(text))
        return text;
    QString result = maskMobilesIn(maskCodesIn(text));
    const QList<PhoneSpan> spans = findPhones(result);
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        const QString written = result.mid(span->start, span->length);
        const bool isNumber = span->phone.plausible || span->phone.kind == PhoneKind::Mobile;
        if (isNumber && !isDate(written))
            result.replace(span->start, span->length, masked(span->phone));
    }
    return result;
}

} // namespace doorstep
