// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/search/FindWord.h"

#include <algorithm>

namespace doorstep {

namespace {

// A letter that no reading has but at its beginning: wherever it is typed, a character begins or is
// the letter itself.
constexpr std::u32string_view onlyFirst = U"bcdfjklmpqstwxyz";

bool isDigitCharacter(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isLetterCharacter(char32_t c)
{
    return c >= U'a' && c <= U'z';
}

// The digits of a word that is nothing else, as phones are kept; fewer than three say too little.
std::string phonePiece(std::u32string_view word)
{
    std::string digits;
    for (const char32_t c : word) {
        if (isDigitCharacter(c))
            digits.push_back(static_cast<char>(c));
        else if (c != U'-')
            return {};
    }
    if (digits.size() >= 12 && digits.starts_with("86"))
        digits.erase(0, 2);
    else if (digits.size() >= 14 && digits.starts_with("0086"))
        digits.erase(0, 4);
    return digits.size() >= 3 ? digits : std::string();
}

// A number with its area code has ten digits or more, a mobile one eleven (thirteen with 86),
// others seven.
bool isFullNumber(const std::string& digits)
{
    const std::size_t length = digits.starts_with("861") ? 13
                               : digits.starts_with('0') ? 10
                               : digits.starts_with('1') ? 11
                                                         : 7;
    return digits.size() >= length;
}

} // namespace

std::vector<std::string> phoneDigits(const QString& phone)
{
    std::vector<std::string> numbers;
    std::string digits;
    const auto finish = [&] {
        if (digits.size() >= 12 && digits.starts_with("86"))
            digits.erase(0, 2);
        else if (digits.starts_with("0086"))
            digits.erase(0, 4);
        if (!digits.empty())
            numbers.push_back(std::exchange(digits, {}));
    };
    for (const QChar c : phone) {
        const int digit = c.digitValue();
        const bool joins = c.isSpace() || c.category() == QChar::Punctuation_Dash ||
                           c.category() == QChar::Punctuation_Open ||
                           c.category() == QChar::Punctuation_Close || c == u'+' || c == u'.';
        if (digit >= 0)
            digits.push_back(static_cast<char>('0' + digit));
        else if (!joins || isFullNumber(digits))
            finish();
    }
    finish();
    return numbers;
}

FindWord::FindWord(std::u32string_view folded, const Alphabet& known)
    : alphabet(known), pattern(folded), digits(phonePiece(folded))
{
    const std::u32string& word = pattern.query();
    for (const char32_t c : word) {
        symbols.push_back(known.find(c));
        const bool letter = isLetterCharacter(c);
        hasLetters = hasLetters || letter;
        isPattern = isPattern || letter || c == U'-';
        if (!letter || onlyFirst.find(c) != std::u32string_view::npos)
            needed |= markOf(c);
    }
    needed |= markOf(word.front());
    digitFirst = isDigitCharacter(word.front());
    digitLast = isDigitCharacter(word.back());
    if (std::find(symbols.begin(), symbols.end(), Alphabet::boundary) != symbols.end())
        symbols.clear();
    if (isPattern) {
        m_first.reserve(known.size());
        for (std::size_t i = 0; i < known.size(); ++i) {
            const Alphabet::Character& c = known[static_cast<Symbol>(i)];
            m_first.push_back(pattern.step(SpellingPattern::beginning, c.code, c.readings));
        }
    }
}

bool FindWord::isDigit(Symbol symbol) const
{
    return isDigitCharacter(alphabet[symbol].code);
}

Place FindWord::writtenIn(Symbols text, bool startOnly) const
{
    const std::size_t size = symbols.size();
    if (size == 0 || text.size() < size)
        return Place::Nowhere;
    Place best = Place::Nowhere;
    const std::size_t last = startOnly ? 0 : text.size() - size;
    for (std::size_t at = 0; at <= last; ++at) {
        if (text[at] != symbols[0] ||
            !std::equal(symbols.begin() + 1, symbols.end(), text.begin() + std::ptrdiff_t(at) + 1))
            continue;
        const std::size_t end = at + size;
        if (at == 0 && end == text.size())
            return Place::Whole;
        const bool cut = (digitFirst && at > 0 && isDigit(text[at - 1])) ||
                         (digitLast && end < text.size() && isDigit(text[end]));
        if (!cut)
            return at == 0 ? Place::Start : Place::Inside;
        best = Place::Cut;
    }
    return best;
}

// Every way to spell the word from one place on, or (from > 0) from any place on.
Place FindWord::spelledFrom(Symbols text, std::size_t from, bool clean) const
{
    SpellingPattern::States states = 0;
    Place best = Place::Nowhere;
    for (std::size_t i = from; i < text.size(); ++i) {
        const Symbol symbol = text[i];
        if (states != 0) {
            const Alphabet::Character& c = alphabet[symbol];
            states = pattern.step(states, c.code, c.readings);
        }
        const bool begins = i == 0 || (from > 0 && !(clean && digitFirst && isDigit(text[i - 1])));
        if (begins)
            states |= m_first[symbol];
        if (pattern.isComplete(states)) {
            const bool last = i + 1 == text.size();
            if (from == 0 && last)
                return Place::Whole;
            if (last || !clean || !digitLast || !isDigit(text[i + 1]))
                best = from == 0 ? Place::Start : Place::Inside;
            if (best == Place::Inside)
                return best;
        }
        if (from == 0 && states == 0)
            break;
    }
    return best;
}

Place FindWord::spelledIn(Symbols text, bool startOnly) const
{
    if (text.empty())
        return Place::Nowhere;
    const Place start = spelledFrom(text, 0, true);
    if (start != Place::Nowhere || startOnly)
        return start;
    const Place inside = spelledFrom(text, 1, true);
    if (inside != Place::Nowhere || !(digitFirst || digitLast))
        return inside;
    const bool cut = spelledFrom(text, 0, false) != Place::Nowhere ||
                     spelledFrom(text, 1, false) != Place::Nowhere;
    return cut ? Place::Cut : Place::Nowhere;
}

} // namespace doorstep
