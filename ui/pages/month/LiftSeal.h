#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Time.h"
#include "ui/look/FillStrip.h"
#include "ui/page/Workspace.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace doorstep {

// Asks why the seal of a month is lifted, and lifts it.
class LiftSeal : public FillStrip
{
    Q_OBJECT

public:
    LiftSeal(Workspace& workspace, QWidget* parent);

    void ask(const Period& month);

Q_SIGNALS:
    void lifted(const Period& month);
    void closed();

private:
    void lift();

    Workspace& m_workspace;
    Period m_month;
    QLabel* m_meaning;
    QLineEdit* m_reason;
    QPushButton* m_liftNow;
};

} // namespace doorstep
