#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Other words for the entries of lists, as the lists of others write them: a user's own, beside
// those of resources/import/words.tsv. Each is an entry of a list of its own below what it means,
// so that the journal has them.

#include "data/records/codes/Code.h"

namespace doorstep {

inline const QString otherWordList = QStringLiteral("other_word");

struct OtherWord
{
    QString word;
    RowId entry = 0; // what it means
};

// Of one list, of entries that are in use.
[[nodiscard]] QList<OtherWord> otherWords(Register& registry, const QString& list);
// Throws Error when the word is an entry's own name there, or means another entry already.
void addOtherWord(Change& change, const QString& word, RowId entry);

} // namespace doorstep
