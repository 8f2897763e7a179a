#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <QVersionNumber>
#include <optional>

namespace doorstep {

struct Release
{
    QVersionNumber version;
    QString file; // the package, to be installed
};

// The newest package for PCs like this one in the folder, or nothing. A share may not answer for
// minutes: never call it on the window's thread. Throws Error when the folder can't be looked into.
[[nodiscard]] std::optional<Release> newestRelease(const QString& folder);

// Likewise, when it is newer than the program that runs.
[[nodiscard]] std::optional<Release> newerRelease(const QString& folder, const QString& running);

} // namespace doorstep
