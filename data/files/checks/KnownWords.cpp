// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/KnownWords.h"

#include "data/files/checks/Partings.h"

#include <algorithm>
#include <vector>

namespace doorstep {

namespace {

constexpr qsizetype fewestFigures = 7; // of what is a number
constexpr qsizetype figuresOfAMobile = 11;
constexpr qsizetype figuresOfALandline = 8;

qsizetype figuresIn(const QString& text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

// Letters and figures without what parts them, and where each stood.
struct Figures
{
    explicit Figures(const QString& text)
    {
        const QString plain = figuresInPlace(text);
        for (qsizetype i = 0; i < plain.size(); ++i) {
            // Of a number that is known these part nothing else: 139/0186/2233.
            if (QStringView(u" /,、").contains(plain.at(i)))
                continue;
            figures.append(plain.at(i).toUpper());
            places.push_back(i);
        }
    }

    [[nodiscard]] qsizetype placeOf(qsizetype figure) const
    {
        return places[static_cast<size_t>(figure)];
    }
    // Figures that stand right before or behind that one without anything between them.
    [[nodiscard]] qsizetype touching(qsizetype figure, int step) const
    {
        qsizetype count = 0;
        for (qsizetype at = figure + step; at >= 0 && at < figures.size(); at += step) {
            if (!isFigure(figures.at(at)) || placeOf(at) != placeOf(at - step) + step)
                break;
            ++count;
        }
        return count;
    }
    [[nodiscard]] bool holdsTogether(qsizetype from, qsizetype length) const
    {
        for (qsizetype at = from + 1; at < from + length; ++at) {
            if (placeOf(at) - placeOf(at - 1) > mostPartings + 1)
                return false;
        }
        return true;
    }

    QString figures;
    std::vector<qsizetype> places;
};

// Two numbers may be run together; else what goes on is another number.
bool isOthers(qsizetype touching)
{
    return touching % figuresOfALandline != 0 && touching % figuresOfAMobile != 0;
}

QString bareFigures(const QString& word)
{
    return Figures(word).figures;
}

} // namespace

KnownWords::KnownWords(const QSet<QString>& words, const QSet<QString>& longer)
    : m_isEmpty(words.isEmpty())
{
    for (const QString& name : longer)
        m_longer.addName(name);
    for (const QString& word : words) {
        if (figuresIn(word) < fewestFigures) {
            const QStringList persons = personsIn(word);
            if (persons.size() < 2) // of several each is a word of its own
                addName(word);
            if (persons != QStringList{word}) // a name is looked for as names are
                m_plain << word;
            continue;
        }
        m_plain << word;
        QString number = bareFigures(word);
        if (number.startsWith(u"+86"))
            number.remove(0, 3);
        m_numbers << number;
        // 021-62345671 is called without its area, too.
        const bool area = number.startsWith(u'0') && number.size() > figuresOfALandline + 2 &&
                          std::all_of(number.begin(), number.end(), isFigure);
        if (area)
            m_numbers << number.right(figuresOfALandline);
    }
    const auto longestFirst = [](const QString& a, const QString& b) {
        return std::pair(-a.size(), a) < std::pair(-b.size(), b);
    };
    std::sort(m_plain.begin(), m_plain.end(), longestFirst);
    std::sort(m_numbers.begin(), m_numbers.end(), longestFirst);
}

void KnownWords::addName(const QString& word)
{
    m_names.addPersons(word);
    for (const QString& name : personsIn(word) + QStringList{word.trimmed()}) {
        if (name.isEmpty())
            continue;
        m_initials += name.front();
        // Letters are found in capitals, too, and in full width.
        m_mayBeginAnyhow = m_mayBeginAnyhow || name.front().script() != QChar::Script_Han;
    }
}

QList<NameSpan> KnownWords::spansIn(const QString& text) const
{
    QList<NameSpan> spans;
    for (const QString& word : m_plain) {
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.size()))
            spans << NameSpan{at, word.size()};
    }
    // Most texts of a journal do not even have a first letter of theirs.
    const auto begins = [&](QChar c) {
        return m_initials.contains(c);
    };
    if (m_mayBeginAnyhow || std::any_of(text.begin(), text.end(), begins))
        spans += m_names.spansIn(text);
    if (!m_numbers.isEmpty() && figuresIn(text) >= fewestFigures) {
        const Figures read(text);
        for (const QString& number : m_numbers) {
            for (qsizetype at = read.figures.indexOf(number); at >= 0;
                 at = read.figures.indexOf(number, at + 1)) {
                const qsizetype last = at + number.size() - 1;
                const bool within =
                    number.size() < figuresOfAMobile &&
                    (isOthers(read.touching(at, -1)) || isOthers(read.touching(last, 1)));
                if (within || !read.holdsTogether(at, number.size()))
                    continue;
                qsizetype from = at;
                if (at >= 3 && QStringView(read.figures).mid(at - 3, 3) == u"+86")
                    from = at - 3;
                const qsizetype start = read.placeOf(from);
                spans << NameSpan{start, read.placeOf(last) + 1 - start};
            }
        }
    }
    spans = alone(std::move(spans), text);
    std::sort(spans.begin(), spans.end(), [](const NameSpan& a, const NameSpan& b) {
        return std::pair(a.start, -a.length) < std::pair(b.start, -b.length);
    });
    QList<NameSpan> parted;
    for (const NameSpan& span : std::as_const(spans)) {
        if (!parted.isEmpty() && span.start < parted.last().end())
            parted.last().length = std::max(parted.last().end(), span.end()) - parted.last().start;
        else
            parted << span;
    }
    return parted;
}

QList<NameSpan> KnownWords::alone(QList<NameSpan> spans, const QString& text) const
{
    if (spans.isEmpty())
        return spans;
    const QList<NameSpan> longer = m_longer.spansIn(text);
    spans.removeIf([&](const NameSpan& span) {
        return std::any_of(longer.begin(), longer.end(), [&](const NameSpan& each) {
            return each.start <= span.start && each.end() >= span.end() &&
                   each.length > span.length;
        });
    });
    return spans;
}

bool KnownWords::foundIn(const QString& text) const
{
    return !spansIn(text).isEmpty();
}

QString KnownWords::replaced(const QString& text, const QString& by) const
{
    const QList<NameSpan> spans = spansIn(text);
    QString left = text;
    for (auto span = spans.crbegin(); span != spans.crend(); ++span)
        left.replace(span->start, span->length, by);
    return left;
}

} // namespace doorstep
