// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/AddressParser.h"

#include "data/base/Text.h"

#include <QRegularExpression>

namespace doorstep {
namespace {

// Takes what the expression matches at the beginning of the text off it.
QRegularExpressionMatch take(QString& text, const QRegularExpression& expression)
{
    const QRegularExpressionMatch match = expression.match(
        text, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (match.hasMatch())
        text.remove(0, match.capturedLength());
    return match;
}

// 八九九 as 899, 一百二十 as 120.
int chineseNumber(const QString& text)
{
    static const QString digits = u"零一二三四五六七八九"_qs;
    int total = 0;
    int digit = 0;
    for (const QChar c : text) {
        const int unit = c == u'十' ? 10 : c == u'百' ? 100 : c == u'千' ? 1000 : 0;
        if (unit > 0) {
            total += (digit == 0 ? 1 : digit) * unit;
            digit = 0;
        } else {
            const int value = c == u'〇' ? 0 : c == u'两' ? 2 : static_cast<int>(digits.indexOf(c));
            digit = digit * 10 + value;
        }
    }
    return total + digit;
}

QString withArabicNumbers(QString text)
{
    static const QRegularExpression numerals(
        u"[〇零一二三四五六七八九十百千两]{1,6}(?=[甲乙丙丁]?(?:支?弄|号|室|层|楼|幢|栋|座|单元))"_qs);
    for (QRegularExpressionMatch match = numerals.match(text); match.hasMatch();
         match = numerals.match(text)) {
        text.replace(match.capturedStart(), match.capturedLength(),
                     QString::number(chineseNumber(match.captured())));
    }
    return text;
}

// Bracketed text leaves the address and is a remark.
QStringList takeBrackets(QString& text)
{
    static const QRegularExpression brackets(u"[(（【\\[〔]([^)）】\\]〕]*)[)）】\\]〕]?"_qs);
    QStringList remarks;
    for (QRegularExpressionMatch match = brackets.match(text); match.hasMatch();
         match = brackets.match(text)) {
        remarks.append(match.captured(1).trimmed());
        text.remove(match.capturedStart(), match.capturedLength());
    }
    return remarks;
}

void dropAreas(QString& text)
{
    // 上海路, 新镇路 and 街道 of a street name are followed by 路; an area never is.
    static const QRegularExpression city(u"(?:中国)?上海市?(?!路|街|大道|公路)"_qs);
    static const QRegularExpression district(u"\\p{Han}{2,3}?区(?!路|街|大道|公路)"_qs);
    static const QRegularExpression town(u"\\p{Han}{2,5}?(?:街道|镇|乡)(?!路|街|大道|公路)"_qs);
    static const QRegularExpression committee(
        u"\\p{Han}{2,8}?(?:居委会|居委|居民区|村委会|村委|社区|街区)(?!路|街|大道|公路)"_qs);
    static const QRegularExpression punctuation(u"[,、/·-]+"_qs);
    for (const QRegularExpression* area : {&city, &district, &town, &committee}) {
        take(text, *area);
        take(text, punctuation);
    }
}

// The words before the first number: the street, and what follows its name as a remark or room.
QString takeStreet(QString& text, QString& behind)
{
    static const QRegularExpression words(u"(?:(?!第?[0-9]|[A-Z]|商铺|地下).)+"_qs);
    static const QRegularExpression whole(
        u"(?:路|街|道|巷|村|里|坊|苑|园|邨|城|湾|浜|弄堂)(?:[东南西北中]段?)?$"_qs);
    static const QRegularExpression road(u".+?(?:路|街|大道|巷)(?:[东南西北]段)?"_qs);
    QString head = take(text, words).captured();
    if (whole.match(head).hasMatch())
        return head;
    if (const QString name = take(head, road).captured(); !name.isEmpty()) {
        behind = head;
        return name;
    }
    if (!text.isEmpty())
        return head;
    behind = head;
    return {};
}

QString takeLane(QString& text)
{
    static const QRegularExpression lane(u"第?([0-9]+[甲乙丙丁A-Z]?)弄"_qs);
    static const QRegularExpression branch(u"[0-9]+[甲乙丙丁A-Z]?支?弄"_qs);
    QString name = take(text, lane).captured(1);
    if (name.isEmpty())
        return {};
    while (true) {
        const QString inner = take(text, branch).captured();
        if (inner.isEmpty())
            return name;
        name = (name.endsWith(u'弄') ? name : name + u'弄') + inner;
    }
}

QString takeNumber(QString& text)
{
    // 3-102 of a bare pair is a room in a house, 1-3 are two houses.
    static const QRegularExpression houseAndRoom(
        u"([0-9]{1,2})(?:号?[-]|号/)(?=[A-Z]?[0-9]{3,4}(?:室|$))"_qs);
    static const QRegularExpression building(u"第?([0-9A-Z]+(?:号楼|幢|栋|座))"_qs);
    static const QRegularExpression number(
        u"([0-9]+[甲乙丙丁戊A-Z]?(?:号?[-~至、,][0-9]+[甲乙丙丁戊A-Z]?(?![0-9]*[层楼室弄]))*)"
        u"(?:号|$|#)([甲乙丙丁戊](?![\\p{Han}0-9]))?"_qs);
    static const QRegularExpression part(u"(?:之|-)([0-9]{1,2})(?![0-9层楼室])"_qs);
    if (const QString house = take(text, houseAndRoom).captured(1); !house.isEmpty())
        return house;
    if (const QString house = take(text, building).captured(1); !house.isEmpty())
        return house;
    const QRegularExpressionMatch match = take(text, number);
    QString found = match.captured(1) + match.captured(2);
    found.remove(u'号');
    found.replace(u',', u'、');
    if (!found.isEmpty()) {
        if (const QString more = take(text, part).captured(1); !more.isEmpty())
            found += u'-' + more;
    }
    return found;
}

// What stands behind the number: a room as far as it says so, then a remark.
void takeRoom(QString text, DoorAddress& address, QStringList& remarks)
{
    static const QRegularExpression punctuation(u"^[,、;:/·-]+|[,、;:/·-]+$"_qs);
    static const QRegularExpression vicinity(u"靠近|近|旁|对面|门口|隔壁|路口|靠|拐角"_qs);
    static const QRegularExpression room(u"[0-9]|^[A-Z]|室|层|楼|铺|门面|摊位|底商|地下|单元"_qs);
    static const QRegularExpression afterRoom(
        u"(.*?[0-9][A-Z]?(?:室|号?铺|号?摊位?))(?=\\p{Han}{2})"_qs);
    text.remove(punctuation);
    if (text.isEmpty())
        return;
    const qsizetype near = text.indexOf(vicinity);
    const QString inside = near < 0 ? text : text.left(near);
    if (!room.match(inside).hasMatch()) {
        remarks.prepend(text);
        return;
    }
    if (near >= 0)
        remarks.prepend(text.mid(near));
    text = inside;
    text.remove(punctuation);
    if (const QString named = take(text, afterRoom).captured(1); !named.isEmpty()) {
        remarks.prepend(text.remove(punctuation));
        text = named;
    }
    address.room = text;
}

} // namespace

DoorAddress splitAddress(const QString& cell)
{
    // Most addresses of a list are as plain as this, and the long way takes twenty times as long.
    static const QRegularExpression plain(
        u"^(?:上海市)?(?:长宁区)?((?:(?![镇乡区市村里坊苑园道委社街])\\p{Han}){2,4}路)"
        u"(?:([1-9][0-9]{0,4})弄)?([1-9][0-9]{0,4})号(?:([0-9]{3,4})室)?$"_qs);
    if (const QRegularExpressionMatch match = plain.match(cell); match.hasMatch())
        return {match.captured(1), match.captured(2), match.captured(3), match.captured(4), {}};
    static const QRegularExpression dashes(u"[‐‑‒–—―−~〜]+"_qs);
    QString text = tidy(cell);
    QStringList remarks = takeBrackets(text);
    text = withArabicNumbers(halfWidth(text).remove(u' ').toUpper().replace(u'號', u'号'));
    text.replace(dashes, u"-"_qs);
    dropAreas(text);

    DoorAddress address;
    QString behind;
    address.street = takeStreet(text, behind);
    address.lane = takeLane(text);
    address.number = takeNumber(text);
    takeRoom(behind + text, address, remarks);
    remarks.removeAll(QString());
    address.remark = remarks.join(u'，');
    return normalised(address);
}

} // namespace doorstep
