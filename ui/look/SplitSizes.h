#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

class QSplitter;

namespace doorstep {

// Its parts are as large as somebody drew them, the next time, too. To be called when they are in.
void rememberSizes(QSplitter& splitter, const QString& name);

} // namespace doorstep
