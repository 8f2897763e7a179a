// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/calendar/WorkingDays.h"

#include "data/codes/Code.h"
#include "data/codes/CodeSeed.h"

namespace doorstep {

namespace {

const QString workNote = QStringLiteral("work");
constexpr qsizetype isoLength = 10; // 2026-10-01

QDate dayOfName(const QString& name)
{
    return QDate::fromString(name.left(isoLength), Qt::ISODate);
}

const QList<QStringList>& builtInDays()
{
    static const QList<QStringList> rows = resourceRows(QStringLiteral(":/calendar/holidays.tsv"));
    return rows;
}

} // namespace

WorkingDays::WorkingDays()
{
    for (const QStringList& row : builtInDays())
        set(QDate::fromString(row.at(0), Qt::ISODate),
            row.at(1) == workNote ? DayKind::Work : DayKind::Off);
}

WorkingDays::WorkingDays(Register& registry) : WorkingDays()
{
    const QList<Code> own = CodeStore(registry).entries(holidayList);
    for (const Code& entry : own) {
        if (const QDate day = dayOfName(entry.name); day.isValid())
            set(day, entry.note == workNote ? DayKind::Work : DayKind::Off);
    }
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

void addOwnDay(Change& change, QDate day, DayKind kind, const QString& name)
{
    Code entry;
    entry.list = holidayList;
    entry.name = (day.toString(Qt::ISODate) + u' ' + name).trimmed();
    entry.note = kind == DayKind::Work ? workNote : QString();
    entry.position = static_cast<int>(day.toJulianDay());
    CodeStore(change.registry()).add(change, entry);
}

} // namespace doorstep
