// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/cards/ContactCard.h"

namespace doorstep {

const Mapping<ContactCard>& contactCardMapping()
{
    static const Mapping<ContactCard> mapping("contact_card",
                                              {
                                                  field("block_id", &ContactCard::block),
                                                  field("secretary", &ContactCard::secretary),
                                                  field("phone", &ContactCard::phone),
                                                  field("venue", &ContactCard::venue),
                                                  field("address", &ContactCard::address),
                                                  field("hours", &ContactCard::hours),
                                                  field("services", &ContactCard::services),
                                                  field("qr_kind", &ContactCard::qrKind),
                                                  field("qr_link", &ContactCard::qrLink),
                                              });
    return mapping;
}

const Mapping<CardDelivery>& cardDeliveryMapping()
{
    static const Mapping<CardDelivery> mapping(
        "card_delivery", {
                             field("subject_id", &CardDelivery::subject),
                             field("block_id", &CardDelivery::block),
                             field("visit_id", &CardDelivery::visit),
                             field("visitor_id", &CardDelivery::visitor),
                             field("delivered_on", &CardDelivery::deliveredOn),
                         });
    return mapping;
}

std::optional<ContactCard> ContactCardStore::ofBlock(RowId block) const
{
    const QList<ContactCard> found =
        select(QStringLiteral("WHERE block_id = ? AND deleted_at IS NULL"), block);
    return found.isEmpty() ? std::nullopt : std::optional<ContactCard>(found.front());
}

std::optional<CardDelivery> CardDeliveryStore::ofVisit(RowId visit) const
{
    const QList<CardDelivery> given =
        select(QStringLiteral("WHERE visit_id = ? AND deleted_at IS NULL LIMIT 1"), visit);
    return given.isEmpty() ? std::nullopt : std::optional<CardDelivery>(given.constFirst());
}

QDate CardDeliveryStore::lastOf(RowId subject) const
{
    return db().one<QDate>(QStringLiteral("SELECT max(delivered_on) FROM card_delivery "
                                          "WHERE subject_id = ? AND deleted_at IS NULL"),
                           subject);
}

} // namespace doorstep
