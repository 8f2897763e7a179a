#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole register for a successor (交接): one file under a passphrase, with lists, remembered
// columns and forms, layouts of cards and settings, that says by whom and when it was handed over.

#include "data/register/Register.h"

namespace doorstep {

struct Handover
{
    QString by;
    UtcSeconds at = 0;
    QString takenBy; // empty: nobody has yet said who goes on with it
    UtcSeconds takenAt = 0;

    [[nodiscard]] bool isTaken() const { return !takenBy.isEmpty(); }
};

// Whoever answers for the only block, where the register is written under a login (root, 8F-PC2).
[[nodiscard]] QString handedOverBy(Register& registry);

// Nothing of it touches the disk in clear, and no file is replaced. Throws Error.
void writeHandover(Register& registry, const QString& target, const QString& passphrase);

// Of a register that came by handing over.
[[nodiscard]] std::optional<Handover> handoverOf(Register& registry);
// Whoever goes on with it writes under this name from now on.
void takeOver(Register& registry, const QString& author);

} // namespace doorstep
