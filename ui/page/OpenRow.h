#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"

namespace doorstep {

// Brings what a line of the ledger stands for to the front, on the page where it is worked on.
void openLedgerRow(Workspace& workspace, const QString& ledger, RowId id);

} // namespace doorstep
