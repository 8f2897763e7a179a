// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/doors/CardDoors.h"

#include "data/files/checks/DoorAddress.h"
#include "data/files/checks/Masking.h"
#include "data/records/people/Mask.h"

namespace doorstep {

QList<CardDoor> cardDoors(Database& database, RowId block)
{
    Statement statement = database.prepare(QStringLiteral(
        "SELECT s.id, s.name, s.street_id, ifnull(t.name, ''), s.lane, s.number, s.room, "
        "c.id, c.delivered_on, ifnull(v.name, ''), s.kind "
        "FROM subject s "
        "LEFT JOIN street t ON t.id = s.street_id "
        "LEFT JOIN card_delivery c ON c.id = "
        "(SELECT d.id FROM card_delivery d WHERE d.subject_id = s.id AND d.deleted_at IS NULL "
        "ORDER BY d.delivered_on DESC, d.id DESC LIMIT 1) "
        "LEFT JOIN visitor v ON v.id = c.visitor_id "
        "WHERE s.block_id = ? AND s.deleted_at IS NULL AND s.status = 'active' "
        "ORDER BY t.position IS NULL, t.position, t.id, iif(t.walk = 'across', 0, s.walk_side), "
        "s.walk_key, s.id"));
    statement.bind(block);
    QList<CardDoor> doors;
    while (statement.next()) {
        CardDoor door;
        door.subject = statement.get<RowId>(0);
        door.name = statement.get<QString>(1);
        door.street = statement.get<std::optional<RowId>>(2);
        door.streetName = statement.get<QString>(3);
        door.door = doorText({door.streetName,
                              statement.get<QString>(4),
                              statement.get<QString>(5),
                              statement.get<QString>(6),
                              {}});
        door.delivery = statement.get<std::optional<RowId>>(7);
        door.deliveredOn = statement.get<QDate>(8);
        door.visitor = statement.get<QString>(9);
        door.kind = statement.get<SubjectKind>(10);
        doors.append(std::move(door));
    }
    return doors;
}

QList<CardDoor> withShortNames(Database& database, QList<CardDoor> doors)
{
    const Mask mask(database, Masking::Masked);
    for (CardDoor& door : doors) {
        door.name = isPerson(door.kind) ? maskName(door.name) : mask.text(door.name);
        // A street is nobody, whatever it is called.
        const qsizetype street = door.door.startsWith(door.streetName) ? door.streetName.size() : 0;
        door.door = door.door.left(street) + mask.text(door.door.mid(street));
    }
    return doors;
}

int tickOff(Change& change, const QList<CardDoor>& doors, const HandedOut& handedOut, QDate today)
{
    if (!handedOut.on.isValid())
        throw Error(QCoreApplication::translate(
            "CardDoors", "Say on which day the cards were given, then tick them off."));
    if (handedOut.on > today)
        throw Error(QCoreApplication::translate(
            "CardDoors", "A card can't have been given on a day to come. Correct the day."));
    const CardDeliveryStore deliveries(change.registry());
    int written = 0;
    for (const CardDoor& door : doors) {
        if (door.hasCard())
            continue;
        CardDelivery delivery;
        delivery.subject = door.subject;
        delivery.block = handedOut.block;
        delivery.visitor = handedOut.visitor;
        delivery.deliveredOn = handedOut.on;
        deliveries.add(change, delivery);
        ++written;
    }
    return written;
}

} // namespace doorstep
