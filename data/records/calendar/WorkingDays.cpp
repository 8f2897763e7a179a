// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/calendar/WorkingDays.h"

#include "data/base/ResourceRows.h"
#include "data/records/codes/Code.h"

namespace doorstep {

namespace {

const QString workNote = QStringLiteral("work");
constexpr qsizetype isoLength = 10; // 2026-10-01

QDate dayOfName(const QString& name)
{
    return QDate::fromString(name.left(isoLength), Qt::ISODate);
}

DayKind kindOfNote(const QString& note)
{
    return note == workNote ? DayKind::Work : DayKind::Off;
}

} // namespace

const QList<CalendarDay>& builtInDays()
{
    static const QList<CalendarDay> days = [] {
        QList<CalendarDay> read;
        for (const QStringList& row : resourceRows(QStringLiteral(":/calendar/holidays.tsv")))
            read.append({0, QDate::fromString(row.at(0), Qt::ISODate), kindOfNote(row.at(1)),
                         row.value(2)});
        return read;
    }();
    return days;
}

QList<CalendarDay> ownDays(Register& registry)
{
    QList<CalendarDay> days;
    for (const Code& entry : CodeStore(registry).entries(holidayList)) {
        if (const QDate day = dayOfName(entry.name); day.isValid())
            days.append(
                {entry.id, day, kindOfNote(entry.note), entry.name.mid(isoLength).trimmed()});
    }
    return days;
}

WorkingDays::WorkingDays()
{
    for (const CalendarDay& day : builtInDays())
        set(day.day, day.kind);
}

WorkingDays::WorkingDays(Register& registry) : WorkingDays()
{
    for (const CalendarDay& day : ownDays(registry))
        set(day.day, day.kind);
}

void WorkingDays::set(QDate day, DayKind kind)
{
    m_days.insert(day, kind);
    m_years.insert(day.year());
}

bool WorkingDays::isWorking(QDate day) const
{
    const auto found = m_days.constFind(day);
    return found == m_days.constEnd() ? day.dayOfWeek() <= Qt::Friday : *found == DayKind::Work;
}

QDate WorkingDays::add(QDate day, int workingDays) const
{
    for (int left = workingDays; left > 0;) {
        day = day.addDays(1);
        if (isWorking(day))
            --left;
    }
    return day;
}

int WorkingDays::between(QDate from, QDate to) const
{
    if (to < from)
        return -between(to, from);
    int count = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        count += isWorking(day) ? 1 : 0;
    return count;
}

Code codeOf(const CalendarDay& day)
{
    Code entry;
    entry.list = holidayList;
    entry.name = (day.day.toString(Qt::ISODate) + u' ' + day.name).trimmed();
    entry.note = day.kind == DayKind::Work ? workNote : QString();
    entry.position = static_cast<int>(day.day.toJulianDay());
    return entry;
}

void addOwnDay(Change& change, QDate day, DayKind kind, const QString& name)
{
    Code entry = codeOf({0, day, kind, name});
    CodeStore(change.registry()).add(change, entry);
}

} // namespace doorstep
