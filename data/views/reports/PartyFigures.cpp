// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"
#include "data/views/reports/FigureParts.h"
#include "data/views/reports/MonthFiguresText.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <cstring>

namespace doorstep {

namespace {

// Members and probationary members (GB/T 4762: 01, 02).
QStringList memberStatuses(Database& db)
{
    return namesInOrder(db,
                        QStringLiteral("SELECT name FROM code WHERE list = 'political_status' "
                                       "AND key IN ('gbt_01', 'gbt_02') AND ? ORDER BY key"),
                        true);
}

// Counts rows behind figures. Members are read once for each period, as every figure below looks at
// them: their table joins staff with workers.
class PartyCounting
{
public:
    explicit PartyCounting(Database& db) : m_db(db) {}

    [[nodiscard]] double of(const QList<RowsBehind>& rows)
    {
        double sum = 0;
        for (const RowsBehind& each : rows)
            sum += isOfMembers(each) ? static_cast<double>(countMembers(each.query))
                                     : each.value(m_db);
        return sum;
    }

private:
    [[nodiscard]] static QStringList columns()
    {
        return {QStringLiteral("party_applied_on"),    QStringLiteral("party_found_on"),
                QStringLiteral("party_joined_on"),     QStringLiteral("party_found_way_id"),
                QStringLiteral("political_status_id"), QStringLiteral("party_place_id")};
    }

    [[nodiscard]] static bool isOfMembers(const RowsBehind& rows)
    {
        static const QStringList known = columns();
        const QList<ColumnCondition>& conditions = rows.query.conditions;
        return qstrcmp(rows.query.ledger->key, "party_members") == 0 && rows.summed.isEmpty() &&
               !rows.query.further &&
               std::all_of(conditions.begin(), conditions.end(), [](const ColumnCondition& each) {
                   return known.contains(each.column) && each.condition != Condition::Contains &&
                          each.condition != Condition::Among;
               });
    }

    [[nodiscard]] qint64 countMembers(const LedgerQuery& query)
    {
        const QList<QStringList>& rows = membersOf(query);
        return std::count_if(rows.begin(), rows.end(), [&](const QStringList& row) {
            return std::all_of(query.conditions.begin(), query.conditions.end(),
                               [&](const ColumnCondition& each) { return holds(each, row); });
        });
    }

    // As SQL has it: nothing is neither more nor less than anything.
    [[nodiscard]] static bool holds(const ColumnCondition& condition, const QStringList& row)
    {
        static const QStringList known = columns();
        const QString& there = row.at(known.indexOf(condition.column));
        const QString value = condition.value.toString();
        switch (condition.condition) {
        case Condition::Is:
            return there == value && !there.isEmpty();
        case Condition::Empty:
            return there.isEmpty();
        case Condition::Filled:
            return !there.isEmpty();
        case Condition::From:
            return !there.isEmpty() && there >= value;
        case Condition::To:
            return !there.isEmpty() && there <= value;
        case Condition::Contains:
        case Condition::Among:
            break;
        }
        return false;
    }

    // The ledger looks at the last day alone.
    [[nodiscard]] const QList<QStringList>& membersOf(const LedgerQuery& query)
    {
        const QDate last = query.filter.period ? query.filter.period->last : QDate();
        const auto known = m_members.constFind(last);
        if (known != m_members.constEnd())
            return *known;
        LedgerQuery all = query;
        all.conditions.clear();
        return *m_members.insert(last, textsOf(m_db, all, columns()));
    }

