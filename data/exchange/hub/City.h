#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A city over several hubs, by PostgreSQL's own means: each hub's rows for figures are a partition
// that is a foreign table (city/0001_city.sql). Packs stay with the hubs.

#include "data/exchange/hub/Hub.h"

namespace doorstep {

// Has the city read a hub from now on, under the login by which that hub is connected here: a
// district's. Both by their owners, or who may as much. Throws Error.
void joinCity(HubConnection& city, HubConnection& hub);

// Of each town, and of the city (town empty). Throws Error, also while a hub is away.
[[nodiscard]] QList<HubFigure> cityFigures(HubConnection& city, const Period& month);

} // namespace doorstep
