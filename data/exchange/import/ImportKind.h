#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Words.h"

// What a list holds: its name in the code, the ledger of the same key that its columns are matched
// with, and its title. A new one is a line here and a file in kinds/ that makes it (see
// ListKind.h).
#define DOORSTEP_IMPORT_KINDS(KIND)                                                                \
    KIND(Shops, "shops", QT_TRANSLATE_NOOP("Words", "Shops"))                                      \
    KIND(Workers, "workers", QT_TRANSLATE_NOOP("Words", "Workers"))                                \
    KIND(Visits, "visits", QT_TRANSLATE_NOOP("Words", "Visits"))                                   \
    KIND(Needs, "needs", QT_TRANSLATE_NOOP("Words", "Needs"))                                      \
    KIND(Wishes, "wishes", QT_TRANSLATE_NOOP("Words", "Wishes"))                                   \
    KIND(Venues, "venues", QT_TRANSLATE_NOOP("Words", "Venues"))                                   \
    KIND(Services, "service_items", QT_TRANSLATE_NOOP("Words", "Service catalogue"))               \
    KIND(Activities, "activities", QT_TRANSLATE_NOOP("Words", "Activities"))                       \
    KIND(PartyMembers, "party_members", QT_TRANSLATE_NOOP("Words", "Party members of shops"))      \
    KIND(Pairings, "pairings", QT_TRANSLATE_NOOP("Words", "Pairing agreements"))                   \
    KIND(Cards, "cards", QT_TRANSLATE_NOOP("Words", "Cards given"))                                \
    KIND(SharedProblems, "shared_problems", QT_TRANSLATE_NOOP("Words", "Shared problems"))         \
    KIND(NeedSteps, "need_steps", QT_TRANSLATE_NOOP("Words", "Steps of needs"))                    \
    KIND(ServiceUses, "services", QT_TRANSLATE_NOOP("Words", "Services introduced and used"))      \
    KIND(Attendance, "attendance", QT_TRANSLATE_NOOP("Words", "Who came to activities"))           \
    KIND(VolunteerTeams, "volunteer_teams", QT_TRANSLATE_NOOP("Words", "Volunteer teams"))         \
    KIND(Volunteers, "volunteers", QT_TRANSLATE_NOOP("Words", "Volunteers"))                       \
    KIND(PartyOrganisations, "party_organisations",                                                \
         QT_TRANSLATE_NOOP("Words", "Party organisations"))

namespace doorstep {

#define DOORSTEP_KIND(name, key, title) name,
enum class ImportKind { DOORSTEP_IMPORT_KINDS(DOORSTEP_KIND) };
#undef DOORSTEP_KIND

template <>
struct WordTable<ImportKind>
{
#define DOORSTEP_KIND(name, key, title) {ImportKind::name, key, title},
    static constexpr Word<ImportKind> words[] = {DOORSTEP_IMPORT_KINDS(DOORSTEP_KIND)};
#undef DOORSTEP_KIND
};

} // namespace doorstep
