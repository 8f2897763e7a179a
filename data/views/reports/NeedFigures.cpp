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
        const QString same =
            name.isEmpty() ? QStringLiteral("({needs.%1}=\"\")*({needs.found_on}<>\"\")")
                                 .arg(QLatin1String(column))
                           : QStringLiteral("({needs.%1}={label})").arg(QLatin1String(column));
        const auto between = [&](const char* dates) {
            return QStringLiteral("SUMPRODUCT(%1*({needs.%2}<>\"\")*({needs.%2}>={first})*({needs.%"
                                  "2}<={last}))")
                .arg(same, QLatin1String(dates));
        };
        const auto behind = [&](const char* dates) {
            return rowsIn("needs", {isOrEmpty(column, name)}, dates);
        };
        section.rows.append(
            {key + u'.' + name,
             name.isEmpty() ? MonthFiguresText::tr("Not filled in") : name,
             flow(
                 t, [&](const PeriodCounts& c) { return (c.*map).value(name).found; },
                 between("found_on"), behind("found_on")),
             flow(
                 t, [&](const PeriodCounts& c) { return (c.*map).value(name).closed; },
                 between("closed_on"), behind("closed_on")),
             FigureUnit::Count,
             {}});
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
    const ColumnCondition active{QStringLiteral("status"), Condition::Is, QStringLiteral("active")};
    const ColumnCondition holder{QStringLiteral("card_on"), Condition::Filled, {}};
    const auto value = [&](qint64 number, const Behind& behind) {
        Measure measure{static_cast<double>(number), std::nullopt, std::nullopt, {}};
        measure.monthRows = behind(asItStands);
        return measure;
    };
    const auto share = [&](const char* kind, qint64 registered) {
        const QString key = QLatin1String(kind);
        const auto of = [&](const PeriodCounts& c) {
            return registered == 0 ? 0.0
                                   : static_cast<double>(c.activeByKind.value(key)) /
                                         static_cast<double>(registered);
        };
        return flow(t, of,
                    QStringLiteral("IF({=coverage.%1s}=0,0,SUMPRODUCT(--({%1s_visited.status}=\"%"
                                   "2\"))/{=coverage.%1s})")
                        .arg(key, labelOf(SubjectStatus::Active)));
    };
    section.rows = {
        {QStringLiteral("coverage.shops"),
         MonthFiguresText::tr("Shops in the register"),
         value(size.shops, rowsIn("shops", {active})),
         {},
         FigureUnit::Count,
         now},
        {QStringLiteral("coverage.shops_share"),
         MonthFiguresText::tr("Share of them visited"),
         share("shop", size.shops),
         {},
         FigureUnit::Share,
         {}},
        {QStringLiteral("coverage.workers"),
         MonthFiguresText::tr("Workers in the register"),
         value(size.workers, rowsIn("workers", {active})),
         {},
         FigureUnit::Count,
         now},
        {QStringLiteral("coverage.workers_share"),
         MonthFiguresText::tr("Share of them visited"),
         share("worker", size.workers),
         {},
         FigureUnit::Share,
         {}},
        {QStringLiteral("cards.delivered"),
         MonthFiguresText::tr("Cards delivered"),
         flow(
             t, [](const PeriodCounts& c) { return c.cards; },
             QStringLiteral("COUNT({cards.delivered_on})"), rowsIn("cards")),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("cards.holders"),
         MonthFiguresText::tr("Subjects that hold a card"),
         value(size.withCard,
               together({rowsIn("shops", {active, holder}), rowsIn("workers", {active, holder})})),
         {},
         FigureUnit::Count,
         now},
    };
    return section;
}

FigureSection needsSection(const Three& t)
{
    FigureSection section{QStringLiteral("needs"),
                          MonthFiguresText::tr("Needs"),
                          MonthFiguresText::tr("Number"),
                          {},
                          {}};
    Measure median{t.month.counts.medianDays, t.last.counts.medianDays, t.year.counts.medianDays,
                   QStringLiteral("IF(COUNT({needs.days})=0,\"\",MEDIAN({needs.days}))")};
    section.rows = {
        {QStringLiteral("needs.found"),
         MonthFiguresText::tr("Found"),
         flow(
             t, [](const PeriodCounts& c) { return c.needsFound; },
             countDates(QStringLiteral("needs.found_on")), rowsIn("needs", {}, "found_on")),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("needs.in_hand"),
         MonthFiguresText::tr("In hand at the end"),
         stock(
             t, [](const PeriodCounts& c) { return c.needsInHand; },
             QStringLiteral("SUMPRODUCT(({needs.found_on}<>\"\")*({needs.closed_on}=\"\"))"),
             rowsIn("needs", {{QStringLiteral("closed_on"), Condition::Empty, {}}})),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("needs.closed"),
         MonthFiguresText::tr("Struck off"),
         flow(
             t, [](const PeriodCounts& c) { return c.needsClosed; },
             countDates(QStringLiteral("needs.closed_on")), rowsIn("needs", {}, "closed_on")),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("needs.overdue"),
         MonthFiguresText::tr("Overdue at the end"),
         stock(
             t, [](const PeriodCounts& c) { return c.needsOverdue; },
             countWhere(QStringLiteral("needs.overdue"),
                        QStringLiteral("\"%1\"").arg(QCoreApplication::translate("Ledger", "Yes"))),
             rowsIn("needs", {{QStringLiteral("overdue"), Condition::Is, QStringLiteral("1")}})),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("needs.median_days"),
         MonthFiguresText::tr("Median days from found to struck off"),
         median,
         {},
         FigureUnit::Days,
         {}},
    };
    return section;
}

