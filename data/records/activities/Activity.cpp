// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/activities/Activity.h"

#include "data/records/codes/Code.h"
#include "data/records/venues/Venue.h"

#include <algorithm>

namespace doorstep {

namespace {

struct ActivityText
{
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

} // namespace

const Mapping<Activity>& activityMapping()
{
    static const Mapping<Activity> mapping(
        "activity",
        {
            field("block_id", &Activity::block),
            field("name", &Activity::name),
            field("kind_id", &Activity::kind),
            field("held_on", &Activity::heldOn),
            field("held_at", &Activity::heldAt),
            field("venue_id", &Activity::venue),
            field("place", &Activity::place),
            field("guests", &Activity::guests),
            field("volunteer_team_id", &Activity::volunteerTeam),
            field("other_volunteers", &Activity::otherVolunteers),
            field("minutes", &Activity::minutes),
            field("note", &Activity::note),
        },
        {{"attendees", &Activity::attendees},
         {"volunteers", &Activity::volunteers},
         {"needs", &Activity::needs},
         {"wishes", &Activity::wishes}});
    return mapping;
}

std::span<const Field> activityFields()
{
    static const std::vector<Field> fields{
        {"name", FieldType::Text, 8},
        {"kind_id", FieldType::Entry, 4, &list::activityKind},
        {"held_on", FieldType::Date, 4},
        {"held_at", FieldType::Text, 4},
        {"guests", FieldType::Number, 4},
        {"venue_id", FieldType::Venue, 4},
        {"place", FieldType::Text, 4},
        {"block_id", FieldType::Block, 4},
        {"volunteer_team_id", FieldType::VolunteerTeam, 6},
        {"other_volunteers", FieldType::Number, 3},
        {"minutes", FieldType::Hours, 3},
        {"note", FieldType::Text, 12},
    };
    return fields;
}

QString activityConflict(const Field& field, const QVariant& value)
{
    const QLatin1String column(field.column);
    if (column == QLatin1String("name") && value.toString().isEmpty())
        return ActivityText::tr("An activity needs a name.");
    if (column == QLatin1String("held_on") && value.toString().isEmpty())
        return ActivityText::tr("An activity needs a day.");
    return {};
}

bool ActivityStore::isDeleted(RowId id) const
{
    return db().one<bool>(
        QStringLiteral(
            "SELECT EXISTS (SELECT 1 FROM activity WHERE id = ? AND deleted_at IS NOT NULL)"),
        id);
}

Links Activity::*linksOf(Ticked what)
{
    switch (what) {
    case Ticked::Need:
        return &Activity::needs;
    case Ticked::Wish:
        return &Activity::wishes;
    case Ticked::Volunteer:
        return &Activity::volunteers;
    case Ticked::Attendee:
    case Ticked::Member:
        break;
    }
    return &Activity::attendees;
}

bool tick(Register& registry, Change& change, RowId activity, Ticked what, RowId row, bool on)
{
    const ActivityStore store(registry);
    Activity changed = store.get(activity);
    Links& links = changed.*linksOf(what);
    links.removeOne(row);
    if (on)
        links.insert(std::lower_bound(links.begin(), links.end(), row), row);
    return store.save(change, changed);
}

Activity proposedActivity(Register& registry, RowId block, QDate day, const QString& kindKey)
{
    Activity activity;
    activity.block = block;
    activity.heldOn = day;
    activity.name = ActivityText::tr("New activity");
    if (const auto kind = CodeStore(registry).byKey(list::activityKind, kindKey);
        kind && !kindKey.isEmpty()) {
        activity.kind = kind->id;
        //: %1 a month, %2 a kind: October birthday party
        activity.name =
            ActivityText::tr("%2 of month %1").arg(QString::number(day.month()), kind->name);
    }
    const QList<Venue> venues = VenueStore(registry).ofBlock(block);
    if (!venues.isEmpty())
        activity.venue = venues.constFirst().id;
    return activity;
}

} // namespace doorstep
