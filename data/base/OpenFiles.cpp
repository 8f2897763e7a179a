// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/OpenFiles.h"

#include "data/base/Error.h"
#include "data/base/FileIdentity.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <mutex>
#include <optional>

namespace doorstep {

namespace {

struct OpenFilesText
{
    Q_DECLARE_TR_FUNCTIONS(OpenFiles)
};

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

bool isItself(const FileIdentity& file, const KeptFile::Entry& kept)
{
    return kept.file == file;
}

bool isBeside(const FileIdentity& file, const KeptFile::Entry& kept)
{
    // They come and go while the register is open, so they are looked up each time.
    for (const char* beside : {"-wal", "-shm", "-journal"}) {
        if (fileIdentity(kept.path + QLatin1String(beside)) == file)
            return true;
    }
    return false;
}

bool leadsTo(const QString& path, bool (*which)(const FileIdentity&, const KeptFile::Entry&))
{
    const std::optional<FileIdentity> file = fileIdentity(path);
    if (!file)
        return false;
    KeptFiles& kept = keptFiles();
    const std::scoped_lock guard(kept.mutex);
    return std::any_of(kept.entries.begin(), kept.entries.end(),
                       [&](const KeptFile::Entry& entry) { return which(*file, entry); });
}

} // namespace

KeptFile::KeptFile(const QString& path)
{
    KeptFiles& kept = keptFiles();
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    Entry entry{fileIdentity(path), canonical.isEmpty() ? info.absoluteFilePath() : canonical};
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
    return leadsTo(path, &isItself) || isBesideKeptOpen(path);
}

bool isBesideKeptOpen(const QString& path)
{
    return leadsTo(path, &isBeside);
}

void refuseKeptOpen(const QString& path)
{
    if (isKeptOpen(path))
        throw Error(
            OpenFilesText::tr("%1 is the register that is open, or belongs to it. Choose another "
                              "file; nothing was changed.")
                .arg(QFileInfo(path).fileName()));
}

} // namespace doorstep
