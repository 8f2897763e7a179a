// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Database.h"

#include "data/base/Caught.h"
#include "data/base/Error.h"
#include "data/base/FileLimit.h"
#include "data/base/HasWindow.h"
#include "data/base/SafeFile.h"
#include "data/register/Health.h"
#include "data/register/SqlFunctions.h"
#include "data/register/VisitYears.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <sqlite3.h>

namespace doorstep {

namespace {

struct DatabaseText
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
        return DatabaseText::tr(
                   "The disk is full or does not answer, so nothing was written to %1. Free "
                   "some room and "
                   "try again; what was saved before is safe.")
            .arg(file);
    case SQLITE_CORRUPT:
        noteDamage();
        return (hasWindow()
                    ? DatabaseText::tr(
                          "%1 is damaged. Restore the latest backup: File › Restore a backup.")
                    : DatabaseText::tr("%1 is damaged. Restore the latest backup: doorstep restore "
                                       "BACKUP --output NEW-FILE."))
            .arg(file);
    case SQLITE_NOTADB:
        return DatabaseText::tr("%1 is not a Doorstep register.").arg(file);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return DatabaseText::tr("%1 is being written by another program. Close it and try again.")
            .arg(file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return DatabaseText::tr("%1 can only be read: you have no permission to write it.")
            .arg(file);
    case SQLITE_CANTOPEN:
        return DatabaseText::tr(
                   "%1 can't be opened. Check that the file and its folder exist and may be read.")
            .arg(file);
    case SQLITE_CONSTRAINT:
        return DatabaseText::tr(
            "The register refused the change because it would contradict what is there.");
    default:
        return DatabaseText::tr("The register could not do this.");
    }
}

Statement::Statement(Database& database, QString sql, sqlite3_stmt* prepared)
    : m_database(&database),
      m_sql(std::move(sql)),
      m_prepared(prepared),
      m_named(m_sql.contains(QLatin1String(":p")))
{
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database),
      m_sql(std::move(other.m_sql)),
      m_prepared(std::exchange(other.m_prepared, nullptr)),
      m_named(other.m_named),
      m_bound(other.m_bound)
{
}

Statement::~Statement()
{
    if (m_prepared)
        m_database->giveBack(m_sql, m_prepared);
}

Statement& Statement::addValue(const QVariant& value)
{
    int at = ++m_bound;
    if (m_named) {
        const QByteArray name = ":p" + QByteArray::number(at);
        at = sqlite3_bind_parameter_index(m_prepared, name.constData());
        if (at == 0)
            throw Error(
                DatabaseText::tr("The register could not do this."),
                QStringLiteral("no place for %1 in: %2").arg(QString::fromLatin1(name), m_sql));
    }
    bindAt(at, value);
    return *this;
}

Statement& Statement::bindNamed(const QVariantList& values)
{
    m_named = true; // it may name none
    for (const QVariant& value : values) {
        const QByteArray name = ":p" + QByteArray::number(++m_bound);
        if (const int at = sqlite3_bind_parameter_index(m_prepared, name.constData()); at > 0)
            bindAt(at, value);
    }
    return *this;
}

void Statement::bindAt(int at, const QVariant& value)
{
    int code = SQLITE_OK;
    switch (value.isNull() ? QMetaType::Nullptr : value.typeId()) {
    case QMetaType::Nullptr:
        code = sqlite3_bind_null(m_prepared, at);
        break;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        code = sqlite3_bind_int64(m_prepared, at, value.toLongLong());
        break;
    case QMetaType::Double:
        code = sqlite3_bind_double(m_prepared, at, value.toDouble());
        break;
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        code = sqlite3_bind_blob64(m_prepared, at, bytes.isEmpty() ? "" : bytes.constData(),
                                   static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
        break;
    }
    default: {
        const QByteArray text = value.toString().toUtf8();
        code = sqlite3_bind_text64(m_prepared, at, text.constData(),
                                   static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT,
                                   SQLITE_UTF8);
    }
    }
    if (code != SQLITE_OK)
        fail();
}

void Statement::exec()
{
    while (next()) {
    }
    if (m_database->m_visitYears->isBehind() && !m_database->inTransaction())
        m_database->packVisits();
}

bool Statement::next()
{
    if (!m_named && m_bound != sqlite3_bind_parameter_count(m_prepared))
        throw Error(DatabaseText::tr("The register could not do this."),
                    QStringLiteral("%1 values for: %2").arg(m_bound).arg(m_sql));
    const int code = sqlite3_step(m_prepared);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail();
    return false;
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_prepared);
}

QVariant RawValue::toVariant() const
{
    switch (type) {
    case Type::Null:
        break;
    case Type::Integer:
        return integer;
    case Type::Real:
        return real;
    case Type::Text:
        return QString::fromUtf8(bytes);
    case Type::Blob:
        return bytes.toByteArray();
    }
    return {};
}

