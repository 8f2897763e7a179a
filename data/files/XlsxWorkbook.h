#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of an .xlsx around its sheets: relationships, list of sheets, number formats.

#include "data/files/NumberFormat.h"
#include "data/files/ZipArchive.h"

namespace doorstep {

struct XlsxSheet
{
    SheetInfo info;
    QString part; // name within the archive
};

struct XlsxWorkbook
{
    QString part; // of the workbook itself
    QList<XlsxSheet> sheets;
    QString sharedStrings;             // name of the part, empty if there is none
    std::vector<NumberFormat> formats; // by the style number of a cell
    DateSystem dates = DateSystem::From1900;
};

// Throws when the archive holds something else than an .xlsx workbook.
[[nodiscard]] XlsxWorkbook readWorkbook(const ZipArchive& archive);

} // namespace doorstep
