// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/calendar/OwnDays.h"

#include "data/base/Text.h"
#include "data/base/TypedDate.h"
#include "data/records/codes/Code.h"

#include <QMap>
#include <QRegularExpression>

namespace doorstep {

namespace {

constexpr int longestSpan = 31; // days; more is a slip of the finger

std::optional<CalendarDay> ownDay(Register& registry, QDate day)
{
    for (const CalendarDay& known : ownDays(registry)) {
        if (known.day == day)
            return known;
    }
    return std::nullopt;
}

} // namespace

QList<CalendarDay> calendarDays(Register& registry)
{
    QMap<QDate, CalendarDay> days;
    for (const CalendarDay& day : builtInDays())
        days.insert(day.day, day);
    for (const CalendarDay& day : ownDays(registry))
        days.insert(day.day, day);
    return days.values();
}

std::optional<Period> readDays(const QString& text, QDate today)
{
    static const QRegularExpression aside(QStringLiteral("\\([^)]*\\)"));
    static const QRegularExpression until(QStringLiteral("\\s*(?:至|到|~|–|—|\\s-\\s)\\s*"));
    static const QRegularExpression numberAlone(QStringLiteral("^(\\d{1,2})[日号]?$"));
    const QStringList parts = halfWidth(text).remove(aside).split(until, Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.size() > 2)
        return std::nullopt;
    const std::optional<QDate> first = readTypedDate(parts.first(), today, DateLean::Future);
    if (!first || parts.size() == 1)
        return first ? std::optional<Period>({*first, *first}) : std::nullopt;
    const QRegularExpressionMatch number = numberAlone.match(parts.last().trimmed());
    const std::optional<QDate> last =
        number.hasMatch() ? QDate(first->year(), first->month(), number.captured(1).toInt())
                          : readTypedDate(parts.last(), *first, DateLean::Future);
    if (!last || !last->isValid() || *last < *first || first->daysTo(*last) >= longestSpan)
        return std::nullopt;
    return Period{*first, *last};
}

DayKind usualKind(const Period& days)
{
    return days.first == days.last && days.first.dayOfWeek() > Qt::Friday ? DayKind::Work
                                                                          : DayKind::Off;
}

void saveOwnDays(Change& change, const Period& days, DayKind kind, const QString& name)
{
    for (QDate day = days.first; day <= days.last; day = day.addDays(1)) {
        const std::optional<CalendarDay> known = ownDay(change.registry(), day);
        saveOwnDay(change, {known ? known->id : 0, day, kind, name});
    }
}

void saveOwnDay(Change& change, const CalendarDay& day)
{
    if (day.id == 0) {
        addOwnDay(change, day.day, day.kind, day.name);
        return;
    }
    const CodeStore store(change.registry());
    const Code written = codeOf(day);
    Code entry = store.get(day.id);
    entry.name = written.name;
    entry.note = written.note;
    entry.position = written.position;
    store.save(change, entry);
}

void removeOwnDay(Change& change, RowId day)
{
    CodeStore(change.registry()).remove(change, day);
}

} // namespace doorstep
