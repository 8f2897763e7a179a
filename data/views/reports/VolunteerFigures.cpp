// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/FigureParts.h"
#include "data/views/reports/MonthFiguresText.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

double counted(Database& db, const QList<RowsBehind>& behind)
{
    double sum = 0;
    for (const RowsBehind& rows : behind)
        sum += rows.value(db);
    return sum;
}

// How it stands, counted from its rows; before: at the end of the last month, too.
enum class Before { Told, NotKept };

Measure standing(Database& db, const Three& t, const Counting& counting, Before before)
{
    Measure measure;
    measure.formula = counting.formula;
    measure.monthRows = counting.behind(t.month.filter);
    measure.month = counted(db, measure.monthRows);
    if (before == Before::Told) {
        measure.lastMonthRows = counting.behind(t.last.filter);
        measure.lastMonth = counted(db, measure.lastMonthRows);
    }
    return measure;
}

// Each half hour counts.
Counting hoursOf(const QList<Term>& terms)
{
    Counting counting = rowsOf("activities", terms + QList<Term>{isFilled("service_hours")});
    counting.formula = terms.isEmpty()
                           ? QStringLiteral("SUM({activities.service_hours})")
                           : QStringLiteral("SUMPRODUCT(({activities.volunteer_team_id}={label})*("
                                            "{activities.service_hours}))");
    return {counting.formula, [behind = counting.behind](const LedgerFilter& filter) {
                QList<RowsBehind> rows = behind(filter);
                rows.first().summed = QStringLiteral("service_hours");
                return rows;
            }};
}

Measure inEach(Database& db, const Three& t, const Counting& counting)
{
    Measure measure = standing(db, t, counting, Before::Told);
    measure.yearRows = counting.behind(t.year.filter);
    measure.year = counted(db, measure.yearRows);
    return measure;
}

} // namespace

FigureSection volunteersSection(Database& db, const Three& t)
{
    const auto row = [](const char* key, const QString& label, const Measure& measure,
                        FigureUnit unit = FigureUnit::Count, const QString& note = {}) {
        return FigureRow{
            QStringLiteral("volunteers.") + QLatin1String(key), label, measure, {}, unit, note};
    };
    const QString asNow = MonthFiguresText::tr("As it is noted now.");
    return {QStringLiteral("volunteers"),
            MonthFiguresText::tr("Volunteers"),
            MonthFiguresText::tr("Number"),
            {},
            {row("teams", MonthFiguresText::tr("Volunteer teams and projects at the end"),
                 standing(db, t, rowsOf("volunteer_teams", {isFilled("name")}), Before::Told)),
             row("members", MonthFiguresText::tr("Volunteers in teams"),
                 standing(db, t, rowsOf("volunteers", {isFilled("teams")}), Before::NotKept),
                 FigureUnit::Count, asNow),
             row("paired", MonthFiguresText::tr("People paired with teams"),
                 standing(db, t, sumOf("volunteer_teams", "paired_count"), Before::NotKept),
                 FigureUnit::Count, asNow),
             row("services", MonthFiguresText::tr("Services by volunteers"),
                 flow(t, &PeriodCounts::volunteerServices,
                      rowsFrom("activities", "held_on", "served", 1))),
             row("served", MonthFiguresText::tr("Volunteers who served, each time counted"),
                 flow(t, &PeriodCounts::volunteersServed, sumOf("activities", "served"))),
             row("subjects", MonthFiguresText::tr("Distinct subjects who served"),
                 flow(t, &PeriodCounts::volunteerSubjects,
                      rowsOf("volunteers", {isFilled("last_on")}))),
             row("hours", MonthFiguresText::tr("Hours of service"),
                 flow(t, &PeriodCounts::volunteerHours, hoursOf({})), FigureUnit::Hours)}};
}

FigureSection volunteerKindsSection(Database& db, const Three& t)
{
    FigureSection section{QStringLiteral("volunteer_kinds"),
                          MonthFiguresText::tr("Volunteer teams by kind and alliance"),
                          MonthFiguresText::tr("Number"),
                          {},
                          {}};
    for (const char* column : {"kind_id", "alliance_id"}) {
        const QStringList names = namesInOrder(
            db,
            QStringLiteral("SELECT DISTINCT name FROM code WHERE id IN (SELECT %1 FROM "
                           "volunteer_team WHERE deleted_at IS NULL AND ?) ORDER BY position, id")
                .arg(QLatin1String(column)),
            true);
        for (const QString& name : names)
            section.rows.append(
                {section.key + u'.' + name,
                 name,
                 standing(db, t, rowsOf("volunteer_teams", {isLabel(column, name)}), Before::Told),
                 {},
                 FigureUnit::Count,
                 {}});
    }
    return section;
}

FigureSection volunteerTeamsSection(Database& db, const Three& t, std::optional<RowId> block)
{
    FigureSection section{QStringLiteral("volunteer_teams"),
                          MonthFiguresText::tr("By volunteer team"),
                          MonthFiguresText::tr("Services held"),
                          MonthFiguresText::tr("Hours"),
                          {},
                          "services",
                          "hours"};
    QStringList names = namesInOrder(
        db,
        QStringLiteral("SELECT name FROM volunteer_team WHERE (deleted_at IS NULL OR id IN (SELECT "
                       "volunteer_team_id FROM activity WHERE deleted_at IS NULL)) AND (:p1 IS "
                       "NULL OR block_id = :p1 OR block_id IS NULL) ORDER BY block_id, id"),
        block);
    names.removeDuplicates();
    for (const QString& name : std::as_const(names)) {
        const Term ofTeam = isLabel("volunteer_team_id", name);
        section.rows.append({section.key + u'.' + name,
                             name,
                             inEach(db, t, rowsOf("activities", {ofTeam})),
                             inEach(db, t, hoursOf({ofTeam})),
                             FigureUnit::Hours,
                             {}});
    }
    return section;
}

} // namespace doorstep
