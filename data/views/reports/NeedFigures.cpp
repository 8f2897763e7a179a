// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/subjects/Subject.h"
#include "data/views/reports/FigureParts.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MonthFigures)
};

FigureSection needTallies(const Three& t, const QStringList& order, const QString& key,
                          const QString& title, const char* column,
                          QMap<QString, NeedTally> PeriodCounts::*map)
{
    FigureSection section{key, title,   Text::tr("Found"), Text::tr("Struck off"),
                          {},  "found", "closed"};
    const QStringList met = keysOfAll(t, map);
    for (const QString& name : ordered(order, met, true)) {
        const auto measure = [&](qint64 NeedTally::*member, const char* day) {
            return flow(
                t, [&](const PeriodCounts& c) { return (c.*map).value(name).*member; },
                rowsOf("needs", {isLabelOrEmpty(column, name)}, day));
        };
        section.rows.append({key + u'.' + name, name.isEmpty() ? Text::tr("Not filled in") : name,
                             measure(&NeedTally::found, "found_on"),
                             measure(&NeedTally::closed, "closed_on")});
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
                       QStringLiteral("need_category"), Text::tr("Needs by category"),
                       "category_id", &PeriodCounts::needsByCategory);
}

FigureSection needDepartmentsSection(Database& db, const Three& t)
{
    return needTallies(t, codeNames(db, QStringLiteral("department")),
                       QStringLiteral("need_department"), Text::tr("Needs by department"),
                       "department_id", &PeriodCounts::needsByDepartment);
}

FigureSection needSourcesSection(Database& db, const Three& t)
{
    return needTallies(t, codeNames(db, QStringLiteral("need_source")),
                       QStringLiteral("need_source"), Text::tr("Needs by source"), "source_id",
                       &PeriodCounts::needsBySource);
}

FigureSection coverageSection(const Three& t, const RegisterSize& size)
{
    FigureSection section{
        QStringLiteral("coverage"), Text::tr("Coverage and cards"), Text::tr("Number"), {}, {}};
    const QString now = Text::tr("As the register stands now; not in the month's ledgers.");
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
    const auto share = [&](const char* kind, const char* ledger, qint64 registered) {
        const QString key = QLatin1String(kind);
        const auto of = [&](const PeriodCounts& c) {
            return registered == 0 ? 0.0
                                   : static_cast<double>(c.activeByKind.value(key)) /
                                         static_cast<double>(registered);
        };
        const QString formula = QStringLiteral("IF({=coverage.%1s}=0,0,%2/{=coverage.%1s})")
                                    .arg(key, rowsOf(ledger, {active}).formula);
        return FigureRow{QStringLiteral("coverage.%1s_share").arg(key),
                         Text::tr("Share of them visited"),
                         flow(t, of, {formula, {}}),
                         {},
                         FigureUnit::Share};
    };
    section.rows = {
        value("coverage.shops", Text::tr("Shops in the register"), size.shops,
              rowsOf("shops", {active})),
        share("shop", "shops_visited", size.shops),
        value("coverage.workers", Text::tr("Workers in the register"), size.workers,
              rowsOf("workers", {active})),
        share("worker", "workers_visited", size.workers),
        {QStringLiteral("cards.delivered"), Text::tr("Cards delivered"),
         flow(t, &PeriodCounts::cards, rowsOf("cards"))},
        value("cards.holders", Text::tr("Subjects that hold a card"), size.withCard,
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
            Text::tr("Needs"),
            Text::tr("Number"),
            {},
            {{QStringLiteral("needs.found"), Text::tr("Found"),
              flow(t, &PeriodCounts::needsFound, rowsOf("needs", {}, "found_on"))},
             {QStringLiteral("needs.in_hand"), Text::tr("In hand at the end"),
              stock(t, &PeriodCounts::needsInHand, rowsOf("needs", {isEmpty("closed_on")}))},
             {QStringLiteral("needs.closed"), Text::tr("Struck off"),
              flow(t, &PeriodCounts::needsClosed, rowsOf("needs", {}, "closed_on"))},
             {QStringLiteral("needs.overdue"), Text::tr("Overdue at the end"),
              stock(t, &PeriodCounts::needsOverdue, rowsOf("needs", {isYes("overdue")}))},
             {QStringLiteral("needs.median_days"),
              Text::tr("Median days from found to struck off"),
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
            Text::tr("12345 hotline"),
            Text::tr("Number"),
            {},
            {row("needs", Text::tr("Needs found that have an order"), &PeriodCounts::hotlineNeeds),
             row("before", Text::tr("Found before the order's day"),
                 &PeriodCounts::foundBeforeHotline, {isFilled("hotline_on")},
                 {"n.found_on < n.hotline_on", "{needs.found_on}<{needs.hotline_on}"}),
             row("after", Text::tr("Found on that day or later"), &PeriodCounts::foundAfterHotline,
                 {isFilled("hotline_on")},
                 {"n.found_on >= n.hotline_on", "{needs.found_on}>={needs.hotline_on}"}),
             row("untold", Text::tr("The order's day is not written down"),
                 &PeriodCounts::hotlineUntold, {isEmpty("hotline_on")})}};
}

FigureSection wishesSection(const Three& t)
{
    return {
        QStringLiteral("wishes"),
        Text::tr("Wishes"),
        Text::tr("Number"),
        {},
        {{QStringLiteral("wishes.collected"), Text::tr("Collected"),
          flow(t, &PeriodCounts::wishesCollected, rowsOf("wishes", {}, "collected_on"))},
         {QStringLiteral("wishes.fulfilled"), Text::tr("Fulfilled"),
          flow(t, &PeriodCounts::wishesFulfilled, rowsOf("wishes", {}, "fulfilled_on"))},
         {QStringLiteral("wishes.waiting"), Text::tr("Waiting at the end"),
          stock(t, &PeriodCounts::wishesWaiting, rowsOf("wishes", {isEmpty("fulfilled_on")}))}}};
}

} // namespace doorstep
