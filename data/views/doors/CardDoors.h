#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Who of a block has its card and who has none yet, and ticking off what was delivered.

#include "data/records/cards/ContactCard.h"
#include "data/records/subjects/Subject.h"

namespace doorstep {

struct CardDoor
{
    RowId subject = 0;
    SubjectKind kind = SubjectKind::Shop;
    QString name;
    std::optional<RowId> street;
    QString streetName;
    QString door;                  // 仙霞西路88弄3号102室
    std::optional<RowId> delivery; // the latest
    QDate deliveredOn;
    QString visitor; // who gave it

    [[nodiscard]] bool hasCard() const { return delivery.has_value(); }
    bool operator==(const CardDoor&) const = default;
};

// Active subjects of a block: streets in the user's order, doors in walking order, no street last.
[[nodiscard]] QList<CardDoor> cardDoors(Database& database, RowId block);

// Workers' names short, and those of persons within the names of shops.
[[nodiscard]] QList<CardDoor> withShortNames(Database& database, QList<CardDoor> doors);

struct HandedOut
{
    RowId block = 0;
    QDate on;
    std::optional<RowId> visitor;
};

// One delivery for each of the subjects that has none so far; answers how many were written.
// Throws Error when the day is none or lies after `today`.
int tickOff(Change& change, const QList<CardDoor>& doors, const HandedOut& handedOut, QDate today);

} // namespace doorstep
