// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/DoorAddress.h"

#include "data/base/Text.h"

#include <QRegularExpression>

#include <algorithm>

namespace doorstep {
namespace {

enum KeyByte : char {
    // What a part begins with.
    Absent = 0x01,
    Basement = 0x02,
    Numbered = 0x03,
    WordedByte = 0x04,
    Missing = 0x05,
    // What stands at a place on the street.
    Door = 0x01,
    Lane = 0x02,
    // What follows the leading number.
    End = 0x01,
    Stem = 0x02,
    Letter = 0x03,
    Branch = 0x04,
    Range = 0x05,
    Digits = 0x06,
    WordByte = 0x07,
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype digitsEnd(const QString& text, qsizetype from)
{
    while (from < text.size() && isDigit(text.at(from)))
        ++from;
    return from;
}

QString part(const QString& text)
{
    static const QRegularExpression dashes(u"[‐‑‒–—―−~〜至]+"_qs);
    static const QRegularExpression innerSuffix(
        u"(?<=[0-9甲乙丙丁戊己庚辛壬癸A-Z])[弄号室](?=-)"_qs);
    QString folded = halfWidth(text).toUpper();
    folded.remove(u' ');
    folded.replace(dashes, u"-"_qs);
    folded.remove(innerSuffix);
    return folded;
}

// 3215、17、19 as 3215、3217、3219, as the ends of phones are: where that is a door a little
// further on.
QString withEndsCompleted(const QString& doors)
{
    constexpr int furthest = 20;
    QStringList parts = doors.split(u'、');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QString& before = parts.at(i - 1);
        QString& end = parts[i];
        if (end.contains(u'弄') || before.contains(u'弄')) // 143、56弄5
            continue;
        const qsizetype whole = digitsEnd(before, 0);
        const qsizetype figures = digitsEnd(end, 0);
        if (figures == 0 || figures >= whole)
            continue;
        const QString meant = before.left(whole - figures) + end;
        const int gap =
            QStringView(meant).left(whole).toInt() - QStringView(before).left(whole).toInt();
        if (gap > 0 && gap <= furthest)
            end = meant;
    }
    return parts.join(u'、');
}

// 201/203号, 3061号、3063和3065号: several doors as 201、203.
QString listed(QString text)
{
    text = withStemsCompleted(text);
    static const QRegularExpression separators(
        u"(?<=[0-9甲乙丙丁戊己庚辛壬癸A-Z])[弄号]?[、,/和及与&;](?=[0-9])"_qs);
    text.replace(separators, u"、"_qs);
    return text.contains(u'、') ? withEndsCompleted(text) : text;
}

// 弄 and 号 leave only when nothing else of their kind stays behind: 899弄12支弄 is one name, and
// so is 12支弄.
QString withoutSuffix(QString text, QChar suffix)
{
    if (suffix == u'号' && text.endsWith(u'號'))
        text.back() = suffix;
    if (text.endsWith(suffix) && text.count(suffix) == 1 && !text.endsWith(u"支弄"))
        text.chop(1);
    return text;
}

QString lanePart(const QString& text)
{
    return withoutSuffix(listed(part(text)), u'弄');
}

QString numberPart(const QString& text)
{
    return withoutSuffix(listed(part(text)), u'号');
}

QString roomPart(const QString& text)
{
    return withoutSuffix(part(text), u'室');
}

bool saysNothing(const QString& text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

// 第88弄 stands where 88弄 stands.
qsizetype numberStart(const QString& text)
{
    return text.startsWith(u'第') ? 1 : 0;
}

// The count of digits goes first, so that numbers of any length compare by value.
void appendDigits(QByteArray& key, QStringView digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.mid(1);
    key.append(static_cast<char>(std::min<qsizetype>(digits.size(), 0x7f)));
    key.append(digits.toLatin1());
}

void appendRest(QByteArray& key, const QString& text, qsizetype from)
{
    static const QString stems = u"甲乙丙丁戊己庚辛壬癸"_qs;
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isDigit(c)) {
            const qsizetype end = digitsEnd(text, i);
            key.append(Digits);
            appendDigits(key, QStringView(text).mid(i, end - i));
            i = end - 1;
        } else if (stems.contains(c)) {
            key.append(Stem);
            key.append(static_cast<char>(stems.indexOf(c) + 1));
        } else if (c >= u'A' && c <= u'Z') {
            key.append(Letter);
            key.append(c.toLatin1());
        } else if (c == u'之' || c == u'附' || c == u'副') {
            key.append(Branch);
        } else if (c == u'-') {
            key.append(Range);
        } else {
            key.append(WordByte);
            key.append(static_cast<char>(c.unicode() >> 8));
            key.append(static_cast<char>(c.unicode() & 0xff));
        }
    }
    key.append(End);
}

void appendPart(QByteArray& key, const QString& text, KeyByte absent)
{
    if (saysNothing(text)) {
        key.append(absent);
        return;
    }
    const qsizetype start = numberStart(text);
    const qsizetype end = digitsEnd(text, start);
    key.append(end > start ? Numbered : WordedByte);
    if (end > start)
        appendDigits(key, QStringView(text).mid(start, end - start));
    appendRest(key, text, end > start ? end : 0);
}

void appendRoom(QByteArray& key, const QString& text)
{
    // B1, B1-05, 地下1层, 负一楼, -1层; but B101 is room 101 of stair B.
    static const QRegularExpression below(u"^(B(?=[0-9](?![0-9]))|地下室?|负|-(?=[0-9]))"_qs);
    const QRegularExpressionMatch match = below.match(text);
    if (match.hasMatch()) {
        key.append(Basement);
        appendPart(key, text.mid(match.capturedLength()), Absent);
    } else {
        appendPart(key, text, Absent);
    }
}

} // namespace

