// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/FigureParts.h"

#include "data/views/reports/MonthFiguresText.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

Measure ofAspect(const Three& t, const QString& aspect, ServiceStep step,
                 qint64 ServiceTally::*member)
{
    const QString same = aspect.isEmpty() ? QStringLiteral("{services.aspect}=\"\"")
                                          : QStringLiteral("{services.aspect}={label}");
    return flow(
        t, [&](const PeriodCounts& c) { return c.servicesByAspect.value(aspect).*member; },
        QStringLiteral("SUMPRODUCT((%1)*({services.step}=\"%2\"))").arg(same, labelOf(step)),
        servicesIn(step, {isOrEmpty("aspect", aspect)}));
}

} // namespace

FigureSection servicesSection(Database& db, const Three& t)
{
    FigureSection section{QStringLiteral("services"),
                          MonthFiguresText::tr("Services"),
                          MonthFiguresText::tr("Introduced"),
                          MonthFiguresText::tr("Used"),
                          {},
                          "introduced",
                          "used"};
    section.rows.append(
        {QStringLiteral("services.total"), MonthFiguresText::tr("All"),
         flow(
             t, [](const PeriodCounts& c) { return c.services.introduced; },
             countServices(ServiceStep::Introduced), servicesIn(ServiceStep::Introduced)),
         flow(
             t, [](const PeriodCounts& c) { return c.services.used; },
             countServices(ServiceStep::Used), servicesIn(ServiceStep::Used))});
    const QStringList order = namesInOrder(
        db, QStringLiteral("SELECT name FROM code WHERE list = 'service_aspect' AND deleted_at IS "
                           "NULL ORDER BY position, id"));
    for (const QString& aspect :
         ordered(order, keysOfAll(t, &PeriodCounts::servicesByAspect), false))
        section.rows.append(
            {QStringLiteral("services.") + aspect,
             aspect.isEmpty() ? MonthFiguresText::tr("Not filled in") : aspect,
             ofAspect(t, aspect, ServiceStep::Introduced, &ServiceTally::introduced),
             ofAspect(t, aspect, ServiceStep::Used, &ServiceTally::used)});
    return section;
}

} // namespace doorstep
