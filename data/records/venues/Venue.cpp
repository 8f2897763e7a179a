// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/venues/Venue.h"

namespace doorstep {

const Mapping<Venue>& venueMapping()
{
    static const Mapping<Venue> mapping("venue",
                                        {
                                            field("block_id", &Venue::block),
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

} // namespace doorstep
