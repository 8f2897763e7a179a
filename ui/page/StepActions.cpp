// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/StepActions.h"

#include "ui/page/OnlyRead.h"
#include "ui/page/Respond.h"

namespace doorstep {

StepActionsBase::StepActionsBase(Workspace& workspace, const QList<ActionKey>& keys,
                                 FillStrip* strip, QWidget* parent)
    : ActionRow(keys, strip, parent), m_workspace(workspace), m_strip(strip)
{
    respond(strip, &FillStrip::cancelled, this, [this] {
        const bool typed = m_strip->giveUp();
        say({});
        if (typed)
            m_workspace.tell(
                tr("Not done. What was typed is there again when the same step is taken "
                   "before Doorstep is closed."));
        leave();
    });
}

void StepActionsBase::allow(int action, const QString& refusal, bool next)
{
    ActionRow::allow(action, m_workspace.registry().readOnly() ? onlyReadSentence() : refusal,
                     next);
}

bool StepActionsBase::carryOut(const QString& title, const std::function<void(Change&)>& work)
{
    const bool open = m_strip->isVisible();
    m_strip->hide();
    if (!m_workspace.write(title, work)) {
        m_strip->setVisible(open);
        return false;
    }
    m_strip->forget();
    say({}); // why it could not be done before
    return true;
}

} // namespace doorstep

#include "moc_StepActions.cpp"
