// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/hub/HubAddress.h"

#include "data/base/Error.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace doorstep {

namespace {

struct AddressText
{
    Q_DECLARE_TR_FUNCTIONS(Hub)
};

QString decoded(const QString& text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

// A host that is not named may be another one by libpq's environment.
bool isHere(const QString& host)
{
    return host.startsWith(u'/') || host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
}

// A value as libpq reads it.
QString quoted(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value + u'\'';
}

} // namespace

HubAddress HubAddress::of(const QString& url)
{
    static const QRegularExpression form(QStringLiteral(
        "^postgres(?:ql)?://(?:([^@/?#:]*)(:[^@/?#]*)?@)?(\\[[0-9a-fA-F:.]+\\]|[^/?#:]*)(?::(\\d+)"
        ")?"
        "(?:/([^?#]*))?(?:\\?([^#]*))?$"));
    const QString wanted = url.trimmed();
    const QRegularExpressionMatch match = form.match(wanted);
    if (!match.hasMatch())
        throw Error(AddressText::tr("“%1” is no address of a hub. It looks like "
                                    "postgresql://LOGIN@HOST/DATABASE.")
                        .arg(wanted));
    const auto refusePassword = [] {
        throw Error(AddressText::tr("The address holds a password, which everybody would read who "
                                    "sees it. Take it out, and write it into the file of passwords "
                                    "(~/.pgpass, or PGPASSFILE) or the file of services."));
    };
    if (!match.captured(2).isEmpty())
        refusePassword();
    HubAddress address;
    address.m_url = wanted;
    const auto put = [&](const QString& key, const QString& value) {
        if (!value.isEmpty())
            address.m_options.insert(key, decoded(value));
    };
    put(QStringLiteral("user"), match.captured(1));
    QString host = match.captured(3);
    if (host.startsWith(u'['))
        host = host.mid(1, host.size() - 2);
    put(QStringLiteral("host"), host);
    put(QStringLiteral("port"), match.captured(4));
    put(QStringLiteral("dbname"), match.captured(5));
    static const QStringList known{QStringLiteral("host"),        QStringLiteral("port"),
                                   QStringLiteral("dbname"),      QStringLiteral("user"),
                                   QStringLiteral("service"),     QStringLiteral("sslmode"),
                                   QStringLiteral("sslrootcert"), QStringLiteral("sslcert"),
                                   QStringLiteral("sslkey"),      QStringLiteral("passfile")};
    const QStringList pairs = match.captured(6).split(u'&', Qt::SkipEmptyParts);
    for (const QString& pair : pairs) {
        const QString key = pair.section(u'=', 0, 0);
        if (key == u"password")
            refusePassword();
        if (!known.contains(key))
            throw Error(AddressText::tr("The address of the hub holds “%1”, which is none of: %2.")
                            .arg(key, known.join(QStringLiteral(", "))));
        put(key, pair.section(u'=', 1));
    }
    QString& mode = address.m_options[QStringLiteral("sslmode")];
    const bool isLocal = isHere(address.m_options.value(QStringLiteral("host")));
    if (mode.isEmpty())
        mode = isLocal ? QStringLiteral("prefer") : QStringLiteral("verify-full");
    static const QStringList protecting{QStringLiteral("require"), QStringLiteral("verify-ca"),
                                        QStringLiteral("verify-full")};
    if (!isLocal && !protecting.contains(mode))
        throw Error(AddressText::tr("With sslmode=%1 others could read along on the way to the "
                                    "hub. To another PC it must be one of: %2.")
                        .arg(mode, protecting.join(QStringLiteral(", "))));
    return address;
}

QString HubAddress::name() const
{
    const QString service = m_options.value(QStringLiteral("service"));
    return service.isEmpty() ? m_options.value(QStringLiteral("host")) + u'/' +
                                   m_options.value(QStringLiteral("dbname"))
                             : service;
}

QString HubAddress::further() const
{
    QStringList words{QStringLiteral("connect_timeout=10"), QStringLiteral("keepalives=1"),
                      QStringLiteral("keepalives_idle=20"),
                      QStringLiteral("tcp_user_timeout=30000"),
                      QStringLiteral("application_name=doorstep")};
    for (auto option = m_options.cbegin(); option != m_options.cend(); ++option) {
        static const QStringList apart{QStringLiteral("host"), QStringLiteral("port"),
                                       QStringLiteral("dbname"), QStringLiteral("user")};
        if (!apart.contains(option.key()))
            words << option.key() + u'=' + quoted(*option);
    }
    return words.join(u';'); // Qt makes blanks of these
}

QStringList HubAddress::place() const
{
    QStringList words;
    for (auto option = m_options.cbegin(); option != m_options.cend(); ++option) {
        if (option.key() != u"user" && option.key() != u"passfile")
            words << option.key() << *option;
    }
    return words;
}

} // namespace doorstep
