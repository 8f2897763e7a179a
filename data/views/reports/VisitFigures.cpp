// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/needs/Need.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "data/views/reports/FigureParts.h"
#include "data/views/reports/MonthFiguresText.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

FigureRow tallyRow(const Three& t, const QString& key, const QString& label,
                   QMap<QString, Tally> PeriodCounts::*map, const QString& entry,
                   const Counting& visits, const Counting& subjects)
{
    const auto number = [&](qint64 Tally::*member) {
        return [=](const PeriodCounts& c) {
            return (c.*map).value(entry).*member;
        };
    };
    return {key, label, flow(t, number(&Tally::visits), visits),
            flow(t, number(&Tally::subjects), subjects)};
}

// A row for each of what visits have in a column, and a subject visited in one that may hold
// several.
FigureSection entriesSection(const Three& t, const char* column, const char* columnOfSubjects,
                             const QString& title, const QStringList& order,
                             QMap<QString, Tally> PeriodCounts::*map)
{
    const QString key = QLatin1String(columnOfSubjects);
    FigureSection section{
        key, title, MonthFiguresText::tr("Visits"), MonthFiguresText::tr("Subjects"), {}};
    for (const QString& name : ordered(order, keysOfAll(t, map), false))
        section.rows.append(tallyRow(t, key + u'.' + name, name, map, name,
                                     rowsOf("visits", {hasLabel(column, name)}),
                                     rowsVisited({hasLabel(columnOfSubjects, name)})));
    return section;
}

// A row for each part of a block, and one for what lies in none.
FigureSection partsSection(const Three& t, const char* key, const char* column,
                           const char* columnOfSubjects, const QString& title, const QString& none,
                           const QStringList& order, QMap<QString, Tally> PeriodCounts::*map)
{
    FigureSection section{QLatin1String(key),
                          title,
                          MonthFiguresText::tr("Visits"),
                          MonthFiguresText::tr("Subjects"),
                          {}};
    for (const QString& name : ordered(order, keysOfAll(t, map), false))
        section.rows.append(tallyRow(t, section.key + u'.' + name, name.isEmpty() ? none : name,
                                     map, name, rowsOf("visits", {isLabelOrEmpty(column, name)}),
                                     rowsVisited({isLabelOrEmpty(columnOfSubjects, name)})));
    return section;
}

} // namespace

QStringList rolesOfSets(Database& db)
{
    return namesInOrder(
        db, QStringLiteral("SELECT c.name FROM code c JOIN code s ON s.id = c.parent_id "
                           "WHERE c.list = 'visitor_role' AND c.deleted_at IS NULL "
                           "ORDER BY s.position, s.id, c.position, c.id"));
}

FigureSection fourHundred(const Three& t)
{
    const auto row = [&](const char* key, const QString& label, auto value,
                         const Counting& counting) {
        return FigureRow{QStringLiteral("four_hundred.") + QLatin1String(key), label,
                         flow(t, value, counting)};
    };
    const auto introduced = [](const PeriodCounts& c) {
        return c.services.introduced;
    };
    const Counting servicesIntroduced = servicesIn(ServiceStep::Introduced);
    const Counting wishesFulfilled = rowsOf("wishes", {}, "fulfilled_on");
    const Counting satisfied = rowsFrom("needs", "fed_back_on", "satisfaction", leastSatisfied);
    const Counting warmed{
        QStringLiteral("{=four_hundred.services}+{=four_hundred.wishes}+{=four_hundred.satisfied}"),
        (servicesIntroduced + wishesFulfilled + satisfied).behind};
    return {QStringLiteral("four_hundred"),
            MonthFiguresText::tr("Four hundreds"),
            MonthFiguresText::tr("Number"),
            {},
            {row(
                 "doors", MonthFiguresText::tr("Doors entered: distinct subjects visited"),
                 [](const PeriodCounts& c) { return c.all.subjects; }, rowsVisited()),
             row("known", MonthFiguresText::tr("Situations known: profiles complete among them"),
                 &PeriodCounts::completeProfiles, rowsVisited({isYes("complete")})),
             row("solved", MonthFiguresText::tr("Difficulties solved: needs struck off"),
                 &PeriodCounts::needsClosed, rowsOf("needs", {}, "closed_on")),
             row(
                 "warmed", MonthFiguresText::tr("Hearts warmed: the three below together"),
                 [](const PeriodCounts& c) {
                     return c.services.introduced + c.wishesFulfilled + c.needsSatisfied;
                 },
                 warmed),
             row("services", MonthFiguresText::tr("  Services introduced"), introduced,
                 servicesIntroduced),
             row("wishes", MonthFiguresText::tr("  Wishes fulfilled"),
                 &PeriodCounts::wishesFulfilled, wishesFulfilled),
             row("satisfied", MonthFiguresText::tr("  Needs fed back and satisfied"),
                 &PeriodCounts::needsSatisfied, satisfied)}};
}

