// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/kinds/OwnRecords.h"
#include "data/records/venues/Venue.h"

namespace doorstep {

namespace {

struct OfVenues
{
    using Row = Venue;
    using Store = VenueStore;
    static const Mapping<Venue>& mapping() { return venueMapping(); }
    static QList<Venue> all(const VenueStore& store) { return store.all(); }
    static QString key(const Venue& venue) { return knownKey(venue.block, venue.name); }
    static QString name(const Venue& venue) { return venue.name; }
    static void place(Venue& venue, const PreviewRow& row)
    {
        if (row.values.block != 0)
            venue.block = row.values.block;
        venue.street = row.values.street;
    }
};

class VenueRecords : public OwnRecords<OfVenues>
{
public:
    using OwnRecords::OwnRecords;

protected:
    void applyLinks(Applying& applying, Venue& venue, const RowValues& values) const override
    {
        applying.links(venue.facilities, values.codes.value(u"facilities"_qs), u"facilities"_qs,
                       ReadAs::Code);
    }
};

ListShape venuesShape()
{
    ListShape shape;
    shape.required = QStringList{u"name"_qs};
    shape.needsBlock = false;
    shape.answerable = true;
    shape.readings = ownReadings();
    shape.placed = true;
    shape.readings.push_back({u"kind_id"_qs, ReadAs::Code, list::venueKind});
    shape.readings.push_back({u"facilities"_qs, ReadAs::Codes, list::venueFacility});
    return shape;
}

class VenueKind : public ListKind
{
public:
    VenueKind() : ListKind(ImportKind::Venues, venuesShape()) {}

    void check(RowCheck& /*row*/) const override {}

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<VenueRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeVenues()
{
    return std::make_unique<VenueKind>();
}

} // namespace doorstep
