#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Cell.h"

namespace doorstep {

class Workspace;

// Where a phone was typed and nobody noted that it may be kept: asks across the window, with a
// button that notes it.
void askForConsent(Workspace& workspace, RowId subject);

} // namespace doorstep
