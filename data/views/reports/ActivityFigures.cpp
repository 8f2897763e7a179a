// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/FigureParts.h"

#include "data/views/reports/MonthFiguresText.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

} // namespace

FigureSection activitiesSection(const Three& t)
{
    FigureSection section{QStringLiteral("activities"),
                          MonthFiguresText::tr("Service activities"),
                          MonthFiguresText::tr("Number"),
                          {},
                          {}};
    const auto add = [&](const char* key, const QString& label, auto value, const QString& formula,
                         const Behind& behind) {
        section.rows.append({QStringLiteral("activities.") + QLatin1String(key),
                             label,
                             flow(t, value, formula, behind),
                             {},
                             FigureUnit::Count,
                             {}});
    };
    add(
        "held", MonthFiguresText::tr("Activities held"),
        [](const PeriodCounts& c) { return c.activities; },
        QStringLiteral("COUNT({activities.held_on})"), rowsIn("activities"));
    add(
        "people", MonthFiguresText::tr("People who came, each time counted"),
        [](const PeriodCounts& c) { return c.attendances + c.activityGuests; },
        QStringLiteral("SUM({activities.together})"), sumIn("activities", "together"));
    add(
        "came", MonthFiguresText::tr("  Of these from the register"),
        [](const PeriodCounts& c) { return c.attendances; },
        QStringLiteral("SUM({activities.came})"), sumIn("activities", "came"));
    add(
        "guests", MonthFiguresText::tr("  Of these other guests"),
        [](const PeriodCounts& c) { return c.activityGuests; },
        QStringLiteral("SUM({activities.guests})"), sumIn("activities", "guests"));
    add(
        "subjects", MonthFiguresText::tr("Distinct subjects who came"),
        [](const PeriodCounts& c) { return c.activitySubjects; },
        QStringLiteral("COUNT({attendance.times})"), rowsIn("attendance"));
    return section;
}

} // namespace doorstep
