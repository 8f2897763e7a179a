// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/ProblemActions.h"

#include "ui/needs/MoveStrip.h"
#include "ui/widgets/Look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace doorstep {

ProblemActions::ProblemActions(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_strip(new MoveStrip(workspace.registry(), this)),
      m_row(new QHBoxLayout),
      m_said(new QLabel(this))
{
    QPalette late = m_said->palette();
    late.setColor(QPalette::WindowText, warningColour(late));
    m_said->setPalette(late);
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_said->hide();
    m_row->setSpacing(4);
    m_row->addWidget(caption(QStringLiteral("Alt +"), this));
    addButton(tr("Record all"), [this] { start(NeedAction::Recorded); });
    addButton(tr("Whistle"), [this] { start(NeedAction::Whistle); });
    addButton(tr("Handle all"), [this] { start(NeedAction::Handling); });
    addButton(tr("Feed back all"), [this] { start(NeedAction::FedBack); });
    addButton(tr("Strike off and close"), [this] { closeOrReopen(); });
    m_row->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_said);
    layout->addWidget(m_strip);
    layout->addLayout(m_row);
    connect(m_strip, &MoveStrip::confirmed, this, &ProblemActions::makeMove);
    connect(m_strip, &MoveStrip::cancelled, this, [this] {
        m_strip->hide();
        say({});
        Q_EMIT left();
    });
    setProblem(std::nullopt);
}

void ProblemActions::addButton(const QString& text, const std::function<void()>& work)
{
    auto* button = new QToolButton(this);
    m_buttons << button;
    const auto digit = m_buttons.size();
    button->setText(QStringLiteral("%1 %2").arg(digit).arg(text));
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(fontMetrics().height() + 2 * smallSpace);
    m_row->addWidget(button);
    connect(button, &QToolButton::clicked, this, work);
    // A button's own shortcut clicks with a delay, in which the next key would go astray.
    auto* keys = new QShortcut(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + digit), parentWidget());
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, [button, work] {
        if (button->isEnabled())
            work();
    });
}

void ProblemActions::setProblem(const std::optional<SharedProblem>& problem)
{
    const bool other =
        problem.has_value() != m_problem.has_value() || (problem && problem->id != m_problem->id);
    m_problem = problem;
    if (other) { // a strip filled in for another would be a trap
        m_strip->hide();
        say({});
    }
    showClosed();
}

void ProblemActions::showClosed()
{
    const bool closed = m_problem && m_problem->closedOn.isValid();
    for (QToolButton* button : std::as_const(m_buttons))
        button->setEnabled(m_problem && (!closed || button == m_buttons.constLast()));
    m_buttons.constLast()->setText(QStringLiteral("%1 %2")
                                       .arg(m_buttons.size())
                                       .arg(closed ? tr("Reopen") : tr("Strike off and close")));
}

void ProblemActions::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void ProblemActions::start(NeedAction action)
{
    if (!m_problem)
        return;
    const QList<Need> needs = needsOf(m_workspace.registry(), m_problem->id);
    if (needs.isEmpty()) {
        say(tr("“%1” has no needs.").arg(m_problem->title));
        return;
    }
    say({});
    m_strip->open(action, needs);
    NeedMove move;
    move.action = action;
    m_strip->offer(flowingInto(*m_problem, move));
}

void ProblemActions::makeMove()
{
    const NeedMove move = m_strip->filledIn();
    const SharedProblem problem = *m_problem;
    GroupMove group = tryOnAll(m_workspace.registry(), problem, move);
    if (group.moved.isEmpty()) {
        say(group.sentence());
        return;
    }
    m_strip->hide();
    const bool done =
        m_workspace.write(tr("%1: %2").arg(labelOf(move.action), problem.title),
                          [&](Change& change) { group = applyToAll(change, problem, move); });
    if (!done) {
        m_strip->show();
        return;
    }
    m_workspace.tell(tr("Needs moved on: %1.").arg(group.moved.size()));
    say(group.leftOut.isEmpty() ? QString() : group.sentence());
    Q_EMIT left();
}

void ProblemActions::closeOrReopen()
{
    if (!m_problem)
        return;
    m_strip->hide();
    SharedProblem problem = *m_problem;
    const QDate day = dayOf(m_workspace.registry().clock());
    if (problem.closedOn.isValid()) {
        m_workspace.write(tr("Reopen %1").arg(problem.title),
                          [&](Change& change) { reopenProblem(change, problem); });
    } else if (const QString refusal = whyNotClose(m_workspace.registry(), problem, day);
               !refusal.isEmpty()) {
        say(refusal);
        return;
    } else if (m_workspace.write(tr("Close %1").arg(problem.title),
                                 [&](Change& change) { closeProblem(change, problem, day); })) {
        m_workspace.tell(tr("“%1” is closed; its needs are struck off.").arg(problem.title));
    }
    say({});
    Q_EMIT left();
}

} // namespace doorstep
