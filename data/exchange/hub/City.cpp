// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/hub/City.h"

#include <QCoreApplication>
#include <QFile>

namespace doorstep {

namespace {

struct CityText
{
    Q_DECLARE_TR_FUNCTIONS(Hub)
};

QByteArray cityScript()
{
    QFile file(QStringLiteral(":/data/exchange/hub/city/0001_city.sql"));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(CityText::tr("The program is not installed completely."), file.fileName());
    return file.readAll();
}

// As PostgreSQL reads an array of texts.
QString textArray(const QStringList& texts)
{
    QStringList quoted;
    for (QString text : texts) {
        text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
        quoted << u'"' + text + u'"';
    }
    return u'{' + quoted.join(u',') + u'}';
}

} // namespace

void joinCity(HubConnection& city, HubConnection& hub)
{
    const HubState state = hubForMember(hub);
    if (state.me->level != HubLevel::District)
        throw Error(CityText::tr("A city reads a hub by a district's login; %1 is another one's.")
                        .arg(state.me->login));
    HubTransaction transaction(city);
    city.run(QStringLiteral("SELECT pg_advisory_xact_lock(hashtext('doorstep.init'), 0)"));
    if (!city.one<bool>(QStringLiteral(
            "SELECT CAST(to_regclass('doorstep_city.city') IS NOT NULL AS integer)")))
        city.runScript(cityScript());
    city.run(QStringLiteral("SELECT doorstep_city.join_hub(CAST(? AS uuid), ?, CAST(? AS text[]))"),
             state.uid, state.me->login, textArray(hub.address().place()));
    transaction.commit();
}

QList<HubFigure> cityFigures(HubConnection& city, const Period& month)
{
    QList<HubFigure> figures;
    HubRows rows = city.ask(QStringLiteral("SELECT town, key, number FROM "
                                           "doorstep_city.figures(CAST(? AS date)) ORDER BY 1, 2"),
                            month.first);
    while (rows.next())
        figures.append({rows.get<QString>(0), {}, rows.get<QString>(1), rows.get<qint64>(2)});
    return figures;
}

} // namespace doorstep
