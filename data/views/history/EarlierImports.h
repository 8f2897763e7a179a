#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Journal.h"

namespace doorstep {

struct EarlierImport
{
    Batch batch;
    int rows = 0; // subjects, visits, needs and wishes that it made or changed
};

// The newest first.
[[nodiscard]] QList<EarlierImport> earlierImports(Database& database, int limit = 1000);

} // namespace doorstep
