// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/AsReported.h"

#include "data/base/Text.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <cmath>
#include <mutex>
#include <set>

namespace doorstep {

namespace {

using Value = std::optional<double> Measure::*;
using Rows = QList<RowsBehind> Measure::*;

struct Part
{
    const char* key; // in what the seal keeps
    Value value;
    Rows rows;
};

constexpr Part thisMonth{"month", &Measure::month, &Measure::monthRows};
constexpr Part lastMonth{"last_month", &Measure::lastMonth, &Measure::lastMonthRows};
constexpr Part yearSoFar{"year", &Measure::year, &Measure::yearRows};

bool differ(std::optional<double> one, std::optional<double> other)
{
    constexpr double nothing = 1e-9;
    return one.has_value() != other.has_value() || (one && std::abs(*one - *other) > nothing);
}

QString keyOfSealed(const Period& month)
{
    return month.first.toString(QStringLiteral("yyyy-MM"));
}

// What the seal of a month keeps.
class Reported
{
public:
    Reported(Database& db, const QString& month, std::optional<RowId> block)
    {
        Statement statement = db.prepare(QStringLiteral(
            "SELECT figures FROM seal WHERE month = ? AND block_id IS ? AND deleted_at IS NULL"));
        statement.bind(month, block);
        if (!statement.next())
            return;
        const QJsonObject kept =
            QJsonDocument::fromJson(statement.get<QString>(0).toUtf8()).object();
        m_figures = kept.value(QStringLiteral("figures")).toObject();
        const QJsonArray sections = kept.value(QStringLiteral("sections")).toArray();
        for (const QJsonValue section : sections)
            m_sections.insert(section.toString());
    }

    [[nodiscard]] bool holds() const { return !m_figures.isEmpty(); }

    // An older or a newer program may have reported other sections.
    [[nodiscard]] bool knows(const FigureSection& section) const
    {
        return m_sections.contains(section.key) ||
               std::any_of(section.rows.begin(), section.rows.end(),
                           [this](const FigureRow& row) { return m_figures.contains(row.key); });
    }

    // Of a figure that was not there when the month was sealed: none, or nothing to measure.
    [[nodiscard]] std::optional<double> of(const FigureRow& row, const QString& measure,
                                           const Part& part, std::optional<double> counted) const
    {
        if (!m_figures.contains(row.key))
            return counted && row.unit == FigureUnit::Count ? std::optional<double>(0) : counted;
        const QJsonValue value =
            m_figures.value(row.key).toObject().value(measure).toObject().value(
                QLatin1String(part.key));
        return value.isDouble() ? std::optional<double>(value.toDouble()) : std::nullopt;
    }

    // Adds lines that were reported and of which nothing is left.
    void addMissing(FigureSection& section, const Part& part) const
    {
        const QString prefix = section.key + u'.';
        for (auto figure = m_figures.begin(); figure != m_figures.end(); ++figure) {
            const bool there =
                std::any_of(section.rows.begin(), section.rows.end(),
                            [&](const FigureRow& row) { return row.key == figure.key(); });
            const QJsonObject reported = figure->toObject();
            const auto counts = [&](const QString& measure) {
                return reported.value(measure).toObject().value(QLatin1String(part.key)).toDouble();
            };
            const bool isTally = !section.secondHeading.isEmpty();
            const bool any = isTally ? counts(QLatin1String(section.firstKey)) +
                                               counts(QLatin1String(section.secondKey)) >
                                           0
                                     : counts(QStringLiteral("number")) > 0;
            if (there || !any || !figure.key().startsWith(prefix))
                continue;
            const Measure none{0, 0, 0, {}};
            section.rows << FigureRow{figure.key(),
                                      reported.value(QStringLiteral("label")).toString(), none,
                                      isTally ? std::optional<Measure>(none) : std::nullopt};
        }
    }

private:
    QJsonObject m_figures;
    QSet<QString> m_sections;
};

// What rows a ledger's figures are counted from, as the corrections name them.
const char* correctedTables(const QString& ledger)
{
    static const QHash<QString, const char*> tables{
        {QStringLiteral("visits"), "'visit'"},
        {QStringLiteral("shops_visited"), "'visit'"},
        {QStringLiteral("workers_visited"), "'visit'"},
        {QStringLiteral("cards"), "'card_delivery'"},
        {QStringLiteral("needs"), "'need'"},
        {QStringLiteral("wishes"), "'wish'"},
        {QStringLiteral("activities"), "'activity'"},
        {QStringLiteral("attendance"), "'activity'"},
        {QStringLiteral("volunteers"), "'activity'"},
        {QStringLiteral("services"), "'service_use', 'visit'"},
        {QStringLiteral("pairings"), "'pairing', 'pairing_item'"}};
    return tables.value(ledger);
}

// A query's further condition lives as long as the program; there are few.
const char* kept(const QByteArray& condition)
{
    static std::mutex mutex;
    static std::set<QByteArray> all;
    const std::scoped_lock lock(mutex);
    return all.insert(condition).first->constData();
}

// The corrections that lie between what was reported and what is counted now.
QList<RowsBehind> corrections(const QList<RowsBehind>& counted, const Period& period,
                              std::optional<RowId> block)
{
    QByteArrayList tables;
    for (const RowsBehind& rows : counted) {
        const char* const of = correctedTables(QLatin1String(rows.query.ledger->key));
        if (of && !tables.contains(of))
            tables << of;
    }
    if (tables.isEmpty())
        return {};
    LedgerQuery query;
    query.ledger = findLedger(QStringLiteral("corrections"));
    query.filter.period = period;
    query.filter.block = block;
    query.further = kept("j.table_name IN (" + tables.join(", ") + ')');
    return {{query, {}}};
}

class Showing
{
public:
    Showing(QList<FigureSection>& sections, const SealedScope& scope)
        : m_sections(sections), m_scope(scope)
    {
    }

