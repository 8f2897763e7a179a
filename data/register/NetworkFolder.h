#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace doorstep {

// Whether the file lies on another machine, where SQLite must do without its write-ahead log and a
// failing connection may damage what is being written.
[[nodiscard]] bool onNetworkFolder(const QString& path);
// On a disk that is carried about and that nothing encrypts, as far as Linux tells: what is called
// removable (sticks, cards) or hangs on USB (disks in a case). A disk below dm-crypt is neither
// itself. sys: where the kernel tells of its devices.
[[nodiscard]] bool onOpenStick(const QString& path, const QString& sys = QStringLiteral("/sys"));

} // namespace doorstep
