#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

// A Party member, or one who applied, among a shop's staff. A worker's own membership stands with
// the worker.
struct PartyMember
{
    RowId id = 0;
    RowId subject = 0; // the shop
    QString name;
    QString phone;
    std::optional<RowId> politicalStatus;
    std::optional<RowId> partyPlace;
    QDate partyAppliedOn;
    std::optional<RowId> partyOrganisation;
    QDate partyFoundOn;
    std::optional<RowId> partyFoundWay; // 四个一批
    QDate partyJoinedOn;
    QString note;

    bool operator==(const PartyMember&) const = default;
};

[[nodiscard]] const Mapping<PartyMember>& partyMemberMapping();

class PartyMemberStore : public Store<PartyMember>
{
public:
    explicit PartyMemberStore(Register& registry) : Store(registry, partyMemberMapping()) {}

    [[nodiscard]] QList<PartyMember> all() const
    {
        return select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY id"));
    }

    [[nodiscard]] QList<PartyMember> ofShop(RowId shop) const
    {
        return select(QStringLiteral("WHERE subject_id = ? AND deleted_at IS NULL ORDER BY id"),
                      shop);
    }
};

// Whose page a line of the ledger "party_members" opens: the shop, or the worker.
[[nodiscard]] RowId subjectOfMember(Register& registry, RowId line);

} // namespace doorstep