    void showPart(const Reported& reported, const Part& from, const Part& to, const Period& period)
    {
        for (FigureSection& section : m_sections) {
            if (!reported.knows(section))
                continue;
            reported.addMissing(section, from);
            for (FigureRow& row : section.rows) {
                forMeasures(section, row,
                            [&](const QString& name, Measure& shown, std::optional<Measure>& now) {
                                // How the register stood is said of this month alone.
                                if (&from == &to || shown.*to.value || row.unit == FigureUnit::Days)
                                    put(shown, now, to,
                                        reported.of(row, name, from, shown.*to.value), period);
                            });
            }
        }
    }

    // What was reported of the year up to its last sealed month, and what has come since.
    void goOnWithYear(const Reported& reported, const QList<FigureSection>& upToThen,
                      const Period& year)
    {
        QHash<QString, const FigureRow*> then;
        for (const FigureSection& section : upToThen) {
            for (const FigureRow& row : section.rows)
                then.insert(row.key, &row);
        }
        for (FigureSection& section : m_sections) {
            if (!reported.knows(section))
                continue;
            reported.addMissing(section, yearSoFar);
            for (FigureRow& row : section.rows) {
                if (row.unit != FigureUnit::Count && row.unit != FigureUnit::Hours)
                    continue;
                const FigureRow* const before = then.value(row.key);
                forMeasures(section, row,
                            [&](const QString& name, Measure& shown, std::optional<Measure>& now) {
                                const auto was = reported.of(row, name, yearSoFar, shown.year);
                                if (!was || !shown.year)
                                    return;
                                const bool isSecond = row.second && &shown == &*row.second;
                                double counted = 0;
                                if (before && isSecond && before->second)
                                    counted = before->second->year.value_or(0);
                                else if (before && !isSecond)
                                    counted = before->first.year.value_or(0);
                                put(shown, now, yearSoFar, *was + *shown.year - counted, year);
                            });
            }
        }
    }

private:
    template <typename F>
    static void forMeasures(const FigureSection& section, FigureRow& row, F&& act)
    {
        act(row.second ? QLatin1String(section.firstKey) : QLatin1String("number"), row.first,
            row.firstNow);
        if (row.second)
            act(QLatin1String(section.secondKey), *row.second, row.secondNow);
    }

    void put(Measure& shown, std::optional<Measure>& now, const Part& part,
             std::optional<double> reported, const Period& period) const
    {
        if (!differ(shown.*part.value, reported))
            return;
        if (!now)
            now = shown;
        shown.*part.value = reported;
        shown.*part.rows = corrections(now.value().*part.rows, period, m_scope.block);
        if (part.value == thisMonth.value)
            shown.formula.clear(); // it counts what is there now
    }

    QList<FigureSection>& m_sections;
    const SealedScope& m_scope;
};

} // namespace

void showAsReported(Database& db, QList<FigureSection>& sections, const SealedScope& scope,
                    const SectionsUpTo& upTo)
{
    const Period before = monthOf(scope.month.first.addDays(-1));
    const Period year{QDate(scope.month.first.year(), 1, 1), scope.month.last};
    Showing showing(sections, scope);
    if (const Reported reported(db, keyOfSealed(scope.month), scope.block); reported.holds()) {
        showing.showPart(reported, thisMonth, thisMonth, scope.month);
        showing.showPart(reported, lastMonth, lastMonth, before);
        showing.showPart(reported, yearSoFar, yearSoFar, year);
        return;
    }
    if (const Reported reported(db, keyOfSealed(before), scope.block); reported.holds())
        showing.showPart(reported, thisMonth, lastMonth, before);
    if (!upTo)
        return;
    Statement sealed = db.prepare(
        QStringLiteral("SELECT month FROM seal WHERE month >= ? AND month < ? AND block_id IS ? "
                       "AND deleted_at IS NULL ORDER BY month DESC LIMIT 1"));
    sealed.bind(keyOfSealed(year), keyOfSealed(scope.month), scope.block);
    if (!sealed.next())
        return;
    const auto month = sealed.get<QString>(0);
    const Reported reported(db, month, scope.block);
    if (reported.holds())
        showing.goOnWithYear(reported, upTo(*parseMonth(month)), year);
}

} // namespace doorstep
