#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours beside those of the palette that a widget has anyway: they follow the scheme.

#include "ui/look/Theme.h"

namespace doorstep {

// Does it now and whenever the scheme changes.
void followScheme(QWidget& widget, const std::function<void()>& colour);

// Its words are of that tone; nothing: as others are.
void setInk(QWidget& widget, std::optional<Tone> tone);
// It stands on the ground of that tone.
void setGround(QWidget& widget, Tone tone);

} // namespace doorstep
