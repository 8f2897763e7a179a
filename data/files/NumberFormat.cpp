// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/NumberFormat.h"

#include "data/base/Time.h"

#include <QRegularExpression>
#include <charconv>
#include <cmath>

namespace doorstep {

namespace {

using Kind = NumberFormat::Kind;

constexpr double firstRealDay = 61;   // 1900-03-01; Excel counts a 29th of February before it
constexpr double endOfDays = 2958466; // 10000-01-01

// The letters of a format that mean something: no quoted or escaped text, no brackets, first
// section only. An elapsed [h] becomes 'H'.
QString meaningfulLetters(const QString& code)
{
    QString letters;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i);
        if (c == u';')
            break;
        if (c == u'"') {
            i = code.indexOf(u'"', i + 1);
            if (i < 0)
                break;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            if (end < 0)
                break;
            const QString inside = code.mid(i + 1, end - i - 1).toLower();
            if (!inside.isEmpty() && inside.count(inside.at(0)) == inside.size() &&
                QStringView(u"hms").contains(inside.at(0)))
                letters += u'H';
            i = end;
        } else {
            letters += c.toLower();
        }
    }
    return letters;
}

// An m means minutes after an hour or before a second, else a month.
bool hasMonth(const QString& letters)
{
    QChar before;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const QChar c = letters.at(i);
        if (c == u'm' && before != u'm') {
            qsizetype after = i;
            while (after < letters.size() && !QStringView(u"ydhs").contains(letters.at(after)))
                ++after;
            const bool minutes = before == u'h' || before == u'H' ||
                                 (after < letters.size() && letters.at(after) == u's');
            if (!minutes)
                return true;
        }
        if (QStringView(u"ymdhsH").contains(c))
            before = c;
    }
    return false;
}

QString padded(qint64 value, int width)
{
    const QString digits = QString::number(value);
    return digits.size() >= width ? digits : QString(width - digits.size(), u'0') + digits;
}

QString clockText(qint64 seconds)
{
    QString text = padded(seconds / 3600, 2) + u':' + padded(seconds / 60 % 60, 2);
    if (seconds % 60 != 0)
        text += u':' + padded(seconds % 60, 2);
    return text;
}

QString dateText(QDate day)
{
    int year = 0;
    int month = 0;
    int dayOfMonth = 0;
    day.getDate(&year, &month, &dayOfMonth);
    return padded(year, 4) + u'-' + padded(month, 2) + u'-' + padded(dayOfMonth, 2);
}

void setMoment(Cell& cell, double days, Cell::Kind kind)
{
    cell.kind = kind;
    cell.number = days;
    const qint64 seconds = std::llround(days * 86400);
    switch (kind) {
    case Cell::Kind::Date:
        cell.text = dateText(cell.date());
        break;
    case Cell::Kind::DateTime:
        cell.text = dateText(cell.date()) + u' ' + clockText(seconds % 86400);
        break;
    default:
        cell.text = clockText(seconds);
    }
}

// False where Excel itself shows no date: below zero, beyond the year 9999, day 0 of 1900.
bool setMoment(Cell& cell, double value, Kind format, DateSystem system)
{
    if (!(value >= 0 &&
          value < endOfDays - (system == DateSystem::From1904 ? daysFrom1900To1904 : 0)))
        return false;
    if (format == Kind::Elapsed) {
        setMoment(cell, value, Cell::Kind::Time);
        return true;
    }
    const bool clockOnly = format == Kind::Time || (format == Kind::DateTime && value < 1 &&
                                                    system == DateSystem::From1900);
    if (clockOnly) {
        setMoment(cell, value - std::floor(value), Cell::Kind::Time);
        if (cell.number * 86400 >= 86399.5)
            setMoment(cell, 0, Cell::Kind::Time);
        return true;
    }
    if (system == DateSystem::From1904)
        value += daysFrom1900To1904;
    else if (value < 1)
        return false;
    else if (value < firstRealDay - 1)
        value += 1;
    setMoment(cell, value, format == Kind::Date ? Cell::Kind::Date : Cell::Kind::DateTime);
    return true;
}

