// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/FileIdentity.h"

#include <QFile>

#ifdef Q_OS_UNIX
#    include <sys/stat.h>
#endif

namespace doorstep {

std::optional<FileIdentity> fileIdentity([[maybe_unused]] const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return FileIdentity{static_cast<quint64>(found.st_dev), static_cast<quint64>(found.st_ino)};
#endif
    return std::nullopt;
}

} // namespace doorstep
