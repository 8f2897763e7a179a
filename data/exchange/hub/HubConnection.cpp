// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/hub/HubConnection.h"

#include <QCoreApplication>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

namespace doorstep {

namespace {

struct HubConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(Hub)
};

const QString hubDriver = QStringLiteral("QPSQL");

} // namespace

HubConnection::HubConnection(const HubAddress& address)
    : m_address(address), m_name(QStringLiteral("hub-") + QUuid::createUuid().toString())
{
    if (!QSqlDatabase::isDriverAvailable(hubDriver))
        throw Error(HubConnectionText::tr("This PC lacks the part that speaks with a hub. Install "
                                          "the package libqt6sql6-psql; everything else works "
                                          "without it."));
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(hubDriver, m_name);
        connection.setHostName(address.option(QStringLiteral("host")));
        connection.setPort(address.option(QStringLiteral("port")).isEmpty()
                               ? -1
                               : address.option(QStringLiteral("port")).toInt());
        connection.setDatabaseName(address.option(QStringLiteral("dbname")));
        connection.setUserName(address.option(QStringLiteral("user")));
        connection.setConnectOptions(address.further());
        m_connection = connection;
    }
    if (m_connection.open())
        return;
    const QString why = m_connection.lastError().driverText() + u' ' +
                        m_connection.lastError().databaseText().trimmed();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
    throw HubAwayError(HubConnectionText::tr("The hub %1 can't be reached, or refuses the login. "
                                             "Nothing was changed here; what is new stays in the "
                                             "register and goes with the next time.")
                           .arg(address.name()),
                       why);
}

HubConnection::~HubConnection()
{
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
}

HubRows HubConnection::execute(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(m_connection);
    if (values.isEmpty()) {
        if (!query.exec(sql))
            fail(query.lastError(), sql);
        return HubRows(std::move(query));
    }
    if (!query.prepare(sql))
        fail(query.lastError(), sql);
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        fail(query.lastError(), sql);
    return HubRows(std::move(query));
}

void HubConnection::runScript(const QByteArray& sql)
{
    QSqlQuery query(m_connection);
    if (!query.exec(QString::fromUtf8(sql)))
        fail(query.lastError(), QStringLiteral("script"));
}

// By SQLSTATE, which no language changes.
void HubConnection::fail(const QSqlError& error, const QString& sql)
{
    const QString state = error.nativeErrorCode();
    const QString hub = m_address.name();
    const QString detail =
        QStringLiteral("%1 %2: %3").arg(state, error.databaseText().trimmed(), sql);
    // None: the connection itself broke. 57P…: the server goes down.
    if (state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P"))
        throw HubAwayError(HubConnectionText::tr("The connection to the hub %1 broke. What is new "
                                                 "stays in the register and goes with the next "
                                                 "time; nothing is lost or sent twice.")
                               .arg(hub),
                           detail);
    if (state == u"42501")
        throw Error(HubConnectionText::tr("The hub %1 does not let this login do that. Ask those "
                                          "who look after it.")
                        .arg(hub),
                    detail);
    if (state == u"3F000" || state == u"42P01" || state == u"42883")
        throw Error(HubConnectionText::tr("At %1 there is no hub, or one of another version. "
                                          "Whoever looks after the server makes it: doorstep hub "
                                          "init URL.")
                        .arg(hub),
                    detail);
    if (state.startsWith(u"23"))
        throw Error(HubConnectionText::tr("The hub %1 refused what was sent, because it "
                                          "contradicts what is there.")
                        .arg(hub),
                    detail);
    if (state.startsWith(u"53"))
        throw Error(HubConnectionText::tr("The hub %1 has no room or no free connection left. Try "
                                          "again later, and tell those who look after it.")
                        .arg(hub),
                    detail);
    throw Error(HubConnectionText::tr("The hub %1 could not do this.").arg(hub), detail);
}

HubTransaction::HubTransaction(HubConnection& hub) : m_hub(hub)
{
    m_hub.run(QStringLiteral("BEGIN"));
}

HubTransaction::~HubTransaction()
{
    if (m_open)
        m_hub.m_connection.rollback(); // where it broke the server does so itself
}

void HubTransaction::commit()
{
    m_hub.run(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace doorstep