FigureSection visitsSection(const Three& t)
{
    FigureSection section{QStringLiteral("visits"),
                          MonthFiguresText::tr("Visits"),
                          MonthFiguresText::tr("Visits"),
                          MonthFiguresText::tr("Subjects"),
                          {}};
    section.rows.append(
        {QStringLiteral("visits.total"), MonthFiguresText::tr("All"),
         flow(
             t, [](const PeriodCounts& c) { return c.all.visits; }, rowsOf("visits")),
         flow(
             t, [](const PeriodCounts& c) { return c.all.subjects; }, rowsVisited())});
    for (const Word<SubjectKind>& word : wordsOf<SubjectKind>()) {
        const QString key = QLatin1String(word.key);
        section.rows.append(
            tallyRow(t, QStringLiteral("visits.kind.") + key, labelOf(word.value),
                     &PeriodCounts::byKind, key, rowsOf("visits", {isLabel("kind", key)}),
                     isPerson(word.value) ? rowsOf("workers_visited")
                                          : rowsOf("shops_visited", {isLabel("kind", key)})));
    }
    for (const Word<Outcome>& word : wordsOf<Outcome>()) {
        const QString key = QLatin1String(word.key);
        section.rows.append({QStringLiteral("visits.outcome.") + key, labelOf(word.value),
                             flow(
                                 t, [&](const PeriodCounts& c) { return c.byOutcome.value(key); },
                                 rowsOf("visits", {isLabel("outcome", key)}))});
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
        section.rows.append(tallyRow(
            t, QStringLiteral("modes.") + key, labelOf(word.value), &PeriodCounts::byMode, key,
            rowsOf("visits", {isLabel("mode", key)}), rowsVisited({hasLabel("modes", key)})));
    }
    return section;
}

FigureSection drivesSection(Database& db, const Three& t)
{
    const QStringList order = namesInOrder(
        db,
        QStringLiteral(
            "SELECT name FROM code WHERE list = 'drive' AND deleted_at IS NULL ORDER BY position"));
    return entriesSection(t, "drives", "drives", MonthFiguresText::tr("By drive"), order,
                          &PeriodCounts::byDrive);
}

FigureSection rolesSection(Database& db, const Three& t)
{
    return entriesSection(t, "roles", "roles", MonthFiguresText::tr("By role"), rolesOfSets(db),
                          &PeriodCounts::byRole);
}

FigureSection checksSection(Database& db, const Three& t)
{
    const QStringList order =
        namesInOrder(db, QStringLiteral("SELECT name FROM code WHERE list = 'visit_check' AND "
                                        "deleted_at IS NULL ORDER BY position, id"));
    return entriesSection(t, "checks", "checks", MonthFiguresText::tr("By what was brought along"),
                          order, &PeriodCounts::byCheck);
}

FigureSection teamsSection(Database& db, const Three& t, std::optional<RowId> block)
{
    const QStringList order = namesInOrder(
        db,
        QStringLiteral("SELECT name FROM visiting_team WHERE deleted_at IS NULL AND (:p1 IS NULL "
                       "OR block_id = :p1 OR block_id IS NULL) ORDER BY position, id"),
        block);
    return entriesSection(t, "team_id", "teams", MonthFiguresText::tr("By visiting team"), order,
                          &PeriodCounts::byTeam);
}

FigureSection streetsSection(Database& db, const Three& t, std::optional<RowId> block)
{
    const QStringList order = namesInOrder(
        db,
        QStringLiteral(
            "SELECT t.name FROM street t JOIN block b ON b.id = t.block_id WHERE t.deleted_at IS "
            "NULL "
            "AND (:p1 IS NULL OR t.block_id = :p1) ORDER BY b.position, b.id, t.position, t.id"),
        block);
    return partsSection(t, "streets", "street", "street_id", MonthFiguresText::tr("By street"),
                        MonthFiguresText::tr("No street"), order, &PeriodCounts::byStreet);
}

FigureSection gridsSection(Database& db, const Three& t, std::optional<RowId> block)
{
    const QStringList order = namesInOrder(
        db,
        QStringLiteral("SELECT g.name FROM grid g JOIN block b ON b.id = g.block_id WHERE "
                       "g.deleted_at IS NULL AND (:p1 IS NULL OR g.block_id = :p1) "
                       "ORDER BY b.position, b.id, g.id"),
        block);
    return partsSection(t, "grids", "grid_id", "grid_id", MonthFiguresText::tr("By grid"),
                        MonthFiguresText::tr("No grid"), order, &PeriodCounts::byGrid);
}

FigureSection blocksSection(Database& db, const Three& t)
{
    FigureSection section{QStringLiteral("blocks"),
                          MonthFiguresText::tr("By block"),
                          MonthFiguresText::tr("Visits"),
                          MonthFiguresText::tr("Subjects"),
                          {}};
    const QStringList order =
        namesInOrder(db, QStringLiteral("SELECT %1 FROM block b WHERE b.deleted_at IS NULL "
                                        "ORDER BY b.position, b.id")
                             .arg(QString::fromUtf8(blockLabelSql("b"))));
    for (const QString& name : ordered(order, keysOfAll(t, &PeriodCounts::byBlock), false))
        section.rows.append(tallyRow(t, QStringLiteral("blocks.") + name, name,
                                     &PeriodCounts::byBlock, name,
                                     rowsOf("visits", {isLabelOrEmpty("block_id", name)}),
                                     rowsVisited({isLabelOrEmpty("block_id", name)})));
    return section;
}

} // namespace doorstep
