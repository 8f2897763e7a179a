#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Time.h"
#include "data/register/Register.h"

#include <QDate>
#include <QHash>
#include <QSet>

namespace doorstep {

class Change;
struct Code;

// A day that is not what its weekday says: a public holiday, or a weekend day worked in its place
// (调休上班).
enum class DayKind { Off, Work };

template <>
struct WordTable<DayKind>
{
    static constexpr Word<DayKind> words[] = {
        {DayKind::Off, "off", QT_TRANSLATE_NOOP("Words", "Day off")},
        {DayKind::Work, "work", QT_TRANSLATE_NOOP("Words", "Working day")},
    };
};

struct CalendarDay
{
    RowId id = 0; // 0: built in
    QDate day;
    DayKind kind = DayKind::Off;
    QString name;

    bool operator==(const CalendarDay&) const = default;
};

// The working days of China: Monday to Friday, less the public holidays, with the make-up days, as
// the State Council arranges them for each year (resources/calendar/holidays.tsv), and as the user
// has said in the register. In a year that nobody has arranged yet only weekends are off.
class WorkingDays
{
public:
    WorkingDays(); // the built-in years only
    explicit WorkingDays(Register& registry);

    [[nodiscard]] bool isWorking(QDate day) const;
    // Whether the year's holidays are known; a deadline in another year may come out too early.
    [[nodiscard]] bool knows(int year) const { return m_years.contains(year); }

    // The n-th working day after the day; the day itself does not count. 0 is the day itself.
    [[nodiscard]] QDate add(QDate day, int workingDays) const;
    // How many working days after `from` up to `to`; negative when `to` lies before it.
    [[nodiscard]] int between(QDate from, QDate to) const;

private:
    void set(QDate day, DayKind kind);

    QHash<QDate, DayKind> m_days;
    QSet<int> m_years;
};

// A user's own day, kept in the code list "holiday" (name: the ISO day, then what it is called;
// note: "work" for a day that is worked). It goes before what is built in.
inline const QString holidayList = QStringLiteral("holiday");
void addOwnDay(Change& change, QDate day, DayKind kind, const QString& name);
[[nodiscard]] QList<CalendarDay> ownDays(Register& registry);
[[nodiscard]] const QList<CalendarDay>& builtInDays();
[[nodiscard]] Code codeOf(const CalendarDay& day); // as it is stored

} // namespace doorstep
