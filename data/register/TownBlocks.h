#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What the town may write of a block in its own register.

#include "data/register/Database.h"

namespace doorstep {

inline const QString townSetting = QStringLiteral("town/role");
inline const QString takenOverPrefix = QStringLiteral("town/taken-over/"); // and the block's uid
inline const QString townYes = QStringLiteral("yes");

// Throws Error when the register is the town's and the row belongs to a block that it has not taken
// over.
void requireOwnBlock(Database& database, const char* table, RowId row);

} // namespace doorstep
