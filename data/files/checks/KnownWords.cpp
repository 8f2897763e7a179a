// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/KnownWords.h"

#include "data/base/spelling/EverydayWord.h"
#include "data/files/checks/Partings.h"

#include <QRegularExpression>
#include <algorithm>
#include <vector>

namespace doorstep {

namespace {

constexpr qsizetype fewestFigures = 7; // of what is a number

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

QString bareFigures(const QString& word)
{
    return Figures(word).figures;
}

// Figures, and what parts them in a cell for phones.
bool isPhone(const QString& word)
{
    constexpr qsizetype most = 12;
    return figuresIn(word) <= most && std::all_of(word.begin(), word.end(), [](QChar c) {
               return c.isDigit() || QStringView(u"-+ ()").contains(c);
           });
}

// The piece of a list before or behind such a place, between the marks that part names.
QString pieceBefore(const QString& text, qsizetype at)
{
    static const QRegularExpression last(QStringLiteral("([^、，,；;：:。\\n]+)[、，,；;]$"));
    return last.match(text.left(at)).captured(1);
}

QString pieceBehind(const QString& text, qsizetype at)
{
    static const QRegularExpression first(QStringLiteral("^[、，,；;]([^、，,；;：:。\\n]+)"));
    return first.match(text.mid(at)).captured(1);
}

bool isAnothersName(const QString& piece)
{
    return looksLikePerson(piece) && !isEverydayWord(piece);
}

// Of somebody whose name is an everyday word: 马上说好, 联系人：马上, 到场：张三、马上. Not
// 合同马上到期.
bool isMeantAsAPerson(const QString& text, const NameSpan& span)
{
    static const QRegularExpression free(
        QStringLiteral("(?:^|[^\\p{Han}\\p{Latin}0-9]|[和与跟找给问请向由]|店主|老板娘?|店长|经理|"
                       "联系人|负责人|经办人|"
                       "[业房]主|骑手|住户|居民|租客)$"));
    static const QRegularExpression speaks(
        QStringLiteral("^(?:[说讲称]|反映|告诉|提出|提到|来[过电访]|在场|到场|先生|女士|小姐|老板|"
                       "师傅|店长|经理|阿姨|本人|"
                       "电话|手机|[:：（(]|\\s*[0-9])"));
    static const QRegularExpression labelled(QStringLiteral("[:：]\\s*$"));
    static const QRegularExpression ends(QStringLiteral("^\\s*(?:$|[；;，,。\\n])"));
    const QString before = text.left(span.start);
    const QString behind = text.mid(span.end());
    if (before.trimmed().isEmpty() && behind.trimmed().isEmpty())
        return true;
    if (labelled.match(before).hasMatch() && ends.match(behind).hasMatch())
        return true;
    static const QRegularExpression met(
        QStringLiteral("(?:见到|遇到|碰到|找到|遇见|拜访|走访了?|叫)$"));
    static const QRegularExpression there(QStringLiteral("^(?:那[里儿边]|家[里中]?(?!长))"));
    if (met.match(before).hasMatch() && ends.match(behind).hasMatch())
        return true;
    if (before.endsWith(u'在') && there.match(behind).hasMatch())
        return true;
    return (free.match(before).hasMatch() && speaks.match(behind).hasMatch()) ||
           isAnothersName(pieceBefore(text, span.start)) ||
           isAnothersName(pieceBehind(text, span.end()));
}

bool isLatinLetter(QChar c)
{
    constexpr char16_t han = 0x250;
    return c.isLetter() && c.unicode() < han;
}

// May in Mayor, and in May 5th.
bool isWithinAWord(const QString& text, qsizetype at, qsizetype length)
{
    static const QRegularExpression ordinal(QStringLiteral("^ [0-9]{1,2}(?![0-9])"));
    const qsizetype end = at + length;
    const bool begins = isLatinLetter(text.at(at));
    const bool isEnd = isLatinLetter(text.at(end - 1));
    return (begins && at > 0 && isLatinLetter(text.at(at - 1))) ||
           (isEnd && end < text.size() && isLatinLetter(text.at(end))) ||
           (begins && isEnd && ordinal.match(text.mid(end)).hasMatch());
}

} // namespace

KnownWords::KnownWords(const QSet<QString>& words, const QSet<QString>& longer)
    : m_isEmpty(words.isEmpty())
{
    for (const QString& name : longer) {
        if (isDoorWord(name))
            m_doors.leave(doorOfWord(name));
        else
            m_longer.addName(name);
    }
    for (const QString& word : words) {
        if (isDoorWord(word)) {
            m_doors.add(doorOfWord(word));
            continue;
        }
        if (figuresIn(word) < fewestFigures) {
            const QStringList persons = personsIn(word);
            if (persons.size() < 2) // of several each is a word of its own
                m_names.addPersons(word);
            if (persons != QStringList{word}) // a name is looked for as names are
                m_plain << word;
            continue;
        }
        m_plain << word;
        if (isPhone(word))
            m_phones.add(word);
        else
            m_codes << bareFigures(word);
    }
    const auto longestFirst = [](const QString& a, const QString& b) {
        return std::pair(-a.size(), a) < std::pair(-b.size(), b);
    };
    std::sort(m_plain.begin(), m_plain.end(), longestFirst);
    std::sort(m_codes.begin(), m_codes.end(), longestFirst);
}

QList<NameSpan> KnownWords::spansIn(const QString& text) const
{
    QList<NameSpan> spans;
    for (const QString& word : m_plain) {
        for (qsizetype at = text.indexOf(word); at >= 0;
             at = text.indexOf(word, at + word.size())) {
            if (!isWithinAWord(text, at, word.size()))
                spans << NameSpan{at, word.size()};
        }
    }
    if (m_names.mayStandIn(text)) { // most texts of a journal do not even have a first letter
        QList<NameSpan> names = m_names.spansIn(text);
        names.removeIf([&](const NameSpan& span) {
            return isEverydayWord(text.mid(span.start, span.length)) &&
                   !isMeantAsAPerson(text, span);
        });
        spans += names;
    }
    const QList<KnownPhone> phones = m_phones.in(text);
    for (const KnownPhone& phone : phones)
        spans << NameSpan{phone.start, phone.length};
    const QList<DoorSpan> doors = m_doors.in(text);
    for (const DoorSpan& door : doors)
        spans << NameSpan{door.start, door.length};
    if (!m_codes.isEmpty() && figuresIn(text) >= fewestFigures) {
        const Figures read(text);
        for (const QString& code : m_codes) {
            for (qsizetype at = read.figures.indexOf(code); at >= 0;
                 at = read.figures.indexOf(code, at + 1)) {
                const qsizetype last = at + code.size() - 1;
                if (!read.holdsTogether(at, code.size()))
                    continue;
                const qsizetype start = read.placeOf(at);
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
