#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Kept forms and papers that are made of words (.xlsx, .docx): a person is taken out of them, too.

#include "data/files/checks/KnownWords.h"
#include "data/register/Database.h"

namespace doorstep {

// Those that tell of somebody, by what they hold.
[[nodiscard]] QStringList papersWith(Database& database, const KnownWords& words);
// Answers whether there were any. Rows and the journal name what is left then.
bool takeOutOfPapers(Database& database, const KnownWords& words);
// Kept papers and forms that hold what nobody but a person can read: pictures, .pdf, .doc; by
// name. Not those of the rows (JSON of ids of `paper`), which go as a whole.
[[nodiscard]] QStringList papersToLookAt(Database& database, const QString& without);

} // namespace doorstep
