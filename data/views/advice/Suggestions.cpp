// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/advice/Suggestions.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace doorstep {

namespace {

struct SuggestionsText
{
    Q_DECLARE_TR_FUNCTIONS(SharedProblem)
};

const QString settingDays = QStringLiteral("shared_problem/days");
const QString settingSubjects = QStringLiteral("shared_problem/subjects");
const QString settingStretch = QStringLiteral("shared_problem/stretch");

int settingOf(Database& database, const QString& key, int usual, int least)
{
    const auto stored = database.one<std::optional<QString>>(
        QStringLiteral("SELECT value FROM setting WHERE key = ?"), key);
    bool read = false;
    const int value = stored.value_or(QString()).toInt(&read);
    return read && value >= least ? value : usual;
}

struct OpenNeed
{
    RowId id = 0;
    RowId subject = 0;
    QDate foundOn;
    int place = 0;
};

// Where needs may come together: block, street, category.
struct Corner
{
    RowId block = 0;
    RowId street = 0;
    RowId category = 0;

    auto operator<=>(const Corner&) const = default;
};

using Corners = std::map<Corner, std::vector<OpenNeed>>; // in the order they were found

Corners openNeeds(Database& database, std::optional<RowId> block)
{
    Statement statement = database.prepare(QStringLiteral(
        "SELECT n.id, n.block_id, s.street_id, n.category_id, s.id, n.found_on, s.lane, s.number "
        "FROM need n JOIN subject s ON s.id = n.subject_id "
        "LEFT JOIN shared_problem p ON p.id = n.shared_problem_id "
        "WHERE n.stage <> 'closed' AND n.deleted_at IS NULL AND n.category_id IS NOT NULL "
        "AND s.deleted_at IS NULL AND s.street_id IS NOT NULL "
        "AND (p.id IS NULL OR p.deleted_at IS NOT NULL OR p.closed_on IS NOT NULL) "
        "AND (:p1 IS NULL OR n.block_id = :p1)"));
    statement.bind(block);
    Corners corners;
    while (statement.next()) {
        const Corner corner{statement.get<RowId>(1), statement.get<RowId>(2),
                            statement.get<RowId>(3)};
        corners[corner].push_back(
            {statement.get<RowId>(0), statement.get<RowId>(4), statement.get<QDate>(5),
             placeOnStreet(statement.get<QString>(6), statement.get<QString>(7))});
    }
    for (auto& [corner, needs] : corners)
        std::sort(needs.begin(), needs.end(), [](const OpenNeed& a, const OpenNeed& b) {
            return std::pair(a.foundOn, a.id) < std::pair(b.foundOn, b.id);
        });
    return corners;
}

// A run of needs by the day they were found.
struct Window
{
    size_t begin = 0;
    size_t end = 0;
    int subjects = 0;
};

// The days that most subjects fall into; of equal ones the latest.
Window busiest(const std::vector<OpenNeed>& needs, int days)
{
    Window best;
    QHash<RowId, int> asked;
    size_t begin = 0;
    for (size_t end = 0; end < needs.size(); ++end) {
        ++asked[needs[end].subject];
        while (needs[begin].foundOn.daysTo(needs[end].foundOn) > days) {
            const auto left = asked.find(needs[begin++].subject);
            if (--*left == 0)
                asked.erase(left);
        }
        if (asked.size() >= best.subjects)
            best = {begin, end + 1, static_cast<int>(asked.size())};
    }
    return best;
}

std::vector<OpenNeed> within(const std::vector<OpenNeed>& needs, int from, int to)
{
    std::vector<OpenNeed> found;
    std::copy_if(needs.begin(), needs.end(), std::back_inserter(found),
                 [&](const OpenNeed& need) { return need.place >= from && need.place <= to; });
    return found;
}

struct Group
{
    std::vector<OpenNeed> needs;
    int subjects = 0;
};

// The largest group that the rules allow among the needs.
Group largest(const std::vector<OpenNeed>& needs, const SuggestionRules& rules)
{
    Group best;
    const auto consider = [&](const std::vector<OpenNeed>& near) {
        const Window window = busiest(near, rules.days);
        if (window.subjects > best.subjects)
            best = {{near.begin() + static_cast<std::ptrdiff_t>(window.begin),
                     near.begin() + static_cast<std::ptrdiff_t>(window.end)},
                    window.subjects};
    };
    if (rules.stretch == 0) {
        consider(needs);
        return best;
    }
    QList<int> places;
    for (const OpenNeed& need : needs)
        places << need.place;
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (const int place : std::as_const(places)) {
        if (place > 0) // a door without a number is near to none
            consider(within(needs, place, place + rules.stretch));
    }
    return best;
}

Suggestion suggestionOf(const Corner& corner, const Group& group)
{
    Suggestion made;
    made.block = corner.block;
    made.street = corner.street;
    made.category = corner.category;
    made.first = group.needs.front().foundOn;
    made.last = group.needs.back().foundOn;
    for (const OpenNeed& need : group.needs) {
        made.needs << need.id;
        if (!made.subjects.contains(need.subject))
            made.subjects << need.subject;
        if (need.place > 0) {
            made.fromPlace =
                made.fromPlace == 0 ? need.place : std::min(made.fromPlace, need.place);
            made.toPlace = std::max(made.toPlace, need.place);
        }
    }
    return made;
}

// What is left of a corner may hold further groups: another time, another stretch.
void addGroups(QList<Suggestion>& found, const Corner& corner, std::vector<OpenNeed> needs,
               const SuggestionRules& rules)
{
    while (static_cast<int>(needs.size()) >= rules.subjects) {
        const Group group = largest(needs, rules);
        if (group.subjects < rules.subjects)
            return;
        found << suggestionOf(corner, group);
        const QSet<RowId> taken(found.constLast().needs.cbegin(), found.constLast().needs.cend());
        std::erase_if(needs, [&](const OpenNeed& need) { return taken.contains(need.id); });
    }
}

// Without names and trends.
QList<Suggestion> ungathered(Database& database, const SuggestionRules& rules,
                             std::optional<RowId> block)
{
    QList<Suggestion> found;
    for (const auto& [corner, needs] : openNeeds(database, block))
        addGroups(found, corner, needs, rules);
    return found;
}

QString nameOf(Database& database, const char* table, RowId id)
{
    return database.one<QString>(
        QStringLiteral("SELECT name FROM %1 WHERE id = ?").arg(QLatin1String(table)), id);
}

QDate firstOfTrend(QDate day)
{
    return QDate(day.year(), day.month(), 1).addMonths(1 - trendMonths);
}

// month: "2026-10"
int monthOfTrend(QDate first, const QString& month)
{
    return (month.left(4).toInt() - first.year()) * 12 + month.mid(5).toInt() - first.month();
}

// Of every corner, in one pass over the needs of those months.
std::map<Corner, Trend> trendsOfAll(Database& database, std::optional<RowId> block, QDate day)
{
    const QDate first = firstOfTrend(day);
    Statement statement = database.prepare(QStringLiteral(
        "SELECT n.block_id, s.street_id, n.category_id, substr(n.found_on, 1, 7), count(*) "
        "FROM need n JOIN subject s ON s.id = n.subject_id "
        "WHERE n.found_on >= :p1 AND n.found_on <= :p2 AND n.deleted_at IS NULL "
        "AND (:p3 IS NULL OR n.block_id = :p3) GROUP BY 1, 2, 3, 4"));
    statement.bind(first, day, block);
    std::map<Corner, Trend> trends;
    while (statement.next()) {
        const Corner corner{statement.get<RowId>(0), statement.get<RowId>(1),
                            statement.get<RowId>(2)};
        Trend& trend = trends.try_emplace(corner, trendMonths, 0).first->second;
        trend[monthOfTrend(first, statement.get<QString>(3))] = statement.get<int>(4);
    }
    return trends;
}

} // namespace

