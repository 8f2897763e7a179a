// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/profile/Likeness.h"

#include "data/base/Text.h"
#include "data/base/spelling/Fold.h"
#include "data/base/spelling/Pinyin.h"
#include "data/files/checks/CreditCode.h"
#include "data/files/checks/PersonName.h"
#include "data/files/checks/Phone.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

struct LikenessText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

bool endsWith(const std::u32string& text, std::u32string_view ending)
{
    return text.size() > ending.size() &&
           text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

bool startsWith(const std::u32string& text, std::u32string_view beginning)
{
    return text.size() > beginning.size() && text.compare(0, beginning.size(), beginning) == 0;
}

void chop(std::u32string& text, std::u32string_view ending, size_t least = 2)
{
    if (endsWith(text, ending) && text.size() - ending.size() >= least)
        text.resize(text.size() - ending.size());
}

// 长宁店, 福泉路分店: the branch without the word for it.
std::u32string branchKey(const QString& written)
{
    std::u32string branch = fold(written);
    for (const std::u32string_view word : {U"分公司", U"分店", U"门店", U"连锁店", U"店"})
        chop(branch, word, 1);
    return branch;
}

// Takes what is in brackets off the name; a branch among it is told.
QString takeBrackets(QString name, QString& branch)
{
    static const QRegularExpression brackets(u"[(（【\\[〔]([^)）】\\]〕]*)[)）】\\]〕]?"_qs);
    static const QRegularExpression isBranch(u"(?:店|分公司|分部|站)$"_qs);
    for (QRegularExpressionMatch match = brackets.match(name); match.hasMatch();
         match = brackets.match(name)) {
        // 全家（A座）, 全家（东门）: not said to be a branch, but it may tell two apart.
        if (const QString inside = match.captured(1).trimmed();
            isBranch.match(inside).hasMatch() || branch.isEmpty())
            branch = inside;
        name.remove(match.capturedStart(), match.capturedLength());
    }
    return name;
}

// 全家便利店福泉路店, 老王理发·二店, 联华超市第三分店: the branch behind the name.
QString takeBranch(QString name, QString& branch)
{
    static const QRegularExpression parted(u"^(.{2,}?)[\\s·•\\-—－]+(.{1,8}(?:店|分公司))$"_qs);
    static const QRegularExpression byRoad(
        u"^(.{2,}?[店馆行铺吧坊超市房厅屋堂])(\\p{Han}{1,4}?(?:路|街|弄|新村|广场|城|中心)(?:店|分店))$"_qs);
    static const QRegularExpression counted(
        u"^(.{2,}?)((?:第)?[一二三四五六七八九十0-9]{1,3}号?(?:分)?店)$"_qs);
    static const QRegularExpression named(
        u"^(.{2,}?)(\\p{Han}{2}(?:分店|分公司)|总店|旗舰店|老店|新店)$"_qs);
    for (const QRegularExpression* shape : {&parted, &byRoad, &counted, &named}) {
        const QRegularExpressionMatch match = shape->match(name);
        if (match.hasMatch()) {
            branch = match.captured(2);
            return match.captured(1);
        }
    }
    return name;
}

// What a name is compared by. Of nothing but signs (???) these.
std::u32string coreOf(const QString& name)
{
    const std::u32string core = fold(name);
    return core.empty() ? halfWidth(name).toStdU32String() : core;
}

// Words that many shops have: alone they name none.
bool isGeneric(const std::u32string& core)
{
    static const QSet<QString> words{
        u"超市"_qs, u"便利"_qs, u"便利超市"_qs, u"药房"_qs, u"大药房"_qs, u"水果"_qs, u"面馆"_qs,
        u"饭"_qs,   u"小吃"_qs, u"烟酒"_qs,     u"五金"_qs, u"理发"_qs,   u"美发"_qs, u"餐厅"_qs,
        u"餐饮"_qs, u"服装"_qs, u"早餐"_qs,     u"早点"_qs, u"奶茶"_qs,   u"面包"_qs, u"房产"_qs,
        u"中介"_qs, u"洗衣"_qs, u"干洗"_qs,     u"维修"_qs, u"修理"_qs,   u"食品"_qs, u"上海"_qs,
        u"公司"_qs, u"快递"_qs, u"驿站"_qs,     u"蔬菜"_qs, u"足浴"_qs,   u"美容"_qs, u"茶"_qs};
    return words.contains(QString::fromUcs4(core.data(), static_cast<qsizetype>(core.size())));
}

// Levenshtein's distance, or the limit when it is further.
size_t distance(const std::u32string& a, const std::u32string& b, size_t limit)
{
    if (a.size() > b.size() + limit || b.size() > a.size() + limit)
        return limit;
    std::vector<size_t> row(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (size_t i = 1; i <= a.size(); ++i) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            const size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
            diagonal = above;
        }
    }
    return std::min(row.back(), limit);
}

