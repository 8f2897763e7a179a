#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts for what is printed: a family with simplified Chinese shapes, named rather than left to
// the system, which outside a Chinese locale falls back to Japanese shapes.

#include <QFont>
#include <QString>

namespace doorstep {

// The best installed family for simplified Chinese, or an empty text if there is none.
[[nodiscard]] QString cjkFamily();

// The characters of a text that no installed font has, each once; they would print as boxes.
[[nodiscard]] QString missingCharacters(const QString& text);

} // namespace doorstep