QString withLeadingZeros(QString number, int digits)
{
    const qsizetype start = number.startsWith(u'-') ? 1 : 0;
    const qsizetype missing = digits - (number.size() - start);
    if (missing > 0 && !number.contains(u'.') && !number.contains(u'E'))
        number.insert(start, QString(missing, u'0'));
    return number;
}

QString shown(double value, NumberFormat format)
{
    if (format.kind == Kind::Percent)
        return plainNumber(QString::number(value * 100, 'f', format.digits).toDouble()) + u'%';
    if (format.kind == Kind::Digits)
        return withLeadingZeros(plainNumber(value), format.digits);
    return plainNumber(value);
}

} // namespace

NumberFormat builtInFormat(int id)
{
    switch (id) {
    case 9:
        return {Kind::Percent, 0};
    case 10:
        return {Kind::Percent, 2};
    case 22:
        return {Kind::DateTime};
    case 46:
        return {Kind::Elapsed};
    default:
        break;
    }
    const auto within = [id](int first, int last) {
        return id >= first && id <= last;
    };
    if (within(18, 21) || within(32, 35) || within(45, 47) || within(55, 56))
        return {Kind::Time};
    if (within(14, 17) || within(27, 36) || within(50, 58))
        return {Kind::Date};
    return {};
}

NumberFormat parseFormat(const QString& code)
{
    if (code.contains(u"General", Qt::CaseInsensitive) || code.contains(u"G/通用格式"))
        return {};
    QString letters = meaningfulLetters(code);
    const bool elapsed = letters.contains(u'H');
    const bool twelveHours = letters.contains(u"am/pm") || letters.contains(u"a/p");
    letters.remove(u"am/pm"_qs).remove(u"a/p"_qs);
    const bool exponent = letters.contains(u"e+") || letters.contains(u"e-");
    const bool clock = elapsed || twelveHours || letters.contains(u'h') || letters.contains(u's');
    const bool date = letters.contains(u'y') || letters.contains(u'd') ||
                      (letters.contains(u'e') && !exponent) || letters.contains(u"aaa") ||
                      hasMonth(letters);
    if (date)
        return {clock ? Kind::DateTime : Kind::Date};
    if (clock)
        return {elapsed ? Kind::Elapsed : Kind::Time};
    if (letters.contains(u'%')) {
        const qsizetype point = letters.indexOf(u'.');
        const auto decimals = point < 0 ? 0 : letters.mid(point + 1).count(u'0');
        return {Kind::Percent, int(qMin<qsizetype>(decimals, 15))};
    }
    if (letters.size() > 1 && letters.size() <= 30 && letters.count(u'0') == letters.size())
        return {Kind::Digits, int(letters.size())};
    return {};
}

QString plainNumber(double value)
{
    if (value == 0)
        return u"0"_qs;
    // d.dddddddddddddde±xx: 15 significant digits
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, std::fabs(value),
                                   std::chars_format::scientific, 14);
    const std::string_view spelled(buffer, size_t(end.ptr - buffer));
    if (!std::isfinite(value))
        return QString::fromLatin1(spelled.data(), qsizetype(spelled.size()));
    const size_t mark = spelled.find('e');
    int exponent = 0;
    const char* digitsOfExponent = spelled.data() + mark + (spelled[mark + 1] == '+' ? 2 : 1);
    std::from_chars(digitsOfExponent, spelled.data() + spelled.size(), exponent);
    QString digits = QString::fromLatin1(spelled.data(), qsizetype(mark)).remove(u'.');
    while (digits.size() > 1 && digits.endsWith(u'0'))
        digits.chop(1);

    if (exponent < -9 || exponent > 20) {
        if (digits.size() > 1)
            digits.insert(1, u'.');
        digits += u'E' + QString(exponent < 0 ? u'-' : u'+') + padded(std::abs(exponent), 2);
    } else if (exponent < 0) {
        digits.prepend(u"0."_qs + QString(-exponent - 1, u'0'));
    } else if (exponent + 1 >= digits.size()) {
        digits += QString(exponent + 1 - digits.size(), u'0');
    } else {
        digits.insert(exponent + 1, u'.');
    }
    return value < 0 ? u'-' + digits : digits;
}

