// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/IdentityNumber.h"

#include "data/base/Time.h"

#include <QDate>
#include <QRegularExpression>

namespace doorstep {

namespace {

// Each place as it is written: full-width, and parted in groups.
const QRegularExpression& shape()
{
    static const QRegularExpression places(
        u"(?<![0-9０-９A-Za-z])(?:[0-9０-９][ \\-]?){14}(?:[0-9０-９]|(?:[0-9０-９][ \\-]?){3}[0-9０-９XxＸｘ])(?![0-9０-９A-Za-z])"_qs);
    return places;
}

QString plain(const QString& text)
{
    QString bare;
    for (QChar c : text) {
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
            c = QChar(c.unicode() - 0xFEE0);
        if (c.isDigit() || c.toUpper() == u'X')
            bare += c.toUpper();
    }
    return bare;
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
    constexpr int youngest = 10;
    const int years = today().year() - digits.left(4).toInt();
    return isDay(digits) && years >= youngest && years <= eldest;
}

bool isNumber(const QString& number)
{
    if (!isProvince(number))
        return false;
    if (number.size() == 15)
        return isDay(u"19"_qs + number.mid(6, 6));
    if (number.size() != 18 || number.left(17).contains(u'X'))
        return false;
    const QString day = number.mid(6, 8);
    return isBirthday(day) || (isDay(day) && checks(number));
}

} // namespace

bool isIdentityNumber(const QString& text)
{
    const QRegularExpressionMatch match = shape().match(text.trimmed());
    return match.hasMatch() && match.capturedLength() == text.trimmed().size() &&
           isNumber(plain(match.captured()));
}

QString withoutIdentityNumbers(const QString& text)
{
    if (text.size() < 15)
        return text;
    QString left = text;
    QRegularExpressionMatchIterator found = shape().globalMatch(text);
    QList<QRegularExpressionMatch> matches;
    while (found.hasNext())
        matches.prepend(found.next());
    for (const QRegularExpressionMatch& match : std::as_const(matches)) {
        if (isNumber(plain(match.captured())))
            left.remove(match.capturedStart(), match.capturedLength());
    }
    return left;
}

} // namespace doorstep
