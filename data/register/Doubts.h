#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <QStringList>

namespace doorstep {

class Database;

// Values that can't be what somebody wrote, as a flipped bit leaves them though the file's
// structure is sound: a row that refers to a missing one, a value that its table's own CHECKs
// refuse (an unknown word, a date that is none), a text that is no UTF-8, a moment before 1970 or
// after 2100. Each is told with its table and row. The schema itself is the list of rules, so that
// this works on any connection (SQLite tests CHECKs on a writable one only, and does not say
// where).
[[nodiscard]] QStringList doubtsOf(Database& database, int most = 20);

} // namespace doorstep
