// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/SafeFile.h"

#include "data/base/Error.h"
#include "data/base/OpenFiles.h"
#include "data/base/Time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QSysInfo>
#include <cerrno>
#include <filesystem>

#ifdef Q_OS_WIN
#    include <io.h>
#    include <qt_windows.h>
#else
#    include <csignal>
#    include <fcntl.h>
#    include <sys/stat.h>
#    include <unistd.h>
#endif

namespace doorstep {

namespace {

struct SafeFileText
{
    Q_DECLARE_TR_FUNCTIONS(SafeFile)
};

constexpr qsizetype longestName = 255; // NAME_MAX of Linux (bytes) and of NTFS (UTF-16)

qsizetype nameLength(const QString& name)
{
#ifdef Q_OS_WIN
    return name.size();
#else
    return name.toUtf8().size();
#endif
}

// A process's number means something on its own PC only.
QString thisPc()
{
    const QByteArray name = QSysInfo::machineHostName().toUtf8();
    return QString::number(qChecksum(name), 16);
}

bool isRunning(qint64 process)
{
#ifdef Q_OS_WIN
    const HANDLE handle =
        OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(process));
    if (!handle)
        return false;
    CloseHandle(handle);
    return true;
#else
    return ::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM;
#endif
}

// The system's error, or 0.
int flushToDisk(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return errno;
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0 ? 0 : errno;
#else
    return ::fsync(file.handle()) == 0 ? 0 : errno;
#endif
}

// A rename is on the disk when its folder is. Some network folders can't be told to; the file's
// own bytes are safe there, too.
void flushFolder([[maybe_unused]] const QString& folder)
{
#ifndef Q_OS_WIN
    const int descriptor =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    (void)::fsync(descriptor);
    (void)::close(descriptor);
#endif
}

} // namespace

void makeFilesPrivate()
{
#ifndef Q_OS_WIN
    ::umask(S_IRWXG | S_IRWXO);
#endif
}

void takePrivate(const QString& path)
{
    namespace fs = std::filesystem;
    const auto mend = [](const fs::path& one) {
        std::error_code ignored;
        fs::permissions(one, fs::perms::group_all | fs::perms::others_all, fs::perm_options::remove,
                        ignored);
    };
    const fs::path place(path.toStdU16String());
    std::error_code missing;
    if (!fs::exists(place, missing))
        return;
    mend(place);
    for (fs::directory_iterator each(place, missing), end; !missing && each != end;
         each.increment(missing))
        mend(each->path());
}

void requireFolderNamed(const QString& target)
{
    const QFileInfo info(target);
    if (!info.isDir() && (target.endsWith(u'/') || (info.suffix().isEmpty() && !info.exists())))
        throw Error(SafeFileText::tr("There is no folder %1: make it first, or give the file's "
                                     "name with its ending.")
                        .arg(QDir::toNativeSeparators(target)));
}

QString sentenceForWriting(const QString& target, int systemError)
{
    const QFileInfo info(target);
    switch (systemError) {
    case ENOSPC: {
        const QStorageInfo disk(info.absolutePath());
        return SafeFileText::tr(
                   "The disk is full (%1 left), so %2 was not written; what was there before "
                   "is safe. Free some room, or choose a folder on another disk.")
            .arg(QLocale().formattedDataSize(std::max<qint64>(0, disk.bytesAvailable()), 0,
                                             QLocale::DataSizeTraditionalFormat),
                 info.fileName());
    }
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return SafeFileText::tr(
                   "%1 is larger than a file may be there (a limit of the disk, as 4 GB on "
                   "a FAT stick, or of your account), so it was not written; what was there "
                   "before is safe.")
            .arg(info.fileName());
    case EROFS:
        return SafeFileText::tr("The disk with the folder %1 is write-protected.")
            .arg(info.absolutePath());
    case EACCES:
    case EPERM:
        return SafeFileText::tr("You have no permission to write into the folder %1.")
            .arg(info.absolutePath());
    case ENAMETOOLONG:
        return SafeFileText::tr("The name %1 is too long for a file. Give a shorter one.")
            .arg(info.fileName());
    default:
        return {};
    }
}

