// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/party/PartyMember.h"

namespace doorstep {

const Mapping<PartyMember>& partyMemberMapping()
{
    static const Mapping<PartyMember> mapping(
        "party_member", {
                            field("subject_id", &PartyMember::subject),
                            field("name", &PartyMember::name),
                            field("phone", &PartyMember::phone),
                            field("political_status_id", &PartyMember::politicalStatus),
                            field("party_place_id", &PartyMember::partyPlace),
                            field("party_applied_on", &PartyMember::partyAppliedOn),
                            field("party_organisation_id", &PartyMember::partyOrganisation),
                            field("party_found_on", &PartyMember::partyFoundOn),
                            field("party_found_way_id", &PartyMember::partyFoundWay),
                            field("party_joined_on", &PartyMember::partyJoinedOn),
                            field("note", &PartyMember::note),
                        });
    return mapping;
}

RowId subjectOfMember(Register& registry, RowId line)
{
    const bool worker = line % 2 == 1;
    return worker ? line / 2 : PartyMemberStore(registry).get(line / 2).subject;
}

} // namespace doorstep