RawValue Statement::raw(int column) const
{
    switch (sqlite3_column_type(m_prepared, column)) {
    case SQLITE_INTEGER:
        return {RawValue::Type::Integer, sqlite3_column_int64(m_prepared, column)};
    case SQLITE_FLOAT:
        return {RawValue::Type::Real, 0, sqlite3_column_double(m_prepared, column)};
    case SQLITE_BLOB: {
        const void* bytes = sqlite3_column_blob(m_prepared, column);
        return {RawValue::Type::Blob,
                0,
                0,
                {static_cast<const char*>(bytes), sqlite3_column_bytes(m_prepared, column)}};
    }
    case SQLITE_TEXT: {
        const void* text = sqlite3_column_text(m_prepared, column);
        return {RawValue::Type::Text,
                0,
                0,
                {static_cast<const char*>(text), sqlite3_column_bytes(m_prepared, column)}};
    }
    default:
        return {};
    }
}

void Statement::fail() const
{
    sqlite3* const connection = m_database->handle();
    const int code = sqlite3_extended_errcode(connection);
    const QString words = QString::fromUtf8(sqlite3_errmsg(connection));
    QString sentence; // SQLite has one code for a limit and for a disk that does not answer
    if ((code & 0xff) == SQLITE_IOERR)
        sentence = sentenceForWriting(m_database->m_path, sqlite3_system_errno(connection));
    if (sentence.isEmpty() && code == SQLITE_IOERR_WRITE)
        sentence = sentenceForWriting(m_database->m_path, errorOfLimit());
    if (sentence.isEmpty())
        sentence = sentenceForSqlite(code, m_database->m_path);
    throw Error(sentence, QStringLiteral("SQLite %1: %2 in: %3").arg(code).arg(words, m_sql));
}

Database::Database(const QString& path, Access access)
    : m_path(path),
      m_access(access),
      m_name(QUuid::createUuid().toString()),
      m_connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    QStringList options{QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000")};
    QString name = path;
    if (access != Access::ReadWrite) {
        if (access == Access::Immutable)
            options << QStringLiteral("QSQLITE_OPEN_READONLY");
        options << QStringLiteral("QSQLITE_OPEN_URI");
        name = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) +
               (access == Access::Immutable ? QStringLiteral("?immutable=1")
                                            : QStringLiteral("?mode=rw")); // makes no file
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
    const QVariant handle = m_connection.driver()->handle();
    m_handle = *static_cast<sqlite3* const*>(handle.constData());
    if (access != Access::Immutable) // holds no locks: a backup may be replaced while looked into
        m_kept.emplace(path);
    setKeepsLog(access == Access::Beside);
    m_visitYears = std::make_unique<VisitYears>(m_handle);
    try {
        registerSqlFunctions(m_handle);
        run(QStringLiteral("PRAGMA foreign_keys = ON"));
        run(QStringLiteral("PRAGMA cache_size = -24000"));
        run(QStringLiteral("PRAGMA cell_size_check = ON")); // a damaged page is told, not followed
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
    for (const QList<sqlite3_stmt*>& statements : std::as_const(m_idle)) {
        for (sqlite3_stmt* statement : statements)
            sqlite3_finalize(statement);
    }
    m_idle.clear();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
    m_kept.reset();
}

Statement Database::prepare(const QString& sql)
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end() && !idle->isEmpty())
        return Statement(*this, sql, idle->takeLast());
    const QByteArray words = sql.toUtf8();
    sqlite3_stmt* prepared = nullptr;
    Statement statement(*this, sql, nullptr);
    if (sqlite3_prepare_v3(m_handle, words.constData(), static_cast<int>(words.size()),
                           SQLITE_PREPARE_PERSISTENT, &prepared, nullptr) != SQLITE_OK)
        statement.fail();
    statement.m_prepared = prepared;
    return statement;
}

void Database::giveBack(const QString& sql, sqlite3_stmt* prepared)
{
    // Enough for the program's fixed statements; generated ones (lists of ids) must not pile up.
    constexpr qsizetype mostKept = 200;
    sqlite3_reset(prepared);
    sqlite3_clear_bindings(prepared);
    if (m_idle.size() < mostKept || m_idle.contains(sql))
        m_idle[sql].append(prepared);
    else
        sqlite3_finalize(prepared);
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

void Database::writeInBulk()
{
    run(QStringLiteral("PRAGMA synchronous = OFF"));
    run(QStringLiteral("PRAGMA cache_size = -200000"));
}

void Database::gatherStatistics()
{
    run(QStringLiteral("PRAGMA optimize"));
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(handle());
}

void Database::setKeepsLog(bool keeps)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keeps ? 1 : 0, nullptr);
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

void Database::packVisits()
{
    if (!m_visitYears->isBehind())
        return;
    if (inTransaction())
        m_visitYears->catchUp(*this);
    else
        Transaction(*this).commit();
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
    } catch (...) {
        (void)sentenceOfCaught("rollback");
    }
}

ReadTransaction::ReadTransaction(Database& database) : m_database(database)
{
    m_database.run(QStringLiteral("BEGIN"));
}

// Also while an error is on its way, which SQLite may have answered with a rollback of its own.
ReadTransaction::~ReadTransaction()
{
    if (!m_database.inTransaction())
        return;
    try {
        m_database.run(QStringLiteral("ROLLBACK"));
    } catch (...) {
        (void)sentenceOfCaught("end of reading");
    }
}

void Transaction::commit()
{
    m_database.packVisits();
    m_database.run(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace doorstep
