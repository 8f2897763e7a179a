#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Words find their field: those typed where nothing takes them, and those that come back.

#include <QString>
#include <functional>

class QKeyEvent;
class QLineEdit;
class QWidget;

namespace doorstep {

// What a key types: a letter, a digit, a sign. Empty for every other key, the space bar among them.
[[nodiscard]] QString typedBy(const QKeyEvent& key);

void goBehindWords(QWidget& field); // the cursor to the end, nothing selected
// The field gets the focus, and the words stand behind what it has.
void typeInto(QWidget& field, const QString& words);

// Tab, too, comes behind the words of the line and selects nothing, so that the next key replaces
// none of them; as long as that is wanted.
void enterBehindWords(QLineEdit& line, const std::function<bool()>& wanted = {});

} // namespace doorstep
