// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/doors/BlockList.h"

#include "data/files/checks/DoorAddress.h"
#include "data/files/checks/Masking.h"
#include "data/records/people/Mask.h"

namespace doorstep {

std::optional<qint64> Door::daysSince(QDate day) const
{
    return lastVisitAt ? std::optional<qint64>(dayOf(*lastVisitAt).daysTo(day)) : std::nullopt;
}

namespace {

QList<Door> doorsOf(Database& database, const DoorFilter& filter, int most = -1)
{
    // Only the conditions that apply: SQLite finds a block through subject_by_walk then.
    const QString chosen = (filter.block ? QStringLiteral("AND s.block_id = ? ") : QString()) +
                           (filter.street ? QStringLiteral("AND s.street_id = ? ") : QString());
    Statement statement = database.prepare(
        QStringLiteral(
            "SELECT s.id, s.kind, s.name, t.name, s.lane, s.number, s.room, "
            "iif(s.phone <> '', s.phone, s.operator_phone), f.last_visit_at, f.follow_up_on, "
            "f.card_on, "
            "f.open_needs, s.name_key, s.preferred_mode, "
            "(SELECT name FROM code WHERE id = s.preferred_time_id), "
            "(SELECT name FROM code WHERE id = ifnull(s.business_type_id, s.occupation_id)) "
            "FROM subject s "
            "JOIN subject_figures f ON f.subject_id = s.id "
            "JOIN block b ON b.id = s.block_id "
            "LEFT JOIN street t ON t.id = s.street_id "
            "WHERE s.deleted_at IS NULL AND s.status = 'active' "
            "%1ORDER BY b.position, b.id, t.position IS NULL, t.position, t.id, "
            "iif(t.walk = 'across', 0, s.walk_side), s.walk_key, s.id LIMIT ?")
            .arg(chosen));
    for (const std::optional<RowId>& place : {filter.block, filter.street}) {
        if (place)
            statement.bind(*place);
    }
    statement.bind(most);
    QList<Door> doors;
    while (statement.next()) {
        Door door;
        door.subject = statement.get<RowId>(0);
        door.kind = statement.get<SubjectKind>(1);
        door.name = statement.get<QString>(2);
        door.street = statement.get<QString>(3);
        door.door = doorText({{},
                              statement.get<QString>(4),
                              statement.get<QString>(5),
                              statement.get<QString>(6),
                              {}});
        door.phone = statement.get<QString>(7);
        door.lastVisitAt = statement.get<std::optional<qint64>>(8);
        door.followUpOn = statement.get<QDate>(9);
        door.cardOn = statement.get<QDate>(10);
        door.openNeeds = statement.get<int>(11);
        door.nameKey = statement.get<QByteArray>(12);
        const auto mode = statement.get<QString>(13);
        door.prefers = QStringList{mode.isEmpty() ? QString() : labelOfKey<VisitMode>(mode),
                                   statement.get<QString>(14)}
                           .join(u' ')
                           .trimmed();
        door.trade = statement.get<QString>(15);
        const std::optional<qint64> days = door.daysSince(filter.day);
        door.due = !days || *days >= filter.revisitDays ||
                   (door.followUpOn.isValid() && door.followUpOn <= filter.day);
        doors.append(std::move(door));
    }
    return doors;
}

} // namespace

QList<Door> blockList(Database& database, const DoorFilter& filter)
{
    return doorsOf(database, filter);
}

DoorsAtTop doorsAtTop(Database& database, const DoorFilter& filter, int most, int longest)
{
    const auto count = database.one<int>(
        QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM subject WHERE deleted_at IS NULL AND "
                       "block_id IN (SELECT id FROM block WHERE ?1 IS NULL OR id = ?1) LIMIT ?2)"),
        filter.block, longest + 1);
    if (count <= longest || filter.street)
        return {doorsOf(database, filter), true};
    Statement streets = database.prepare(
        QStringLiteral("SELECT b.id, t.id FROM block b JOIN street t ON t.block_id = b.id WHERE "
                       "?1 IS NULL OR b.id = ?1 ORDER BY b.position, b.id, t.position, t.id"));
    streets.bind(filter.block);
    QList<Door> doors;
    while (doors.size() < most && streets.next()) {
        DoorFilter street = filter;
        street.block = streets.get<RowId>(0);
        street.street = streets.get<RowId>(1);
        doors << doorsOf(database, street, most - static_cast<int>(doors.size()));
    }
    return {doors, false};
}

QList<Door> withShortNames(Database& database, QList<Door> doors)
{
    const Mask mask(database, Masking::Masked);
    for (Door& door : doors) {
        door.name = isPerson(door.kind) ? maskName(door.name) : mask.text(door.name);
        door.door = mask.text(door.door); // 2楼张三家
        door.phone = maskPhone(door.phone);
    }
    return doors;
}

} // namespace doorstep
