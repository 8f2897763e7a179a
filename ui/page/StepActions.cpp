// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/StepActions.h"

namespace doorstep {

StepActionsBase::StepActionsBase(Workspace& workspace, const QList<ActionKey>& keys,
                                 FillStrip* strip, QWidget* parent)
    : ActionRow(keys, strip, parent), m_workspace(workspace), m_strip(strip)
{
    connect(strip, &FillStrip::cancelled, this, [this] {
        m_strip->forget();
        m_strip->hide();
        say({});
        leave();
    });
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
    return true;
}

} // namespace doorstep
