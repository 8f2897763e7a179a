// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/SafeFile.h"

#include "data/base/Error.h"
#include "data/base/OpenFiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <filesystem>

#ifdef Q_OS_WIN
#    include <io.h>
#else
#    include <unistd.h>
#endif

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SafeFile)
};

bool flushToDisk(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

} // namespace

TemporaryName::TemporaryName(const QString& target) : m_target(QFileInfo(target).absoluteFilePath())
{
    refuseKeptOpen(target);
    const QFileInfo info(m_target);
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        throw Error(Text::tr("There is no folder %1.").arg(info.absolutePath()));
    if (info.isDir())
        throw Error(Text::tr("%1 is a folder. Give a file name.").arg(target));
    if (!folder.isWritable())
        throw Error(Text::tr("You have no permission to write into the folder %1.")
                        .arg(info.absolutePath()));
    m_path = QStringLiteral("%1/.%2.%3.part")
                 .arg(info.absolutePath(), info.fileName(),
                      QString::number(QRandomGenerator::global()->generate(), 36));
}

TemporaryName::~TemporaryName()
{
    QFile::remove(m_path);
}

void TemporaryName::moveIntoPlace() const
{
    if (!flushToDisk(m_path))
        throw Error(Text::tr("The disk is full or does not answer; %1 was not written.")
                        .arg(QFileInfo(m_target).fileName()));
    std::error_code code;
    std::filesystem::rename(m_path.toStdU16String(), m_target.toStdU16String(), code);
    if (code)
        throw Error(Text::tr("%1 can't be replaced. If it is open in Excel or WPS, close it there "
                             "and try again.")
                        .arg(QFileInfo(m_target).fileName()),
                    QString::fromStdString(code.message()));
}

} // namespace doorstep
