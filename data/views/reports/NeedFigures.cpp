// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/subjects/Subject.h"
#include "data/views/reports/FigureParts.h"
#include "data/views/reports/MonthFiguresText.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

FigureSection needTallies(const Three& t, const QStringList& order, const QString& key,
                          const QString& title, const char* column,
                          QMap<QString, NeedTally> PeriodCounts::*map)
{
    FigureSection section{
        key,     title,   MonthFiguresText::tr("Found"), MonthFiguresText::tr("Struck off"), {},
        "found", "closed"};
    const QStringList met = keysOfAll(t, map);
    for (const QString& name : ordered(order, met, true)) {
        const auto measure = [&](qint64 NeedTally::*member, const char* day) {
            return flow(
                t, [&](const PeriodCounts& c) { return (c.*map).value(name).*member; },
                rowsOf("needs", {isLabelOrEmpty(column, name)}, day));
        };
        section.rows.append(
            {key + u'.' + name, name.isEmpty() ? MonthFiguresText::tr("Not filled in") : name,
             measure(&NeedTally::found, "found_on"), measure(&NeedTally::closed, "closed_on")});
    }
    // What was asked for most stands first; a stable sort keeps the lists' order among equals.
    std::stable_sort(
        section.rows.begin(), section.rows.end(),
        [](const FigureRow& a, const FigureRow& b) { return a.first.month > b.first.month; });
    return section;
}

QStringList codeNames(Database& db, const QString& list)
{
    return namesInOrder(
        db, QStringLiteral("SELECT name FROM code WHERE list = ? ORDER BY position, id"), list);
}

} // namespace

FigureSection needCategoriesSection(Database& db, const Three& t)
{
    return needTallies(t, codeNames(db, QStringLiteral("need_category")),
                       QStringLiteral("need_category"), MonthFiguresText::tr("Needs by category"),
                       "category_id", &PeriodCounts::needsByCategory);
}

FigureSection needDepartmentsSection(Database& db, const Three& t)
{
    return needTallies(t, codeNames(db, QStringLiteral("department")),
                       QStringLiteral("need_department"),
                       MonthFiguresText::tr("Needs by department"), "department_id",
                       &PeriodCounts::needsByDepartment);
}

FigureSection needSourcesSection(Database& db, const Three& t)
{
    return needTallies(t, codeNames(db, QStringLiteral("need_source")),
                       QStringLiteral("need_source"), MonthFiguresText::tr("Needs by source"),
                       "source_id", &PeriodCounts::needsBySource);
}

FigureSection needThemesSection(Database& db, const Three& t)
{
    return needTallies(t, codeNames(db, QStringLiteral("need_theme")), QStringLiteral("need_theme"),
                       MonthFiguresText::tr("Opinions by kind"), "theme_id",
                       &PeriodCounts::needsByTheme);
}

FigureSection needRolesSection(Database& db, const Three& t)
{
    FigureSection section{QStringLiteral("need_role"),
                          MonthFiguresText::tr("Needs by role"),
                          MonthFiguresText::tr("Found"),
                          MonthFiguresText::tr("Struck off"),
                          {},
                          "found",
                          "closed"};
    const QStringList met = keysOfAll(t, &PeriodCounts::needsByRole);
    for (const QString& name : ordered(rolesOfSets(db), met, false)) {
        const auto measure = [&](qint64 NeedTally::*member, const char* day) {
            return flow(
                t, [&](const PeriodCounts& c) { return c.needsByRole.value(name).*member; },
                rowsOf("needs", {hasLabel("found_roles", name)}, day));
        };
        section.rows.append({section.key + u'.' + name, name,
                             measure(&NeedTally::found, "found_on"),
                             measure(&NeedTally::closed, "closed_on")});
    }
    return section;
}

FigureSection coverageSection(const Three& t, const RegisterSize& size)
{
    FigureSection section{QStringLiteral("coverage"),
                          MonthFiguresText::tr("Coverage and cards"),
                          MonthFiguresText::tr("Number"),
                          {},
                          {}};
    const QString now =
        MonthFiguresText::tr("As the register stands now; not in the month's ledgers.");
    LedgerFilter asItStands = t.month.filter;
    asItStands.period.reset();
    const Term active = is("status", toCell(SubjectStatus::Active), labelOf(SubjectStatus::Active));
    const Term holder = isFilled("card_on");
    const auto value = [&](const char* key, const QString& label, qint64 number,
                           const Counting& counting) {
        Measure measure{static_cast<double>(number), std::nullopt, std::nullopt, {}};
        measure.monthRows = counting.behind(asItStands);
        return FigureRow{QLatin1String(key), label, measure, {}, FigureUnit::Count, now};
    };
    const auto share = [&](const char* what, const QString& registered, qint64 number,
                           const QStringList& kinds, const Counting& visited) {
        const auto of = [&](const PeriodCounts& c) {
            qint64 met = 0;
            for (const QString& kind : kinds)
                met += c.activeByKind.value(kind);
            return number == 0 ? 0.0 : static_cast<double>(met) / static_cast<double>(number);
        };
        const QString formula =
            QStringLiteral("IF({=%1}=0,0,(%2)/{=%1})").arg(registered, visited.formula);
        return FigureRow{QLatin1String(what),
                         MonthFiguresText::tr("Share of them visited"),
                         flow(t, of, {formula, {}}),
                         {},
                         FigureUnit::Share};
    };
    const auto places = [&](const char* ledger, SubjectKind kind) {
        return rowsOf(ledger, {active, is("kind", toCell(kind), labelOf(kind))});
    };
    const auto firms = [&](const char* ledger) {
        return places(ledger, SubjectKind::Firm) + places(ledger, SubjectKind::Collective);
    };
    section.rows = {
        value("coverage.shops", MonthFiguresText::tr("Shops in the register"), size.shops,
              places("shops", SubjectKind::Shop)),
        share("coverage.shops_share", QStringLiteral("coverage.shops"), size.shops,
              {QStringLiteral("shop")}, places("shops_visited", SubjectKind::Shop)),
        value("coverage.firms", MonthFiguresText::tr("Firms in the register"), size.firms,
              firms("shops")),
        share("coverage.firms_share", QStringLiteral("coverage.firms"), size.firms,
              {QStringLiteral("firm"), QStringLiteral("collective")}, firms("shops_visited")),
        value("coverage.workers", MonthFiguresText::tr("Workers in the register"), size.workers,
              rowsOf("workers", {active})),
        share("coverage.workers_share", QStringLiteral("coverage.workers"), size.workers,
              {QStringLiteral("worker")}, rowsOf("workers_visited", {active})),
        {QStringLiteral("cards.delivered"), MonthFiguresText::tr("Cards delivered"),
         flow(t, &PeriodCounts::cards, rowsOf("cards"))},
        value("cards.holders", MonthFiguresText::tr("Subjects that hold a card"), size.withCard,
              rowsOf("shops", {active, holder}) + rowsOf("workers", {active, holder})),
    };
    return section;
}

