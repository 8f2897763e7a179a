#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What of the files that are dropped on the window it takes, by their endings.

#include <QStringList>

class QMimeData;

namespace doorstep {

[[nodiscard]] QString droppedRegister(const QMimeData* dropped);
// Packs and receipts; registers, too, where packs are asked for.
[[nodiscard]] QStringList droppedPacks(const QMimeData* dropped, bool registersToo);
[[nodiscard]] QString droppedList(const QMimeData* dropped);

} // namespace doorstep
