#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Shared problems (共性问题) that nobody has gathered yet: open needs of one category in one block,
// on one street, found close together by several subjects.

#include "data/files/checks/DoorAddress.h"
#include "data/register/Register.h"

namespace doorstep {

// Settings of the register.
struct SuggestionRules
{
    int days = 90;    // between the first and the last found
    int subjects = 3; // that ask, at the least
    int stretch = 0;  // house numbers between the doors, at the most; 0: the whole street

    bool operator==(const SuggestionRules&) const = default;
};

[[nodiscard]] SuggestionRules suggestionRules(Database& database);
// Told as a change of the table "setting".
void setSuggestionRules(Register& registry, const SuggestionRules& rules);

// The number that a door has its place on the street by: the lane's, without a lane the door's own.
// 0 when there is none.
[[nodiscard]] int placeOnStreet(const QString& lane, const QString& number);

// Needs found in each of the last months, the oldest first, closed ones included.
inline constexpr int trendMonths = 6;
using Trend = QList<int>;

// Which needs a trend counts; without a street or a category those of any.
struct TrendScope
{
    RowId block = 0;
    std::optional<RowId> street;
    std::optional<RowId> category;
};

// The months up to the one that the day lies in.
[[nodiscard]] Trend trendOf(Database& database, const TrendScope& scope, QDate day);

struct Suggestion
{
    RowId block = 0;
    RowId street = 0;
    RowId category = 0;
    QString blockName;
    QString streetName;
    QString categoryName;
    int fromPlace = 0; // of the doors on the street; 0: unknown
    int toPlace = 0;
    QList<RowId> needs; // in the order they were found
    QList<RowId> subjects;
    QDate first;
    QDate last;
    Trend trend;
    QDate trendUntil;

    // "哈密路停车装卸"
    [[nodiscard]] QString title() const { return streetName + categoryName; }
};

// Those of most subjects first, then the latest; of one block, or of all. day: what the trend runs
// up to.
[[nodiscard]] QList<Suggestion> suggestions(Database& database, const SuggestionRules& rules,
                                            std::optional<RowId> block, QDate day);

[[nodiscard]] qsizetype countSuggestions(Database& database, const SuggestionRules& rules,
                                         std::optional<RowId> block);

// Rising, falling or steady: the last three months against the three before.
[[nodiscard]] QString trendInWords(const Trend& trend);

} // namespace doorstep
