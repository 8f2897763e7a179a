// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/activities/Activity.h"

namespace doorstep {

const Mapping<Activity>& activityMapping()
{
    static const Mapping<Activity> mapping("activity",
                                           {
                                               field("block_id", &Activity::block),
                                               field("name", &Activity::name),
                                               field("kind_id", &Activity::kind),
                                               field("held_on", &Activity::heldOn),
                                               field("held_at", &Activity::heldAt),
                                               field("venue_id", &Activity::venue),
                                               field("place", &Activity::place),
                                               field("guests", &Activity::guests),
                                               field("note", &Activity::note),
                                           },
                                           {{"attendees", &Activity::attendees},
                                            {"needs", &Activity::needs},
                                            {"wishes", &Activity::wishes}});
    return mapping;
}

} // namespace doorstep
