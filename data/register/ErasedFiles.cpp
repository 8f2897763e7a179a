// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/ErasedFiles.h"

#include "data/base/Error.h"
#include "data/base/OpenFiles.h"
#include "data/base/SafeFile.h"
#include "data/register/Backup.h"
#include "data/register/LogTie.h"
#include "data/register/Register.h"
#include "data/register/SecondPlace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

struct ErasedText
{
    Q_DECLARE_TR_FUNCTIONS(Erasure)
};

enum class IfAbsent { LeaveIt, KeepTombstones };

// On a copy that nobody else knows of. False: the person was not in it, and it is as it was.
bool eraseFromCopy(const QString& path, const QList<Tombstone>& tombstones,
                   const QSet<QString>& words, IfAbsent ifAbsent)
{
    Database copy(path, Database::Access::ReadWrite);
    copy.run(QStringLiteral("PRAGMA journal_mode = MEMORY")); // what was, comes to no other file
    copy.run(QStringLiteral("PRAGMA secure_delete = ON"));
    {
        Transaction transaction(copy);
        if (!erasePerson(copy, tombstones, words) && ifAbsent == IfAbsent::LeaveIt)
            return false;
        transaction.commit();
    }
    (void)forgetFreedPages(copy);
    untieCopy(copy);
    if (const QString problem = integrityProblem(copy, IntegrityDepth::Full); !problem.isEmpty())
        throw Error(ErasedText::tr("it could not be read back; it is as it was"), problem);
    return true;
}

void rewrite(const QString& path, const QList<Tombstone>& tombstones, const QSet<QString>& words,
             const GoOn& goOn)
{
    if (path.endsWith(QLatin1String(lockedEnding)))
        throw Error(ErasedText::tr("it is under a passphrase. It is written anew when the second "
                                   "place is next looked at, if the backup of its day is still "
                                   "beside the register; else delete it"));
    requireRegisterFile(path);
    const QByteArray written = recordedSum(path);
    const TemporaryName temporary(path);
    if (copyWithSum(path, temporary, goOn) != written && !written.isEmpty())
        throw Error(ErasedText::tr("it is not what was written on its day: delete it"));
    if (!eraseFromCopy(temporary.path(), tombstones, words, IfAbsent::LeaveIt))
        return;
    const QByteArray sum = sha256Of(temporary.path(), goOn);
    const QFileInfo place(temporary.target());
    if (!written.isEmpty())
        forgetSums(place.absolutePath(), {place.fileName()});
    temporary.moveIntoPlace();
    if (!written.isEmpty())
        recordSum(temporary.target(), sum);
}

} // namespace

bool eraseFromRegister(Register& registry, const QList<Tombstone>& tombstones,
                       const QSet<QString>& words)
{
    registry.requireWritable();
    Database& db = registry.db();
    db.run(QStringLiteral("PRAGMA secure_delete = ON"));
    {
        Transaction transaction(db);
        (void)erasePerson(db, tombstones, words);
        const UtcSeconds at = registry.clock();
        db.run(QStringLiteral("INSERT INTO journal_batch (uid, at, author, kind, title) "
                              "VALUES (?, ?, ?, 'edit', ?)"),
               registry.newUid(at), at, registry.author(),
               ErasedText::tr("Somebody erased on request"));
        registry.commit(transaction);
    }
    return forgetErased(registry);
}

bool forgetErased(Register& registry)
{
    bool isEmptied = false;
    registry.rewriteFile([&] { isEmptied = forgetFreedPages(registry.db()); });
    return isEmptied;
}

ErasedFile eraseFromFile(const QString& path, const QList<Tombstone>& tombstones,
                         const QSet<QString>& words, const GoOn& goOn)
{
    try {
        rewrite(path, tombstones, words, goOn);
        return {path, {}};
    } catch (const Error& error) {
        return {path, error.message()};
    }
}

QStringList filesWithBackups(const QString& registerPath, const QString& secondPlace)
{
    QStringList files;
    for (const BackupFile& backup : backupsOf(registerPath))
        files << backup.path;
    if (!secondPlace.isEmpty()) {
        const QString folder = folderInSecondPlace(secondPlace, registerPath);
        for (const BackupFile& backup :
             backupsOf(registerPath, folder) + lockedBackupsOf(registerPath, folder))
            files << backup.path;
    }
    const QFileInfo info(registerPath);
    for (const QFileInfo& before :
         QDir(info.absolutePath())
             .entryInfoList({info.completeBaseName() + QStringLiteral(".before-v*.doorstep")},
                            QDir::Files))
        files << before.filePath();
    return files;
}

