#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Error.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace doorstep {

// Throws Error for a pipe or a device, which would be waited for as long as nobody writes to it. A
// name that nothing has, and a folder, are left to whoever opens it.
inline void requireRegularFile(const QString& path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile() && !info.isDir())
        throw Error(
            QCoreApplication::translate("OpenFiles", "%1 is no file but a pipe or a device.")
                .arg(path));
}

} // namespace doorstep
