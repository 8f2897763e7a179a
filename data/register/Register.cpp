// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Register.h"

#include "data/base/Caught.h"
#include "data/base/Error.h"
#include "data/base/FileLocks.h"
#include "data/base/RegularFile.h"
#include "data/base/SafeFile.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/register/Backup.h"
#include "data/register/Health.h"
#include "data/register/Journal.h"
#include "data/register/LogTie.h"
#include "data/register/Migrations.h"
#include "data/register/NetworkFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QtEndian>
#include <sqlite3.h>

namespace doorstep {

namespace {

Q_LOGGING_CATEGORY(lcRegister, "doorstep.register")

struct RegisterText
{
    Q_DECLARE_TR_FUNCTIONS(Register)
};

QString loginName()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return user.isEmpty() ? QFileInfo(QDir::homePath()).owner() : user;
}

void prepareForWriting(Database& database, const QString& path)
{
    const QString wanted = onNetworkFolder(path) ? QStringLiteral("delete") : QStringLiteral("wal");
    const auto mode = database.one<QString>(QStringLiteral("PRAGMA journal_mode = %1").arg(wanted));
    if (mode != wanted) {
        qCWarning(lcRegister) << "journal mode" << mode << "instead of" << wanted;
        database.run(QStringLiteral("PRAGMA journal_mode = DELETE"));
    }
    database.run(QStringLiteral("PRAGMA synchronous = FULL"));
}

// The real path, whatever link led to it: one register has one lock.
QString realPath(const QString& path)
{
    const QFileInfo info(path);
    if (const QString real = info.canonicalFilePath(); !real.isEmpty())
        return real;
    return QFileInfo(info.absolutePath()).canonicalFilePath() + u'/' + info.fileName();
}

// Of it SQLite says only that the register can't be opened.
void requireNoFolderBeside(const QString& path)
{
    for (const char* suffix : {"-wal", "-shm", "-journal"}) {
        const QFileInfo beside(path + QLatin1String(suffix));
        if (beside.isDir())
            throw Error(RegisterText::tr("Beside %1 lies a folder of the name %2, which the "
                                         "register needs for a file of its own. Rename the folder "
                                         "or move it away, then open %1 again.")
                            .arg(QFileInfo(path).fileName(), beside.fileName()));
    }
}

// Its lock file is found by its name, which another hard link has not.
void requireNoOtherName(const QString& path)
{
    const std::optional<FileIdentity> file = fileIdentity(path);
    if (file && hasOtherNames(path) && isLocked(*file, LockedBy::Others))
        throw Error(RegisterText::tr(
                        "%1 is open already under another name (a hard link to the same file). "
                        "Use that window, or close it first.")
                        .arg(QFileInfo(path).fileName()));
}

// After a reader that failed: SQLite takes an empty log and its index away when nobody writes.
void tidyUp(const QString& path)
{
    try {
        const RegisterLock nobodyElse(path);
        if (QFileInfo(path + QStringLiteral("-wal")).size() == 0)
            (void)Database(path, Database::Access::ReadWrite);
    } catch (const Error&) { // as the reader found out
    }
}

// Whoever writes has looked, and may be about to tie its log.
void requireOwnLogForReading(const QString& path)
{
    if (isKeptOpen(path) || QFileInfo(path + QStringLiteral("-wal")).size() == 0)
        return;
    std::unique_ptr<RegisterLock> nobodyElse;
    try {
        nobodyElse = std::make_unique<RegisterLock>(path);
    } catch (const LockedError&) {
        return;
    } catch (const Error&) { // a folder without permission
    }
    requireOwnLog(path);
}

// Registers and backups of earlier versions could be read by everybody on the PC. Before SQLite
// opens the file, for its log gets the file's permissions.
void mendPermissions(const QString& path)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        takePrivate(path + QLatin1String(suffix));
    const QFileInfo info(path);
    const QStringList before =
        QDir(info.absolutePath())
            .entryList({info.completeBaseName() + QStringLiteral(".before-v*.doorstep")},
                       QDir::Files);
    for (const QString& name : before)
        takePrivate(info.absolutePath() + u'/' + name);
    takePrivate(backupFolder(path));
}

} // namespace

