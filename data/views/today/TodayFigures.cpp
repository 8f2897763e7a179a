// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/today/TodayFigures.h"

#include "data/views/advice/Suggestions.h"
#include "data/views/reports/AsReported.h"
#include "data/views/reports/FigureParts.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct TodayFiguresText
{
    Q_DECLARE_TR_FUNCTIONS(TodayFigures)
};

// As blockList() judges it with 60 days, for the ledgers of shops and workers; 28800 is Shanghai's
// UTC+8.
const char* const dueSql = "s.status = 'active' AND (f.last_visit_at IS NULL "
                           "OR f.last_visit_at < unixepoch(:p7, '-59 days') - 28800 "
                           "OR f.follow_up_on <= :p7)";

// Not visited in the quarter of :p7.
const char* const leftSql =
    "s.status = 'active' AND (f.last_visit_at IS NULL OR f.last_visit_at < unixepoch(:p7, "
    "'start of month', '-' || ((strftime('%m', :p7) - 1) % 3) || ' months') - 28800)";

const char* const resultWithoutFeedbackSql = "n.result <> '' AND n.stage <> 'fed_back'";

ColumnCondition is(const char* column, const char* value)
{
    return {QLatin1String(column), Condition::Is, QString::fromLatin1(value)};
}

ColumnCondition empty(const char* column)
{
    return {QLatin1String(column), Condition::Empty, {}};
}

class TodayReader
{
public:
    TodayReader(Database& database, std::optional<RowId> block, QDate day)
        : m_db(database), m_block(block), m_day(day)
    {
    }

    TodayFigures read()
    {
        TodayFigures today;
        today.day = m_day;
        for (Door& door : blockList(m_db, {m_block, std::nullopt, m_day})) {
            ++today.doors;
            if (door.due && door.followUpOn.isValid() && door.followUpOn <= m_day)
                ++today.promised;
            if (door.due && today.next.size() < doorsAhead)
                today.next << std::move(door);
        }
        today.sections << waiting() << monthSoFar() << coverage();
        today.oldestDeadline = oldest(overdue(), "deadline");
        today.oldestWish = oldest(waitingWishes(), "collected_on");
        return today;
    }

    [[nodiscard]] qint64 countOverdue() const { return countRows(m_db, overdue()); }

    // By name: a street that two blocks share is one line of the town. Counted in one pass; a query
    // for each street would read the register as often.
    [[nodiscard]] FigureSection coverage() const
    {
        FigureSection section{QStringLiteral("coverage"),
                              TodayFiguresText::tr("Streets this quarter"),
                              TodayFiguresText::tr("Visited"),
                              TodayFiguresText::tr("Left"),
                              {}};
        const Period quarter = quarterOf(m_day);
        Statement streets = m_db.prepare(QStringLiteral(
            "SELECT t.name, ifnull(sum(f.last_visit_at >= :p1 AND f.last_visit_at < :p2), 0), "
            "ifnull(sum(f.subject_id IS NOT NULL AND ifnull(f.last_visit_at, 0) < :p1), 0) "
            "FROM street t JOIN block b ON b.id = t.block_id "
            "LEFT JOIN subject s ON s.street_id = t.id AND s.status = 'active' "
            "AND s.deleted_at IS NULL AND (:p3 IS NULL OR s.block_id = :p3) "
            "LEFT JOIN subject_figures f ON f.subject_id = s.id "
            "WHERE t.deleted_at IS NULL AND (:p3 IS NULL OR t.block_id = :p3) "
            "GROUP BY t.name ORDER BY min(b.position), min(t.position)"));
        streets.bind(quarter.begin(), quarter.end(), m_block);
        while (streets.next()) {
            const auto name = streets.get<QString>(0);
            const ColumnCondition here{QStringLiteral("street_id"), Condition::Is, name};
            QList<LedgerQuery> visited{query("shops", {here, is("status", "active")}),
                                       query("workers", {here, is("status", "active")})};
            for (LedgerQuery& each : visited)
                each.filter.period = quarter;
            section.rows << FigureRow{
                QStringLiteral("coverage.") + name, name, of(streets.get<qint64>(1), visited),
                of(streets.get<qint64>(2),
                   {query("shops", {here}, leftSql), query("workers", {here}, leftSql)})};
        }
        return section;
    }

private:
    [[nodiscard]] LedgerQuery query(const char* ledger, const QList<ColumnCondition>& conditions,
                                    const char* further = nullptr) const
    {
        LedgerQuery query;
        query.ledger = findLedger(QLatin1String(ledger));
        query.filter.block = m_block;
        query.filter.asOf = m_day;
        query.conditions = conditions;
        query.further = further;
        return query;
    }