SuggestionRules suggestionRules(Database& database)
{
    const SuggestionRules usual;
    return {settingOf(database, settingDays, usual.days, 1),
            settingOf(database, settingSubjects, usual.subjects, 2),
            settingOf(database, settingStretch, usual.stretch, 0)};
}

void setSuggestionRules(Register& registry, const SuggestionRules& rules)
{
    registry.setSetting(settingDays, QString::number(rules.days));
    registry.setSetting(settingSubjects, QString::number(rules.subjects));
    registry.setSetting(settingStretch, QString::number(rules.stretch));
    registry.announce({QStringLiteral("setting")});
}

int placeOnStreet(const QString& lane, const QString& number)
{
    const QString& text = lane.isEmpty() ? number : lane;
    qsizetype digits = 0;
    while (digits < text.size() && digits < 6 && text.at(digits).isDigit())
        ++digits;
    return text.left(digits).toInt();
}

Trend trendOf(Database& database, const TrendScope& scope, QDate day)
{
    const QDate first = firstOfTrend(day);
    Statement statement = database.prepare(
        QStringLiteral("SELECT substr(n.found_on, 1, 7), count(*) FROM need n "
                       "LEFT JOIN subject s ON s.id = n.subject_id "
                       "WHERE n.found_on >= :p1 AND n.found_on <= :p2 AND n.deleted_at IS NULL "
                       "AND n.block_id = :p3 AND (:p4 IS NULL OR n.category_id = :p4) "
                       "AND (:p5 IS NULL OR s.street_id = :p5) GROUP BY 1"));
    statement.bind(first, day, scope.block, scope.category, scope.street);
    Trend trend(trendMonths, 0);
    while (statement.next())
        trend[monthOfTrend(first, statement.get<QString>(0))] = statement.get<int>(1);
    return trend;
}

QList<Suggestion> suggestions(Database& database, const SuggestionRules& rules,
                              std::optional<RowId> block, QDate day)
{
    QList<Suggestion> found = ungathered(database, rules, block);
    const std::map<Corner, Trend> trends =
        found.isEmpty() ? std::map<Corner, Trend>() : trendsOfAll(database, block, day);
    for (Suggestion& made : found) {
        made.blockName = nameOf(database, "block", made.block);
        made.streetName = nameOf(database, "street", made.street);
        made.categoryName = nameOf(database, "code", made.category);
        made.trendUntil = day;
        const auto trend = trends.find({made.block, made.street, made.category});
        made.trend = trend == trends.end() ? Trend(trendMonths, 0) : trend->second;
    }
    std::stable_sort(found.begin(), found.end(), [](const Suggestion& a, const Suggestion& b) {
        return std::pair(a.subjects.size(), a.last) > std::pair(b.subjects.size(), b.last);
    });
    return found;
}

qsizetype countSuggestions(Database& database, const SuggestionRules& rules,
                           std::optional<RowId> block)
{
    return ungathered(database, rules, block).size();
}

QString trendInWords(const Trend& trend)
{
    const auto half = trend.begin() + trend.size() / 2;
    const int before = std::accumulate(trend.begin(), half, 0);
    const int lately = std::accumulate(half, trend.end(), 0);
    const QString change = lately > before   ? SuggestionsText::tr("rising")
                           : lately < before ? SuggestionsText::tr("falling")
                                             : SuggestionsText::tr("steady");
    return SuggestionsText::tr("%1: %2 in the last three months, %3 in the three before")
        .arg(change, QString::number(lately), QString::number(before));
}

} // namespace doorstep
