#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/cards/QrContent.h"
#include "data/register/Store.h"

namespace doorstep {

template <>
struct WordTable<QrKind>
{
    static constexpr Word<QrKind> words[] = {
        {QrKind::MeCard, "mecard", QT_TRANSLATE_NOOP("Words", "Contact (MECARD)")},
        {QrKind::VCard, "vcard", QT_TRANSLATE_NOOP("Words", "Contact (vCard)")},
        {QrKind::Link, "link", QT_TRANSLATE_NOOP("Words", "Link")},
    };
};

// The card of a block (服务联系卡): one template for all that are printed.
struct ContactCard
{
    RowId id = 0;
    RowId block = 0;
    QString secretary;
    QString phone;
    QString venue;
    QString address;
    QString hours;
    QString services; // up to six lines
    QrKind qrKind = QrKind::MeCard;
    QString qrLink;

    bool operator==(const ContactCard&) const = default;
};

// A card given to a subject (发卡).
struct CardDelivery
{
    RowId id = 0;
    RowId subject = 0;
    RowId block = 0;
    std::optional<RowId> visit;
    std::optional<RowId> visitor;
    QDate deliveredOn;

    bool operator==(const CardDelivery&) const = default;
};

[[nodiscard]] const Mapping<ContactCard>& contactCardMapping();
[[nodiscard]] const Mapping<CardDelivery>& cardDeliveryMapping();

class ContactCardStore : public Store<ContactCard>
{
public:
    explicit ContactCardStore(Register& registry) : Store(registry, contactCardMapping()) {}
    [[nodiscard]] std::optional<ContactCard> ofBlock(RowId block) const;
};

class CardDeliveryStore : public Store<CardDelivery>
{
public:
    explicit CardDeliveryStore(Register& registry) : Store(registry, cardDeliveryMapping()) {}
    [[nodiscard]] std::optional<CardDelivery> ofVisit(RowId visit) const;
    [[nodiscard]] QList<CardDelivery> ofSubject(RowId subject) const
    {
        return select(QStringLiteral("WHERE subject_id = ? AND deleted_at IS NULL"), subject);
    }
    [[nodiscard]] QDate lastOf(RowId subject) const; // invalid: none was given
};

} // namespace doorstep
