#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// How Chinese characters are read, and whether typed letters spell a text.

#include <QStringView>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace doorstep {

// The common readings of a character, toneless, ü as v (长: zhang, chang); none if it is not
// Chinese or nobody knows how to say it. Source: resources/pinyin/README.md.
[[nodiscard]] std::vector<std::string_view> readings(char32_t character);

// True if the query spells a part of the text: each Chinese character by itself, by the first
// letter (zh, ch and sh too) or the whole of any of its readings, the last one also by a part of
// it; any other character by itself. "xxl", "xianxl" and "仙xia" all spell 仙霞路. Both texts are
// folded.
[[nodiscard]] bool spells(QStringView query, QStringView text);

// The same, a character at a time, for who has many texts to look through. States is a set of
// places in the query, bit n = its first n characters are spelled.
class SpellingPattern
{
public:
    using States = quint64;
    static constexpr States beginning = 1;
    static constexpr std::size_t longest = 63; // characters of the query that count

    explicit SpellingPattern(std::u32string_view foldedQuery);

    // Where the states lead with the next character of a folded text; 0 = nowhere.
    [[nodiscard]] States step(States states, char32_t character,
                              std::span<const std::string_view> readings) const;
    [[nodiscard]] bool isComplete(States states) const { return (states & m_complete) != 0; }

    [[nodiscard]] const std::u32string& query() const { return m_query; }

private:
    [[nodiscard]] States stepFrom(std::size_t place, char32_t character,
                                  std::span<const std::string_view> readings) const;

    std::u32string m_query;
    States m_complete;
};

} // namespace doorstep
