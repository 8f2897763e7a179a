// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/services/ServiceItem.h"

namespace doorstep {

const Mapping<ServiceItem>& serviceItemMapping()
{
    static const Mapping<ServiceItem> mapping("service_item",
                                              {
                                                  field("category_id", &ServiceItem::category),
                                                  field("venue_id", &ServiceItem::venue),
                                                  field("key", &ServiceItem::key),
                                                  field("name", &ServiceItem::name),
                                                  field("hours", &ServiceItem::hours),
                                                  field("contact", &ServiceItem::contact),
                                                  field("note", &ServiceItem::note),
                                                  field("position", &ServiceItem::position),
                                              });
    return mapping;
}

} // namespace doorstep
