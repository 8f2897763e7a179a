#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a Shanghai door address and the order in which somebody walks past the doors.

#include <QByteArray>
#include <QString>

namespace doorstep {

// Lane, number and room are kept without 弄, 号 and 室: "88", "12甲", "12-14", "B1-05". Several
// doors of one street stand in one part: "201、203", lanes "53、56"; of a door in another lane than
// the first the number says which, "3、56弄5".
struct DoorAddress
{
    QString street;
    QString lane;
    QString number;
    QString room;
    QString remark;

    bool operator==(const DoorAddress&) const = default;
};

enum class StreetSide { None, Odd, Even };

// The parts as they are stored: half-width, upper case, without blanks and without 弄, 号 and 室.
// A part that is no plain number keeps its words (3号楼, 899弄12支弄, 商铺A-12).
// Of several doors the ends are made whole: 3215、17 as 3215、3217.
[[nodiscard]] DoorAddress normalised(DoorAddress address);

// 443甲/乙 and 443号甲、乙 as 443甲、443乙.
[[nodiscard]] QString withStemsCompleted(QString doors);

// 3219、17: whether the second door is 17 or 3217 nobody can tell.
[[nodiscard]] bool hasUncertainDoor(const DoorAddress& address);

// A key whose byte order is the walking order on one street. The lane number, without a lane the
// door number, is the place on the street; a door comes before the lane of the same number. Inside,
// the inner number and then the room count, a door before its rooms. Words come after numbers and
// what has no number at all comes last.
[[nodiscard]] QByteArray walkKey(const QString& lane, const QString& number, const QString& room);

// The side that the place on the street lies on: by the lane number, without a lane the door's.
[[nodiscard]] StreetSide sideOf(const QString& lane, const QString& number);

// 仙霞西路88弄3号102室; parts that are no plain number are printed as they are, the remark in
// brackets.
[[nodiscard]] QString doorText(const DoorAddress& address);

} // namespace doorstep
