#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

struct sqlite3;

namespace doorstep {

// The functions that the migrations' triggers call (walk_key, walk_side, name_key, bigrams) and
// that queries use (door_text; credit_code_wrong and phone_wrong, 1 for what is wrong). A
// connection without them can read a register but not write it.
void registerSqlFunctions(sqlite3* connection);

// The text as overlapping two-character words, separated by blanks: "老药房" gives "老药 药房".
// Latin words and numbers stay whole. Both the index and the query go through it.
[[nodiscard]] QString bigrams(const QString& text);

} // namespace doorstep
