// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/ResourceRows.h"
#include "data/demo/DemoWriter.h"
#include "data/records/party/Pairing.h"
#include "data/records/party/PartyMember.h"

namespace doorstep {

void DemoWriter::writeParty()
{
    Change change(m_register, QStringLiteral("演示数据：党建"), BatchKind::Demo);
    for (const DemoBlock& block : m_blocks) {
        for (const Subject& shop : block.shops)
            writeMembers(change, shop);
    }
    const QList<QStringList> rows = resourceRows(QStringLiteral(":/demo/pairings.tsv"));
    for (const QStringList& row : rows) {
        for (const DemoBlock& block : m_blocks) {
            if (block.block.position == row.at(0).toInt())
                writePairing(change, block, row);
        }
    }
    change.commit();
}

// Most of those who were counted are known by name; some who are none have applied.
void DemoWriter::writeMembers(Change& change, const Subject& shop)
{
    const PartyMemberStore store(m_register);
    const int counted = shop.shop.partyMembers.value_or(0);
    const int known = counted > 0 && chance(75) ? counted : 0;
    const bool owner = known > 0 && chance(40);
    for (int i = 0; i < known; ++i) {
        PartyMember member;
        member.subject = shop.id;
        member.name = owner && i == 0 ? shop.shop.operatorName : personName(chance(60)).whole();
        member.phone = owner && i == 0 ? shop.shop.operatorPhone : mobile();
        member.politicalStatus = codeId(
            list::politicalStatus, chance(6) ? QStringLiteral("gbt_02") : QStringLiteral("gbt_01"));
        member.partyPlace = drawn(list::partyPlace, profileOf(shop));
        store.add(change, member);
    }
    if (shop.shop.staffCount.value_or(0) > std::max(1, counted) && chance(4)) {
        PartyMember applicant;
        applicant.subject = shop.id;
        applicant.name = personName(chance(60)).whole();
        applicant.phone = mobile();
        applicant.politicalStatus =
            codeId(list::politicalStatus,
                   chance(30) ? QStringLiteral("gbt_03") : QStringLiteral("gbt_13"));
        applicant.partyAppliedOn =
            m_options.until.addDays(-below(std::max(30, 30 * m_options.months)));
        store.add(change, applicant);
    }
}

// Signed so many days before the last one; an item every other month, most of the past ones done.
void DemoWriter::writePairing(Change& change, const DemoBlock& block, const QStringList& row)
{
    Pairing pairing;
    pairing.block = block.block.id;
    pairing.partner = row.at(1);
    pairing.contact = personName(chance(50)).whole();
    pairing.phone = mobile();
    pairing.signedOn = m_options.until.addDays(-row.at(2).toInt());
    pairing.untilOn = pairing.signedOn.addMonths(row.at(3).toInt()).addDays(-1);
    PairingStore(m_register).add(change, pairing);
    const QStringList items = row.at(4).split(u'|');
    const QStringList outcomes = row.at(5).split(u'|');
    for (qsizetype i = 0; i < items.size(); ++i) {
        PairingItem item;
        item.pairing = pairing.id;
        item.text = items.at(i);
        item.plannedOn =
            std::min(pairing.signedOn.addDays(35 + 55 * static_cast<int>(i)), pairing.untilOn);
        const QDate done = item.plannedOn.addDays(below(12) - 5);
        if (done <= m_options.until && chance(90)) {
            item.doneOn = done;
            item.outcome = outcomes.value(i);
        }
        PairingItemStore(m_register).add(change, item);
    }
}

} // namespace doorstep
