#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Time.h"

#include <QString>
#include <optional>

namespace doorstep {

class Database;

// The PC's clock stands before the day of the newest entries: an empty battery, a wrong hand. What
// is entered then gets a false day.
struct ClockBehind
{
    QDate day;    // as the clock says
    QDate newest; // of the latest of the last entries

    [[nodiscard]] QString sentence() const;
};

[[nodiscard]] std::optional<ClockBehind> clockBehind(Database& database);
// Today, or the newest entry's day where the clock is behind it: backups are named by it.
[[nodiscard]] QDate latestDay(Database& database);

} // namespace doorstep
