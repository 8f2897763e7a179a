#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QHash>
#include <QSqlDatabase>
#include <memory>
#include <utility>

#include "data/base/OpenFiles.h"
#include "data/register/Cell.h"

struct sqlite3;
struct sqlite3_stmt;

namespace doorstep {

class Database;
class VisitYears;

// A value as SQLite holds it, without a copy: it lasts until its statement moves on.
struct RawValue
{
    enum class Type { Null, Integer, Real, Text, Blob };

    Type type = Type::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArrayView bytes = {}; // of a text in UTF-8, or of a blob
    size_t number = 0;         // not 0: whatever bears it is the same text in its column

    [[nodiscard]] QVariant toVariant() const;
};

// A prepared statement borrowed from the connection. Binds in order, steps rows; a failure throws
// Error with SQLite's words and the statement, after which it is done. A statement that needs a
// value twice names its values :p1, :p2, …; a value that it has no place for is an error.
class Statement
{
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    template <typename... Values>
    Statement& bind(const Values&... values)
    {
        (addValue(toCell(values)), ...);
        return *this;
    }
    Statement& addValue(const QVariant& value);
    // For statements put together from parts: those of the values :p1, :p2, … that it names.
    Statement& bindNamed(const QVariantList& values);

    void exec();               // a write, to its end
    [[nodiscard]] bool next(); // a read: the next row

    [[nodiscard]] int columnCount() const;
    [[nodiscard]] RawValue raw(int column) const;
    [[nodiscard]] QVariant value(int column) const { return raw(column).toVariant(); }
    template <typename T>
    [[nodiscard]] T get(int column) const
    {
        return fromCell<T>(value(column));
    }

private:
    friend class Database;
    Statement(Database& database, QString sql, sqlite3_stmt* prepared);
    void bindAt(int at, const QVariant& value);
    [[noreturn]] void fail() const;

    Database* m_database;
    QString m_sql;
    sqlite3_stmt* m_prepared;
    bool m_named;
    int m_bound = 0;
};

// One SQLite connection of one thread, opened by Qt Sql, with the register's own SQL functions.
// Statements go to SQLite by the connection's handle: QSqlQuery costs two to three times as much a
// row.
class Database
{
public:
    enum class Access {
        ReadWrite, // the file's owner: the last to close moves the write-ahead log into the file
        Beside,    // while somebody else may own it: leaves the log and its index as they are
        Immutable, // no other program may write meanwhile; the log is not read
    };

    Database(const QString& path, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] Statement prepare(const QString& sql);
    // Prepares, binds and executes a write in one go.
    template <typename... Values>
    void run(const QString& sql, const Values&... values)
    {
        prepare(sql).bind(values...).exec();
    }
    // The first column of the first row, or a default value when there is no row.
    template <typename T, typename... Values>
    [[nodiscard]] T one(const QString& sql, const Values&... values)
    {
        Statement statement = prepare(sql);
        statement.bind(values...);
        return statement.next() ? statement.get<T>(0) : T{};
    }
    // Several statements separated by semicolons, triggers among them: a migration.
    void runScript(const QByteArray& sql);
    // For a file that is thrown away as a whole when its writing does not end: nothing waits for
    // the disk, and much is kept in memory.
    void writeInBulk();
    void gatherStatistics(); // that SQLite plans by, after much was written

    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    // What another thread opens its own connection with. It must not open the file by other means:
    // closing it there would drop this process's locks (POSIX).
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] Access access() const { return m_access; }
    [[nodiscard]] bool inTransaction() const;
    // Whether the log is moved into the file when this connection is the last to close.
    void setKeepsLog(bool keeps);
    // From any thread: the statement that is being stepped fails.
    void interrupt();
    // Packs the visits anew that were touched, in the transaction that is open (or in one of its
    // own): each commit does so first, and whoever reads figures amid a change.
    void packVisits();
    [[nodiscard]] VisitYears& visitYears() { return *m_visitYears; }

private:
    friend class Statement;
    void giveBack(const QString& sql, sqlite3_stmt* prepared);
    void close();

    QString m_path;
    Access m_access;
    QString m_name;
    QSqlDatabase m_connection;
    sqlite3* m_handle = nullptr;
    std::optional<KeptFile> m_kept;
    std::unique_ptr<VisitYears> m_visitYears;
    QHash<QString, QList<sqlite3_stmt*>> m_idle;
};

// Rolls back when it leaves the scope, unless committed. A failing rollback is logged, not thrown.
class Transaction
{
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

// All that is read while it lives is of one moment, though somebody writes meanwhile.
class ReadTransaction
{
public:
    explicit ReadTransaction(Database& database);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

private:
    Database& m_database;
};

// The sentence for an SQLite failure: full disk, damaged file, locked, read-only, …
[[nodiscard]] QString sentenceForSqlite(int resultCode, const QString& path);

} // namespace doorstep
