// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Time.h"

#include "data/base/FixedClock.h"

#include <atomic>
#include <limits>

namespace doorstep {

namespace {

constexpr qint64 daySeconds = 24 * 3600;

constexpr UtcSeconds running = std::numeric_limits<UtcSeconds>::min();
constinit std::atomic<UtcSeconds> fixedAt = running;

} // namespace

UtcSeconds now()
{
    const UtcSeconds at = fixedAt;
    return at == running ? QDateTime::currentSecsSinceEpoch() : at;
}

void FixedClock::moveTo(std::optional<UtcSeconds> at)
{
    fixedAt = at.value_or(running);
}

QDate today()
{
    return dayOf(now());
}

UtcSeconds startOfDay(QDate day)
{
    return QDate(1970, 1, 1).daysTo(day) * daySeconds - shanghaiOffset;
}

QDate dayOf(UtcSeconds at)
{
    const qint64 local = at + shanghaiOffset;
    const qint64 days = local >= 0 ? local / daySeconds : (local - daySeconds + 1) / daySeconds;
    return QDate(1970, 1, 1).addDays(days);
}

QDateTime shanghaiTime(UtcSeconds at)
{
    return QDateTime::fromSecsSinceEpoch(at, Qt::OffsetFromUTC, static_cast<int>(shanghaiOffset));
}

UtcSeconds atTime(QDate day, QTime time)
{
    return startOfDay(day) + time.msecsSinceStartOfDay() / 1000;
}

Period monthOf(QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

std::optional<Period> parseMonth(const QString& text)
{
    const QDate first = QDate::fromString(text, QStringLiteral("yyyy-MM"));
    if (!first.isValid() || first.year() < 1990)
        return std::nullopt;
    return monthOf(first);
}

} // namespace doorstep
