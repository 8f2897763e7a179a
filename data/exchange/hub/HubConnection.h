#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Error.h"
#include "data/exchange/hub/HubAddress.h"
#include "data/register/Cell.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace doorstep {

// The hub can't be reached, or no longer: what was under way there has come about as a whole or not
// at all.
class HubAwayError : public Error
{
public:
    using Error::Error;
};

// The rows of an answer.
class HubRows
{
public:
    explicit HubRows(QSqlQuery query) : m_query(std::move(query)) {}
    [[nodiscard]] bool next() { return m_query.next(); }
    template <typename T>
    [[nodiscard]] T get(int column) const
    {
        return fromCell<T>(m_query.value(column));
    }

private:
    QSqlQuery m_query;
};

// One connection of one thread to a hub. A statement has a ? for each value; its failure throws
// Error, or HubAwayError.
class HubConnection
{
public:
    explicit HubConnection(const HubAddress& address);
    ~HubConnection();
    HubConnection(const HubConnection&) = delete;
    HubConnection& operator=(const HubConnection&) = delete;

    template <typename... Values>
    HubRows ask(const QString& sql, const Values&... values)
    {
        return execute(sql, {toCell(values)...});
    }
    template <typename... Values>
    void run(const QString& sql, const Values&... values)
    {
        (void)execute(sql, {toCell(values)...});
    }
    // The first column of the first row, or a default value when there is no row.
    template <typename T, typename... Values>
    [[nodiscard]] T one(const QString& sql, const Values&... values)
    {
        HubRows rows = ask(sql, values...);
        return rows.next() ? rows.get<T>(0) : T{};
    }
    // Several statements, separated by semicolons.
    void runScript(const QByteArray& sql);

    [[nodiscard]] const HubAddress& address() const { return m_address; }

private:
    friend class HubTransaction;
    HubRows execute(const QString& sql, const QVariantList& values);
    [[noreturn]] void fail(const QSqlError& error, const QString& sql);

    HubAddress m_address;
    QString m_name;
    QSqlDatabase m_connection;
};

// Rolls back when it leaves the scope, unless committed.
class HubTransaction
{
public:
    explicit HubTransaction(HubConnection& hub);
    ~HubTransaction();
    HubTransaction(const HubTransaction&) = delete;
    HubTransaction& operator=(const HubTransaction&) = delete;

    // Where it throws HubAwayError nobody knows whether it was.
    void commit();

private:
    HubConnection& m_hub;
    bool m_open = true;
};

} // namespace doorstep
