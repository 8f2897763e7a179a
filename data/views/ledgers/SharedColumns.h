#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Columns that several ledgers have alike, over the aliases their FROM clauses share: s the
// subject, t its street, b the block of the row, n the need.

#include "data/views/ledgers/Ledger.h"

namespace doorstep {

[[nodiscard]] Column blockColumn();
[[nodiscard]] Column kindColumn();
[[nodiscard]] Column subjectColumn(const char* heading, double width);
[[nodiscard]] Column streetColumn();
[[nodiscard]] Column doorColumn();
[[nodiscard]] Column phoneColumn();

[[nodiscard]] Column foundOnColumn();
[[nodiscard]] Column strikeNumberColumn();
[[nodiscard]] Column needCategoryColumn();

// How many photos and papers belong to the row; pairs: for many rows at once (see Gathered).
[[nodiscard]] Column papersColumn(const char* sql, const char* pairs);

// Who wrote a row of the ledger, over the batch ba: a login (root, 8F-PC2) is nobody's name, so
// whoever answers for the row's block stands for it, marked, for theirs stays where names are
// masked.
[[nodiscard]] QByteArray writerSql(const char* block);
// Who did a step of a need, masked like whoever goes on visits: earlier versions wrote the login
// there.
[[nodiscard]] QByteArray actorSql(const char* step, const char* block);

// The column, read once for all the rows that refer to the same.
[[nodiscard]] Column withKin(Column column, const Kin& kin);

} // namespace doorstep
