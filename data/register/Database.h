#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <memory>
#include <utility>

#include "data/register/Cell.h"

struct sqlite3;

namespace doorstep {

class Database;

// A prepared statement borrowed from the connection. Binds in order, steps rows; a failure throws
// Error with SQLite's words and the statement, after which it is done. A statement that needs a
// value twice names its values :p1, :p2, … (Qt rewrites ?1 and loses count).
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

    void exec();               // a write, or a read whose rows follow by next()
    [[nodiscard]] bool next(); // executes at the first call

    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    template <typename T>
    [[nodiscard]] T get(int column) const
    {
        return fromCell<T>(m_query->value(column));
    }
    [[nodiscard]] int columnCount() const;

private:
    friend class Database;
    Statement(Database& database, QString sql, std::unique_ptr<QSqlQuery> query);
    [[noreturn]] void fail() const;

    Database* m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
    bool m_named;
    int m_bound = 0;
    bool m_executed = false;
};

// One SQLite connection of one thread, with the register's own SQL functions. Nothing else in the
// program touches QSqlQuery.
class Database
{
public:
    enum class Access { ReadWrite, Immutable }; // Immutable: no other program may write meanwhile

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

    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] sqlite3* handle() const;
    [[nodiscard]] bool inTransaction() const;

private:
    friend class Statement;
    void giveBack(const QString& sql, std::unique_ptr<QSqlQuery> query);
    void close();

    QString m_path;
    QString m_name;
    QSqlDatabase m_connection;
    QHash<QString, QList<QSqlQuery*>> m_idle;
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

// The sentence for an SQLite failure: full disk, damaged file, locked, read-only, …
[[nodiscard]] QString sentenceForSqlite(int resultCode, const QString& path);

} // namespace doorstep
