#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

// A service activity (服务活动) and who came.
struct Activity
{
    RowId id = 0;
    RowId block = 0;
    QString name;
    std::optional<RowId> kind; // Code of activity_kind
    QDate heldOn;
    QString heldAt; // the time as one writes it: 14:00—16:00
    std::optional<RowId> venue;
    QString place;             // when it is no venue
    std::optional<int> guests; // who came and is not in the register
    QString note;
    Links attendees; // subjects
    Links needs;
    Links wishes;

    bool operator==(const Activity&) const = default;
};

[[nodiscard]] const Mapping<Activity>& activityMapping();

class ActivityStore : public Store<Activity>
{
public:
    explicit ActivityStore(Register& registry) : Store(registry, activityMapping()) {}
};

} // namespace doorstep
