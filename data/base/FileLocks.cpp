// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/FileLocks.h"

#include <QCoreApplication>
#include <QFile>

#ifdef Q_OS_UNIX
#    include <sys/stat.h>
#endif

namespace doorstep {

// Linux tells every lock in /proc/locks: "1: POSIX  ADVISORY  READ 1234 fd:01:567 0 EOF". A device
// may be named otherwise there than by stat (btrfs, overlayfs), so the inode has to do.
bool isLocked(const FileIdentity& file, LockedBy whom)
{
    QFile locks(QStringLiteral("/proc/locks"));
    if (!locks.open(QIODevice::ReadOnly))
        return false;
    const QByteArray ours = ' ' + QByteArray::number(QCoreApplication::applicationPid()) + ' ';
    const QByteArray inode = ':' + QByteArray::number(file.inode) + ' ';
    const QByteArray all = locks.readAll();
    for (qsizetype at = all.indexOf(inode); at >= 0; at = all.indexOf(inode, at + 1)) {
        const qsizetype line = all.lastIndexOf('\n', at) + 1;
        const QByteArrayView before(all.constData() + line, at - line);
        if (before.contains(QByteArrayView("POSIX")) &&
            before.contains(QByteArrayView(ours)) == (whom == LockedBy::Us))
            return true;
    }
    return false;
}

bool hasOtherNames([[maybe_unused]] const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && status.st_nlink > 1;
#else
    return false;
#endif
}

} // namespace doorstep
