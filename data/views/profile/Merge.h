#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Two entries of one shop or worker made one.

#include "data/records/subjects/Subject.h"

namespace doorstep {

// Columns (and links) in which the two differ, in the order of a form.
[[nodiscard]] QStringList differingFields(const Subject& kept, const Subject& other);
// Of these, the ones that only the other has a value for: what is taken from it unless told
// otherwise.
[[nodiscard]] QStringList fieldsToFill(const Subject& kept, const Subject& other);

// Everything that names `other` (visits, needs, wishes, cards given, activities it came to, deleted
// ones too) goes over to `kept`, the named fields take the other's value, and the other is deleted:
// one batch, which is returned; undoBatch() takes the two apart again. Throws Error for a shop and
// a worker, for one subject twice, and for a deleted one.
RowId mergeSubjects(Register& registry, RowId kept, RowId other, const QStringList& fromOther);
// Whom a deleted subject was merged into, where something of it went over.
[[nodiscard]] std::optional<RowId> mergedInto(Database& database, RowId other);

} // namespace doorstep