void requireRegisterFile(const QString& path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        throw Error(RegisterText::tr("There is no file %1. Check the name, or make a new register.")
                        .arg(path));
    if (info.isDir())
        throw Error(RegisterText::tr("%1 is a folder, not a register.").arg(path));
    requireRegularFile(path);
    if (isBesideKeptOpen(path))
        throw Error(RegisterText::tr("%1 is not a Doorstep register.").arg(name));
    if (isKeptOpen(path))
        return; // SQLite has it open here, and has looked
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(RegisterText::tr("%1 can't be read: you have no permission for it.").arg(name),
                    file.errorString());
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        throw Error(RegisterText::tr("%1 is not a Doorstep register.").arg(name),
                    QStringLiteral("no SQLite header"));
    // SQLite file format, 1.3: the application id stands at offset 68, big-endian.
    if (qFromBigEndian<qint32>(header.constData() + 68) != registerApplicationId)
        throw Error(
            RegisterText::tr("%1 is a database of another program, not a Doorstep register.")
                .arg(name));
}

QString integrityProblem(Database& database, IntegrityDepth depth)
{
    QStringList findings;
    Statement statement = database.prepare(depth == IntegrityDepth::Quick
                                               ? QStringLiteral("PRAGMA quick_check(5)")
                                               : QStringLiteral("PRAGMA integrity_check(20)"));
    while (statement.next())
        findings << statement.get<QString>(0);
    if (findings == QStringList{QStringLiteral("ok")})
        findings.clear();
    if (depth == IntegrityDepth::Full && findings.isEmpty()) {
        Statement broken = database.prepare(QStringLiteral("PRAGMA foreign_key_check"));
        while (broken.next() && findings.size() < 20)
            findings << QStringLiteral("%1 row %2 refers to a missing %3")
                            .arg(broken.get<QString>(0), broken.get<QString>(1),
                                 broken.get<QString>(2));
    }
    return findings.join(u'\n');
}

Register::Register(QString path, Access access, const QString& author)
    : m_path(std::move(path)),
      m_access(access),
      m_author(author.isEmpty() ? loginName() : author),
      m_damageMet(damageMet())
{
}

void Register::requireSound()
{
    const QDate day = today(); // it may take until tomorrow
    const QString problem = integrityProblem(*m_database, IntegrityDepth::Quick);
    if (!problem.isEmpty())
        throw Error(sentenceForSqlite(SQLITE_CORRUPT, m_path), problem);
    m_soundOn = day;
}

// Once it is closed: a reader's only when nobody has written since before it looked.
void Register::noteSoundness() noexcept
{
    try {
        if (damageMet() != m_damageMet)
            forgetSoundness(m_path);
        else if (!m_soundOn.isValid())
            return;
        else if (!readOnly() || (m_soundAsRead && m_soundAsRead == stateOfClosed(m_path)))
            noteFoundSound(m_path, m_soundOn);
    } catch (...) {
        (void)sentenceOfCaught("noting that the register is sound");
    }
}

Register::~Register()
{
    if (m_leavesNoLog) {
        // Nobody writes and nothing is in the log: SQLite may take it away with its index.
        try {
            const RegisterLock nobodyElse(m_connectedTo);
            if (QFileInfo(m_connectedTo + QStringLiteral("-wal")).size() == 0)
                m_database->setKeepsLog(false);
            m_database.reset();
            noteSoundness();
        } catch (const Error&) {
            m_database.reset();
        }
        return;
    }
    untieAtClosing();
    m_database.reset(); // before the lock goes
    if (standing() != Standing::Lost && (m_lock || readOnly()))
        noteSoundness();
    if (standing() == Standing::Lost && m_lock && !m_guard->lockFileIsOurs())
        m_lock->abandon();
}

// A file that says it has a log, and has none beside it, was parted from it.
void Register::untieAtClosing()
{
    if (!m_lock || !m_guard || standing() != Standing::Writable)
        return;
    try {
        const auto alone = m_guard->writing();
        if (m_guard->trouble(*m_database, FileGuard::Look::Whole).isEmpty()) {
            untieLog(*m_database);
        } else {
            m_soundOn = {};
            if (!m_guard->logStands())
                m_database->setKeepsLog(true); // or its pages go into the file
        }
    } catch (...) {
        m_soundOn = {};
        (void)sentenceOfCaught("closing");
    }
}

