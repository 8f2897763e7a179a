#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What was chosen for a form is chosen for the next one of it: known again by the set of its
// headings, wherever they stand now. What was chosen for one list says nothing of another.

#include "data/exchange/forms/FormLearning.h"
#include "data/exchange/import/ImportKind.h"

#include <functional>

namespace doorstep {

// The kept form that this is the next one of: of that name, else the one whose headings are these.
[[nodiscard]] std::optional<TownForm> formBefore(Register& registry, const LearntForm& form,
                                                 const QString& name);
// Each list by its headings; only what is new in one is asked for. ledgerOf: what is asked for now;
// empty: what was chosen then.
void takeFromLastTime(LearntForm& form, const FormLayout& layout,
                      const std::function<QString(const FormList&)>& ledgerOf);

} // namespace doorstep
