#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"

namespace doorstep {

// Makes a shared problem (共性问题) of the needs. Why not, in a sentence; empty when it is done.
[[nodiscard]] QString gatherNeeds(Workspace& workspace, const QList<RowId>& needs);

// Likewise adds them to an open problem of their block, which is chosen from a menu at that place
// of the screen: first the problems of their category and street.
[[nodiscard]] QString addToProblem(Workspace& workspace, const QList<RowId>& needs, QWidget* parent,
                                   const QPoint& place);

} // namespace doorstep
