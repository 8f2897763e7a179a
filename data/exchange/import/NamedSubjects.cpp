// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/NamedSubjects.h"

#include "data/base/spelling/Fold.h"
#include "data/exchange/import/ImportText.h"
#include "data/files/checks/PersonName.h"
#include "data/views/ledgers/Tables.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

// The boss of a shop speaks for it: 青禾果蔬店老板, 青禾果蔬店林老板.
bool isWhoeverRuns(const QString& words)
{
    static const QRegularExpression office(
        u"^\\p{Han}?(?:老板娘?|店主|店长|经理|负责人|经营者|店员|员工)$"_qs);
    return office.match(words).hasMatch();
}

// 隔壁水果店, 楼上住户, 老板的表哥: whoever is there is known by the shop and is not it.
bool saysNeighbour(const QString& words)
{
    static const QRegularExpression beside(
        u"隔壁|对[面过]|对门|旁边?|边上|附近|周边|邻居|楼[上下]|门[口前]|背后|后面|前面|斜"_qs);
    return beside.match(words).hasMatch();
}

// 剑河路101号, 剑河路88弄3号102, as a cell would say it.
QString foldedDoor(const Identity& shop)
{
    return shop.street.isEmpty()
               ? QString()
               : folded(shop.street + (shop.lane.isEmpty() ? QString() : shop.lane + u'弄') +
                        (shop.number.isEmpty() ? QString() : shop.number + u'号') + shop.room);
}

} // namespace

NamedSubjects::NamedSubjects(Register& registry, const WordBook& book) : m_book(book)
{
    addAll(m_shops, registry, SubjectKind::Shop, book);
    addAll(m_workers, registry, SubjectKind::Worker, book);
    SubjectStore(registry).eachRecognisable(SubjectKind::Shop, [&](const Subject& subject) {
        if (const QString name = folded(subject.shop.operatorName); !name.isEmpty())
            m_operators.insert(name, subject.id);
        for (const QString& phone : identityOf(subject, {}).phones)
            m_phones.insert(phone, subject.id);
    });
}

NamedSubjects::Hits NamedSubjects::candidates(const RowValues& values, SubjectKind kind) const
{
    Subject said;
    said.kind = kind;
    said.name = isPerson(kind) ? readPerson(values.name).name : values.name;
    said.block = values.block;
    said.phone = values.phone;
    said.lane = values.door.lane;
    said.number = values.door.number;
    said.room = values.door.room;
    const Identity identity = identityOf(said, values.door.street);
    const SubjectLookup& lookup = isPerson(kind) ? m_workers : m_shops;
    Hits hits = lookup.candidates(identity);
    // 向阳 of 向阳饭店, 济南烧烤（仙霞西路店） of 济南烧烤.
    return hits.empty() && !isPerson(kind) ? lookup.namedLike(identity) : hits;
}

// A shop by who runs it, where the register has one of them only.
RowId NamedSubjects::ofOperator(PreviewRow& row) const
{
    const bool isOfPerson = row.values.kind && isPerson(*row.values.kind);
    const QString name = folded(readPerson(row.values.name).name);
    const qsizetype shops = isOfPerson ? 0 : m_operators.count(name);
    if (shops > 1) {
        row.reasons << ImportText::tr(
            "%n subject(s) of the register might be meant: add the door or the "
            "phone",
            nullptr, static_cast<int>(shops));
        return 0;
    }
    if (shops == 0) {
        row.reasons << ImportText::tr(
                           "nobody like “%1” is in the register: import the shops or workers "
                           "first")
                           .arg(row.title);
        return 0;
    }
    const RowId shop = m_operators.value(name);
    row.values.remarks << ImportText::tr("“%1” is the operator of “%2”: it is taken for the shop")
                              .arg(row.values.name, m_shops.find(shop)->name);
    tellElsewhere(row, *m_shops.find(shop));
    return shop;
}

RowId NamedSubjects::ofContact(PreviewRow& row, const QString& contact) const
{
    Subject said;
    said.phone = row.values.phone;
    QSet<RowId> shops;
    for (const QString& phone : identityOf(said, {}).phones) {
        const QList<RowId> all = m_phones.values(phone);
        shops += QSet<RowId>(all.begin(), all.end());
    }
    if (shops.size() != 1)
        return 0;
    const RowId shop = *shops.begin();
    const QString name = m_shops.find(shop)->name;
    if (nameParts(contact).core == m_shops.find(shop)->nameKey.core) {
        tellElsewhere(row, *m_shops.find(shop));
        return shop;
    }
    if (!m_operators.contains(folded(readPerson(contact).name), shop)) {
        row.values.remarks << ImportText::tr("“%1” is the phone of “%2”: where it is asked by the "
                                             "shop, write its name into the list")
                                  .arg(row.values.phone, name);
        return 0;
    }
    row.values.remarks << ImportText::tr("“%1” is the operator of “%2”: it is taken for the shop")
                              .arg(contact, name);
    tellElsewhere(row, *m_shops.find(shop));
    return shop;
}

