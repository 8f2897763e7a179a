// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/OpenRow.h"

#include "data/records/cards/ContactCard.h"
#include "data/records/needs/Need.h"
#include "data/records/party/Pairing.h"
#include "data/records/party/PartyMember.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

namespace {

// What a line of a ledger stands for: the row of its identity, unless it is found another way.
struct Line
{
    const char* ledger;
    const char* table;
    RowId (*row)(Register& registry, RowId line) = nullptr;
};

const Line lines[] = {
    {"visits", "visit"},
    {"shops", "subject"},
    {"workers", "subject"},
    {"shops_visited", "subject"},
    {"workers_visited", "subject"},
    {"attendance", "subject"},
    {"path", "subject"},
    {"needs", "need"},
    {"need_steps", "need",
     [](Register& registry, RowId line) {
         return NeedStepStore(registry).get(line).need;
     }},
    {"shared_problems", "shared_problem"},
    {"wishes", "wish"},
    {"activities", "activity"},
    {"volunteer_teams", "volunteer_team"},
    {"volunteers", "subject"},
    {"service_items", "service_item"},
    {"venues", "venue"},
    {"service_packages", "service_item",
     [](Register& /*registry*/, RowId line) {
         return serviceOfPackageLine(line);
     }},
    {"group_pictures", "need"}, // the first of them
    {"services", "subject",
     [](Register& registry, RowId line) {
         return subjectOfServiceLine(registry.db(), line);
     }},
    {"cards", "subject",
     [](Register& registry, RowId line) {
         return CardDeliveryStore(registry).get(line).subject;
     }},
    {"party_organisations", "party_organisation"},
    {"party_members", "subject", &subjectOfMember},
    {"pairings", "pairing", &pairingOfLine},
};

} // namespace

// What is in the recycle bin has no page to work on it.
void openLedgerRow(Workspace& workspace, const QString& ledger, RowId id)
{
    if (ledger == u"corrections") {
        workspace.attempt([&] {
            const CorrectedRow corrected = rowOfCorrection(workspace.registry().db(), id);
            workspace.goTo({corrected.table, corrected.row});
        });
        return;
    }
    const auto line = std::find_if(std::begin(lines), std::end(lines), [&](const Line& each) {
        return ledger == QLatin1String(each.ledger);
    });
    if (line == std::end(lines))
        return;
    workspace.attempt([&] {
        workspace.goTo({line->table, line->row ? line->row(workspace.registry(), id) : id});
    });
}

} // namespace doorstep
