// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/OpenFiles.h"

#include "data/base/Error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <mutex>
#include <optional>

#ifndef Q_OS_WIN
#    include <sys/stat.h>
#endif

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OpenFiles)
};

// Which file a name leads to, whatever the name.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;

    bool operator==(const FileIdentity&) const = default;
};

std::optional<FileIdentity> identityOf([[maybe_unused]] const QString& path)
{
#ifndef Q_OS_WIN
    struct stat found
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return FileIdentity{found.st_dev, found.st_ino};
#endif
    return {};
}

} // namespace

struct KeptFile::Entry
{
    std::optional<FileIdentity> file;
    QString path; // without links: SQLite names the files beside it so
};

namespace {

struct KeptFiles
{
    std::mutex mutex;
    std::list<KeptFile::Entry> entries;
};

KeptFiles& keptFiles()
{
    static KeptFiles files;
    return files;
}

bool leadsTo(const FileIdentity& file, const KeptFile::Entry& kept)
{
    if (kept.file == file)
        return true;
    // They come and go while the register is open, so they are looked up each time.
    for (const char* beside : {"-wal", "-shm", "-journal"}) {
        if (identityOf(kept.path + QLatin1String(beside)) == file)
            return true;
    }
    return false;
}

} // namespace

KeptFile::KeptFile(const QString& path)
{
    KeptFiles& kept = keptFiles();
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    Entry entry{identityOf(path), canonical.isEmpty() ? info.absoluteFilePath() : canonical};
    const std::scoped_lock guard(kept.mutex);
    m_entry = kept.entries.insert(kept.entries.end(), std::move(entry));
}

KeptFile::~KeptFile()
{
    KeptFiles& kept = keptFiles();
    const std::scoped_lock guard(kept.mutex);
    kept.entries.erase(m_entry);
}

bool isKeptOpen(const QString& path)
{
    const std::optional<FileIdentity> file = identityOf(path);
    if (!file)
        return false;
    KeptFiles& kept = keptFiles();
    const std::scoped_lock guard(kept.mutex);
    return std::any_of(kept.entries.begin(), kept.entries.end(),
                       [&](const KeptFile::Entry& entry) { return leadsTo(*file, entry); });
}

void refuseKeptOpen(const QString& path)
{
    if (isKeptOpen(path))
        throw Error(Text::tr("%1 is the register that is open, or belongs to it. Choose another "
                             "file; nothing was changed.")
                        .arg(QFileInfo(path).fileName()));
}

} // namespace doorstep