RowId NamedSubjects::ofCaller(PreviewRow& row) const
{
    const RowValues& values = row.values;
    if (values.phone.isEmpty() || values.isNamedByPhone() ||
        (values.kind && isPerson(*values.kind)) || !hitsOf(row).empty())
        return 0;
    PreviewRow bare = row;
    bare.values.phone.clear();
    bare.values.kind = SubjectKind::Shop;
    bare.reasons.clear();
    const Hits hits = hitsOf(bare);
    if (std::none_of(hits.begin(), hits.end(),
                     [](const LookupHit& hit) { return hit.likeness.name == NameLikeness::Equal; }))
        return 0;
    const RowId shop = of(bare);
    row.reasons = bare.reasons;
    if (shop == 0)
        return 0;
    row.values.remarks = bare.values.remarks;
    row.values.remarks << ImportText::tr("“%1” is no phone of “%2”: it goes into the log, as that "
                                         "of whoever called")
                              .arg(values.phone, m_shops.find(shop)->name);
    return shop;
}

// Found by its name, but in another block or another room than the row says.
void NamedSubjects::tellElsewhere(PreviewRow& row, const Identity& subject) const
{
    const RowValues& values = row.values;
    if (values.block != 0 && subject.block != values.block)
        row.values.remarks
            << ImportText::tr("“%1” is in %2").arg(subject.name, m_book.blockName(subject.block));
    if (!values.door.room.isEmpty() && !subject.room.isEmpty() && values.door.room != subject.room)
        row.values.remarks << ImportText::tr("“%1” is in room %2, the row says %3")
                                  .arg(subject.name, subject.room, values.door.room);
}

// 济南烧烤（新泾店）, where the register has 济南烧烤 and the row says neither door nor phone.
bool NamedSubjects::mayBeAnotherBranch(const PreviewRow& row, const LookupHit& hit)
{
    const Likeness& like = hit.likeness;
    const bool known = like.samePhone || like.sameCode || like.door == DoorLikeness::Same ||
                       like.door == DoorLikeness::SameHouse;
    const std::u32string branch = nameParts(row.values.name).branch;
    const QString door = foldedDoor(*hit.identity);
    // 张记面馆（福泉路12号） of the shop at that door.
    if (hit.identity->hasDoor() &&
        door.startsWith(QString::fromUcs4(branch.data(), static_cast<qsizetype>(branch.size()))))
        return false;
    return like.apart && !known && !isPerson(hit.identity->kind) && !branch.empty() &&
           branch != hit.identity->nameKey.branch;
}

// What the name says beside the shop's own; nothing where it says no more.
QString NamedSubjects::moreThan(const QString& name, const Identity& shop)
{
    const auto text = [](const std::u32string& core) {
        return QString::fromUcs4(core.data(), static_cast<qsizetype>(core.size()));
    };
    const QString said = text(nameParts(name).core);
    QString more = said;
    // The whole name, too, for the word that a core goes without: 青禾果蔬店林小禾.
    for (const QString& own :
         {folded(shop.name), text(shop.nameKey.core), text(shop.registeredKey.core)}) {
        const qsizetype at = own.isEmpty() ? -1 : said.indexOf(own);
        if (own.contains(said))
            return {};
        if (at >= 0 && said.size() - own.size() < more.size())
            more = said.left(at) + said.mid(at + own.size());
    }
    return more;
}

// 阿宽面馆隔壁水果店, 永宁五金行及周边商户: the name of one known and more, which may make it
// somebody else.
bool NamedSubjects::maySaySomebodyElse(const PreviewRow& row, const LookupHit& hit) const
{
    const Likeness& like = hit.likeness;
    if (!like.apart || isPerson(hit.identity->kind) || like.samePhone || like.sameCode)
        return false;
    const QString more = moreThan(row.values.name, *hit.identity);
    if (more.isEmpty())
        return false;
    const bool here = like.door == DoorLikeness::Same || like.door == DoorLikeness::SameHouse;
    const Identity& shop = *hit.identity;
    const bool ofItsOwn = isWhoeverRuns(more) || m_operators.contains(more, shop.id) ||
                          foldedDoor(shop).startsWith(more);
    return saysNeighbour(more) || !(here || ofItsOwn);
}