QString Register::openingWarning() const
{
    return m_lacksLog
               ? RegisterText::tr(
                     "%1 was not closed properly, and the log that held what was saved last "
                     "(%1-wal) is not beside it: what was typed last may be missing. Look for "
                     "the log where the file came from, and put both together before you go "
                     "on.")
                     .arg(QFileInfo(m_path).fileName())
               : QString();
}

void Register::connect(const QString& path, Database::Access access)
{
    m_database = std::make_unique<Database>(path, access);
    m_connectedTo = path;
    m_connectedFor =
        access == Database::Access::ReadWrite ? Database::Access::Beside : access; // of the others
}

std::function<std::unique_ptr<Database>()> Register::connector() const
{
    return [path = m_connectedTo, access = m_connectedFor, guard = m_guard] {
        if (!guard)
            return std::make_unique<Database>(path, access);
        requireSame(*guard, path);
        auto database = std::make_unique<Database>(path, access);
        requireSame(*guard, path); // nothing of it was read yet
        return database;
    };
}

std::function<std::unique_ptr<Register>()> Register::opener()
{
    if (m_access == Access::Write)
        requireWritable();
    return [path = m_path, access = m_access, author = m_author, clock = m_clock, guard = m_guard,
            connectedTo = m_connectedTo, connectedFor = m_connectedFor] {
        std::unique_ptr<Register> opened(new Register(path, access, author));
        opened->setClock(clock);
        if (guard)
            requireSame(*guard, path);
        opened->connect(connectedTo, connectedFor);
        if (guard)
            requireSame(*guard, path);
        opened->m_guard = guard;
        opened->m_logIsTied = true;
        if (access == Access::Write)
            opened->db().run(QStringLiteral("PRAGMA synchronous = FULL"));
        return opened;
    };
}

std::unique_ptr<Register> Register::create(const QString& path, Seed seed, const QString& author,
                                           std::function<UtcSeconds()> clock, UidSource uids)
{
    const QFileInfo info(path);
    if (info.exists())
        throw Error(
            RegisterText::tr("%1 exists already. Choose another name; nothing was overwritten.")
                .arg(path));
    if (!info.absoluteDir().exists())
        throw Error(RegisterText::tr("There is no folder %1.").arg(info.absolutePath()));
    std::unique_ptr<Register> made(new Register(realPath(path), Access::Write, author));
    made->setClock(std::move(clock));
    made->setUidSource(std::move(uids));
    made->m_lock = std::make_unique<RegisterLock>(made->m_path);
    try {
        made->connect(made->m_path, Database::Access::ReadWrite);
        made->db().run(QStringLiteral("PRAGMA application_id = %1").arg(registerApplicationId));
        prepareForWriting(made->db(), made->m_path);
        migrate(made->db());
        made->m_guard = std::make_shared<FileGuard>(made->db(), made->m_lock->path());
        seed(*made);
        made->db().run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        made->m_guard->remember(made->db());
    } catch (const Error&) {
        made.reset();
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(path + QLatin1String(suffix));
        throw;
    }
    return made;
}

void Register::openForReading()
{
    const QFileInfo info(m_path);
    if (isKeptOpen(m_path)) { // nor may it be copied by another descriptor
        connect(m_path, Database::Access::Beside);
        return;
    }
    if (QFileInfo(info.absolutePath()).isWritable() && info.isWritable()) {
        // Where a full disk has no room for the log's index, nobody else has the register open.
        // SQLite's WAL-index file has at least one block of 32 KiB.
        const bool openElsewhere = QFileInfo(m_path + QStringLiteral("-shm")).size() >= 32768;
        const bool foundLog = QFileInfo::exists(m_path + QStringLiteral("-wal"));
        try {
            connect(m_path, Database::Access::Beside);
            m_leavesNoLog = !foundLog;
            return;
        } catch (const Error&) {
            if (openElsewhere)
                throw;
            if (!foundLog)
                tidyUp(m_path);
        }
    }
    // Without write permission SQLite can't make the WAL's index, so the file is read as it stands;
    // what a crash left in the WAL is read from a copy.
    const QString wal = m_path + QStringLiteral("-wal");
    if (QFileInfo(wal).size() == 0) {
        connect(m_path, Database::Access::Immutable);
        return;
    }
    m_copy = std::make_unique<QTemporaryDir>();
    const QString copy = m_copy->filePath(info.fileName());
    if (!QFile::copy(m_path, copy) || !QFile::copy(wal, copy + QStringLiteral("-wal")))
        throw Error(
            RegisterText::tr(
                "%1 can only be read, and there is no room for the copy that reading it needs.")
                .arg(info.fileName()));
    for (const QString& file : {copy, copy + QStringLiteral("-wal")})
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    connect(copy, Database::Access::ReadWrite);
}

