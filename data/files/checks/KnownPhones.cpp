// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/KnownPhones.h"

#include "data/base/Text.h"
#include "data/files/checks/NumbersAround.h"
#include "data/files/checks/Phone.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace doorstep {

namespace {

constexpr int fewestFiguresKnown = 7; // of the shortest phone
constexpr int mostFiguresKnown = 12;  // a mobile or a landline with its area
constexpr int figuresOfAWhole = 10;   // with its area, or a mobile
constexpr qsizetype widestGap = 8;
constexpr qsizetype mostLetters = 3; // between two groups: 137中间6543
constexpr qsizetype gapOfALocal = 3;
constexpr qsizetype gapOfSeven = 1; // seven figures are found by chance soon

// How a character stands for a figure. A letter may, where figures are around it.
enum class SignAs : quint8 { None, Figure, Said, Letter };
struct FigureSign
{
    SignAs as = SignAs::None;
    quint8 value = 0;
};

using WrittenTable = std::array<FigureSign, 0x10000>;

const WrittenTable& writtenTable()
{
    static const WrittenTable table = [] {
        WrittenTable made{};
        for (char32_t c = 0; c < 0x10000; ++c) {
            if (const int value = QChar::digitValue(c); value >= 0)
                made[c] = {SignAs::Figure, static_cast<quint8>(value)};
        }
        const auto add = [&made](SignAs as, const QString& characters) {
            for (qsizetype i = 0; i < characters.size(); ++i)
                made[characters.at(i).unicode()] = {as, static_cast<quint8>(i % 10)};
        };
        add(SignAs::Said, u"零一二三四五六七八九"_qs);
        add(SignAs::Said, u"〇幺两三四五六七八九"_qs);
        add(SignAs::Said, u"○壹贰叁肆伍陆柒捌玖"_qs);
        add(SignAs::Said, u"零弌貳參肆伍陸柒捌玖"_qs);
        add(SignAs::Said, u"零壱兩叄肆伍陆柒捌玖"_qs);
        add(SignAs::Said, u"零弌弍弎肆伍陆柒捌玖"_qs);
        add(SignAs::Figure, u"⓪㊀㊁㊂㊃㊄㊅㊆㊇㊈"_qs);
        add(SignAs::Figure, u"⓪㈠㈡㈢㈣㈤㈥㈦㈧㈨"_qs);
        add(SignAs::Figure, u"⓿"_qs);
        for (const auto& [letters, value] :
             {std::pair(u"oOОоＯｏ"_qs, 0), std::pair(u"lI|ｌＩ"_qs, 1), std::pair(u"zZ"_qs, 2),
              std::pair(u"sS"_qs, 5), std::pair(u"B"_qs, 8)}) {
            for (const QChar c : letters)
                made[c.unicode()] = {SignAs::Letter, static_cast<quint8>(value)};
        }
        return made;
    }();
    return table;
}

// 𝟏 has two units: the second of them tells.
constexpr char16_t mathematics = 0xD835;
constexpr char16_t firstOfMathematics = 0xDFCE;
constexpr char16_t lastOfMathematics = 0xDFFF;

FigureSign writtenAt(const QString& text, qsizetype at)
{
    const char16_t c = text.at(at).unicode();
    if (c >= firstOfMathematics && c <= lastOfMathematics && at > 0 &&
        text.at(at - 1).unicode() == mathematics)
        return {SignAs::Figure, static_cast<quint8>((c - firstOfMathematics) % 10)};
    return writtenTable()[c];
}

bool isUnitOfMathematics(QChar c)
{
    return c.unicode() == mathematics;
}

// Of a keycap: 1️⃣.
bool isKeycap(QChar c)
{
    return c == QChar(0xFE0F) || c == QChar(0x20E3);
}

quint64 keyOfNumber(int size, quint64 value)
{
    return (static_cast<quint64>(size) << 56) | value;
}

constexpr qsizetype mostOfFew = 8;

// Two numbers may be run together; else what goes on is another number.
bool areAnothers(qsizetype touching)
{
    constexpr qsizetype local = 8;
    constexpr qsizetype mobile = 11;
    return touching % local != 0 && touching % mobile != 0;
}

// 91310105MA1FL1003L: figures with a letter of a code right beside them.
bool isPartOfACode(const QString& text, qsizetype first, qsizetype last)
{
    const auto isLetter = [&](qsizetype at) {
        return at >= 0 && at < text.size() && text.at(at).unicode() < 0x80 &&
               text.at(at).isLetter();
    };
    return isLetter(first - 1) || isLetter(last + 1);
}

// +86 and 0086 go with the number.
qsizetype withCountry(const QString& text, qsizetype start)
{
    const QString plain =
        asciiInPlace(text.mid(std::max<qsizetype>(0, start - 10), std::min<qsizetype>(10, start)));
    static const QRegularExpression country(u"(?:\\+|00)86[ ()-]{0,3}$"_qs);
    const QRegularExpressionMatch match = country.match(plain);
    return match.hasMatch() ? start - match.capturedLength() : start;
}

// The figures of a text, and what stands between them.
struct FigureReading
{
    struct Figure
    {
        qsizetype place;
        quint8 value;
        SignAs as;
    };

