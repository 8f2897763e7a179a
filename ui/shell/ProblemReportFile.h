#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <functional>

class QWidget;

namespace doorstep {

class Workspace;

// Help › Report a problem…: into a file that the user reads before sending it. Without a workspace
// no register is open. told: a sentence, when it is written.
void askForProblemReport(QWidget& window, Workspace* workspace,
                         const std::function<void(const QString&)>& told);

} // namespace doorstep
