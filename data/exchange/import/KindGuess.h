#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/import/ColumnMatch.h"

#include <QList>
#include <QString>

namespace doorstep {

class Database;
class Register;

// Those whose rows the register shows (see PartyFields), in the order of a choice.
[[nodiscard]] QList<ImportKind> importKinds(Database& database);

// How well the columns fit the kind: more than 1000 when nothing that it must have is missing.
[[nodiscard]] int worthAs(ImportKind kind, const std::vector<ColumnMatch>& columns);

// The kind that most columns of the file fit, judged by its beginning; profiles that are
// remembered for these headings count. Throws Error when the file can't be read.
[[nodiscard]] ImportKind likeliestKind(Register& registry, const QString& path);

} // namespace doorstep