    [[nodiscard]] LedgerQuery overdue() const { return query("needs", {is("overdue", "1")}); }
    [[nodiscard]] LedgerQuery waitingWishes() const
    {
        return query("wishes", {empty("fulfilled_on")});
    }
    // Of the days in a column.
    [[nodiscard]] QDate oldest(const LedgerQuery& query, const char* column) const
    {
        QStringList days = countBy(m_db, query, QLatin1String(column)).keys();
        days.removeAll(QString());
        std::sort(days.begin(), days.end());
        return QDate::fromString(days.value(0), Qt::ISODate);
    }
    [[nodiscard]] static Measure of(qint64 number, const QList<LedgerQuery>& queries)
    {
        Measure measure;
        measure.month = static_cast<double>(number);
        for (const LedgerQuery& query : queries)
            measure.monthRows << RowsBehind{query, {}};
        return measure;
    }

    [[nodiscard]] Measure counted(const QList<LedgerQuery>& queries) const
    {
        qint64 number = 0;
        for (const LedgerQuery& query : queries)
            number += countRows(m_db, query);
        return of(number, queries);
    }

    [[nodiscard]] FigureSection waiting() const
    {
        FigureSection section{QStringLiteral("waiting"),
                              TodayFiguresText::tr("To do"),
                              TodayFiguresText::tr("Number"),
                              {},
                              {}};
        const auto add = [&](const char* key, const QString& label,
                             const QList<LedgerQuery>& queries) {
            section.rows << FigureRow{
                QStringLiteral("waiting.") + QLatin1String(key), label, counted(queries), {}};
        };
        const ColumnCondition bornThisMonth{QStringLiteral("birth_month"), Condition::Contains,
                                            m_day.toString(QStringLiteral("-MM"))};
        add("due", TodayFiguresText::tr("Visits due"),
            {query("shops", {}, dueSql), query("workers", {}, dueSql)});
        add("overdue", TodayFiguresText::tr("Needs overdue"), {overdue()});
        add("to_feed_back", TodayFiguresText::tr("Needs with a result, to feed back"),
            {query("needs", {empty("closed_on")}, resultWithoutFeedbackSql)});
        add("to_strike_off", TodayFiguresText::tr("Needs fed back, to strike off"),
            {query("needs", {empty("closed_on"), is("stage", "fed_back")})});
        section.rows << FigureRow{QLatin1String(suggestedProblems),
                                  TodayFiguresText::tr("Shared problems suggested, to gather"),
                                  of(countSuggestions(m_db, suggestionRules(m_db), m_block), {}),
                                  {}};
        add("wishes", TodayFiguresText::tr("Wishes waiting, the longest first"), {waitingWishes()});
        add("birthdays", TodayFiguresText::tr("Workers with a birthday this month"),
            {query("workers", {bornThisMonth, is("status", "active")})});
        return section;
    }

    // Sections of the month; the year would cost most of the counting.
    [[nodiscard]] QList<FigureSection> monthSoFar() const
    {
        const auto counted = [this](const Period& period) {
            return CountedPeriod{countPeriod(m_db, {period, m_block, m_day}),
                                 LedgerFilter{period, m_block, std::nullopt, m_day}};
        };
        const Period month = monthOf(m_day);
        const Three t{counted(month), counted(monthOf(month.first.addDays(-1))), {}};
        QList<FigureSection> sections{fourHundred(t), rolesSection(m_db, t),
                                      needRolesSection(m_db, t)};
        showAsReported(m_db, sections, {month, m_block}, {});
        const auto isNothing = [](const FigureRow& row) {
            return row.second && row.first.month.value_or(0) + row.second->month.value_or(0) == 0;
        };
        for (FigureSection& section : sections) {
            section.rows.removeIf(isNothing); // of the roles
            for (FigureRow& row : section.rows) {
                for (Measure* measure : {&row.first, row.second ? &*row.second : nullptr}) {
                    if (measure) {
                        measure->year.reset();
                        measure->yearRows.clear();
                    }
                }
                row.firstNow.reset(); // the page of the month tells it
                row.secondNow.reset();
            }
        }
        return sections;
    }

    Database& m_db;
    std::optional<RowId> m_block;
    QDate m_day;
};

} // namespace

const FigureSection& TodayFigures::section(const QString& key) const
{
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const FigureSection& each) { return each.key == key; });
    Q_ASSERT(found != sections.end());
    return *found;
}

const FigureRow* TodayFigures::find(const QString& key) const
{
    for (const FigureSection& section : sections) {
        for (const FigureRow& row : section.rows) {
            if (row.key == key)
                return &row;
        }
    }
    return nullptr;
}

Period quarterOf(QDate day)
{
    const QDate first(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
    return {first, first.addMonths(3).addDays(-1)};
}

TodayFigures todayFigures(Database& database, std::optional<RowId> block, QDate day)
{
    return TodayReader(database, block, day).read();
}

FigureSection streetsThisQuarter(Database& database, std::optional<RowId> block, QDate day)
{
    return TodayReader(database, block, day).coverage();
}

qint64 overdueNeeds(Database& database, std::optional<RowId> block, QDate day)
{
    return TodayReader(database, block, day).countOverdue();
}

} // namespace doorstep
