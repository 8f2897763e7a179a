#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDate>
#include <QString>
#include <optional>

namespace doorstep {

// Which way a date without a year leans: a visit was made in the last twelve months, a deadline
// comes in the next.
enum class DateLean { Past, Future };

// A day as people type it: 6.3, 6-3, 6/3, 6月3日, 0603, 20260603, 2026.6.3, 26-6-3, 今天, 昨天,
// 前天, 明天, 后天, +7, -1 (days from today), 周一 (the next or last one), 3号 or 3日 (of the month
// that fits). Full-width signs count as narrow ones. Nothing for what is no day.
[[nodiscard]] std::optional<QDate> readTypedDate(const QString& text, QDate today, DateLean lean);

// 14:30, 1430, 9.05, 9点, 9点半, 下午3点. Nothing for what is no time.
[[nodiscard]] std::optional<QTime> readTypedTime(const QString& text);

// Where a visit stands in its day when nobody has noted a time.
inline const QTime unknownTime = QTime(12, 0);

} // namespace doorstep
