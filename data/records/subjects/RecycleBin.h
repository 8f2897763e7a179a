#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What was deleted, and bringing it back. The ledger "deleted" lists it; its identities are journal
// entries.

#include "data/register/Journal.h"

namespace doorstep {

// The word for a line of the ledger: Shop, Worker, Visit, …
[[nodiscard]] QString deletedWhat(const QString& key);

// Brings the rows of these entries back, in one change; a subject that a merge deleted is taken
// apart from the other again by undoing the merge. What could not be turned back is named.
ReplayOutcome restoreDeleted(Register& registry, const QList<RowId>& entries);

} // namespace doorstep
