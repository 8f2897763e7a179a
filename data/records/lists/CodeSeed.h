#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <QStringList>

namespace doorstep {

class Register;

// Adds the built-in entries of every list and the service catalogue that the register lacks. Each
// has the same identity in every register, so that packs of several blocks merge.
void seedCodes(Register& registry);

// The names of the lists, those of parents before those of their children.
[[nodiscard]] const QStringList& codeLists();

} // namespace doorstep
