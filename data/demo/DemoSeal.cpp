// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/DemoWriter.h"
#include "data/views/reports/Seal.h"

#include <algorithm>

namespace doorstep {

namespace {

// Of the month: somebody was met at the door.
std::optional<Visit> visitToCorrect(const VisitStore& visits, const DemoBlock& block,
                                    const Period& month)
{
    for (const Subject& shop : block.shops) {
        const QList<Visit> ofShop = visits.ofSubject(shop.id);
        const auto found = std::find_if(ofShop.begin(), ofShop.end(), [&](const Visit& visit) {
            return visit.at >= month.begin() && visit.at < month.end() &&
                   visit.mode == VisitMode::AtDoor && visit.outcome == Outcome::Met;
        });
        if (found != ofShop.end())
            return *found;
    }
    return std::nullopt;
}

std::optional<RowId> shopForgotten(const VisitStore& visits, const DemoBlock& block, QDate day)
{
    for (const Subject& shop : block.shops) {
        const bool isThere = shop.status == SubjectStatus::Active && !(shop.shop.openedOn > day);
        if (isThere && visits.ofDay(shop.id, day).isEmpty())
            return shop.id;
    }
    return std::nullopt;
}

} // namespace

// The month before the last of the first block. Its secretary finds afterwards that a word was
// wrong and a door was forgotten.
void DemoWriter::writeSeal()
{
    constexpr int aYear = 12; // fewer months have none to spare
    if (m_options.months < aYear || m_blocks.empty())
        return;
    const DemoBlock& block = m_blocks.front();
    const QDate reported(m_options.until.year(), m_options.until.month(), 1);
    const Period month = monthOf(reported.addDays(-1));
    const VisitStore visits(m_register);
    std::optional<Visit> wrong = visitToCorrect(visits, block, month);
    if (!wrong)
        return;
    const QString author = m_register.author();
    m_register.setAuthor(block.block.secretary);

    m_now = atTime(reported, QTime(9, 0));
    Change sealing(m_register, QStringLiteral("演示数据：封账"), BatchKind::Demo);
    Seal seal = SealStore::rowOf(monthFigures(m_register.db(), month, block.block.id, reported),
                                 block.block.id, {});
    SealStore(m_register).add(sealing, seal);
    sealing.commit();

    m_now = atTime(std::min(reported.addDays(2), m_options.until), QTime(10, 30));
    Change correcting(m_register, QStringLiteral("演示数据：封账后更正"), BatchKind::Demo);
    if (const auto shop = shopForgotten(visits, block, dayOf(wrong->at))) {
        Visit forgotten = *wrong;
        forgotten.id = 0;
        forgotten.subject = *shop;
        forgotten.at += 15 * 60;
        forgotten.said = QStringLiteral("补录：当天已上门，未见安全隐患");
        forgotten.situation.clear();
        forgotten.followUpOn = {};
        forgotten.satisfaction.reset();
        forgotten.drives.clear();
        forgotten.checks.clear();
        forgotten.services.clear();
        visits.add(correcting, forgotten);
    }
    wrong->said += QStringLiteral("（更正：灭火器已换新）");
    visits.save(correcting, *wrong);
    correcting.commit();
    m_register.setAuthor(author);
}

} // namespace doorstep
