#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Words.h"

namespace doorstep {

// What a list holds, and the ledger of the same key that its columns are matched with.
enum class ImportKind {
    Shops,
    Workers,
    Visits,
    Needs,
    Wishes,
    Venues,
    Services,
    Activities,
    PartyMembers, // of shops; workers have their membership in their own list
    Pairings
};

template <>
struct WordTable<ImportKind>
{
    static constexpr Word<ImportKind> words[] = {
        {ImportKind::Shops, "shops", QT_TRANSLATE_NOOP("Words", "Shops")},
        {ImportKind::Workers, "workers", QT_TRANSLATE_NOOP("Words", "Workers")},
        {ImportKind::Visits, "visits", QT_TRANSLATE_NOOP("Words", "Visits")},
        {ImportKind::Needs, "needs", QT_TRANSLATE_NOOP("Words", "Needs")},
        {ImportKind::Wishes, "wishes", QT_TRANSLATE_NOOP("Words", "Wishes")},
        {ImportKind::Venues, "venues", QT_TRANSLATE_NOOP("Words", "Venues")},
        {ImportKind::Services, "service_items", QT_TRANSLATE_NOOP("Words", "Service catalogue")},
        {ImportKind::Activities, "activities", QT_TRANSLATE_NOOP("Words", "Activities")},
        {ImportKind::PartyMembers, "party_members",
         QT_TRANSLATE_NOOP("Words", "Party members of shops")},
        {ImportKind::Pairings, "pairings", QT_TRANSLATE_NOOP("Words", "Pairing agreements")},
    };
};

// Its rows are shops or workers.
constexpr bool isOfSubjects(ImportKind kind)
{
    return kind == ImportKind::Shops || kind == ImportKind::Workers;
}

// Its rows ask for something.
constexpr bool isOfAsked(ImportKind kind)
{
    return kind == ImportKind::Needs || kind == ImportKind::Wishes;
}

// Its rows name a shop or worker that the register has. Those of the kinds that are left stand for
// themselves.
constexpr bool namesSubject(ImportKind kind)
{
    return kind == ImportKind::Visits || isOfAsked(kind);
}

// Its rows are in a block. A venue of no block is everybody's, like the catalogue.
constexpr bool needsBlock(ImportKind kind)
{
    return kind != ImportKind::Venues && kind != ImportKind::Services;
}

} // namespace doorstep