// One is the other with something added, or they differ by a slip of the pen. The first two
// characters are what tells shops apart (张记面馆, 李记面馆).
bool alike(const std::u32string& a, const std::u32string& b)
{
    const std::u32string& shorter = a.size() < b.size() ? a : b;
    const std::u32string& longer = a.size() < b.size() ? b : a;
    if (shorter.size() >= 2 && longer.find(shorter) != std::u32string::npos)
        return !isGeneric(shorter);
    if (shorter.size() < 5 || shorter.compare(0, 2, longer, 0, 2) != 0)
        return false;
    const size_t slips = shorter.size() >= 8 ? 2 : 1;
    return distance(a, b, slips + 1) <= slips;
}

bool soundAlike(char32_t a, char32_t b)
{
    const std::vector<std::string_view> others = readings(b);
    const std::vector<std::string_view> own = readings(a);
    return std::any_of(own.begin(), own.end(), [&others](std::string_view reading) {
        return std::find(others.begin(), others.end(), reading) != others.end();
    });
}

// What one place of a name says instead of another: a slip when it sounds the same (馆, 管).
bool isSlip(const std::u32string& a, const std::u32string& b)
{
    static constexpr std::u32string_view telling =
        U"一二三四五六七八九十甲乙丙丁东南西北中前后左右上下内外里大小老新总男女";
    if (a.size() != b.size())
        return false;
    for (size_t i = 0; i < a.size(); ++i) {
        const bool bothTell = telling.find(a[i]) != std::u32string_view::npos &&
                              telling.find(b[i]) != std::u32string_view::npos;
        if (a[i] != b[i] && (bothTell || !soundAlike(a[i], b[i])))
            return false;
    }
    return true;
}

// 联华超市 is 联华, but 欣欣超市烟酒 may not be 欣欣超市.
bool saysOnlyTheTrade(const std::u32string& shorter, const std::u32string& added)
{
    for (const std::u32string_view form : {U"店", U"铺", U"行", U"部", U"商行", U"商店"}) {
        if (added == form)
            return true;
    }
    bool hasTrade = false;
    for (size_t length = 2; length <= 4 && length < shorter.size(); ++length)
        hasTrade = hasTrade || isGeneric(shorter.substr(shorter.size() - length));
    return !hasTrade && isGeneric(added);
}

DoorLikeness likenessOfDoors(const Identity& a, const Identity& b)
{
    if (!a.hasDoor() || !b.hasDoor())
        return DoorLikeness::Unknown;
    if (a.street != b.street || !shareDoor(a.lane, a.number, b.lane, b.number))
        return DoorLikeness::Other;
    if (a.lane != b.lane || a.number != b.number)
        return DoorLikeness::SameHouse;
    if (a.room == b.room)
        return DoorLikeness::Same;
    return a.room.isEmpty() || b.room.isEmpty() ? DoorLikeness::SameHouse : DoorLikeness::OtherRoom;
}

struct Verdict
{
    Sameness sameness;
    int score;
};

