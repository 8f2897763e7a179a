#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/files/Workbook.h"
#include "data/records/people/Mask.h"
#include "data/views/papers/PaperList.h"

namespace doorstep {

// The photos, three beside one another, below each its day, whose it is and what it is called.
// Returns how many stand there: what is more than fits a workbook is named by its number. What is
// seen in a photo is not masked.
int writePhotoSheet(Workbook& workbook, Database& database, const QList<PaperEntry>& papers,
                    const Mask& mask);

} // namespace doorstep
