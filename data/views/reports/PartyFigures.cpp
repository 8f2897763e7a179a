// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"
#include "data/views/reports/FigureParts.h"
#include "data/views/reports/MonthFiguresText.h"

#include <QCoreApplication>

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

double counted(Database& db, const QList<RowsBehind>& rows)
{
    qint64 sum = 0;
    for (const RowsBehind& each : rows)
        sum += each.value(db);
    return static_cast<double>(sum);
}

Measure monthOnly(Database& db, const Three& t, const Counting& counting)
{
    Measure measure;
    measure.formula = counting.formula;
    measure.monthRows = counting.behind(t.month.filter);
    measure.month = counted(db, measure.monthRows);
    return measure;
}

Measure withLastMonth(Database& db, const Three& t, const Counting& counting)
{
    Measure measure = monthOnly(db, t, counting);
    measure.lastMonthRows = counting.behind(t.last.filter);
    measure.lastMonth = counted(db, measure.lastMonthRows);
    return measure;
}

Measure withYear(Database& db, const Three& t, const Counting& counting)
{
    Measure measure = withLastMonth(db, t, counting);
    measure.yearRows = counting.behind(t.year.filter);
    measure.year = counted(db, measure.yearRows);
    return measure;
}

FigureRow row(const char* key, const QString& label, const Measure& measure)
{
    return {QLatin1String(key), label, measure, {}, FigureUnit::Count, {}};
}

} // namespace

FigureSection partySection(Database& db, const Three& t)
{
    Counting members = sumOf("shops_visited", "party_members");
    for (const QString& status : memberStatuses(db))
        members = members + rowsOf("workers_visited", {is("political_status_id", status, status)});
    return {QStringLiteral("party"),
            MonthFiguresText::tr("Party building"),
            MonthFiguresText::tr("Number"),
            {},
            {row("party.organisations", MonthFiguresText::tr("Party organisations at the end"),
                 withLastMonth(db, t, rowsOf("party_organisations", {isFilled("name")}))),
             row("party.members", MonthFiguresText::tr("Party members among the subjects visited"),
                 flow(t, &PeriodCounts::partyMembers, members)),
             row("party.applications", MonthFiguresText::tr("Applications for membership"),
                 withYear(db, t, rowsOf("party_members", {}, "party_applied_on"))),
             row("party.found", MonthFiguresText::tr("Party members found"),
                 withYear(db, t, rowsOf("party_members", {}, "party_found_on"))),
             row("party.joined", MonthFiguresText::tr("Newly joined the Party"),
                 withYear(db, t, rowsOf("party_members", {}, "party_joined_on"))),
             row("party.pairings", MonthFiguresText::tr("Pairing agreements in force at the end"),
                 withLastMonth(db, t,
                               rowsOf("pairings", {is("item_number", 1, QStringLiteral("1")),
                                                   isYes("in_force")}))),
             row("party.items_done", MonthFiguresText::tr("Items of pairing agreements done"),
                 withYear(db, t, rowsOf("pairings", {}, "done_on")))}};
}

// By the ways of the list (四个一批), whether somebody was found by one or not.
FigureSection partyWaysSection(Database& db, const Three& t)
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
            db, t,
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

FigureSection partyPlacesSection(Database& db, const Three& t)
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
        const Measure measure = monthOnly(db, t, ofPlace(place));
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

} // namespace doorstep
