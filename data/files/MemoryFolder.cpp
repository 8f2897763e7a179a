// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/MemoryFolder.h"

#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/files/Passphrase.h"
#include "data/files/ZipName.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <zip.h>

namespace doorstep {

namespace {

struct MemoryText
{
    Q_DECLARE_TR_FUNCTIONS(MemoryFolder)
};

const QString memory = QStringLiteral("/dev/shm"); // Linux
const QString folderName = QStringLiteral("/doorstep-XXXXXX");

bool isInMemory(const QTemporaryDir& folder)
{
    return folder.isValid() && QStorageInfo(memory).fileSystemType() == "tmpfs";
}

void zipFolder(const QString& folder, const QString& target)
{
    int code = 0;
    std::unique_ptr<zip_t, void (*)(zip_t*)> archive(
        zip_open(zipName(target).constData(), ZIP_CREATE | ZIP_EXCL, &code), zip_discard);
    bool done = archive != nullptr;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files)) {
        zip_source_t* const source =
            done ? zip_source_file(archive.get(), zipName(file.filePath()).constData(), 0, -1)
                 : nullptr;
        done = source && zip_file_add(archive.get(), file.fileName().toUtf8().constData(), source,
                                      ZIP_FL_ENC_UTF_8) >= 0;
        if (source && !done)
            zip_source_free(source);
    }
    if (!done || zip_close(archive.get()) != 0)
        throw Error(MemoryText::tr("There is not enough memory for this."),
                    QStringLiteral("zip %1").arg(code));
    (void)archive.release(); // closing it freed it
}

// What was written in memory, by that name or as a folder.
QString writeInMemory(const QTemporaryDir& folder, const QString& name,
                      const std::function<void(const QString& path)>& write)
{
    if (!isInMemory(folder))
        throw Error(MemoryText::tr("This PC has no folder in its memory, so nothing can be put "
                                   "under a passphrase without lying on the disk in clear first."));
    const QString path = folder.filePath(name);
    write(path);
    if (QFileInfo(path).isFile())
        return path;
    const QStringList folders = QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (folders.isEmpty())
        throw Error(MemoryText::tr("There is not enough memory for this."), path);
    const QString zipped = folder.filePath(folders.constFirst() + QStringLiteral(".zip"));
    zipFolder(folder.filePath(folders.constFirst()), zipped);
    return zipped;
}

void lock(const QString& path, const QString& target, const QString& passphrase)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(MemoryText::tr("There is not enough memory for this."), file.errorString());
    writeUnderPassphrase(target, file.readAll(), passphrase);
}

// Nothing that lies there already is replaced by a folder.
QString freeLockedName(const QString& folder, const QString& zipped)
{
    const QString stem = folder + u'/' + zipped.chopped(4);
    QString name = lockedName(stem + QStringLiteral(".zip"));
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = lockedName(QStringLiteral("%1 (%2).zip").arg(stem).arg(number));
    return name;
}

} // namespace

void writeLockedFile(const QString& target, const QString& passphrase,
                     const std::function<void(const QString& path)>& write)
{
    requireGoodPassphrase(passphrase);
    const QTemporaryDir folder(memory + folderName);
    QString name = QFileInfo(target).fileName();
    if (name.endsWith(QLatin1String(".locked")))
        name.chop(7);
    lock(writeInMemory(folder, name, write), target, passphrase);
}

QString lockedName(const QString& name)
{
    return name + QStringLiteral(".locked");
}

QString writeWithPassphrase(const QString& target, const QString& passphrase,
                            const std::function<void(const QString& path)>& write)
{
    if (passphrase.isEmpty()) {
        write(target);
        return target;
    }
    requireGoodPassphrase(passphrase);
    const QTemporaryDir folder(memory + folderName);
    const QFileInfo wanted(target);
    const QString made = writeInMemory(folder, wanted.fileName(), write);
    const QString name = QFileInfo(made).fileName();
    const QString locked = name == wanted.fileName() ? lockedName(target)
                                                     : freeLockedName(wanted.absolutePath(), name);
    lock(made, locked, passphrase);
    return locked;
}

QString writeSealed(const QString& target, const PassphraseSeal& seal,
                    const std::function<void(const QString& path)>& write)
{
    const QTemporaryDir folder(memory + folderName);
    const QString made = writeInMemory(folder, QFileInfo(target).fileName(), write);
    const TemporaryName locked(lockedName(target));
    (void)sealFile(made, locked, seal);
    locked.moveIntoPlace();
    return locked.target();
}

std::unique_ptr<QTemporaryDir> memoryFolder()
{
    auto folder = std::make_unique<QTemporaryDir>(memory + folderName);
    if (!isInMemory(*folder))
        throw Error(MemoryText::tr("This PC has no folder in its memory, so what is under a "
                                   "passphrase can't be read without lying on the disk in clear."));
    return folder;
}

QString copyFolderFor(const QString& path)
{
    return (path.startsWith(memory + u'/') ? memory : QDir::tempPath()) + folderName;
}

} // namespace doorstep
