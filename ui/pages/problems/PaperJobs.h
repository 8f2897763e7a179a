#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"

namespace doorstep {

// Prints the agenda of the meeting about these problems, or saves it as a PDF, as the user chooses.
void printAgendaOf(Workspace& workspace, const QList<RowId>& problems, QWidget* parent);
// Likewise the slip of each for its department.
void printSlipsOf(Workspace& workspace, const QList<RowId>& problems, QWidget* parent);

} // namespace doorstep
