#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Which column holds which field: by its heading, by another word for it, by what its cells look
// like.

#include "data/exchange/import/TableOutline.h"
#include "data/exchange/import/WordBook.h"

namespace doorstep {

// Resemblance, Values: guessed, to be looked at (see isGuess). NoPlace: known, but the register has
// no field for it, or another column has it. IdentityNumbers: never taken, whatever a person or a
// profile says.
enum class MatchedBy {
    Nothing,
    Heading,
    PartOfHeading,
    Resemblance,
    Values,
    Profile,
    Person,
    NoPlace,
    IdentityNumbers
};

[[nodiscard]] constexpr bool isGuess(MatchedBy by)
{
    return by == MatchedBy::Resemblance || by == MatchedBy::Values;
}

struct ColumnMatch
{
    int field = -1; // in the kind's FieldTable; -1: the column is left out
    MatchedBy by = MatchedBy::Nothing;
    bool ignored = false; // a number of rows, a reason: nobody misses it
    QString option;       // a column for one answer, "存在隐患 占道堆物": ticked or not
    int turn = 0;         // 第二次走访时间: 2; 0: of the whole row

    bool operator==(const ColumnMatch&) const = default;
};

// One for each column.
[[nodiscard]] std::vector<ColumnMatch> matchColumns(const TableOutline& outline,
                                                    const FieldTable& fields, WordBook& book);

// What a cell of the column says, to be shown: without identity numbers, which are never kept.
[[nodiscard]] QString wordsToShow(const ColumnMatch& column, const FieldTable& fields,
                                  const QString& text);

// 有, 齐全, 正在办理 below 营业执照: whether there is one, and no number of it.
[[nodiscard]] bool saysWhetherThere(const QString& text);

// 楼层 beside 室, which one column takes.
[[nodiscard]] bool namesFloor(const QString& heading);

// What became of one column.
enum class ColumnFate {
    Taken,
    Guessed,
    NoPlace, // the register has no field for it, or another column has it
    IdentityNumbers,
    NotTaken, // a field might have it, but for its cells; or it follows from other rows
    Passed    // empty, or a number of rows: nobody misses it
};
[[nodiscard]] ColumnFate fateOf(const TableOutline& outline, const FieldTable& fields,
                                const std::vector<ColumnMatch>& columns, int column);
// The field that the column became, for a person.
[[nodiscard]] QString placeSaid(const FieldTable& fields, int field, const QString& heading);

// What the columns of one kind became: "店名 → Signboard", those not taken by their headings alone.
struct ColumnsSaid
{
    QStringList taken;
    QStringList guessed; // the same, by what stands in them or by a word among others
    QStringList noPlace;
    QStringList identityNumbers;
    QStringList left;
};
[[nodiscard]] ColumnsSaid columnsSaid(const TableOutline& outline, const FieldTable& fields,
                                      const std::vector<ColumnMatch>& columns);

// Columns of what the register does not show are neither taken nor missed (see PartyFields).
void leaveOutHidden(Database& database, const FieldTable& fields,
                    std::vector<ColumnMatch>& columns);

} // namespace doorstep
