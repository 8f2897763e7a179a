#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Names in running text, of persons whom nobody knows: a sentence goes on right behind them.

#include <QString>

namespace doorstep {

// 高兴接受, 时常不在, 全权委托, 不在, 待定: behind a word for a person, begun as a name perhaps,
// and none.
[[nodiscard]] bool isSaidOfSomebody(const QString& words);

// 慕容雪 of 慕容雪在店, 冯采薇 of 冯采薇说要交租; empty: the ideographs begin with no name.
[[nodiscard]] QString nameBeforeSpeech(const QString& words);

} // namespace doorstep
