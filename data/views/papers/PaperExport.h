#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Progress.h"
#include "data/records/people/Mask.h"
#include "data/views/papers/PaperList.h"

namespace doorstep {

// One file for each, named like 2026-03-05_张记面馆_走访_1.jpg. The folder is made; one that holds
// something already is refused. Masked: without the names of persons in the names of the files, and
// without originals, which tell where they were taken; what is seen in the pictures is what it is.
// Returns how many papers.
qint64 exportPapers(Database& database, const QList<PaperEntry>& papers, Masking masking,
                    const QString& folder, const Progress& progress = {});

// The paper itself, or its original, under this name. Throws Error.
void savePaper(Database& database, const QString& content, const QString& target);

// Such a name without its number; letters that a disk takes, and no more of them than fit.
[[nodiscard]] QString fileNameOf(const PaperEntry& paper, const Mask& mask);

} // namespace doorstep
