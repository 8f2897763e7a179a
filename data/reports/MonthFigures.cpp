// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reports/MonthFigures.h"

#include "data/subjects/Subject.h"
#include "data/visits/Visit.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MonthFigures)
};

struct Three
{
    PeriodCounts month;
    PeriodCounts last;
    PeriodCounts year;
};

template <typename F>
Measure flow(const Three& three, F value, const QString& formula)
{
    return {static_cast<double>(value(three.month)), static_cast<double>(value(three.last)),
            static_cast<double>(value(three.year)), formula};
}

// How things stand at the end: adding months up would mean nothing.
template <typename F>
Measure stock(const Three& three, F value, const QString& formula)
{
    return {static_cast<double>(value(three.month)), static_cast<double>(value(three.last)),
            std::nullopt, formula};
}

QString countWhere(const QString& column, const QString& what)
{
    return QStringLiteral("SUMPRODUCT(--({%1}=%2))").arg(column, what);
}

QString visitedWhere(const QString& column, const QString& what)
{
    return countWhere(QStringLiteral("shops_visited.") + column, what) + u'+' +
           countWhere(QStringLiteral("workers_visited.") + column, what);
}

// How many cells of a column name the label among several, as in 四百大走访、服务联系卡.
QString countAmong(const QString& column)
{
    return QStringLiteral("SUMPRODUCT(--ISNUMBER(FIND(\"、\"&{label}&\"、\",\"、\"&{%1}&\"、\")))")
        .arg(column);
}

QString visitedAmong(const QString& column)
{
    return countAmong(QStringLiteral("shops_visited.") + column) + u'+' +
           countAmong(QStringLiteral("workers_visited.") + column);
}

QString countDates(const QString& column)
{
    return QStringLiteral("COUNTIFS({%1},\">=\"&{first},{%1},\"<=\"&{last})").arg(column);
}

const QString subjectsFormula =
    QStringLiteral("COUNT({shops_visited.month_visits})+COUNT({workers_visited.month_visits})");

FigureSection fourHundred(const Three& t)
{
    FigureSection section{
        QStringLiteral("four_hundred"), Text::tr("Four hundreds"), Text::tr("Number"), {}, {}};
    section.rows = {
        {QStringLiteral("four_hundred.doors"),
         Text::tr("Doors entered: distinct subjects visited"),
         flow(
             t, [](const PeriodCounts& c) { return c.all.subjects; }, subjectsFormula),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("four_hundred.known"),
         Text::tr("Situations known: profiles complete among them"),
         flow(
             t, [](const PeriodCounts& c) { return c.completeProfiles; },
             visitedWhere(
                 QStringLiteral("complete"),
                 QStringLiteral("\"%1\"").arg(QCoreApplication::translate("Ledger", "Yes")))),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("four_hundred.solved"),
         Text::tr("Difficulties solved: needs struck off"),
         flow(
             t, [](const PeriodCounts& c) { return c.needsClosed; },
             countDates(QStringLiteral("needs.closed_on"))),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("four_hundred.warmed"),
         Text::tr("Hearts warmed: the three below together"),
         flow(
             t,
             [](const PeriodCounts& c) {
                 return c.services + c.wishesFulfilled + c.needsSatisfied;
             },
             QStringLiteral(
                 "{four_hundred.services}+{four_hundred.wishes}+{four_hundred.satisfied}")),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("four_hundred.services"),
         Text::tr("  Services introduced"),
         flow(
             t, [](const PeriodCounts& c) { return c.services; },
             QStringLiteral("SUM({visits.service_count})")),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("four_hundred.wishes"),
         Text::tr("  Wishes fulfilled"),
         flow(
             t, [](const PeriodCounts& c) { return c.wishesFulfilled; },
             countDates(QStringLiteral("wishes.fulfilled_on"))),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("four_hundred.satisfied"),
         Text::tr("  Needs fed back and satisfied"),
         flow(
             t, [](const PeriodCounts& c) { return c.needsSatisfied; },
             QStringLiteral(
                 "COUNTIFS({needs.fed_back_on},\">=\"&{first},{needs.fed_back_on},\"<=\"&{last},"
                 "{needs.satisfaction},\">=4\")")),
         {},
         FigureUnit::Count,
         {}},
    };
    return section;
}

