#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What is written with whole names leaves the register's own folder under a passphrase, by
// proposal.

#include <QString>
#include <optional>

class QWidget;

namespace doorstep {

class Workspace;

// Nothing is asked for the folder in which the register lies. Otherwise as askForPassphrase().
[[nodiscard]] std::optional<QString> passphraseToLeave(QWidget* parent, const Workspace& workspace,
                                                       const QString& folder,
                                                       const QString& whatLeaves);

} // namespace doorstep
