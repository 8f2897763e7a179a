// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/needs/Need.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "data/views/reports/FigureParts.h"
#include "data/views/reports/MonthFiguresText.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

const QString subjectsFormula =
    QStringLiteral("COUNT({shops_visited.month_visits})+COUNT({workers_visited.month_visits})");

FigureRow tallyRow(const Three& t, const QString& key, const QString& label,
                   QMap<QString, Tally> PeriodCounts::*map, const QString& entry,
                   const QString& visitsFormula, const Behind& visits, const QString& subjectsOf,
                   const Behind& subjects)
{
    return {key,
            label,
            flow(
                t, [&](const PeriodCounts& c) { return (c.*map).value(entry).visits; },
                visitsFormula, visits),
            flow(
                t, [&](const PeriodCounts& c) { return (c.*map).value(entry).subjects; },
                subjectsOf, subjects),
            FigureUnit::Count,
            {}};
}

} // namespace

FigureSection fourHundred(const Three& t)
{
    FigureSection section{QStringLiteral("four_hundred"),
                          MonthFiguresText::tr("Four hundreds"),
                          MonthFiguresText::tr("Number"),
                          {},
                          {}};
    const Behind servicesBehind = servicesIn(ServiceStep::Introduced);
    const Behind wishesBehind = rowsIn("wishes", {}, "fulfilled_on");
    const Behind satisfiedBehind =
        rowsIn("needs", {{QStringLiteral("satisfaction"), Condition::From, leastSatisfied}},
               "fed_back_on");
    section.rows = {
        {QStringLiteral("four_hundred.doors"),
         MonthFiguresText::tr("Doors entered: distinct subjects visited"),
         flow(
             t, [](const PeriodCounts& c) { return c.all.subjects; }, subjectsFormula,
             rowsVisited()),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("four_hundred.known"),
         MonthFiguresText::tr("Situations known: profiles complete among them"),
         flow(
             t, [](const PeriodCounts& c) { return c.completeProfiles; },
             visitedWhere(
                 QStringLiteral("complete"),
                 QStringLiteral("\"%1\"").arg(QCoreApplication::translate("Ledger", "Yes"))),
             rowsVisited({{QStringLiteral("complete"), Condition::Is, QStringLiteral("1")}})),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("four_hundred.solved"),
         MonthFiguresText::tr("Difficulties solved: needs struck off"),
         flow(
             t, [](const PeriodCounts& c) { return c.needsClosed; },
             countDates(QStringLiteral("needs.closed_on")), rowsIn("needs", {}, "closed_on")),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("four_hundred.warmed"),
         MonthFiguresText::tr("Hearts warmed: the three below together"),
         flow(
             t,
             [](const PeriodCounts& c) {
                 return c.services.introduced + c.wishesFulfilled + c.needsSatisfied;
             },
             QStringLiteral(
                 "{=four_hundred.services}+{=four_hundred.wishes}+{=four_hundred.satisfied}"),
             together({servicesBehind, wishesBehind, satisfiedBehind})),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("four_hundred.services"),
         MonthFiguresText::tr("  Services introduced"),
         flow(
             t, [](const PeriodCounts& c) { return c.services.introduced; },
             countServices(ServiceStep::Introduced), servicesBehind),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("four_hundred.wishes"),
         MonthFiguresText::tr("  Wishes fulfilled"),
         flow(
             t, [](const PeriodCounts& c) { return c.wishesFulfilled; },
             countDates(QStringLiteral("wishes.fulfilled_on")), wishesBehind),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("four_hundred.satisfied"),
         MonthFiguresText::tr("  Needs fed back and satisfied"),
         flow(
             t, [](const PeriodCounts& c) { return c.needsSatisfied; },
             QStringLiteral(
                 "COUNTIFS({needs.fed_back_on},\">=\"&{first},{needs.fed_back_on},\"<=\"&{last},"
                 "{needs.satisfaction},\">=4\")"),
             satisfiedBehind),
         {},
         FigureUnit::Count,
         {}},
    };
    return section;
}

FigureSection visitsSection(const Three& t)
{
    FigureSection section{QStringLiteral("visits"),
                          MonthFiguresText::tr("Visits"),
                          MonthFiguresText::tr("Visits"),
                          MonthFiguresText::tr("Subjects"),
                          {}};
    section.rows.append({QStringLiteral("visits.total"),
                         MonthFiguresText::tr("All"),
                         flow(
                             t, [](const PeriodCounts& c) { return c.all.visits; },
                             QStringLiteral("COUNT({visits.at})"), rowsIn("visits")),
                         flow(
                             t, [](const PeriodCounts& c) { return c.all.subjects; },
                             subjectsFormula, rowsVisited()),
                         FigureUnit::Count,
                         {}});
    for (const Word<SubjectKind>& word : wordsOf<SubjectKind>()) {
        const QString key = QLatin1String(word.key);
        section.rows.append(tallyRow(
            t, QStringLiteral("visits.kind.") + key, labelOf(word.value), &PeriodCounts::byKind,
            key, countWhere(QStringLiteral("visits.kind"), QStringLiteral("{label}")),
            rowsIn("visits", {{QStringLiteral("kind"), Condition::Is, key}}),
            QStringLiteral("COUNT({%1s_visited.month_visits})").arg(key),
            rowsIn(word.value == SubjectKind::Shop ? "shops_visited" : "workers_visited")));
    }
    for (const Word<Outcome>& word : wordsOf<Outcome>()) {
        const QString key = QLatin1String(word.key);
        section.rows.append(
            {QStringLiteral("visits.outcome.") + key,
             labelOf(word.value),
             flow(
                 t, [&](const PeriodCounts& c) { return c.byOutcome.value(key); },
                 countWhere(QStringLiteral("visits.outcome"), QStringLiteral("{label}")),
                 rowsIn("visits", {{QStringLiteral("outcome"), Condition::Is, key}})),
             {},
             FigureUnit::Count,
             {}});
    }
    return section;
}

