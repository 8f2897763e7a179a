// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/CellValues.h"

#include "data/base/Text.h"
#include "data/base/Time.h"
#include "data/files/SheetText.h"
#include "data/files/checks/AddressParser.h"
#include "data/files/checks/KnownNames.h"
#include "data/files/checks/PersonName.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

constexpr double firstSerial = 20000; // 1954-10-03: smaller numbers are no dates of a list
constexpr double lastSerial = 60000;  // 2064-04-08

std::optional<TypedDate> dateOfSerial(double serial)
{
    if (!(serial >= firstSerial && serial < lastSerial))
        return std::nullopt;
    constexpr qint64 minutesOfDay = 1440;
    const qint64 minutes = std::llround(serial * minutesOfDay);
    TypedDate date{
        QDate(1899, 12, 30).addDays(minutes / minutesOfDay), {}, DatePrecision::Day, false, false};
    if (minutes % minutesOfDay != 0)
        date.time = QTime(0, 0).addSecs(static_cast<int>(minutes % minutesOfDay) * 60);
    return date;
}

std::optional<TypedDate> dated(int year, int month, int day, QDate today)
{
    if (year < 100)
        year += year <= today.year() % 100 + 20 ? 2000 : 1900;
    const QDate date(year, month, day);
    if (!date.isValid() || year < 1900 || year > 2100)
        return std::nullopt;
    return TypedDate{date, {}, DatePrecision::Day, false, false};
}

std::optional<TypedDate> withoutYear(int month, int day, QDate today)
{
    for (int back = 0; back <= 4; ++back) { // 2月29日 has to look further
        const QDate date(today.year() - back, month, day);
        if (date.isValid() && date <= today)
            return TypedDate{date, {}, DatePrecision::Day, true, false};
    }
    return std::nullopt;
}

} // namespace

QString withArabicDate(QString text)
{
    static const QRegularExpression year(u"[〇零○0-9一二三四五六七八九]{4}(?=年)"_qs);
    static const QString figures = u"〇一二三四五六七八九"_qs;
    if (const QRegularExpressionMatch match = year.match(text); match.hasMatch()) {
        QString digits;
        for (QChar c : match.captured()) {
            if (c == u'零' || c == u'○')
                c = u'〇';
            const qsizetype figure = figures.indexOf(c);
            digits += figure < 0 ? QString(c) : QString::number(figure);
        }
        text.replace(match.capturedStart(), match.capturedLength(), digits);
    }
    static const QRegularExpression numerals(
        u"[〇零一二三四五六七八九十两]+(?=[年月日号点时分人名家个位余多])"_qs);
    static const QString digits = u"〇一二三四五六七八九"_qs;
    for (QRegularExpressionMatch match = numerals.match(text); match.hasMatch();
         match = numerals.match(text)) {
        QString word = match.captured().replace(u'零', u'〇').replace(u'两', u'二');
        if (static const QRegularExpression about(
                u"^(?:一二|二三|三四|四五|五六|六七|七八|八九)$"_qs);
            about.match(word).hasMatch() && u"人名家个位"_qs.contains(text.at(match.capturedEnd())))
            word.truncate(1); // 三四个: the first, as of 3-4个
        int value = 0;
        if (const qsizetype ten = word.indexOf(u'十'); ten >= 0) {
            value = 10 * (ten == 0 ? 1 : static_cast<int>(digits.indexOf(word.at(ten - 1))));
            if (ten + 1 < word.size())
                value += static_cast<int>(digits.indexOf(word.at(ten + 1)));
        } else {
            for (const QChar c : word)
                value = value * 10 + static_cast<int>(digits.indexOf(c));
        }
        text.replace(match.capturedStart(), match.capturedLength(), QString::number(value));
    }
    return text;
}

