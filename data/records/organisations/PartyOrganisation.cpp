// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/organisations/PartyOrganisation.h"

#include "data/records/subjects/Subject.h"

namespace doorstep {

namespace {

struct OrganisationText
{
    Q_DECLARE_TR_FUNCTIONS(PartyOrganisation)
};

constexpr int highest = 8; // levels; a circle that a merge of registers may make ends here

bool standsAbove(Register& registry, RowId one, std::optional<RowId> other)
{
    for (int level = 0; other && level < highest; ++level) {
        if (*other == one)
            return true;
        other = PartyOrganisationStore(registry).get(*other).parent;
    }
    return false;
}

} // namespace

const Mapping<PartyOrganisation>& partyOrganisationMapping()
{
    static const Mapping<PartyOrganisation> mapping(
        "party_organisation", {
                                  field("block_id", &PartyOrganisation::block),
                                  field("name", &PartyOrganisation::name),
                                  field("kind_id", &PartyOrganisation::kind),
                                  field("parent_id", &PartyOrganisation::parent),
                                  field("venue_id", &PartyOrganisation::venue),
                                  field("place", &PartyOrganisation::place),
                                  field("secretary", &PartyOrganisation::secretary),
                                  field("phone", &PartyOrganisation::phone),
                                  field("founded_on", &PartyOrganisation::foundedOn),
                                  field("note", &PartyOrganisation::note),
                              });
    return mapping;
}

std::optional<PartyOrganisation> PartyOrganisationStore::named(std::optional<RowId> block,
                                                               const QString& name) const
{
    const QList<PartyOrganisation> found =
        select(QStringLiteral("WHERE name = ?1 AND (block_id IS NULL OR block_id = ?2) AND "
                              "deleted_at IS NULL ORDER BY block_id IS NULL, id LIMIT 1"),
               name, block);
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

QString organisationProblem(Register& registry, const PartyOrganisation& organisation)
{
    if (organisation.name.trimmed().isEmpty())
        return OrganisationText::tr("An organisation needs a name.");
    if (organisation.id != 0 && standsAbove(registry, organisation.id, organisation.parent))
        return OrganisationText::tr("“%1” can't stand above itself.").arg(organisation.name);
    return {};
}

QList<WrittenOrganisation> writtenOrganisations(Database& database, std::optional<RowId> block)
{
    QList<WrittenOrganisation> all;
    Statement statement = database.prepare(QStringLiteral(
        "SELECT block_id, trim(party_org_place), id FROM subject WHERE deleted_at IS NULL AND "
        "trim(party_org_place) <> '' AND party_organisation_id IS NULL AND (:p1 IS NULL OR "
        "block_id = :p1) ORDER BY block_id, 2, id"));
    statement.bindNamed({toCell(block)});
    while (statement.next()) {
        const auto of = statement.get<RowId>(0);
        const auto name = statement.get<QString>(1);
        if (all.isEmpty() || all.constLast().block != of || all.constLast().name != name)
            all.append({of, name, {}});
        all.last().shops << statement.get<RowId>(2);
    }
    return all;
}

void takeInWritten(Register& registry, Change& change, const QList<WrittenOrganisation>& written)
{
    const PartyOrganisationStore store(registry);
    const SubjectStore subjects(registry);
    for (const WrittenOrganisation& one : written) {
        PartyOrganisation organisation;
        if (const auto there = store.named(one.block, one.name)) {
            organisation = *there;
        } else {
            organisation.block = one.block;
            organisation.name = one.name;
            store.add(change, organisation);
        }
        for (const RowId id : one.shops) {
            Subject shop = subjects.get(id);
            shop.partyOrganisation = organisation.id;
            shop.shop.partyOrgPlace.clear(); // it is the organisation's name now
            subjects.save(change, shop);
        }
    }
}

QList<OrganisationPerson> peopleOf(Database& database, RowId organisation)
{
    Statement statement = database.prepare(QStringLiteral(
        "SELECT s.id, p.name, ifnull(c.name, ''), iif(s.kind <> 'worker', s.name, '') FROM "
        "(SELECT subject_id, name, political_status_id FROM party_member WHERE deleted_at IS NULL "
        "AND party_organisation_id = :p1 UNION ALL SELECT id, name, political_status_id FROM "
        "subject WHERE kind = 'worker' AND party_organisation_id = :p1) p JOIN subject s ON s.id = "
        "p.subject_id AND s.deleted_at IS NULL AND s.status = 'active' LEFT JOIN code c ON c.id = "
        "p.political_status_id ORDER BY ifnull(c.key, '~'), s.kind, name_key(p.name)"));
    statement.bindNamed({organisation});
    QList<OrganisationPerson> people;
    while (statement.next())
        people.append({statement.get<RowId>(0), statement.get<QString>(1),
                       statement.get<QString>(2), statement.get<QString>(3)});
    return people;
}

} // namespace doorstep
