// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/FigureParts.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MonthFigures)
};

} // namespace

FigureSection activitiesSection(const Three& t)
{
    FigureSection section{
        QStringLiteral("activities"), Text::tr("Service activities"), Text::tr("Number"), {}, {}};
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
        "held", Text::tr("Activities held"), [](const PeriodCounts& c) { return c.activities; },
        QStringLiteral("COUNT({activities.held_on})"), rowsIn("activities"));
    add(
        "people", Text::tr("People who came, each time counted"),
        [](const PeriodCounts& c) { return c.attendances + c.activityGuests; },
        QStringLiteral("SUM({activities.together})"), sumIn("activities", "together"));
    add(
        "came", Text::tr("  Of these from the register"),
        [](const PeriodCounts& c) { return c.attendances; },
        QStringLiteral("SUM({activities.came})"), sumIn("activities", "came"));
    add(
        "guests", Text::tr("  Of these other guests"),
        [](const PeriodCounts& c) { return c.activityGuests; },
        QStringLiteral("SUM({activities.guests})"), sumIn("activities", "guests"));
    add(
        "subjects", Text::tr("Distinct subjects who came"),
        [](const PeriodCounts& c) { return c.activitySubjects; },
        QStringLiteral("COUNT({attendance.times})"), rowsIn("attendance"));
    return section;
}

} // namespace doorstep
