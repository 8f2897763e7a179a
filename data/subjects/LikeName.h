#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace doorstep {

// Two signboards that may well be the same shop's: equal after folding without what is in brackets
// and without noise words (上海, 有限公司, 店, …), one with something added (张记面馆,
// 张记面馆分店), or one slip of the pen in a long name. 超市 alone is like nothing but itself.
[[nodiscard]] bool likeNames(const QString& a, const QString& b);

} // namespace doorstep
