#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"
#include "ui/pages/lists/EditableList.h"

#include <memory>

namespace doorstep {

// Each list of the page, by what it is of.
std::unique_ptr<EditableList> makeStreetsList(Workspace& workspace);
std::unique_ptr<EditableList> makeGridsList(Workspace& workspace);
std::unique_ptr<EditableList> makeVisitorsList(Workspace& workspace);
std::unique_ptr<EditableList> makeTeamsList(Workspace& workspace);
std::unique_ptr<EditableList> makeBlocksList(Workspace& workspace); // the town first
std::unique_ptr<EditableList> makeCalendarList(Workspace& workspace);
std::unique_ptr<EditableList> makeDeadlinesList(Workspace& workspace);
std::unique_ptr<EditableList> makeKeepingList(Workspace& workspace);
std::unique_ptr<EditableList> makeCodesList(Workspace& workspace, const QString& list);

} // namespace doorstep
