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

Measure monthOnly(Database& db, const Three& t, const QString& formula, const Behind& behind)
{
    Measure measure;
    measure.formula = formula;
    measure.monthRows = behind(t.month.filter);
    measure.month = counted(db, measure.monthRows);
    return measure;
}

Measure withLastMonth(Database& db, const Three& t, const QString& formula, const Behind& behind)
{
    Measure measure = monthOnly(db, t, formula, behind);
    measure.lastMonthRows = behind(t.last.filter);
    measure.lastMonth = counted(db, measure.lastMonthRows);
    return measure;
}

Measure withYear(Database& db, const Three& t, const QString& formula, const Behind& behind)
{
    Measure measure = withLastMonth(db, t, formula, behind);
    measure.yearRows = behind(t.year.filter);
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
    QString visited = QStringLiteral("SUM({shops_visited.party_members})");
    QList<Behind> behind{sumIn("shops_visited", "party_members")};
    for (const QString& status : memberStatuses(db)) {
        behind << rowsIn("workers_visited", {isOrEmpty("political_status_id", status)});
        visited += u'+' + countWhere(QStringLiteral("workers_visited.political_status_id"),
                                     QStringLiteral("\"%1\"").arg(status));
    }
    const QString yes = QStringLiteral("\"%1\"").arg(yesNo(QStringLiteral("1")));
    return {
        QStringLiteral("party"),
        MonthFiguresText::tr("Party building"),
        MonthFiguresText::tr("Number"),
        {},
        {row("party.members", MonthFiguresText::tr("Party members among the subjects visited"),
             flow(
                 t, [](const PeriodCounts& c) { return c.partyMembers; }, visited,
                 together(behind))),
         row("party.applications", MonthFiguresText::tr("Applications for membership"),
             withYear(db, t, countDates(QStringLiteral("party_members.party_applied_on")),
                      rowsIn("party_members", {}, "party_applied_on"))),
         row("party.pairings", MonthFiguresText::tr("Pairing agreements in force at the end"),
             withLastMonth(
                 db, t,
                 QStringLiteral("SUMPRODUCT(({pairings.item_number}=1)*({pairings.in_force}=%1))")
                     .arg(yes),
                 rowsIn("pairings",
                        {{QStringLiteral("item_number"), Condition::Is, 1},
                         {QStringLiteral("in_force"), Condition::Is, QStringLiteral("1")}}))),
         row("party.items_done", MonthFiguresText::tr("Items of pairing agreements done"),
             withYear(db, t, countDates(QStringLiteral("pairings.done_on")),
                      rowsIn("pairings", {}, "done_on")))}};
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
        QList<Behind> behind;
        for (const QString& status : statuses)
            behind << rowsIn("party_members", {isOrEmpty("party_place_id", place),
                                               isOrEmpty("political_status_id", status)});
        return together(behind);
    };
    QStringList places = namesInOrder(
        db, QStringLiteral("SELECT name FROM code WHERE list = ? ORDER BY position, id"),
        QStringLiteral("party_place"));
    places.removeDuplicates();
    places << QString();
    for (const QString& place : std::as_const(places)) {
        QStringList members;
        for (const QString& status : statuses)
            members << QStringLiteral("({party_members.political_status_id}=\"%1\")").arg(status);
        const QString same = place.isEmpty() ? QStringLiteral("\"\"") : QStringLiteral("{label}");
        const Measure measure =
            monthOnly(db, t,
                      QStringLiteral("SUMPRODUCT(({party_members.party_place_id}=%1)*(%2))")
                          .arg(same, members.join(u'+')),
                      ofPlace(place));
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