std::unique_ptr<Register> Register::open(const QString& path, Access access, Seed seed,
                                         const QString& author, Check check, Take take)
{
    requireRegisterFile(path);
    requireNoFolderBeside(realPath(path));
    std::unique_ptr<Register> opened(new Register(realPath(path), access, author));
    const QDate day = today();
    opened->m_soundAsRead = stateOfClosed(opened->m_path);
    if (check == Check::Now && wasFoundSound(opened->m_path, day))
        opened->m_soundOn = day;
    if (access == Access::Write) {
        if (!QFileInfo(path).isWritable())
            throw Error(RegisterText::tr("%1 can't be written: you have no permission for it.")
                            .arg(QFileInfo(path).fileName()));
        opened->m_lock = std::make_unique<RegisterLock>(opened->m_path, take);
        requireNoOtherName(opened->m_path);
        requireOwnLog(opened->m_path);
        mendPermissions(opened->m_path);
        opened->m_lacksLog = lacksLog(opened->m_path);
        mendPermissions(opened->m_path);
        opened->connect(opened->m_path, Database::Access::ReadWrite);
    } else {
        // By the name that has the log, what is open elsewhere is read whole.
        if (!QFileInfo::exists(opened->m_path + QStringLiteral("-wal")))
            requireNoOtherName(opened->m_path);
        requireOwnLogForReading(opened->m_path);
        opened->m_lacksLog = !isKeptOpen(opened->m_path) && lacksLog(opened->m_path);
        opened->openForReading();
    }
    Database& db = opened->db();
    const int version = schemaVersion(db);
    requireKnownVersion(db, path);
    if (check == Check::Now && !opened->m_soundOn.isValid())
        opened->requireSound();
    if (access == Access::Write)
        requireOwnParts(db, path);
    if (access == Access::Write) {
        prepareForWriting(db, opened->m_path);
        const bool isOlder = version < latestSchemaVersion();
        if (isOlder)
            migrateWithBackup(*opened);
        opened->m_guard = std::make_shared<FileGuard>(db, opened->m_lock->path());
        if (isOlder)
            seed(*opened);
    } else if (version < latestSchemaVersion()) {
        throw Error(
            RegisterText::tr("%1 was written by an older Doorstep. Open it once where it can be "
                             "written, so that "
                             "it is brought up to date.")
                .arg(QFileInfo(path).fileName()));
    }
    return opened;
}

std::unique_ptr<Register> Register::openForWindow(const QString& path, Seed seed,
                                                  const QString& author, Take take)
{
    const QFileInfo info(path);
    const bool writable = info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
    return open(path, !info.exists() || writable ? Access::Write : Access::Read, seed, author,
                Check::Later, take);
}

QString Register::lostSentence(const QString& path)
{
    return RegisterText::tr(
               "%1 is no longer safe to write to, so nothing is saved any more. Save what is "
               "open as a copy, then open the register again.")
        .arg(QFileInfo(path).fileName());
}

// From any thread; the window is told by its own lookAtFiles().
void Register::requireSame(FileGuard& guard, const QString& path)
{
    if (!guard.isLost() && guard.trouble().isEmpty())
        return;
    guard.giveUp();
    throw Error(lostSentence(path));
}

void Register::lookAtFiles()
{
    if (!m_lock || !m_guard)
        return;
    if (m_lossIsTold) {
        (void)isBack();
        return;
    }
    // A damaged page may be one that another program has just put there.
    const bool damaged = damageMet() != m_damageMet;
    const QString trouble =
        damaged ? m_guard->trouble(*m_database, FileGuard::Look::Whole) : m_guard->trouble();
    if (trouble.isEmpty() && !m_guard->isLost())
        return;
    m_guard->giveUp();
    tellLoss((trouble.isEmpty() ? lostSentence(m_path) : trouble) + safeHere());
}

