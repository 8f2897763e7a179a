#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>

namespace doorstep {

// The name of a file as libzip takes it: in UTF-8 on Windows, whatever the code page is.
[[nodiscard]] inline QByteArray zipName(const QString& path)
{
#ifdef Q_OS_WIN
    return path.toUtf8();
#else
    return QFile::encodeName(path);
#endif
}

} // namespace doorstep