// Qt keeps the system's words, not its number; of a write that was done in part it has no words
// until the rest is tried.
QString sentenceForWriting(const QString& target, QFileDevice& file)
{
    const auto sentence = [&]() -> QString {
        for (const int code : {ENOSPC, EFBIG, EROFS, EACCES, EPERM, ENAMETOOLONG}) {
            if (file.errorString() == qt_error_string(code))
                return sentenceForWriting(target, code);
        }
        return {};
    };
    if (const QString first = sentence(); !first.isEmpty() || !file.isOpen())
        return first;
    (void)file.flush();
    return sentence();
}

void requireNameFits(const QString& target, int more)
{
    if (nameLength(QFileInfo(target).fileName()) + more > longestName)
        throw Error(sentenceForWriting(target, ENAMETOOLONG));
}

bool holdsDatabase(const QString& path)
{
    if (isKeptOpen(path))
        return true; // and to open it here would drop its locks
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           file.read(16) == QByteArray("SQLite format 3\0", 16);
}

int removeLeftovers(const QString& folder)
{
    // Ours, with what SQLite or libzip keeps beside one; and those of earlier versions, which name
    // nobody.
    static const QRegularExpression ours(
        QStringLiteral("^\\.doorstep-(\\d+)-([0-9a-f]+)-[0-9a-z]+\\.part(-wal|-shm|-journal|"
                       "\\.lock|\\.[0-9A-Za-z]{6})?$"));
    static const QRegularExpression earlier(
        QStringLiteral("^\\..+\\.(doorstep|xlsx|csv|pdf)\\.[0-9a-z]{1,7}\\.part$"));
    const QDateTime yesterday = QDateTime::fromSecsSinceEpoch(now()).addDays(-1);
    int removed = 0;
    const QFileInfoList parts =
        QDir(folder).entryInfoList({QStringLiteral(".*.part*")}, QDir::Files | QDir::Hidden);
    for (const QFileInfo& part : parts) {
        const QRegularExpressionMatch match = ours.match(part.fileName());
        const bool old = part.lastModified() < yesterday;
        const bool orphan = match.hasMatch() && match.captured(2) == thisPc() &&
                            !isRunning(match.captured(1).toLongLong());
        if (orphan || (old && (match.hasMatch() || earlier.match(part.fileName()).hasMatch())))
            removed += QFile::remove(part.filePath()) ? 1 : 0;
    }
    return removed;
}

TemporaryName::TemporaryName(const QString& target) : m_target(QFileInfo(target).absoluteFilePath())
{
    refuseKeptOpen(target);
    const QFileInfo given(m_target);
    if (given.isSymLink() && given.exists()) // the link stays one
        m_target = given.canonicalFilePath();
    const QFileInfo info(m_target);
    const QFileInfo folder(info.absolutePath());
    requireNameFits(m_target);
    if (!folder.isDir())
        throw Error(SafeFileText::tr("There is no folder %1.").arg(info.absolutePath()));
    if (info.isDir())
        throw Error(SafeFileText::tr("%1 is a folder. Give a file name.").arg(target));
    if (!folder.isWritable())
        throw Error(sentenceForWriting(
            m_target, QStorageInfo(info.absolutePath()).isReadOnly() ? EROFS : EACCES));
    removeLeftovers(info.absolutePath());
    m_path = QStringLiteral("%1/.doorstep-%2-%3-%4.part")
                 .arg(info.absolutePath(), QString::number(QCoreApplication::applicationPid()),
                      thisPc(), QString::number(QRandomGenerator::global()->generate(), 36));
}

TemporaryName::~TemporaryName()
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal", ".lock"}) // of a register, as well
        QFile::remove(m_path + QLatin1String(suffix));
}

void TemporaryName::flush() const
{
    if (const int failure = flushToDisk(m_path); failure != 0) {
        const QString sentence = sentenceForWriting(m_target, failure);
        throw Error(sentence.isEmpty()
                        ? SafeFileText::tr("The disk does not answer; %1 was not written.")
                              .arg(QFileInfo(m_target).fileName())
                        : sentence,
                    QStringLiteral("system error %1").arg(failure));
    }
}

void TemporaryName::moveIntoPlace() const
{
    flush();
    std::error_code code;
    std::filesystem::rename(m_path.toStdU16String(), m_target.toStdU16String(), code);
    if (code)
        throw Error(
            SafeFileText::tr("%1 can't be replaced. If it is open in Excel or WPS, close it there "
                             "and try again.")
                .arg(QFileInfo(m_target).fileName()),
            QString::fromStdString(code.message()));
    flushFolder(QFileInfo(m_target).absolutePath());
}

} // namespace doorstep
