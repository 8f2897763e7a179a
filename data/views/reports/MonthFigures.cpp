// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/MonthFigures.h"

#include "data/records/places/Places.h"
#include "data/views/reports/AsReported.h"
#include "data/views/reports/FigureParts.h"
#include "data/views/reports/MonthFiguresText.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace doorstep {

namespace {

QJsonValue jsonOf(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject jsonOf(const Measure& measure)
{
    return {{QStringLiteral("month"), jsonOf(measure.month)},
            {QStringLiteral("last_month"), jsonOf(measure.lastMonth)},
            {QStringLiteral("year"), jsonOf(measure.year)}};
}

QJsonObject jsonOf(const Measure& measure, const std::optional<Measure>& now)
{
    QJsonObject json = jsonOf(measure);
    if (now)
        json.insert(QStringLiteral("now"), jsonOf(*now));
    return json;
}

FigureSection inDetail(FigureSection section)
{
    section.sheet = FigureSheet::Details;
    return section;
}

// In the order of the screen. What is long or of one part of the work only stands behind the
// summary, which a block signs on two pages and a town on three.
QList<FigureSection> sectionsOf(Database& db, const Three& t, std::optional<RowId> block)
{
    QList<FigureSection> sections{
        fourHundred(t),
        visitsSection(t),
        drivesSection(db, t),
        inDetail(rolesSection(db, t)),
        inDetail(teamsSection(db, t, block)),
        inDetail(checksSection(db, t)),
        inDetail(modesSection(t)),
    };
    if (!block)
        sections << blocksSection(db, t);
    sections << streetsSection(db, t, block);
    // A town that is not divided into grids has no row for them.
    if (const FigureSection grids = gridsSection(db, t, block);
        grids.rows.size() > 1 || (grids.rows.size() == 1 && grids.rows.first().key != u"grids."))
        sections << inDetail(grids);
    sections << coverageSection(t, registerSize(db, block)) << needsSection(t) << hotlineSection(t)
             << needCategoriesSection(db, t) << inDetail(needDepartmentsSection(db, t))
             << inDetail(needRolesSection(db, t)) << inDetail(needSourcesSection(db, t))
             << inDetail(needThemesSection(db, t)) << wishesSection(t) << activitiesSection(t)
             << inDetail(volunteersSection(db, t)) << inDetail(volunteerKindsSection(db, t))
             << inDetail(volunteerTeamsSection(db, t, block)) << inDetail(pathSection(db, t))
             << inDetail(servicesSection(db, t)) << inDetail(venuesSection(db, t, block));
    if (partyShown(db)) {
        for (const FigureSection& section : partySections(db, t))
            sections << (section.key == u"party" ? section : inDetail(section));
    }
    return sections;
}

} // namespace

double RowsBehind::value(Database& database) const
{
    return summed.isEmpty() ? static_cast<double>(countRows(database, query))
                            : sumOfColumn(database, query, summed);
}

const FigureRow* MonthFigures::find(const QString& key) const
{
    for (const FigureSection& section : sections) {
        for (const FigureRow& row : section.rows) {
            if (row.key == key)
                return &row;
        }
    }
    return nullptr;
}

QJsonObject MonthFigures::toJson() const
{
    QJsonObject figures;
    QJsonArray sectionKeys;
    for (const FigureSection& section : sections) {
        sectionKeys << section.key;
        for (const FigureRow& row : section.rows) {
            QJsonObject entry{{QStringLiteral("section"), section.title},
                              {QStringLiteral("label"), row.label.trimmed()}};
            if (row.second) {
                entry.insert(QLatin1String(section.firstKey), jsonOf(row.first, row.firstNow));
                entry.insert(QLatin1String(section.secondKey), jsonOf(*row.second, row.secondNow));
            } else {
                entry.insert(QStringLiteral("number"), jsonOf(row.first, row.firstNow));
            }
            figures.insert(row.key, entry);
        }
    }
    return {{QStringLiteral("month"), period.first.toString(QStringLiteral("yyyy-MM"))},
            {QStringLiteral("town"), town},
            {QStringLiteral("block"), block},
            {QStringLiteral("as_of"), asOf.toString(Qt::ISODate)},
            {QStringLiteral("sections"), sectionKeys},
            {QStringLiteral("figures"), figures}};
}

QString townName(Database& db)
{
    return db.one<QString>(
        QStringLiteral("SELECT name FROM town WHERE deleted_at IS NULL ORDER BY id LIMIT 1"));
}

std::optional<RowId> onlyBlock(Database& db)
{
    Statement blocks =
        db.prepare(QStringLiteral("SELECT id FROM block WHERE deleted_at IS NULL LIMIT 2"));
    if (!blocks.next())
        return std::nullopt;
    const auto first = blocks.get<RowId>(0);
    return blocks.next() ? std::nullopt : std::optional<RowId>(first);
}

QString blockName(Database& db, std::optional<RowId> block)
{
    return block ? db.one<QString>(QStringLiteral("SELECT %1 FROM block b WHERE b.id = ?")
                                       .arg(QString::fromUtf8(blockLabelSql("b"))),
                                   *block)
                 : QString();
}

Period monthToReport(QDate day)
{
    constexpr int firstDays = 10;
    return monthOf(day.day() <= firstDays ? day.addMonths(-1) : day);
}

MonthFigures monthFigures(Database& db, const Period& month, std::optional<RowId> block, QDate asOf)
{
    MonthFigures figures;
    figures.period = month;
    figures.asOf = asOf;
    figures.town = townName(db);
    figures.block = blockName(db, block);
    const Period year{QDate(month.first.year(), 1, 1), month.last};
    const QList<Period> periods{month, monthOf(month.first.addDays(-1)), year};
    std::vector<PeriodCounts> counts = countPeriods(db, periods, block, asOf);
    const auto with = [&](const Period& period, PeriodCounts&& count) {
        return CountedPeriod{std::move(count), LedgerFilter{period, block, std::nullopt, asOf}};
    };
    const Three t{with(periods.at(0), std::move(counts[0])),
                  with(periods.at(1), std::move(counts[1])),
                  with(periods.at(2), std::move(counts[2]))};
    figures.sections = sectionsOf(db, t, block);
    showAsReported(db, figures.sections, {month, block}, [&](const Period& sealed) {
        const Period upToThen{year.first, sealed.last};
        return sectionsOf(
            db, {t.month, t.last, with(upToThen, countPeriod(db, {upToThen, block, asOf}))}, block);
    });
    return figures;
}

} // namespace doorstep
