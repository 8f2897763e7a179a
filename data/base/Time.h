#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDate>
#include <QDateTime>
#include <optional>

namespace doorstep {

// Seconds since 1970-01-01 00:00 UTC: how the register keeps every moment.
using UtcSeconds = qint64;

// China keeps UTC+8 the whole year (no summer time since 1991), whatever the PC's own zone says.
inline constexpr qint64 shanghaiOffset = 8 * 3600;

[[nodiscard]] UtcSeconds now();
[[nodiscard]] QDate today();
[[nodiscard]] UtcSeconds startOfDay(QDate day);
[[nodiscard]] QDate dayOf(UtcSeconds at);
[[nodiscard]] QDateTime shanghaiTime(UtcSeconds at);
[[nodiscard]] UtcSeconds atTime(QDate day, QTime time);

// Days from first to last, both included.
struct Period
{
    QDate first;
    QDate last;

    [[nodiscard]] UtcSeconds begin() const { return startOfDay(first); }
    [[nodiscard]] UtcSeconds end() const { return startOfDay(last.addDays(1)); } // one past
    bool operator==(const Period&) const = default;
};

[[nodiscard]] Period monthOf(QDate day);
// "2026-10"; an invalid text gives an empty optional.
[[nodiscard]] std::optional<Period> parseMonth(const QString& text);

} // namespace doorstep