FigureRow tallyRow(const Three& t, const QString& key, const QString& label,
                   QMap<QString, Tally> PeriodCounts::*map, const QString& entry,
                   const QString& visitsFormula, const QString& subjectsOf)
{
    return {
        key,
        label,
        flow(
            t, [&](const PeriodCounts& c) { return (c.*map).value(entry).visits; }, visitsFormula),
        flow(
            t, [&](const PeriodCounts& c) { return (c.*map).value(entry).subjects; }, subjectsOf),
        FigureUnit::Count,
        {}};
}

template <typename Map>
QStringList keysOfAll(const Three& t, Map PeriodCounts::*map)
{
    QStringList keys;
    for (const PeriodCounts* counts : {&t.month, &t.last, &t.year}) {
        for (auto entry = (counts->*map).cbegin(); entry != (counts->*map).cend(); ++entry) {
            if (!keys.contains(entry.key()))
                keys << entry.key();
        }
    }
    return keys;
}

// The names in the given order first, those not among them after, "not filled in" last.
QStringList ordered(const QStringList& order, const QStringList& met, bool metOnly)
{
    QStringList result;
    for (const QString& name : order) {
        if (!result.contains(name) && (!metOnly || met.contains(name)))
            result << name;
    }
    for (const QString& name : met) {
        if (!name.isEmpty() && !result.contains(name))
            result << name;
    }
    if (met.contains(QString()))
        result << QString();
    return result;
}

FigureSection visitsSection(const Three& t)
{
    FigureSection section{
        QStringLiteral("visits"), Text::tr("Visits"), Text::tr("Visits"), Text::tr("Subjects"), {}};
    section.rows.append(
        {QStringLiteral("visits.total"),
         Text::tr("All"),
         flow(
             t, [](const PeriodCounts& c) { return c.all.visits; },
             QStringLiteral("COUNT({visits.at})")),
         flow(
             t, [](const PeriodCounts& c) { return c.all.subjects; }, subjectsFormula),
         FigureUnit::Count,
         {}});
    for (const Word<SubjectKind>& word : wordsOf<SubjectKind>()) {
        const QString key = QLatin1String(word.key);
        section.rows.append(tallyRow(
            t, QStringLiteral("visits.kind.") + key, labelOf(word.value), &PeriodCounts::byKind,
            key, countWhere(QStringLiteral("visits.kind"), QStringLiteral("{label}")),
            QStringLiteral("COUNT({%1s_visited.month_visits})").arg(key)));
    }
    for (const Word<Outcome>& word : wordsOf<Outcome>()) {
        const QString key = QLatin1String(word.key);
        section.rows.append(
            {QStringLiteral("visits.outcome.") + key,
             labelOf(word.value),
             flow(
                 t, [&](const PeriodCounts& c) { return c.byOutcome.value(key); },
                 countWhere(QStringLiteral("visits.outcome"), QStringLiteral("{label}"))),
             {},
             FigureUnit::Count,
             {}});
    }
    return section;
}

FigureSection modesSection(const Three& t)
{
    FigureSection section{
        QStringLiteral("modes"), Text::tr("By mode"), Text::tr("Visits"), Text::tr("Subjects"), {}};
    for (const Word<VisitMode>& word : wordsOf<VisitMode>()) {
        const QString key = QLatin1String(word.key);
        section.rows.append(
            tallyRow(t, QStringLiteral("modes.") + key, labelOf(word.value), &PeriodCounts::byMode,
                     key, countWhere(QStringLiteral("visits.mode"), QStringLiteral("{label}")),
                     visitedAmong(QStringLiteral("modes"))));
    }
    return section;
}

template <typename... Values>
QStringList namesInOrder(Database& db, const QString& sql, const Values&... values)
{
    QStringList names;
    Statement statement = db.prepare(sql);
    statement.bind(values...);
    while (statement.next())
        names << statement.get<QString>(0);
    return names;
}

FigureSection drivesSection(Database& db, const Three& t)
{
    FigureSection section{QStringLiteral("drives"),
                          Text::tr("By drive"),
                          Text::tr("Visits"),
                          Text::tr("Subjects"),
                          {}};
    const QStringList order = namesInOrder(
        db,
        QStringLiteral(
            "SELECT name FROM code WHERE list = 'drive' AND deleted_at IS NULL ORDER BY position"));
    for (const QString& name : ordered(order, keysOfAll(t, &PeriodCounts::byDrive), false))
        section.rows.append(tallyRow(
            t, QStringLiteral("drives.") + name, name, &PeriodCounts::byDrive, name,
            countAmong(QStringLiteral("visits.drives")), visitedAmong(QStringLiteral("drives"))));
    return section;
}

