#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/import/ImportKind.h"

#include <QList>
#include <QString>

namespace doorstep {

class Database;
class Register;

// Those whose rows the register shows (see PartyFields), in the order of a choice.
[[nodiscard]] QList<ImportKind> importKinds(Database& database);

// The kind that most columns of the file fit, judged by its beginning; profiles that are
// remembered for these headings count. Throws Error when the file can't be read.
[[nodiscard]] ImportKind likeliestKind(Register& registry, const QString& path);

} // namespace doorstep
