// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Duration.h"

#include "data/base/Text.h"

#include <QRegularExpression>
#include <cmath>

namespace doorstep {

namespace {

constexpr int minutesOfHour = 60;
constexpr int minutesOfDay = 1440;

std::optional<int> withinDay(double minutes)
{
    const double whole = std::round(minutes);
    return whole >= 1 && whole <= minutesOfDay ? std::optional(static_cast<int>(whole))
                                               : std::nullopt;
}

} // namespace

std::optional<int> readMinutes(const QString& text, BareNumber bare)
{
    static const QRegularExpression shape(
        u"^(?:每人|人均|各|约|共)?\\s*(?:([0-9]{1,2}(?:\\.[0-9]{1,2})?)\\s*(?:个?(?:半)?小时|h|hrs?"
        u"|"
        "hours?|时))?\\s*(?:([0-9]{1,4})\\s*(?:分钟?|min|minutes?))?$"_qs,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(u"^[0-9]{1,4}(?:\\.[0-9]{1,2})?$"_qs);
    static const QRegularExpression half(u"^半个?小时$"_qs);
    static const QRegularExpression andHalf(u"个半小时|小时半"_qs);
    QString words = halfWidth(text);
    if (half.match(words).hasMatch())
        return minutesOfHour / 2;
    if (number.match(words).hasMatch())
        return withinDay(words.toDouble() * (bare == BareNumber::Hours ? minutesOfHour : 1));
    const bool more = andHalf.match(words).hasMatch();
    words.replace(u"小时半"_qs, u"小时"_qs);
    const QRegularExpressionMatch match = shape.match(words);
    if (!match.hasMatch())
        return std::nullopt;
    return withinDay(match.captured(1).toDouble() * minutesOfHour + match.captured(2).toInt() +
                     (more ? minutesOfHour / 2 : 0));
}

QString hoursText(int minutes)
{
    return QString::number(std::round(minutes * 100.0 / minutesOfHour) / 100);
}

QString hoursOfMinutes(const QString& minutes)
{
    return hoursText(minutes.toInt());
}

} // namespace doorstep
