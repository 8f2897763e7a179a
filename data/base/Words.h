#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Enumerations that are stored by key and shown by a word. Each has one table of both.

#include <QCoreApplication>
#include <QString>
#include <optional>
#include <span>

namespace doorstep {

template <typename E>
struct Word
{
    E value;
    const char* key;   // in the register and on the command line
    const char* label; // source text of the context "Words"
};

template <typename E>
struct WordTable; // specialised beside each enumeration: static constexpr Word<E> words[]

template <typename E>
concept Worded = requires
{
    WordTable<E>::words;
};

template <Worded E>
[[nodiscard]] constexpr std::span<const Word<E>> wordsOf()
{
    return WordTable<E>::words;
}

template <Worded E>
[[nodiscard]] const char* keyOf(E value)
{
    for (const Word<E>& word : WordTable<E>::words) {
        if (word.value == value)
            return word.key;
    }
    return "";
}

template <Worded E>
[[nodiscard]] std::optional<E> fromKey(QStringView key)
{
    for (const Word<E>& word : WordTable<E>::words) {
        if (key == QLatin1String(word.key))
            return word.value;
    }
    return std::nullopt;
}

template <Worded E>
[[nodiscard]] QString labelOf(E value)
{
    for (const Word<E>& word : WordTable<E>::words) {
        if (word.value == value)
            return QCoreApplication::translate("Words", word.label);
    }
    return {};
}

// The word for a stored key, or the key itself when a newer program wrote it.
template <Worded E>
[[nodiscard]] QString labelOfKey(const QString& key)
{
    const std::optional<E> value = fromKey<E>(key);
    return value ? labelOf(*value) : key;
}

} // namespace doorstep