    Database& m_db;
    QHash<QDate, QList<QStringList>> m_members;
};

Measure monthOnly(PartyCounting& count, const Three& t, const Counting& counting)
{
    Measure measure;
    measure.formula = counting.formula;
    measure.monthRows = counting.behind(t.month.filter);
    measure.month = count.of(measure.monthRows);
    return measure;
}

Measure withLastMonth(PartyCounting& count, const Three& t, const Counting& counting)
{
    Measure measure = monthOnly(count, t, counting);
    measure.lastMonthRows = counting.behind(t.last.filter);
    measure.lastMonth = count.of(measure.lastMonthRows);
    return measure;
}

Measure withYear(PartyCounting& count, const Three& t, const Counting& counting)
{
    Measure measure = withLastMonth(count, t, counting);
    measure.yearRows = counting.behind(t.year.filter);
    measure.year = count.of(measure.yearRows);
    return measure;
}

FigureRow row(const char* key, const QString& label, const Measure& measure)
{
    return {QLatin1String(key), label, measure, {}, FigureUnit::Count, {}};
}

FigureSection partySection(PartyCounting& count, Database& db, const Three& t)
{
    Counting members = sumOf("shops_visited", "party_members");
    for (const QString& status : memberStatuses(db))
        members = members + rowsOf("workers_visited", {is("political_status_id", status, status)});
    return {QStringLiteral("party"),
            MonthFiguresText::tr("Party building"),
            MonthFiguresText::tr("Number"),
            {},
            {row("party.organisations", MonthFiguresText::tr("Party organisations at the end"),
                 withLastMonth(count, t, rowsOf("party_organisations", {isFilled("name")}))),
             row("party.members", MonthFiguresText::tr("Party members among the subjects visited"),
                 flow(t, &PeriodCounts::partyMembers, members)),
             row("party.applications", MonthFiguresText::tr("Applications for membership"),
                 withYear(count, t, rowsOf("party_members", {}, "party_applied_on"))),
             row("party.found", MonthFiguresText::tr("Party members found"),
                 withYear(count, t, rowsOf("party_members", {}, "party_found_on"))),
             row("party.joined", MonthFiguresText::tr("Newly joined the Party"),
                 withYear(count, t, rowsOf("party_members", {}, "party_joined_on"))),
             row("party.pairings", MonthFiguresText::tr("Pairing agreements in force at the end"),
                 withLastMonth(count, t,
                               rowsOf("pairings", {is("item_number", 1, QStringLiteral("1")),
                                                   isYes("in_force")}))),
             row("party.items_done", MonthFiguresText::tr("Items of pairing agreements done"),
                 withYear(count, t, rowsOf("pairings", {}, "done_on")))}};
}

// By the ways of the list (四个一批), whether somebody was found by one or not.
FigureSection partyWaysSection(PartyCounting& count, Database& db, const Three& t)
{
    FigureSection section{QStringLiteral("party_way"),
                          MonthFiguresText::tr("Party members found, by the way"),
                          MonthFiguresText::tr("Number"),
                          {},
                          {}};
    QStringList ways = namesInOrder(
        db,
        QStringLiteral(
            "SELECT name FROM code WHERE list = ?1 AND (deleted_at IS NULL OR id IN (SELECT "
            "party_found_way_id FROM party_member UNION SELECT party_found_way_id FROM subject "
            "WHERE party_found_way_id IS NOT NULL)) ORDER BY position, id"),
        QStringLiteral("party_found_way"));
    ways.removeDuplicates();
    ways << QString();
    for (const QString& way : std::as_const(ways)) {
        const Measure measure = withYear(
            count, t,
            rowsOf("party_members", {isLabelOrEmpty("party_found_way_id", way)}, "party_found_on"));
        if (!way.isEmpty() || *measure.year > 0)
            section.rows.append({section.key + u'.' + way,
                                 way.isEmpty() ? MonthFiguresText::tr("Not filled in") : way,
                                 measure,
                                 {},
                                 FigureUnit::Count,
                                 {}});
    }
    return section;
}

// Not only of the month's applications: whoever is on the way at its end.
FigureSection partyStagesSection(PartyCounting& count, Database& db, const Three& t)
{
    FigureSection section{QStringLiteral("party_stage"),
                          MonthFiguresText::tr("On the way into the Party, at the end"),
                          MonthFiguresText::tr("Number"),
                          {},
                          {}};
    // The towns' own stages before a member's (入党申请人、入党积极分子、发展对象).
    for (const char* key : {"applicant", "activist", "candidate"}) {
        const QStringList names = namesInOrder(
            db, QStringLiteral("SELECT name FROM code WHERE list = 'political_status' AND key = ?"),
            QStringLiteral("stage_") + QLatin1String(key));
        for (const QString& name : names)
            section.rows.append(
                {section.key + u'.' + QLatin1String(key),
                 name,
                 monthOnly(count, t,
                           rowsOf("party_members", {is("political_status_id", name, name)})),
                 {},
                 FigureUnit::Count,
                 section.rows.isEmpty() ? MonthFiguresText::tr("The stage as it is noted now.")
                                        : QString()});
    }
    return section;
}

FigureSection partyPlacesSection(PartyCounting& count, Database& db, const Three& t)
{
    FigureSection section{QStringLiteral("party_place"),
                          MonthFiguresText::tr("Party members by where membership is kept"),
                          MonthFiguresText::tr("Number"),
                          {},
                          {}};
    const QStringList statuses = memberStatuses(db);
    const auto ofPlace = [&](const QString& place) {
        Counting members;
        for (const QString& status : statuses)
            members =
                members + rowsOf("party_members", {isLabelOrEmpty("party_place_id", place),
                                                   is("political_status_id", status, status)});
        return members;
    };
    QStringList places = namesInOrder(
        db, QStringLiteral("SELECT name FROM code WHERE list = ? ORDER BY position, id"),
        QStringLiteral("party_place"));
    places.removeDuplicates();
    places << QString();
    for (const QString& place : std::as_const(places)) {
        const Measure measure = monthOnly(count, t, ofPlace(place));
        if (*measure.month > 0)
            section.rows.append({section.key + u'.' + place,
                                 place.isEmpty() ? MonthFiguresText::tr("Not filled in") : place,
                                 measure,
                                 {},
                                 FigureUnit::Count,
                                 section.rows.isEmpty()
                                     ? MonthFiguresText::tr("Membership as it is noted now.")
                                     : QString()});
    }
    return section;
}

} // namespace

QList<FigureSection> partySections(Database& db, const Three& t)
{
    PartyCounting count(db);
    return {partySection(count, db, t), partyWaysSection(count, db, t),
            partyStagesSection(count, db, t), partyPlacesSection(count, db, t)};
}

} // namespace doorstep
