#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Putting a row's values into a subject or a visit, and telling what that changes.

#include "data/exchange/import/Applying.h"

namespace doorstep {

// A name that differs by noise only, a phone that is there among others and a remark that is there
// already are no changes; remarks, tags and hazards are added to those that are there.
Applied applyTo(Subject& subject, const RowValues& row, const FieldTable& fields,
                const WordBook& book, Apply mode);

// The subject or visit that the row by itself tells.
[[nodiscard]] Subject subjectOf(const RowValues& row, const FieldTable& fields);

Applied applyTo(Visit& visit, const RowValues& row, const FieldTable& fields, const WordBook& book,
                Apply mode);
[[nodiscard]] Visit visitOf(const RowValues& row, RowId subject, const FieldTable& fields,
                            const WordBook& book);

} // namespace doorstep
