// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/venues/Venue.h"

namespace doorstep {

const Mapping<Venue>& venueMapping()
{
    static const Mapping<Venue> mapping("venue",
                                        {
                                            field("block_id", &Venue::block),
                                            field("kind_id", &Venue::kind),
                                            field("street_id", &Venue::street),
                                            field("name", &Venue::name),
                                            field("address", &Venue::address),
                                            field("hours", &Venue::hours),
                                            field("phone", &Venue::phone),
                                            field("charging_ports", &Venue::chargingPorts),
                                            field("note", &Venue::note),
                                        },
                                        {{"facilities", &Venue::facilities}});
    return mapping;
}

VenueTotals venueTotals(Database& database, std::optional<RowId> block)
{
    Statement statement = database.prepare(QStringLiteral(
        "SELECT count(iif(k.key = 'center', 1, NULL)), count(*), "
        "count(iif(v.charging_ports > 0, 1, NULL)), ifnull(sum(v.charging_ports), 0) FROM venue v "
        "LEFT JOIN code k ON k.id = v.kind_id WHERE v.deleted_at IS NULL AND (:p1 IS NULL OR "
        "ifnull(v.block_id, :p1) = :p1)"));
    statement.bindNamed({toCell(block)});
    VenueTotals totals;
    if (statement.next()) {
        totals.centres = statement.get<int>(0);
        totals.points = statement.get<int>(1) - totals.centres;
        totals.charging = statement.get<int>(2);
        totals.ports = statement.get<int>(3);
    }
    return totals;
}

} // namespace doorstep
