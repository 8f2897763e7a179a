#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"

namespace doorstep {

// Asks whether the slips of these needs go to a printer or into a PDF, and does it.
void printSlips(Workspace& workspace, const QList<RowId>& needs, QWidget* parent);

} // namespace doorstep
