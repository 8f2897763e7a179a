#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/files/checks/DoorAddress.h"

#include <QSet>
#include <QStringList>

namespace doorstep {

// An address and the districts and towns in front of its road, as they are written: 普陀区, 徐泾.
struct WrittenAddress
{
    DoorAddress door;
    QStringList areas;
    QStringList zones; // 张江高科技园区, 盈中居委: no part of a door, and what no district says
};

// Splits an address written in one cell (上海市长宁区新泾镇仙霞西路８８弄3号102室（近哈密路）) into
// its parts as normalised() leaves them. City, district, town and residents' committee are left
// out; brackets, and words that are neither number nor room, become the remark, so that nothing
// else is lost. A second building on a door (1178号3号楼102室) goes in front of the room.
// roads: those that are known. A town or zone without its suffix before one of them is no part of
// it (新泾仙霞西路); without such a road the names of Shanghai's towns decide.
[[nodiscard]] DoorAddress splitAddress(const QString& cell, const QSet<QString>& roads = {});
// The same with what was left out. One of another province is no door: it is a remark as a whole.
[[nodiscard]] WrittenAddress readAddress(const QString& cell, const QSet<QString>& roads = {});

} // namespace doorstep
