#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a subject is, changed as a whole.

#include "data/files/checks/DoorAddress.h"
#include "data/records/subjects/Subject.h"

namespace doorstep {

// 福泉路88弄3号102室; empty when nothing is known.
[[nodiscard]] QString doorOf(Register& registry, const Subject& subject);

// The street of that name in the block, added behind the others when there is none.
RowId streetNamed(Register& registry, Change& change, RowId block, const QString& name);

// In another block: on the street of the same name there, or on none; in no grid.
void moveToBlock(Register& registry, Subject& subject, RowId block);

// Lane, number and room of an address written in one line; its remark goes to the note. The street
// is the caller's to find.
void takeDoor(Subject& subject, const DoorAddress& address);

} // namespace doorstep
