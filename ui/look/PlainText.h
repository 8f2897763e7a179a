#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown of data is plain text. Qt guesses at rich text in labels, tool tips and boxes: a
// signboard that reads <img src=file:…> would be loaded, <a href…> be a link.

#include <QString>

class QLabel;
class QWidget;

namespace doorstep {

[[nodiscard]] QLabel* plainLabel(QWidget* parent);
[[nodiscard]] QLabel* plainLabel(const QString& text, QWidget* parent);
// For links of the program's own; whoever writes data into it escapes it.
[[nodiscard]] QLabel* richLabel(QWidget* parent);

// For tool tips and boxes: what Qt would take for rich text is escaped, all else stays as it is.
[[nodiscard]] QString asPlain(const QString& text);

} // namespace doorstep
