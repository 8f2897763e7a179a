// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/hub/Hub.h"

#include <QDir>
#include <QFile>

namespace doorstep {

namespace {

struct HubText
{
    Q_DECLARE_TR_FUNCTIONS(Hub)
};

constexpr int oldestServer = 150000;
const QString hubScripts = QStringLiteral(":/data/exchange/hub");

int hubVersion(HubConnection& hub)
{
    if (!hub.one<bool>(
            QStringLiteral("SELECT CAST(to_regclass('doorstep.hub') IS NOT NULL AS integer)")))
        return 0;
    return hub.one<int>(QStringLiteral("SELECT version FROM doorstep.hub"));
}

QByteArray scriptOf(const QString& name)
{
    QFile file(hubScripts + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(HubText::tr("The program is not installed completely."), file.fileName());
    return file.readAll();
}

QStringList hubScriptNames()
{
    return QDir(hubScripts).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

int numberOf(const QString& script)
{
    return script.section(u'_', 0, 0).toInt();
}

HubMember memberFrom(HubRows& row)
{
    return {row.get<QString>(0), row.get<HubLevel>(1), row.get<QString>(2), row.get<QString>(3),
            row.get<bool>(4)};
}

HubState stateOf(HubConnection& hub)
{
    HubState state;
    HubRows about = hub.ask(QStringLiteral("SELECT replace(CAST(uid AS text), '-', ''), version, "
                                           "CAST(sealed AS integer) FROM doorstep.hub"));
    if (!about.next())
        throw Error(HubText::tr("At %1 there is no hub.").arg(hub.address().name()));
    state.uid = about.get<QString>(0);
    state.version = about.get<int>(1);
    state.takesSealedOnly = about.get<bool>(2);
    const int known = numberOf(hubScriptNames().constLast());
    if (state.version > known)
        throw Error(HubText::tr("The hub %1 was made by a newer Doorstep. Update this program to "
                                "synchronise; nothing was changed.")
                        .arg(hub.address().name()),
                    QStringLiteral("hub %1, this program knows %2").arg(state.version).arg(known));
    HubRows me = hub.ask(QStringLiteral(
        "SELECT login, level, town, block, CAST(names AS integer) FROM doorstep.me()"));
    if (me.next())
        state.me = memberFrom(me);
    return state;
}

} // namespace

bool initHub(HubConnection& hub, Packs packs)
{
    if (hub.one<int>(QStringLiteral("SHOW server_version_num")) < oldestServer)
        throw Error(HubText::tr("A hub needs PostgreSQL 15 or newer; %1 has an older one.")
                        .arg(hub.address().name()),
                    hub.one<QString>(QStringLiteral("SHOW server_version")));
    HubTransaction transaction(hub);
    hub.run(QStringLiteral("SELECT pg_advisory_xact_lock(hashtext('doorstep.init'), 0)"));
    const int from = hubVersion(hub);
    for (const QString& script : hubScriptNames()) {
        if (numberOf(script) <= from)
            continue;
        hub.runScript(scriptOf(script));
        hub.run(QStringLiteral("UPDATE doorstep.hub SET version = CAST(? AS integer)"),
                numberOf(script));
    }
    if (packs == Packs::SealedOnly)
        hub.run(QStringLiteral("UPDATE doorstep.hub SET sealed = true"));
    transaction.commit();
    return from == 0;
}

void admit(HubConnection& hub, const HubMember& member)
{
    (void)stateOf(hub);
    if (!hub.one<bool>(QStringLiteral("SELECT CAST(EXISTS (SELECT 1 FROM pg_roles WHERE rolname = "
                                      "CAST(? AS text)) AS integer)"),
                       member.login))
        throw Error(HubText::tr("There is no login %1 on the server. Whoever looks after it makes "
                                "one: createuser --pwprompt %1.")
                        .arg(member.login));
    hub.run(QStringLiteral("SELECT doorstep.admit(CAST(? AS name), ?, ?, ?, CAST(? AS boolean))"),
            member.login, member.level, member.town, member.block,
            member.opensPacks ? QStringLiteral("true") : QStringLiteral("false"));
}

HubState hubState(HubConnection& hub)
{
    HubState state = stateOf(hub);
    HubRows rows = hub.ask(
        QStringLiteral("SELECT b.town, b.block, count(p.seq), coalesce(sum(p.size), 0), "
                       "coalesce(CAST(extract(epoch FROM max(p.at)) AS bigint), 0), "
                       "coalesce((array_agg(p.sender ORDER BY p.seq DESC))[1], '') "
                       "FROM doorstep.mailbox b LEFT JOIN doorstep.pack p ON p.mailbox = b.id "
                       "GROUP BY b.id ORDER BY b.town, b.block, b.id"));
    while (rows.next())
        state.mailboxes.append({rows.get<QString>(0), rows.get<QString>(1), rows.get<qint64>(2),
                                rows.get<qint64>(3), rows.get<qint64>(4), rows.get<QString>(5)});
    return state;
}

HubState hubForMember(HubConnection& hub)
{
    HubState state = stateOf(hub);
    if (!state.me)
        throw Error(HubText::tr("The hub %1 knows the login %2, but not whose it is. Whoever looks "
                                "after it says so: doorstep hub admit URL --login %2 …")
                        .arg(hub.address().name(), hub.one<QString>(QStringLiteral(
                                                       "SELECT CAST(session_user AS text)"))));
    return state;
}

QList<HubFigure> hubFigures(HubConnection& hub, const Period& month)
{
    QList<HubFigure> figures;
    HubRows rows = hub.ask(QStringLiteral("SELECT town, block, key, number FROM "
                                          "doorstep.figures(CAST(? AS date)) ORDER BY 1, 2, 3"),
                           month.first);
    while (rows.next())
        figures.append({rows.get<QString>(0), rows.get<QString>(1), rows.get<QString>(2),
                        rows.get<qint64>(3)});
    return figures;
}

} // namespace doorstep
