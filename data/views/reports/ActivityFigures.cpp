// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/FigureParts.h"
#include "data/views/reports/MonthFiguresText.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

} // namespace

FigureSection activitiesSection(const Three& t)
{
    const auto row = [&](const char* key, const QString& label, auto value,
                         const Counting& counting) {
        return FigureRow{QStringLiteral("activities.") + QLatin1String(key), label,
                         flow(t, value, counting)};
    };
    return {QStringLiteral("activities"),
            MonthFiguresText::tr("Service activities"),
            MonthFiguresText::tr("Number"),
            {},
            {row("held", MonthFiguresText::tr("Activities held"), &PeriodCounts::activities,
                 rowsOf("activities")),
             row(
                 "people", MonthFiguresText::tr("People who came, each time counted"),
                 [](const PeriodCounts& c) { return c.attendances + c.activityGuests; },
                 sumOf("activities", "together")),
             row("came", MonthFiguresText::tr("  Of these from the register"),
                 &PeriodCounts::attendances, sumOf("activities", "came")),
             row("guests", MonthFiguresText::tr("  Of these other guests"),
                 &PeriodCounts::activityGuests, sumOf("activities", "guests")),
             row("subjects", MonthFiguresText::tr("Distinct subjects who came"),
                 &PeriodCounts::activitySubjects, rowsOf("attendance"))}};
}

} // namespace doorstep
