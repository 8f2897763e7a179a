// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/path/PathSteps.h"
#include "data/views/reports/FigureParts.h"
#include "data/views/reports/MonthFiguresText.h"

#include <QCoreApplication>

namespace doorstep {

// Who came a step further (联系—服务—凝聚—转化), each subject once for each step.
FigureSection pathSection(Database& db, const Three& t)
{
    static constexpr const char* days[] = {"contacted_on", "served_on", "gathered_on", "turned_on"};
    FigureSection section{QStringLiteral("path"),
                          MonthFiguresText::tr("The path: reached for the first time"),
                          MonthFiguresText::tr("Subjects"),
                          {},
                          {}};
    for (size_t i = 0; i < std::size(pathSteps); ++i) {
        Measure measure = flow(
            t, [i](const PeriodCounts& counts) { return counts.pathReached[i]; },
            rowsOf("path", {}, days[i]));
        measure.formula.clear();
        for (QList<RowsBehind>* rows :
             {&measure.monthRows, &measure.lastMonthRows, &measure.yearRows})
            rows->first().query.ledger = findLedger(db, QStringLiteral("path")); // as it is shown
        section.rows.append({section.key + u'.' + QLatin1String(keyOf(pathSteps[i])),
                             labelOf(pathSteps[i]),
                             measure,
                             {},
                             FigureUnit::Count,
                             section.rows.isEmpty()
                                 ? MonthFiguresText::tr("Worked out from what happened; not in the "
                                                        "month's ledgers.")
                                 : QString()});
    }
    return section;
}

} // namespace doorstep
