#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a merge did, or would do, for a person.

#include "data/exchange/packs/PackMerge.h"
#include "data/views/history/RowWords.h"

namespace doorstep {

// A line each: new, changed, renumbered, put away, erased, of the future, different.
[[nodiscard]] QStringList wordsOf(Database& database, const MergeReport& report);
// A sentence on those that both sides made; empty when there are none.
[[nodiscard]] QString likelyWords(const QStringList& pairs);
// 走访 12、需求 3
[[nodiscard]] QString rowCounts(const QList<std::pair<QString, qint64>>& rows);
// Of the fields that differ, title and value.
[[nodiscard]] QString valueText(RowWords& words, const Difference& difference,
                                const QJsonObject& value);
// Likewise, with who and when.
[[nodiscard]] QString versionText(RowWords& words, const Difference& difference,
                                  const Difference::Version& version);

} // namespace doorstep
