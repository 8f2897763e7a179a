#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// How wishes are spoken of in the window.

#include "data/records/wishes/WishFlow.h"

namespace doorstep {

// "张记面馆「想要一个头盔」", to name a wish in a sentence or for undo.
[[nodiscard]] QString shortName(Register& registry, const Wish& wish);

// "2026-001 · Published · waiting for 35 days".
[[nodiscard]] QString standing(const Wish& wish, QDate today);

} // namespace doorstep
