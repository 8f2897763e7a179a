// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/SetUp.h"

#include "data/records/cards/ContactCard.h"
#include "data/records/codes/Code.h"
#include "data/records/places/Places.h"
#include "data/records/visitors/Visitor.h"

namespace doorstep {

void setUp(Register& registry, const NewRegister& choice)
{
    Change change(registry, QCoreApplication::translate("Register", "A new register"),
                  BatchKind::Setup);
    Town town;
    town.name = choice.town;
    TownStore(registry).add(change, town);

    Block block;
    block.town = town.id;
    block.name = choice.block;
    block.secretary = choice.secretary;
    block.phone = choice.phone;
    block.position = 1;
    BlockStore(registry).add(change, block);

    Visitor visitor;
    visitor.block = block.id;
    visitor.name = choice.secretary;
    visitor.phone = choice.phone;
    visitor.position = 1;
    const QList<Code> roles = CodeStore(registry).entries(list::visitorRole);
    if (!roles.isEmpty())
        visitor.role = roles.constFirst().id; // the block's secretary
    VisitorStore(registry).add(change, visitor);

    ContactCard card;
    card.block = block.id;
    card.secretary = choice.secretary;
    card.phone = choice.phone;
    ContactCardStore(registry).add(change, card);
    change.commit();
}

} // namespace doorstep
