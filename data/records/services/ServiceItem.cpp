// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/services/ServiceItem.h"

namespace doorstep {

namespace {

// An empty choice is kept as an empty text, not as NULL.
MappedField<ServiceItem> forKindField()
{
    return {QStringLiteral("for_kind"),
            [](const ServiceItem& item) {
                return item.forKind ? toCell(*item.forKind) : QVariant(QLatin1String(""));
            },
            [](ServiceItem& item, const QVariant& value) {
                item.forKind = fromKey<SubjectKind>(value.toString());
            }};
}

} // namespace

const Mapping<ServiceItem>& serviceItemMapping()
{
    static const Mapping<ServiceItem> mapping("service_item",
                                              {
                                                  field("category_id", &ServiceItem::category),
                                                  field("venue_id", &ServiceItem::venue),
                                                  field("key", &ServiceItem::key),
                                                  field("name", &ServiceItem::name),
                                                  field("package_id", &ServiceItem::package),
                                                  field("price", &ServiceItem::price),
                                                  field("users", &ServiceItem::users),
                                                  field("hours", &ServiceItem::hours),
                                                  field("contact", &ServiceItem::contact),
                                                  field("note", &ServiceItem::note),
                                                  field("position", &ServiceItem::position),
                                                  forKindField(),
                                              },
                                              {{"answers", &ServiceItem::answers}});
    return mapping;
}

} // namespace doorstep
