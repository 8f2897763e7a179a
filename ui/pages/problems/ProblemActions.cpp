// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/problems/ProblemActions.h"

#include "ui/page/Respond.h"
#include "ui/page/parts/MoveStrip.h"
#include "ui/page/parts/StepKeys.h"

namespace doorstep {

namespace {

// In the order of the line.
enum Action {
    RecordAll,
    WhistleAll,
    ReportInAll,
    HandleAll,
    FeedBackAll,
    FeedBackChosen,
    Close,
    Reopen
};
constexpr NeedAction steps[] = {NeedAction::Recorded, NeedAction::Whistle, NeedAction::ReportIn,
                                NeedAction::Handling, NeedAction::FedBack, NeedAction::FedBack,
                                NeedAction::Closed,   NeedAction::Reopened};

} // namespace

ProblemActions::ProblemActions(Workspace& workspace, QWidget* parent)
    : ProblemActions(workspace, new MoveStrip(workspace.registry(), parent), parent)
{
}

ProblemActions::ProblemActions(Workspace& workspace, MoveStrip* strip, QWidget* parent)
    : StepActionsBase(workspace,
                      {{digitOf(steps[RecordAll]), tr("Record all")},
                       {digitOf(steps[WhistleAll]), tr("Whistle")},
                       {digitOf(steps[ReportInAll]), tr("Report in")},
                       {digitOf(steps[HandleAll]), tr("Handle all")},
                       {digitOf(steps[FeedBackAll]), tr("Feed back all")},
                       {digitOf(steps[FeedBackChosen]), tr("Feed back one"), Qt::ShiftModifier},
                       {digitOf(steps[Close]), tr("Strike off and close")},
                       {digitOf(steps[Reopen]), tr("Reopen")}},
                      strip, parent),
      m_strip(strip)
{
    respond(this, &ActionRow::chosen, this, &ProblemActions::start);
    respond(m_strip, &MoveStrip::confirmed, this, &ProblemActions::makeMove);
    setProblem(std::nullopt);
}

void ProblemActions::setProblem(const std::optional<SharedProblem>& problem)
{
    const bool other =
        problem.has_value() != m_problem.has_value() || (problem && problem->id != m_problem->id);
    m_problem = problem;
    if (other)
        leaveStrip();
    allowActions();
}

void ProblemActions::setChosenNeeds(const QList<Need>& needs)
{
    m_chosen = needs;
    allowActions();
}

void ProblemActions::allowActions()
{
    const bool closed = m_problem && m_problem->closedOn.isValid();
    const QString refusal = !m_problem ? tr("Choose a shared problem first.")
                            : closed ? tr("“%1” is closed. Reopen it first.").arg(m_problem->title)
                                     : QString();
    for (int action = RecordAll; action <= FeedBackChosen; ++action)
        allow(action, refusal, false);
    if (refusal.isEmpty() && m_chosen.isEmpty())
        allow(FeedBackChosen, tr("Choose a need of the problem first."), false);
    allow(Close, closed ? tr("“%1” is closed already.").arg(m_problem->title) : refusal, false);
    allow(Reopen,
          !m_problem ? refusal
          : closed   ? QString()
                     : tr("“%1” is not closed.").arg(m_problem->title),
          false);
}

void ProblemActions::start(int action)
{
    if (!m_problem)
        return;
    if (action == Close)
        return close();
    if (action == Reopen)
        return reopen();
    Register& registry = workspace().registry();
    NeedMove move;
    move.action = steps[action];
    m_some = action == FeedBackChosen;
    m_moving = m_some ? m_chosen : needsFor(registry, m_problem->id, move.action);
    QStringList refused;
    for (const Need& need : std::as_const(m_moving)) {
        if (const QString why = whyNot(need, move.action); !why.isEmpty())
            refused << QStringLiteral("%1：%2").arg(askerOrText(registry, need), why);
    }
    if (refused.size() == m_moving.size()) {
        say(refused.isEmpty() ? whyNoneFor(registry, *m_problem) : inOneSentence(refused));
        return;
    }
    leaveStrip();
    m_strip->open(move.action, m_moving, askerOrText(registry, m_moving.constFirst()));
    m_strip->offer(offeredTo(registry, *m_problem, move));
}

void ProblemActions::makeMove()
{
    const NeedMove move = m_strip->filledIn();
    const SharedProblem problem = *m_problem;
    const QList<Need> moving = m_moving;
    GroupMove group = tryOn(workspace().registry(), problem, moving, move);
    if (group.moved.isEmpty()) {
        say(group.sentence());
        return;
    }
    if (!carryOut(tr("%1: %2").arg(labelOf(move.action), problem.title),
                  [&](Change& change) { group = applyTo(change, problem, moving, move); }))
        return;
    workspace().tell(tr("Needs moved on: %1.").arg(group.moved.size()));
    say(group.leftOut.isEmpty() ? QString() : group.sentence());
    leave();
}

void ProblemActions::leave()
{
    if (m_some)
        Q_EMIT leftNeeds();
    else
        Q_EMIT left();
}

void ProblemActions::close()
{
    leaveStrip();
    SharedProblem problem = *m_problem;
    const QDate day = dayOf(workspace().registry().clock());
    if (const QString refusal = whyNotClose(workspace().registry(), problem, day);
        !refusal.isEmpty()) {
        say(refusal);
        return;
    }
    if (workspace().write(tr("Close %1").arg(problem.title),
                          [&](Change& change) { closeProblem(change, problem, day); }))
        workspace().tell(tr("“%1” is closed; its needs are struck off.").arg(problem.title));
    say({});
    Q_EMIT left();
}

void ProblemActions::reopen()
{
    leaveStrip();
    SharedProblem problem = *m_problem;
    if (workspace().write(tr("Reopen %1").arg(problem.title),
                          [&](Change& change) { reopenProblem(change, problem); }))
        workspace().tell(tr("“%1” is open again.").arg(problem.title));
    say({});
    Q_EMIT left();
}

} // namespace doorstep

#include "moc_ProblemActions.cpp"
