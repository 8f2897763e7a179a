#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that stand for themselves: venues, services of the catalogue, activities, Party members of
// shops, pairing agreements. Two are the same when their names are, and what else tells such rows
// apart: the block, the category, the day, the shop, the agreed item.

#include "data/exchange/import/Preview.h"

namespace doorstep {

class Records
{
public:
    virtual ~Records() = default;

    // index: of the row in the preview.
    virtual void judge(PreviewRow& row, int index) = 0;
    virtual RowId add(Change& change, const PreviewRow& row) = 0;
    // match: a row of the register.
    virtual void update(Change& change, const PreviewRow& row, RowId match) = 0;
};

[[nodiscard]] std::unique_ptr<Records> recordsOf(Register& registry, const ImportPreview& preview);
[[nodiscard]] std::unique_ptr<Records> pairingRecords(Register& registry,
                                                      const ImportPreview& preview);

} // namespace doorstep
