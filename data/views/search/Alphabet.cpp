// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/search/Alphabet.h"

#include <limits>

namespace doorstep {

Marks markOf(char32_t character)
{
    if (character >= U'a' && character <= U'z')
        return Marks(1) << (character - U'a');
    if (character >= U'0' && character <= U'9')
        return Marks(1) << (26 + character - U'0');
    return 0;
}

Symbol Alphabet::add(char32_t code)
{
    Symbol symbol = find(code);
    if (symbol == boundary) {
        if (m_characters.size() > std::numeric_limits<Symbol>::max())
            return boundary;
        Character added{code, markOf(code), 0, readings(code)};
        if (code >= U'a' && code <= U'z')
            added.marks |= writtenLetter;
        for (const std::string_view reading : added.readings)
            added.marks |= markOf(static_cast<char32_t>(reading.front()));
        symbol = static_cast<Symbol>(m_characters.size());
        m_characters.push_back(std::move(added));
        m_symbols.insert(code, symbol);
    }
    ++m_characters[symbol].uses;
    return symbol;
}

std::size_t Alphabet::memory() const
{
    std::size_t bytes = m_characters.capacity() * sizeof(Character);
    for (const Character& c : m_characters)
        bytes += c.readings.capacity() * sizeof(std::string_view);
    return bytes + static_cast<std::size_t>(m_symbols.capacity()) * 12;
}

} // namespace doorstep
