// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/NeedActions.h"

#include "ui/page/parts/MoveStrip.h"
#include "ui/page/parts/NeedWords.h"
#include "ui/page/parts/StepKeys.h"

namespace doorstep {

namespace {

// The usual way of a need from left to right.
constexpr NeedAction steps[] = {NeedAction::Recorded, NeedAction::Whistle, NeedAction::ReportIn,
                                NeedAction::Handling, NeedAction::Talk,    NeedAction::HandOver,
                                NeedAction::FedBack,  NeedAction::Closed,  NeedAction::Reopened};

QList<ActionKey> keys()
{
    QList<ActionKey> all;
    for (const NeedAction step : steps)
        all.append({digitOf(step), actionLabel(step)});
    return all;
}

} // namespace

NeedActions::NeedActions(Workspace& workspace, QWidget* parent)
    : NeedActions(workspace, new MoveStrip(workspace.registry(), parent), parent)
{
}

NeedActions::NeedActions(Workspace& workspace, MoveStrip* strip, QWidget* parent)
    : ActionRow(keys(), strip, parent), m_workspace(workspace), m_strip(strip)
{
    connect(this, &ActionRow::chosen, this, [this](int action) { start(steps[action]); });
    connect(m_strip, &MoveStrip::confirmed, this, &NeedActions::makeMove);
    connect(m_strip, &MoveStrip::cancelled, this, [this] {
        m_strip->forget();
        m_strip->hide();
        say({});
        Q_EMIT left();
    });
    setNeeds({});
}

void NeedActions::setNeeds(const QList<Need>& needs)
{
    const auto idsOf = [](const QList<Need>& all) {
        QList<RowId> ids;
        for (const Need& need : all)
            ids << need.id;
        return ids;
    };
    const bool others = idsOf(needs) != idsOf(m_needs);
    m_needs = needs;
    if (others)
        leaveStrip();
    const std::optional<NeedAction> next =
        needs.isEmpty() ? std::nullopt : nextAction(needs.constFirst().stage);
    for (int i = 0; i < static_cast<int>(std::size(steps)); ++i) {
        QString refusal = needs.isEmpty() ? tr("Choose a need first.") : QString();
        for (const Need& need : needs) {
            refusal = whyNot(need, steps[i]);
            if (refusal.isEmpty())
                break;
        }
        allow(i, refusal, steps[i] == next);
    }
}

void NeedActions::start(NeedAction action)
{
    if (m_needs.isEmpty())
        return;
    leaveStrip();
    m_strip->open(action, m_needs);
}

void NeedActions::startNext()
{
    const std::optional<NeedAction> next =
        m_needs.isEmpty() ? std::nullopt : nextAction(m_needs.constFirst().stage);
    if (next)
        start(*next);
}

QString NeedActions::titleOf(NeedAction action, const QList<Need>& needs) const
{
    return needs.size() == 1
               ? tr("%1: %2").arg(actionLabel(action),
                                  shortName(m_workspace.registry(), needs.constFirst()))
               : tr("%1: %n needs", nullptr, static_cast<int>(needs.size()))
                     .arg(actionLabel(action));
}

void NeedActions::makeMove()
{
    const NeedMove move = m_strip->filledIn();
    Register& registry = m_workspace.registry();
    QList<Need> allowed;
    QStringList refused;
    for (const Need& need : std::as_const(m_needs)) {
        const QString why = whyNot(registry, need, move);
        if (why.isEmpty())
            allowed << need;
        else
            refused << (m_needs.size() == 1 ? why
                                            : tr("%1: %2").arg(shortName(registry, need), why));
    }
    const QString sentence = inOneSentence(refused);
    if (allowed.isEmpty()) {
        say(sentence);
        return;
    }
    m_strip->hide();
    const bool done = m_workspace.write(titleOf(move.action, allowed), [&](Change& change) {
        for (Need& need : allowed)
            applyStep(change, need, move);
    });
    if (!done) {
        m_strip->show();
        return;
    }
    m_strip->forget();
    m_workspace.tell(tr("%1: %n need(s).", nullptr, static_cast<int>(allowed.size()))
                         .arg(actionLabel(move.action)));
    if (!refused.isEmpty())
        say(tr("Left as they were: %1").arg(sentence));
    Q_EMIT left();
}

} // namespace doorstep