// 12345: whether the block knew of it before somebody called there.
FigureSection hotlineSection(const Three& t)
{
    FigureSection section{QStringLiteral("hotline"),
                          MonthFiguresText::tr("12345 hotline"),
                          MonthFiguresText::tr("Number"),
                          {},
                          {}};
    const QString order = QStringLiteral(
        "SUMPRODUCT(({needs.hotline_order}<>\"\")*({needs.found_on}<>\"\")*({needs.found_on}>="
        "{first})*({needs.found_on}<={last})%1)");
    const QString dated = QStringLiteral("*({needs.hotline_on}<>\"\")");
    const auto row = [&](const char* key, const QString& label, qint64 PeriodCounts::*count,
                         const QString& formula, const QList<ColumnCondition>& more,
                         const char* further) {
        const QList<ColumnCondition> conditions =
            QList<ColumnCondition>{{QStringLiteral("hotline_order"), Condition::Filled, {}}} + more;
        section.rows.append({QLatin1String(key),
                             label,
                             flow(
                                 t, [count](const PeriodCounts& c) { return c.*count; }, formula,
                                 rowsIn("needs", conditions, "found_on", further)),
                             {},
                             FigureUnit::Count,
                             {}});
    };
    row("hotline.needs", MonthFiguresText::tr("Needs found that have an order"),
        &PeriodCounts::hotlineNeeds, order.arg(QString()), {}, nullptr);
    row("hotline.before", MonthFiguresText::tr("Found before the order's day"),
        &PeriodCounts::foundBeforeHotline,
        order.arg(dated + QStringLiteral("*({needs.found_on}<{needs.hotline_on})")), {},
        "n.found_on < n.hotline_on");
    row("hotline.after", MonthFiguresText::tr("Found on that day or later"),
        &PeriodCounts::foundAfterHotline,
        order.arg(dated + QStringLiteral("*({needs.found_on}>={needs.hotline_on})")), {},
        "n.found_on >= n.hotline_on");
    row("hotline.untold", MonthFiguresText::tr("The order's day is not written down"),
        &PeriodCounts::hotlineUntold, order.arg(QStringLiteral("*({needs.hotline_on}=\"\")")),
        {{QStringLiteral("hotline_on"), Condition::Empty, {}}}, nullptr);
    return section;
}

FigureSection wishesSection(const Three& t)
{
    FigureSection section{QStringLiteral("wishes"),
                          MonthFiguresText::tr("Wishes"),
                          MonthFiguresText::tr("Number"),
                          {},
                          {}};
    section.rows = {
        {QStringLiteral("wishes.collected"),
         MonthFiguresText::tr("Collected"),
         flow(
             t, [](const PeriodCounts& c) { return c.wishesCollected; },
             countDates(QStringLiteral("wishes.collected_on")),
             rowsIn("wishes", {}, "collected_on")),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("wishes.fulfilled"),
         MonthFiguresText::tr("Fulfilled"),
         flow(
             t, [](const PeriodCounts& c) { return c.wishesFulfilled; },
             countDates(QStringLiteral("wishes.fulfilled_on")),
             rowsIn("wishes", {}, "fulfilled_on")),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("wishes.waiting"),
         MonthFiguresText::tr("Waiting at the end"),
         stock(
             t, [](const PeriodCounts& c) { return c.wishesWaiting; },
             QStringLiteral(
                 "SUMPRODUCT(({wishes.collected_on}<>\"\")*({wishes.fulfilled_on}=\"\"))"),
             rowsIn("wishes", {{QStringLiteral("fulfilled_on"), Condition::Empty, {}}})),
         {},
         FigureUnit::Count,
         {}},
    };
    return section;
}

} // namespace doorstep
