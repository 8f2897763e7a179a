// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/venues/Venue.h"
#include "data/views/reports/FigureParts.h"
#include "data/views/reports/MonthFiguresText.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

constexpr const char* centre = "k.key = 'center'";
constexpr const char* point = "ifnull(k.key, '') <> 'center'";
constexpr const char* charging = "e.charging_ports > 0";

} // namespace

// 1+X: the centres, the points by kind, where one can charge.
FigureSection venuesSection(Database& db, const Three& t, std::optional<RowId> block)
{
    const VenueTotals totals = venueTotals(db, block);
    LedgerFilter asItStands = t.month.filter;
    asItStands.period.reset();
    const auto row = [&](const QString& key, const QString& label, qint64 number,
                         const Counting& counting) {
        Measure measure{static_cast<double>(number), std::nullopt, std::nullopt, {}};
        measure.monthRows = counting.behind(asItStands);
        return FigureRow{u"venues."_qs + key,
                         label,
                         measure,
                         {},
                         FigureUnit::Count,
                         MonthFiguresText::tr("As the register stands now; not in the month's "
                                              "ledgers.")};
    };
    FigureSection section{
        u"venues"_qs, MonthFiguresText::tr("Venues, 1+X"), MonthFiguresText::tr("Number"), {}, {}};
    section.rows = {row(u"centres"_qs, MonthFiguresText::tr("Centres (the 1)"), totals.centres,
                        rowsOf("venues", {}, nullptr, {centre})),
                    row(u"points"_qs, MonthFiguresText::tr("Points (the X)"), totals.points,
                        rowsOf("venues", {}, nullptr, {point}))};
    Statement kinds = db.prepare(QStringLiteral(
        "SELECT k.name, count(*) FROM venue v JOIN code k ON k.id = v.kind_id WHERE v.deleted_at "
        "IS NULL AND k.key <> 'center' AND (:p1 IS NULL OR ifnull(v.block_id, :p1) = :p1) GROUP BY "
        "k.id ORDER BY k.position, k.id"));
    kinds.bindNamed({toCell(block)});
    while (kinds.next()) {
        const auto name = kinds.get<QString>(0);
        section.rows.append(row(u"kind."_qs + name, MonthFiguresText::tr("  Of these %1").arg(name),
                                kinds.get<qint64>(1),
                                rowsOf("venues", {isLabel("kind_id", name)})));
    }
    section.rows.append(row(u"charging"_qs, MonthFiguresText::tr("Where one can charge"),
                            totals.charging, rowsOf("venues", {}, nullptr, {charging})));
    section.rows.append(row(u"ports"_qs, MonthFiguresText::tr("Charging ports in all"),
                            totals.ports, sumOf("venues", "charging_ports")));
    return section;
}

} // namespace doorstep
