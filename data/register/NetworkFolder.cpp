// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/NetworkFolder.h"

#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>

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

} // namespace doorstep
