#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A sealed month stays what it was (封账): the figures kept with its seal are what it shows, in the
// next month's comparison and in the year, too. What is counted now stands beside them.

#include "data/views/reports/MonthFigures.h"

#include <functional>

namespace doorstep {

struct SealedScope
{
    Period month;
    std::optional<RowId> block; // a seal is of a block, or of the whole town
};

// The sections of the year up to the end of that month, as they are counted now.
using SectionsUpTo = std::function<QList<FigureSection>(const Period& month)>;

// Puts what was reported into sections as they were counted. A year that goes on is what was
// reported of it plus what has come since; shares and medians of it are counted anew.
void showAsReported(Database& database, QList<FigureSection>& sections, const SealedScope& scope,
                    const SectionsUpTo& upTo);

} // namespace doorstep
