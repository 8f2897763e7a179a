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
    const auto row = [&](const char* key, const QString& label, auto value,
                         const Counting& counting) {
        return FigureRow{QStringLiteral("activities.") + QLatin1String(key), label,
                         flow(t, value, counting)};
    };
    return {
        QStringLiteral("activities"),
        Text::tr("Service activities"),
        Text::tr("Number"),
        {},
        {row("held", Text::tr("Activities held"), &PeriodCounts::activities, rowsOf("activities")),
         row(
             "people", Text::tr("People who came, each time counted"),
             [](const PeriodCounts& c) { return c.attendances + c.activityGuests; },
             sumOf("activities", "together")),
         row("came", Text::tr("  Of these from the register"), &PeriodCounts::attendances,
             sumOf("activities", "came")),
         row("guests", Text::tr("  Of these other guests"), &PeriodCounts::activityGuests,
             sumOf("activities", "guests")),
         row("subjects", Text::tr("Distinct subjects who came"), &PeriodCounts::activitySubjects,
             rowsOf("attendance"))}};
}

} // namespace doorstep
