// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/PersonDoors.h"

#include "data/files/checks/AddressParser.h"
#include "data/register/Change.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep {

namespace {

bool isDoor(const DoorAddress& door)
{
    return !door.number.isEmpty() || !door.room.isEmpty();
}

QString rowsAsJsonText(const QList<RowId>& rows)
{
    return QString::fromUtf8(QJsonDocument(toJson(rows)).toJson(QJsonDocument::Compact));
}

// Columns: street, lane, number, room.
QList<DoorAddress> doorsFrom(Statement& statement)
{
    QList<DoorAddress> doors;
    while (statement.next()) {
        const DoorAddress door{statement.get<QString>(0),
                               statement.get<QString>(1),
                               statement.get<QString>(2),
                               statement.get<QString>(3),
                               {}};
        if (isDoor(door))
            doors << door;
    }
    return doors;
}

// which: a condition on s, with :p1.
QList<DoorAddress> doorsOnce(Database& database, const QString& which, const QString& rows)
{
    QHash<RowId, QString> streets;
    Statement named = database.prepare(QStringLiteral("SELECT id, name FROM street"));
    while (named.next())
        streets.insert(named.get<RowId>(0), named.get<QString>(1));
    QHash<RowId, DoorAddress> lived;
    QList<DoorAddress> doors;
    Statement now = database.prepare(
        QStringLiteral("SELECT s.id, s.street_id, s.lane, s.number, s.room FROM subject s "
                       "WHERE s.kind = 'worker' AND ") +
        which);
    now.bindNamed({rows});
    while (now.next()) {
        const DoorAddress door{streets.value(now.get<RowId>(1)),
                               now.get<QString>(2),
                               now.get<QString>(3),
                               now.get<QString>(4),
                               {}};
        lived.insert(now.get<RowId>(0), door);
        if (isDoor(door))
            doors << door;
    }
    // From the last change back to the first; what a row began with is no change of it.
    Statement before = database.prepare(
        QStringLiteral(
            "SELECT j.row_id, j.changes FROM journal j JOIN subject s ON s.id = j.row_id WHERE "
            "j.table_name = 'subject' AND s.kind = 'worker' AND j.changes IS NOT NULL AND "
            "(instr(j.changes, '\"lane\":[\"') > 0 OR instr(j.changes, '\"number\":[\"') > 0 OR "
            "instr(j.changes, '\"room\":[\"') > 0 OR (instr(j.changes, '\"street_id\":[') > 0 AND "
            "instr(j.changes, '\"street_id\":[null') = 0)) AND ") +
        which + QStringLiteral(" ORDER BY j.id DESC"));
    before.bindNamed({rows});
    while (before.next()) {
        DoorAddress& door = lived[before.get<RowId>(0)];
        const QJsonObject changes =
            QJsonDocument::fromJson(before.get<QString>(1).toUtf8()).object();
        const auto old = [&](const QString& column) {
            return changes.value(column).toArray().at(0);
        };
        if (changes.contains(QLatin1String("street_id")))
            door.street = streets.value(old(QStringLiteral("street_id")).toInteger());
        for (const auto& [column, part] : {std::pair(QStringLiteral("lane"), &door.lane),
                                           std::pair(QStringLiteral("number"), &door.number),
                                           std::pair(QStringLiteral("room"), &door.room)}) {
            if (changes.contains(column))
                *part = old(column).toString();
        }
        if (isDoor(door))
            doors << door;
    }
    return doors;
}

} // namespace

QList<DoorAddress> doorsOfPersons(Database& database)
{
    return doorsOnce(database, QStringLiteral(":p1 = '[]'"), QStringLiteral("[]"));
}

QList<DoorAddress> doorsOfPersons(Database& database, const QList<RowId>& subjects)
{
    return doorsOnce(database, QStringLiteral("s.id IN (SELECT value FROM json_each(:p1))"),
                     rowsAsJsonText(subjects));
}

QList<DoorAddress> doorsOfCallers(Database& database, const QList<Caller>& callers)
{
    QSet<QString> roads;
    Statement named = database.prepare(QStringLiteral("SELECT name FROM street"));
    while (named.next())
        roads.insert(named.get<QString>(0));
    QList<DoorAddress> doors;
    for (const Caller& caller : callers) {
        const DoorAddress door =
            caller.door.isEmpty() ? DoorAddress() : splitAddress(caller.door, roads);
        if (isDoor(door))
            doors << door;
    }
    return doors;
}

QList<DoorAddress> doorsOfShops(Database& database)
{
    Statement statement = database.prepare(
        QStringLiteral("SELECT ifnull(t.name, ''), s.lane, s.number, s.room FROM subject s LEFT "
                       "JOIN street t ON t.id = s.street_id WHERE s.kind <> 'worker'"));
    return doorsFrom(statement);
}

QList<DoorAddress> livingDoors(Database& database, const QSet<QString>& numbers,
                               const QList<RowId>& without)
{
    const QString wanted = QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(QStringList(numbers.begin(), numbers.end())))
            .toJson(QJsonDocument::Compact));
    Statement statement = database.prepare(QStringLiteral(
        "SELECT ifnull(t.name, ''), s.lane, s.number, s.room FROM subject s LEFT JOIN street t "
        "ON t.id = s.street_id WHERE s.deleted_at IS NULL AND s.number IN (SELECT value FROM "
        "json_each(:p1)) AND s.id NOT IN (SELECT value FROM json_each(:p2))"));
    statement.bindNamed({wanted, rowsAsJsonText(without)});
    return doorsFrom(statement);
}

} // namespace doorstep