Verdict judgeShops(const Likeness& like)
{
    const bool named = like.name >= NameLikeness::Like;
    const bool sure = named && !like.apart;
    const bool here = like.door == DoorLikeness::Same || like.door == DoorLikeness::SameHouse;
    const bool unknown = like.door == DoorLikeness::Unknown;
    if (like.sameCode) {
        if (here)
            return {Sameness::Same, 100};
        if (unknown)
            return {Sameness::Same, named ? 95 : 90};
        if (named && like.door == DoorLikeness::OtherRoom)
            return {Sameness::Same, 88};
        return {Sameness::Doubtful, 60}; // moved, or a branch under the firm's code
    }
    if (like.otherCode) {
        const bool much = named && here && (like.samePhone || like.name == NameLikeness::Equal);
        return much ? Verdict{Sameness::Doubtful, 55} : Verdict{Sameness::Different, 0};
    }
    if (like.samePhone) {
        if (sure && (here || unknown || like.door == DoorLikeness::OtherRoom))
            return {Sameness::Same, here ? 85 : 80};
        if (named || here || unknown)
            return {Sameness::Doubtful, named ? 50 : 45};
        return {Sameness::Different, 0}; // one owner, two shops
    }
    // 全家 and 全家福面馆, 中国移动 and 中国联通 of one house: like names at one door are asked.
    if (like.door == DoorLikeness::Same && named)
        return {like.sameName && sure ? Sameness::Same : Sameness::Doubtful, 70};
    // 427号 may be another one of the name than 427号101室.
    if (like.door == DoorLikeness::SameHouse && named)
        return {like.sameName && sure && !like.roomMissing ? Sameness::Same : Sameness::Doubtful,
                65};
    if (like.door == DoorLikeness::Same && like.name == NameLikeness::OtherBranch)
        return {Sameness::Doubtful, 30};
    const bool sameName = like.name == NameLikeness::Equal;
    if (sameName && like.door == DoorLikeness::OtherRoom)
        return {Sameness::Doubtful, 35};
    if (sameName && unknown && !like.otherPhone)
        return {Sameness::Doubtful, 20};
    return {Sameness::Different, 0};
}

Verdict judgeWorkers(const Likeness& like)
{
    const bool sameName = like.name == NameLikeness::Equal;
    if (like.samePhone)
        return like.name >= NameLikeness::Like ? Verdict{Sameness::Same, 90}
                                               : Verdict{Sameness::Doubtful, 50};
    if (!sameName)
        return {Sameness::Different, 0};
    if (like.otherPhone) { // a new phone, or two of one name
        const bool sameDoor = like.door == DoorLikeness::Same;
        return like.sameBirth || sameDoor ? Verdict{Sameness::Doubtful, 30}
                                          : Verdict{Sameness::Different, 0};
    }
    if (like.sameBirth)
        return {Sameness::Same, 70};
    return {Sameness::Doubtful, like.sameWorkplace ? 40 : 20};
}

} // namespace

NameParts nameParts(const QString& name)
{
    // Most names have neither brackets nor a branch, and lists have thousands.
    static const QString brackets = u"(（【[〔"_qs;
    const bool mayHaveBranch =
        name.endsWith(u'店') || name.endsWith(u"分公司") ||
        std::any_of(name.begin(), name.end(), [](QChar c) { return brackets.contains(c); });
    QString branch;
    QString plain = name;
    if (mayHaveBranch)
        plain = takeBranch(takeBrackets(halfWidth(name), branch).trimmed(), branch);
    NameParts parts;
    parts.core = fold(plain);
    if (parts.core.empty()) { // （空铺）, ???
        parts.core = coreOf(name);
        return parts;
    }
    std::erase(parts.core, U'的');
    for (const std::u32string_view place : {U"上海市", U"上海", U"长宁区", U"长宁"}) {
        if (startsWith(parts.core, place) && parts.core.size() - place.size() >= 2)
            parts.core.erase(0, place.size());
    }
    for (const std::u32string_view ending :
         {U"个体工商户", U"有限责任公司", U"股份有限公司", U"有限公司", U"公司", U"经营部", U"商店",
          U"门店", U"店"})
        chop(parts.core, ending);
    parts.branch = branchKey(branch);
    return parts;
}

NameLikeness likenessOfNames(const NameParts& a, const NameParts& b)
{
    if (a.core.empty() || b.core.empty())
        return NameLikeness::Unlike;
    const bool otherBranch = !a.branch.empty() && !b.branch.empty() && a.branch != b.branch;
    if (a.core == b.core)
        return otherBranch            ? NameLikeness::OtherBranch
               : a.branch == b.branch ? NameLikeness::Equal
                                      : NameLikeness::Like;
    return !otherBranch && alike(a.core, b.core) ? NameLikeness::Like : NameLikeness::Unlike;
}

bool tellsApart(const NameParts& a, const NameParts& b, const QString& road)
{
    const std::u32string& branch = a.branch.empty() ? b.branch : a.branch;
    const bool one = a.branch.empty() || b.branch.empty();
    const bool byRoad = branch.size() >= 2 && fold(road).find(branch) != std::u32string::npos;
    if (a.branch != b.branch && !(one && (byRoad || branch == U"总"))) // 总店: the shop itself
        return true;
    if (a.core == b.core)
        return false;
    const std::u32string& x = a.core;
    const std::u32string& y = b.core;
    const size_t shared = std::min(x.size(), y.size());
    size_t front = 0;
    while (front < shared && x[front] == y[front])
        ++front;
    size_t back = 0;
    while (back < shared - front && x[x.size() - 1 - back] == y[y.size() - 1 - back])
        ++back;
    const std::u32string own = x.substr(front, x.size() - front - back);
    const std::u32string other = y.substr(front, y.size() - front - back);
    return own.empty()     ? !saysOnlyTheTrade(x, other)
           : other.empty() ? !saysOnlyTheTrade(y, own)
                           : !isSlip(own, other);
}