FigureSection needsSection(const Three& t)
{
    const Measure median{t.month.counts.medianDays, t.last.counts.medianDays,
                         t.year.counts.medianDays,
                         QStringLiteral("IF(COUNT({needs.days})=0,\"\",MEDIAN({needs.days}))")};
    return {QStringLiteral("needs"),
            MonthFiguresText::tr("Needs"),
            MonthFiguresText::tr("Number"),
            {},
            {{QStringLiteral("needs.found"), MonthFiguresText::tr("Found"),
              flow(t, &PeriodCounts::needsFound, rowsOf("needs", {}, "found_on"))},
             {QStringLiteral("needs.in_hand"), MonthFiguresText::tr("In hand at the end"),
              stock(t, &PeriodCounts::needsInHand, rowsOf("needs", {isEmpty("closed_on")}))},
             {QStringLiteral("needs.closed"), MonthFiguresText::tr("Struck off"),
              flow(t, &PeriodCounts::needsClosed, rowsOf("needs", {}, "closed_on"))},
             {QStringLiteral("needs.overdue"), MonthFiguresText::tr("Overdue at the end"),
              stock(t, &PeriodCounts::needsOverdue, rowsOf("needs", {isYes("overdue")}))},
             {QStringLiteral("needs.median_days"),
              MonthFiguresText::tr("Median days from found to struck off"),
              median,
              {},
              FigureUnit::Days}}};
}

// 12345: whether the block knew of it before somebody called there.
FigureSection hotlineSection(const Three& t)
{
    const auto row = [&](const char* key, const QString& label, qint64 PeriodCounts::*count,
                         const QList<Term>& more = {}, const Further& further = {}) {
        return FigureRow{QStringLiteral("hotline.") + QLatin1String(key), label,
                         flow(t, count,
                              rowsOf("needs", QList<Term>{isFilled("hotline_order")} + more,
                                     "found_on", further))};
    };
    return {QStringLiteral("hotline"),
            MonthFiguresText::tr("12345 hotline"),
            MonthFiguresText::tr("Number"),
            {},
            {row("needs", MonthFiguresText::tr("Needs found that have an order"),
                 &PeriodCounts::hotlineNeeds),
             row("before", MonthFiguresText::tr("Found before the order's day"),
                 &PeriodCounts::foundBeforeHotline, {isFilled("hotline_on")},
                 {"n.found_on < n.hotline_on", "{needs.found_on}<{needs.hotline_on}"}),
             row("after", MonthFiguresText::tr("Found on that day or later"),
                 &PeriodCounts::foundAfterHotline, {isFilled("hotline_on")},
                 {"n.found_on >= n.hotline_on", "{needs.found_on}>={needs.hotline_on}"}),
             row("untold", MonthFiguresText::tr("The order's day is not written down"),
                 &PeriodCounts::hotlineUntold, {isEmpty("hotline_on")})}};
}

FigureSection wishesSection(const Three& t)
{
    return {
        QStringLiteral("wishes"),
        MonthFiguresText::tr("Wishes"),
        MonthFiguresText::tr("Number"),
        {},
        {{QStringLiteral("wishes.collected"), MonthFiguresText::tr("Collected"),
          flow(t, &PeriodCounts::wishesCollected, rowsOf("wishes", {}, "collected_on"))},
         {QStringLiteral("wishes.fulfilled"), MonthFiguresText::tr("Fulfilled"),
          flow(t, &PeriodCounts::wishesFulfilled, rowsOf("wishes", {}, "fulfilled_on"))},
         {QStringLiteral("wishes.waiting"), MonthFiguresText::tr("Waiting at the end"),
          stock(t, &PeriodCounts::wishesWaiting, rowsOf("wishes", {isEmpty("fulfilled_on")}))}}};
}

} // namespace doorstep
