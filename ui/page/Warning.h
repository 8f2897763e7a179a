#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

class QMessageBox;
class QWidget;

namespace doorstep {

// A box that comes by itself may come into the midst of typing: it hears no key before the keyboard
// has been still for a moment, letters go on into the field that they were meant for, and no
// letter, space or Enter presses one of several buttons.
void hardenAgainstTyping(QMessageBox& box);

// Before a box that comes by itself: as long as somebody types, its letters reach their field.
void letTypingPause();

// Says a sentence in a box and waits until it has been read; letters that were typed while the
// program was busy reach their field before. A sentence that stands on the screen already is not
// said a second time.
void warn(QWidget* parent, const QString& sentence);

// Likewise, but as soon as the window has done what it is at, and without waiting: for what may go
// wrong while something is painted, or in nobody's action.
void warnLater(const QString& sentence);

} // namespace doorstep
