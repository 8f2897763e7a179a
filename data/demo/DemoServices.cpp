// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/ResourceRows.h"
#include "data/demo/DemoWriter.h"
#include "data/records/services/ServiceItem.h"
#include "data/records/services/ServiceUse.h"
#include "data/records/venues/Venue.h"

namespace doorstep {

// Those of a block, or of the whole town (0).
void DemoWriter::writeVenues(Change& change, int position, std::optional<RowId> block)
{
    const QList<QStringList> rows = resourceRows(QStringLiteral(":/demo/venues.tsv"));
    for (const QStringList& row : rows) {
        if (row.at(0).toInt() != position)
            continue;
        Venue venue;
        venue.block = block;
        venue.name = row.at(1);
        venue.address = row.at(2);
        venue.hours = row.at(3);
        venue.phone = row.at(4);
        venue.chargingPorts = row.at(5).toInt();
        const QStringList facilities = row.at(6).split(u' ', Qt::SkipEmptyParts);
        for (const QString& key : facilities)
            venue.facilities << *codeId(list::venueFacility, key);
        std::sort(venue.facilities.begin(), venue.facilities.end());
        venue.note = row.value(7);
        venue.kind = codeId(list::venueKind, row.at(8));
        if (block && !row.value(9).isEmpty())
            venue.street = StreetStore(m_register).byName(*block, row.at(9)).value().id;
        m_venues.insert(venue.name, VenueStore(m_register).add(change, venue));
    }
}

// Where, when and through whom each built-in service is to be had.
void DemoWriter::writeCatalogue(Change& change)
{
    const ServiceItemStore store(m_register);
    const QList<QStringList> rows = resourceRows(QStringLiteral(":/demo/services.tsv"));
    for (const QStringList& row : rows) {
        ServiceItem item = store.get(*codeId(QStringLiteral("service_item"), row.at(0)));
        if (!row.at(1).isEmpty())
            item.venue = m_venues.value(row.at(1));
        item.hours = row.at(2);
        item.contact = row.at(3);
        store.save(change, item);
        m_usedWords.insert(item.id, row.value(4).split(u'|'));
    }
}

// At a later visit one hears whether what was introduced is used.
void DemoWriter::writeServiceUse(Change& change, const Visit& visit, QDate day)
{
    constexpr int percentUsed = 20;
    const auto told = m_introduced.constFind(visit.subject);
    if (told != m_introduced.constEnd() && told->second < day) {
        if (m_serviceRandom.bounded(100) < percentUsed) {
            const QStringList& words = m_usedWords[told->first];
            ServiceUse use;
            use.block = visit.block;
            use.subject = visit.subject;
            use.service = told->first;
            use.doneOn = told->second.addDays(
                1 + m_serviceRandom.bounded(static_cast<int>(told->second.daysTo(day))));
            use.note = words.at(m_serviceRandom.bounded(static_cast<int>(words.size())));
            ServiceUseStore(m_register).add(change, use);
        }
        m_introduced.erase(told);
    }
    if (!visit.services.isEmpty())
        m_introduced.insert(visit.subject, {visit.services.constFirst(), day});
}

} // namespace doorstep
