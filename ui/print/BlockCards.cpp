// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/BlockCards.h"

#include "data/views/doors/CardDoors.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct BlockCardsText
{
    Q_DECLARE_TR_FUNCTIONS(BlockCards)
};

QList<Block> chosenBlocks(Register& registry, std::optional<RowId> block)
{
    const BlockStore blocks(registry);
    return block ? QList<Block>{blocks.get(*block)} : blocks.all();
}

} // namespace

CardFace cardFace(const ContactCard& card, const Block& block, const QString& town)
{
    CardFace face;
    face.town = town;
    face.block = block.name;
    face.secretary = card.secretary;
    face.phone = card.phone;
    face.venue = card.venue;
    face.address = card.address;
    face.hours = card.hours;
    face.services = card.services.split(u'\n', Qt::SkipEmptyParts);
    face.qrContent = qrContent(card.qrKind, {card.secretary, card.phone, town + block.name, {}, {}},
                               card.qrLink);
    return face;
}

QList<CardJob> cardJobs(Register& registry, const CardChoice& choice)
{
    const ContactCardStore cards(registry);
    const StreetStore streets(registry);
    const QString town = TownStore(registry).only().value_or(Town{}).name;
    QHash<RowId, RowId> streetOfBlock;
    if (!choice.street.isEmpty()) {
        const QList<Street> named = streets.named(choice.block, choice.street);
        for (const Street& street : named)
            streetOfBlock.insert(street.block, street.id);
    }
    QList<CardJob> jobs;
    const QList<Block> blocks = chosenBlocks(registry, choice.block);
    for (const Block& block : blocks) {
        if (!choice.street.isEmpty() && !streetOfBlock.contains(block.id))
            continue;
        QList<CardRecipient> recipients;
        QList<CardDoor> doors = cardDoors(registry.db(), block.id);
        if (choice.names == CardNames::Short)
            doors = withShortNames(registry.db(), doors);
        for (const CardDoor& door : std::as_const(doors)) {
            const bool wanted = choice.filter == CardFilter::Everyone || !door.hasCard();
            const bool here =
                choice.street.isEmpty() || door.street.value_or(0) == streetOfBlock.value(block.id);
            if (wanted && here)
                recipients.append({door.name, door.door});
        }
        if (recipients.isEmpty())
            continue;
        const std::optional<ContactCard> card = cards.ofBlock(block.id);
        if (!card)
            throw Error(BlockCardsText::tr("%1 has no contact card yet. Fill in its card first.")
                            .arg(block.name));
        jobs.append({cardFace(*card, block, town), recipients});
    }
    if (jobs.isEmpty())
        throw Error(
            choice.filter == CardFilter::Undelivered
                ? BlockCardsText::tr("Everybody here has a card, so there is nothing to print.")
                : BlockCardsText::tr("There is nobody here to print a card for."));
    return jobs;
}

} // namespace doorstep
