// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/OwnRecords.h"
#include "data/records/party/Pairing.h"

namespace doorstep {

namespace {

// A row is an agreement with one of its items: the agreement is made by the first row that names
// its partner, each further row adds an item.
struct Agreed
{
    Pairing pairing;
    PairingItem item; // without words: the agreement alone
};

class PairingRecords : public Records
{
public:
    PairingRecords(Register& registry, const ImportPreview& preview)
        : m_pairings(registry),
          m_items(registry),
          m_preview(preview),
          m_fields(fieldTable(preview.plan.kind)),
          m_mapped(m_fields, pairingMapping()),
          m_mappedItem(m_fields, pairingItemMapping()),
          m_known(preview),
          m_partners(preview)
    {
        const QList<Pairing> pairings = m_pairings.all();
        for (const Pairing& pairing : pairings) {
            m_partners.add(partnerKey(pairing), pairing.id);
            const QList<PairingItem> items = m_items.ofPairing(pairing.id);
            for (const PairingItem& item : items)
                remember({pairing, item}, lineOf({pairing, item}));
            remember({pairing, {}}, lineOf({pairing, {}}));
        }
    }

    void judge(PreviewRow& row, int index) override
    {
        Agreed own = made(row.values);
        row.title = titleOf(own);
        const QString key = keyOf(own);
        if (const RowId match = m_known.match(row, key)) {
            row.matchTitle = titleOf(m_states.value(match));
            Agreed after = m_states.value(match);
            m_known.judge(row, match, applied(after, row.values, m_known.applyTo(row, match)));
            if (!row.doubtful)
                m_states.insert(match, after);
            return;
        }
        // A further item of an agreement that the register or an earlier row has.
        if (const RowId match = m_known.match(row, keyOf({own.pairing, {}}))) {
            Agreed whole = m_states.value(match);
            const Applied filled = agreedBefore(whole.pairing, row);
            if (!filled.refused.isEmpty()) {
                row.match = match;
                row.matchTitle = whole.pairing.partner;
                row.reasons << ImportText::tr("same name");
                row.ask(filled.changes + filled.refused);
                return;
            }
            m_states.insert(match, whole);
        }
        row.verdict = Verdict::New;
        remember(own, Known::own(index));
        remember({own.pairing, {}}, Known::own(index));
    }

    RowId add(Change& change, const PreviewRow& row, const WordBook& /*book*/) override
    {
        Agreed own = made(row.values);
        if (const RowId known = m_partners.match(row, partnerKey(own.pairing))) {
            own.pairing = m_pairings.get(known);
            (void)agreedBefore(own.pairing, row);
            m_pairings.save(change, own.pairing);
        } else {
            m_partners.add(partnerKey(own.pairing), m_pairings.add(change, own.pairing));
        }
        if (!own.item.text.isEmpty()) {
            own.item.pairing = own.pairing.id;
            m_items.add(change, own.item);
        }
        return lineOf(own);
    }

    void update(Change& change, const PreviewRow& row, RowId match,
                const WordBook& /*book*/) override
    {
        Agreed there;
        const bool hasItem = match % 2 == 0;
        if (hasItem)
            there.item = m_items.get(match / 2);
        there.pairing = m_pairings.get(hasItem ? there.item.pairing : match / 2);
        (void)applied(there, row.values, row.apply);
        m_pairings.save(change, there.pairing);
        if (hasItem)
            m_items.save(change, there.item);
    }

private:
    static QString partnerKey(const Pairing& pairing)
    {
        return knownKey(pairing.block, pairing.partner);
    }
    static QString keyOf(const Agreed& agreed)
    {
        return partnerKey(agreed.pairing) + knownKey({}, agreed.item.text);
    }
    static QString titleOf(const Agreed& agreed)
    {
        return agreed.item.text.isEmpty() ? agreed.pairing.partner
                                          : agreed.pairing.partner + u'：' + agreed.item.text;
    }

    // As in the ledger of agreements (see pairingOfLine).
    static RowId lineOf(const Agreed& agreed)
    {
        return agreed.item.id != 0 ? agreed.item.id * 2 : agreed.pairing.id * 2 + 1;
    }

    void remember(const Agreed& agreed, RowId line)
    {
        m_known.add(keyOf(agreed), line);
        if (!m_states.contains(line))
            m_states.insert(line, agreed);
    }

    Agreed made(const RowValues& values) const
    {
        Agreed own;
        own.pairing.block = values.block;
        (void)applied(own, values, Apply::All);
        return own;
    }

    Applied applied(Agreed& agreed, const RowValues& values, Apply mode) const
    {
        Applying applying(m_fields, *m_preview.book, mode);
        applyFields(applying, agreed.pairing, pairingMapping(), m_mapped, values, m_fields);
        applyFields(applying, agreed.item, pairingItemMapping(), m_mappedItem, values, m_fields);
        return applying.done;
    }

    Applied agreedBefore(Pairing& pairing, const PreviewRow& row) const
    {
        const bool told = m_preview.plan.isSame(row.values.number);
        Applying applying(m_fields, *m_preview.book, told ? Apply::All : Apply::Gaps);
        applyFields(applying, pairing, pairingMapping(), m_mapped, row.values, m_fields);
        return applying.done;
    }

    PairingStore m_pairings;
    PairingItemStore m_items;
    const ImportPreview& m_preview;
    const FieldTable& m_fields;
    MappedFields<Pairing> m_mapped;
    MappedFields<PairingItem> m_mappedItem;
    Known m_known;    // lines, by partner and item
    Known m_partners; // agreements, those made from the file among them
    QHash<RowId, Agreed> m_states;
};

ListShape pairingsShape()
{
    ListShape shape;
    shape.name = u"partner"_qs;
    shape.required = QStringList{u"partner"_qs};
    shape.readings = ownReadings();
    return shape;
}

class PairingKind : public ListKind
{
public:
    PairingKind() : ListKind(ImportKind::Pairings, pairingsShape()) {}

    void check(RowCheck& row) const override
    {
        const QDate from = row.day("signed_on");
        const QDate until = row.day("until_on");
        if (from.isValid() && until.isValid() && until < from)
            row.wrong(ImportText::tr("it would end (%1) before it was signed (%2)")
                          .arg(row.cell("until_on"), row.cell("signed_on")));
    }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<PairingRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makePairings()
{
    return std::make_unique<PairingKind>();
}

} // namespace doorstep
