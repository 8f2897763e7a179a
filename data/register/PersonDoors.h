#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Where those who are subjects as persons live. A shop's door is a place that everybody knows.

#include "data/files/checks/Caller.h"
#include "data/files/checks/DoorAddress.h"
#include "data/register/Database.h"

#include <QList>
#include <QSet>

namespace doorstep {

// Of all of them, also those doors that they have left, by the journal.
[[nodiscard]] QList<DoorAddress> doorsOfPersons(Database& database);
[[nodiscard]] QList<DoorAddress> doorsOfPersons(Database& database, const QList<RowId>& subjects);
// Of those who told of a need and have no entry.
[[nodiscard]] QList<DoorAddress> doorsOfCallers(Database& database, const QList<Caller>& callers);
// Where somebody or something else is now: of the shops alone, or of all but these, where the
// house has one of those numbers.
[[nodiscard]] QList<DoorAddress> doorsOfShops(Database& database);
[[nodiscard]] QList<DoorAddress> livingDoors(Database& database, const QSet<QString>& numbers,
                                             const QList<RowId>& without = {});

} // namespace doorstep
