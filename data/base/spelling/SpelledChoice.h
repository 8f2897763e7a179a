#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QList>
#include <QString>
#include <utility>

namespace doorstep {

// How well a typed text names an entry of a list: 5 it is its name, 4 its beginning, 3 the pinyin
// (initials or whole) of its first characters, 2 of some of it, 1 a piece of it, 0 not at all.
[[nodiscard]] int spelledLikeness(const QString& typed, const QString& name);

// The place of the entry that the text names best, the earlier of two; -1 when none.
[[nodiscard]] qsizetype spelledChoice(const QString& typed,
                                      const QList<std::pair<qint64, QString>>& entries);

} // namespace doorstep
