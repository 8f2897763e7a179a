#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Which column holds which field: by its heading, by another word for it, by what its cells look
// like.

#include "data/exchange/import/HeadingRow.h"
#include "data/exchange/import/WordBook.h"

namespace doorstep {

enum class MatchedBy { Nothing, Heading, PartOfHeading, Values, Profile, Person };

struct ColumnMatch
{
    int field = -1; // in the kind's FieldTable; -1: the column is left out
    MatchedBy by = MatchedBy::Nothing;
    bool ignored = false; // a number of rows, a reason: nobody misses it

    bool operator==(const ColumnMatch&) const = default;
};

// How well a heading names a field, 0: not at all. 900 and more is one of its own words.
[[nodiscard]] int headingScore(const ImportField& field, const QString& heading);

// One for each column.
[[nodiscard]] std::vector<ColumnMatch> matchColumns(const TableOutline& outline,
                                                    const FieldTable& fields, WordBook& book);

// Columns of what the register does not show are neither taken nor missed (see PartyFields).
void leaveOutHidden(Database& database, const FieldTable& fields,
                    std::vector<ColumnMatch>& columns);

} // namespace doorstep
