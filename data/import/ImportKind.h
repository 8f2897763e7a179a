#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Words.h"

namespace doorstep {

// What a list holds, and the ledger of the same key that its columns are matched with.
enum class ImportKind { Shops, Workers, Visits, Needs, Wishes };

template <>
struct WordTable<ImportKind>
{
    static constexpr Word<ImportKind> words[] = {
        {ImportKind::Shops, "shops", QT_TRANSLATE_NOOP("Words", "Shops")},
        {ImportKind::Workers, "workers", QT_TRANSLATE_NOOP("Words", "Workers")},
        {ImportKind::Visits, "visits", QT_TRANSLATE_NOOP("Words", "Visits")},
        {ImportKind::Needs, "needs", QT_TRANSLATE_NOOP("Words", "Needs")},
        {ImportKind::Wishes, "wishes", QT_TRANSLATE_NOOP("Words", "Wishes")},
    };
};

// Its rows are shops or workers; those of the other kinds name one that the register has.
constexpr bool isOfSubjects(ImportKind kind)
{
    return kind == ImportKind::Shops || kind == ImportKind::Workers;
}

} // namespace doorstep
