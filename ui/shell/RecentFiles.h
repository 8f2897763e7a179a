#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Registers that were opened on this PC, the last one first.

#include <QStringList>

namespace doorstep {

// What file dialogs remember the folder of registers by.
inline constexpr QLatin1String registerKind("register");

[[nodiscard]] QStringList
everOpened(); // those that are gone, too: their backups may be there still
[[nodiscard]] QStringList recentFiles();
void rememberFile(const QString& path);

} // namespace doorstep
