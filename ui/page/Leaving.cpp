// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Leaving.h"

#include "ui/look/PassphraseDialog.h"
#include "ui/page/Workspace.h"

#include <QDir>
#include <QFileInfo>

namespace doorstep {

std::optional<QString> passphraseToLeave(QWidget* parent, const Workspace& workspace,
                                         const QString& folder, const QString& whatLeaves)
{
    const QString own = QFileInfo(workspace.registry().path()).absolutePath();
    const bool stays = QDir(folder).canonicalPath() == QDir(own).canonicalPath();
    return stays ? QString() : askForPassphrase(parent, whatLeaves);
}

} // namespace doorstep
