#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Database.h"

namespace doorstep {

// Takes out of a copy of a register, on whose connection foreign keys are off, what is not of these
// blocks: there remain their rows, what these refer to now or in their journal, the lists, and the
// journal of all of it. A row of another block comes alone, without what is told of it there.
void keepBlocks(Database& copy, const QList<RowId>& blocks);

[[nodiscard]] qint64 newestBatchOf(Database& database);

} // namespace doorstep
