#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPixmap>

namespace doorstep {

class Database;

// The small picture of a content, of this height; null where there is none, or none can be read.
[[nodiscard]] QPixmap thumbnail(Database& database, const QString& content, int height);

} // namespace doorstep