void setNumber(Cell& cell, double value, NumberFormat format, DateSystem system)
{
    if (!std::isfinite(value)) { // no sheet has such a number: a program's result was none
        cell.kind = Cell::Kind::Error;
        cell.text = u"#NUM!"_qs;
        return;
    }
    const bool moment = format.kind == Kind::Date || format.kind == Kind::DateTime ||
                        format.kind == Kind::Time || format.kind == Kind::Elapsed;
    if (moment && setMoment(cell, value, format.kind, system))
        return;
    cell.kind = Cell::Kind::Number;
    cell.number = value;
    cell.text = shown(value, moment ? NumberFormat() : format);
}

void setNumber(Cell& cell, std::string_view spelled, NumberFormat format, DateSystem system)
{
    double value = 0;
    const auto [end, error] =
        std::from_chars(spelled.data(), spelled.data() + spelled.size(), value);
    const QString text = QString::fromUtf8(spelled.data(), qsizetype(spelled.size()));
    if (error != std::errc() || end != spelled.data() + spelled.size()) {
        cell.kind = Cell::Kind::Text;
        cell.text = text;
        return;
    }
    const bool digitsOnly = spelled.size() <= 20 && (spelled[0] != '0' || spelled.size() == 1) &&
                            spelled.find_first_not_of("0123456789") == std::string_view::npos;
    if (!digitsOnly || (format.kind != Kind::Plain && format.kind != Kind::Digits)) {
        setNumber(cell, value, format, system);
        return;
    }
    cell.kind = Cell::Kind::Number;
    cell.number = value;
    cell.text = format.kind == Kind::Digits ? withLeadingZeros(text, format.digits) : text;
}

void setIsoDate(Cell& cell, const QString& spelled)
{
    const qsizetype clockAt = spelled.indexOf(u'T');
    const QDate day = QDate::fromString(spelled.left(10), Qt::ISODate);
    // A moment that names its zone is told by Shanghai's clock, as all others are meant.
    static const QRegularExpression zone(u"(?:Z|[+-][0-9]{2}:?[0-9]{2})$"_qs);
    if (clockAt > 0 && zone.match(spelled, clockAt).hasMatch()) {
        const QDateTime moment = QDateTime::fromString(spelled, Qt::ISODateWithMs);
        if (moment.isValid()) {
            const QDateTime local = moment.toOffsetFromUtc(int(shanghaiOffset));
            setIsoDate(cell, local.date().toString(Qt::ISODate) + u'T' +
                                 local.time().toString(u"HH:mm:ss.zzz"_qs));
            return;
        }
    }
    const QString clock = clockAt >= 0 ? spelled.mid(clockAt + 1) : spelled;
    const QTime time = QTime::fromString(clock, Qt::ISODateWithMs);
    const double days = double(QDate(1899, 12, 30).daysTo(day));
    const double part = time.isValid() ? time.msecsSinceStartOfDay() / 86400000.0 : 0;
    const bool alone = day.isValid() && spelled.size() == 10;
    if (day.isValid() && days >= 0 && (alone || (time.isValid() && part == 0)))
        setMoment(cell, days, Cell::Kind::Date);
    else if (day.isValid() && days >= 0 && time.isValid())
        setMoment(cell, days + part, Cell::Kind::DateTime);
    else if (time.isValid() && clockAt < 0)
        setMoment(cell, part, Cell::Kind::Time);
    else {
        cell.kind = Cell::Kind::Text;
        cell.text = spelled;
    }
}

void setBoolean(Cell& cell, bool value)
{
    cell.kind = Cell::Kind::Boolean;
    cell.number = value ? 1 : 0;
    cell.text = value ? u"TRUE"_qs : u"FALSE"_qs;
}

} // namespace doorstep