FigureSection streetsSection(Database& db, const Three& t, std::optional<RowId> block)
{
    FigureSection section{QStringLiteral("streets"),
                          Text::tr("By street"),
                          Text::tr("Visits"),
                          Text::tr("Subjects"),
                          {}};
    const QStringList order = namesInOrder(
        db,
        QStringLiteral(
            "SELECT t.name FROM street t JOIN block b ON b.id = t.block_id WHERE t.deleted_at IS "
            "NULL "
            "AND (:p1 IS NULL OR t.block_id = :p1) ORDER BY b.position, b.id, t.position, t.id"),
        block);
    for (const QString& name : ordered(order, keysOfAll(t, &PeriodCounts::byStreet), false)) {
        const bool blank = name.isEmpty();
        const QString what = blank ? QStringLiteral("\"\"") : QStringLiteral("{label}");
        const auto where = [&](const QString& column, const QString& filled) {
            return blank
                       ? QStringLiteral("SUMPRODUCT(({%1}=\"\")*({%2}<>\"\"))").arg(column, filled)
                       : countWhere(column, what);
        };
        section.rows.append(
            tallyRow(t, QStringLiteral("streets.") + name, blank ? Text::tr("No street") : name,
                     &PeriodCounts::byStreet, name,
                     where(QStringLiteral("visits.street"), QStringLiteral("visits.at")),
                     where(QStringLiteral("shops_visited.street_id"),
                           QStringLiteral("shops_visited.month_visits")) +
                         u'+' +
                         where(QStringLiteral("workers_visited.street_id"),
                               QStringLiteral("workers_visited.month_visits"))));
    }
    return section;
}

FigureSection blocksSection(Database& db, const Three& t)
{
    FigureSection section{QStringLiteral("blocks"),
                          Text::tr("By block"),
                          Text::tr("Visits"),
                          Text::tr("Subjects"),
                          {}};
    const QStringList order = namesInOrder(
        db,
        QStringLiteral("SELECT name FROM block WHERE deleted_at IS NULL ORDER BY position, id"));
    for (const QString& name : ordered(order, keysOfAll(t, &PeriodCounts::byBlock), false))
        section.rows.append(
            tallyRow(t, QStringLiteral("blocks.") + name, name, &PeriodCounts::byBlock, name,
                     countWhere(QStringLiteral("visits.block_id"), QStringLiteral("{label}")),
                     visitedWhere(QStringLiteral("block_id"), QStringLiteral("{label}"))));
    return section;
}

FigureSection coverageSection(const Three& t, const RegisterSize& size)
{
    FigureSection section{
        QStringLiteral("coverage"), Text::tr("Coverage and cards"), Text::tr("Number"), {}, {}};
    const QString now = Text::tr("As the register stands now; not in the month's ledgers.");
    const auto value = [](qint64 number) {
        return Measure{static_cast<double>(number), std::nullopt, std::nullopt, {}};
    };
    const auto share = [&](const char* kind, qint64 registered) {
        const QString key = QLatin1String(kind);
        const auto of = [&](const PeriodCounts& c) {
            return registered == 0 ? 0.0
                                   : static_cast<double>(c.activeByKind.value(key)) /
                                         static_cast<double>(registered);
        };
        return flow(
            t, of,
            QStringLiteral(
                "IF({coverage.%1s}=0,0,SUMPRODUCT(--({%1s_visited.status}=\"%2\"))/{coverage.%1s})")
                .arg(key, labelOf(SubjectStatus::Active)));
    };
    section.rows = {
        {QStringLiteral("coverage.shops"),
         Text::tr("Shops in the register"),
         value(size.shops),
         {},
         FigureUnit::Count,
         now},
        {QStringLiteral("coverage.shops_share"),
         Text::tr("Share of them visited"),
         share("shop", size.shops),
         {},
         FigureUnit::Share,
         {}},
        {QStringLiteral("coverage.workers"),
         Text::tr("Workers in the register"),
         value(size.workers),
         {},
         FigureUnit::Count,
         now},
        {QStringLiteral("coverage.workers_share"),
         Text::tr("Share of them visited"),
         share("worker", size.workers),
         {},
         FigureUnit::Share,
         {}},
        {QStringLiteral("cards.delivered"),
         Text::tr("Cards delivered"),
         flow(
             t, [](const PeriodCounts& c) { return c.cards; },
             QStringLiteral("COUNT({cards.delivered_on})")),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("cards.holders"),
         Text::tr("Subjects that hold a card"),
         value(size.withCard),
         {},
         FigureUnit::Count,
         now},
    };
    return section;
}

