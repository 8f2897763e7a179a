// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/exchange/RandomHistory.h"

#include "data/base/Error.h"
#include "data/base/FixedClock.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/codes/Code.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "data/records/wishes/WishFlow.h"
#include "data/register/Journal.h"
#include "data/views/profile/Merge.h"

#include <algorithm>
#include <iterator>

namespace doorstep::test {

RandomHistory::RandomHistory(Register& registry, quint32 seed)
    : m_register(registry), m_random(seed)
{
}

void RandomHistory::work(int steps, UtcSeconds from)
{
    static constexpr Step all[] = {
        &RandomHistory::addShop,     &RandomHistory::editShop,   &RandomHistory::editShop,
        &RandomHistory::moveShop,    &RandomHistory::setHazards, &RandomHistory::setHazards,
        &RandomHistory::addVisit,    &RandomHistory::addVisit,   &RandomHistory::editVisit,
        &RandomHistory::editVisit,   &RandomHistory::editVisit,  &RandomHistory::raise,
        &RandomHistory::stepNeed,    &RandomHistory::stepNeed,   &RandomHistory::stepNeed,
        &RandomHistory::stepNeed,    &RandomHistory::stepNeed,   &RandomHistory::addWish,
        &RandomHistory::stepWish,    &RandomHistory::stepWish,   &RandomHistory::deleteRow,
        &RandomHistory::restoreRow,  &RandomHistory::undo,       &RandomHistory::addDrive,
        &RandomHistory::renameDrive, &RandomHistory::editCard,   &RandomHistory::mergeShops,
    };
    FixedClock clock(from);
    for (int i = 0; i < steps; ++i) {
        clock.moveTo(from += 60 * (1 + below(20)));
        try {
            (this->*all[below(static_cast<int>(std::size(all)))])();
            ++m_done;
        } catch (const Error&) { // not at this stage, nothing to undo …
        }
    }
}

QString RandomHistory::word()
{
    static const char16_t* const words[] = {u"漏水",     u"停电",     u"要装卸位",
                                            u"缺充电桩", u"消防通道", u"招工难"};
    return QString(reinterpret_cast<const QChar*>(words[below(6)])) + QString::number(below(30));
}

qint64 RandomHistory::anyOf(const char* table)
{
    const auto count = m_register.db().one<int>(
        u"SELECT count(*) FROM %1 WHERE deleted_at IS NULL"_qs.arg(QLatin1String(table)));
    return count == 0 ? 0
                      : m_register.db().one<qint64>(
                            u"SELECT id FROM %1 WHERE deleted_at IS NULL ORDER BY uid LIMIT 1 "
                            "OFFSET ?"_qs.arg(QLatin1String(table)),
                            below(count));
}

qint64 RandomHistory::anyCode(const QString& list)
{
    const QList<Code> codes = CodeStore(m_register).entries(list);
    return codes.isEmpty() ? 0 : codes.at(below(static_cast<int>(codes.size()))).id;
}

void RandomHistory::addShop()
{
    Subject shop;
    shop.name = word() + u"店"_qs;
    shop.block = anyOf("block");
    shop.street = anyOf("street");
    shop.number = QString::number(1 + below(300));
    Change change(m_register, u"Add"_qs);
    SubjectStore(m_register).add(change, shop);
    change.commit();
}

void RandomHistory::editShop()
{
    Subject shop = SubjectStore(m_register).get(anyOf("subject"));
    switch (below(4)) {
    case 0:
        shop.note = word();
        break;
    case 1:
        shop.phone = u"5%1"_qs.arg(10000000 + below(80000000));
        break;
    case 2:
        shop.name = word() + u"铺"_qs;
        break;
    default:
        markAs(shop, below(2) == 0 ? SubjectStatus::Closed : SubjectStatus::Active, today());
    }
    Change change(m_register, u"Edit"_qs);
    SubjectStore(m_register).save(change, shop);
    change.commit();
}

void RandomHistory::moveShop()
{
    Subject shop = SubjectStore(m_register).get(anyOf("subject"));
    shop.number = QString::number(1 + below(300));
    shop.lane = below(2) == 0 ? QString::number(below(90)) : QString();
    Change change(m_register, u"Move"_qs);
    SubjectStore(m_register).save(change, shop);
    change.commit();
}

void RandomHistory::setHazards()
{
    Subject shop = SubjectStore(m_register).get(anyOf("subject"));
    const RowId hazard = anyCode(list::hazard);
    if (shop.hazards.removeAll(hazard) == 0)
        shop.hazards << hazard;
    std::sort(shop.hazards.begin(), shop.hazards.end());
    Change change(m_register, u"Hazards"_qs);
    SubjectStore(m_register).save(change, shop);
    change.commit();
}

void RandomHistory::addVisit()
{
    Visit visit;
    visit.subject = anyOf("subject");
    visit.block = anyOf("block");
    visit.at = now() - 60 * below(600);
    visit.said = word();
    visit.drives = {anyCode(list::drive)};
    Change change(m_register, u"Visit"_qs);
    VisitStore(m_register).add(change, visit);
    Need need;
    if (below(2) == 0) {
        need.block = visit.block;
        need.subject = visit.subject;
        need.visit = visit.id;
        need.text = word();
        need.foundOn = today();
        raiseNeed(change, need);
    }
    change.commit();
}

void RandomHistory::editVisit()
{
    Visit visit = VisitStore(m_register).get(anyOf("visit"));
    if (below(2) == 0)
        visit.said = below(5) == 0 ? QString() : word();
    const RowId drive = anyCode(list::drive);
    if (visit.drives.removeAll(drive) == 0)
        visit.drives << drive;
    std::sort(visit.drives.begin(), visit.drives.end());
    Change change(m_register, u"Correct"_qs);
    VisitStore(m_register).save(change, visit);
    change.commit();
}

void RandomHistory::raise()
{
    Need need;
    need.block = anyOf("block");
    need.subject = anyOf("subject");
    need.text = word();
    need.foundOn = today();
    Change change(m_register, u"Raise"_qs);
    raiseNeed(change, need);
    change.commit();
}

void RandomHistory::stepNeed()
{
    Need need = NeedStore(m_register).get(anyOf("need"));
    NeedMove move;
    move.action = nextAction(need.stage).value_or(NeedAction::Reopened);
    move.on = today();
    move.words = word();
    Change change(m_register, u"Step"_qs);
    applyStep(change, need, move);
    change.commit();
}

void RandomHistory::addWish()
{
    const Subject wisher = SubjectStore(m_register).get(anyOf("subject"));
    Wish wish = collectedWish(wisher, word(), below(100), today());
    Change change(m_register, u"Wish"_qs);
    WishStore(m_register).add(change, wish);
    change.commit();
}

void RandomHistory::stepWish()
{
    Wish wish = WishStore(m_register).get(anyOf("wish"));
    const WishAction action = nextAction(wish.stage).value_or(WishAction::Reopen);
    Change change(m_register, u"Step"_qs);
    applyStep(change, wish, {action, today(), word(), {}, word()});
    change.commit();
}

void RandomHistory::deleteRow()
{
    static const char* const tables[] = {"subject", "visit", "need", "wish", "visit"};
    const char* const table = tables[below(5)];
    Change change(m_register, u"Delete"_qs);
    change.remove(table, anyOf(table));
    change.commit();
}

void RandomHistory::restoreRow()
{
    static const char* const tables[] = {"subject", "visit", "need", "wish"};
    const char* const table = tables[below(4)];
    const auto row = m_register.db().one<RowId>(
        u"SELECT id FROM %1 WHERE deleted_at IS NOT NULL ORDER BY uid LIMIT 1"_qs.arg(
            QLatin1String(table)));
    if (row == 0)
        return;
    Change change(m_register, u"Restore"_qs);
    change.restore(table, row);
    change.commit();
}

void RandomHistory::undo()
{
    if (const auto batch = nextUndo(m_register); batch)
        undoBatch(m_register, batch->id);
}

void RandomHistory::addDrive()
{
    const QString name = u"行动%1"_qs.arg(below(8));
    for (const Code& code : CodeStore(m_register).entries(list::drive)) {
        if (code.name == name)
            return; // the lists take no label twice
    }
    Code code;
    code.list = list::drive;
    code.name = name;
    Change change(m_register, u"Drive"_qs);
    CodeStore(m_register).add(change, code);
    change.commit();
}

void RandomHistory::renameDrive()
{
    QList<Code> codes = CodeStore(m_register).entries(list::drive);
    const QString name = u"行动%1"_qs.arg(below(8));
    for (const Code& code : std::as_const(codes)) {
        if (code.name == name)
            return;
    }
    codes.removeIf([](const Code& code) { return !code.key.isEmpty(); });
    if (codes.isEmpty())
        return;
    Code code = codes.at(below(static_cast<int>(codes.size())));
    code.name = name;
    Change change(m_register, u"Rename"_qs);
    CodeStore(m_register).save(change, code);
    change.commit();
}

void RandomHistory::editCard()
{
    const ContactCardStore cards(m_register);
    const RowId block = anyOf("block");
    std::optional<ContactCard> card = cards.ofBlock(block);
    Change change(m_register, u"Card"_qs);
    if (!card) {
        card = ContactCard();
        card->block = block;
        card->hours = word();
        cards.add(change, *card);
    } else {
        card->hours = word();
        cards.save(change, *card);
    }
    change.commit();
}

void RandomHistory::mergeShops()
{
    const RowId kept = anyOf("subject");
    const RowId other = anyOf("subject");
    if (kept != other && below(3) == 0)
        mergeSubjects(m_register, kept, other, {});
}

} // namespace doorstep::test
