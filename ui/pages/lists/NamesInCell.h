#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Several rows typed into one cell by their names, with 、 or a comma between them.

#include "data/register/Change.h"

namespace doorstep {

using NamedRows = QList<std::pair<QString, RowId>>;

[[nodiscard]] Links idsOfNames(const QString& words, const NamedRows& known); // sorted
[[nodiscard]] QString firstUnknownName(const QString& words, const NamedRows& known);

} // namespace doorstep
