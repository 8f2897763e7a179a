// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/TypedDate.h"

#include "data/base/Text.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

// Far enough back for last year's visit, far enough ahead for a deadline next year.
QDate inNearestYear(int month, int day, QDate today, DateLean lean)
{
    const int step = lean == DateLean::Past ? -1 : 1;
    for (int year = today.year(), tries = 0; tries < 5; ++tries, year += step) { // 29 February
        const QDate date(year, month, day);
        const bool fits = lean == DateLean::Past ? date <= today : date >= today;
        if (date.isValid() && fits)
            return date;
    }
    return {};
}

QDate inNearestMonth(int day, QDate today, DateLean lean)
{
    QDate first(today.year(), today.month(), 1);
    for (int tries = 0; tries < 3; ++tries) {
        const QDate date(first.year(), first.month(), day);
        const bool fits = lean == DateLean::Past ? date <= today : date >= today;
        if (date.isValid() && fits)
            return date;
        first = first.addMonths(lean == DateLean::Past ? -1 : 1);
    }
    return {};
}

QDate byWord(const QString& text, QDate today, DateLean lean)
{
    static const QStringList words{QStringLiteral("前天"), QStringLiteral("昨天"),
                                   QStringLiteral("今天"), QStringLiteral("明天"),
                                   QStringLiteral("后天")};
    if (const qsizetype word = words.indexOf(text); word >= 0)
        return today.addDays(word - 2);
    static const QRegularExpression weekday(
        QStringLiteral("^(?:周|星期|礼拜)([一二三四五六日天])$"));
    const QRegularExpressionMatch match = weekday.match(text);
    if (!match.hasMatch())
        return {};
    static const QString days = QStringLiteral("一二三四五六日");
    const QString name = match.captured(1) == u"天" ? QStringLiteral("日") : match.captured(1);
    const int wanted = static_cast<int>(days.indexOf(name)) + 1;
    const int ahead = (wanted - today.dayOfWeek() + 7) % 7;
    return today.addDays(lean == DateLean::Future || ahead == 0 ? ahead : ahead - 7);
}

QDate fullDate(const QString& year, const QString& month, const QString& day)
{
    const int number = year.toInt();
    return {year.size() == 2 ? 2000 + number : number, month.toInt(), day.toInt()};
}

QDate byNumbers(const QString& text, QDate today, DateLean lean)
{
    static const QRegularExpression offset(QStringLiteral("^([+-])(\\d{1,3})$"));
    static const QRegularExpression whole(
        QStringLiteral("^(\\d{4}|\\d{2})[-./年](\\d{1,2})[-./月](\\d{1,2})日?$"));
    static const QRegularExpression monthAndDay(
        QStringLiteral("^(\\d{1,2})[-./月](\\d{1,2})[日号]?$"));
    static const QRegularExpression dayOnly(QStringLiteral("^(\\d{1,2})[日号]$"));
    static const QRegularExpression digits(QStringLiteral("^(\\d{4})?(\\d{2})(\\d{2})$"));
    if (const auto match = offset.match(text); match.hasMatch())
        return today.addDays((match.captured(1) == u"-" ? -1 : 1) * match.captured(2).toInt());
    if (const auto match = whole.match(text); match.hasMatch())
        return fullDate(match.captured(1), match.captured(2), match.captured(3));
    if (const auto match = monthAndDay.match(text); match.hasMatch())
        return inNearestYear(match.captured(1).toInt(), match.captured(2).toInt(), today, lean);
    if (const auto match = dayOnly.match(text); match.hasMatch())
        return inNearestMonth(match.captured(1).toInt(), today, lean);
    if (const auto match = digits.match(text); match.hasMatch()) {
        if (!match.captured(1).isEmpty())
            return fullDate(match.captured(1), match.captured(2), match.captured(3));
        return inNearestYear(match.captured(2).toInt(), match.captured(3).toInt(), today, lean);
    }
    return {};
}

} // namespace

std::optional<QDate> readTypedDate(const QString& text, QDate today, DateLean lean)
{
    QString plain = halfWidth(text).remove(u' ');
    plain.replace(u'。', u'.').replace(u'、', u'.');
    QDate date = byWord(plain, today, lean);
    if (!date.isValid())
        date = byNumbers(plain, today, lean);
    return date.isValid() ? std::optional<QDate>(date) : std::nullopt;
}

std::optional<QTime> readTypedTime(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        "^(上午|下午|晚上)?(\\d{1,2})(?:[:.点时](半|\\d{1,2})?分?)?$|^(\\d{1,2})(\\d{2})$"));
    const QRegularExpressionMatch match = form.match(halfWidth(text).remove(u' '));
    if (!match.hasMatch())
        return std::nullopt;
    const bool digits = !match.captured(4).isEmpty();
    int hour = match.captured(digits ? 4 : 2).toInt();
    const QString minute = match.captured(digits ? 5 : 3);
    const bool later = match.captured(1) == u"下午" || match.captured(1) == u"晚上";
    if (later && hour < 12)
        hour += 12;
    const QTime time(hour, minute == u"半" ? 30 : minute.toInt());
    return time.isValid() ? std::optional<QTime>(time) : std::nullopt;
}

} // namespace doorstep
