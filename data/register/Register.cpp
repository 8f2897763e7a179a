// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Register.h"

#include "data/base/Error.h"
#include "data/codes/CodeSeed.h"
#include "data/register/Migrations.h"
#include "data/register/NetworkFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QtEndian>

namespace doorstep {

namespace {

Q_LOGGING_CATEGORY(lcRegister, "doorstep.register")

struct Text
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

} // namespace

void requireRegisterFile(const QString& path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        throw Error(
            Text::tr("There is no file %1. Check the name, or make a new register.").arg(path));
    if (info.isDir())
        throw Error(Text::tr("%1 is a folder, not a register.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Text::tr("%1 can't be read: you have no permission for it.").arg(name),
                    file.errorString());
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        throw Error(Text::tr("%1 is not a Doorstep register.").arg(name),
                    QStringLiteral("no SQLite header"));
    // SQLite file format, 1.3: the application id stands at offset 68, big-endian.
    if (qFromBigEndian<qint32>(header.constData() + 68) != registerApplicationId)
        throw Error(
            Text::tr("%1 is a database of another program, not a Doorstep register.").arg(name));
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
    : m_path(std::move(path)), m_access(access), m_author(author.isEmpty() ? loginName() : author)
{
}

Register::~Register()
{
    m_database.reset(); // before the lock goes
}

void Register::lock()
{
    auto lock = std::make_unique<QLockFile>(m_path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    if (lock->tryLock(0)) {
        m_lock = std::move(lock);
        return;
    }
    const QString name = QFileInfo(m_path).fileName();
    if (lock->error() == QLockFile::LockFailedError) {
        qint64 pid = 0;
        QString host;
        QString program;
        lock->getLockInfo(&pid, &host, &program);
        throw Error(
            Text::tr(
                "%1 is open already in %2 (process %3 on %4). Use that window, or close it first.")
                .arg(name, program, QString::number(pid), host));
    }
    throw Error(Text::tr("%1 can't be written: you have no permission for its folder.").arg(name),
                QStringLiteral("lock file not writable"));
}

void Register::connect(const QString& path, Database::Access access)
{
    m_database = std::make_unique<Database>(path, access);
    m_connectedTo = path;
    m_connectedFor = access;
}

std::function<std::unique_ptr<Database>()> Register::connector() const
{
    return [path = m_connectedTo, access = m_connectedFor] {
        return std::make_unique<Database>(path, access);
    };
}

std::function<std::unique_ptr<Register>()> Register::opener() const
{
    return [path = m_path, access = m_access, author = m_author, clock = m_clock,
            connectedTo = m_connectedTo, connectedFor = m_connectedFor] {
        std::unique_ptr<Register> opened(new Register(path, access, author));
        opened->setClock(clock);
        opened->connect(connectedTo, connectedFor);
        if (access == Access::Write)
            opened->db().run(QStringLiteral("PRAGMA synchronous = FULL"));
        return opened;
    };
}

std::unique_ptr<Register> Register::create(const QString& path, const QString& author,
                                           std::function<UtcSeconds()> clock, UidSource uids)
{
    const QFileInfo info(path);
    if (info.exists())
        throw Error(
            Text::tr("%1 exists already. Choose another name; nothing was overwritten.").arg(path));
    if (!info.absoluteDir().exists())
        throw Error(Text::tr("There is no folder %1.").arg(info.absolutePath()));
    std::unique_ptr<Register> made(new Register(info.absoluteFilePath(), Access::Write, author));
    made->setClock(std::move(clock));
    made->setUidSource(std::move(uids));
    made->lock();
    try {
        made->connect(made->m_path, Database::Access::ReadWrite);
        made->db().run(QStringLiteral("PRAGMA application_id = %1").arg(registerApplicationId));
        prepareForWriting(made->db(), made->m_path);
        migrate(made->db());
        seedCodes(*made);
        made->db().run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
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
    if (QFileInfo(info.absolutePath()).isWritable() && info.isWritable()) {
        // A connection that may write takes its -wal and -shm away again when it is the last to
        // close. Where a full disk has no room for them, nobody else has the register open.
        // SQLite's WAL-index file has at least one block of 32 KiB.
        const bool openElsewhere = QFileInfo(m_path + QStringLiteral("-shm")).size() >= 32768;
        try {
            connect(m_path, Database::Access::ReadWrite);
            return;
        } catch (const Error&) {
            if (openElsewhere)
                throw;
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
            Text::tr(
                "%1 can only be read, and there is no room for the copy that reading it needs.")
                .arg(info.fileName()));
    for (const QString& file : {copy, copy + QStringLiteral("-wal")})
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    connect(copy, Database::Access::ReadWrite);
}

std::unique_ptr<Register> Register::open(const QString& path, Access access, const QString& author,
                                         Check check)
{
    requireRegisterFile(path);
    std::unique_ptr<Register> opened(
        new Register(QFileInfo(path).absoluteFilePath(), access, author));
    if (access == Access::Write) {
        if (!QFileInfo(path).isWritable())
            throw Error(Text::tr("%1 can't be written: you have no permission for it.")
                            .arg(QFileInfo(path).fileName()));
        opened->lock();
        opened->connect(opened->m_path, Database::Access::ReadWrite);
    } else {
        opened->openForReading();
    }
    Database& db = opened->db();
    const int version = schemaVersion(db);
    if (version > latestSchemaVersion())
        throw Error(
            Text::tr(
                "%1 was written by a newer Doorstep. Update this program to open it; the file is "
                "left as it is.")
                .arg(QFileInfo(path).fileName()),
            QStringLiteral("schema %1, this program knows %2")
                .arg(version)
                .arg(latestSchemaVersion()));
    if (check == Check::Now) {
        const QString problem = integrityProblem(db, IntegrityDepth::Quick);
        if (!problem.isEmpty())
            throw Error(
                Text::tr(
                    "%1 is damaged. Restore the latest backup: doorstep restore BACKUP --output "
                    "NEW-FILE.")
                    .arg(QFileInfo(path).fileName()),
                problem);
    }
    if (access == Access::Write) {
        prepareForWriting(db, opened->m_path);
        if (version < latestSchemaVersion()) {
            migrateWithBackup(*opened);
            seedCodes(*opened);
        }
    } else if (version < latestSchemaVersion()) {
        throw Error(Text::tr("%1 was written by an older Doorstep. Open it once where it can be "
                             "written, so that "
                             "it is brought up to date.")
                        .arg(QFileInfo(path).fileName()));
    }
    return opened;
}

std::unique_ptr<Register> Register::openForWindow(const QString& path, const QString& author)
{
    const QFileInfo info(path);
    const bool writable = info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
    return open(path, !info.exists() || writable ? Access::Write : Access::Read, author,
                Check::Later);
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
    m_database->run(QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) "
                                   "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                    key, value);
}

} // namespace doorstep
