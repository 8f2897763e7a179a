#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/subjects/Subject.h"
#include "data/register/Store.h"

namespace doorstep {

// One entry of the service catalogue (服务增能包): aspect › category › item.
struct ServiceItem
{
    RowId id = 0;
    RowId category = 0; // Code of service_category
    std::optional<RowId> venue;
    std::optional<RowId> package; // Code of service_package
    QString key;                  // of a built-in item
    QString name;
    QString price; // as one writes it: 9.9元
    QString users; // who may use it, in words
    QString hours;
    QString contact;
    QString note;
    int position = 0;
    std::optional<SubjectKind> forKind; // empty: for both
    Links answers;                      // Codes of need_category

    bool operator==(const ServiceItem&) const = default;
};

[[nodiscard]] const Mapping<ServiceItem>& serviceItemMapping();

class ServiceItemStore : public Store<ServiceItem>
{
public:
    explicit ServiceItemStore(Register& registry) : Store(registry, serviceItemMapping()) {}

    [[nodiscard]] QList<ServiceItem> catalogue() const
    {
        return select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY position, id"));
    }
};

} // namespace doorstep
