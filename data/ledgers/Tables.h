#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The column tables, one file each.

#include "data/ledgers/Ledger.h"

namespace doorstep {

[[nodiscard]] Ledger visitsLedger();
[[nodiscard]] Ledger shopsLedger();
[[nodiscard]] Ledger workersLedger();
[[nodiscard]] Ledger
shopsVisitedLedger(); // the shops visited in a period, with what was done there
[[nodiscard]] Ledger workersVisitedLedger(); // likewise
[[nodiscard]] Ledger needsLedger();
[[nodiscard]] Ledger needStepsLedger();
[[nodiscard]] Ledger sharedProblemsLedger();
[[nodiscard]] Ledger cardsLedger();
[[nodiscard]] Ledger wishesLedger();
[[nodiscard]] Ledger deletedLedger(); // the recycle bin

// The profile of a subject s is complete (知百家情): what a secretary ought to know of every shop,
// every worker.
inline constexpr const char* shopProfileComplete =
    "(s.street_id IS NOT NULL AND s.number || s.lane <> '' AND s.phone || s.operator_phone <> '' "
    "AND s.business_type_id IS NOT NULL AND s.operator <> '' AND s.staff_count IS NOT NULL "
    "AND s.party_org_id IS NOT NULL)";
inline constexpr const char* workerProfileComplete =
    "(s.phone <> '' AND s.occupation_id IS NOT NULL AND s.platform_id IS NOT NULL AND s.gender <> "
    "'' "
    "AND s.birth_month <> '' AND s.home_province_id IS NOT NULL AND s.political_status_id IS NOT "
    "NULL)";

// The word for a flag that SQL gives as '1' or '0'.
[[nodiscard]] QString yesNo(const QString& flag);

} // namespace doorstep
