#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/rights/Erasure.h"

namespace doorstep {

// Everything that is kept of a person, for the person (个人信息保护法 §45): every row with its
// fields in words, deleted ones too, what was changed in them and when, drafts, and what is told of
// them beside others, whose names are masked in it, as far as erasing finds it. One page of
// HTML, as every phone and PC shows it without a network; the target is readable by its user alone.
// Throws Error.
void writePersonCopy(Register& registry, RowId subject, const QString& target);
void writePersonCopy(Register& registry, const NamedPerson& person, const QString& target);

} // namespace doorstep
