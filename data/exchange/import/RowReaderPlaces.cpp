// SPDX-License-Identifier: GPL-3.0-or-later
// Cells that say where somebody is: addresses, roads, numbers, floors and rooms.
#include "data/base/Text.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/RowReader.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

// 剑河路, 剑河路东段 and 剑河路/泉口路.
bool areOneRoad(const QString& one, const QString& other)
{
    return one.contains(other) || other.contains(one);
}

} // namespace

const WrittenAddress& RowReader::split(const QString& address)
{
    const auto known = m_addresses.constFind(address);
    if (known != m_addresses.constEnd())
        return *known;
    if (m_addresses.size() > mostRemembered)
        m_addresses.clear();
    WrittenAddress read = readAddress(address, m_book.roads());
    if (const QString called = read.door.street; !called.isEmpty()) // 剑河301号
        read.door.street = m_book.roadCalled(called).value_or(called);
    return *m_addresses.insert(address, read);
}

// An address is of the road that it names itself, whatever the column of roads says; of two
// addresses the first holds. Nothing of the other is lost.
void RowReader::tellOtherRoad(const QString& words, const QString& road)
{
    if (m_shape.rows == RowsAre::Subjects)
        m_row.toNote << words;
    m_row.remarks << ImportText::tr("the row names two roads, %1 and %2: it is taken to be on %1")
                         .arg(m_roadOfAddress, road);
}

bool RowReader::readOtherRoad(const CellText& at, const DoorAddress& parts)
{
    if (parts.street.isEmpty())
        return false;
    DoorAddress& door = m_row.door;
    if (!m_roadOfAddress.isEmpty()) {
        if (areOneRoad(m_roadOfAddress, parts.street))
            return false;
        tellOtherRoad(at.field->title() + u'：' + at.text, parts.street);
        return true;
    }
    m_roadOfAddress = parts.street;
    if (!door.street.isEmpty() && !areOneRoad(door.street, parts.street)) {
        const ImportField& column = m_fields.at(m_fields.indexOf(u"street_id"_qs));
        const QString other = doorText({door.street, door.lane, {}, {}, {}});
        door = {};
        m_doorOfRoad = {};
        tellOtherRoad(column.title() + u'：' + other, other);
    }
    return false;
}

void RowReader::readPlace(CellText at)
{
    if (saysNothing(at.text))
        return;
    if (at.field->reading == ReadAs::Address || at.field->reading == ReadAs::DoorPart) {
        if (const QString meant = doorOfDay(*at.cell); !meant.isEmpty()) {
            m_row.remarks << ImportText::tr("“%1” is read as the door %2: the sheet took it for a "
                                            "day")
                                 .arg(at.text.left(20), meant);
            at.text = meant;
        }
    }
    static const QRegularExpression goesNoFurther( // 剑河路142-
        u"(?<=[0-9０-９号弄室])\\s*[-－—–~～]+\\s*$"_qs);
    if (at.field->reading == ReadAs::Address || at.field->reading == ReadAs::DoorPart)
        at.text.remove(goesNoFurther);
    DoorAddress& door = m_row.door;
    const auto fill = [](QString& part, const QString& text) {
        if (part.isEmpty())
            part = text;
    };
    static const QRegularExpression wholeAddress(u"[0-9].*弄|路|街.*[0-9]|[0-9]号[0-9A-Za-z]"_qs);
    static const QRegularExpression doors( // 3、56弄5: of an export of ours
        u"^[0-9]+[甲乙丙丁A-Z]?(?:[-、](?:[0-9]+[甲乙丙丁A-Z]?弄)?[0-9]+[甲乙丙丁A-Z]?)+号?$"_qs);
    const bool packed = at.field->key == u"number" && wholeAddress.match(at.text).hasMatch() &&
                        !doors.match(at.text).hasMatch();
    if (at.field->reading == ReadAs::Address || packed) {
        const WrittenAddress& address = split(at.text);
        const DoorAddress& parts = address.door;
        if (readOtherRoad(at, parts))
            return;
        (void)tellAreas(at, address);
        fill(door.street, parts.street);
        fill(door.lane, parts.lane);
        fill(door.number, parts.number);
        fill(door.room, parts.room);
        if (parts.remark.startsWith(u"另有"))
            m_row.remarks << ImportText::tr(
                                 "“%1” has more than one door; the further one goes into the "
                                 "note")
                                 .arg(at.text.left(40));
        if (!parts.remark.isEmpty() && m_shape.rows == RowsAre::Subjects &&
            !m_row.toNote.contains(at.text))
            m_row.toNote << parts.remark;
        return;
    }
    if (at.field->reading == ReadAs::Block) {
        m_blockText = at.text;
        if (const std::optional<RowId> block = m_book.block(at.text))
            m_row.block = *block;
        else if (m_book.bringsWords())
            m_row.block = m_book.newBlock(at.text);
        else
            wrong(at, ImportText::tr("there is no such block in the register"));
    } else if (at.field->reading == ReadAs::Grid) {
        m_gridText = at.text;
    } else if (at.field->reading == ReadAs::Street) {
        readRoad(at);
    } else if (at.field->key == u"lane") {
        door.lane = normalised({{}, at.text, {}, {}, {}}).lane;
    } else if (at.field->key == u"number") {
        const QString number = normalised({{}, {}, at.text, {}, {}}).number;
        if (door.number.isEmpty() || number.contains(door.number))
            door.number = number;
        else if (number != door.number) // 55弄3号, and beside it 101
            note(at);
    } else {
        readRoom(at);
    }
}

