#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Cell.h"

#include <QList>

namespace doorstep {

class Workspace;

// Where a phone was typed and nobody noted that it may be kept: asks across the window, with a
// button for each way of consent, which notes it with the day. Of several at once, for all that
// lack it.
void askForConsent(Workspace& workspace, const QList<RowId>& subjects);

} // namespace doorstep