FigureSection needsSection(const Three& t)
{
    FigureSection section{QStringLiteral("needs"), Text::tr("Needs"), Text::tr("Number"), {}, {}};
    Measure median{t.month.medianDays, t.last.medianDays, t.year.medianDays,
                   QStringLiteral("IF(COUNT({needs.days})=0,\"\",MEDIAN({needs.days}))")};
    section.rows = {
        {QStringLiteral("needs.found"),
         Text::tr("Found"),
         flow(
             t, [](const PeriodCounts& c) { return c.needsFound; },
             countDates(QStringLiteral("needs.found_on"))),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("needs.in_hand"),
         Text::tr("In hand at the end"),
         stock(
             t, [](const PeriodCounts& c) { return c.needsInHand; },
             QStringLiteral("SUMPRODUCT(({needs.found_on}<>\"\")*({needs.closed_on}=\"\"))")),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("needs.closed"),
         Text::tr("Struck off"),
         flow(
             t, [](const PeriodCounts& c) { return c.needsClosed; },
             countDates(QStringLiteral("needs.closed_on"))),
         {},
         FigureUnit::Count,
         {}},
        // Not "needs.overdue": that names the ledger's column in a formula.
        {QStringLiteral("needs.overdue_at_end"),
         Text::tr("Overdue at the end"),
         stock(
             t, [](const PeriodCounts& c) { return c.needsOverdue; },
             countWhere(
                 QStringLiteral("needs.overdue"),
                 QStringLiteral("\"%1\"").arg(QCoreApplication::translate("Ledger", "Yes")))),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("needs.median_days"),
         Text::tr("Median days from found to struck off"),
         median,
         {},
         FigureUnit::Days,
         {}},
    };
    return section;
}

FigureSection needTallies(const Three& t, const QStringList& order, const QString& key,
                          const QString& title, const QString& column,
                          QMap<QString, NeedTally> PeriodCounts::*map)
{
    FigureSection section{key, title, Text::tr("Found"), Text::tr("Struck off"), {}};
    const QStringList met = keysOfAll(t, map);
    for (const QString& name : ordered(order, met, true)) {
        const QString same =
            name.isEmpty() ? QStringLiteral("({%1}=\"\")*({needs.found_on}<>\"\")").arg(column)
                           : QStringLiteral("({%1}={label})").arg(column);
        const auto between = [&](const char* dates) {
            return QStringLiteral("SUMPRODUCT(%1*({%2}<>\"\")*({%2}>={first})*({%2}<={last}))")
                .arg(same, QLatin1String(dates));
        };
        section.rows.append(
            {key + u'.' + name,
             name.isEmpty() ? Text::tr("Not filled in") : name,
             flow(
                 t, [&](const PeriodCounts& c) { return (c.*map).value(name).found; },
                 between("needs.found_on")),
             flow(
                 t, [&](const PeriodCounts& c) { return (c.*map).value(name).closed; },
                 between("needs.closed_on")),
             FigureUnit::Count,
             {}});
    }
    return section;
}

QStringList codeNames(Database& db, const QString& list)
{
    return namesInOrder(
        db, QStringLiteral("SELECT name FROM code WHERE list = ? ORDER BY position, id"), list);
}

FigureSection wishesSection(const Three& t)
{
    FigureSection section{QStringLiteral("wishes"), Text::tr("Wishes"), Text::tr("Number"), {}, {}};
    section.rows = {
        {QStringLiteral("wishes.collected"),
         Text::tr("Collected"),
         flow(
             t, [](const PeriodCounts& c) { return c.wishesCollected; },
             countDates(QStringLiteral("wishes.collected_on"))),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("wishes.fulfilled"),
         Text::tr("Fulfilled"),
         flow(
             t, [](const PeriodCounts& c) { return c.wishesFulfilled; },
             countDates(QStringLiteral("wishes.fulfilled_on"))),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("wishes.waiting"),
         Text::tr("Waiting at the end"),
         stock(
             t, [](const PeriodCounts& c) { return c.wishesWaiting; },
             QStringLiteral(
                 "SUMPRODUCT(({wishes.collected_on}<>\"\")*({wishes.fulfilled_on}=\"\"))")),
         {},
         FigureUnit::Count,
         {}},
    };
    return section;
}

