// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/DemoWriter.h"

namespace doorstep {

Subject DemoWriter::inventShop(const DemoBlock& block, int index, int count)
{
    const auto streets = static_cast<int>(block.streets.size());
    const int perStreet = std::max(1, (count + streets - 1) / streets);
    const DemoStreet& street =
        block.streets[static_cast<size_t>(std::min(index / perStreet, streets - 1))];
    Subject shop;
    shop.kind = SubjectKind::Shop;
    shop.block = block.block.id;
    shop.grid = block.grids.at(below(static_cast<int>(block.grids.size())));
    shop.street = street.street.id;
    placeShop(shop, street, index % perStreet, perStreet);

    if (const std::optional<Subject> firm = inventFirm(shop, street, index))
        return *firm;
    const DemoSignboard& board = m_texts.signboards.pick(m_random);
    shop.shop.businessType = codeId(list::businessType, board.businessType);
    nameShop(shop, board.pattern, street);
    fillShop(shop);
    fillCommon(shop);
    // Small firms without an organisation of their own know whom to ask.
    if (index % 4 == 0 && shop.shop.staffCount.value_or(0) > 0 &&
        keyOfCode(shop.shop.partyOrg) != u"single") {
        const Visitor& contact = block.contacts.at(index / 4 % block.contacts.size());
        shop.shop.partyContact = contact.name;
        shop.shop.partyContactPhone = contact.phone;
    }
    return shop;
}

// Some of those along a street have no shop: firms by the floors of a building, a collective
// enterprise now and then.
std::optional<Subject> DemoWriter::inventFirm(Subject firm, const DemoStreet& street, int index)
{
    constexpr int everyFirm = 14;
    constexpr int everyCollective = 60;
    const bool collective = index % everyCollective == 33;
    if (!collective && index % everyFirm != 6)
        return std::nullopt;
    const std::vector<DemoFirm>& kinds = collective ? m_texts.collectives : m_texts.firms;
    const DemoFirm& kind = kinds[static_cast<size_t>(index / everyFirm) % kinds.size()];
    QString road = street.street.name;
    road.chop(1);
    firm.kind = collective ? SubjectKind::Collective : SubjectKind::Firm;
    firm.shop.businessType = codeId(list::businessType, kind.businessType);
    const QString* word = m_texts.words.pick({}, m_random);
    firm.name = kind.name;
    firm.name.replace(QStringLiteral("{word}"), word ? *word : road)
        .replace(QStringLiteral("{road}"), road);
    firm.shop.registeredName = QStringLiteral("上海") + firm.name;
    firm.shop.creditCode = creditCode(true);
    firm.shop.operatorName = personName(chance(60)).whole();
    if (!collective) {
        firm.shop.building = kind.building;
        firm.shop.building.replace(QStringLiteral("{road}"), road);
        const int floor = 2 + below(9);
        firm.shop.floor = QString::number(floor);
        firm.room = QString::number(floor * 100 + 1 + below(12));
    }
    fillShop(firm);
    firm.shop.residentialConversion = false;
    firm.shop.staffCount = 12 + below(60);
    fillCommon(firm);
    return firm;
}

void DemoWriter::placeShop(Subject& shop, const DemoStreet& street, int along, int count)
{
    const int span = std::max(1, street.lastNumber - street.firstNumber);
    const int number =
        street.firstNumber + static_cast<int>(static_cast<qint64>(along) * span / count);
    if (!street.lanes.isEmpty() && chance(12)) {
        shop.lane = pickFrom(street.lanes, m_random);
        shop.number = QString::number(1 + below(40));
        if (chance(60))
            shop.room = QString::number(101 + below(3) * 100 + below(4));
        return;
    }
    const int kind = below(100);
    shop.number = QString::number(number);
    if (kind < 6)
        shop.number += QStringLiteral("甲");
    else if (kind < 9)
        shop.number += QStringLiteral("乙");
    else if (kind < 13)
        shop.number += u'-' + QString::number(number + 2);
    else if (kind < 16)
        shop.number.clear();
    if (kind > 90)
        shop.room = QString::number(101 + below(12));
}

// The signboard (招牌), and the registered name that is often another.
void DemoWriter::nameShop(Subject& shop, const QString& pattern, const DemoStreet& street)
{
    const DemoProfile& trade = profileOf(shop);
    // 王阿姨 is no man, and 王师傅 mostly one.
    const bool man = pattern.contains(QStringLiteral("师傅")) ||
                     (!pattern.contains(QStringLiteral("阿姨")) &&
                      !pattern.contains(QStringLiteral("小姐")) && chance(55));
    const DemoName person = personName(man);
    const QString* word = m_texts.words.pick(trade, m_random);
    QString road = street.street.name;
    road.chop(1);
    shop.shop.operatorName = person.whole();
    shop.name = pattern;
    shop.name.replace(QStringLiteral("{surname}"), person.surname)
        .replace(QStringLiteral("{place}"), pickFrom(m_texts.places, m_random))
        .replace(QStringLiteral("{word}"), word ? *word : person.surname)
        .replace(QStringLiteral("{road}"), road);
    if (!chance(85))
        return;
    const bool company = chance(25);
    const DemoTrade& licence = tradeOf(trade);
    const QString own = word && !pattern.contains(QStringLiteral("{surname}"))
                            ? *word
                            : person.surname + QStringLiteral("记");
    shop.shop.registeredName = company ? QStringLiteral("上海") + own + licence.company
                                       : QStringLiteral("上海市长宁区") + own + licence.sole;
    shop.shop.creditCode = creditCode(company);
}

const DemoTrade& DemoWriter::tradeOf(const DemoProfile& who) const
{
    static const DemoTrade other{QStringLiteral("服务部"), QStringLiteral("商务服务有限公司"), 4};
    for (const QString& key : who.keys) {
        const auto found = m_texts.trades.constFind(key);
        if (found != m_texts.trades.constEnd())
            return *found;
    }
    return other;
}

void DemoWriter::fillShop(Subject& shop)
{
    const DemoProfile& who = profileOf(shop);
    Shop& part = shop.shop;
    part.operatorPhone = mobile();
    shop.phone = chance(35) ? QStringLiteral("021-%1").arg(52000000 + below(100000)) : QString();
    if (chance(90)) {
        // Small staffs are the common ones.
        const int most = tradeOf(who).staff;
        part.staffCount = 1 + std::min(below(most), below(most));
        const bool many = *part.staffCount >= 10 && chance(25);
        part.partyMembers = many ? 2 + below(2) : chance(12) ? 1 : 0;
        part.partyOrg = *part.partyMembers >= 3 ? codeId(list::partyOrg, QStringLiteral("single"))
                                                : drawn(list::partyOrg, who);
        const QString org = keyOfCode(part.partyOrg);
        if (org == u"covered" || org == u"joint")
            part.partyOrgPlace = QStringLiteral("街区党支部");
    }
    part.openedOn = dayOf(m_now).addDays(-30 - std::min(below(6000), below(6000)));
    part.residentialConversion = shop.room.isEmpty() ? chance(2) : chance(10);
    if (chance(12)) {
        shop.hazards << *drawn(list::hazard, who);
        part.hazardNote = pickFrom(m_texts.hazardNotes, m_random);
    }
    if (chance(4)) {
        shop.status = SubjectStatus::Closed;
        shop.statusOn = dayOf(m_now).addDays(below(30 * m_options.months));
        part.closedOn = shop.statusOn;
    }
}

} // namespace doorstep
