// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/spelling/Pinyin.h"

#include "data/base/Error.h"
#include "data/base/spelling/Fold.h"
#include <QFile>
#include <algorithm>
#include <bit>

namespace doorstep {

namespace {

// The file as it is, and where each character's line has its readings. Only distinct characters are
// ever looked up, so lines are taken apart when asked for.
class ReadingTable
{
public:
    ReadingTable()
    {
        QFile file(u":/pinyin/readings.tsv"_qs);
        if (!file.open(QIODevice::ReadOnly))
            throw Error(QString(), u"no resource %1"_qs.arg(file.fileName()));
        m_text = file.readAll();
        const auto lines = static_cast<std::size_t>(m_text.size()) / 8;
        m_characters.reserve(lines);
        m_places.reserve(lines);
        const std::string_view text(m_text.constData(), static_cast<std::size_t>(m_text.size()));
        for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
            if (text[at] != '#')
                addLine(text, at);
        }
    }

    [[nodiscard]] std::vector<std::string_view> find(char32_t character) const
    {
        const auto at = std::lower_bound(m_characters.begin(), m_characters.end(), character);
        if (at == m_characters.end() || *at != character)
            return {};
        const char* from = m_text.constData() + m_places[std::size_t(at - m_characters.begin())];
        std::vector<std::string_view> found;
        for (const char* to = from;; ++to) {
            if (*to == ' ' || *to == '\n') {
                found.emplace_back(from, static_cast<std::size_t>(to - from));
                from = to + 1;
            }
            if (*to == '\n')
                return found;
        }
    }

private:
    // UTF-8 of three or four bytes, a TAB, the readings.
    void addLine(std::string_view text, std::size_t at)
    {
        const auto bits = [&](std::size_t i, unsigned mask) {
            return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]) & mask);
        };
        const std::size_t length = bits(0, 0xF8) == 0xF0 ? 4 : 3;
        char32_t character = bits(0, length == 4 ? 0x07 : 0x0F);
        for (std::size_t i = 1; i < length; ++i)
            character = character << 6 | bits(i, 0x3F);
        m_characters.push_back(character);
        m_places.push_back(static_cast<quint32>(at + length + 1));
    }

    QByteArray m_text;
    std::vector<char32_t> m_characters;
    std::vector<quint32> m_places;
};

// A dash in "88-3-501" stands for the words between the numbers of 88弄3号楼501室.
bool isNumberWord(char32_t c)
{
    return std::u32string_view(U"弄号支单元幢栋楼层室座-").find(c) != std::u32string_view::npos;
}

bool isAsciiDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

} // namespace

std::vector<std::string_view> readings(char32_t character)
{
    static const ReadingTable table;
    return table.find(character);
}

bool spells(QStringView query, QStringView text)
{
    const SpellingPattern pattern(fold(query));
    SpellingPattern::States states = SpellingPattern::beginning;
    for (const char32_t c : fold(text)) {
        if (pattern.isComplete(states))
            return true;
        states = pattern.step(states | SpellingPattern::beginning, c, readings(c));
    }
    return pattern.isComplete(states);
}

SpellingPattern::SpellingPattern(std::u32string_view foldedQuery)
    : m_query(foldedQuery.substr(0, longest)), m_complete(States(1) << m_query.size())
{
}

SpellingPattern::States SpellingPattern::step(States states, char32_t character,
                                              std::span<const std::string_view> readings) const
{
    States next = 0;
    for (states &= m_complete - 1; states != 0; states &= states - 1)
        next |= stepFrom(static_cast<std::size_t>(std::countr_zero(states)), character, readings);
    return next;
}

SpellingPattern::States SpellingPattern::stepFrom(std::size_t place, char32_t character,
                                                  std::span<const std::string_view> readings) const
{
    const auto reaching = [](std::size_t end) {
        return States(1) << end;
    };
    const char32_t wanted = m_query[place];
    States next = wanted == character ? reaching(place + 1) : 0;
    if (isNumberWord(character)) {
        if (wanted == U'-')
            next |= reaching(place + 1);
        else if (place > 0 && m_query[place - 1] == U'-' && isAsciiDigit(wanted))
            next |= reaching(place);
    }
    for (const std::string_view reading : readings) {
        if (char32_t(reading.front()) != wanted)
            continue;
        std::size_t same = 1;
        while (same < reading.size() && place + same < m_query.size() &&
               char32_t(reading[same]) == m_query[place + same])
            ++same;
        next |= reaching(place + 1);
        if (same >= 2 && reading[1] == 'h') // zh, ch, sh
            next |= reaching(place + 2);
        if (same == reading.size() || place + same == m_query.size())
            next |= reaching(place + same);
    }
    return next;
}

} // namespace doorstep
