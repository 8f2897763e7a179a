#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/Theme.h"

#include <QIcon>

namespace doorstep {

// A line drawing of resources/icons (Lucide, ISC) by its file's name, in the colour of the tone;
// what is chosen is in the accent's. It follows the scheme.
[[nodiscard]] QIcon lineIcon(const QString& name, Tone tone = Tone::Soft);

} // namespace doorstep
