#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Words.h"

namespace doorstep {

// What a list holds, and the ledger of the same key that its columns are matched with.
enum class ImportKind { Shops, Workers, Visits };

template <>
struct WordTable<ImportKind>
{
    static constexpr Word<ImportKind> words[] = {
        {ImportKind::Shops, "shops", QT_TRANSLATE_NOOP("Words", "Shops")},
        {ImportKind::Workers, "workers", QT_TRANSLATE_NOOP("Words", "Workers")},
        {ImportKind::Visits, "visits", QT_TRANSLATE_NOOP("Words", "Visits")},
    };
};

} // namespace doorstep
