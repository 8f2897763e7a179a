// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/ResourceRows.h"
#include "data/demo/DemoWriter.h"
#include "data/records/organisations/PartyOrganisation.h"
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
    writeOrganisations(change);
    for (const DemoBlock& block : m_blocks)
        joinOrganisations(change, block);
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
        if (const auto stage = stageSince(applicant.partyAppliedOn))
            applicant.politicalStatus = stage;
        store.add(change, applicant);
    }
}

// Some months after an application somebody is known as an activist, after a year and more as a
// candidate; before that as what they were.
std::optional<RowId> DemoWriter::stageSince(QDate applied)
{
    const qint64 days = applied.daysTo(m_options.until);
    if (days < 60)
        return {};
    return codeId(list::politicalStatus, days < 500 ? QStringLiteral("stage_activist")
                                                    : QStringLiteral("stage_candidate"));
}

// Signed so many days before the last one; an item every other month, most of the past ones done.
void DemoWriter::writePairing(Change& change, const DemoBlock& block, const QStringList& row)
{
    Pairing pairing;
    pairing.block = block.block.id;
    pairing.partner = row.at(1);
    pairing.partyOrganisation =
        m_organisations.value(block.block.name + QStringLiteral("联合党支部"));
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

// Each row by block: its number, 0 for the town.
void DemoWriter::writeOrganisations(Change& change)
{
    const PartyOrganisationStore store(m_register);
    const QList<QStringList> rows = resourceRows(QStringLiteral(":/demo/organisations.tsv"));
    for (const QStringList& row : rows) {
        const auto block =
            std::find_if(m_blocks.begin(), m_blocks.end(), [&](const DemoBlock& each) {
                return each.block.position == row.at(0).toInt();
            });
        PartyOrganisation one;
        one.name = row.at(1);
        one.kind = codeId(list::partyOrganisationKind, row.at(2));
        if (block != m_blocks.end())
            one.block = block->block.id;
        if (const auto above = m_organisations.constFind(row.at(3));
            above != m_organisations.constEnd())
            one.parent = *above;
        if (const auto venue = m_venues.constFind(row.at(4)); venue != m_venues.constEnd())
            one.venue = *venue;
        one.place = row.at(5);
        const bool led = row.at(6) == QLatin1String("block") && block != m_blocks.end();
        one.secretary = led ? block->block.secretary : row.at(6);
        one.phone = led ? block->block.phone : row.at(7);
        one.foundedOn = QDate::fromString(row.at(8), Qt::ISODate);
        m_organisations.insert(one.name, store.add(change, one));
    }
}

// Most of those whose membership is with the block report in with a branch of it; drivers and
// riders have branches of their own.
void DemoWriter::joinOrganisations(Change& change, const DemoBlock& block)
{
    const auto named = [&](const QString& name) -> std::optional<RowId> {
        const auto found = m_organisations.constFind(name);
        return found == m_organisations.constEnd() ? std::nullopt : std::optional<RowId>(*found);
    };
    const auto joint = named(block.block.name + QStringLiteral("联合党支部"));
    const SubjectStore subjects(m_register);
    const PartyMemberStore members(m_register);
    for (const Subject& each : block.shops) {
        Subject shop = subjects.get(each.id);
        const QString how = keyOfCode(shop.shop.partyOrg);
        if (how == u"covered" || how == u"joint") {
            shop.partyOrganisation =
                how == u"joint" ? joint : named(block.block.name + QStringLiteral("党总支"));
            shop.shop.partyOrgPlace.clear();
            subjects.save(change, shop);
        }
        const QList<PartyMember> staff = members.ofShop(each.id);
        for (PartyMember member : staff) {
            const QString status = keyOfCode(member.politicalStatus);
            if (m_aside.bounded(100) < 70)
                member.partyOrganisation = joint;
            joinOrganisation(member.partyOrganisation, status, member.partyFoundOn,
                             member.partyFoundWay, member.partyJoinedOn);
            members.save(change, member);
        }
    }
    for (const Subject& each : block.workers) {
        const QString status = keyOfCode(each.worker.politicalStatus);
        const bool applied = each.worker.partyAppliedOn.isValid();
        if (status != u"gbt_01" && status != u"gbt_02" && !applied)
            continue;
        Subject worker = subjects.get(each.id);
        const QString trade = keyOfCode(worker.worker.occupation);
        const bool drives = trade == u"ride_hailing_driver";
        if (m_aside.bounded(100) < 70)
            worker.partyOrganisation =
                named(drives ? QStringLiteral("网约车司机党支部")
                      : trade.contains(u"courier") || trade.contains(u"rider")
                          ? QStringLiteral("快递外卖行业党支部")
                          : block.block.name + QStringLiteral("流动党员党支部"));
        joinOrganisation(worker.partyOrganisation, status, worker.worker.partyFoundOn,
                         worker.worker.partyFoundWay, worker.worker.partyJoinedOn);
        subjects.save(change, worker);
    }
}

// Found within the months that the demonstration tells of, in one of the four ways.
void DemoWriter::joinOrganisation(std::optional<RowId> organisation, const QString& status,
                                  QDate& foundOn, std::optional<RowId>& way, QDate& joinedOn)
{
    if (!organisation)
        return;
    const QDate day =
        m_options.until.addDays(-m_aside.bounded(std::max(30, 30 * m_options.months)));
    const bool member = status == u"gbt_01" || status == u"gbt_02";
    const char* key = status == u"gbt_02"         ? "developed"
                      : !member                   ? "cultivated"
                      : m_aside.bounded(100) < 30 ? "transferred"
                                                  : "found";
    foundOn = day;
    way = codeId(list::partyFoundWay, QLatin1String(key));
    if (status == u"gbt_02")
        joinedOn = std::min(day.addDays(m_aside.bounded(20)), m_options.until);
}

} // namespace doorstep
