#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/forms/FormLayout.h"
#include "data/exchange/forms/FormSheet.h"

namespace doorstep {

// The single cells of a sheet that are known by their words: 填报单位、填报人、日期、月份、合计, a
// title that names a month. without: rows that are not looked at, first and last.
[[nodiscard]] QList<FormSpot> formSpots(const FormSheet& sheet,
                                        const QList<std::pair<int, int>>& without = {});
// What a cell with such words is filled with: 填报单位：____ as 填报单位：{town}{block}; empty when
// it says nothing of the kind.
[[nodiscard]] QString spotTemplate(const QString& text);
// Of a label that stands beside the cell that is filled.
[[nodiscard]] QString besideTemplate(const QString& label);
// Of a heading whose column is the same in every row; empty: it is of no such.
[[nodiscard]] QString columnTemplate(const QString& heading);

} // namespace doorstep