FigureSection partySection(Database& db, const Three& t)
{
    FigureSection section{
        QStringLiteral("party"), Text::tr("Party building"), Text::tr("Number"), {}, {}};
    QString members = QStringLiteral("SUM({shops_visited.party_members})");
    const QStringList statuses = namesInOrder(
        db,
        QStringLiteral(
            "SELECT name FROM code WHERE list = 'political_status' AND key IN ('gbt_01', 'gbt_02') "
            "AND ifnull(:p1, 1) IS NOT NULL ORDER BY key"));
    for (const QString& status : statuses)
        members += u'+' + countWhere(QStringLiteral("workers_visited.political_status_id"),
                                     QStringLiteral("\"%1\"").arg(status));
    section.rows = {
        {QStringLiteral("party.members"),
         Text::tr("Party members among the subjects visited"),
         flow(
             t, [](const PeriodCounts& c) { return c.partyMembers; }, members),
         {},
         FigureUnit::Count,
         {}},
        {QStringLiteral("party.applications"),
         Text::tr("Applications for membership"),
         flow(
             t, [](const PeriodCounts& c) { return c.partyApplications; },
             countDates(QStringLiteral("workers_visited.party_applied_on"))),
         {},
         FigureUnit::Count,
         {}},
    };
    return section;
}

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

} // namespace

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
    for (const FigureSection& section : sections) {
        for (const FigureRow& row : section.rows) {
            QJsonObject entry{{QStringLiteral("section"), section.title},
                              {QStringLiteral("label"), row.label.trimmed()}};
            if (row.second) {
                entry.insert(QStringLiteral("visits"), jsonOf(row.first));
                entry.insert(QStringLiteral("subjects"), jsonOf(*row.second));
                if (section.firstHeading != Text::tr("Visits")) {
                    entry = {{QStringLiteral("section"), section.title},
                             {QStringLiteral("label"), row.label},
                             {QStringLiteral("found"), jsonOf(row.first)},
                             {QStringLiteral("closed"), jsonOf(*row.second)}};
                }
            } else {
                entry.insert(QStringLiteral("number"), jsonOf(row.first));
            }
            figures.insert(row.key, entry);
        }
    }
    return {{QStringLiteral("month"), period.first.toString(QStringLiteral("yyyy-MM"))},
            {QStringLiteral("town"), town},
            {QStringLiteral("block"), block},
            {QStringLiteral("as_of"), asOf.toString(Qt::ISODate)},
            {QStringLiteral("figures"), figures}};
}

MonthFigures monthFigures(Database& db, const Period& month, std::optional<RowId> block, QDate asOf)
{
    MonthFigures figures;
    figures.period = month;
    figures.asOf = asOf;
    figures.town = db.one<QString>(
        QStringLiteral("SELECT name FROM town WHERE deleted_at IS NULL ORDER BY id LIMIT 1"));
    if (block)
        figures.block =
            db.one<QString>(QStringLiteral("SELECT name FROM block WHERE id = ?"), *block);
    const QDate january(month.first.year(), 1, 1);
    const Three t{countPeriod(db, {month, block, asOf}),
                  countPeriod(db, {monthOf(month.first.addDays(-1)), block, asOf}),
                  countPeriod(db, {{january, month.last}, block, asOf})};
    figures.sections << fourHundred(t) << visitsSection(t) << drivesSection(db, t)
                     << modesSection(t);
    if (!block)
        figures.sections << blocksSection(db, t);
    figures.sections << streetsSection(db, t, block) << coverageSection(t, registerSize(db, block))
                     << needsSection(t)
                     << needTallies(t, codeNames(db, QStringLiteral("need_category")),
                                    QStringLiteral("need_category"), Text::tr("Needs by category"),
                                    QStringLiteral("needs.category_id"),
                                    &PeriodCounts::needsByCategory)
                     << needTallies(
                            t, codeNames(db, QStringLiteral("department")),
                            QStringLiteral("need_department"), Text::tr("Needs by department"),
                            QStringLiteral("needs.department_id"), &PeriodCounts::needsByDepartment)
                     << wishesSection(t) << partySection(db, t);
    return figures;
}

} // namespace doorstep
