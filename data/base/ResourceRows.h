#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QList>
#include <QStringList>

namespace doorstep {

// Rows of a tab-separated resource, without its heading line, comments (#) and empty lines.
[[nodiscard]] QList<QStringList> resourceRows(const QString& resource);

} // namespace doorstep