NameLikeness likenessOfPersons(const QString& a, const QString& b)
{
    const std::u32string left = fold(a);
    const std::u32string right = fold(b);
    if (left.empty() || right.empty())
        return NameLikeness::Unlike;
    if (left == right)
        return NameLikeness::Equal;
    const auto surnameOnly = [](const QString& known, const std::u32string& other) {
        const std::u32string folded = fold(known);
        return isSurnameWithTitle(halfWidth(known)) &&
               other.compare(0, static_cast<size_t>(surnameLength(known)), folded, 0,
                             static_cast<size_t>(surnameLength(known))) == 0;
    };
    return surnameOnly(a, right) || surnameOnly(b, left) ? NameLikeness::Like
                                                         : NameLikeness::Unlike;
}

QStringList doorsOf(const QString& part)
{
    static const QRegularExpression partings(u"[-、]"_qs);
    constexpr qsizetype most = 32;
    return part.split(partings).mid(0, most);
}

QList<std::pair<QString, QString>> doorsOf(const QString& lane, const QString& number)
{
    QList<std::pair<QString, QString>> doors;
    for (const QString& one : doorsOf(number)) {
        if (const qsizetype suffix = one.lastIndexOf(u'弄'); suffix > 0) {
            doors.append({one.left(suffix), one.mid(suffix + 1)});
            continue;
        }
        for (const QString& of : doorsOf(lane))
            doors.append({of, one});
    }
    return doors;
}

namespace {

bool shareOne(const QString& part, const QString& other)
{
    const QStringList own = doorsOf(part);
    const QStringList others = doorsOf(other);
    return std::any_of(own.begin(), own.end(),
                       [&others](const QString& door) { return others.contains(door); });
}

} // namespace

bool shareDoor(const QString& lane, const QString& number, const QString& otherLane,
               const QString& otherNumber)
{
    // Nearly every door, and lists compare each with many.
    if (!number.contains(u'弄') && !otherNumber.contains(u'弄'))
        return shareOne(lane, otherLane) && shareOne(number, otherNumber);
    const QList<std::pair<QString, QString>> own = doorsOf(lane, number);
    const QList<std::pair<QString, QString>> others = doorsOf(otherLane, otherNumber);
    return std::any_of(own.begin(), own.end(),
                       [&others](const auto& door) { return others.contains(door); });
}

Identity identityOf(const Subject& subject, const QString& street)
{
    Identity identity;
    identity.id = subject.id;
    identity.kind = subject.kind;
    identity.block = subject.block;
    identity.name = subject.name;
    if (!isPerson(subject.kind)) {
        identity.nameKey = nameParts(subject.name);
        if (!subject.shop.registeredName.isEmpty())
            identity.registeredKey = nameParts(subject.shop.registeredName);
    } else {
        identity.nameKey.core = coreOf(subject.name);
    }
    identity.creditCode = normaliseCreditCode(subject.shop.creditCode);
    for (const QString& cell : {subject.phone, subject.shop.operatorPhone}) {
        for (const QString& number : cell.split(u" / "_qs, Qt::SkipEmptyParts)) {
            const bool shared =
                number.startsWith(u"400-") || number.startsWith(u"800-") || number.size() < 8;
            if (!shared && !identity.phones.contains(number))
                identity.phones << number;
        }
    }
    const std::u32string plain = fold(street);
    identity.street = QString::fromUcs4(plain.data(), static_cast<qsizetype>(plain.size()));
    identity.lane = subject.lane;
    identity.number = subject.number;
    identity.room = subject.room;
    identity.birthMonth = subject.worker.birthMonth;
    if (isPerson(subject.kind) && (subject.worker.platform || !subject.worker.station.isEmpty()))
        identity.workplace =
            QString::number(subject.worker.platform.value_or(0)) + subject.worker.station;
    return identity;
}