FigureSection modesSection(const Three& t)
{
    FigureSection section{QStringLiteral("modes"),
                          MonthFiguresText::tr("By mode"),
                          MonthFiguresText::tr("Visits"),
                          MonthFiguresText::tr("Subjects"),
                          {}};
    for (const Word<VisitMode>& word : wordsOf<VisitMode>()) {
        const QString key = QLatin1String(word.key);
        section.rows.append(
            tallyRow(t, QStringLiteral("modes.") + key, labelOf(word.value), &PeriodCounts::byMode,
                     key, countWhere(QStringLiteral("visits.mode"), QStringLiteral("{label}")),
                     rowsIn("visits", {{QStringLiteral("mode"), Condition::Is, key}}),
                     visitedAmong(QStringLiteral("modes")),
                     rowsVisited({{QStringLiteral("modes"), Condition::Among, key}})));
    }
    return section;
}

FigureSection drivesSection(Database& db, const Three& t)
{
    FigureSection section{QStringLiteral("drives"),
                          MonthFiguresText::tr("By drive"),
                          MonthFiguresText::tr("Visits"),
                          MonthFiguresText::tr("Subjects"),
                          {}};
    const QStringList order = namesInOrder(
        db,
        QStringLiteral(
            "SELECT name FROM code WHERE list = 'drive' AND deleted_at IS NULL ORDER BY position"));
    for (const QString& name : ordered(order, keysOfAll(t, &PeriodCounts::byDrive), false))
        section.rows.append(
            tallyRow(t, QStringLiteral("drives.") + name, name, &PeriodCounts::byDrive, name,
                     countAmong(QStringLiteral("visits.drives")),
                     rowsIn("visits", {{QStringLiteral("drives"), Condition::Among, name}}),
                     visitedAmong(QStringLiteral("drives")),
                     rowsVisited({{QStringLiteral("drives"), Condition::Among, name}})));
    return section;
}

FigureSection streetsSection(Database& db, const Three& t, std::optional<RowId> block)
{
    FigureSection section{QStringLiteral("streets"),
                          MonthFiguresText::tr("By street"),
                          MonthFiguresText::tr("Visits"),
                          MonthFiguresText::tr("Subjects"),
                          {}};
    const QStringList order = namesInOrder(
        db,
        QStringLiteral(
            "SELECT t.name FROM street t JOIN block b ON b.id = t.block_id WHERE t.deleted_at IS "
            "NULL "
            "AND (:p1 IS NULL OR t.block_id = :p1) ORDER BY b.position, b.id, t.position, t.id"),
        block);
    for (const QString& name : ordered(order, keysOfAll(t, &PeriodCounts::byStreet), false)) {
        const bool blank = name.isEmpty();
        const QString what = blank ? QStringLiteral("\"\"") : QStringLiteral("{label}");
        const auto where = [&](const QString& column, const QString& filled) {
            return blank
                       ? QStringLiteral("SUMPRODUCT(({%1}=\"\")*({%2}<>\"\"))").arg(column, filled)
                       : countWhere(column, what);
        };
        section.rows.append(
            tallyRow(t, QStringLiteral("streets.") + name,
                     blank ? MonthFiguresText::tr("No street") : name, &PeriodCounts::byStreet,
                     name, where(QStringLiteral("visits.street"), QStringLiteral("visits.at")),
                     rowsIn("visits", {isOrEmpty("street", name)}),
                     where(QStringLiteral("shops_visited.street_id"),
                           QStringLiteral("shops_visited.month_visits")) +
                         u'+' +
                         where(QStringLiteral("workers_visited.street_id"),
                               QStringLiteral("workers_visited.month_visits")),
                     rowsVisited({isOrEmpty("street_id", name)})));
    }
    return section;
}

FigureSection blocksSection(Database& db, const Three& t)
{
    FigureSection section{QStringLiteral("blocks"),
                          MonthFiguresText::tr("By block"),
                          MonthFiguresText::tr("Visits"),
                          MonthFiguresText::tr("Subjects"),
                          {}};
    const QStringList order = namesInOrder(
        db,
        QStringLiteral("SELECT name FROM block WHERE deleted_at IS NULL ORDER BY position, id"));
    for (const QString& name : ordered(order, keysOfAll(t, &PeriodCounts::byBlock), false))
        section.rows.append(
            tallyRow(t, QStringLiteral("blocks.") + name, name, &PeriodCounts::byBlock, name,
                     countWhere(QStringLiteral("visits.block_id"), QStringLiteral("{label}")),
                     rowsIn("visits", {isOrEmpty("block_id", name)}),
                     visitedWhere(QStringLiteral("block_id"), QStringLiteral("{label}")),
                     rowsVisited({isOrEmpty("block_id", name)})));
    return section;
}

} // namespace doorstep
