// SPDX-License-Identifier: GPL-3.0-or-later
// Cards given: one a day to a subject, as those given in a visit are known already.
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/NamedRecords.h"
#include "data/records/cards/ContactCard.h"

namespace doorstep {

namespace {

class CardRecords : public NamedRecords
{
public:
    CardRecords(Register& registry, const ImportPreview& preview)
        : NamedRecords(registry, preview), m_store(registry)
    {
    }

    RowId add(Change& change, const PreviewRow& row, const WordBook& /*book*/) override
    {
        CardDelivery card;
        card.subject = row.subject;
        card.block = row.values.block;
        card.deliveredOn = dayIn(row.values, u"delivered_on"_qs);
        if (!row.values.visitors.isEmpty())
            card.visitor = row.values.visitors.first();
        return m_store.add(change, card);
    }

protected:
    Said knownOf(RowId subject) const override
    {
        Said said;
        const QList<CardDelivery> cards = m_store.ofSubject(subject);
        for (const CardDelivery& card : cards)
            said.insert(card.deliveredOn.toString(Qt::ISODate),
                        card.visitor ? book().nameOf(ReadAs::Visitors, *card.visitor) : QString());
        return said;
    }

    QString keyOf(PreviewRow& row) override
    {
        return dayIn(row.values, u"delivered_on"_qs).toString(Qt::ISODate);
    }

    QString besideOf(const RowValues& values) const override
    {
        return values.visitors.isEmpty() ? QString()
                                         : book().nameOf(ReadAs::Visitors, values.visitors.first());
    }

    QString besideField() const override { return u"visitor_id"_qs; }

private:
    CardDeliveryStore m_store;
};

ListShape cardsShape()
{
    ListShape shape = namedShape();
    shape.required << u"delivered_on"_qs;
    shape.readings.push_back({u"visitor_id"_qs, ReadAs::Visitors});
    return shape;
}

class CardKind : public ListKind
{
public:
    CardKind() : ListKind(ImportKind::Cards, cardsShape()) {}

    void check(RowCheck& row) const override
    {
        row.require("delivered_on");
        row.requirePast("delivered_on");
    }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<CardRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeCards()
{
    return std::make_unique<CardKind>();
}

} // namespace doorstep
