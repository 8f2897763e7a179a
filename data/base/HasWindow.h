#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCoreApplication>

namespace doorstep {

// Whether somebody sits at the window: what can be done is named by its menus then, else by a
// command.
[[nodiscard]] inline bool hasWindow()
{
    const QCoreApplication* program = QCoreApplication::instance();
    return program && program->inherits("QApplication"); // of Qt Widgets, which is not known here
}

} // namespace doorstep
