#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QMap>
#include <QStringList>

namespace doorstep {

// Where a hub is: postgresql://LOGIN@HOST[:PORT]/DATABASE[?OPTION=VALUE&…], or …/?service=NAME of
// the file of services. It holds no password: that stands in the password file (PGPASSFILE,
// ~/.pgpass), in the file of services, or in the environment (PGPASSWORD).
class HubAddress
{
public:
    // Throws Error for what is none, for a password in it, for an option that it does not know, and
    // for one that would let anybody between here and another host read along.
    [[nodiscard]] static HubAddress of(const QString& url);

    [[nodiscard]] const QString& url() const { return m_url; }
    // For sentences: host and database, or the service.
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString option(const QString& key) const { return m_options.value(key); }
    // What libpq is told beside host, port, database and login.
    [[nodiscard]] QString further() const;
    // Words and values by which another server finds it: all but the login and its secrets.
    [[nodiscard]] QStringList place() const;

private:
    QString m_url;
    QMap<QString, QString> m_options; // by libpq's words
};

} // namespace doorstep
