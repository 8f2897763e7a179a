// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Masking.h"

#include "data/base/Text.h"
#include "data/files/checks/CreditCode.h"
#include "data/files/checks/Phone.h"

#include <QDate>
#include <QRegularExpression>
#include <algorithm>

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

// Eighteen places that are an identity number by their shape, or a credit code. One that is
// mistyped still tells who it is of, so the check character decides only for other codes.
bool isPersonal(const QString& code)
{
    const QString plain = normaliseCreditCode(code);
    static const QRegularExpression identity(u"^[1-9][0-9]{16}[0-9X]$"_qs);
    static const QRegularExpression business(u"^9[123][0-9]{6}[0-9A-Z]{10}$"_qs);
    return (identity.match(plain).hasMatch() && isDate(plain.mid(6, 8))) ||
           business.match(plain).hasMatch() || checkCreditCode(plain) == CreditCodeFault::None;
}

QString maskCodesIn(const QString& text)
{
    static const QRegularExpression code(
        u"(?<![0-9A-Za-z０-９Ａ-Ｚａ-ｚ])[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]{18}(?![0-9A-Za-z０-９Ａ-Ｚａ-ｚ])"_qs);
    QString result = text;
    for (QRegularExpressionMatchIterator i = code.globalMatch(text); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        // The mask is as long as the code, so that later matches keep their places.
        if (isPersonal(match.captured()))
            result.replace(match.capturedStart(), match.capturedLength(),
                           maskCode(match.captured()));
    }
    return result;
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
        digits += c.isDigit() ? 1 : 0;
    return digits >= 7; // the shortest telephone number
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
    QString result = maskCodesIn(text);
    const QList<PhoneSpan> spans = findPhones(result);
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        const QString written = result.mid(span->start, span->length);
        if (span->phone.plausible && !isDate(written))
            result.replace(span->start, span->length, masked(span->phone));
    }
    return result;
}

} // namespace doorstep