    FigureReading(const QString& text, bool said, bool letters)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const FigureSign written = writtenAt(text, i);
            if (written.as == SignAs::Figure || (said && written.as == SignAs::Said)) {
                figures.push_back({i, written.value, written.as});
            } else if (letters && written.as == SignAs::Letter && isBesideFigures(text, i)) {
                figures.push_back({i, written.value, written.as});
                hasLetters = true;
            }
        }
    }

    // A letter elsewhere is one of a word.
    static bool isBesideFigures(const QString& text, qsizetype place)
    {
        constexpr qsizetype near = 2;
        const qsizetype last = std::min(place + near, text.size() - 1);
        for (qsizetype at = std::max<qsizetype>(0, place - near); at <= last; ++at) {
            if (writtenAt(text, at).as == SignAs::Figure)
                return true;
        }
        return false;
    }

    // Nothing but what may stand between two figures of one number.
    [[nodiscard]] bool holdsTogether(const QString& text, size_t from, int size) const
    {
        const bool isWhole = size >= figuresOfAWhole;
        const qsizetype widest = isWhole                      ? widestGap
                                 : size == fewestFiguresKnown ? gapOfSeven
                                                              : gapOfALocal;
        for (size_t i = from + 1; i < from + static_cast<size_t>(size); ++i) {
            qsizetype gap = 0;
            qsizetype letters = 0;
            for (qsizetype at = figures[i - 1].place + 1; at < figures[i].place; ++at) {
                const QChar c = text.at(at);
                if (isKeycap(c) || isUnitOfMathematics(c))
                    continue;
                ++gap;
                letters += c.isLetter() ? 1 : 0;
            }
            if (gap > widest || letters > (isWhole ? mostLetters : 0))
                return false;
        }
        return true;
    }
    // Figures of the same kind right before or behind that one.
    [[nodiscard]] qsizetype touching(size_t figure, int step) const
    {
        qsizetype count = 0;
        auto at = static_cast<qsizetype>(figure);
        const auto size = static_cast<qsizetype>(figures.size());
        while (at + step >= 0 && at + step < size) {
            const Figure& here = figures[static_cast<size_t>(at)];
            const Figure& next = figures[static_cast<size_t>(at + step)];
            if (next.place != here.place + step || next.as != here.as)
                break;
            at += step;
            ++count;
        }
        return count;
    }
    // (Letters alone are a word.)
    [[nodiscard]] bool isMostlyFigures(size_t from, int size) const
    {
        constexpr qsizetype mostLookalikes = 4;
        const auto begin = figures.begin() + static_cast<std::ptrdiff_t>(from);
        return std::count_if(begin, begin + size, [](const Figure& each) {
                   return each.as == SignAs::Letter;
               }) <= mostLookalikes;
    }

    std::vector<Figure> figures;
    bool hasLetters = false;
};

} // namespace

bool standsForAFigure(QChar c)
{
    const SignAs as = writtenTable()[c.unicode()].as;
    return as == SignAs::Figure || as == SignAs::Said ||
           (c >= QChar(firstOfMathematics) && c <= QChar(lastOfMathematics));
}

QString plainFiguresInPlace(QString text)
{
    const auto isPart = [&](qsizetype at) {
        const SignAs as = writtenAt(text, at).as;
        return as == SignAs::Figure || as == SignAs::Said;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isPart(i))
            continue;
        // So many, with hardly anything between them.
        QList<qsizetype> places{i};
        bool isPlain = text.at(i).unicode() < 0x80;
        for (qsizetype at = i + 1; at < text.size(); ++at) {
            if (isPart(at)) {
                places << at;
                isPlain = isPlain && text.at(at).unicode() < 0x80;
            } else if (at - places.last() > gapOfALocal || text.at(at).isLetter()) {
                break;
            }
        }
        i = places.last();
        if (isPlain || places.size() < fewestFiguresKnown)
            continue;
        for (const qsizetype at : std::as_const(places)) {
            const FigureSign written = writtenAt(text, at);
            if (text.at(at).isLowSurrogate())
                text[at - 1] = QChar(0x200B);
            text[at] = QChar(u'0' + written.value);
        }
    }
    return text;
}

QString KnownPhone::masked() const
{
    if (isSaid)
        return hidden;
    constexpr qsizetype mobile = 11;
    if (digits.size() == mobile && digits.startsWith(u'1'))
        return digits.left(3) + hidden + digits.right(4);
    return digits.chopped(4) + hidden;
}

void KnownPhones::add(const QString& cell)
{
    constexpr qsizetype mobile = 11;
    const auto isDigit = [](QChar c) {
        return c >= u'0' && c <= u'9';
    };
    if (cell.size() == mobile && cell.front() == u'1' &&
        std::all_of(cell.begin(), cell.end(), isDigit)) { // nearly all
        addDigits(cell);
        return;
    }
    const QList<Phone> phones = readPhones(cell);
    for (const Phone& phone : phones) {
        const QString digits = digitsIn(phone.number);
        addDigits(digits);
        if (phone.number.startsWith(u'0') && phone.number.contains(u'-')) {
            addDigits(digits.mid(1)); // 86 21 5207 3148
            addDigits(digitsIn(phone.number.section(u'-', 1)));
        }
    }
    if (phones.isEmpty())
        addDigits(digitsIn(cell));
}

