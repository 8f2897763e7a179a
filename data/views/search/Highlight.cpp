// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/search/Highlight.h"

#include "data/base/spelling/Fold.h"
#include "data/base/spelling/Pinyin.h"

#include <algorithm>

namespace doorstep {

namespace {

// A folded character and the stretch of the text that it stands for.
struct Unit
{
    char32_t character;
    TextSpan place;
};

bool isDash(QChar c)
{
    return c.category() == QChar::Punctuation_Dash || c == u'−';
}

std::vector<Unit> unitsOf(const QString& text)
{
    std::vector<Unit> units;
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text.at(at).isHighSurrogate() && at + 1 < text.size();
        const TextSpan place{at, pair ? 2 : 1};
        const bool joins = isDash(text.at(at)) && at > 0 && at + 1 < text.size() &&
                           text.at(at - 1).isDigit() && text.at(at + 1).isDigit();
        if (joins)
            units.push_back({U'-', place});
        else
            for (const char32_t c : fold(QStringView(text).mid(place.from, place.size)))
                units.push_back({c, place});
        at += place.size;
    }
    return units;
}

TextSpan join(const TextSpan& first, const TextSpan& last)
{
    return {first.from, last.from + last.size - first.from};
}

std::optional<TextSpan> tail(const std::u32string& word, const std::vector<Unit>& units)
{
    const auto digit = [](char32_t c) {
        return c >= U'0' && c <= U'9';
    };
    if (units.size() < word.size() || !std::all_of(word.begin(), word.end(), digit))
        return std::nullopt;
    const auto from = units.end() - std::ptrdiff_t(word.size());
    if (!std::equal(word.begin(), word.end(), from,
                    [](char32_t c, const Unit& unit) { return c == unit.character; }))
        return std::nullopt;
    return join(from->place, units.back().place);
}

} // namespace

QStringList typedWords(const QString& query)
{
    QStringList words = query.simplified().split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString& word) { return fold(word).empty(); });
    return words;
}

std::optional<TextSpan> placeOf(const QString& word, const QString& text)
{
    const std::u32string folded = fold(word);
    const std::vector<Unit> units = unitsOf(text);
    if (folded.empty() || units.empty())
        return std::nullopt;
    if (const auto atEnd = tail(folded, units))
        return atEnd;
    const auto written =
        std::search(units.begin(), units.end(), folded.begin(), folded.end(),
                    [](const Unit& unit, char32_t c) { return unit.character == c; });
    if (written != units.end())
        return join(written->place, (written + std::ptrdiff_t(folded.size()) - 1)->place);
    const SpellingPattern pattern(folded);
    std::vector<std::vector<std::string_view>> sounds;
    for (const Unit& unit : units)
        sounds.push_back(readings(unit.character));
    for (std::size_t from = 0; from < units.size(); ++from) {
        SpellingPattern::States states = SpellingPattern::beginning;
        for (std::size_t at = from; at < units.size() && states != 0; ++at) {
            states = pattern.step(states, units[at].character, sounds[at]);
            if (pattern.isComplete(states))
                return join(units[from].place, units[at].place);
        }
    }
    return std::nullopt;
}

Excerpt excerptAround(const QString& query, const QString& text, int characters)
{
    Excerpt excerpt;
    const QString line = text.simplified();
    const QStringList words = typedWords(query);
    qsizetype first = line.size();
    for (const QString& word : words) {
        if (const auto place = placeOf(word, line))
            first = std::min(first, place->from);
    }
    // Enough of what stands before to be read as a sentence.
    const qsizetype before = characters / 4;
    qsizetype from = first == line.size() || line.size() <= characters
                         ? 0
                         : std::max<qsizetype>(0, first - before);
    if (from > 0 && line.at(from).isLowSurrogate())
        --from;
    excerpt.text = line.mid(from, characters);
    if (!excerpt.text.isEmpty() && excerpt.text.back().isHighSurrogate())
        excerpt.text.chop(1);
    const bool cut = from + excerpt.text.size() < line.size();
    excerpt.text = (from > 0 ? QStringLiteral("…") : QString()) + excerpt.text +
                   (cut ? QStringLiteral("…") : QString());
    for (const QString& word : words) {
        if (const auto place = placeOf(word, excerpt.text))
            excerpt.places.append(*place);
    }
    return excerpt;
}

} // namespace doorstep
