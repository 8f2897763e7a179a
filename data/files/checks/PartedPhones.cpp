// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/PartedPhones.h"

#include "data/base/Text.h"
#include "data/files/checks/KnownPhones.h"
#include "data/files/checks/NumbersAround.h"
#include "data/files/checks/Partings.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace doorstep {

namespace {

// Each match that `fits` as `left` leaves it; places are those of the text.
template <typename Fits, typename Left>
QString withMatchesMasked(const QString& text, const QString& searched,
                          const QRegularExpression& shape, Fits fits, Left left)
{
    QString result;
    qsizetype done = 0;
    for (auto i = shape.globalMatch(searched); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        if (!fits(match))
            continue;
        result += QStringView(text).mid(done, match.capturedStart() - done);
        result += left(match);
        done = match.capturedEnd();
    }
    return done == 0 ? text : result + text.mid(done);
}

// Whatever may stand between two figures of a phone: no letter, no figure, no star of a mask.
const QString between = u"[^\\p{L}\\p{N}*]"_qs;
const QString fromHere = u"(?<![0-9*])"_qs;

// What stands around a match in a text.
struct Around
{
    Around(const QString& text, const QRegularExpressionMatch& match)
        : before(text.left(match.capturedStart()).right(window)),
          behind(asciiInPlace(text.mid(match.capturedEnd(), window)))
    {
    }

    // An amount, a count, a door: 3061，3063号.
    [[nodiscard]] bool saysSomethingElse() const
    {
        static const QRegularExpression door(
            u"^[^\\p{L}\\p{N}]{0,2}(?:号(?!码)|弄|室|楼|层|幢|栋|座|铺|单元|支弄|村|街坊)"_qs);
        static const QRegularExpression struck(u"销号?[^\\p{L}]{0,6}$"_qs);
        return isMoneyBefore(behind) || isMeasureBefore(behind) || callsACount(before) ||
               door.match(behind).hasMatch() || struck.match(before).hasMatch();
    }
    [[nodiscard]] bool isBehindARoad() const
    {
        static const QRegularExpression road(u"(?:路|街|大道|弄|巷)[^\\p{L}]{0,20}$"_qs);
        return road.match(before).hasMatch();
    }