// 仙霞西路（哈密路至剑河路）, 上海市长宁区仙霞西路; 剑河路88弄; 剑河路12号 is a door and no road.
void RowReader::readRoad(const CellText& at)
{
    static const QRegularExpression stretch(u"^[0-9]+-[0-9]+$"_qs); // 剑河路1-99号
    const WrittenAddress& address = split(at.text);
    const DoorAddress& parts = address.door;
    const bool isDoor = !parts.street.isEmpty() && !parts.number.isEmpty();
    const bool plain = !parts.street.isEmpty() && (isDoor || parts.room.isEmpty());
    const std::optional<QString> known =
        plain ? std::nullopt : m_book.roadCalled(halfWidth(at.text).trimmed());
    const QString road = plain ? parts.street : known.value_or(halfWidth(at.text));
    if (!m_roadOfAddress.isEmpty() && !areOneRoad(m_roadOfAddress, road)) {
        tellOtherRoad(at.field->title() + u'：' + at.text, road);
        return;
    }
    if (!known && tellAreas(at, address)) // what goes into the note is no road
        return;
    m_row.door.street = road;
    if (plain && m_row.door.lane.isEmpty()) // 剑河路88弄
        m_row.door.lane = parts.lane;
    if (isDoor && stretch.match(parts.number).hasMatch())
        tell(at, ImportText::tr("this is a stretch of the road, not a door"));
    else if (isDoor)
        m_doorOfRoad = parts;
}

// What stands in front of a road and is not the town's own, and a place without a road: no column
// takes it, so the note does. Whether all of the cell has gone there.
bool RowReader::tellAreas(const CellText& at, const WrittenAddress& address)
{
    const DoorAddress& door = address.door;
    if (m_shape.rows == RowsAre::Subjects) {
        for (const QString& zone : address.zones) {
            if (!m_row.toNote.contains(zone) && !m_book.isTownsOwn(zone))
                m_row.toNote << zone;
        }
    }
    const bool isNowhere = door.street.isEmpty() && door.lane.isEmpty() && door.number.isEmpty();
    if (m_shape.rows != RowsAre::Subjects || (address.areas.isEmpty() && door.remark != at.text))
        return false;
    if (isNowhere) {
        m_row.toNote << at.text;
        m_row.remarks << ImportText::tr("“%1” names no road of the town: it goes into the note")
                             .arg(at.text.left(40));
        return true;
    }
    if (m_book.isElsewhere(address.areas)) {
        const QString areas = address.areas.join(QString());
        m_row.toNote << areas;
        m_row.remarks << ImportText::tr("“%1” is in %2: the road is taken, %2 goes into the note")
                             .arg(at.text.left(40), areas);
    }
    return false;
}

void RowReader::readRoom(const CellText& at)
{
    const QString part = normalised({{}, {}, {}, at.text, {}}).room;
    const QString heading = m_headings.value(at.cell->column);
    QString& there = namesFloor(heading) ? m_floor : m_room;
    m_mayBeHouse = m_mayBeHouse || heading.trimmed() == u"楼";
    if (there.isEmpty() || part.contains(there))
        there = part;
    else if (!there.contains(part))
        there += part;
}

// A floor and a room may have a column each, 3 and 3012 are 3楼3012; neither takes the place of
// what the address says of them.
void RowReader::placeFloorAndRoom()
{
    static const QRegularExpression bare(u"^-?[0-9]{1,2}$"_qs);
    static const QRegularExpression building(u"(?:号楼|幢|栋|座|楼|层|单元|区)$"_qs);
    // 弄 88, 楼 3, 室 301: a lane's house, where no other column has its number.
    if (m_mayBeHouse && !m_row.door.lane.isEmpty() && m_row.door.number.isEmpty() &&
        bare.match(m_floor).hasMatch()) {
        m_row.door.number = m_floor;
        m_floor.clear();
    }
    QString& room = m_row.door.room;
    const QString ofAddress = room;
    const auto behind = [](const QString& house, const QString& part) {
        return part.contains(house) ? part : house.contains(part) ? house : house + part;
    };
    if (!m_room.isEmpty())
        room = ofAddress.isEmpty() || ofAddress.contains(m_room) ||
                       building.match(ofAddress).hasMatch()
                   ? behind(ofAddress, m_room)
                   : m_room;
    if (!ofAddress.isEmpty() && room != ofAddress && !room.contains(ofAddress)) {
        m_row.toNote << ofAddress;
        m_row.remarks << ImportText::tr("the address says “%1”, the column of rooms “%2”: the "
                                        "room is taken from the column")
                             .arg(ofAddress, m_room);
    }
    if (m_floor.isEmpty())
        return;
    const int field = m_fields.indexOf(u"floor"_qs);
    if (!ofAddress.isEmpty() && !building.match(room).hasMatch()) {
        if (field >= 0 && !m_row.find(field))
            put(field, m_floor);
        return;
    }
    const QString floor = bare.match(m_floor).hasMatch() ? m_floor + u'楼' : m_floor;
    room = ofAddress.isEmpty() ? behind(floor, room) : behind(room, floor);
}

} // namespace doorstep