namespace {

// 惠民药房（福泉路店） at a door of 福泉路: the branch says no more than the door.
bool namesRoad(const std::u32string& branch, const Identity& other)
{
    if (branch.size() < 2 || !other.nameKey.branch.empty())
        return false;
    const std::u32string street = other.street.toStdU32String();
    return !street.empty() && street.find(branch) != std::u32string::npos;
}

// By signboard and registered name. Two signs that differ stay two, though one firm has both.
void compareShopNames(Likeness& like, const Identity& a, const Identity& b)
{
    const QString& road = a.street.isEmpty() ? b.street : a.street;
    like.name = likenessOfNames(a.nameKey, b.nameKey);
    const bool twoSigns =
        like.name == NameLikeness::OtherBranch ||
        (like.name == NameLikeness::Like && tellsApart(a.nameKey, b.nameKey, road));
    like.apart = twoSigns;
    if (like.name == NameLikeness::Equal)
        return;
    for (const auto& [left, right] :
         {std::pair(&a.nameKey, &b.registeredKey), std::pair(&a.registeredKey, &b.nameKey),
          std::pair(&a.registeredKey, &b.registeredKey)}) {
        if (left->core.empty() || right->core.empty())
            continue;
        const NameLikeness one = likenessOfNames(*left, *right);
        const bool firms = left == &a.registeredKey && right == &b.registeredKey;
        const bool apart =
            (one == NameLikeness::Like && tellsApart(*left, *right, road)) || (firms && twoSigns);
        if (one > like.name || (one == like.name && like.apart && !apart)) {
            like.name = one;
            like.apart = apart;
        }
    }
}

} // namespace

Likeness likeness(const Identity& a, const Identity& b)
{
    Likeness like;
    if (!a.creditCode.isEmpty() && !b.creditCode.isEmpty()) {
        like.sameCode = a.creditCode == b.creditCode;
        like.otherCode = !like.sameCode;
    }
    if (!a.phones.isEmpty() && !b.phones.isEmpty()) {
        like.samePhone = std::any_of(a.phones.begin(), a.phones.end(),
                                     [&](const QString& n) { return b.phones.contains(n); });
        like.otherPhone = !like.samePhone;
    }
    like.door = likenessOfDoors(a, b);
    like.roomMissing = a.room.isEmpty() != b.room.isEmpty();
    if (!isPerson(a.kind)) {
        compareShopNames(like, a, b);
    } else {
        like.name = a.nameKey.core == b.nameKey.core ? NameLikeness::Equal
                                                     : likenessOfPersons(a.name, b.name);
    }
    like.sameName = like.name == NameLikeness::Equal ||
                    (a.nameKey.core == b.nameKey.core && !a.nameKey.core.empty() &&
                     (namesRoad(a.nameKey.branch, b) || namesRoad(b.nameKey.branch, a)));
    like.sameBirth = !a.birthMonth.isEmpty() && a.birthMonth == b.birthMonth;
    like.sameWorkplace = !a.workplace.isEmpty() && a.workplace == b.workplace;
    const Verdict verdict = isPerson(a.kind) ? judgeWorkers(like) : judgeShops(like);
    like.sameness = verdict.sameness;
    like.score = verdict.score;
    return like;
}

QStringList reasonsOf(const Likeness& like)
{
    QStringList reasons;
    if (like.sameCode)
        reasons << LikenessText::tr("same credit code");
    if (like.otherCode)
        reasons << LikenessText::tr("another credit code");
    if (like.samePhone)
        reasons << LikenessText::tr("same phone");
    switch (like.door) {
    case DoorLikeness::Same:
        reasons << LikenessText::tr("same door");
        break;
    case DoorLikeness::SameHouse:
        reasons << LikenessText::tr("same house");
        break;
    case DoorLikeness::OtherRoom:
        reasons << LikenessText::tr("same house, another room");
        break;
    case DoorLikeness::Other:
        reasons << LikenessText::tr("another door");
        break;
    case DoorLikeness::Unknown:
        break;
    }
    switch (like.name) {
    case NameLikeness::Equal:
        reasons << LikenessText::tr("same name");
        break;
    case NameLikeness::Like:
        reasons << LikenessText::tr("like name");
        break;
    case NameLikeness::OtherBranch:
        reasons << LikenessText::tr("another branch by its name");
        break;
    case NameLikeness::Unlike:
        reasons << LikenessText::tr("another name");
        break;
    }
    if (like.sameBirth)
        reasons << LikenessText::tr("same month of birth");
    if (like.sameWorkplace)
        reasons << LikenessText::tr("same station");
    return reasons;
}

} // namespace doorstep
