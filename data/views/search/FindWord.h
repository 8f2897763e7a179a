#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// One word of a query, made ready to be looked for in many texts.

#include "data/views/search/Alphabet.h"

#include <span>
#include <string>
#include <vector>

namespace doorstep {

using Symbols = std::span<const Symbol>;

// How a word lies in a text. Cut: it begins or ends within a longer number (49 in 495).
enum class Place { Nowhere, Cut, Inside, Start, Whole };

struct FindWord
{
    FindWord(std::u32string_view folded, const Alphabet& alphabet);

    // The best place of the word in a text. Only beginnings are looked at if nothing else is worth
    // it to the caller, pinyin only on demand.
    [[nodiscard]] Place writtenIn(Symbols text, bool startOnly) const;
    [[nodiscard]] Place spelledIn(Symbols text, bool startOnly) const;

    const Alphabet& alphabet;
    SpellingPattern pattern;
    std::vector<Symbol> symbols; // as written; empty if the index has not all of its characters
    std::string digits;          // to be looked for in phones; empty if it is no piece of a number
    Marks needed = 0;            // a text without all these can't match
    bool hasLetters = false;
    bool isPattern =
        false; // letters or a dash between numbers: more than what is written may match
    bool digitFirst = false;
    bool digitLast = false;

private:
    [[nodiscard]] Place spelledFrom(Symbols text, std::size_t from, bool clean) const;
    [[nodiscard]] bool isDigit(Symbol symbol) const;

    // Where each symbol leads from the beginning of the pattern.
    std::vector<SpellingPattern::States> m_first;
};

// The numbers in a phone as people write it, digits only, without +86:
// "021-62331234转801" holds 02162331234 and 801.
[[nodiscard]] std::vector<std::string> phoneDigits(const QString& phone);

} // namespace doorstep