namespace {

std::optional<QTime> timeIn(const QString& text)
{
    static const QRegularExpression shape(
        u"(上午|早上|凌晨|中午|下午|晚上|傍晚|AM|PM)?\\s*([0-9]{1,2})\\s*(?::|点|时|\\.(?=[0-9]{2}(?![0-9])))\\s*(半|[一1三3]刻|[0-9]{1,2})?(?:分|:[0-9]{2})?\\s*(AM|PM)?"_qs,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.captured(2).toInt();
    const QString half = match.captured(3);
    const int minute = half == u"半" ? 30
                       : half.endsWith(u'刻')
                           ? (half.front() == u'三' || half.front() == u'3' ? 45 : 15)
                           : half.toInt();
    const QString part = match.captured(1) + match.captured(4).toUpper();
    const bool afternoon = part.contains(u"下午") || part.contains(u"晚") || part.contains(u"PM") ||
                           (part.contains(u"中午") && hour < 3);
    if (afternoon && hour < 12)
        hour += 12;
    else if (hour == 12 && (part.contains(u"AM") || part.contains(u"凌晨")))
        hour = 0;
    const QTime time(hour, minute);
    return time.isValid() ? std::optional<QTime>(time) : std::nullopt;
}

// A moment that names its zone (2026-08-31T17:00:00Z, 2026/8/31 17:00 UTC), by Shanghai's clock.
std::optional<TypedDate> zonedMoment(const QString& text)
{
    static const QRegularExpression stamp(
        u"^(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})(?:T| +)"
        "(?<h>[0-9]{1,2}):(?<n>[0-9]{2})(?::[0-9]{2}(?:\\.[0-9]+)?)? *"
        "(?:Z|(?<name>UTC|GMT)?(?<zone>[+-][0-9]{1,2}(?::?[0-9]{2})?)?)$"_qs,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = stamp.match(text);
    const QString zone = match.captured(u"zone"_qs);
    const bool named = text.endsWith(u'Z', Qt::CaseInsensitive) || match.hasCaptured(u"name"_qs);
    // 2026-8-31 17:00-18:00 is from one hour to another.
    const bool isZone =
        named || (zone.size() >= 5 && (zone.front() == u'+' || text.contains(u'T')));
    if (!match.hasMatch() || !isZone)
        return std::nullopt;
    const auto number = [&](const QString& group) {
        return match.captured(group).toInt();
    };
    QString bare = zone;
    const int hours = bare.remove(u':').mid(1, 2).toInt();
    const int offset = (hours * 60 + bare.mid(3).toInt()) * (zone.startsWith(u'-') ? -60 : 60);
    const QDateTime moment(QDate(number(u"y"_qs), number(u"m"_qs), number(u"d"_qs)),
                           QTime(number(u"h"_qs), number(u"n"_qs)), Qt::OffsetFromUTC, offset);
    if (!moment.isValid())
        return std::nullopt;
    const QDateTime local = moment.toOffsetFromUtc(static_cast<int>(shanghaiOffset));
    return TypedDate{local.date(), local.time(), DatePrecision::Day, false, false};
}

// 2026。9。3, 2026\9\3, 2026·9·3, 2026—9—3 and 2026 9 3 as 2026.9.3; 202609031430 as 20260903
// 14:30.
QString withPlainPartings(QString text)
{
    static const QRegularExpression odd(u"(?<=[0-9])\\s*[。\\\\·•—–‐‑−]+\\s*(?=[0-9])"_qs);
    static const QRegularExpression blanks(
        u"^((?:19|20)[0-9]{2})\\s+([0-9]{1,2})\\s+([0-9]{1,2})(?![0-9:])"_qs);
    static const QRegularExpression packed(
        u"^((?:19|20)[0-9]{2}[01][0-9][0-3][0-9])\\s*([0-2][0-9])([0-5][0-9])(?:[0-5][0-9])?$"_qs);
    return text.replace(odd, u"."_qs)
        .replace(blanks, u"\\1.\\2.\\3"_qs)
        .replace(packed, u"\\1 \\2:\\3"_qs);
}

// 10.11.12, 01-11-26: where the day is long ago, the last figures may be the year as well.
bool mayEndWithYear(int first, int second, int last, QDate day, QDate today)
{
    constexpr int lately = 400;
    if (day.daysTo(today) < lately && day <= today)
        return false;
    const auto fits = [&](int month, int ofMonth) {
        const std::optional<TypedDate> date = dated(last, month, ofMonth, today);
        return date && date->day <= today;
    };
    return fits(first, second) || fits(second, first);
}

// The day alone, without what follows it.
std::optional<TypedDate> dayIn(const QString& text, qsizetype& length, QDate today)
{
    // A year of two figures is one only between the same signs: 11.1、11.8 are two days.
    static const QRegularExpression full(
        u"^([0-9]{4})\\s*(?:[-./]|年)\\s*([0-9]{1,2})\\s*(?:[-./"
        u"]|月)\\s*([0-9]{1,2})(?:日|号)?(?![0-9])|"
        "^([0-9]{4})([,、])([0-9]{1,2})\\5([0-9]{1,2})(?![0-9])|"
        "^([0-9]{2})\\s*(?:([-./])\\s*([0-9]{1,2})\\s*\\9|年([0-9]{1,2})[月.])\\s*([0-9]{1,2})(?:日|号)?(?![0-9])"_qs);
    static const QRegularExpression yearBehind(
        u"^([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})(?![0-9])"_qs);
    static const QRegularExpression packed(
        u"^((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])"_qs);
    static const QRegularExpression monthDay(
        u"^([0-9]{1,2})\\s*(?:[./-]|月)\\s*([0-9]{1,2})(?:日|号)?(?![0-9])"_qs);
    static const QRegularExpression yearMonth(
        u"^((?:19|20)[0-9]{2}|[0-9]{2}(?=年))\\s*(?:[-./]|年)\\s*([0-9]{1,2})\\s*(?:月份?)?(?![0-9])"_qs);
    static const QRegularExpression year(u"^((?:19|20)[0-9]{2})年?(?![0-9])"_qs);
    const auto number = [](const QRegularExpressionMatch& match, int group) {
        return match.captured(group).toInt();
    };
    if (const auto m = full.match(text); m.hasMatch()) {
        length = m.capturedLength();
        const auto either = [&](int a, int b, int c) {
            return m.hasCaptured(a) ? number(m, a) : m.hasCaptured(b) ? number(m, b) : number(m, c);
        };
        const int first = either(1, 4, 8);
        const int second = m.hasCaptured(11) ? number(m, 11) : either(2, 6, 10);
        const int third = either(3, 7, 12);
        if (!m.hasCaptured(8) && first < 1900) // 0001-01-01 is no year 2001
            return std::nullopt;
        std::optional<TypedDate> date = dated(first, second, third, today);
        if (date && m.hasCaptured(9))
            date->yearDoubtful = mayEndWithYear(first, second, third, date->day, today);
        return date;
    }
    if (const auto m = yearBehind.match(text); m.hasMatch()) {
        length = m.capturedLength();
        const bool dayFirst = number(m, 1) > 12;
        if (!dayFirst && number(m, 2) <= 12 && number(m, 1) != number(m, 2))
            return std::nullopt; // 3/5/2026 may be the third of May or the fifth of March
        return dayFirst ? dated(number(m, 3), number(m, 2), number(m, 1), today)
                        : dated(number(m, 3), number(m, 1), number(m, 2), today);
    }
    if (const auto m = packed.match(text); m.hasMatch()) {
        length = m.capturedLength();
        return dated(number(m, 1), number(m, 2), number(m, 3), today);
    }
    if (const auto m = yearMonth.match(text); m.hasMatch()) {
        length = m.capturedLength();
        std::optional<TypedDate> date = dated(number(m, 1), number(m, 2), 1, today);
        if (date)
            date->precision = DatePrecision::Month;
        return date;
    }
    if (const auto m = monthDay.match(text); m.hasMatch()) {
        length = m.capturedLength();
        return withoutYear(number(m, 1), number(m, 2), today);
    }
    if (const auto m = year.match(text); m.hasMatch()) {
        length = m.capturedLength();
        return TypedDate{QDate(number(m, 1), 1, 1), {}, DatePrecision::Year, false, false};
    }
    return std::nullopt;
}

// Behind a day comes another one: 、11.8, ,11.15, -11.30, 和9日; 14:30 is none.
bool goesOn(const QString& rest)
{
    static const QRegularExpression another(
        u"^\\s*[,，、;；/和及与~至到—-]\\s*[0-9]{1,4}(?![0-9])(?!\\s*(?::|点|时))|"
        "[0-9]{1,2}\\s*[./月-]\\s*[0-9]{1,2}\\s*[,，、;；/和及与 ]\\s*[0-9]{1,2}\\s*[./月-]\\s*[0-9]"_qs);
    return another.match(rest).hasMatch();
}

} // namespace

bool saysNothing(const QString& text)
{
    static const QSet<QString> words{u"/"_qs,    u"\\"_qs,   u"-"_qs,      u"--"_qs,   u"—"_qs,
                                     u"——"_qs,   u"无"_qs,   u"暂无"_qs,   u"没有"_qs, u"不详"_qs,
                                     u"未知"_qs, u"N/A"_qs,  u"n/a"_qs,    u"#N/A"_qs, u"null"_qs,
                                     u"NULL"_qs, u"None"_qs, u"未提供"_qs, u"空"_qs};
    return text.isEmpty() || (text.size() <= 4 && words.contains(text.trimmed()));
}

QString withoutGuard(const QString& text)
{
    const bool guarded = text.size() > 1 && text.at(0) == u'\'' && text.indexOf(u'\'', 1) < 0;
    const QString bare = withoutFormulaGuard(guarded ? text.mid(1) : text);
    return bare == text ? text : bare.trimmed();
}

bool saysNeither(const QString& text)
{
    static const QSet<QString> words{u"○"_qs,      u"◯"_qs,      u"〇"_qs,     u"不详"_qs,
                                     u"未知"_qs,   u"不清楚"_qs, u"不知道"_qs, u"待核实"_qs,
                                     u"待确认"_qs, u"?"_qs,      u"？"_qs};
    return text.size() <= 3 && words.contains(text);
}

bool isRule(const QString& text)
{
    static const QRegularExpression strokes(u"^[\\s.。．…⋯·•—–－―─_~～-]+$"_qs);
    return strokes.match(text).hasMatch();
}

bool isMissingValue(const QString& text)
{
    static const QSet<QString> words{u"NaN"_qs,      u"nan"_qs,    u"NAN"_qs,    u"NaT"_qs,
                                     u"<NA>"_qs,     u"(空)"_qs,   u"（空）"_qs, u"(跳过)"_qs,
                                     u"（跳过）"_qs, u"〖空〗"_qs, u"(未填)"_qs, u"（未填）"_qs};
    return text.size() <= 4 && words.contains(text);
}

std::optional<TypedDate> readDate(const Cell& cell, QDate today)
{
    switch (cell.kind) {
    case Cell::Kind::Date:
        return TypedDate{cell.date(), {}, DatePrecision::Day, false, false};
    case Cell::Kind::DateTime: {
        // A day that is shown with its time stands at midnight.
        const bool dayAlone = cell.time() == QTime(0, 0);
        return TypedDate{cell.date(), dayAlone ? std::nullopt : std::optional<QTime>(cell.time()),
                         DatePrecision::Day, false, false};
    }
    case Cell::Kind::Number:
        if (const std::optional<TypedDate> date = dateOfSerial(cell.serial(cell.number)))
            return date;
        break;
    default:
        break;
    }
    QString text = withArabicDate(halfWidth(cell.text));
    static const QRegularExpression about(u"^(?:约|大约|大概|自)(?=[0-9])"_qs);
    text.remove(about);
    if (static const QRegularExpression serial(u"^[2-5][0-9]{4}(?:\\.[0-9]+)?$"_qs);
        serial.match(text).hasMatch())
        return dateOfSerial(cell.serial(text.toDouble()));
    if (const std::optional<TypedDate> moment = zonedMoment(text))
        return moment;
    text = withPlainPartings(text);
    qsizetype length = 0;
    std::optional<TypedDate> date = dayIn(text, length, today);
    if (!date)
        return std::nullopt;
    QString rest = text.mid(length);
    static const QRegularExpression weekday(
        u"[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?|[(（]\\s*[一二三四五六日天]\\s*[)）]"_qs);
    rest.remove(weekday);
    if (goesOn(rest))
        return std::nullopt;
    if (rest.startsWith(u'T'))
        rest.remove(0, 1);
    static const QRegularExpression pointedTime(u"^\\s+([0-9]{1,2})\\.([0-9]{2})$"_qs);
    if (date->yearGuessed && pointedTime.match(rest).hasMatch()) // 11.1 11.15
        return std::nullopt;
    rest.replace(pointedTime, u" \\1:\\2"_qs);
    // What a database writes behind a day that has no time.
    static const QRegularExpression midnight(u"^[\\sT]*00?:00(?::00(?:\\.0+)?)?$"_qs);
    if (!midnight.match(rest).hasMatch())
        date->time = timeIn(rest);
    else
        rest.clear();
    static const QRegularExpression nothingMore(
        u"^[\\s,.;，。(（]*(?:上午|下午|早上|中午|晚上|左右|前后|起|(?:正式)?(?:开业|开张|成立)|至今|[-~—]\\s*今)?[\\s,.)）]*$"_qs);
    if (!date->time && !nothingMore.match(rest).hasMatch())
        return std::nullopt;
    return date;
}

std::optional<TypedTerm> readTerm(const QString& text)
{
    static const QRegularExpression shape(
        u"^(?:限|请在|要求)?([0-9]{1,3})\\s*(个工作日|工作日|个自然日|自然日|天|日)\\s*(?:内|之内|以内)?(?:办结|完成|解决|回复|答复)?$"_qs);
    const QRegularExpressionMatch match = shape.match(withArabicDate(halfWidth(text)));
    if (!match.hasMatch() || match.captured(1).toInt() == 0)
        return std::nullopt;
    return TypedTerm{match.captured(1).toInt(), match.captured(2).endsWith(u"工作日")};
}

bool isDayAlone(const Cell& cell)
{
    static const QRegularExpression written(
        u"^(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?: 00:00(?::00)?)?$"_qs);
    return cell.kind == Cell::Kind::Date ||
           (cell.kind == Cell::Kind::DateTime && cell.time() == QTime(0, 0)) ||
           (cell.kind == Cell::Kind::Text && written.match(cell.text).hasMatch());
}

QString doorOfDay(const Cell& cell)
{
    static const QRegularExpression monthDay(u"^([0-9]{1,2})月([0-9]{1,2})日?$"_qs);
    // 5-Mar, Mar-05: as an English Excel shows 3-5.
    static const QStringList months =
        u"jan feb mar apr may jun jul aug sep oct nov dec"_qs.split(u' ');
    static const QRegularExpression english(
        u"^(?:([0-9]{1,2})-([A-Za-z]{3})|([A-Za-z]{3})-([0-9]{1,2}))$"_qs);
    const auto door = [](int from, int to) {
        return QString::number(from) + u'-' + QString::number(to);
    };
    if (isDayAlone(cell)) {
        // 5-32 became May 1932.
        const QDate day = cell.kind == Cell::Kind::Text
                              ? QDate::fromString(cell.text.left(10), Qt::ISODate)
                              : cell.date();
        const bool byYear = day.day() == 1 && day.year() < 2000;
        return door(day.month(), byYear ? day.year() % 100 : day.day());
    }
    const QString plain = halfWidth(cell.text.trimmed());
    if (const auto match = english.match(plain); match.hasMatch()) {
        const qsizetype month = months.indexOf((match.captured(2) + match.captured(3)).toLower());
        if (month >= 0)
            return door(static_cast<int>(month) + 1,
                        (match.captured(1) + match.captured(4)).toInt());
    }
    const QRegularExpressionMatch match = monthDay.match(plain);
    return cell.kind == Cell::Kind::Text && match.hasMatch()
               ? door(match.captured(1).toInt(), match.captured(2).toInt())
               : QString();
}

std::optional<QTime> readTime(const Cell& cell)
{
    if (cell.kind == Cell::Kind::Time || cell.kind == Cell::Kind::DateTime)
        return cell.time();
    if (cell.kind == Cell::Kind::Number && cell.number >= 0 && cell.number < 1)
        return QTime(0, 0).addSecs(static_cast<int>(std::lround(cell.number * 1440)) * 60);
    return timeIn(withArabicDate(halfWidth(cell.text)));
}

bool isTimeAlone(const Cell& cell)
{
    return cell.kind == Cell::Kind::DateTime && cell.date().year() <= 1904;
}

std::optional<QString> readMonth(const Cell& cell, QDate today)
{
    const auto written = [today](int year, int month) {
        const bool past = year * 12 + month <= today.year() * 12 + today.month();
        return month >= 1 && month <= 12 && past ? std::optional<QString>(u"%1-%2"_qs.arg(year).arg(
                                                       month, 2, 10, QLatin1Char('0')))
                                                 : std::nullopt;
    };
    const QString text = withArabicDate(halfWidth(cell.text));
    if (cell.kind != Cell::Kind::Date && cell.kind != Cell::Kind::DateTime) {
        static const QRegularExpression packed(u"^((?:19|20)[0-9]{2})([01][0-9])$"_qs);
        static const QRegularExpression parted(
            u"^((?:19|20)?[0-9]{2})(?:[-./]|年)([0-9]{1,2})月?(?:生|出生)?$"_qs);
        if (const auto m = packed.match(text); m.hasMatch())
            return written(m.captured(1).toInt(), m.captured(2).toInt());
        if (const auto m = parted.match(text); m.hasMatch()) {
            int year = m.captured(1).toInt();
            if (year < 100)
                year += year > today.year() % 100 ? 1900 : 2000;
            // 1990.1 as a number may have been 1990.10, its zero dropped by the sheet.
            const bool lostZero = cell.kind == Cell::Kind::Number && m.captured(2) == u"1";
            return lostZero ? std::nullopt : written(year, m.captured(2).toInt());
        }
    }
    const std::optional<TypedDate> date = readDate(cell, today);
    if (!date || date->precision == DatePrecision::Year || date->yearGuessed)
        return std::nullopt;
    return written(date->day.year(), date->day.month());
}

std::optional<int> readYear(const Cell& cell, QDate today)
{
    const QString text = withArabicDate(halfWidth(cell.text));
    static const QRegularExpression since(
        u"^(?:约|近|大约)?([0-9]{1,2})(?:年|年多|余年|多年)?(?:(?:以|之)?前|左右)*$"_qs);
    if (const auto m = since.match(text); m.hasMatch() && m.captured(1).toInt() <= 80)
        return today.year() - m.captured(1).toInt();
    const std::optional<TypedDate> date = readDate(cell, today);
    const bool known =
        date && !date->yearGuessed && date->day.year() >= 1930 && date->day.year() <= 2100;
    return known ? std::optional<int>(date->day.year()) : std::nullopt;
}

std::optional<int> readCount(const Cell& cell)
{
    if (cell.kind == Cell::Kind::Number && cell.number >= 0 && cell.number < 1e6 &&
        std::floor(cell.number) == cell.number)
        return static_cast<int>(cell.number);
    static const QRegularExpression thousands(u"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))"_qs);
    const QString text = withArabicDate(halfWidth(cell.text).remove(thousands));
    static const QRegularExpression shape(
        u"^(?:约|共|大约)?\\s*([0-9]{1,6})(?:\\.0+)?\\s*(?:人|名|个|位|家|分钟|分|次|户|元|块|圆|块钱|人左右|名左右)?$"_qs);
    if (const auto m = shape.match(text); m.hasMatch())
        return m.captured(1).toInt();
    static const QRegularExpression qualified(
        u"^(?:约|共|大约|共计|合计|近|员工|职工|店员|雇员|党员|从业人员|≥|>=)?\\s*([0-9]{1,6})(?:\\s*[-~至到]\\s*[0-9]{1,6})?\\s*[多余来+]?\\s*(?:人|名|个人|个|位|家|户)?(?:党员|员工|职工|左右|以上|多人|余人)?(?:\\s*[(（].*[)）])?[。.,，;；]?$"_qs);
    if (const auto m = qualified.match(text); m.hasMatch())
        return m.captured(1).toInt();
    // 无党员; 夫妻两人
    static const QRegularExpression none(
        u"^(?:无|没有|暂无|未有)(?:中共|正式)?(?:党员|员工|职工|雇员|雇工|人)$"_qs);
    if (none.match(text).hasMatch())
        return 0;
    static const QRegularExpression couple(u"^(?:夫妻|夫妇)(?:店|俩|(?:二|2)人)?$"_qs);
    if (couple.match(text).hasMatch())
        return 2;
    const QString counted = withArabicDate(text + u'个');
    if (const auto m = shape.match(counted); m.hasMatch())
        return m.captured(1).toInt();
    return std::nullopt;
}

bool isRoughCount(const QString& text)
{
    static const QRegularExpression rough(
        u"[约近余多来几≥>~(（]|[0-9]\\s*\\+$|左右|以上|上下|夫妻|夫妇|[0-9]\\s*[-至到—～]\\s*[0-9]|"
        "(?:一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九)[人名个位家]"_qs);
    return rough.match(halfWidth(text)).hasMatch();
}

std::optional<bool> readYesNo(const QString& text)
{
    if (text == u"是" || text == u"有")
        return true;
    if (text == u"否" || text == u"无")
        return false;
    static const QSet<QString> yes{u"是"_qs,   u"有"_qs,     u"已"_qs,   u"√"_qs,      u"✓"_qs,
                                   u"✔"_qs,    u"☑"_qs,      u"对"_qs,   u"Y"_qs,      u"YES"_qs,
                                   u"TRUE"_qs, u"1"_qs,      u"已发"_qs, u"已发放"_qs, u"需要"_qs,
                                   u"已送"_qs, u"已送达"_qs, u"收到"_qs, u"已收到"_qs, u"需"_qs,
                                   u"V"_qs,    u"O"_qs,      u"R"_qs,    u"■"_qs,      u"愿意"_qs,
                                   u"同意"_qs, u"●"_qs,      u"◉"_qs,    u"☒"_qs};
    static const QSet<QString> no{
        u"否"_qs,     u"无"_qs,     u"未"_qs,   u"×"_qs,      u"✗"_qs,      u"✘"_qs,
        u"X"_qs,      u"不"_qs,     u"N"_qs,    u"NO"_qs,     u"FALSE"_qs,  u"0"_qs,
        u"不是"_qs,   u"没有"_qs,   u"未发"_qs, u"未发放"_qs, u"未送"_qs,   u"未送达"_qs,
        u"未收到"_qs, u"不需要"_qs, u"☐"_qs,    u"□"_qs,      u"不愿意"_qs, u"不同意"_qs,
        u"/"_qs,      u"-"_qs,      u"○"_qs,    u"◯"_qs};
    QString word = halfWidth(text).toUpper();
    static const QRegularExpression bracketed(u"^[(（\\[【]\\s*([^)）\\]】]+?)\\s*[)）\\]】]$"_qs);
    word.replace(bracketed, u"\\1"_qs);
    static const QRegularExpression behind(u"[(,，:;。].*$"_qs);
    word.remove(behind);
    word = word.trimmed();
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    return std::nullopt;
}

namespace {

// Of short words the one beside the mark.
QString beside(const QString& words, bool markInFront)
{
    constexpr qsizetype shortWord = 3;
    const QStringList all = words.split(u' ', Qt::SkipEmptyParts);
    const bool allShort = std::all_of(all.begin(), all.end(),
                                      [](const QString& word) { return word.size() <= shortWord; });
    if (all.size() < 2 || !allShort)
        return words;
    return markInFront ? all.first() : all.last();
}

} // namespace

std::optional<QStringList> readTicked(const QString& text)
{
    static const QString ticks = u"☑✓✔√■☒●◉"_qs;
    static const QString boxes = u"□☐○◯"_qs;
    QString plain = text;
    // Wingdings 2 without its font: £ is a box, R a ticked one, S a crossed one.
    static const QRegularExpression lostBox(u"£(?=\\s*\\p{Han})"_qs);
    plain.replace(lostBox, u"□"_qs);
    if (std::any_of(plain.begin(), plain.end(), [](QChar c) { return boxes.contains(c); })) {
        static const QRegularExpression lostTick(u"(?<![A-Za-z])[RS](?=\\s*\\p{Han})"_qs);
        plain.replace(lostTick, u"☑"_qs);
    }
    // [√]是[ ]否, (√)是 ( )否, and [x]是 [ ]否 where nothing else is ticked.
    static const QRegularExpression bracketedTick(u"[\\[(（［【]\\s*[√✓✔]\\s*[\\])）］】]"_qs);
    static const QRegularExpression bracketedBox(u"[\\[(（［【]\\s*[\\])）］】]"_qs);
    static const QRegularExpression bracketedCross(u"[\\[(（［【]\\s*[xX×✗✘]\\s*[\\])］）】]"_qs);
    plain.replace(bracketedTick, u"☑"_qs).replace(bracketedBox, u"□"_qs);
    const bool ticksStand =
        std::any_of(plain.begin(), plain.end(), [](QChar c) { return ticks.contains(c); });
    plain.replace(bracketedCross, ticksStand ? u"□"_qs : u"☑"_qs);
    const bool parted =
        std::any_of(plain.begin(), plain.end(), [](QChar c) { return boxes.contains(c); });
    const auto isMark = [](QChar c) {
        return ticks.contains(c) || boxes.contains(c);
    };
    const auto first = std::find_if(plain.begin(), plain.end(), isMark);
    if (first == plain.end())
        return std::nullopt;
    // The answer's own number or letter goes with what is around it: ①见到, A.见到, 1、见到.
    static const QRegularExpression edges(
        u"^(?:[\\s、，,;；/()（）①-⑳]|[0-9A-Z]{1,2}[.、．:：)）]\\s*(?=\\p{Han}))+|[\\s、，,;；/(（①-⑳]+$"_qs);
    const bool inFront = isMark(plain.trimmed().front());
    QStringList ticked;
    QString word;
    QChar mark;
    bool words = false;
    const auto take = [&](QChar by) {
        word.remove(edges);
        if (!parted) // √是 否: short words of which one is ticked
            word = beside(word, inFront).remove(edges);
        words = words || !word.isEmpty();
        if (!word.isEmpty() && !by.isNull() && ticks.contains(by))
            ticked << word;
        word.clear();
    };
    for (const QChar c : std::as_const(plain)) {
        if (!isMark(c)) {
            word += c;
            continue;
        }
        take(inFront ? mark : c);
        mark = c;
    }
    if (inFront)
        take(mark);
    return words ? std::optional<QStringList>(ticked) : std::nullopt;
}

bool saysAsAbove(const QString& text)
{
    static const QSet<QString> words{
        u"同上"_qs,   u"〃"_qs,   u"″"_qs,  u"“"_qs,      u"”"_qs,  u"\""_qs, u"''"_qs, u"同前"_qs,
        u"同上行"_qs, u"上同"_qs, u"’’"_qs, u"””"_qs,     u"““"_qs, u"‘‘"_qs, u"々"_qs, u"＂"_qs,
        u"如上"_qs,   u"同"_qs,   u".."_qs, u"同上人"_qs, u"〞"_qs, u"〝"_qs};
    static const QRegularExpression between(
        u"[\\s—–－()（）【】\\[\\]-]+"_qs); // 同 上, －〃－, （同上）
    static const QRegularExpression again(u"^(?:〃+|″+|々+|＂+|↑+|〞+)$"_qs);
    const QString bare = text.size() <= 9 ? QString(text).remove(between) : QString();
    return words.contains(bare) || again.match(bare).hasMatch();
}

QString behindAsAbove(const QString& text)
{
    static const QRegularExpression shape(
        u"^\\s*(?:同上行?|同前|上同|〃|″|々)\\s*[,，、:：]?\\s*(?=[^\\s,，、])(.+)$"_qs);
    return saysAsAbove(text) ? QString() : shape.match(text).captured(1).trimmed();
}

QString addressGoingOn(const QString& above, const QString& rest)
{
    static const QRegularExpression lane(u"^第?[0-9]+[甲乙丙丁A-Z]?弄"_qs);
    static const QRegularExpression number(
        u"^[0-9]+[甲乙丙丁A-Z]?(?:[-、][0-9]+[甲乙丙丁A-Z]?)*号(?!楼)"_qs);
    const QString plain = halfWidth(rest);
    DoorAddress door = splitAddress(above);
    if (lane.match(plain).hasMatch())
        return door.street + rest;
    if (!number.match(plain).hasMatch())
        return above + rest;
    door.number.clear();
    door.room.clear();
    door.remark.clear();
    return doorText(door) + rest;
}

int saysAsBeside(const QString& text)
{
    const QString word = text.trimmed();
    return word == u"同左" ? -1 : word == u"同右" ? 1 : 0;
}

bool holdsMask(const QString& text)
{
    static const QRegularExpression mask(
        u"[*＊✱]{2,}|(?<=[\\p{Han}A-Za-z0-9])[*＊✱](?=$|[\\s、，,;；/)）]|\\p{Han}$)|"
        "(?<=[0-9])[xX×Oo]{3,}(?=[0-9])|[×✕●■△▲]{2,}|(?<=[0-9])[○〇□]{2,}|"
        "^\\p{Han}(?:[xX]{1,3}|[×✕●○△▲])(?:先生|女士)?$|^\\p{Han}[×✕●○△▲xX]\\p{Han}$|"
        "^\\p{Han}某{1,2}(?:先生|女士)?$|[█▇▓]|^\\s*[xXＸｘ](?:\\s*[xXＸｘ])+\\s*$"_qs);
    static const QString signs = u"*＊✱xXＸｘoO×✕●■█▇▓○〇□△▲某"_qs;
    return std::any_of(text.begin(), text.end(), [](QChar c) { return signs.contains(c); }) &&
           mask.match(text).hasMatch();
}

bool isMask(const QString& text)
{
    static const QRegularExpression whole(
        u"^(?:\\p{Han}{0,2}[*✱×✕●■█▇▓△▲]+\\p{Han}{0,1}|[A-Z]?[*✱]{2,}|[0-9A-Z "
        u"+()-]*[*✱×✕●■△▲xXoO○〇□]{2,}[0-9A-Z -]*|"
        "\\p{Han}(?:[xX]{1,3}|[×✕●○△▲])(?:先生|女士)?|\\p{Han}[×✕●○△▲xX]\\p{Han}|"
        "\\p{Han}某{1,2}(?:先生|女士)?)$"_qs);
    return holdsMask(text) && whole.match(halfWidth(text)).hasMatch();
}

QString withoutFootnote(const QString& text)
{
    static const QRegularExpression star(u"(?<=[^*＊✱\\s])\\s*[*＊✱]$"_qs);
    const QString rest = QString(text).remove(star);
    return rest != text && !holdsMask(rest) && !holdsMaskedPhone(rest) ? rest : QString();
}

bool saysHidden(const QString& text)
{
    static const QRegularExpression words(u"^[(\\[]?(?:已?(?:作?保密|脱敏|隐藏|隐去|屏蔽|遮挡)(?:"
                                          u"处理)?|不(?:予?公开|便(?:透露|公开|提供))|"
                                          "(?:个人)?隐私|不外传)[)\\]]?$"_qs);
    return words.match(halfWidth(text)).hasMatch();
}

bool isVaguerName(const QString& said, const QString& there, bool listIsMasked)
{
    // 许, 老许, 阿慧, 许哥, 许老板
    static const QRegularExpression vague(
        u"^(?:\\p{Han}|[老小阿大]\\p{Han}{1,2}|\\p{Han}{1,2}(?:哥|姐|叔|姨|伯|婶|嫂|总|工)|"
        "\\p{Han}{1,2}(?:老板娘|老板|经理|店长|师傅|先生|女士|小姐|阿姨|大姐|大哥|主任|老师|医生|"
        "同志|"
        "书记|队长|站长|厂长|会计))$"_qs);
    const auto isVague = [](const QString& name) {
        const bool full = name.size() == 3 && surnameLength(name) == 1 &&
                          !isSurnameWithTitle(name) && looksLikePerson(name);
        return vague.match(name).hasMatch() && !full;
    };
    if (there.isEmpty() || said == there)
        return false;
    if (listIsMasked && said.size() < there.size() && there.contains(said))
        return true;
    if (!isVague(said) || isVague(there))
        return false;
    return listIsMasked || std::any_of(said.begin(), said.end(),
                                       [&](QChar letter) { return there.contains(letter); });
}

bool isMaskedName(const QString& text)
{
    static const QRegularExpression shape(
        u"^(\\p{Han}{1,2}?)([*✱×✕●○〇□■◯△▲▽◇◆☆★#?_…·・•‧。.~—–xXoO0某-]{1,6})(\\p{Han}{0,2}?)"
        "(?:先生|女士|小姐|老板|师傅|阿姨)?$"_qs);
    // The surname alone is hidden, or all of it.
    static const QRegularExpression nameless(
        u"^(?:[*✱×✕●○□■◯△▲▽◇◆☆★#?_…~]+\\p{Han}{0,2}|[〇·・•‧。.—–xXoO0某-]{1,3}"
        "(?![号室楼层元人个户间家年月日次弄幢栋座])\\p{Han}{1,2})"
        "(?:先生|女士|小姐|老板|师傅|阿姨)?$"_qs);
    static const QRegularExpression dot(u"^[·・•‧.]$"_qs);
    static const QRegularExpression crosses(u"^[xX█▇▓■\\s]+$"_qs); // XX, Ｘ Ｘ
    const QString plain = halfWidth(text);
    if (crosses.match(plain).hasMatch() || nameless.match(plain).hasMatch())
        return true;
    const QRegularExpressionMatch match = shape.match(plain);
    const qsizetype surname = match.captured(1).size();
    // 尤努斯·艾山, 马·哈山: a dot alone parts the names of one.
    const bool parted = dot.match(match.captured(2)).hasMatch() && match.captured(3).size() > 1;
    return match.hasMatch() && !parted && (surname == 1 || surnameLength(plain) == surname);
}

bool mayBeSignboard(const QString& text, bool persons)
{
    static const QString signs = u"xXＸｘ某"_qs;
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return signs.contains(c); }))
        return false;
    static const QRegularExpression otherSign(
        u"[*✱×✕●○〇□■◯△▲▽◇◆☆★#?_…·•‧。.~—–█▇▓0-9-]|^(?:[xX]{2}|某某)"_qs);
    static const QRegularExpression shop(u"^(?:店|铺|商铺|店铺|门店|商户|摊位?)\\s*[xX某]|"
                                         u"(?:店|馆|铺|厂|摊|记|行|号|房|园|堂|社|所|吧|坊|屋|厅|"
                                         u"部|茶|面|吃|鲜|饭|粉|超市|公司|中心)"
                                         "(?:[(（].*[)）])?$"_qs);
    static const QRegularExpression likePerson(u"^\\p{Han}{1,2}[xX某]\\p{Han}$"_qs);
    static const QRegularExpression neverGiven(u"[店馆铺厂摊记]$"_qs); // 李某堂 may be somebody
    const QString plain = halfWidth(text).trimmed();
    if (otherSign.match(plain).hasMatch())
        return false;
    return persons && likePerson.match(plain).hasMatch() ? neverGiven.match(plain).hasMatch()
                                                         : shop.match(plain).hasMatch();
}

