// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cards/ContactCard.h"

#include "data/places/DoorAddress.h"

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

QList<CardAddressee> CardDeliveryStore::addressees(RowId block, std::optional<RowId> street,
                                                   CardFilter filter) const
{
    Statement statement = db().prepare(QStringLiteral(
        "SELECT s.id, s.name, ifnull(t.name, ''), s.lane, s.number, s.room "
        "FROM subject s "
        "LEFT JOIN street t ON t.id = s.street_id "
        "JOIN subject_figures f ON f.subject_id = s.id "
        "WHERE s.block_id = :p1 AND s.deleted_at IS NULL AND s.status = 'active' "
        "AND (:p2 IS NULL OR s.street_id = :p2) AND (:p3 = 0 OR f.card_on IS NULL) "
        "ORDER BY t.position IS NULL, t.position, t.id, iif(t.walk = 'across', 0, s.walk_side), "
        "s.walk_key, s.id"));
    statement.bind(block, street, filter == CardFilter::Undelivered);
    QList<CardAddressee> found;
    while (statement.next()) {
        DoorAddress door;
        door.street = statement.get<QString>(2);
        door.lane = statement.get<QString>(3);
        door.number = statement.get<QString>(4);
        door.room = statement.get<QString>(5);
        found.append({statement.get<RowId>(0), statement.get<QString>(1), doorText(door)});
    }
    return found;
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
