#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files in a line; one that can't be read or written ends the test.

#include <QFile>

namespace doorstep::test {

[[nodiscard]] inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(path));
    return file.readAll();
}

inline void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(path));
}

} // namespace doorstep::test
