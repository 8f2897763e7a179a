// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/MemoryFolder.h"

#include "data/base/Error.h"
#include "data/files/Passphrase.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryDir>

namespace doorstep {

namespace {

struct MemoryText
{
    Q_DECLARE_TR_FUNCTIONS(MemoryFolder)
};

const QString memory = QStringLiteral("/dev/shm"); // Linux

} // namespace

void writeLockedFile(const QString& target, const QString& passphrase,
                     const std::function<void(const QString& path)>& write)
{
    requireGoodPassphrase(passphrase);
    const QTemporaryDir folder(memory + QStringLiteral("/doorstep-XXXXXX"));
    if (!folder.isValid() || QStorageInfo(memory).fileSystemType() != "tmpfs")
        throw Error(MemoryText::tr("This PC has no folder in its memory, so nothing can be put "
                                   "under a passphrase without lying on the disk in clear first."));
    QString name = QFileInfo(target).fileName();
    if (name.endsWith(QLatin1String(".locked")))
        name.chop(7);
    const QString path = folder.filePath(name);
    write(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(MemoryText::tr("There is not enough memory for this."), file.errorString());
    writeUnderPassphrase(target, file.readAll(), passphrase);
}

} // namespace doorstep
