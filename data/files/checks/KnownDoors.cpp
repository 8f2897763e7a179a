// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/KnownDoors.h"

#include "data/base/Text.h"
#include "data/files/checks/NumbersAround.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace doorstep {

namespace {

constexpr qsizetype mostPartsOfADoor = 6;
constexpr qsizetype widestDoorGap = 4;
constexpr qsizetype fewestOfARoom = 3; // figures, where no room is said to be one
const QChar doorMark = u'@';
const QChar doorParting = u'|';

enum DoorCharacter : quint8 { Figure = 1, Said = 2, Latin = 4, Filler = 8, Comma = 16, Sign = 32 };

quint8 kindOf(QChar of)
{
    static const std::array<quint8, 0x10000> table = [] {
        std::array<quint8, 0x10000> made{};
        const auto add = [&made](quint8 kind, QStringView characters) {
            for (const QChar each : characters)
                made[each.unicode()] |= kind;
        };
        for (char16_t c = u'0'; c <= u'9'; ++c) {
            made[c] |= Figure;
            made[c + 0xFEE0U] |= Figure;
        }
        for (char16_t c = u'A'; c <= u'Z'; ++c) {
            for (const unsigned letter : {c + 0U, c + 32U, c + 0xFEE0U, c + 0xFF00U})
                made[letter] |= Latin;
        }
        add(Said, u"零〇○一二三四五六七八九十百");
        add(Filler, u" \u3000\u00A0\t\n-－—–‐‑―−~～/／.．·_#＃内里的第之");
        add(Comma, u",，、");
        add(Sign, u"弄号號室幢栋座巷衖房-－—–‐‑―−/／#＃");
        return made;
    }();
    return table[of.unicode()];
}

bool isKind(QChar c, quint8 kinds)
{
    return (kindOf(c) & kinds) != 0;
}

QChar plainOfDoor(QChar c)
{
    if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
        c = QChar(c.unicode() - 0xFEE0);
    return c.toUpper();
}

struct UnitWord
{
    QStringView word;
    DoorUnit unit;
};

// The longest first.
const std::vector<UnitWord>& unitWords()
{
    static const std::vector<UnitWord> words{
        {u"支弄", DoorUnit::Lane},   {u"弄堂", DoorUnit::Lane},   {u"弄", DoorUnit::Lane},
        {u"巷", DoorUnit::Lane},     {u"衖", DoorUnit::Lane},     {u"号楼", DoorUnit::Number},
        {u"號樓", DoorUnit::Number}, {u"号门", DoorUnit::Number}, {u"号室", DoorUnit::Room},
        {u"号", DoorUnit::Number},   {u"號", DoorUnit::Number},   {u"#楼", DoorUnit::Number},
        {u"#", DoorUnit::Number},    {u"＃", DoorUnit::Number},   {u"幢", DoorUnit::Number},
        {u"栋", DoorUnit::Number},   {u"座", DoorUnit::Number},   {u"单元", DoorUnit::Floor},
        {u"楼", DoorUnit::Floor},    {u"樓", DoorUnit::Floor},    {u"层", DoorUnit::Floor},
        {u"房间", DoorUnit::Room},   {u"室", DoorUnit::Room},     {u"房", DoorUnit::Room}};
    return words;
}

// 三十三 as 33, 六〇二 as 602.
QString figuresOfSaid(QStringView said)
{
    static const QString values = u"零一二三四五六七八九"_qs;
    const auto valueOf = [](QChar c) {
        return std::max<qsizetype>(0, values.indexOf(c)); // 〇 and ○, too
    };
    if (!said.contains(u'十') && !said.contains(u'百')) {
        QString figures;
        for (const QChar c : said)
            figures += QString::number(valueOf(c));
        return figures;
    }
    qsizetype whole = 0;
    qsizetype figure = -1;
    for (const QChar c : said) {
        if (c == u'百' || c == u'十') {
            whole += (figure < 0 ? 1 : figure) * (c == u'百' ? 100 : 10);
            figure = -1;
        } else {
            figure = valueOf(c);
        }
    }
    return QString::number(whole + std::max<qsizetype>(0, figure));
}

} // namespace

// A number of a door in a text.
struct DoorFigure
{
    QString value; // 33, 12甲, B1
    qsizetype start = 0;
    qsizetype end = 0; // with the word behind it
    DoorUnit unit = DoorUnit::None;
    bool joinsNext = false; // nothing but what may part the numbers of one door
};

namespace {

// Either side may leave the word out.
bool areAlike(DoorUnit a, DoorUnit b)
{
    return a == b || a == DoorUnit::None || b == DoorUnit::None;
}

bool endsWithARoad(const QString& before)
{
    return before.endsWith(u'路') || before.endsWith(u'街') || before.endsWith(u"大道");
}

} // namespace

