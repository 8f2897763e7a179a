// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/OwnRecords.h"
#include "data/records/organisations/PartyOrganisation.h"

namespace doorstep {

namespace {

struct OfOrganisations
{
    using Row = PartyOrganisation;
    using Store = PartyOrganisationStore;
    static const Mapping<PartyOrganisation>& mapping() { return partyOrganisationMapping(); }
    static QList<PartyOrganisation> all(const PartyOrganisationStore& store) { return store.all(); }
    static QString key(const PartyOrganisation& one) { return knownKey(one.block, one.name); }
    static QString name(const PartyOrganisation& one) { return one.name; }
    static void place(PartyOrganisation& one, const PreviewRow& row)
    {
        if (row.values.block != 0)
            one.block = row.values.block;
    }
};

class OrganisationRecords : public OwnRecords<OfOrganisations>
{
public:
    using OwnRecords::OwnRecords;

    // One that a row before named as standing above it has been made by its name.
    RowId add(Change& change, const PreviewRow& row, const WordBook& book) override
    {
        const std::optional<RowId> block =
            row.values.block == 0 ? std::nullopt : std::optional(row.values.block);
        const auto made = PartyOrganisationStore(registry()).named(block, row.values.name);
        if (!made || made->block != block)
            return OwnRecords::add(change, row, book);
        PreviewRow whole = row;
        whole.apply = Apply::All;
        update(change, whole, made->id, book);
        return made->id;
    }

protected:
    bool prepare(PreviewRow& row) override
    {
        const QVariant* above = row.values.find(fields().indexOf(u"parent_id"_qs));
        const bool itself =
            above && book().nameOf(ReadAs::Organisation, above->toLongLong()) == row.values.name;
        if (itself)
            row.reasons << ImportText::tr("it would stand under itself");
        return !itself;
    }
};

ListShape organisationsShape()
{
    ListShape shape;
    shape.required = QStringList{u"name"_qs};
    shape.needsBlock = false;
    shape.answerable = true;
    shape.phoneBesideName = u"phone"_qs;
    shape.reckoned = QStringList{u"members"_qs, u"applicants"_qs, u"shops"_qs, u"pairings"_qs};
    shape.readings = ownReadings();
    shape.readings.push_back({u"kind_id"_qs, ReadAs::Code, list::partyOrganisationKind});
    shape.readings.push_back({u"parent_id"_qs, ReadAs::Organisation});
    shape.readings.push_back({u"place"_qs, ReadAs::Place});
    shape.readings.push_back({u"secretary"_qs, ReadAs::Person});
    return shape;
}

class PartyOrganisationKind : public ListKind
{
public:
    PartyOrganisationKind() : ListKind(ImportKind::PartyOrganisations, organisationsShape()) {}

    void check(RowCheck& row) const override { row.requirePast("founded_on"); }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<OrganisationRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makePartyOrganisations()
{
    return std::make_unique<PartyOrganisationKind>();
}

} // namespace doorstep
