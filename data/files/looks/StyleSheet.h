#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// How cells look, by the number of their style (ECMA-376 part 1, 18.8).

#include "data/files/looks/SheetLook.h"

namespace doorstep {

// theme: of the colours that styles name by their places; may be empty.
[[nodiscard]] std::vector<CellLook> cellLooks(const QByteArray& styles, const QByteArray& theme,
                                              const QString& file);

} // namespace doorstep
