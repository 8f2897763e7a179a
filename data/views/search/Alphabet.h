#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The distinct characters of the find index, numbered as they are met: a text takes two bytes a
// character, and what must be known of a character is worked out once.

#include "data/base/spelling/Pinyin.h"

#include <QHash>
#include <string_view>
#include <vector>

namespace doorstep {

using Symbol = char16_t; // so that Qt's fast search for one unit serves

// What a stretch of text holds, as bits: 0–25 a letter, written or begun by a reading, 26–35 a
// digit, 36 any letter that is written.
using Marks = quint64;
inline constexpr Marks writtenLetter = Marks(1) << 36;

class Alphabet
{
public:
    static constexpr Symbol boundary = 0; // between two texts; also "no such character"

    struct Character
    {
        char32_t code = 0;
        Marks marks = 0;
        quint32 uses = 0; // how often it was added: which of several is rare
        std::vector<std::string_view> readings;
    };

    // The number of a character, given now if it is new. Beyond 65,535 of them: boundary.
    Symbol add(char32_t code);
    [[nodiscard]] Symbol find(char32_t code) const { return m_symbols.value(code, boundary); }
    [[nodiscard]] const Character& operator[](Symbol symbol) const { return m_characters[symbol]; }
    [[nodiscard]] std::size_t size() const { return m_characters.size(); }
    void clear() { *this = Alphabet(); }
    [[nodiscard]] std::size_t memory() const;

private:
    std::vector<Character> m_characters{Character{}};
    QHash<char32_t, Symbol> m_symbols;
};

// The mark of a letter a–z or a digit, else none.
[[nodiscard]] Marks markOf(char32_t character);

} // namespace doorstep
