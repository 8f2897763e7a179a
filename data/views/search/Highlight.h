#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a typed word lies in a text that is shown, by the rules that the find index matches by.

#include <QList>
#include <QString>
#include <optional>

namespace doorstep {

// UTF-16 units of the text.
struct TextSpan
{
    qsizetype from = 0;
    qsizetype size = 0;

    bool operator==(const TextSpan&) const = default;
};

// The words of a query: what stands between blanks and has a letter or digit.
[[nodiscard]] QStringList typedWords(const QString& query);

// The first place where the word is written or spelled by pinyin; of a number its last place at the
// end of the text comes first, as with the tail of a phone.
[[nodiscard]] std::optional<TextSpan> placeOf(const QString& word, const QString& text);

struct Excerpt
{
    QString text; // one line; … where something was left out
    QList<TextSpan> places;
};

// About so many characters of the text, begun a little before the first of the words in it.
[[nodiscard]] Excerpt excerptAround(const QString& query, const QString& text, int characters);

} // namespace doorstep
