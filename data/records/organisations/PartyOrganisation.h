#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

// A Party organisation (街区党总支、网约车司机党支部).
struct PartyOrganisation
{
    RowId id = 0;
    std::optional<RowId> block; // none: of the whole town
    QString name;
    std::optional<RowId> kind;   // Code of party_organisation_kind
    std::optional<RowId> parent; // the one above it
    std::optional<RowId> venue;  // where it meets
    QString place;               // when that is no venue
    QString secretary;
    QString phone;
    QDate foundedOn;
    QString note;

    bool operator==(const PartyOrganisation&) const = default;
};

[[nodiscard]] const Mapping<PartyOrganisation>& partyOrganisationMapping();

class PartyOrganisationStore : public Store<PartyOrganisation>
{
public:
    explicit PartyOrganisationStore(Register& registry)
        : Store(registry, partyOrganisationMapping())
    {
    }

    [[nodiscard]] QList<PartyOrganisation> all() const
    {
        return select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY block_id, id"));
    }
    // Those of the block, then those of the whole town.
    [[nodiscard]] QList<PartyOrganisation> forBlock(RowId block) const
    {
        return select(QStringLiteral("WHERE (block_id = ? OR block_id IS NULL) AND deleted_at IS "
                                     "NULL ORDER BY block_id IS NULL, id"),
                      block);
    }
    // Of that name in the block, or of the whole town.
    [[nodiscard]] std::optional<PartyOrganisation> named(std::optional<RowId> block,
                                                         const QString& name) const;
};

// Why a row can't be stored like that; empty when it can.
[[nodiscard]] QString organisationProblem(Register& registry,
                                          const PartyOrganisation& organisation);

// Names of organisations that stand beside shops (party_org_place) and are in no list yet.
struct WrittenOrganisation
{
    RowId block = 0;
    QString name;
    QList<RowId> shops;
};
[[nodiscard]] QList<WrittenOrganisation> writtenOrganisations(Database& database,
                                                              std::optional<RowId> block);
// Each becomes an organisation, or is the one of that name; its shops belong to it from then on.
void takeInWritten(Register& registry, Change& change, const QList<WrittenOrganisation>& written);

// Who belongs to an organisation: members and those who applied, shops, agreements.
struct OrganisationPerson
{
    RowId subject = 0; // the worker, or the shop where the member works
    QString name;
    QString status; // in words; empty: not known
    QString where;  // the shop; empty of a worker
};
[[nodiscard]] QList<OrganisationPerson> peopleOf(Database& database, RowId organisation);

} // namespace doorstep
