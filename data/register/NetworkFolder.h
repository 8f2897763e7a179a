#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace doorstep {

// Whether the file lies on another machine, where SQLite must do without its write-ahead log and a
// failing connection may damage what is being written.
[[nodiscard]] bool onNetworkFolder(const QString& path);
// On a removable disk that nothing encrypts, as far as Linux tells: a disk below dm-crypt is not
// called removable itself.
[[nodiscard]] bool onOpenStick(const QString& path);

} // namespace doorstep
