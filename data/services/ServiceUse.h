#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

// A service that a subject used; one that was introduced stands with its visit (Visit::services).
struct ServiceUse
{
    RowId id = 0;
    RowId block = 0;
    RowId subject = 0;
    RowId service = 0; // ServiceItem
    std::optional<RowId> need;
    QDate usedOn;
    QString note;

    bool operator==(const ServiceUse&) const = default;
};

[[nodiscard]] const Mapping<ServiceUse>& serviceUseMapping();

class ServiceUseStore : public Store<ServiceUse>
{
public:
    explicit ServiceUseStore(Register& registry) : Store(registry, serviceUseMapping()) {}
};

} // namespace doorstep