// The numbers of a text with their words.
struct KnownDoors::Reading
{
    explicit Reading(const QString& read) : text(read)
    {
        qsizetype done = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (!isKind(text.at(i), Figure | Said))
                continue;
            DoorFigure figure = figureAt(i, done);
            i = figure.end - 1;
            done = figure.end;
            takeUnit(figure);
            join(figure.start);
            figures.push_back(figure);
        }
    }

    [[nodiscard]] DoorFigure figureAt(qsizetype at, qsizetype done) const
    {
        constexpr qsizetype mostLetters = 2;
        const quint8 kind = isKind(text.at(at), Figure) ? Figure : Said;
        DoorFigure figure;
        figure.start = at;
        qsizetype end = at;
        while (end < text.size() && isKind(text.at(end), kind))
            ++end;
        const QStringView written = QStringView(text).mid(at, end - at);
        if (kind == Said) {
            figure.value = figuresOfSaid(written);
        } else {
            for (const QChar c : written)
                figure.value += plainOfDoor(c);
            while (figure.value.size() > 1 && figure.value.front() == u'0')
                figure.value.remove(0, 1);
            while (figure.start > done && isKind(text.at(figure.start - 1), Latin))
                --figure.start;
            if (at - figure.start > mostLetters) // of a word
                figure.start = at;
            for (qsizetype i = at; i > figure.start; --i)
                figure.value.prepend(plainOfDoor(text.at(i - 1)));
        }
        const auto isStem = [&](qsizetype place) {
            return QStringView(u"甲乙丙丁戊").contains(text.at(place)) ||
                   (isKind(text.at(place), Latin) &&
                    (place + 1 == text.size() || !isKind(text.at(place + 1), Latin | Figure)));
        };
        if (end < text.size() && isStem(end))
            figure.value += plainOfDoor(text.at(end++));
        figure.end = end;
        return figure;
    }

    void takeUnit(DoorFigure& figure) const
    {
        qsizetype at = figure.end;
        if (at < text.size() && text.at(at).isSpace())
            ++at;
        const QStringView behind = QStringView(text).mid(at);
        for (const UnitWord& each : unitWords()) {
            if (!behind.startsWith(each.word))
                continue;
            figure.unit = each.unit;
            figure.end = at + each.word.size();
            return;
        }
    }

    // The last one with what begins there.
    void join(qsizetype start)
    {
        if (figures.empty())
            return;
        DoorFigure& last = figures.back();
        const qsizetype gap = start - last.end;
        if (gap > widestDoorGap || (gap <= 0 && last.unit == DoorUnit::None))
            return;
        const quint8 parts = last.unit == DoorUnit::None ? Filler : Filler | Comma;
        const QStringView between = QStringView(text).mid(last.end, gap);
        last.joinsNext =
            std::all_of(between.begin(), between.end(), [&](QChar c) { return isKind(c, parts); });
    }

    // Of one door from that number on; a floor before a room tells nothing more.
    [[nodiscard]] QList<qsizetype> doorFrom(qsizetype first) const
    {
        QList<qsizetype> parts{first};
        for (qsizetype at = first; parts.size() < mostPartsOfADoor && of(at).joinsNext;) {
            ++at;
            if (of(at).unit != DoorUnit::Floor || !of(at).joinsNext)
                parts << at;
        }
        return parts;
    }

    [[nodiscard]] const DoorFigure& of(qsizetype at) const
    {
        return figures[static_cast<size_t>(at)];
    }

    [[nodiscard]] QString key(const QList<qsizetype>& parts, qsizetype count) const
    {
        QStringList values;
        for (qsizetype i = 0; i < count; ++i)
            values << of(parts.at(i)).value;
        return values.join(doorParting);
    }

    const QString& text;
    std::vector<DoorFigure> figures;
};

void KnownDoors::addAll(const DoorAddress& door, bool isLeft)
{
    const auto each = [](const QString& part) {
        return part.isEmpty() ? QStringList{QString()} : part.split(u'、');
    };
    const auto with = [](const QString& part, QStringView signs, QChar sign) {
        const bool has =
            std::any_of(part.begin(), part.end(), [&](QChar c) { return signs.contains(c); });
        return part.isEmpty() || has ? part : part + sign;
    };
    if (door.number.isEmpty() && door.room.isEmpty())
        return;
    for (const QString& lane : each(door.lane)) {
        for (const QString& number : each(door.number)) {
            const bool isInAnother = number.contains(u'弄') && !number.endsWith(u"支弄");
            const QString house = (isInAnother ? QString() : with(lane, u"弄", u'弄')) +
                                  with(number, u"号楼幢栋座", u'号');
            for (const QString& room : each(door.room)) {
                // (A room in words, 二楼张家, says no more than the house.)
                const QString written = house + with(room, u"室房楼层", u'室');
                if (!addOne(door.street, written, isLeft) && !room.isEmpty())
                    addOne(door.street, house, isLeft);
            }
        }
    }
}