namespace {

// What a register and every copy of it begin with.
QByteArray firstBatch(Database& database)
{
    return database.one<QByteArray>(
        QStringLiteral("SELECT uid FROM journal_batch ORDER BY id LIMIT 1"));
}

struct Neighbours
{
    QList<Tombstone> tombstones;
    bool any = false;
};

Neighbours neighboursOf(const QString& restored, const QString& backup)
{
    Neighbours found;
    const QByteArray beginning = [&] {
        Database database(restored, Database::Access::Immutable);
        return firstBatch(database);
    }();
    const QFileInfo own(restored);
    QSet<QString> seen{own.canonicalFilePath()};
    if (!backup.isEmpty())
        seen.insert(QFileInfo(backup).canonicalFilePath());
    QStringList folders{own.absolutePath()};
    if (!backup.isEmpty())
        folders << QFileInfo(backup).absolutePath();
    for (const QString& folder : std::as_const(folders)) {
        for (const QFileInfo& file :
             QDir(folder).entryInfoList({QStringLiteral("*.doorstep")}, QDir::Files)) {
            if (seen.contains(file.canonicalFilePath()))
                continue;
            seen.insert(file.canonicalFilePath());
            try {
                const auto other = Register::open(file.filePath(), Register::Access::Read, nullptr,
                                                  {}, Register::Check::Later);
                if (beginning.isEmpty() || firstBatch(other->db()) != beginning)
                    continue;
                found.any = true;
                found.tombstones += erasedSubjects(other->db());
            } catch (const Error&) { // damaged, or no register: it tells nothing
            }
        }
    }
    return found;
}

} // namespace

QStringList copiesBeside(Register& registry)
{
    QStringList copies;
    const QByteArray beginning = firstBatch(registry.db());
    const QDir folder(QFileInfo(registry.path()).absolutePath());
    for (const QFileInfo& file :
         folder.entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        const QString path = file.filePath();
        if (path.endsWith(QLatin1String(".doorstep")) || isKeptOpen(path) ||
            QFileInfo::exists(path + QStringLiteral("-wal")) ||
            QFileInfo::exists(path + QStringLiteral("-journal")))
            continue;
        try {
            requireRegisterFile(path);
            Database other(path, Database::Access::Immutable);
            const bool isPack = other.one<qint64>(QStringLiteral("SELECT count(*) FROM pack")) > 0;
            // Whoever went on with a copy wrote changes that are not known here.
            const auto newest = other.one<QByteArray>(
                QStringLiteral("SELECT uid FROM journal_batch ORDER BY id DESC LIMIT 1"));
            const auto isKnown = registry.db().one<bool>(
                QStringLiteral("SELECT count(*) FROM journal_batch WHERE uid = ?"), newest);
            if (!beginning.isEmpty() && firstBatch(other) == beginning && isKnown && !isPack)
                copies << path;
        } catch (const Error&) { // another file, or one of an older day
        }
    }
    return copies;
}

bool eraseAgain(const QString& restored, const QList<Tombstone>& tombstones, const QString& backup)
{
    const Neighbours neighbours = neighboursOf(restored, backup);
    QList<Tombstone> all = tombstones;
    for (const Tombstone& tombstone : neighbours.tombstones) {
        if (std::none_of(all.begin(), all.end(),
                         [&](const Tombstone& each) { return each.uid == tombstone.uid; }))
            all << tombstone;
    }
    if (!all.isEmpty())
        (void)eraseFromCopy(restored, all, {}, IfAbsent::KeepTombstones);
    return neighbours.any || !tombstones.isEmpty();
}

QList<Tombstone> tombstonesFor(const QString& backup, const QStringList& registers)
{
    QStringList candidates = registers;
    const QFileInfo folder(QFileInfo(backup).absolutePath());
    if (const QString name = folder.fileName(); name.endsWith(QLatin1String("-backups")))
        candidates << QStringLiteral("%1/%2.doorstep").arg(folder.absolutePath(), name.chopped(8));
    QList<Tombstone> tombstones;
    for (const QString& candidate : std::as_const(candidates)) {
        if (!QFileInfo::exists(candidate))
            continue;
        try {
            tombstones += erasedSubjects(Register::open(candidate, Register::Access::Read, nullptr,
                                                        {}, Register::Check::Later)
                                             ->db());
        } catch (const Error&) { // lost or damaged: that is why a backup is restored
        }
    }
    return tombstones;
}

} // namespace doorstep
