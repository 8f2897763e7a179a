// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Database.h"

#include "data/base/Error.h"
#include "data/register/SqlFunctions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>
#include <QUrl>
#include <QUuid>
#include <sqlite3.h>

namespace doorstep {

namespace {

Q_LOGGING_CATEGORY(lcDatabase, "doorstep.database")

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Database)
};

} // namespace

QString sentenceForSqlite(int resultCode, const QString& path)
{
    const QString file = QFileInfo(path).fileName();
    switch (resultCode & 0xff) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return Text::tr("The disk is full or does not answer, so nothing was written to %1. Free "
                        "some room and "
                        "try again; what was saved before is safe.")
            .arg(file);
    case SQLITE_CORRUPT:
        return Text::tr("%1 is damaged. Restore the latest backup: doorstep restore BACKUP "
                        "--output NEW-FILE.")
            .arg(file);
    case SQLITE_NOTADB:
        return Text::tr("%1 is not a Doorstep register.").arg(file);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Text::tr("%1 is being written by another program. Close it and try again.")
            .arg(file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Text::tr("%1 can only be read: you have no permission to write it.").arg(file);
    case SQLITE_CANTOPEN:
        return Text::tr(
                   "%1 can't be opened. Check that the file and its folder exist and may be read.")
            .arg(file);
    case SQLITE_CONSTRAINT:
        return Text::tr(
            "The register refused the change because it would contradict what is there.");
    default:
        return Text::tr("The register could not do this.");
    }
}

Statement::Statement(Database& database, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_database(&database),
      m_sql(std::move(sql)),
      m_query(std::move(query)),
      m_named(m_sql.contains(QLatin1String(":p")))
{
}

Statement::Statement(Statement&& other) noexcept = default;

Statement::~Statement()
{
    if (m_query)
        m_database->giveBack(m_sql, std::move(m_query));
}

Statement& Statement::addValue(const QVariant& value)
{
    if (m_named)
        m_query->bindValue(QStringLiteral(":p%1").arg(++m_bound), value);
    else
        m_query->bindValue(m_bound++, value);
    return *this;
}

void Statement::exec()
{
    m_executed = true;
    if (!m_query->exec())
        fail();
}

bool Statement::next()
{
    if (!m_executed)
        exec();
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        fail();
    return false;
}

int Statement::columnCount() const
{
    return m_query->record().count();
}

void Statement::fail() const
{
    const QSqlError error = m_query->lastError();
    const int code = error.nativeErrorCode().toInt();
    throw Error(sentenceForSqlite(code, m_database->m_path),
                QStringLiteral("SQLite %1: %2 in: %3").arg(code).arg(error.text(), m_sql));
}

Database::Database(const QString& path, Access access)
    : m_path(path),
      m_name(QUuid::createUuid().toString()),
      m_connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    QStringList options{QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000")};
    QString name = path;
    if (access == Access::Immutable) {
        options << QStringLiteral("QSQLITE_OPEN_READONLY") << QStringLiteral("QSQLITE_OPEN_URI");
        name =
            QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1");
    }
    m_connection.setDatabaseName(name);
    m_connection.setConnectOptions(options.join(u';'));
    if (!m_connection.open()) {
        const QSqlError error = m_connection.lastError();
        const int code = error.nativeErrorCode().toInt();
        m_connection = {};
        QSqlDatabase::removeDatabase(m_name);
        throw Error(sentenceForSqlite(code == 0 ? SQLITE_CANTOPEN : code, path), error.text());
    }
    try {
        registerSqlFunctions(handle());
        run(QStringLiteral("PRAGMA foreign_keys = ON"));
        run(QStringLiteral("PRAGMA cache_size = -24000"));
    } catch (const Error&) {
        close();
        throw;
    }
}

Database::~Database()
{
    close();
}

void Database::close()
{
    for (const QList<QSqlQuery*>& queries : std::as_const(m_idle))
        qDeleteAll(queries);
    m_idle.clear();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
}

Statement Database::prepare(const QString& sql)
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end() && !idle->isEmpty())
        return Statement(*this, sql, std::unique_ptr<QSqlQuery>(idle->takeLast()));
    auto query = std::make_unique<QSqlQuery>(m_connection);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        const QSqlError error = query->lastError();
        const int code = error.nativeErrorCode().toInt();
        throw Error(
            sentenceForSqlite(code, m_path),
            QStringLiteral("SQLite %1: %2 in: %3").arg(code).arg(error.databaseText(), sql));
    }
    return Statement(*this, sql, std::move(query));
}

void Database::giveBack(const QString& sql, std::unique_ptr<QSqlQuery> query)
{
    // Enough for the program's fixed statements; generated ones (lists of ids) must not pile up.
    constexpr qsizetype mostKept = 200;
    query->finish();
    if (m_idle.size() < mostKept || m_idle.contains(sql))
        m_idle[sql].append(query.release());
}

void Database::runScript(const QByteArray& sql)
{
    char* words = nullptr;
    const int code = sqlite3_exec(handle(), sql.constData(), nullptr, nullptr, &words);
    if (code == SQLITE_OK)
        return;
    const QString detail = QString::fromUtf8(words);
    sqlite3_free(words);
    throw Error(sentenceForSqlite(code, m_path),
                QStringLiteral("SQLite %1: %2").arg(code).arg(detail));
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(handle());
}

sqlite3* Database::handle() const
{
    const QVariant handle = m_connection.driver()->handle();
    return *static_cast<sqlite3* const*>(handle.constData());
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

Transaction::Transaction(Database& database) : m_database(database)
{
    m_database.run(QStringLiteral("BEGIN IMMEDIATE"));
}

Transaction::~Transaction()
{
    if (!m_open || !m_database.inTransaction())
        return;
    try {
        m_database.run(QStringLiteral("ROLLBACK"));
    } catch (const Error& error) {
        qCWarning(lcDatabase) << "rollback failed:" << error.detail();
    }
}

void Transaction::commit()
{
    m_database.run(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace doorstep
