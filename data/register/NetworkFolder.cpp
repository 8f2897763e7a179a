// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/NetworkFolder.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>

#ifdef Q_OS_LINUX
#    include <fstream>
#    include <sys/stat.h>
#    include <sys/sysmacros.h>
#endif

namespace doorstep {

// WAL needs shared memory between processes, which network folders do not give.
bool onNetworkFolder(const QString& path)
{
    static const QSet<QByteArray> remote{"nfs",   "nfs4",       "cifs",  "smbfs",
                                         "smb2",  "smb3",       "9p",    "afs",
                                         "ncpfs", "fuse.sshfs", "davfs", "fuse.davfs2"};
    const QString folder = QFileInfo(path).absolutePath();
    return folder.startsWith(QStringLiteral("//")) || // \\server\share on Windows
           remote.contains(QStorageInfo(folder).fileSystemType());
}

bool onOpenStick([[maybe_unused]] const QString& path, [[maybe_unused]] const QString& sys)
{
#ifdef Q_OS_LINUX
    struct stat status = {};
    if (::stat(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), &status) != 0)
        return false;
    const QString device = QFileInfo(QStringLiteral("%1/dev/block/%2:%3")
                                         .arg(sys)
                                         .arg(major(status.st_dev))
                                         .arg(minor(status.st_dev)))
                               .canonicalFilePath();
    static const QRegularExpression onUsb(QStringLiteral("/usb[0-9]+/"));
    if (onUsb.match(device).hasMatch())
        return true;
    // A partition's folder lies in that of its disk.
    for (const QString& disk : {device, QFileInfo(device).absolutePath()}) {
        std::ifstream removable((disk + QStringLiteral("/removable")).toStdString());
        if (char is = '0'; !device.isEmpty() && removable.get(is))
            return is == '1';
    }
#endif
    return false;
}

} // namespace doorstep
