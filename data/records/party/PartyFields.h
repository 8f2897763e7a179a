#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Party building is shown only where that is allowed. This is the one place that knows which
// columns and ledgers tell of it, and whether a register shows them; where it does not, they are
// treated as if there were none. What is stored stays as it is.

#include "data/register/Database.h"

namespace doorstep {

class Register;

enum class Party { Shown, Hidden };

[[nodiscard]] Party partyIn(Database& database);
[[nodiscard]] inline bool partyShown(Database& database)
{
    return partyIn(database) == Party::Shown;
}
void setPartyShown(Register& registry, bool shown);

// Of a subject or a ledger: its members, organisation, contact, status, where membership is kept.
[[nodiscard]] bool isPartyColumn(const QString& column);
[[nodiscard]] bool isPartyLedger(const QString& ledger);
[[nodiscard]] bool isPartyList(const QString& codeList);
// Whether the register shows a column.
[[nodiscard]] bool showsColumn(Database& database, const QString& column);

} // namespace doorstep