QString Register::safeHere() const
{
    if (m_guard->isWrittenOver())
        return RegisterText::tr(
            " Nothing is saved any more, and what was saved before may be spoilt with it: save "
            "what is open as a copy; if that fails, restore the latest backup.");
    return RegisterText::tr(
        " Nothing is saved any more; what was saved before is safe here: save what is "
        "open as a copy.");
}

// A disk that was taken out and put in again, a file that was renamed and named back.
bool Register::isBack()
{
    if (!m_lock || !m_guard->trouble(*m_database, FileGuard::Look::Whole).isEmpty() ||
        !m_guard->schemaTrouble(*m_database).isEmpty())
        return false;
    m_guard->comeBack();
    m_lossIsTold = false;
    m_database->setKeepsLog(false);
    Q_EMIT found();
    return true;
}

void Register::tellLoss(const QString& sentence)
{
    if (std::exchange(m_lossIsTold, true))
        return;
    m_database->setKeepsLog(true); // what lies under the name now is not ours to write to
    Q_EMIT lost(sentence);
}

void Register::lose(const QString& trouble, const QString& whatOfIt)
{
    m_guard->giveUp();
    tellLoss(trouble + whatOfIt);
    throw Error(trouble + whatOfIt);
}

void Register::requireWritable()
{
    switch (standing()) {
    case Standing::ReadOnly:
        throw Error(
            RegisterText::tr("The register is open for reading only; nothing was changed."));
    case Standing::Lost:
        if (isBack())
            break;
        tellLoss(lostSentence(m_path)); // another connection has noticed it
        throw Error(lostSentence(m_path));
    case Standing::Writable:
        break;
    }
    if (!m_guard)
        return; // it is just being made
    if (const QString trouble = m_guard->trouble(*m_database, FileGuard::Look::Whole);
        !trouble.isEmpty())
        lose(trouble, safeHere());
    if (const QString trouble = m_guard->schemaTrouble(*m_database); !trouble.isEmpty())
        lose(trouble, {}); // a copy would have them, too
    if (!m_logIsTied && !m_database->inTransaction()) {
        const auto alone = m_guard->writing();
        m_logIsTied = tieLog(*m_database);
        m_guard->remember(*m_database);
    }
}

void Register::commit(Transaction& transaction)
{
    if (!m_guard) {
        transaction.commit();
        return;
    }
    const auto alone = m_guard->writing();
    transaction.commit();
    m_guard->remember(*m_database);
    if (const QString trouble = m_guard->trouble(*m_database, FileGuard::Look::Names);
        !trouble.isEmpty())
        lose(trouble,
             RegisterText::tr(" What was typed last may not have been saved: save what is open as "
                              "a copy."));
}

void Register::rewriteFile(const std::function<void()>& work)
{
    const auto alone = m_guard->writing();
    const auto known = qScopeGuard([this] { m_guard->remember(*m_database); });
    work();
}

bool Register::tellNews(const QSet<QString>& tables)
{
    try {
        Q_EMIT changed(tables);
        return true;
    } catch (...) {
        Q_EMIT newsFailed(sentenceOfCaught("news of a change"));
        return false;
    }
}

void Register::announce(const QSet<QString>& tables)
{
    if (!tellNews(tables))
        QMetaObject::invokeMethod(
            this, [this, tables] { (void)tellNews(tables); }, Qt::QueuedConnection);
}

QByteArray Register::newUid(UtcSeconds at)
{
    return m_uids.next(m_clock ? at * 1000 : QDateTime::currentMSecsSinceEpoch());
}

QString Register::setting(const QString& key, const QString& fallback)
{
    const auto value = m_database->one<std::optional<QString>>(
        QStringLiteral("SELECT value FROM setting WHERE key = ?"), key);
    return value.value_or(fallback);
}

void Register::setSetting(const QString& key, const QString& value)
{
    // Drafts hold what is still being typed, and what will be refused.
    const QString kept = key.startsWith(u"draft/") ? withoutBegunIdentityNumbers(value)
                                                   : withoutTypedIdentityNumbers(value);
    const auto write = [&] {
        m_database->run(QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) "
                                       "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                        key, kept);
    };
    requireWritable();
    if (m_database->inTransaction()) { // a change's, that commits it with the rest
        write();
        return;
    }
    Transaction transaction(*m_database);
    write();
    commit(transaction);
}

} // namespace doorstep

#include "moc_Register.cpp"