// 青禾果蔬店、阿宽面馆: two of them that the register has, each by its whole name.
QStringList NamedSubjects::severalIn(const QString& name) const
{
    static const QRegularExpression partings(
        u"[\\s、，,;；/／|｜&＆+＋→]+|(?<=\\p{Han}{2})[和与及跟](?=\\p{Han}{2})"_qs);
    QStringList found;
    QSet<RowId> ids;
    const QStringList parts = name.split(partings, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (parts.size() < 2 || found.size() > 1)
            break;
        RowValues one;
        one.name = part;
        RowId id = m_operators.value(folded(part));
        for (const SubjectKind kind : {SubjectKind::Shop, SubjectKind::Worker}) {
            for (const LookupHit& hit : candidates(one, kind)) {
                if (id == 0 && hit.likeness.name == NameLikeness::Equal)
                    id = hit.identity->id;
            }
        }
        if (id == 0 || ids.contains(id))
            continue;
        ids.insert(id);
        found << part;
    }
    return found.size() > 1 ? found : QStringList();
}

bool NamedSubjects::knowsNobodyLike(const PreviewRow& row) const
{
    const bool isShop = row.values.kind && !isPerson(*row.values.kind);
    return !isShop && hitsOf(row).empty() &&
           !m_operators.contains(folded(readPerson(row.values.name).name));
}

NamedSubjects::Hits NamedSubjects::hitsOf(const PreviewRow& row) const
{
    Hits hits;
    for (const SubjectKind kind : {SubjectKind::Shop, SubjectKind::Worker}) {
        if (row.values.kind && isPerson(*row.values.kind) != isPerson(kind))
            continue;
        const Hits found = candidates(row.values, kind);
        // A like name without anything else is enough here: the row names somebody known.
        const bool byPhone = row.values.isNamedByPhone();
        std::copy_if(
            found.begin(), found.end(), std::back_inserter(hits), [byPhone](const LookupHit& h) {
                return h.likeness.sameness == Sameness::Same ||
                       h.likeness.name >= NameLikeness::Like || (byPhone && h.likeness.samePhone);
            });
    }
    return hits;
}

RowId NamedSubjects::of(PreviewRow& row) const
{
    Hits hits = hitsOf(row);
    const auto worth = [&](const LookupHit& hit) {
        return std::tuple(hit.likeness.sameness, hit.likeness.score,
                          hit.identity->block == row.values.block);
    };
    const auto better = [&](const LookupHit& a, const LookupHit& b) {
        return worth(a) > worth(b);
    };
    std::stable_sort(hits.begin(), hits.end(), better);
    const bool isWhole = std::any_of(hits.begin(), hits.end(), [](const LookupHit& hit) {
        return hit.likeness.name == NameLikeness::Equal;
    });
    if (const QStringList names = isWhole ? QStringList() : severalIn(row.values.name);
        !names.isEmpty()) {
        row.reasons << ImportText::tr("“%1” and “%2” are two of the register: write a line for "
                                      "each of them")
                           .arg(names.at(0), names.at(1));
        return 0;
    }
    if (hits.empty())
        return ofOperator(row);
    const auto rivals = std::count_if(hits.begin(), hits.end(), [&](const LookupHit& h) {
        return h.identity->id != hits.front().identity->id && !better(hits.front(), h);
    });
    if (rivals > 0) {
        row.reasons << ImportText::tr(
            "%n subject(s) of the register might be meant: add the door or the "
            "phone",
            nullptr, static_cast<int>(rivals) + 1);
        return 0;
    }
    if (mayBeAnotherBranch(row, hits.front())) {
        row.reasons << ImportText::tr("“%1” may be another branch than “%2”: add the door or the "
                                      "phone")
                           .arg(row.values.name, hits.front().identity->name);
        return 0;
    }
    if (maySaySomebodyElse(row, hits.front())) {
        row.reasons << ImportText::tr("“%1” may be somebody else than “%2”: write its name alone, "
                                      "or add the phone")
                           .arg(row.values.name.simplified(), hits.front().identity->name);
        return 0;
    }
    tellElsewhere(row, *hits.front().identity);
    return hits.front().identity->id;
}

QString namedTitle(const RowValues& values)
{
    const QString door = doorText(values.door);
    return door.isEmpty() ? values.name : values.name + u'（' + door + u'）';
}

} // namespace doorstep
