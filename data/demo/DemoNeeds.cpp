// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/ResourceRows.h"
#include "data/demo/DemoWriter.h"
#include "data/records/needs/NeedFlow.h"

#include <algorithm>

namespace doorstep {

std::optional<RowId> DemoWriter::sourceOf(const Visit& visit)
{
    switch (visit.mode) {
    case VisitMode::ByPhone:
        return codeId(list::needSource, QStringLiteral("phone"));
    case VisitMode::OnLine:
        return codeId(list::needSource, QStringLiteral("online"));
    case VisitMode::OnPatrol:
        return codeId(list::needSource, QStringLiteral("patrol"));
    case VisitMode::AtVenue:
        return codeId(list::needSource, QStringLiteral("venue"));
    case VisitMode::AtDoor:
        break;
    }
    return codeId(list::needSource, QStringLiteral("visit"));
}

// By those who were there where it was found, by the block's secretary from then on.
QString DemoWriter::actorOf(const Need& need, NeedAction action)
{
    const auto block =
        std::find_if(m_blocks.begin(), m_blocks.end(),
                     [&need](const DemoBlock& each) { return each.block.id == need.block; });
    if (action != NeedAction::Found || !need.visit)
        return block->block.secretary;
    QStringList names;
    const Links visitors = VisitStore(m_register).get(*need.visit).visitors;
    for (const RowId visitor : visitors)
        names << block->contacts.at(block->visitors.indexOf(visitor)).name;
    return names.join(u'、');
}

void DemoWriter::addStep(Change& change, const Need& need, QDate day, NeedAction action,
                         const QString& words)
{
    NeedStep step;
    step.need = need.id;
    step.doneOn = day;
    step.action = action;
    step.actor = actorOf(need, action);
    step.words = words;
    NeedStepStore(m_register).add(change, step);
}

void DemoWriter::writeNeed(Change& change, DemoBlock& block, const Visit& visit,
                           const Subject& subject, QDate day)
{
    const DemoProfile& who = profileOf(subject);
    const DemoNeed* found = m_texts.needs[QLatin1String(keyOf(subject.kind))].pick(who, m_random);
    if (!found)
        return;
    Need need;
    need.block = block.block.id;
    need.subject = subject.id;
    need.visit = visit.id;
    need.source = sourceOf(visit);
    need.foundOn = day;
    followNeed(change, block, need, *found, who);
}

void DemoWriter::followNeed(Change& change, DemoBlock& block, Need need, const DemoNeed& text,
                            const DemoProfile& who)
{
    const QDate day = need.foundOn;
    if (!chance(2))
        need.category = codeId(list::needCategory, text.category);
    need.text = text.text;
    need.urgency = fromKey<Urgency>(text.urgency).value_or(Urgency::Normal);

    // Some needs stay where they are.
    const QDate recorded = day.addDays(below(2));
    const QDate handling = recorded.addDays(1 + below(4));
    const QDate fedBack = handling.addDays(2 + below(chance(88) ? 14 : 45));
    const QDate closed = fedBack.addDays(below(4));
    const bool stuck = chance(2);
    const QDate until = m_options.until;
    struct Logged
    {
        QDate day;
        NeedAction action;
        QString words;
    };
    QList<Logged> log{{day, NeedAction::Found, QString()}};
    if (recorded <= until && !chance(1)) {
        need.stage = NeedStage::Recorded;
        need.recordedOn = recorded;
        need.deadline = m_workingDays.add(recorded, DeadlineRules().days(need.urgency));
        log.append({recorded, NeedAction::Recorded, QString()});
    }
    if (handling <= until && need.stage == NeedStage::Recorded && !chance(1)) {
        need.stage = NeedStage::Handling;
        need.handlingOn = handling;
        need.department = codeId(list::department, text.department);
        if (chance(30)) {
            need.whistleOn = handling;
            log.append({handling, NeedAction::Whistle, QString()});
            if (handling.addDays(1) <= until) {
                need.reportInOn = handling.addDays(1);
                log.append({handling.addDays(1), NeedAction::ReportIn, QString()});
            }
        }
        log.append({handling, NeedAction::Handling, text.handling});
    }
    if (fedBack <= until && need.stage == NeedStage::Handling && !stuck) {
        need.stage = NeedStage::FedBack;
        need.result = text.result;
        need.fedBackOn = fedBack;
        need.satisfaction = chance(85) ? 4 + below(2) : 2 + below(2);
        const auto cool = m_texts.coolFeedback.constFind(*need.satisfaction);
        need.feedback =
            cool == m_texts.coolFeedback.constEnd() ? text.feedback : pickFrom(*cool, m_random);
        need.feedbackWay = text.way.isEmpty() ? drawn(list::feedbackWay, who)
                                              : codeId(list::feedbackWay, text.way);
        log.append({fedBack, NeedAction::FedBack, need.feedback});
    }
    if (closed <= until && need.stage == NeedStage::FedBack && !chance(2)) {
        need.stage = NeedStage::Closed;
        need.closedOn = closed;
        need.strikeNumber = strikeNumber(closed.year(), ++block.struckOff[closed.year()]);
        log.append({closed, NeedAction::Closed, QString()});
    }
    giveHotlineOrder(need);
    NeedStore(m_register).add(change, need);
    for (const Logged& step : std::as_const(log))
        addStep(change, need, step.day, step.action, step.words);
}

// Ten days before the end, so that some are still found and others recorded.
void DemoWriter::writeOpinions()
{
    const QDate day = m_options.until.addDays(-10);
    m_now = atTime(day, QTime(16, 0));
    Change change(m_register, QStringLiteral("演示数据：代表意见建议"), BatchKind::Demo);
    const QList<QStringList> rows = resourceRows(QStringLiteral(":/demo/opinions.tsv"));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QStringList& row = rows.at(i);
        Need need;
        need.block = m_blocks.at(static_cast<size_t>(i) % m_blocks.size()).block.id;
        need.source = codeId(list::needSource, QStringLiteral("deputy"));
        need.theme = codeId(list::needTheme, row.at(0));
        need.text = row.at(1);
        need.collectedBy = row.at(2);
        need.collectedAt = row.at(3);
        need.category = codeId(list::needCategory, row.at(4));
        need.department = codeId(list::department, row.at(5));
        need.foundOn = day;
        need.deadline = day.addDays(15);
        if (i % 2 == 0) {
            need.recordedOn = day.addDays(1);
            need.stage = NeedStage::Recorded;
        }
        NeedStore(m_register).add(change, need);
        addStep(change, need, day, NeedAction::Found, {});
        if (need.recordedOn.isValid())
            addStep(change, need, need.recordedOn, NeedAction::Recorded, {});
    }
    change.commit();
}