bool showsMask(const QString& text)
{
    if (mayBeSignboard(text))
        return false;
    return (holdsMaskedPhone(text) && !isShortPhone(text)) ||
           (holdsMask(text) && withoutFootnote(text).isEmpty());
}

bool holdsMaskedPhone(const QString& text)
{
    static const QRegularExpression mask(
        // Signs that stand in no number: 139****2233, 6234xxxx, 021-6234●●●●, ****2233.
        u"[0-9][ -]?[*✱×✕●○〇□■◯△▲▽◇◆☆★#?xXoO_]{2,}|[*✱×✕●○〇□■◯△▲▽◇◆☆★#?xXoO_]{2,}[ -]?[0-9]|"
        // Those that part numbers, too: there are too few figures around them.
        "(?<![0-9])(?<![0-9][ -])(?:1[3-9][0-9]{1,5}(?:[·・•‧…—–.]+|[~-]{2,})[0-9]{2,4}|"
        "1[3-9][0-9][~-][0-9]{4})(?![0-9]|[·・•‧…—–.~ -][0-9])|"
        "(?<![0-9])[2-9][0-9]{2,3}(?:[·・•‧—–.~-]{3,}|…)[0-9]{0,4}(?![0-9])|"
        "(?:尾号|末尾|后四位)(?:为|是)?[ :]*[0-9]{3,4}(?![0-9])|^[*✱×✕●○〇□■◯△▲]{2,}$|"
        "^[xX ]{2,}$|[█▇▓]"_qs);
    return mask.match(halfWidth(text)).hasMatch();
}

bool isShortPhone(const QString& text)
{
    static const QRegularExpression shape(u"^1[3-9][0-9]-[0-9]{4}$"_qs);
    return shape.match(halfWidth(text).trimmed()).hasMatch();
}

bool isMaskedCode(const QString& text)
{
    static const QRegularExpression mask(u"[*✱×✕●○〇□■◯#?_…]{2,}|[xX]{3,}"_qs);
    return mask.match(halfWidth(text)).hasMatch();
}

QStringList readList(const QString& text)
{
    static const QRegularExpression partings(u"[、，,;；/\n|┋]+"_qs);
    QStringList entries;
    for (const QString& part : text.split(partings)) {
        if (const QString entry = part.trimmed(); !entry.isEmpty() && !entries.contains(entry))
            entries << entry;
    }
    return entries;
}

} // namespace doorstep
