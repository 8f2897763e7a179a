#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The column tables, one file each.

#include "data/views/ledgers/Ledger.h"

namespace doorstep {

[[nodiscard]] Ledger visitsLedger();
[[nodiscard]] Ledger shopsLedger(Party party);
[[nodiscard]] Ledger workersLedger(Party party);
[[nodiscard]] Ledger pathLedger(Party party); // 联系—服务—凝聚—转化
// The shops visited in a period, with what was done there.
[[nodiscard]] Ledger shopsVisitedLedger(Party party);
[[nodiscard]] Ledger workersVisitedLedger(Party party); // likewise
[[nodiscard]] Ledger needsLedger();
[[nodiscard]] Ledger needStepsLedger();
[[nodiscard]] Ledger sharedProblemsLedger();
[[nodiscard]] Ledger cardsLedger();
[[nodiscard]] Ledger wishesLedger();
[[nodiscard]] Ledger partyOrganisationsLedger();
[[nodiscard]] Ledger partyMembersLedger();
[[nodiscard]] Ledger pairingsLedger();
[[nodiscard]] Ledger servicesLedger(); // what was introduced and used
// Of a line of that ledger.
[[nodiscard]] RowId subjectOfServiceLine(Database& database, RowId line);
[[nodiscard]] Ledger serviceItemsLedger();
[[nodiscard]] Ledger servicePackagesLedger();
[[nodiscard]] RowId serviceOfPackageLine(RowId line);
[[nodiscard]] Ledger groupPicturesLedger();
[[nodiscard]] Ledger venuesLedger();
[[nodiscard]] Ledger activitiesLedger();
[[nodiscard]] Ledger attendanceLedger(); // who came to the activities of a period, a line each
[[nodiscard]] Ledger volunteerTeamsLedger();
[[nodiscard]] Ledger volunteersLedger();         // who is in a team, or served within the period
[[nodiscard]] Ledger deletedLedger(Party party); // the recycle bin
[[nodiscard]] Ledger correctionsLedger(Party party);
// The row that a page shows of what such a line corrected: a step's need, a card's subject.
struct CorrectedRow
{
    const char* table;
    RowId row;
};
[[nodiscard]] CorrectedRow rowOfCorrection(Database& database, RowId line);

// The profile of a subject s is complete (知百家情): what a secretary ought to know of every shop,
// every worker. What is not shown can't be asked for.
#define SHOP_PROFILE                                                                               \
    "s.street_id IS NOT NULL AND s.number || s.lane <> '' AND s.phone || s.operator_phone <> '' "  \
    "AND s.business_type_id IS NOT NULL AND s.operator <> '' AND s.staff_count IS NOT NULL"
#define WORKER_PROFILE                                                                             \
    "s.phone <> '' AND s.occupation_id IS NOT NULL AND s.platform_id IS NOT NULL "                 \
    "AND s.gender <> '' AND s.birth_month <> '' AND s.home_province_id IS NOT NULL"
// Of somebody erased it was complete: months that were reported stand.
#define ERASED_COMPLETE " OR s.uid IN (SELECT uid FROM erased WHERE complete)"
[[nodiscard]] constexpr const char* shopProfileComplete(Party party)
{
    return party == Party::Shown ? "((" SHOP_PROFILE
                                   " AND s.party_org_id IS NOT NULL)" ERASED_COMPLETE ")"
                                 : "((" SHOP_PROFILE ")" ERASED_COMPLETE ")";
}
[[nodiscard]] constexpr const char* workerProfileComplete(Party party)
{
    return party == Party::Shown ? "((" WORKER_PROFILE
                                   " AND s.political_status_id IS NOT NULL)" ERASED_COMPLETE ")"
                                 : "((" WORKER_PROFILE ")" ERASED_COMPLETE ")";
}
#undef SHOP_PROFILE
#undef WORKER_PROFILE
#undef ERASED_COMPLETE

} // namespace doorstep