void KnownPhones::addDigits(const QString& digits)
{
    const auto size = static_cast<int>(digits.size());
    if (size < fewestFiguresKnown || size > mostFiguresKnown)
        return;
    const quint64 key = keyOfNumber(size, digits.toULongLong());
    if (knows(key))
        return;
    if (m_many.isEmpty() && m_few.size() < mostOfFew) {
        m_few.push_back(key);
    } else {
        m_many.insert(key);
        for (const quint64 each : std::exchange(m_few, {}))
            m_many.insert(each);
    }
    if (std::find(m_sizes.begin(), m_sizes.end(), size) == m_sizes.end()) {
        m_sizes.push_back(size);
        std::sort(m_sizes.begin(), m_sizes.end(), std::greater<>());
    }
}

bool KnownPhones::knows(quint64 key) const
{
    return m_many.isEmpty() ? std::find(m_few.begin(), m_few.end(), key) != m_few.end()
                            : m_many.contains(key);
}

bool KnownPhones::contains(const QString& digits) const
{
    const auto size = static_cast<int>(digits.size());
    return size >= fewestFiguresKnown && size <= mostFiguresKnown &&
           knows(keyOfNumber(size, digits.toULongLong()));
}

void KnownPhones::addAllIn(const QString& text, bool said, bool letters,
                           QList<KnownPhone>& found) const
{
    const FigureReading reading(text, said, letters);
    if (letters && !reading.hasLetters)
        return;
    const auto count = reading.figures.size();
    for (size_t from = 0; from < count; ++from) {
        quint64 value = 0;
        int size = 0;
        std::optional<int> met;
        for (auto wanted = m_sizes.rbegin(); wanted != m_sizes.rend(); ++wanted) {
            if (from + static_cast<size_t>(*wanted) > count)
                break;
            for (; size < *wanted; ++size)
                value = value * 10 + reading.figures[from + static_cast<size_t>(size)].value;
            if (!knows(keyOfNumber(size, value)) || !reading.holdsTogether(text, from, size) ||
                !reading.isMostlyFigures(from, size))
                continue;
            const size_t last = from + static_cast<size_t>(size) - 1;
            if (size < figuresOfAWhole &&
                (areAnothers(reading.touching(from, -1)) || areAnothers(reading.touching(last, 1))))
                continue;
            const bool isMobile = size == 11 && reading.figures[from].value == 1;
            if (!isMobile &&
                isPartOfACode(text, reading.figures[from].place, reading.figures[last].place))
                continue;
            met = size;
        }
        if (!met)
            continue;
        const size_t last = from + static_cast<size_t>(*met) - 1;
        KnownPhone phone;
        phone.start = reading.figures[from].place;
        qsizetype end = reading.figures[last].place + 1;
        if (phone.start > 0 && isUnitOfMathematics(text.at(phone.start - 1)))
            --phone.start;
        while (end < text.size() && isKeycap(text.at(end)))
            ++end;
        for (size_t i = from; i <= last; ++i) {
            phone.digits += QChar(u'0' + reading.figures[i].value);
            phone.isSaid = phone.isSaid || reading.figures[i].as == SignAs::Said;
        }
        if (*met >= figuresOfAWhole)
            phone.start = withCountry(text, phone.start);
        phone.length = end - phone.start;
        found << phone;
        from = last;
    }
}

QList<KnownPhone> KnownPhones::in(const QString& text) const
{
    if (m_sizes.empty())
        return {};
    const WrittenTable& table = writtenTable();
    int figures = 0;
    int said = 0;
    int letters = 0;
    for (const QChar c : text) {
        const SignAs as = table[c.unicode()].as;
        figures += as == SignAs::Figure ||
                           (c >= QChar(firstOfMathematics) && c <= QChar(lastOfMathematics))
                       ? 1
                       : 0;
        said += as == SignAs::Said ? 1 : 0;
        letters += as == SignAs::Letter ? 1 : 0;
    }
    const int fewest = m_sizes.back();
    if (figures + said + letters < fewest || figures + said < fewest - 4)
        return {};
    QList<KnownPhone> found;
    if (figures + said >= fewest)
        addAllIn(text, true, false, found);
    if (said > 0 && figures >= fewest) // 137一6543一2198
        addAllIn(text, false, false, found);
    if (letters > 0 && figures > 0)
        addAllIn(text, said > 0, true, found);
    if (found.size() < 2)
        return found;
    std::sort(found.begin(), found.end(), [](const KnownPhone& a, const KnownPhone& b) {
        return std::pair(a.start, -a.length) < std::pair(b.start, -b.length);
    });
    QList<KnownPhone> apart;
    for (const KnownPhone& each : std::as_const(found)) {
        if (apart.isEmpty() || each.start >= apart.last().end())
            apart << each;
    }
    return apart;
}

} // namespace doorstep
