// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/OtherWords.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct OtherWordsText
{
    Q_DECLARE_TR_FUNCTIONS(OtherWords)
};

} // namespace

QList<OtherWord> otherWords(Register& registry, const QString& name)
{
    QHash<RowId, bool> isOfList;
    for (const Code& code : CodeStore(registry).entries(name))
        isOfList.insert(code.id, true);
    QList<OtherWord> words;
    for (const Code& word : CodeStore(registry).entries(otherWordList)) {
        if (word.parent && isOfList.contains(*word.parent))
            words << OtherWord{word.name, *word.parent};
    }
    return words;
}

void addOtherWord(Change& change, const QString& word, RowId entry)
{
    Register& registry = change.registry();
    const CodeStore store(registry);
    const Code meant = store.get(entry);
    if (word.trimmed().isEmpty())
        throw Error(OtherWordsText::tr("There is no word to be taken for “%1”.").arg(meant.name));
    if (store.byName(meant.list, word))
        throw Error(OtherWordsText::tr("“%1” is an entry of that list itself.").arg(word));
    for (const OtherWord& other : otherWords(registry, meant.list)) {
        if (other.word == word)
            throw Error(OtherWordsText::tr("“%1” is taken for “%2” already.")
                            .arg(word, store.get(other.entry).name));
    }
    Code row;
    row.list = otherWordList;
    row.parent = entry;
    row.name = word.trimmed();
    store.add(change, row);
}

} // namespace doorstep
