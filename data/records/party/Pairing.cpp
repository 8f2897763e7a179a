// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/party/Pairing.h"

namespace doorstep {

const Mapping<Pairing>& pairingMapping()
{
    static const Mapping<Pairing> mapping(
        "pairing", {
                       field("block_id", &Pairing::block),
                       field("party_organisation_id", &Pairing::partyOrganisation),
                       field("partner", &Pairing::partner),
                       field("contact", &Pairing::contact),
                       field("phone", &Pairing::phone),
                       field("signed_on", &Pairing::signedOn),
                       field("until_on", &Pairing::untilOn),
                       field("note", &Pairing::note),
                   });
    return mapping;
}

const Mapping<PairingItem>& pairingItemMapping()
{
    static const Mapping<PairingItem> mapping("pairing_item",
                                              {
                                                  field("pairing_id", &PairingItem::pairing),
                                                  field("text", &PairingItem::text),
                                                  field("planned_on", &PairingItem::plannedOn),
                                                  field("done_on", &PairingItem::doneOn),
                                                  field("outcome", &PairingItem::outcome),
                                              });
    return mapping;
}

RowId pairingOfLine(Register& registry, RowId line)
{
    const bool empty = line % 2 == 1;
    return empty ? line / 2 : PairingItemStore(registry).get(line / 2).pairing;
}

} // namespace doorstep
