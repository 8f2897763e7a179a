#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Journal.h"
#include "data/views/ledgers/Ledger.h"

namespace doorstep {

// The rows of the ledger that were made or changed after that place in the journal, they themselves
// or what is a part of them (the steps of a need). Nothing: the ledger's rows are no things that
// the journal tells of.
[[nodiscard]] std::optional<QSet<RowId>> rowsChangedSince(Database& database, const Ledger& ledger,
                                                          const JournalPlace& since);

// How a row of the ledger is known in a form that goes out and comes back; empty: likewise.
[[nodiscard]] QString identityOfRow(Database& database, const Ledger& ledger, RowId row);
[[nodiscard]] QByteArray uidInIdentity(const QString& text); // empty: it is none
[[nodiscard]] RowId rowWithUid(Database& database, const Ledger& ledger,
                               const QByteArray& uid); // 0: none, or it was deleted

} // namespace doorstep
