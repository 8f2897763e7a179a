// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/OpenRow.h"

#include "data/records/cards/ContactCard.h"
#include "data/records/needs/Need.h"
#include "data/records/party/Pairing.h"
#include "data/records/party/PartyMember.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

void openLedgerRow(Workspace& workspace, const QString& ledger, RowId id)
{
    Register& registry = workspace.registry();
    workspace.attempt([&] {
        if (ledger == u"visits")
            Q_EMIT workspace.correctionWanted(id);
        else if (ledger == u"needs")
            Q_EMIT workspace.needWanted(id);
        else if (ledger == u"need_steps")
            Q_EMIT workspace.needWanted(NeedStepStore(registry).get(id).need);
        else if (ledger == u"shared_problems")
            Q_EMIT workspace.problemWanted(id);
        else if (ledger == u"activities")
            Q_EMIT workspace.activityWanted(id);
        else if (ledger == u"cards")
            Q_EMIT workspace.subjectWanted(CardDeliveryStore(registry).get(id).subject);
        else if (ledger == u"wishes")
            Q_EMIT workspace.wishWanted(id);
        else if (ledger == u"party_members")
            Q_EMIT workspace.subjectWanted(subjectOfMember(registry, id));
        else if (ledger == u"pairings")
            Q_EMIT workspace.pairingWanted(pairingOfLine(registry, id));
        else if (ledger == u"service_items")
            Q_EMIT workspace.serviceWanted(id);
        else if (ledger == u"venues")
            Q_EMIT workspace.venueWanted(id);
        else if (ledger == u"services")
            Q_EMIT workspace.subjectWanted(subjectOfServiceLine(workspace.db(), id));
        else if (ledger != u"deleted") // what is in the recycle bin has no page to work on it
            Q_EMIT workspace.subjectWanted(id);
    });
}

} // namespace doorstep
