#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A cell that names several shops and workers: who came to an activity, who belongs to a team.

#include "data/exchange/import/NamedSubjects.h"

namespace doorstep {

// Takes those that the register clearly has, and returns the names of the others.
[[nodiscard]] QStringList namedAmong(const NamedSubjects& subjects, WordBook& book,
                                     const PreviewRow& row, const QStringList& names, Links& taken);
// They go into the note. Of a list that was exported here another list says it, a line each.
void noteStrangers(PreviewRow& row, const QString& key, const QStringList& strangers,
                   const FieldTable& fields, const WordBook& book);

} // namespace doorstep