bool KnownDoors::addOne(const QString& street, const QString& written, bool isLeft)
{
    const Reading reading(written);
    if (reading.figures.empty())
        return false;
    const QList<qsizetype> parts = reading.doorFrom(0);
    const DoorFigure& last = reading.figures.back();
    if (parts.last() + 1 != static_cast<qsizetype>(reading.figures.size()) ||
        last.end != written.size() || (parts.size() == 1 && last.unit == DoorUnit::Lane))
        return false;
    Known known{street, {}, isLeft};
    for (const qsizetype part : parts)
        known.units << reading.of(part).unit;
    insert(reading.key(parts, parts.size()), known);
    const qsizetype inner = parts.size() - 2; // the number, before the room
    if (inner > 0 && known.units.last() == DoorUnit::Room &&
        known.units.at(inner) == DoorUnit::Number && last.value.size() >= fewestOfARoom)
        insert(reading.key(parts.mid(inner), 2), {QString(), known.units.mid(inner), isLeft});
    return true;
}

void KnownDoors::insert(const QString& key, const Known& known)
{
    m_known[key] << known;
    m_isEmpty = m_isEmpty && known.isLeft;
}

std::optional<DoorSpan> KnownDoors::spanAt(const Reading& reading, qsizetype first,
                                           qsizetype& last) const
{
    const QList<qsizetype> parts = reading.doorFrom(first);
    const DoorFigure& begin = reading.of(first);
    std::optional<QString> before; // is looked at where figures are known
    bool isBehindARoad = false;
    const bool isWithin = first > 0 && reading.of(first - 1).joinsNext;
    for (qsizetype count = parts.size(); count > 0; --count) {
        const auto found = m_known.constFind(reading.key(parts, count));
        if (found == m_known.constEnd())
            continue;
        if (!before) {
            constexpr qsizetype longestStreet = 24;
            const qsizetype from = std::max<qsizetype>(0, begin.start - longestStreet);
            before = reading.text.mid(from, begin.start - from);
            while (before->endsWith(u'第') || (!before->isEmpty() && before->back().isSpace()))
                before->chop(1);
            isBehindARoad = endsWithARoad(*before);
        }
        const auto fits = [&](const Known& known) {
            for (qsizetype i = 0; i < count; ++i) {
                if (!areAlike(known.units.at(i), reading.of(parts.at(i)).unit))
                    return false;
            }
            if (!known.street.isEmpty() && before->endsWith(known.street))
                return count > 1 || begin.unit == DoorUnit::Number;
            if (isBehindARoad || isWithin || count < 2 || begin.unit == DoorUnit::None ||
                begin.unit != known.units.first())
                return false;
            // 5号602元 is none.
            const DoorFigure& end = reading.of(parts.at(count - 1));
            return begin.unit == DoorUnit::Lane || end.unit != DoorUnit::None ||
                   end.end == reading.text.size() || !reading.text.at(end.end).isLetterOrNumber();
        };
        QList<Known> those = *found;
        those.removeIf(
            [&](const Known& known) { return known.units.size() != count || !fits(known); });
        if (those.isEmpty())
            continue;
        last = parts.at(count - 1);
        if (std::any_of(those.begin(), those.end(), [](const Known& each) { return each.isLeft; }))
            return std::nullopt;
        // A room that the register does not have goes with its house.
        const bool isHouse = those.constFirst().units.last() == DoorUnit::Number;
        if (isHouse && count < parts.size()) {
            const DoorFigure& room = reading.of(parts.at(count));
            if (room.unit == DoorUnit::Room || room.unit == DoorUnit::Floor ||
                (room.unit == DoorUnit::None && room.value.size() >= fewestOfARoom))
                last = parts.at(count);
        }
        DoorSpan span{begin.start, 0, begin.start};
        for (const Known& known : std::as_const(those)) {
            if (!known.street.isEmpty() && before->endsWith(known.street))
                span.start = reading.text.lastIndexOf(known.street, begin.start - 1);
        }
        span.length = reading.of(last).end - span.start;
        return span;
    }
    return std::nullopt;
}

QList<DoorSpan> KnownDoors::in(const QString& text) const
{
    if (m_isEmpty)
        return {};
    quint8 kinds = 0;
    for (const QChar c : text)
        kinds |= kindOf(c);
    if ((kinds & Sign) == 0 || (kinds & (Figure | Said)) == 0) // nearly every text
        return {};
    QList<DoorSpan> found;
    const Reading reading(text);
    const auto count = static_cast<qsizetype>(reading.figures.size());
    for (qsizetype i = 0; i < count; ++i) {
        qsizetype last = i;
        if (const std::optional<DoorSpan> span = spanAt(reading, i, last))
            found << *span;
        i = last;
    }
    return found;
}

QString KnownDoors::masked(const QString& text) const
{
    const QList<DoorSpan> spans = in(text);
    QString left = text;
    for (auto span = spans.crbegin(); span != spans.crend(); ++span)
        left.replace(span->door, span->end() - span->door, hidden);
    return left;
}

QString doorWord(const DoorAddress& door)
{
    return doorMark + QStringList{door.street, door.lane, door.number, door.room}.join(doorParting);
}

bool isDoorWord(const QString& word)
{
    return word.startsWith(doorMark) && word.count(doorParting) == 3;
}

DoorAddress doorOfWord(const QString& word)
{
    const QStringList parts = word.mid(1).split(doorParting);
    return {parts.value(0), parts.value(1), parts.value(2), parts.value(3), {}};
}

} // namespace doorstep
