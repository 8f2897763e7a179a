#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Registers that released versions wrote: tests/fixtures/registers/schemaN.zip holds
// schemaN.doorstep, a small demonstration made by the program of that version.

#include "data/files/ZipArchive.h"
#include "tests/support/WholeFiles.h"

#include "TestPaths.h"

#include <QDir>

namespace doorstep::test {

// schema13, …
[[nodiscard]] inline QStringList oldRegisters()
{
    QStringList names =
        QDir(QStringLiteral(DOORSTEP_FIXTURES "/registers")).entryList({QStringLiteral("*.zip")});
    for (QString& name : names)
        name.chop(4);
    return names;
}

// Puts it into the folder and gives its path.
inline QString unpackRegister(const QString& name, const QString& folder)
{
    const QString file = name + QStringLiteral(".doorstep");
    const ZipArchive archive(QStringLiteral(DOORSTEP_FIXTURES "/registers/%1.zip").arg(name));
    constexpr qint64 largest = 8 << 20;
    ZipEntry entry = archive.open(file, largest);
    QByteArray bytes(largest, '\0');
    qint64 done = 0;
    while (const qint64 size = entry.read(bytes.data() + done, largest - done))
        done += size;
    writeBytes(folder + u'/' + file, bytes.first(done));
    return folder + u'/' + file;
}

} // namespace doorstep::test
