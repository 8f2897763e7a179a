#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/FileIdentity.h"

namespace doorstep {

// Whether a process holds a POSIX lock on the file, as SQLite does. Only Linux tells; elsewhere the
// answer is no.
enum class LockedBy { Us, Others };
[[nodiscard]] bool isLocked(const FileIdentity& file, LockedBy whom);

// Hard links: SQLite keeps a log for each name, and two of them spoil the file.
[[nodiscard]] bool hasOtherNames(const QString& path);

} // namespace doorstep
