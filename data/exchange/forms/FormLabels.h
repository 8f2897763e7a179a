#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists whose lines the form brings itself: a street, a block, a category in each, and how many of
// something beside it.

#include "data/exchange/forms/FormLearning.h"
#include "data/exchange/forms/FormSheet.h"

namespace doorstep {

// The lines' own words and their column; nothing: its lines are for rows of a ledger.
struct FormLabels
{
    int column = -1;
    QList<FormLabel> labels;
};
[[nodiscard]] std::optional<FormLabels> formLabels(const FormSheet& sheet, const Heading& heading,
                                                   const FormLines& lines);
// Some heading speaks of what can be counted.
[[nodiscard]] bool speaksOfCounts(const Heading& heading);
// Makes the list one of counts: each column what its heading speaks of, by what the labels are.
void countByLabels(Register& registry, LearntList& list, const FormLabels& labels);

} // namespace doorstep
