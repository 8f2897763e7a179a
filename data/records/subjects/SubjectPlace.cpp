// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/subjects/SubjectPlace.h"

#include "data/records/places/Places.h"

namespace doorstep {

QString doorOf(Register& registry, const Subject& subject)
{
    const QString street =
        subject.street ? StreetStore(registry).get(*subject.street).name : QString();
    return doorText({street, subject.lane, subject.number, subject.room, {}});
}

RowId streetNamed(Register& registry, Change& change, RowId block, const QString& name)
{
    const StreetStore streets(registry);
    if (const std::optional<Street> known = streets.byName(block, name))
        return known->id;
    const QList<Street> all = streets.ofBlock(block);
    const int position = all.isEmpty() ? 1 : all.constLast().position + 1;
    Street street{0, block, name, position, StreetWalk::Sides};
    return streets.add(change, street);
}

void moveToBlock(Register& registry, Subject& subject, RowId block)
{
    const StreetStore streets(registry);
    if (subject.street) {
        const QString name = streets.get(*subject.street).name;
        const std::optional<Street> same = streets.byName(block, name);
        subject.street = same ? std::optional<RowId>(same->id) : std::nullopt;
    }
    subject.grid = std::nullopt;
    subject.block = block;
}

void takeDoor(Subject& subject, const DoorAddress& address)
{
    subject.lane = address.lane;
    subject.number = address.number;
    subject.room = address.room;
    if (address.remark.isEmpty() || subject.note.contains(address.remark))
        return;
    if (!subject.note.isEmpty())
        subject.note += u'\n';
    subject.note += address.remark;
}

} // namespace doorstep