    QString before;
    QString behind;
};

QString digitsOf(const QRegularExpressionMatch& match)
{
    return digitsIn(match.captured());
}

QString firstFour(const QRegularExpressionMatch& match)
{
    return digitsOf(match).left(4) + hidden;
}

QString mobileLeft(const QString& digits)
{
    return digits.left(3) + hidden + digits.right(4);
}

// Eight of a landline, said: 五二零七三一四九; two years are none.
QString withSaidLandlinesMasked(const QString& text)
{
    static const QString numerals = u"零一二三四五六七八九"_qs;
    static const QRegularExpression said(u"(?<![〇零○一二三四五六七八九幺十百千万])[二两三四五六八]"
                                         "[〇零○一二三四五六七八九幺]{7}"
                                         "(?![〇零○一二三四五六七八九幺十百千万年月元])"_qs);
    QString result;
    qsizetype done = 0;
    for (auto i = said.globalMatch(text); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        QString digits;
        for (const QChar c : match.captured()) {
            const QChar plain = QStringView(u"〇○").contains(c) ? QChar(u'零')
                                : c == u'幺'                    ? QChar(u'一')
                                : c == u'两'                    ? QChar(u'二')
                                                                : c;
            digits += QString::number(numerals.indexOf(plain));
        }
        const bool isYears = digits.startsWith(u"20"_qs) && digits.mid(4).startsWith(u"20"_qs);
        if (isDate(digits) || isYears)
            continue;
        result += QStringView(text).mid(done, match.capturedStart() - done);
        result += hidden;
        done = match.capturedEnd();
    }
    return done == 0 ? text : result + text.mid(done);
}

// A number that is said: 一三九零零零一二三七七, 幺三九….
QString withSaidMobilesMasked(QString text)
{
    static const QRegularExpression said(u"(?<![〇零○一二三四五六七八九幺])[一幺][三四五六七八九](?"
                                         u":[\\s,，、.-]?[〇零○一二三四五六七八九幺]){9}"
                                         "(?![〇零○一二三四五六七八九幺])"_qs);
    return text.replace(said, hidden);
}

// What a list or a hasty hand leaves of mobile numbers: 138.1234.5678, two run together, a dot
// before one.
QString maskMobilesIn(QString text)
{
    static const QRegularExpression mobiles(
        u"(?<![0-9])(?:1 {0,3}[3-9](?: {0,3}[0-9]){9}){1,3}(?![0-9])"_qs);
    static const QRegularExpression colons(
        u"(?<![0-9:])(1[3-9][0-9]):([0-9]{4}):([0-9]{4})(?![0-9:])"_qs);
    const QString searched =
        figuresInPlace(plainFiguresInPlace(text)).replace(colons, u"\\1 \\2 \\3"_qs);
    QList<QRegularExpressionMatch> found;
    for (auto i = mobiles.globalMatch(searched); i.hasNext();)
        found.prepend(i.next());
    for (const QRegularExpressionMatch& match : found) {
        QString digits = match.captured();
        digits.removeIf([](QChar c) { return !c.isDigit(); });
        const bool digitByDigit = match.capturedLength() > digits.size() + digits.size() / 2;
        QStringList numbers;
        for (qsizetype at = 0; at < digits.size(); at += 11)
            numbers << digits.mid(at, 3) + hidden + digits.mid(at + 7, 4);
        text.replace(match.capturedStart(), match.capturedLength(),
                     digitByDigit ? hidden : numbers.join(u" / "));
    }
    return text;
}

// 139，5123，0016, "139""5123""0040", 139…5123…0012; beside a word for a phone, in any groups.
QString maskPartedMobilesIn(const QString& text)
{
    static const QRegularExpression threeGroups(
        fromHere + u"1[3-9][0-9]%1([0-9]{4})%1([0-9]{4})(?![0-9])"_qs.arg(
                       u"(?:%1{1,8}|[xX*])"_qs.arg(between))); // 139x5123x0016
    static const QRegularExpression anyGroups(
        fromHere + u"1%1{0,8}[3-9](?:%1{0,8}[0-9]){9}(?![0-9])"_qs.arg(between));
    const auto left = [](const QRegularExpressionMatch& match) {
        return mobileLeft(digitsOf(match));
    };
    const QString done = withMatchesMasked(
        text, asciiInPlace(text), threeGroups,
        [&](const QRegularExpressionMatch& match) {
            const Around around(text, match);
            const bool areDoors = around.isBehindARoad() && match.captured(1) < match.captured(2);
            return callsAPhone(around.before) || !(areDoors || around.saysSomethingElse());
        },
        left);
    return withMatchesMasked(
        done, asciiInPlace(done), anyGroups,
        [&](const QRegularExpressionMatch& match) {
            const Around around(done, match);
            return callsAPhone(around.before) && !isMoneyBefore(around.behind);
        },
        left);
}

// 1395l230006, I395123OO08: letters that look like the figures they stand for.
QString maskMobilesWithLettersIn(const QString& text)
{
    static const QRegularExpression letters(
        u"(?<![0-9A-Za-z])[1Il] {0,3}[3-9](?: {0,3}[0-9OoIl]){9}(?![0-9A-Za-z])"_qs);
    constexpr qsizetype fewest = 8; // figures: 1OOl
    const auto written = [](const QRegularExpressionMatch& match) {
        QString digits = match.captured();
        for (QChar& c : digits)
            c = c == u'O' || c == u'o' ? QChar(u'0') : c == u'I' || c == u'l' ? QChar(u'1') : c;
        return digitsIn(digits);
    };
    return withMatchesMasked(
        text, figuresInPlace(text), letters,
        [](const QRegularExpressionMatch& match) { return digitsOf(match).size() >= fewest; },
        [&](const QRegularExpressionMatch& match) { return mobileLeft(written(match)); });
}

// What eight figures in two groups of four are besides a phone: years, hours, doors, round sums.
bool areTwoOfAKind(const QString& first, const QString& second)
{
    const auto isHour = [](const QString& group) {
        return group.left(2).toInt() < 25 && group.right(2).toInt() < 60;
    };
    constexpr int doorsApart = 200;
    const int apart = second.toInt() - first.toInt();
    return first.startsWith(u"19"_qs) || first.startsWith(u"20"_qs) ||
           (isHour(first) && isHour(second)) || (apart >= 0 && apart < doorsApart) ||
           (first.endsWith(u'0') && second.endsWith(u'0')) || first.endsWith(u"000"_qs);
}

// 5207 31 29: the eight of a landline as some say them, which could be nothing else.
QString maskLandlinesInThreeIn(const QString& text)
{
    static const QRegularExpression grouped(
        u"(?<![0-9] )(?<![0-9])([2-68][0-9]{3}) ([0-9]{2}) ([0-9]{2})(?! ?[0-9])"_qs);
    return withMatchesMasked(
        text, figuresInPlace(text), grouped,
        [](const QRegularExpressionMatch& match) { return !isDate(digitsOf(match)); }, firstFour);
}

// 5207-3145 and 52 07 31 38, where nothing says what they are.
QString maskLandlinesAloneIn(const QString& text)
{
    // (8-5207-3148 is dialled from within an office.)
    static const QString alone = fromHere + u"(?<![0-9][ .])(?<![0-9]{2}-)"_qs;
    static const QRegularExpression two(
        alone + u"([2-68][0-9]{3})([-‐‑‒–—―_ \\x{3000}\\t·・•~、,;/|…'\"“”‘’]{1,3})([0-9]{4})"
                "(?!%1{0,2}[0-9])"_qs.arg(between));
    // With a dash it is one whatever stands behind it: 6234-1234、6234-5678.
    static const QRegularExpression dashed(
        fromHere + u"(?<![0-9][-.])([2-68][0-9]{3})([-‐‑‒–—.·・])([0-9]{4})(?![0-9]|\\2[0-9])"_qs);
    static const QRegularExpression four(
        alone + u"([2-68][0-9])( {1,3})([0-9]{2})\\2([0-9]{2})\\2([0-9]{2})(?! {0,3}[0-9])"_qs);
    static const QRegularExpression isListed(u"[0-9][、，,;；/|]$"_qs);
    const QString single = withMatchesMasked(
        text, asciiInPlace(text), dashed,
        [&](const QRegularExpressionMatch& match) {
            const Around around(text, match);
            const QString first = match.captured(1);
            const QString second = match.captured(3);
            return !areTwoOfAKind(first, second) && !(around.isBehindARoad() && first < second) &&
                   !around.saysSomethingElse();
        },
        firstFour);
    const QString result = withMatchesMasked(
        single, asciiInPlace(single), two,
        [&](const QRegularExpressionMatch& match) {
            const Around around(single, match);
            const QString first = match.captured(1);
            const QString second = match.captured(3);
            const bool isList = QStringView(u"、,;/|").contains(match.captured(2).front()) &&
                                isListed.match(around.before).hasMatch();
            return !isList && !areTwoOfAKind(first, second) &&
                   !(around.isBehindARoad() && first < second) && !around.saysSomethingElse();
        },
        firstFour);
    return withMatchesMasked(
        result, figuresInPlace(result), four,
        [&](const QRegularExpressionMatch& match) {
            const QString digits = digitsOf(match);
            const QStringList groups{digits.left(2), digits.mid(2, 2), digits.mid(4, 2),
                                     digits.right(2)};
            return !isDate(digits) && !std::is_sorted(groups.begin(), groups.end()) &&
                   !Around(result, match).saysSomethingElse();
        },
        firstFour);
}

// Beside a word for a phone or an area code, in any groups.
QString maskLandlinesSaidToBeIn(const QString& text)
{
    static const QRegularExpression any(
        fromHere + u"(?:(?<area>0(?:10|2[0-9]|[3-9][0-9]{2}))%1{1,8})?"
                   "(?<own>[2-9](?:%1{0,8}[0-9]){7})(?![0-9])"_qs.arg(between));
    static const QRegularExpression aDay(
        u"^(?:19|20)[0-9]{2}%1+(?:[0-9]{1,2}(?![0-9])|(?:19|20)[0-9]{2})"_qs.arg(between));
    return withMatchesMasked(
        text, asciiInPlace(text), any,
        [&](const QRegularExpressionMatch& match) {
            constexpr qsizetype places = 8;
            const Around around(text, match);
            const QString own = match.captured(u"own"_qs);
            const bool isSaid = match.capturedLength(u"area"_qs) > 0 || callsAPhone(around.before);
            return isSaid && own.size() > places && !isDate(digitsIn(own)) &&
                   !aDay.match(own).hasMatch() && !isMoneyBefore(around.behind) &&
                   !isMeasureBefore(around.behind);
        },
        [&](const QRegularExpressionMatch& match) {
            const qsizetype start = match.capturedStart();
            return text.mid(start, match.capturedStart(u"own"_qs) - start) +
                   digitsIn(match.captured(u"own"_qs)).left(4) + hidden;
        });
}

} // namespace

QString withSaidPhonesMasked(const QString& text)
{
    return withSaidLandlinesMasked(withSaidMobilesMasked(text));
}

QString withPartedMobilesMasked(const QString& text)
{
    return maskLandlinesInThreeIn(
        maskMobilesWithLettersIn(maskPartedMobilesIn(maskMobilesIn(text))));
}

QString withPartedLandlinesMasked(const QString& text)
{
    return maskLandlinesAloneIn(maskLandlinesSaidToBeIn(text));
}

} // namespace doorstep