// What passers-by, the town's code and committees bring; some of it goes to others.
void DemoWriter::writeNeedsOfNobody()
{
    m_now = atTime(m_options.until, QTime(17, 30));
    Change change(m_register, QStringLiteral("演示数据：路人和扫码反映"), BatchKind::Demo);
    const QList<QStringList> rows = resourceRows(QStringLiteral(":/demo/passers.tsv"));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QStringList& row = rows.at(i);
        Need need;
        need.block = m_blocks.at(static_cast<size_t>(i) % m_blocks.size()).block.id;
        need.source = codeId(list::needSource, row.at(0));
        need.text = row.at(1);
        need.category = codeId(list::needCategory, row.at(2));
        need.foundOn = m_options.until.addDays(-row.at(5).toInt());
        const QString actor = actorOf(need, NeedAction::Found);
        raiseNeed(change, need, actor);
        const auto step = [&](NeedAction action, int after, const QString& department) {
            NeedMove move;
            move.action = action;
            move.actor = actor;
            move.on = need.foundOn.addDays(after);
            if (!department.isEmpty())
                move.department = codeId(list::department, department);
            applyStep(change, need, move);
        };
        step(NeedAction::Recorded, 1, {});
        step(NeedAction::Handling, 2, row.at(3));
        if (!row.at(4).isEmpty())
            step(NeedAction::HandOver, 4, row.at(4));
    }
    change.commit();
}

// Whoever claims in a block has one phone there.
void DemoWriter::claim(DemoBlock& block, Wish& wish, QDate day)
{
    wish.stage = WishStage::Claimed;
    wish.claimedOn = day;
    wish.claimedBy = pickFrom(m_texts.claimers, m_random);
    QString& phone = block.claimerPhones[wish.claimedBy];
    if (phone.isEmpty())
        phone = mobile();
    wish.claimerPhone = phone;
}

void DemoWriter::writeWish(Change& change, DemoBlock& block, const Visit& visit,
                           const Subject& subject, QDate day)
{
    const DemoWish* text =
        m_texts.wishes[QLatin1String(keyOf(subject.kind))].pick(profileOf(subject), m_random);
    if (!text)
        return;
    Wish wish;
    wish.block = visit.block;
    wish.subject = subject.id;
    wish.visit = visit.id;
    wish.text = text->text;
    wish.valueYuan = text->yuan;
    wish.collectedOn = day;
    if (m_aside.bounded(12) == 0) { // not everything that is collected is published
        WishStore(m_register).add(change, wish);
        return;
    }
    const QDate published = day.addDays(1 + below(7));
    const QDate claimed = published.addDays(1 + below(20));
    const QDate fulfilled = claimed.addDays(2 + below(20));
    if (published <= m_options.until) {
        wish.stage = WishStage::Published;
        wish.publishedOn = published;
        wish.number = wishNumber(published.year(), ++block.wishes[published.year()]);
    }
    if (claimed <= m_options.until && chance(85)) {
        claim(block, wish, claimed);
        if (fulfilled <= m_options.until && chance(90)) {
            wish.stage = WishStage::Fulfilled;
            wish.fulfilledOn = fulfilled;
            wish.outcome = pickFrom(m_texts.wishOutcomes, m_random);
        }
    }
    WishStore(m_register).add(change, wish);
}

} // namespace doorstep
