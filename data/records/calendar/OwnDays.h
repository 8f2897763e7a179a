#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The user's part of the calendar, as a table: next year's holidays before the program knows them,
// or a day of one's own.

#include "data/records/calendar/WorkingDays.h"
#include "data/register/Change.h"

namespace doorstep {

// By the day; an own day stands in the place of the built-in one.
[[nodiscard]] QList<CalendarDay> calendarDays(Register& registry);

// A day, or days one after the other as the State Council writes them: 2月5日（周五）至11日,
// 2027-02-05至02-11, 2.5~2.11. Nothing for what is neither, or longer than a month.
[[nodiscard]] std::optional<Period> readDays(const QString& text, QDate today);

// A weekend day by itself is one that is worked, else it needs no entry.
[[nodiscard]] DayKind usualKind(const Period& days);

// Writes an own day, an own one in the place of a built-in one, or one for each day of the period
// (those that are own days already are changed).
void saveOwnDays(Change& change, const Period& days, DayKind kind, const QString& name);
void saveOwnDay(Change& change, const CalendarDay& day);
void removeOwnDay(Change& change, RowId day); // what is built in holds again

} // namespace doorstep
