#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/fields/Field.h"

#include <span>

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
    std::optional<RowId> volunteerTeam;
    std::optional<int> otherVolunteers; // who served and are not in the register
    std::optional<int> minutes;         // that each volunteer served
    QString note;
    Links attendees;  // subjects
    Links volunteers; // subjects who served
    Links needs;
    Links wishes;

    bool operator==(const Activity&) const = default;
};

[[nodiscard]] const Mapping<Activity>& activityMapping();

// In the order in which one reads them; the titles are those of the ledger.
[[nodiscard]] std::span<const Field> activityFields();
// Why the value can't be stored (no name, no day); empty when it can.
[[nodiscard]] QString activityConflict(const Field& field, const QVariant& value);

class ActivityStore : public Store<Activity>
{
public:
    explicit ActivityStore(Register& registry) : Store(registry, activityMapping()) {}

    [[nodiscard]] QList<Activity> all() const
    {
        return select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY id"));
    }

    [[nodiscard]] bool isDeleted(RowId id) const;
};

// What an activity names by ticking it in a list; Member: what a volunteer team does.
enum class Ticked { Attendee, Volunteer, Need, Wish, Member };

[[nodiscard]] Links Activity::*linksOf(Ticked what);
// Ticks or unticks one; false when it was so already.
bool tick(Register& registry, Change& change, RowId activity, Ticked what, RowId row, bool on);

// A new one with what can be known beforehand: the block, its first venue, the day. Of a kind, it
// is named after it.
[[nodiscard]] Activity proposedActivity(Register& registry, RowId block, QDate day,
                                        const QString& kindKey = {});

} // namespace doorstep