QString withStemsCompleted(QString doors)
{
    static const QRegularExpression stem(
        u"([0-9]+)号?([甲乙丙丁戊])号?(?:[、,/和及与&;]号?)?([甲乙丙丁戊])"
        "(?=[甲乙丙丁戊]*(?:号|$|[、,/和及与&; (]))"_qs);
    for (QRegularExpressionMatch match = stem.match(doors); match.hasMatch();
         match = stem.match(doors)) {
        const QString number = match.captured(1);
        doors.replace(match.capturedStart(), match.capturedLength(),
                      number + match.captured(2) + u'、' + number + match.captured(3));
    }
    return doors;
}

DoorAddress normalised(DoorAddress address)
{
    address.street = halfWidth(address.street);
    address.lane = lanePart(address.lane);
    address.number = numberPart(address.number);
    address.room = roomPart(address.room);
    address.remark = tidy(address.remark);
    return address;
}

bool hasUncertainDoor(const DoorAddress& address)
{
    const auto uncertain = [](const QString& doors) {
        const QStringList parts = doors.split(u'、');
        for (qsizetype i = 1; i < parts.size(); ++i) {
            if (parts.at(i).contains(u'弄') || parts.at(i - 1).contains(u'弄'))
                continue;
            const qsizetype figures = digitsEnd(parts.at(i), 0);
            if (figures > 0 && figures < digitsEnd(parts.at(i - 1), 0))
                return true;
        }
        return false;
    };
    return uncertain(lanePart(address.lane)) || uncertain(numberPart(address.number));
}

QByteArray walkKey(const QString& lane, const QString& number, const QString& room)
{
    const QString lanes = lanePart(lane);
    const QString numbers = numberPart(number);
    const bool inLane = !saysNothing(lanes);
    const QString& place = inLane ? lanes : numbers;

    QByteArray key;
    const qsizetype start = numberStart(place);
    const qsizetype end = digitsEnd(place, start);
    if (saysNothing(place)) {
        key.append(Missing);
    } else if (end > start) {
        key.append(Numbered);
        appendDigits(key, QStringView(place).mid(start, end - start));
        key.append(inLane ? Lane : Door);
        appendRest(key, place, end);
    } else {
        key.append(WordedByte);
        appendRest(key, place, 0);
    }
    if (inLane)
        appendPart(key, numbers, Missing);
    appendRoom(key, roomPart(room));
    return key;
}

StreetSide sideOf(const QString& lane, const QString& number)
{
    const QString lanes = lanePart(lane);
    const QString place = saysNothing(lanes) ? numberPart(number) : lanes;
    const qsizetype start = numberStart(place);
    const qsizetype end = digitsEnd(place, start);
    if (end == start)
        return StreetSide::None;
    return (place.at(end - 1).unicode() - u'0') % 2 == 1 ? StreetSide::Odd : StreetSide::Even;
}

namespace {

// Nearly every door: lists of thousands are worth the look.
bool isEmptyOrDigits(const QString& part)
{
    return std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString withSuffix(const QString& part, QChar suffix)
{
    return part.isEmpty() ? part : part + suffix;
}

} // namespace

QString doorText(const DoorAddress& address)
{
    if (address.remark.isEmpty() && isEmptyOrDigits(address.lane) &&
        isEmptyOrDigits(address.number) && isEmptyOrDigits(address.room))
        return halfWidth(address.street) + withSuffix(address.lane, u'弄') +
               withSuffix(address.number, u'号') + withSuffix(address.room, u'室');
    static const QRegularExpression plainNumber(
        u"^[临之]?[0-9]+[甲乙丙丁戊己庚辛壬癸A-Z]*"
        "(?:[-、之](?:[0-9]+[甲乙丙丁A-Z]?弄)?[0-9]+[甲乙丙丁戊己庚辛壬癸A-Z]*)*$"_qs);
    static const QRegularExpression plainRoom(
        u"^(?!B[0-9]$)[A-Z]{0,2}-?[0-9]+[甲乙丙丁戊己庚辛壬癸A-Z]*(?:-[A-Z]?[0-9]+[A-Z]?)*$"_qs);
    const auto printed = [](const QString& text, const QRegularExpression& plain, QChar suffix) {
        return plain.match(text).hasMatch() ? text + suffix : text;
    };
    const DoorAddress kept = normalised(address);
    QString number = printed(kept.number, plainNumber, u'号');
    if (number.contains(u'弄')) // 143号、56弄5号: before 弄 it would be a lane
        number.replace(u"、"_qs, u"号、"_qs);
    QString text = kept.street + printed(kept.lane, plainNumber, u'弄') + number +
                   printed(kept.room, plainRoom, u'室');
    if (!kept.remark.isEmpty())
        text += u"（"_qs + kept.remark + u"）"_qs;
    return text;
}

} // namespace doorstep
